### Beregningen: funn, konsekvenser og forklaringer.

## Konsekvenser: setninger som leses høyt i møter. Beløp er i millioner.
## Det som utsettes, er flyttet, aldri spart.

consequence-gap = Gapet i { $year } går fra { $before } til { $after } { $after-unit }.
consequence-gap-moved = Gapet i { $year } går fra { $before } til { $after } { $after-unit }, men { $moved } er flyttet til { $to }, ikke spart.
consequence-gap-at-least = Gapet i { $year } går fra { $before } til { $after } { $after-unit }, men { $moved } er flyttet til tidligst { $to }, ikke spart.
consequence-gap-not-in-period = Gapet i { $year } går fra { $before } til { $after } { $after-unit }, men et behov på { $moved } { $moved-unit } får ingen finansiering i planperioden. Det er flyttet ut, ikke spart.
consequence-gap-silent = Gapet i { $year } er fortsatt { $after } { $after-unit }, og kildene sier ikke om det kommer midler til det.
consequence-gap-same = Gapet i { $year } er fortsatt { $after } { $after-unit }, selv om et behov på { $moved } { $moved-unit } er flyttet ut av året.
# tiltak er kode og kort tittel, én eller flere.
consequence-waiting = { $count ->
    [one] { $tiltak } trenger { $need } { $need-unit } i { $year }, og får ikke startet før i { $to }.
   *[other] { $count } tiltak som trenger { $need } { $need-unit } i { $year }, får ikke startet før i { $to }: { $tiltak }.
 }
consequence-waiting-at-least = { $count ->
    [one] { $tiltak } trenger { $need } { $need-unit } i { $year }, og får ikke startet før tidligst { $to }.
   *[other] { $count } tiltak som trenger { $need } { $need-unit } i { $year }, får ikke startet før tidligst { $to }: { $tiltak }.
 }
consequence-waiting-silent = { $count ->
    [one] { $tiltak } trenger { $need } { $need-unit } i { $year }, og midlene er ikke i kildene.
   *[other] { $count } tiltak trenger { $need } { $need-unit } i { $year }, og midlene er ikke i kildene: { $tiltak }.
 }
consequence-not-funded = { $count ->
    [one] { $tiltak } får ingen finansiering i planperioden, { $first }–{ $last }.
   *[other] { $count } tiltak får ingen finansiering i planperioden, { $first }–{ $last }: { $tiltak }.
 }

consequence-milestone = Milepæl { $code } ({ $title }) glir fra { $from } til { $to }.
consequence-milestone-at-least = Milepæl { $code } ({ $title }) glir fra { $from } til tidligst { $to }.
consequence-milestone-never = Milepæl { $code } ({ $title }) glir fra { $from } og nås ikke i planperioden.
# Midlene står i et år som kildene ikke sier noe om: ingenting er flyttet.
consequence-milestone-silent = Milepæl { $code } ({ $title }) avhenger av midler i { $to }, som ikke er i kildene.
consequence-milestone-earlier = Milepæl { $code } ({ $title }) kan nås alt i { $to }, ikke først i { $from }.

# tiltak og cause, som skyver det, er kode og kort tittel.
consequence-pushed = { $tiltak } må vente til { $to }, fordi tiltaket bygger på { $cause }.
consequence-pushed-at-least = { $tiltak } må vente til tidligst { $to }, fordi tiltaket bygger på { $cause }.
consequence-pushed-never = { $tiltak } kommer ikke i gang i planperioden, fordi tiltaket bygger på { $cause }.
consequence-pushed-silent = { $tiltak } bygger på { $cause }, og avhenger dermed av midler i { $to }, som ikke er i kildene.
consequence-pushed-earlier = { $tiltak } kan begynne alt i { $to }, ikke først i { $from }, men bygger fortsatt på { $cause }.

# need er kode og kort tittel på et tiltak, eller koden til en milepæl. event kan være tom og er derfor ikke med.
consequence-initiative = { $initiative } får { $need } først i { $to }, ikke i { $from }.
consequence-initiative-at-least = { $initiative } får { $need } tidligst i { $to }.
consequence-initiative-never = { $initiative } får ikke { $need } i planperioden.
consequence-initiative-silent = { $initiative } trenger { $need } i { $to }, og det avhenger av midler som ikke er i kildene.
consequence-initiative-earlier = { $initiative } får { $need } alt i { $to }, ikke først i { $from }.
consequence-initiative-missed = { $initiative } når ikke fristen { $date }: { $need } er først klar i { $to }.
consequence-initiative-missed-at-least = { $initiative } når ikke fristen { $date }: { $need } er tidligst klar i { $to }.
consequence-initiative-missed-never = { $initiative } når ikke fristen { $date }: { $need } blir ikke klar i planperioden.

# benefits er én eller flere titler.
consequence-benefit = { $count ->
    [one] Gevinsten kommer senere, i { $to } og ikke i { $from }: { $benefits }.
   *[other] { $count } gevinster kommer senere, i { $to } og ikke i { $from }: { $benefits }.
 }
consequence-benefit-at-least = { $count ->
    [one] Gevinsten kommer senere, tidligst i { $to } og ikke i { $from }: { $benefits }.
   *[other] { $count } gevinster kommer senere, tidligst i { $to } og ikke i { $from }: { $benefits }.
 }
consequence-benefit-never = { $count ->
    [one] Gevinsten var ventet i { $from } og kommer ikke i planperioden: { $benefits }.
   *[other] { $count } gevinster var ventet i { $from } og kommer ikke i planperioden: { $benefits }.
 }
consequence-benefit-silent = { $count ->
    [one] Gevinsten avhenger av midler i { $to }, som ikke er i kildene: { $benefits }.
   *[other] { $count } gevinster avhenger av midler i { $to }, som ikke er i kildene: { $benefits }.
 }
consequence-benefit-earlier = { $count ->
    [one] Gevinsten kan komme alt i { $to }, ikke først i { $from }: { $benefits }.
   *[other] { $count } gevinster kan komme alt i { $to }, ikke først i { $from }: { $benefits }.
 }
consequence-benefit-worth = { $count ->
    [one] Det som kommer senere av gevinst, er oppgitt til { $amount } { $amount-unit } i året.
   *[other] Det som kommer senere av gevinster, er oppgitt til { $amount } { $amount-unit } i året.
 }

consequence-torn = { $a } og { $b } må testes eller innføres sammen, men faller ikke lenger i samme år.

# Kilden står først, siden navnet ofte selv har «fra» eller komma i seg.
consequence-freed-unknown = { $source }: { $amount } { $amount-unit } innvilget i { $year } blir stående ubrukt. Om de kan overføres til neste år, står ikke i kildene.
consequence-freed-lapses = { $source }: { $amount } { $amount-unit } innvilget i { $year } blir stående ubrukt. De kan ikke overføres til neste år og faller bort.
consequence-freed-kept = { $source }: { $amount } { $amount-unit } innvilget i { $year } blir stående ubrukt. De kan overføres til neste år.
consequence-freed-partly = { $source }: { $amount } { $amount-unit } innvilget i { $year } blir stående ubrukt. Inntil { $percent } av dem kan overføres til neste år; resten faller bort.

consequence-gap-moved-several = Gapet i { $year } går fra { $before } til { $after } { $after-unit }, men { $moved } er flyttet, ikke spart: { $parts }.
moved-part = { $need } til { $to }
moved-part-at-least = { $need } til tidligst { $to }
moved-part-not-in-period = { $need } ut av planperioden
milestone-in-list = { $code } ({ $title })
consequence-milestones = { $count } milepæler glir fra { $from } til { $to }: { $milestones }.
consequence-milestones-at-least = { $count } milepæler glir fra { $from } til tidligst { $to }: { $milestones }.
consequence-milestones-never = { $count } milepæler glir fra { $from } og nås ikke i planperioden: { $milestones }.
consequence-milestones-silent = { $count } milepæler avhenger av midler i { $to }, som ikke er i kildene: { $milestones }.
consequence-milestones-earlier = { $count } milepæler kan nås alt i { $to }, ikke først i { $from }: { $milestones }.
scaled-in-list = { $tiltak } ({ $granted } av { $need })
consequence-scaled = { $count ->
    [one] Ett tiltak går videre i mindre omfang i { $year }, med det som er innvilget: { $tiltak }.
   *[other] { $count } tiltak går videre i mindre omfang i { $year }, med det som er innvilget: { $tiltak }.
}

## Funn: hva som er i veien, og hva som kan gjøres.

finding-dangling = { $record } viser til «{ $missing }», som ikke finnes i planen.
todo-dangling = Legg inn det som mangler, eller fjern henvisningen.
# cycle er koder med piler mellom, fra den første og tilbake til den.
finding-cycle = Tiltak bygger på hverandre i ring, og skyver derfor ikke hverandre: { $cycle }.
todo-cycle = Fjern én av avhengighetene i ringen.
finding-same-code = Flere tiltak har koden { $code }.
todo-same-code = Gi hvert tiltak sin egen kode.

# grant er kildens og pottens navn.
finding-over-allocated = { $grant }: { $allocated } MNOK er fordelt i { $year }, men beløpet er { $amount } MNOK.
todo-over-allocated = Fordel mindre, eller rett beløpet.
finding-rejected-allocated = { $grant }: { $allocated } MNOK er fordelt i { $year }, men pengene er avslått og dekker ingenting.
todo-rejected-allocated = Finn andre penger til tiltakene, eller fjern fordelingen.
# bound kan være 0.
finding-unused = { $grant }: { $amount } MNOK innvilget i { $year } står ubrukt. Bundet til formål uten gap: { $bound } MNOK.
todo-unused = Fordel pengene til tiltak med gap der vilkårene tillater det.
finding-restricted = { $tiltak } får penger som vilkårene ikke tillater. { $grant } gjelder bare dette: { $purpose }.
todo-restricted = Flytt pengene til et tiltak som vilkårene tillater, eller rett vilkårene.
finding-over-cover = { $tiltak } får innvilget { $amount } MNOK mer enn behovet i { $year }.
todo-over-cover = Fordel det overskytende til andre tiltak, eller rett behovet.
finding-money-outside = { $grant } er fordelt til { $tiltak }, som står utenfor summene. Pengene dekker derfor ikke noe av gapet.
todo-money-outside = Fordel pengene til tiltak i summene, eller ta tiltaket med i dem.
finding-shares = Andelene i { $source } er til sammen { $sum }{ "\u00A0" }%, ikke 100{ "\u00A0" }%.
finding-shares-rounded = Andelene i { $source } er avrundet og er til sammen { $sum }{ "\u00A0" }%.
todo-shares = Rett andelene, så de til sammen blir 100{ "\u00A0" }%.
todo-shares-rounded = Ingenting må gjøres: beløp deles likevel så delene blir hele summen.

# text er en hel setning fra planen.
finding-contradiction = Kildene er uenige. { $text }
todo-contradiction = Avklar hvilken kilde som gjelder, og rett planen om nødvendig.
# what er en kilde, en aktør eller hele planen.
finding-stated = { $what }, { $measure } i { $year }: kilden oppgir { $stated } MNOK, men planen gir { $computed } MNOK.
todo-stated = Se om avviket er meningen; i et scenario er det gjerne det. Rett ellers tallet.
finding-no-evidence = { $count ->
    [one] { $record } har ett beløp uten kilde eller antakelse.
   *[other] { $record } har { $count } beløp uten kilde eller antakelse.
 }
todo-no-evidence = Oppgi kilden, eller merk beløpet som antakelse.

finding-before-cause = { $tiltak } er lagt til { $year }, men bygger på { $cause } og kan tidligst begynne i { $earliest }.
todo-before-cause = Flytt tiltaket, eller endre avhengigheten.
finding-cost-outside-years = { $tiltak } begynner i { $first } og slutter i { $last }, men har kostnad i andre år.
todo-cost-outside-years = Flytt kostnaden inn i tiltakets år, eller endre varigheten.
finding-milestone-late = Milepæl { $code } er satt til { $year }, men kan først nås i { $ready }.
todo-milestone-late = Legg tiltakene den trenger tidligere, eller flytt milepælen.
finding-date-missed = { $initiative } når ikke fristen { $date }: det som trengs, er først klart i { $ready }.
todo-date-missed = Legg det som trengs tidligere, eller avklar fristen med initiativet.
finding-benefit-late = Gevinsten «{ $benefit }» er ventet i { $year }, men kan først hentes ut i { $ready }.
todo-benefit-late = Legg det gevinsten bygger på tidligere, eller flytt gevinsten.
finding-no-owner = { $tiltak } har ingen tiltakseier.
finding-no-owner-many = { $count } tiltak har ingen tiltakseier
finding-many = { $count } merknader av samme slag. Den første: { $first }
todo-no-owner = Avklar hvem som eier tiltaket.
finding-no-cost = { $tiltak } har ingen kostnad.
todo-no-cost = Skriv beløpet, eller ? hvis det er ukjent.

## Hvorfor et tall er som det er: navn på leddene.

why-need = Behov i { $year }
why-granted = Innvilget i { $year }
why-signalled = Forespeilet i { $year }
why-applied = Omsøkt i { $year }
why-unclear = Uavklart i { $year }
why-uncovered = Udekket i { $year }
why-gap = Gap i { $year }
why-capped = Mer enn behovet, regnes ikke med
why-need-unknown = Behovet er ukjent, så det er ikke kjent hvor mye av pengene som dekker
