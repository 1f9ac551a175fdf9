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

## Funn som panel

findings-must = Må rettes
findings-note = Til orientering
# { $at } er nummeret på funnet, { $of } er antallet.
findings-at = Funn { $at } av { $of }: { $what }
findings-name = Funn og merknader
command-next-finding = Neste funn
command-previous-finding = Forrige funn
said-no-findings = Det er ingen funn.

## Rettinger: name er på knappen og i angremenyen, effect sier hva som endres.

mend-code = Gi egen kode: { $now }
mend-code-effect = «{ $title }» får koden { $now } i stedet for { $was }.
mend-milestone = Flytt milepælen til { $now }
mend-milestone-effect = Milepæl { $code } flyttes fra { $was } til { $now }.
mend-circle = Fjern avhengigheten til { $cause }
mend-circle-effect = { $tiltak } skal ikke lenger bygge på { $cause }. Koblingen var antatt.
mend-reference = Fjern henvisningen
mend-reference-effect = Henvisningen til «{ $missing }» fjernes fra { $record }.
mend-reduce = Reduser til beløpet
mend-take-back = Fjern fordelingen
mend-release = Frigjør pengene
mend-release-effect = { $tiltak } får ikke lenger penger fra { $grant }. Pengene blir ledige.
mend-cut = { $tiltak } fra { $was } til { $now }
# cuts er «RM5-T8 fra 18,5 til 12 og …».
mend-cuts-effect = Fordelt i { $year }, MNOK: { $cuts }.

## Størrelse

said-zoom = Størrelse: { $percent }

## En tom plan

invite-first = Legg til det første tiltaket
invite-example = Åpne eksempelplanen

## Det første minuttet

command-guide = Vis meg rundt
guide-name = Det første minuttet
guide-step = { $at } av { $of }
guide-next = Neste
guide-done = Ferdig
guide-skip = Hopp over
guide-gap-title = Setningen sier hvor stort gapet er
guide-gap-text = Her står hva planen trenger, hva som er innvilget, og hvem som mangler penger. Klikk på setningen for å se hva tallene består av.
guide-what-if-title = Hva om dette ikke løses?
guide-what-if-text = Ett klikk viser hva som utsettes, hvem det rammer, og hva det slår ut i.
guide-bar-title = Utsett et tiltak
guide-bar-text = Dra en søyle mot høyre, eller velg den og trykk Alt+→. Følgene står nederst. Angre med Ctrl+Z.
guide-table-title = Skriv i tabellen
guide-table-text = Under Tiltak skriver du tall rett inn og limer fra et regneark.
guide-find-title = Finn det du trenger
guide-find-text = Ctrl+K finner alle kommandoer, Ctrl+F søker i planen, og Ctrl+Z angrer alt du gjør.
said-guide-done = Det var alt. Du finner omvisningen igjen under Hjelp.
said-guide-left = Omvisningen er avsluttet. Du finner den igjen under Hjelp.
said-guide-left-kept = Omvisningen er avsluttet. Det du har endret, står. Du finner den igjen under Hjelp.
said-guide-left-undone = Omvisningen er avsluttet. Det du prøvde, er angret: { $what }. Du finner den igjen under Hjelp.

menu-in-table = Vis i tabellen
menu-consequences = Hva om det utsettes?
