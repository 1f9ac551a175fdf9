### Finansiering: kilder og tiltak.

## Kommandoer

command-propose = Foreslå fordeling
command-fill-here = Fordel det som er ledig, hit
command-rung-up = Flytt midlene ett trinn opp
command-rung-down = Flytt midlene ett trinn ned
command-turn = Snu tabellen
command-co-funding = Samfinansiering

## Overskriften

funding-title = Hvem betaler hva i { $year }
funding-title-all = Hvem betaler hva, alle år
funding-hint = Skriv i en celle for å fordele, eller velg et beløp og dra det. Ctrl+Enter foreslår fordeling. Prikket er antatt. Skravert er ikke innvilget. MNOK.
funding-hint-all = Summen av alle år. Velg et år for å skrive. MNOK.
funding-tab-matrix = Fordeling
funding-tab-shared = Samfinansiering
funding-all-years = Alle år
funding-fold = Ta sammen { $count } som er dekket
funding-unfold = Vis { $count } som er dekket
funding-empty = Det er ingen penger å fordele ennå. Legg inn en finansieringskilde med en pott, så kan pengene fordeles på tiltak her.
funding-add-source = Legg til finansieringskilde

## Tabellen

funding-source = Kilde
funding-pot = Pott og binding
funding-status = Status
funding-free = Fritt
funding-rest = { $count } øvrige
funding-rest-long = Øvrige { $count } tiltak, fullt innvilget
funding-rest-full = Fullt innvilget: { $tiltak }
funding-rest-many = Fullt innvilget: { $tiltak } og { $count } til
funding-only = Kan bare brukes til: { $purpose }
funding-in-year = { $year }: { $amount } – { $evidence }
funding-beyond = Tiltaket er gitt { $amount } mer enn det trenger.
funding-was = Før forslaget: { $amount }
funding-empty-pot = Potten har ingen penger her. Skriv et beløp for å legge inn penger som er uavklart.
funding-why-hint = Enter eller dobbeltklikk viser hva tallet består av.
funding-selected = Sum av de valgte: { $sum }
funding-step = { $count } endringer i finansieringen

## Fritt og bundet

funding-line-free = { $amount } er ikke fordelt.
funding-line-spent = Alt er fordelt.
funding-line-over = Det er fordelt { $amount } mer enn det er penger til.
funding-line-unknown = Det er ukjent hva som er fritt.
funding-line-bound = { $amount } kan ikke brukes på det som mangler.

## Dra penger

funding-drag = { $source }: { $free }
funding-drop = { $amount } fra { $source } til { $tiltak }

## Setningene under tabellen

funding-lead-over = Overfordelt
funding-lead-rejected = Avslått
funding-lead-left = Står igjen
funding-lead-beyond = Mer enn behovet
funding-lead-free = Fritt
funding-lead-bound = Bundet
funding-lead-contradiction = Motstrid
funding-note-over = { $line }: Det er fordelt { $amount } millioner mer enn det er penger til.
funding-note-rejected = { $line }: { $amount } millioner er fordelt, men avslått. De dekker ingenting.
funding-note-left = { $tiltak } er gitt { $amount } millioner mer enn det trenger i { $year }.
funding-note-left-moved = { $tiltak } er flyttet til { $to }, og { $amount } millioner står igjen i { $year }. De følger ikke med av seg selv.
funding-note-free = { $line }: { $amount } millioner er ikke fordelt.
funding-note-free-bound = { $line }: { $amount } millioner er ikke fordelt. { $bound } av dem kan ikke brukes på det som mangler.
funding-note-bound = { $amount } millioner fra { $source } kan bare brukes til «{ $purpose }». De kan ikke dekke { $tiltak }, som mangler { $gap }.
funding-others = { $count } til
funding-link-why = Hvorfor?
funding-link-close = Skjul
funding-link-go = Vis i tabellen
funding-link-scenario = Vis scenario
funding-link-base = Tilbake til vedtatt plan
funding-why-areas = Tiltaket må høre til innsatsområdet { $names }.
funding-why-goals = Tiltaket må høre til resultatmålet { $names }.
funding-why-owners = Tiltakseier må være { $names }.
funding-why-tiltak = Uansett kan pengene brukes til { $names }.
funding-why-rests = Belegg: { $evidence }

## Menyen på en celle

funding-more-money = Legg til flere penger i potten
funding-menu-why = Hva pengene er bundet til
funding-menu-unfold = Vis hva tallet består av
funding-select-first = Sett først markøren på en linje i tabellen.

## Trinnene

ladder-move = Flytt til { $rung }
ladder-gap = Gapet går fra { $before } til { $after }.
ladder-gap-same = Gapet er fortsatt { $after }.
ladder-follow = { $count ->
    [0] Ingen fordelinger følger med.
    [one] Én fordeling følger med.
   *[other] { $count } fordelinger følger med.
}
ladder-hint = Klikk for å flytte, eller Alt+PageUp og Alt+PageDown.
ladder-top = Midlene er alt innvilget. Høyere går det ikke.
ladder-bottom = Midlene er alt avslått. Lavere går det ikke.

## Forslag til fordeling

proposal-working = Regner ut et forslag … { $done }
proposal-gap = Forslaget dekker { $less } millioner mer. Mangler { $after } etterpå.
proposal-gap-same = Forslaget gir ikke mer innvilget dekning. Mangler { $after } som før.
proposal-covered = { $amount } millioner mer av behovet får penger i alt, sikre eller usikre.
proposal-cells = { $count ->
    [one] Én celle endres.
   *[other] { $count } celler endres.
}
proposal-bound = { $amount } millioner blir stående fritt: de er bundet til annet enn det som mangler.
proposal-none = Det er ikke noe å foreslå. Mangler { $gap } som før.
proposal-none-needed = Det er ikke noe å foreslå: ingenting mangler.
proposal-no-money = Ingen penger er ledige.
proposal-unknown = Det er ukjent hvor mye som er ledig.
proposal-stale = Planen er endret siden forslaget ble laget. Be om et nytt.
proposal-accept = Godta
proposal-discard = Forkast
proposal-anew = Fordel alt på nytt
proposal-keep = Behold det som er fordelt
proposal-name = Foreslått fordeling, { $count ->
    [one] én celle
   *[other] { $count } celler
}

## Det som ikke lar seg gjøre

refused-money-bound = Midlene er bundet til «{ $purpose }», og kan ikke brukes til { $tiltak }. Fordel fra en annen pott, eller endre hva potten kan brukes til.
refused-rejected = Midlene er avslått og kan ikke fordeles. Flytt dem opp på stigen først.
refused-choose-year = Dette er summen av alle år. Velg et år for å skrive.
refused-no-money = Potten har ingen penger dette året. Skriv først et beløp på linjen.
refused-no-rung = Potten har ingen penger som kan ha en status. Skriv først et beløp på linjen.
refused-rung = «{ $value }» er ikke en status. Skriv { $rungs }.
refused-rest = { $tiltak }. Vis dem hver for seg for å skrive her.
refused-source = Kilder og potter endres i registeret.
refused-tiltak = Kode og tittel endres i tiltaket.
refused-sum = Dette er en sum av andre tall. Enter viser hva den består av.
refused-proposed = Godta eller forkast forslaget først.
refused-drop = Slipp pengene på et tiltak.
refused-other-pot = Pengene hører til en annen pott. Slipp dem på samme linje.
refused-nothing-free = Alt er fordelt. Dra fra en annen celle på linjen, eller skriv beløpet selv.
refused-nothing-here = Det står ikke noe beløp her å flytte.
refused-unknown-money = Beløpet er ukjent. Skriv selv hvor mye som skal fordeles.
refused-no-need = { $tiltak } trenger ingenting i { $year }.
refused-has-all = { $tiltak } har alt det trenger i { $year }.
refused-unknown-need = Det er ukjent hva { $tiltak } trenger i { $year }. Skriv beløpet selv.
refused-fill = Sett markøren der pengene skal fordeles.

## Samfinansiering

sharing-title = Hvem samfinansierer hva i { $year }
sharing-title-all = Hvem samfinansierer hva, alle år
sharing-hint = Hvem som er bedt om penger til tiltak som andre eier, til hva, hvor mye, og hva de har svart. MNOK.
sharing-asks = Hva de er bedt om
sharing-who = Hvem som er bedt
sharing-items = Hva det går til, og hvem som eier det
sharing-pot = Pott
sharing-only = Pengene kan bare brukes til «{ $purpose }».
sharing-asked-on = Bedt
sharing-answered-on = Svart
sharing-standing = Står slik
sharing-actor = Bidragsyter
sharing-share = Andel
sharing-owner = Tiltakseier
sharing-percent = { $share }{ "\u00A0" }%
sharing-date-hint = En dag (3.2.2020) eller et år (2020). Tomt når det ikke er kjent.
sharing-share-hint = Prosent, for eksempel 25 eller 33,33. «?» når den ikke er kjent.
sharing-answered = svart { $date }
sharing-answered-once = svart, dato er ikke i kildene
sharing-asked = bedt { $date }, ikke svart
sharing-asked-once = bedt, dato er ikke i kildene, ikke svart
sharing-not-asked = ikke kjent om de er bedt
sharing-part = { $amount } { $rung }
sharing-sentence = { $source } bes om { $amount } millioner: { $parts }.
sharing-sentence-others = { $source } bes om { $amount } millioner til tiltak som { $owners } eier: { $parts }.
sharing-sentence-nothing = { $source } er ikke bedt om penger i disse årene.
sharing-waiting = { $amount } millioner er ikke besvart.
sharing-waiting-undated = { $amount } millioner er ikke besvart. For { $undated } av dem er det ikke kjent om eller når de ble bedt.
sharing-waiting-all-undated = { $amount } millioner er ikke besvart, og det er ikke kjent om eller når de ble bedt.
sharing-unknown-key = Ukjent fordeling: ikke alle andelene er kjent, så ingen beløp kan regnes ut.
sharing-key-rounded = Andelene er avrundet og er til sammen { $sum }. Beløpene er delt så de blir hele summen.
sharing-key-off = Andelene er til sammen { $sum }, ikke 100 %. Rett dem, så kan beløpene regnes ut.
sharing-between = Mellom { $least } og { $most }: andelen er ikke kjent.
sharing-unknown-amount = Beløpet er ikke kjent.
sharing-none = Ingen kilde betaler for tiltak som andre eier.
sharing-nobody = Kilden sier ikke hvem som er bedt. Bidragsytere legges inn i registeret.
sharing-no-items = Pengene er ikke fordelt på tiltak.
refused-date = «{ $value }» er ikke en dato. Skriv en dag (3.2.2020) eller et år (2020).
refused-answer-first = De kan ikke ha svart før de ble bedt ({ $asked }).
refused-share = «{ $value }» er ikke en andel. Skriv prosent fra 0 til 100, for eksempel 33,33.
refused-key = Beløpene følger av andelene. Endre andelen.
refused-standing = Dette følger av status og datoene. Endre dem.
refused-matrix = Fordelingen på tiltak endres under Fordeling.
