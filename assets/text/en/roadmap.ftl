### The roadmap: years across, goals and tiltak down.

roadmap-name = Roadmap { $first }–{ $last }
roadmap-empty = The plan has no tiltak yet.
# The heading above tiltak without a goal.
no-goal = No goal

## What is read out, and stands in tooltips

# what is code and title, cover is "cover-named", "cost-unknown" or "outside-process".
bar-named = { $what }, { $first }–{ $last }: { $cover }
bar-year-named = { $what }, { $first }: { $cover }
cover-named = needs { $need }, granted { $granted }, missing { $gap } MNOK
cost-unknown = the cost is not known
milestone-named = Milestone { $code }: { $title }, { $year }
milestone-late-named = Milestone { $code }: { $title }, planned for { $year }, cannot be reached before { $ready }
milestone-late-assumed-named = Milestone { $code }: { $title }, planned for { $year }, cannot be reached before { $ready } (assumed)
# what is the one who needs something by the date, event is what happens then.
date-named = { $date }: { $what }
date-event-named = { $date }: { $what } – { $event }
date-late = Misses the date: what it needs is not ready until { $year }.
date-never = Misses the date: what it needs is not ready within the plan’s years.
date-assumed = The date is an assumption.
year-silent = { $year }, not in the sources
# A year that the sources are silent of, but that now holds money.
year-filled = { $year }, not in the sources, only what was put here
tip-years = { $first }–{ $last }
tip-one-year = { $first }
tip-years-assumed = { $first }–{ $last } (assumed)
tip-one-year-assumed = { $first } (assumed)
# cover is a list of "tip-cover".
tip-year = { $year }: { $cover } MNOK
tip-year-unknown = { $year }: the cost is not known
tip-year-nothing = { $year }: no cost
# rung is one of the words for the rungs, or "uncovered".
tip-cover = { $rung } { $amount }
tip-more-years = … and { $count } more years
tip-outside = Financed by a process of its own, outside the totals.
tip-pushed = Must wait until { $year } for what it builds on.

## In the chart

own-process = own process
milestone-slips = { $code } slips to { $year }
milestone-slips-assumed = { $code } slips to { $year } (assumed)
milestone-never = { $code } is not reached
milestone-sooner = { $code } can be reached in { $year }
legend-unknown = cost not known
legend-milestone = milestone
legend-split-assumed = Split over tiltak is assumed
legend-years-assumed = Some of the years are assumed
# Under a year that the sources are silent of, but that now holds money.
only-put-here = only what was put here

## Links of the selected tiltak

line-after = { $to } builds on { $from }.
line-need = { $to } needs { $from }.
line-together = { $from } and { $to } must be tested or introduced together.
line-assumed = The link is an assumption.

## The foot: what a drag does while the hand still holds it

# tiltak is the code.
preview-later = { $tiltak } is postponed { $years ->
    [one] one year
   *[other] { $years } years
 }:
preview-earlier = { $tiltak } is brought forward { $years ->
    [one] one year
   *[other] { $years } years
 }:
stretch-longer = { $tiltak } is extended to { $years } years, { $first }–{ $last }.
stretch-shorter = { $tiltak } is shortened to { $years ->
    [one] one year
   *[other] { $years } years
 }, { $first }–{ $last }.
stretch-same = { $tiltak } takes { $years ->
    [one] one year
   *[other] { $years } years
 }, { $first }–{ $last }
# What is said of a stretch goes on with whole sentences.
stretch-same-one = { $tiltak } takes one year, { $first }
stretch-one = { $tiltak } is shortened to one year, { $first }.
preview-costless = { $first }: no cost entered.
preview-costless-years = { $first }–{ $last }: no cost entered.
hint-idle = Drag a bar to postpone it. Drag its right edge to change how long it takes.
hint-later = Release to postpone · Esc to cancel
hint-earlier = Release to bring forward · Esc to cancel
hint-still = Drag right to postpone, left to bring forward · Esc to cancel
hint-stretch = Release to change how long it takes · Esc to cancel
hint-stretch-still = Drag right to extend, left to shorten · Esc to cancel
hint-keys-later = Enter postpones · Esc cancels
hint-keys-earlier = Enter brings forward · Esc cancels
hint-keys-stretch = Enter changes how long it takes · Esc cancels
hint-assumed = some of this rests on assumptions
