### Inspektøren: det valgte tiltaket, og hvor det redigeres.

inspector-close = Lukk
# process er finansieringsprosessen, slik planen har den.
inspector-outside = Utenfor summene: { $process }

## Feltene

inspector-code = Kode
inspector-title = Tittel
inspector-short = Kort tittel
inspector-type = Type
inspector-type-tiltak = Tiltak
inspector-type-activity = Aktivitet
inspector-goal = Resultatmål
inspector-area = Innsatsområde
inspector-owners = Eier
inspector-responsible = Gjennomføringsansvar
inspector-partners = Samarbeidspart
inspector-start = Start
inspector-years = Antall år
inspector-source = Tiltenkt kilde
inspector-policy = Uten finansiering
inspector-policy-default = Standard: venter på alt
inspector-policy-all = Venter på alt
inspector-policy-threshold = Venter på { $percent }
inspector-policy-scales-down = Skalerer ned
inspector-threshold = Terskel i prosent
inspector-note = Notat
inspector-none = Ingen
years-typed = «{ $value }» er ikke et antall år. Skriv et helt tall fra 1 til 200.
threshold-typed = «{ $value }» er ikke en terskel. Skriv et helt tall fra 1 til 100.

## Det et felt heter for den som lytter. field har liten forbokstav.

inspector-name = { $tiltak }, { $field }
inspector-cost-name = { $tiltak }, { $year }, kostnad
inspector-cost-evidence-name = { $tiltak }, { $year }, belegg for kostnad
inspector-granted-name = { $tiltak }, { $year }, innvilget
inspector-gap-name = { $tiltak }, { $year }, mangler
# grant er kilde, pott og trinn på tillitsstigen.
inspector-cover-name = { $tiltak }, { $year }, dekning fra { $grant }
inspector-cover-evidence-name = { $tiltak }, { $year }, belegg for dekning fra { $grant }
inspector-evidence-name = { $tiltak }, belegg for { $field }

## Kostnad og dekning

inspector-cost = Kostnad og dekning
inspector-year = År
inspector-cost-column = Kostnad
inspector-granted = Innvilget
inspector-gap = Mangler
inspector-evidence-of = Belegg for { $year }
inspector-no-cost = Ingen kostnad å belegge
inspector-cover = Dekning i { $year }
inspector-no-cover = Ingen midler er fordelt hit ennå.
inspector-add-cover = Legg til dekning fra…
inspector-no-offers = Alle potter i planen er alt brukt her.
cover-free = { $amount } fritt
cover-free-unknown = ukjent hva som er fritt
cover-over = Fordelt { $amount } mer enn potten har
cover-in-year = { $year }: { $amount }
cover-anything = Pengene kan brukes til hva som helst.
cover-purpose = Pengene gjelder: { $purpose }
cover-barred = Gjelder bare: { $purpose }
cover-rejected = Avslått, og kan ikke dekke noe

## Det tiltaket henger sammen med. name er kode og kort tittel.

inspector-links = Henger sammen med
inspector-no-links = Ikke knyttet til noe annet i planen.
inspector-assumed-link = (antatt{ "\u00A0" }kobling)
link-depends-on = Bygger på { $name }
link-needed-by = Trengs av { $name }
link-together = Må testes eller innføres sammen med { $name }
link-milestone = Trengs for milepæl { $name }
link-initiative = Trengs av { $name }

## Belegg

inspector-evidence = Belegg
rests-title = Tittel og mål
rests-roles = Roller
rests-years = År
rests-source = Tiltenkt kilde
evidence-none = Uten belegg
evidence-missing = «{ $id }» finnes ikke i planen
evidence-document = { $document }
evidence-source = { $document }, sak { $case }
evidence-assumption = Antatt av { $whose } ({ $why })
evidence-assumed = Antatt: { $says }

## Kilder, slik de står i en setning

phrase-no-source = uten tiltenkt kilde
phrase-own-budget = hos { $source }
phrase-co-funding = i samfinansiering fra { $source }
phrase-earmarked = i øremerkede midler fra { $source }
list = { $items }
