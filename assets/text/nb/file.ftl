### Lesing og lagring av filer: det som kan gå galt.

## En verdi i filen er ikke som ventet. Filer har desimalpunktum.

amount-not-a-number = «{ $value }» er ikke et beløp. Skriv MNOK med sifre og desimalpunktum, for eksempel 18.5.
amount-finer-than-ore = «{ $value }» er finere enn én øre; høyst åtte desimaler i MNOK.
amount-negative = «{ $value }» er negativt; beløp her er null eller mer.
amount-too-large = «{ $value }» er for stort; et beløp kan være høyst 92 milliarder MNOK.
year-out-of-range = «{ $value }» er ikke et år planen kan bruke; år går fra 1900 til 2999.
years-out-of-range = «{ $value }» er ikke et antall år planen kan bruke; antallet går fra 1 til 200.
date-not-understood = «{ $value }» er ikke en dato. Skriv et år (2021) eller en dag (2021-12-31).
id-bad-characters = «{ $value }» kan ikke være en id. En id har minst ett tegn og består av bokstavene a–z og A–Z, sifre, bindestrek, understrek og punktum.
id-too-long = Id-en «{ $value }» er for lang; høyst 24 tegn.
duplicate-id = Id-en «{ $value }» er brukt mer enn én gang; hver id skal være unik.
percent-out-of-range = «{ $value }» er ikke en andel i prosent. Skriv et tall fra 0 til 100 med desimalpunktum og høyst åtte desimaler.
empty-code = Koden er tom. Skriv minst ett tegn.
evidence-count = Rekken har { $value } kildehenvisninger. Den skal ha ingen, én eller én for hvert beløp.
risk-out-of-range = «{ $value }» er ikke et risikonivå; sannsynlighet og konsekvens går fra 1 til 4.


## Hvor feilen står. what er en hel setning.

file-read-at = Linje { $line }, kolonne { $column }: { $what }
file-read-at-path = Linje { $line }, kolonne { $column } ({ $path }): { $what }
file-read-at-record = Linje { $line }, kolonne { $column } ({ $path }, «{ $record }»): { $what }

## Filen som helhet

file-empty = Filen er tom. Åpne en annen fil, eller hent denne fra en sikkerhetskopi.
file-not-text = Filen er ikke tekst i UTF-8; det ses ved byte { $offset }. Er den skrevet i et annet program, lagre den som UTF-8 der. Ellers er den skadet eller ingen plan; hent en sikkerhetskopi.
file-not-veikart = Dette er ingen plan fra Veikart. En plan begynner med en parentes og feltet «veikart».
file-no-version = Feltet «veikart» med formatets versjon mangler. Skriv «veikart: 1,» først i filens ytterste parentes.
file-newer-version = Filen er laget av en nyere utgave av Veikart (format { $found }; denne utgaven leser format { $known }). Oppdater Veikart, eller be om å få filen lagret i eldre format.
file-unknown-version = «{ $found }» er ingen versjon av formatet. Denne utgaven av Veikart leser format { $known }.
file-span = Planens første år er { $first } og siste år { $last }. Det siste kan ikke være før det første, og høyst 100 år etter.
file-offset = «{ $value }» er for langt fra tiltakets første år. Årene telles fra starten: 0 er det første.

## Det som står i filen, er ikke det som ventes. found er det som står der.

file-found = «{ $text }»
file-found-end = slutten av filen
file-ends-early = Filen slutter for tidlig. Hent den fra en sikkerhetskopi, eller skriv ferdig det som mangler.
file-expected-text = Ventet en tekst i anførselstegn, men fant { $found }. Også beløp, datoer og id-er skrives i anførselstegn.
file-expected-integer = Ventet et heltall uten anførselstegn, for eksempel 2021, men fant { $found }.
file-expected-boolean = Ventet true eller false, men fant { $found }.
file-expected-list = Ventet en liste i hakeparenteser, men fant { $found }. Sett [ foran og ] etter.
file-expected-list-end = Listen er ikke avsluttet: ventet komma eller ], men fant { $found }.
file-expected-record = Ventet en post i parenteser, men fant { $found }. Sett ( foran feltene og ) etter.
file-expected-record-end = Parentesen er ikke avsluttet: ventet komma eller ), men fant { $found }.
file-expected-no-name = Ventet en parentes uten navn foran, men fant { $found }. Ta bort navnet.
file-expected-comma = Ventet komma, men fant { $found }. Sett komma mellom felter og mellom verdier i en liste, og se etter en parentes for mye eller for lite.
file-expected-colon = Ventet kolon etter feltets navn, men fant { $found }.
file-expected-name = Ventet et navn uten anførselstegn, men fant { $found }.
file-number-out-of-bounds = Tallet { $found } er for stort eller for lite for dette feltet.
file-wrong-value = Ventet { $expected }, men fant { $found }.
file-unknown-field = Feltet «{ $name }» finnes ikke her. Rett navnet eller ta feltet bort. Feltene er, det likeste først: { $known }.
file-unknown-choice = «{ $name }» kan ikke velges her. Velg en av disse, den likeste først: { $known }.
file-missing-field = Feltet «{ $name }» mangler. Skriv det inn i posten.
file-duplicate-field = Feltet «{ $name }» står to ganger i samme post. Ta bort det ene.
file-text-not-ended = Teksten mangler anførselstegnet som avslutter den.
file-bad-escape = Teksten har en omvendt skråstrek som ikke kan leses. Skriv den dobbelt for å få den selv, og foran et anførselstegn inne i teksten.
file-comment-not-ended = En kommentar som begynner med /*, mangler */ på slutten.
file-too-deep = Parentesene står for dypt inne i hverandre. En plan har ikke så mange nivåer; ta bort dem som er for mye.
file-trailing = Planen er slutt, men etter den står { $found }. Ta bort det som følger etter den siste parentesen.
file-unexpected = Ventet ikke { $found } her. Ta det bort, eller sett det i anførselstegn om det hører til en tekst.
file-syntax = Teksten kan ikke leses. Leseren sier: { $words }.

## Åpning

file-not-opened = Kan ikke åpne «{ $path }». { $why }
file-missing = Filen finnes ikke. Den kan være flyttet eller ha fått nytt navn.
file-no-permission = Du har ikke tilgang til å lese den. Be om tilgang, eller ta en kopi et sted der du har den.
file-is-folder = Det er en mappe. Velg en fil i den.
file-is-no-file = Det er ingen vanlig fil. Velg en annen.
file-too-large = Den er større enn { $limit } MiB, og ingen plan er så stor. Velg en annen fil.
file-failed = Systemet sier: { $words }. Prøv igjen, eller kopier filen til en annen disk.

## Lagring

file-not-saved = «{ $path }» er ikke lagret. { $why } Planen er fortsatt åpen, og filen er som før.
file-changed-by-others = Noen andre har endret filen etter at du åpnet den. Lagre under et annet navn, eller lagre over deres endringer.
file-disk-full = Disken er full. Frigjør plass, eller lagre et annet sted.
file-no-folder = Mappen finnes ikke. Velg en annen mappe.
file-folder-no-permission = Du kan ikke lagre i den mappen. Velg en annen mappe.
file-read-only = Filen er skrivebeskyttet. Lagre under et annet navn, eller opphev beskyttelsen.
file-name-is-folder = En mappe har det navnet. Velg et annet navn.
file-name-is-no-file = Det navnet hører til noe annet enn en vanlig fil. Velg et annet navn.
file-unlawful = Planen har en verdi som ikke kan leses igjen; rett den og lagre på nytt. { $what }
file-plan-too-large = Planen er større enn det Veikart kan åpne igjen. Ta bort noe, og lagre på nytt.
file-save-failed = Systemet sier: { $words }. Prøv igjen, eller lagre et annet sted.
file-empty-allocation = En tildeling har ingen beløp. Skriv et beløp, eller ta den ut.
