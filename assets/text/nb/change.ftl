### Endringer i planen: hva de gjør, og hva det heter å angre dem.

## Navn på endringer, slik de står i menyen etter «Angre: ». Liten forbokstav.

# what er slag og navn, se record-named.
change-add = legg til { $what }
change-remove = fjern { $what }
change-replace = endre { $what }
change-shift-later = utsett { $tiltak } { $years } år
change-shift-earlier = framskynd { $tiltak } { $years } år
change-move-up = flytt { $what } opp
change-move-down = flytt { $what } ned
change-set = endre { $field } på { $tiltak }
# amount er et tall i MNOK, «ukjent» eller «tomt»; derfor sist, etter kolon.
change-cost = kostnad for { $tiltak } i { $year }: { $amount }
change-grant = midler fra { $grant } i { $year }: { $amount }
change-allocate = fordeling fra { $grant } til { $tiltak } i { $year }: { $amount }
# was og now er trinn på tillitsstigen.
change-rung = flytt midler fra { $grant }: { $was } blir { $now }
change-about = endre opplysninger om planen

## Hva som legges til, fjernes eller endres. kind er ett av ordene under.

record-named = { $kind } { $name }
kind-evidence = grunnlag
kind-actor = aktør
kind-goal = resultatmål
kind-area = innsatsområde
kind-tiltak = tiltak
kind-milestone = milepæl
kind-initiative = initiativ
kind-source = finansieringskilde
# Etter dette ordet kommer pottens navn.
kind-grant = midler i
# Etter dette ordet kommer tiltakets kode.
kind-allocation = fordeling til
kind-stated = oppgitt sum
kind-contradiction = motstrid
kind-decision = vedtak
kind-consequence = konsekvens
kind-benefit = gevinst

## Feltene i et tiltak.

field-code = kode
field-title = tittel
field-short = kort tittel
field-kind = type
field-goal = resultatmål
field-area = innsatsområde
field-owners = tiltakseier
field-responsible = gjennomføringsansvar
field-partners = samarbeidsparter
field-years = varighet
field-source = finansieringskilde
field-outside = egen finansieringsprosess
field-policy = krav til dekning
field-priority = prioritet
field-after = avhengigheter
field-with = samtidighet
field-risk = risiko
field-evidence = grunnlag
field-note = merknad

## Hvorfor en endring ikke ble gjort, og hva som kan gjøres.

refused-missing = «{ $id }» finnes ikke i planen. Velg noe som finnes, eller angre at det ble fjernet.
refused-taken = «{ $id }» finnes alt i planen. Velg en annen id.
refused-no-scenario = Scenarioet «{ $id }» finnes ikke, eller scenarioene bygger på hverandre i ring. Velg et annet scenario, eller rett hva det bygger på.
refused-stale = Planen er endret i mellomtiden, så dette ble ikke gjort. Se hva som står der nå, og prøv igjen.
refused-year-out-of-range = { $year } går ikke; alle år må være fra 1900 til 2999. Velg et annet år.
refused-years-out-of-range = Varigheten går ikke. Velg fra 1 til 200 år.
refused-span = Planen kan ikke gå fra { $first } til { $last }. La siste år være likt første år eller senere, og høyst 100 år etter.
refused-negative = { $amount } er under null. Skriv null eller et større tall.
refused-empty-code = Koden er tom. Skriv minst ett tegn.
refused-empty-title = Tittelen er tom. Skriv minst ett tegn.
refused-bound = Potten { $pot } fra { $source } er bundet til dette og mer. Uten det kunne pengene brukes til mer enn de er gitt til. Endre først hva potten er bundet til.
change-move = flytt { $what }
