### Kommandopalett, søk, funn og det første minuttet.

## Kommandopaletten

command-palette = Finn kommando …
palette-name = Finn kommando, tiltak, scenario eller år
palette-hint = Finn kommando, tiltak, scenario eller år
palette-nothing = Ingen kommando og ingenting i planen passer med «{ $typed }».
palette-look-at = Se på { $year }
palette-scenario = Scenario
palette-year = År

## Søk

command-search = Søk i planen …
command-next-hit = Neste treff
command-previous-hit = Forrige treff
search-name = Søk i planen
search-hint = Kode, tittel, navn eller notat
search-what = F3 går til neste treff.
search-nothing = Ingen treff.
search-hits = { $count ->
    [one] Ett treff
   *[other] { $count } treff
}
# at er nummeret på treffet, of er antallet.
search-at = Treff { $at } av { $of }: { $what }
said-search-first = Skriv først hva du leter etter (Ctrl+F).
search-tiltak = Tiltak
search-milestones = Milepæler
search-goals = Resultatmål
search-areas = Innsatsområder
search-actors = Aktører
search-sources = Finansieringskilder
search-grants = Tilsagn og søknader
search-initiatives = Avhengige initiativer
search-decisions = Vedtak
search-benefits = Gevinster
search-consequences = Konsekvenser
search-contradictions = Motstrid
search-evidence = Kilder og antakelser
