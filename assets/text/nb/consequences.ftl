### Konsekvenser: hva som følger av en utsettelse, eller av at gapet ikke lukkes.
### Mellom ⟦ og ⟧ står den delen av en setning som kan spørres hvorfor.

## Overskriften

follows-title-nothing = Velg hva som utsettes
follows-title-one = Hvis { $tiltak } { $way ->
    [earlier] framskyndes
   *[later] utsettes
 } { $years }
follows-title-several = Hvis { $count } tiltak { $way ->
    [earlier] framskyndes
   *[later] utsettes
 } { $years }
follows-title-owner = Hvis { $ends ->
    [hiss] { $owner }’
   *[plain] { $owner }s
 } { $count } tiltak { $way ->
    [earlier] framskyndes
   *[later] utsettes
 } { $years }
follows-title-group = Hvis { $count } tiltak i { $group } { $way ->
    [earlier] framskyndes
   *[later] utsettes
 } { $years }
follows-title-later = Hvis { $count } tiltak utsettes, ulikt lenge
follows-title-moved = Hvis { $count } tiltak flyttes, hvert for seg
follows-title-not-closed = Hvis gapet i { $year } ikke lukkes
follows-title-scenario = Hvis «{ $name }» følges, og ikke «{ $other }»
# number er et tallord.
follows-years = { $years ->
    [one] ett år
   *[other] { $number } år
 }
follows-number = { $number ->
    [1] ett
    [2] to
    [3] tre
    [4] fire
    [5] fem
    [6] seks
    [7] sju
    [8] åtte
    [9] ni
    [10] ti
    [11] elleve
    [12] tolv
   *[other] { $number }
 }
follows-number-common = { $number ->
    [1] én
    [2] to
    [3] tre
    [4] fire
    [5] fem
    [6] seks
    [7] sju
    [8] åtte
    [9] ni
    [10] ti
    [11] elleve
    [12] tolv
   *[other] { $number }
 }
follows-step = utsettelse: { $what }

## Avsnittet. word er et tallord, span er fra når til når.

follows-gap = { $gap }.
follows-gap-but = { $gap }, men { $moved }.
follows-gap-down = Gapet i { $year } faller fra { $before } til { $after } { $after-unit }
follows-gap-up = Gapet i { $year } øker fra { $before } til { $after } { $after-unit }
follows-gap-same = Gapet i { $year } er fortsatt { $after } { $after-unit } ({ $before } før)
follows-moved = ⟦{ $moved } er flyttet til { $to }, ikke spart⟧
follows-moved-at-least = ⟦{ $moved } er flyttet til tidligst { $to }, ikke spart⟧
follows-moved-out = ⟦{ $moved } er flyttet ut av planperioden, ikke spart⟧
follows-moved-several = ⟦{ $moved } er flyttet, ikke spart⟧: { $parts }
follows-waiting = { $count ->
    [one] ⟦{ $word } tiltak uten penger venter⟧ til { $to }: { $names }. Behovet er { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak uten penger venter⟧ til { $to }: { $names }. Behovet er { $need } { $need-unit }.
 }
follows-waiting-at-least = { $count ->
    [one] ⟦{ $word } tiltak uten penger venter⟧ til tidligst { $to }: { $names }. Behovet er { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak uten penger venter⟧ til tidligst { $to }: { $names }. Behovet er { $need } { $need-unit }.
 }
follows-waiting-never = { $count ->
    [one] ⟦{ $word } tiltak får ingen finansiering i planperioden⟧: { $names }. Behovet er { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak får ingen finansiering i planperioden⟧: { $names }. Behovet er { $need } { $need-unit }.
 }
follows-waiting-silent = { $count ->
    [one] ⟦{ $word } tiltak avhenger av penger som ikke er i kildene⟧: { $names }.
   *[other] ⟦{ $word } tiltak avhenger av penger som ikke er i kildene⟧: { $names }.
 }
follows-milestones = { $count ->
    [one] ⟦{ $word } milepæl glir⟧: { $names }{ $span }.
   *[other] ⟦{ $word } milepæler glir⟧: { $names }{ $span }.
 }
follows-missed = ⟦{ $initiative } når ikke fristen⟧ { $date }.
follows-missed-event = ⟦{ $initiative } når ikke fristen⟧ { $date } ({ $event }).
follows-initiatives = { $count ->
    [one] ⟦{ $word } initiativ får det som trengs senere⟧: { $names }{ $span }.
   *[other] ⟦{ $word } initiativer får det som trengs senere⟧: { $names }{ $span }.
 }
follows-pushed = { $count ->
    [one] ⟦{ $names } må vente⟧ på det tiltaket bygger på{ $span }.
   *[other] ⟦{ $word } tiltak må vente⟧ på det de bygger på: { $names }{ $span }.
 }
follows-benefits = { $count ->
    [one] ⟦{ $word } gevinst kommer senere⟧{ $span }.
   *[other] ⟦{ $word } gevinster kommer senere⟧{ $span }.
 }
follows-earlier = { $count ->
    [one] ⟦{ $names } kan komme tidligere⟧.
   *[other] ⟦{ $word } ting kan komme tidligere⟧: { $names }.
 }
follows-depends = { $count ->
    [one] ⟦{ $names } avhenger av penger som ikke er i kildene⟧.
   *[other] ⟦Dette avhenger av penger som ikke er i kildene⟧: { $names } ({ $word } i alt).
 }
follows-more = { $count } til
follows-span = , fra { $from } til { $to }
follows-span-at-least = , fra { $from } til tidligst { $to }
follows-span-never = , fra { $from } og ut av planperioden

## Tallene øverst, og pengene

follows-was = før { $value }
follows-kpi-moved-at-least = Flyttet til tidligst { $year }
follows-money = Pengene
follows-money-year = År
follows-need-before = Behov før
follows-need-after = Behov etter
follows-gap-before = Gap før
follows-gap-after = Gap etter
follows-moved-line = Flyttet fra { $from }, ikke spart: { $parts }.
follows-same-need = Behovet over alle årene er det samme: { $need } { $need-unit }.
follows-freed = { $source }: { $amount } { $amount-unit } innvilget i { $year } blir stående ubrukt.
follows-carry-unknown = Om de kan overføres til neste år: ukjent, regelen er ikke i kildene.
follows-carry-none = De kan ikke overføres til neste år og faller bort.
follows-carry-all = De kan overføres til neste år.
follows-carry-part = Inntil { $percent } av dem kan overføres til neste år; resten faller bort.

## Kjedene og tabellen

follows-between = … { $count } flere
follows-chains-more = … og { $count } kjeder til. Alle står i tabellen.
follows-hits = Alt som rammes
follows-column-what = Hva
follows-column-kind = Hvordan
follows-column-from = Fra
follows-column-to = Til
follows-column-missed = Frist som ikke nås
follows-column-through = Gjennom
follows-column-link = Kobling
follows-link-assumed = antatt
follows-link-source = fra kilde
follows-kind-earlier = tiltak, framskyndet
follows-kind-postponed = tiltak, utsatt
follows-kind-pushed = tiltak, må vente
follows-kind-milestone = milepæl
follows-kind-initiative = initiativ
follows-kind-benefit = gevinst
follows-to-silent = samme år, om pengene kommer
follows-to-at-least = tidligst { $to }

## Hva som spørres om

follows-mode-postpone = Utsettelse
follows-mode-not-closed = Ikke løst
follows-mode-scenario = Scenario
follows-picked = Utsettes
follows-picked-none = Kryss av tiltak under, eller velg en gruppe.
follows-clear = Fjern alle
follows-search = Søk etter kode eller tittel
follows-nothing-found = Ingen tiltak passer.
follows-years-of = { $tiltak }, år
follows-fewer = { $tiltak }: ett år mindre
follows-longer = { $tiltak }: ett år mer
follows-remove = Ta ut { $tiltak }
follows-unit-years = { $count ->
    [one] år
   *[other] år
 }
follows-sets = Grupper
follows-set-owner = { $count ->
    [one] { $owner }, ett uten penger
   *[other] { $owner }, { $count } uten penger
 }
follows-area = Innsatsområde
follows-goal = Resultatmål
follows-selected = Valgt: { $tiltak }
follows-set-gap = { $name }, mangler { $gap }
follows-stances = Uten nok penger
follows-stances-hint = Prøv hva hvert av dem gjør. Planen endres ikke.
follows-stances-none = Ingen tiltak mangler penger det første året.
follows-policy-of = { $tiltak } når pengene mangler
follows-policy-all = venter til alt er innvilget
follows-policy-threshold = venter til { $percent } er innvilget
follows-policy-scales = går videre i mindre omfang
follows-scenario-none = Den vedtatte planen er åpen. Bytt til et scenario i topplinjen for å se hva det fører til.
follows-scenario-of = «{ $name }» mot «{ $other }»

## Svaret

follows-apply = Utsett i planen
follows-copy-paragraph = Kopier avsnitt
follows-copy-short = Kortform
follows-copy-whole = Hele listen
follows-copy-language = Kopier på dette språket: { $lang }
follows-copy-heading = { $title }:
follows-why-money = Dette flyttes
follows-why-links = Dette bygger på
follows-refused = Dette kan ikke regnes ut. { $why }
follows-dotted = Prikket understrek: antatt.
follows-language = Norsk
follows-nothing = Ingenting i planen endrer seg av dette.
follows-stated = Summen, { $moved } { $moved-unit }, er oppgitt i kildene. Det er delingen som er antatt.
