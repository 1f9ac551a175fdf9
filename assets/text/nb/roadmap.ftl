### Veikartet: år bortover, resultatmål og tiltak nedover.

roadmap-name = Veikart { $first }–{ $last }
roadmap-empty = Planen har ingen tiltak ennå.
# Overskriften over tiltak uten resultatmål.
no-goal = Uten resultatmål

## Det som leses opp, og står i merkelapper ved pekeren

# what er kode og tittel, cover er «cover-named», «cost-unknown» eller «outside-process».
bar-named = { $what }, { $first }–{ $last }: { $cover }
bar-year-named = { $what }, { $first }: { $cover }
cover-named = trenger { $need }, innvilget { $granted }, mangler { $gap } MNOK
cost-unknown = kostnaden er ikke kjent
milestone-named = Milepæl { $code }: { $title }, { $year }
milestone-late-named = Milepæl { $code }: { $title }, planlagt i { $year }, kan først nås i { $ready }
milestone-late-assumed-named = Milepæl { $code }: { $title }, planlagt i { $year }, kan først nås i { $ready } (antatt)
# what er den som trenger noe innen datoen, event er det som skjer da.
date-named = { $date }: { $what }
date-event-named = { $date }: { $what } – { $event }
date-late = Rekker ikke datoen: det som trengs, er først klart i { $year }.
date-never = Rekker ikke datoen: det som trengs, blir ikke klart i planperioden.
date-assumed = Datoen er en antakelse.
year-silent = { $year }, ikke i kildene
# Et år som kildene ikke sier noe om, men som det nå står penger i.
year-filled = { $year }, ikke i kildene, bare det som er lagt hit
tip-years = { $first }–{ $last }
tip-one-year = { $first }
tip-years-assumed = { $first }–{ $last } (antatt)
tip-one-year-assumed = { $first } (antatt)
# cover er en liste av «tip-cover».
tip-year = { $year }: { $cover } MNOK
tip-year-unknown = { $year }: kostnaden er ikke kjent
tip-year-nothing = { $year }: ingen kostnad
# rung er ett av ordene for trinnene, eller «udekket».
tip-cover = { $rung } { $amount }
tip-more-years = … og { $count } år til
tip-outside = Finansieres i egen prosess, utenfor summene.
tip-pushed = Må vente til { $year } på det som tiltaket bygger på.

## I diagrammet

own-process = egen prosess
milestone-slips = { $code } glir til { $year }
milestone-slips-assumed = { $code } glir til { $year } (antatt)
milestone-never = { $code } nås ikke i perioden
milestone-sooner = { $code } kan nås i { $year }
legend-unknown = kostnad ikke kjent
legend-milestone = milepæl
legend-split-assumed = Fordelingen på tiltak er antatt
legend-years-assumed = Noen av årene er antatt
# Under et år som kildene ikke sier noe om, men som det nå står penger i.
only-put-here = bare det som er lagt hit

## Koblinger fra det valgte tiltaket

line-after = { $to } bygger på { $from }.
line-need = { $to } trenger { $from }.
line-together = { $from } og { $to } må testes eller innføres sammen.
line-assumed = Koblingen er en antakelse.

## Foten: hva et drag gjør, mens hånden fortsatt holder

# tiltak er koden.
preview-later = { $tiltak } utsettes { $years ->
    [one] ett
   *[other] { $years }
 } år:
preview-earlier = { $tiltak } framskyndes { $years ->
    [one] ett
   *[other] { $years }
 } år:
stretch-longer = { $tiltak } forlenges til { $years } år, { $first }–{ $last }.
stretch-shorter = { $tiltak } forkortes til { $years ->
    [one] ett
   *[other] { $years }
 } år, { $first }–{ $last }.
stretch-same = { $tiltak } varer { $years ->
    [one] ett
   *[other] { $years }
 } år, { $first }–{ $last }
# Det som gjelder en strekk, fortsetter med hele setninger.
stretch-same-one = { $tiltak } varer ett år, { $first }
stretch-one = { $tiltak } forkortes til ett år, { $first }.
preview-costless = { $first }: ingen kostnad ført.
preview-costless-years = { $first }–{ $last }: ingen kostnad ført.
hint-idle = Dra en søyle for å utsette. Dra i høyre kant for å endre varighet.
hint-later = Slipp for å utsette · Esc for å angre
hint-earlier = Slipp for å framskynde · Esc for å angre
hint-still = Dra mot høyre for å utsette, mot venstre for å framskynde · Esc for å angre
hint-stretch = Slipp for å endre varigheten · Esc for å angre
hint-stretch-still = Dra mot høyre for å forlenge, mot venstre for å forkorte · Esc for å angre
hint-keys-later = Enter utsetter · Esc angrer
hint-keys-earlier = Enter framskynder · Esc angrer
hint-keys-stretch = Enter endrer varigheten · Esc angrer
hint-assumed = noe av dette bygger på antakelser
