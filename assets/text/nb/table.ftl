### Tiltak: tabellen å skrive i.

## Kolonner

table-end = Slutt
table-costs = Kostnad per år
table-total = Kostnad i alt
table-status = Finansiering
table-priority = Prioritet
table-risk = Risiko
table-after = Bygger på
table-with = Sammen med
table-outside = Egen prosess
table-title-by = Belegg: tittel
table-roles-by = Belegg: roller
table-years-by = Belegg: år
table-source-by = Belegg: kilde

## Hvordan det står til med finansieringen i året det ses på

table-status-not = Ikke innvilget
table-status-partly = Delvis innvilget
table-status-unknown = Ukjent
table-status-granted = Innvilget
table-status-free = Koster ingenting
table-status-outside = Utenfor summene

## Overskriften. who er tiltak og aktiviteter, need og gap er beløp med eventuelt «minst» foran.

table-title = { $count ->
    [one] { $who } trenger { $need } millioner i { $year }. { $gap }
   *[other] { $who } trenger { $need } millioner i { $year }. { $gap }
}
table-title-need-unknown = { $count ->
    [one] { $who } har et behov i { $year } som ikke er kjent. { $gap }
   *[other] { $who } har et behov i { $year } som ikke er kjent. { $gap }
}
table-title-gap = { $gap } mangler.
table-tiltak = { $count ->
    [one] Ett tiltak
   *[other] { $count } tiltak
}
table-activities = { $count ->
    [one] én aktivitet
   *[other] { $count } aktiviteter
}
table-title-none = { $all ->
    [one] Det ene tiltaket passer ikke med det du leter etter
   *[other] Ingen av { $all } tiltak passer med det du leter etter
}
table-title-no-need = Ingenting her trenger midler i { $year }
table-invite = Skriv inn tiltakene her, eller lim dem inn fra et regneark når det første er på plass.
table-all-shown = { $all ->
    [one] Én rad
   *[other] { $all } rader
}
table-some-shown = { $shown } av { $all } vises
table-unit = beløp i MNOK
table-silent = { $years } er ikke i kildene
table-outside-totals = utenfor summene: { $codes }
table-others = { $count } til

## Grupper og summer

table-no-owner = Ingen eier ennå
table-without-goal = Uten resultatmål
table-without-area = Uten innsatsområde
table-sum-assumed = Hviler på antatte beløp

## Verktøylinjen

table-search = Søk i tiltak
table-search-hint = Søk …
table-filter = Vis bare
table-filter-nobody = Ingen
table-filter-ungranted = Uten innvilget finansiering
table-filter-assumed = Antatte beløp
table-filter-clear = Vis alle
table-filter-lifted = Søk og filter er tatt bort for å vise { $tiltak }.
table-chip-remove = Vis alle igjen: { $filter }
table-group = Grupper etter
table-group-none = Ingenting
table-group-by = Gruppert etter { $what }
table-columns = Kolonner
table-columns-usual = De vanlige kolonnene
table-column-left = Flytt { $column } til venstre
table-column-right = Flytt { $column } til høyre
table-sort-plan = Planens rekkefølge

## Foten: summen av det som er valgt

table-chosen = sum { $sum } · snitt { $average }
table-chosen-unknown = sum { $sum }
table-refused = { $count ->
    [one] Én celle tok ikke imot det som ble skrevet.
   *[other] { $count } celler tok ikke imot det som ble skrevet.
}
table-refused-next = Gå til neste
table-refused-drop = Glem det som ble skrevet

## Rader

table-menu-why = Hvorfor mangler det så mye?
table-menu-roadmap = Vis på veikartet
table-menu-funding = Vis finansieringen
table-write-many = endre { $count } celler
table-paste = lim inn { $count } celler
table-fill = fyll { $count } celler
table-clear = tøm { $count } celler
table-duplicate-one = dupliser { $tiltak }
table-duplicate-many = dupliser { $count } tiltak
table-move-up = flytt rader opp
table-move-down = flytt rader ned
table-remove-one = fjern { $tiltak }
table-remove-one-with = fjern { $tiltak }, med { $parts }
table-remove-many = fjern { $count } tiltak
table-remove-many-with = fjern { $count } tiltak, med { $parts }
table-taken-allocations = { $count ->
    [one] én fordeling
   *[other] { $count } fordelinger
}
table-taken-links = { $count ->
    [one] kobling fra ett tiltak
   *[other] koblinger fra { $count } tiltak
}
table-taken-needs = { $count ->
    [one] ett sted som trenger det
   *[other] { $count } steder som trenger det
}
table-taken-others = { $count ->
    [one] én annen henvisning
   *[other] { $count } andre henvisninger
}
table-remove-first = Velg først en rad i tabellen.
table-move-sorted = Radene er sortert. Velg «Planens rekkefølge» for å flytte dem.

## Det som skrives i en celle

table-after-start = start
table-after-end = slutt
table-policy-all = alt
table-hint-cost = Beløp i MNOK, som 18,5. «?» er ukjent, tomt er ingenting.
table-hint-actors = Navn med komma mellom. «?» er ingen ennå.
table-hint-after = Koder med komma mellom: RM2-T2, RM3-T1+1 (ett år etter), RM3-T1 (start), RM3-T1 (slutt).
table-hint-with = Koder med komma mellom: RM2-T2, RM3-T1.
table-hint-year = Et år, som 2021. Kostnadene følger med når starten flyttes.
table-hint-policy = «alt», «skalerer ned», eller en terskel som 50 %. Tomt er standard: venter på alt.
table-hint-risk = Sannsynlighet og konsekvens, fra 1 til 4: 3×4.
table-hint-outside = Prosessen som finansierer tiltaket utenfor summene. Tomt er i summene.

table-no-actor = ingen aktør
table-no-goal = ikke noe resultatmål
table-no-area = ikke noe innsatsområde
table-no-source = ingen finansieringskilde
table-no-evidence = ikke noe belegg
table-no-tiltak = ikke noe tiltak
table-not-found = «{ $value }» er { $what } i planen. Skriv et navn som finnes, eller legg det til under Register.
table-not-found-near = «{ $value }» er { $what } i planen. Mente du «{ $near }»? Nye navn legges til under Register.
table-no-code = «{ $value }» er { $what } i planen. Skriv koden til et tiltak, som RM2-T2 eller RM2-T2+1.
table-no-code-near = «{ $value }» er { $what } i planen. Mente du «{ $near }»?
table-several-match = «{ $value }» kan være { $names }. Skriv mer av navnet.
table-kind-typed = «{ $value }» er ikke en type. Skriv tiltak eller aktivitet.
table-policy-typed = «{ $value }» sier ikke hva tiltaket gjør uten finansiering. Skriv alt, skalerer ned, eller en terskel som 50 %.
table-priority-typed = «{ $value }» er ikke en prioritet. Skriv et helt tall fra 1.
table-risk-typed = «{ $value }» er ikke en risiko. Skriv sannsynlighet og konsekvens fra 1 til 4, som 3×4.
table-after-itself = { $tiltak } kan ikke bygge på seg selv. Skriv koden til et annet tiltak.
table-end-before = { $end } er før starten i { $start }. Skriv et senere år, eller flytt starten først.
table-locked-sum = Summen regnes ut av radene over.
table-locked-total = Summen regnes ut. Skriv kostnaden i året den gjelder.
table-locked-granted = Innvilget regnes ut av det som er fordelt. Fordel midler under Finansiering.
table-locked-gap = Det som mangler, regnes ut av kostnad og innvilgede midler.
table-locked-status = Finansieringen regnes ut av kostnad og innvilgede midler.

## Risiko, slik sektoren skårer den

table-risk-tip = { $likelihood } × { $severity } = { $score }
risk-likelihood-1 = usannsynlig
risk-likelihood-2 = mindre sannsynlig
risk-likelihood-3 = mulig
risk-likelihood-4 = sannsynlig
risk-severity-1 = ubetydelig
risk-severity-2 = moderat
risk-severity-3 = alvorlig
risk-severity-4 = kritisk
