### Gap: hvor mye som mangler, sett fra alle sider.

## Sidene

gap-sides = Hvordan gapet vises
gap-side-years = År for år
gap-side-steps = Fra behov til gap
gap-side-owner = Tiltakseier
gap-side-goal = Resultatmål
gap-side-area = Innsatsområde
gap-side-source = Kilde
gap-side-then = Før og nå
gap-chart-name = Diagram: { $side }
gap-all-years = Alle år

## Når

gap-in-year = i { $year }
gap-in-years = i { $first }–{ $last }
gap-here = { $when }.
gap-now = nå

## Funnet: overskriften. lead er «Det mangler 95 millioner».

gap-lead = Det mangler { $gap } { $gap-unit }
gap-none = Ingenting mangler { $when }.
gap-none-known = Ingenting mangler { $when } av det som er kjent.
gap-unknown = Hvor mye som mangler { $when }, er ikke kjent.
gap-unknown-stated = Behovet { $when } er oppgitt til { $stated } { $stated-unit }. Hvor mye av det som mangler, er ikke kjent.
gap-silent-all = Kildene sier ikke hva årene koster.
gap-no-need-all = Planen trenger ingen midler.
gap-finding-years = { $when }, mest i { $year }: { $amount }.
gap-finding-parts = { $when }: { $parts }.
gap-finding-one = { $when }, alt { $whose }.
gap-finding-most = { $when }, { $amount } av dem { $whose }.
gap-part-rest = { $gap } andre steder
gap-whose-owner = hos { $name }
gap-whose-no-owner = uten tiltakseier
gap-whose-goal = i { $name }
gap-whose-no-goal = uten resultatmål
gap-whose-area = i { $name }
gap-whose-no-area = uten innsatsområde

## Stolpene

gap-bar-name = { $label }: behov { $need }, innvilget { $granted }, mangler { $gap }
gap-bar-stated = { $label }: behov { $stated } oppgitt, innvilget { $granted }, mangler { $gap }
gap-bar-silent = { $label }: ikke i kildene
gap-segment-name = { $label }, { $part }: { $amount }
gap-no-owner = Uten tiltakseier
gap-no-goal = Uten resultatmål
gap-no-area = Uten innsatsområde
gap-rest = Øvrige ({ $count })
gap-rest-short = Øvrige
gap-unfold = Vis alle { $count }
gap-fold = Slå sammen de minste
gap-missing = mangler
gap-missing-at-least = mangler minst
gap-missing-at-most = mangler høyst
gap-missing-open = mangler ca.
gap-of = av { $need }
gap-tiltak = { $count } tiltak
gap-unknown-needs = { $count ->
    [one] Ett behov er ukjent
   *[other] { $count } behov er ukjente
}
gap-silent-more = Kildene gir ikke hele året, så det kan være mer
gap-assumed = { $amount } { $amount-unit } av dette er antatt
gap-unused = { $amount } { $amount-unit } innvilget står ubrukt, utenfor stolpen

## Under diagrammet

gap-silent-years = Kildene sier ikke hva { $years } koster. Åpen stolpe betyr ukjent, ikke null.
gap-note-unknown = { $count ->
    [one] Ett behov er ukjent, så summen er minst dette.
   *[other] { $count } behov er ukjente, så summen er minst dette.
}
gap-note-all-unknown = { $count ->
    [one] Det ene behovet er ukjent. Det er ikke null.
   *[other] Alle { $count } behov er ukjente. De er ikke null.
}
gap-note-assumed = Prikket strek: { $amount } { $amount-unit } hviler på antakelser.
gap-note-split = Prikket strek: fordelingen av { $amount } { $amount-unit } er antatt. Summen er oppgitt i kildene.
gap-note-unused = { $amount } { $amount-unit } er innvilget, men ikke brukt på noe behov. De står utenfor stolpene.
gap-copy = Kopier tabellen
gap-empty-invite = Når planen har tiltak med kostnader, vises det her hva som mangler, og hos hvem.
gap-empty-year = Velg et annet år over, eller legg inn kostnader og midler for dette.

## Tiltakene i stolpen

gap-list-all = Tiltak som mangler penger { $when }
gap-list-unknown = Tiltak som mangler eller kan mangle penger { $when }
gap-list-bar = { $label } { $when }
gap-list-part = { $label } { $when }, { $part }
gap-whole-plan = Hele planen
gap-list-sum = { $count } tiltak: behov { $need }, innvilget { $granted }, mangler { $gap }
gap-list-none = Ingen tiltak her.
gap-decided-by = { $owner } · avklares av { $forum }
gap-decides-itself = { $owner } avklarer selv
gap-no-date = dato er ikke i kildene
gap-why = Hvorfor?
gap-why-tiltak = Hvorfor mangler det?
gap-why-years = Velg ett år for å se hva tallet består av.
gap-clear = Fjern valget
gap-go = Vis i veikartet
gap-inspect = Vis ved siden av
gap-mnok = MNOK

## Før og nå

gap-stated = oppgitt
gap-then-stated = { $measure }, oppgitt
gap-then-computed = { $measure }, beregnet
gap-then-both = { $measure }, oppgitt og beregnet
gap-then-changed = { $measure }, etter endringene
gap-then-before = Per { $date } var gapet oppgitt til { $amount }.
gap-then-none = Ingen kilde oppgir et tidligere gap.
gap-then-empty = Ingen kilde oppgir tall for dette året, og planen har ingen å beregne.
gap-then-incomparable = Behovet på { $amount } ({ $date }) er det planen trengte, ikke det som manglet. Det kan ikke sammenlignes med et gap.
gap-then-legend = Åpen ring: oppgitt av en kilde. Fylt: beregnet av planen. Hver linje følger ett mål.
gap-then-by-plan = beregnet av planen
gap-then-title = Oppgitt og beregnet for året
gap-then-gives = planen gir { $amount }

## Tabellene

gap-column-year = År
gap-column-owner = Tiltakseier
gap-column-goal = Resultatmål
gap-column-area = Innsatsområde
gap-column-tiltak = Antall tiltak
gap-column-assumed = Antatt
gap-column-bound = Forbehold
gap-column-step = Trinn
gap-column-note = Merknad
gap-column-mnok = MNOK
gap-column-date = Dato
gap-column-measure = Mål
gap-column-whose = Gjelder
gap-column-stated = Oppgitt
gap-column-computed = Planen gir
gap-column-rests = Kilden
gap-bound-at-least = minst
gap-bound-at-most = høyst
gap-bound-open = usikkert
