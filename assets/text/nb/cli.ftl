### Kommandolinjen.
### Linjer i hjelpen er høyst 90 tegn, så de får plass i en terminal.

## Hjelp: overskrifter og det som fylles inn

cli-heading-usage = Bruk:
cli-heading-commands = Kommandoer
cli-heading-file = Fil
cli-heading-options = Valg
cli-value-file = FIL
cli-value-scenario = ID
cli-value-postpone = KODE=ÅR

## Hjelp: valgene

cli-help-open = Planen som åpnes; uten FIL åpnes vinduet som sist
cli-help-file = Planfilen; - leser den fra standard inn
cli-help-fmt-file = Planfilen
cli-help-scenario = Planen i dette scenarioet i stedet for grunnplanen
cli-help-json = JSON for skript: MNOK som tekst med eksakte desimaler
cli-help-postpone = Utsett et tiltak; negativt er fram i tid; kan gjentas
cli-help-unfunded = Hva som følger hvis ikke mer blir innvilget
cli-help-fmt-check = Skriv ingenting; si bare fra om filen ville blitt endret
cli-help-lang = Språk; ellers som systemet
cli-help-help = Vis denne hjelpen
cli-help-version = Vis versjonen

## Hjelp: hver kommando. Kommandoer, valg og koder oversettes ikke.

cli-about =
    Veikart viser hva et finansiert veikart trenger, hva som er innvilget og hva som mangler,
    og hva som følger når noe utsettes.
cli-usage = veikart [FIL]  eller  veikart KOMMANDO [VALG] FIL
cli-after =
    Eksempler:
      veikart plan.ron                      Åpne planen i vinduet
      veikart figures plan.ron              Vis finansieringstabellen
      veikart check plan.ron                Se hva som må rettes før planen sendes videre
      veikart consequences plan.ron --postpone RM5-T8=1
                                            Se hva som skjer om RM5-T8 utsettes ett år

    Skriv veikart KOMMANDO --help for mer om en kommando.

    Sluttkode: 0 alt i orden, 1 noe må rettes, 2 kunne ikke utføres.

cli-figures-about = Behov, dekning og gap per år, eier, kilde, mål og tiltak
cli-figures-usage = veikart figures [VALG] FIL
cli-figures-after =
    Eksempler:
      veikart figures plan.ron
          Finansieringstabellen: tiltakseier og finansieringskilde, trinn for trinn.
      veikart figures plan.ron --scenario s29
          Det samme, slik tallene blir i scenarioet s29.
      veikart figures plan.ron --json | jq -r '.by_owner.nhn."2020".gap'
          Ett tall til et skript: gapet hos eieren nhn i 2020.

    I JSON har hvert år need, granted, signalled, applied, unclear, uncovered og gap.
    bound sier at beløp er ukjente: gapet er minst (at_least) eller høyst (at_most) så stort,
    eller begge deler er mulig (open). Uten bound er tallene eksakte.

    Sluttkode: 0, eller 2 når planen ikke kunne leses.

cli-check-about = Funn: hva som må rettes, og hva som er verdt å vite
cli-check-usage = veikart check [VALG] FIL
cli-check-after =
    Eksempler:
      veikart check plan.ron
          Grunnplanen, og endringer i scenarioene som ikke lenger lar seg gjøre.
      veikart check plan.ron --scenario full
          Planen slik den blir i scenarioet full.
      veikart check plan.ron --json | jq .must_fix
          Antall funn som må rettes.

    Sluttkode: 0 når ingenting må rettes, også om det finnes merknader; 1 når noe må rettes;
    2 når planen ikke kunne leses.

cli-consequences-about = Hva som følger når tiltak utsettes, eller når gapet ikke tettes
cli-consequences-usage = veikart consequences [VALG] FIL
cli-consequences-after =
    Eksempler:
      veikart consequences plan.ron --postpone RM5-T8=1
          RM5-T8 utsettes ett år. Tiltaket kan gis med kode eller id.
      veikart consequences plan.ron --postpone RM2-T2=1 --postpone RM5-T8=-1
          Ett tiltak utsettes, et annet framskyndes.
      veikart consequences plan.ron --unfunded
          Tiltak uten innvilget finansiering venter til de får den.
      veikart consequences plan.ron --postpone RM5-T8=1 --unfunded
          Først utsettelsen, deretter det som følger hvis ikke mer blir innvilget.

    Utsatt er flyttet, ikke spart. «(antatt)» betyr at setningen hviler på en antakelse.

    Sluttkode: 0, eller 2 når planen ikke kunne leses eller tiltaket ikke finnes.

cli-fmt-about = Skriv planfilen på fast form, så endringer er lette å se
cli-fmt-usage = veikart fmt [VALG] FIL
cli-fmt-after =
    Eksempler:
      veikart fmt plan.ron
          Skriv filen på nytt. Innholdet er det samme, men kommentarer i filen faller bort.
      veikart fmt --check plan.ron
          Skriv ingenting; for skript som skal stanse når filen ikke er på fast form.

    Sluttkode: 0 når filen er eller er blitt på fast form; 1 når --check ville endret den;
    2 når filen ikke kunne leses eller skrives.

## Feil og advarsler

cli-error = veikart: { $what }
cli-warning = veikart: advarsel: { $what }
cli-not-written = Svaret kunne ikke skrives: { $words }.
cli-unapplied = { $count ->
    [one] Én endring i scenarioet lot seg ikke gjøre som skrevet, så tallene er usikre. veikart check viser hvilken.
   *[other] { $count } endringer i scenarioet lot seg ikke gjøre som skrevet, så tallene er usikre. veikart check viser hvilke.
 }
cli-scenario-none = Scenarioet «{ $scenario }» finnes ikke; planen har ingen scenarioer.
cli-scenario-unknown = Scenarioet «{ $scenario }» finnes ikke. Disse finnes: { $known }.
cli-scenario-no-lineage = Scenarioet «{ $scenario }» kan ikke regnes ut: «{ $wrong }» finnes ikke, eller scenarioene bygger på hverandre i ring.
cli-what-if-missing = Si hva som skal prøves: --postpone KODE=ÅR (for eksempel --postpone RM5-T8=1), --unfunded eller begge.
cli-postpone-not-understood = «{ $text }» er ikke forstått. Skriv tiltakets kode eller id, likhetstegn og et helt antall år, for eksempel RM5-T8=1.
cli-tiltak-none = Planen har ingen tiltak som kan utsettes.
cli-tiltak-unknown = Tiltaket «{ $code }» finnes ikke. Det som ligner mest: { $near }.
cli-tiltak-several = Flere tiltak har koden «{ $code }». Bruk id i stedet: { $ids }.
cli-fmt-no-file = fmt skriver filen på nytt og må ha en fil, ikke standard inn.

## Feil i det som er skrevet på kommandolinjen

# what er én av setningene under, help er en av de to.
cli-usage-wrong = { $what } { $help }
cli-usage-help = Se veikart --help.
cli-usage-help-command = Se veikart { $command } --help.
cli-usage-too-much = «{ $arg }» hører ikke hjemme her. Kommandoene er figures, check, consequences og fmt, og hver tar én fil.
cli-usage-file-last = Filen «{ $file }» må stå etter kommandoen.
cli-usage-unknown = Valget { $arg } finnes ikke.
cli-usage-unknown-near = Valget { $arg } finnes ikke. Kanskje { $near }?
cli-usage-missing = Det mangler noe: { $arg }.
cli-usage-twice = { $arg } kan bare gis én gang.
cli-usage-no-value-wanted = { $arg } tar ingen verdi.
cli-usage-value-missing = { $arg } mangler verdi.
cli-usage-value = «{ $value }» går ikke for { $arg }. Velg blant: { $allowed }.
cli-usage-not-text = Et ord på kommandolinjen er ikke gyldig tekst (UTF-8).
cli-usage-other = Kommandolinjen er ikke forstått ({ $what }).

## Finansieringstabellen

cli-in-scenario = Scenario: { $name } ({ $id })
cli-table-title = Finansiering i { $year }, MNOK
cli-as-of = per { $date }
cli-price-year = prisår { $year }
cli-price-year-unknown = prisår ikke oppgitt
cli-column-owner = Tiltakseier
cli-column-source = Finansieringskilde
cli-column-year = År
cli-column-assumed = antatt
cli-own-budget = egne midler
cli-no-source = ingen kilde
cli-sum = Sum
cli-open = { $amount } (usikkert)
cli-assumed-share = { $share } av behovet i { $year } hviler på antakelser.
cli-assumed-none = Samlet behov i { $year } hviler ikke på antakelser; fordelingen på tiltak kan gjøre det.
cli-need-unknown = Behovet i { $year } kan ikke regnes ut: kostnadene er ukjent.
cli-need-stated = Oppgitt behov i { $year }: { $stated } MNOK ({ $date }).
cli-contradictions = { $count ->
    [one] Kildene er uenige på ett punkt; se veikart check.
   *[other] Kildene er uenige på { $count } punkter; se veikart check.
 }
cli-outside-title = Utenfor summene, med egen finansieringsprosess:
cli-outside-line = { $code } { $title } ({ $process })
cli-outside-line-need = { $code } { $title } ({ $process }): behov { $need }
cli-other-years = Andre år, MNOK
cli-all-years = Alle år

## Konsekvenser

# asked er en liste av de tre under.
cli-asked = Hva om { $asked }?
cli-asked-later = { $tiltak } utsettes { $years } år
cli-asked-earlier = { $tiltak } framskyndes { $years } år
cli-asked-unfunded = ikke mer blir innvilget
cli-nothing-follows = Ingenting i planen endrer seg av dette.
cli-line = • { $sentence }
cli-line-assumed = • { $sentence } (antatt)
cli-gap-by-year = Gap per år, MNOK
cli-column-before = før
cli-column-after = etter

## Funn

cli-must-fix = Må rettes
cli-note = Merknad
cli-no-findings = Ingen funn.
cli-findings = Må rettes: { $must }. Merknader: { $notes }.
# change er navnet på en endring, slik det står i angremenyen. why er en hel setning.
cli-trouble-refused = Endring { $number } i «{ $scenario }» lar seg ikke gjøre: { $change }. { $why }
cli-trouble-replaced-other = Endring { $number } i «{ $scenario }» bygger på noe annet enn det som nå står i planen: { $change }.
cli-trouble-no-lineage = «{ $scenario }» kan ikke regnes ut: «{ $wrong }» finnes ikke, eller scenarioene bygger på hverandre i ring.
cli-todo-refused = Rett endringen i scenarioet, eller ta den ut.
cli-todo-replaced-other = Se om endringen fortsatt er riktig, og gjør den på nytt i scenarioet.
cli-todo-no-lineage = Rett hva scenarioet bygger på.

## fmt

cli-fmt-canonical = { $file } er på fast form.
cli-fmt-differs = { $file } er ikke på fast form. veikart fmt skriver den på nytt.
cli-fmt-written = { $file } er skrevet på fast form.

cli-no-display = Det er ingen skjerm å vise vinduet på. Her er finansieringen i tabell. «veikart --help» viser det som kan gjøres uten vindu.
cli-no-window = Vinduet kunne ikke åpnes: { $why }. Her er finansieringen i tabell. «veikart --help» viser det som kan gjøres uten vindu.
