### Vinduet.

## Skjermer og menyer

screen-picture = Bildet
screen-roadmap = Veikart
screen-table = Tiltak
screen-funding = Finansiering
screen-gap = Gap
screen-consequences = Konsekvenser
screen-records = Register
menu-file = Fil
menu-edit = Rediger
menu-view = Vis
menu-help = Hjelp
base-plan = Vedtatt plan
switcher-name = Åpent scenario: { $scenario }. Bytt
new-plan-title = Ny plan

command-new = Ny, tom plan
command-open = Åpne …
command-recent = Sist brukt
command-open-example = Åpne Plan for Felles grunnmur 2020
command-open-june = Åpne Veikart for Felles grunnmur, juni 2019
command-save = Lagre
command-save-as = Lagre som …
command-quit = Avslutt
command-undo = Angre
command-undo-named = Angre: { $what }
command-redo = Gjør om
command-redo-named = Gjør om: { $what }
command-insert-above = Nytt tiltak over
command-duplicate = Dupliser
command-remove = Fjern …
command-move-up = Flytt opp
command-move-down = Flytt ned
command-postpone = Utsett tiltaket ett år
command-bring-forward = Flytt tiltaket ett år fram i tid
command-select-next = Velg neste tiltak
command-select-previous = Velg forrige tiltak
command-select-none = Gå tilbake
command-picture = Bildet
command-roadmap = Veikart
command-table = Tiltak
command-funding = Finansiering
command-gap = Gap
command-consequences = Konsekvenser
command-records = Register
command-inspector = Vis det valgte tiltaket ved siden av
command-next-year = Neste år
command-previous-year = Forrige år
command-what-if = Hva om dette ikke løses?
command-why-gap = Hvorfor mangler det så mye?
command-tables = Vis som tabell
command-charts = Vis som diagram
command-furniture = Møtevisning
command-language = In English
command-look = Lyst eller mørkt
command-zoom-in = Større
command-zoom-out = Mindre
command-zoom-reset = Vanlig størrelse
command-shortcuts = Hurtigtaster
command-about = Om Veikart

## Bildet

waterfall-name = Fra behov til det som mangler
show-as-table = Vis som tabell
show-as-chart = Vis som diagram
why-hint = Klikk for å se hva tallet består av
unfunded-title = Uten avklart finansiering
partly-title = Delvis finansiert
missing-mnok = mangler, MNOK
picture-contradiction = Motstrid: { $text }
show-scenario = Vis scenarioet
kpi-hint = Så mye av årets behov hviler på antakelser. En sum som en kilde oppgir, er ingen antakelse, selv om fordelingen på tiltak er det.
status-new = ny plan, ikke lagret
command-add = Legg til tiltak
new-tiltak = Nytt tiltak
awaited-title = Hvem må avklare
column-code = Kode
column-tiltak = Tiltak
column-years = År
column-in-year = { $column } { $year }
column-source = Tiltenkt kilde
column-need = Behov
column-granted = Innvilget
column-signalled = Forespeilet
column-applied = Omsøkt
column-unclear = Uavklart
column-uncovered = Udekket
column-gap = Mangler

## Hva om dette ikke løses?

story-back = Tilbake til bildet
story-title = Hvis det ikke kommer mer penger i { $year }
story-nothing = Da skjer det som er planlagt: ingen tiltak mangler penger.
story-copy = Kopier teksten
story-postponed = Utsettes
story-hits = Rammer
story-then = Slår ut i
story-legend = Heltrukket: kobling fra kilde. Stiplet: planens antakelse.

## Hvorfor

why-title-need = Hva behovet i { $year } består av
why-title-cover = Hva dekningen i { $year } består av
why-title-gap = Hvorfor det mangler penger i { $year }
why-explained = Hvert tall er summen av tallene under, med fortegn. Prikket er antatt. MNOK.

## Statuslinjen

status-saved = lagret
status-changed = endret siden lagring
status-example = eksempelplanen, ikke lagret som egen fil
status-busy = arbeider …
status-must-fix = { $count ->
    [0] ingen funn som må rettes
    [one] ett funn som må rettes
   *[other] { $count } funn som må rettes
}
status-notes = { $count ->
    [0] ingen merknader
    [one] én merknad
   *[other] { $count } merknader
}
status-in-scenario = du redigerer scenarioet, ikke vedtatt plan

said-copied = Kopiert.
said-done = Gjort: { $what }
said-undone = Angret: { $what }
said-redone = Gjort om: { $what }
said-nothing-to-undo = Det er ikke noe å angre.
said-nothing-to-redo = Det er ikke noe å gjøre om.
said-scenario = Scenario: { $name }
said-base = Vedtatt plan
said-opened = Åpnet { $path }
said-saved = Lagret { $path }
said-select-first = Velg først et tiltak.
said-select-record = Velg først noe i registeret.
said-records-first = Gå først til registeret.

## Dialoger

dialog-unsaved-title = Lagre endringene?
dialog-unsaved-text = Planen er endret siden den sist ble lagret. Uten å lagre går endringene tapt.
dialog-changed-title = Noen andre har endret filen
dialog-changed-text = { $path } er endret av noen andre siden du åpnet den. Lagre under et annet navn for å beholde begge, eller skriv over det de har gjort.
dialog-replace-title = Filen finnes fra før
dialog-replace-text = { $path } finnes fra før. Å lagre der erstatter det som står i den.
button-replace = Erstatt
command-findings = Funn og merknader
findings-none = Ingenting å rette, og ingen merknader.
findings-troubles = { $count ->
    [one] Én endring i scenarioet passer ikke lenger med planen under.
   *[other] { $count } endringer i scenarioet passer ikke lenger med planen under.
}
dialog-alert-title = Det gikk ikke
dialog-alert-kept = Planen du har åpen, er uendret.
dialog-open-title = Åpne plan
dialog-save-title = Lagre plan
dialog-path-label = Filens plassering
dialog-recent = Sist brukt
dialog-shortcuts-title = Hurtigtaster
file-filter = Veikart-planer
button-save = Lagre
button-discard = Ikke lagre
button-cancel = Avbryt
button-close = Lukk
button-open = Åpne
button-overwrite = Skriv over
button-save-elsewhere = Lagre som …
about-version = Versjon { $version }
about-text = Scenarioplanlegger for finansierte veikart: hvor stort er gapet, hvem eier det, og hva skjer hvis vi utsetter? Tallene i eksempelplanen er fra åpne møtepapirer; det som er antatt, er merket som antatt.
no-thread = Maskinen har ikke ledig kapasitet til dette akkurat nå: { $why }. Prøv igjen.
job-lost = Arbeidet stoppet uten svar. Prøv igjen.
command-add-record = Legg til i registeret
button-remove = Fjern
