### Consequences: what follows from a postponement, or from a gap that is not closed.
### Between ⟦ and ⟧ stands the part of a sentence that can be asked why.

## The heading

follows-title-nothing = Choose what is postponed
follows-title-one = If { $tiltak } is { $way ->
    [earlier] brought forward by
   *[later] postponed by
 } { $years }
follows-title-several = If { $count } tiltak are { $way ->
    [earlier] brought forward by
   *[later] postponed by
 } { $years }
follows-title-owner = If { $ends ->
    [hiss] { $owner }’
   *[plain] { $owner }’s
 } { $count } tiltak are { $way ->
    [earlier] brought forward by
   *[later] postponed by
 } { $years }
follows-title-group = If { $count } tiltak in { $group } are { $way ->
    [earlier] brought forward by
   *[later] postponed by
 } { $years }
follows-title-later = If { $count } tiltak are postponed by different times
follows-title-moved = If { $count } tiltak are moved, each its own way
follows-title-not-closed = If the gap in { $year } is not closed
follows-title-scenario = If “{ $name }” is followed, and not “{ $other }”
# number is a word.
follows-years = { $years ->
    [one] one year
   *[other] { $number } years
 }
follows-number = { $number ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $number }
 }
follows-number-common = { $number ->
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
    [11] eleven
    [12] twelve
   *[other] { $number }
 }
follows-step = postponement: { $what }

## The paragraph. word is a number as a word, span is from when to when.

follows-gap = { $gap }.
follows-gap-but = { $gap }, but { $moved }.
follows-gap-down = The gap in { $year } falls from { $before } to { $after } { $after-unit }
follows-gap-up = The gap in { $year } grows from { $before } to { $after } { $after-unit }
follows-gap-same = The gap in { $year } is still { $after } { $after-unit } ({ $before } before)
follows-moved = ⟦{ $moved } is moved to { $to }, not saved⟧
follows-moved-at-least = ⟦{ $moved } is moved to { $to } at the earliest, not saved⟧
follows-moved-out = ⟦{ $moved } is moved out of the plan’s years, not saved⟧
follows-moved-several = ⟦{ $moved } is moved, not saved⟧: { $parts }
follows-waiting = { $count ->
    [one] ⟦{ $word } tiltak without money waits⟧ until { $to }: { $names }. It needs { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak without money wait⟧ until { $to }: { $names }. They need { $need } { $need-unit }.
 }
follows-waiting-at-least = { $count ->
    [one] ⟦{ $word } tiltak without money waits⟧ until { $to } at the earliest: { $names }. It needs { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak without money wait⟧ until { $to } at the earliest: { $names }. They need { $need } { $need-unit }.
 }
follows-waiting-never = { $count ->
    [one] ⟦{ $word } tiltak gets no funding within the plan’s years⟧: { $names }. It needs { $need } { $need-unit }.
   *[other] ⟦{ $word } tiltak get no funding within the plan’s years⟧: { $names }. They need { $need } { $need-unit }.
 }
follows-waiting-silent = { $count ->
    [one] ⟦{ $word } tiltak depends on money that is not in the sources⟧: { $names }.
   *[other] ⟦{ $word } tiltak depend on money that is not in the sources⟧: { $names }.
 }
follows-milestones = { $count ->
    [one] ⟦{ $word } milestone slips⟧: { $names }{ $span }.
   *[other] ⟦{ $word } milestones slip⟧: { $names }{ $span }.
 }
follows-missed = ⟦{ $initiative } misses its date⟧, { $date }.
follows-missed-event = ⟦{ $initiative } misses its date⟧, { $date } ({ $event }).
follows-initiatives = { $count ->
    [one] ⟦{ $word } initiative gets what it needs later⟧: { $names }{ $span }.
   *[other] ⟦{ $word } initiatives get what they need later⟧: { $names }{ $span }.
 }
follows-pushed = { $count ->
    [one] ⟦{ $names } must wait⟧ for what it builds on{ $span }.
   *[other] ⟦{ $word } tiltak must wait⟧ for what they build on: { $names }{ $span }.
 }
follows-benefits = { $count ->
    [one] ⟦{ $word } benefit comes later⟧{ $span }.
   *[other] ⟦{ $word } benefits come later⟧{ $span }.
 }
follows-earlier = { $count ->
    [one] ⟦{ $names } can come earlier⟧.
   *[other] ⟦{ $word } things can come earlier⟧: { $names }.
 }
follows-depends = { $count ->
    [one] ⟦{ $names } depends on money that is not in the sources⟧.
   *[other] ⟦These depend on money that is not in the sources⟧: { $names } ({ $word } in all).
 }
follows-more = { $count } more
follows-span = , from { $from } to { $to }
follows-span-at-least = , from { $from } to { $to } at the earliest
follows-span-never = , from { $from } and out of the plan’s years

## The figures at the top, and the money

follows-was = was { $value }
follows-kpi-moved-at-least = Moved to { $year } at the earliest
follows-money = The money
follows-money-year = Year
follows-need-before = Need before
follows-need-after = Need after
follows-gap-before = Gap before
follows-gap-after = Gap after
follows-moved-line = Moved from { $from }, not saved: { $parts }.
follows-same-need = The need over all years is the same: { $need } { $need-unit }.
follows-freed = { $source }: { $amount } { $amount-unit } granted in { $year } is left unused.
follows-carry-unknown = Whether it can be carried over to the next year: unknown, the rule is not in the sources.
follows-carry-none = It cannot be carried over to the next year and lapses.
follows-carry-all = It can be carried over to the next year.
follows-carry-part = Up to { $percent } of it can be carried over to the next year; the rest lapses.

## The chains and the table

follows-between = … { $count } more
follows-chains-more = … and { $count } more chains. All stand in the table.
follows-hits = All that is hit
follows-column-what = What
follows-column-kind = How
follows-column-from = From
follows-column-to = To
follows-column-missed = Date missed
follows-column-through = Through
follows-column-link = Link
follows-link-assumed = assumed
follows-link-source = from a source
follows-kind-earlier = tiltak, brought forward
follows-kind-postponed = tiltak, postponed
follows-kind-pushed = tiltak, must wait
follows-kind-milestone = milestone
follows-kind-initiative = initiative
follows-kind-benefit = benefit
follows-to-silent = the same year, if the money comes
follows-to-at-least = { $to } at the earliest

## What is asked

follows-mode-postpone = Postponement
follows-mode-not-closed = Not closed
follows-mode-scenario = Scenario
follows-picked = Postponed
follows-picked-none = Tick tiltak below, or choose a group.
follows-clear = Remove all
follows-search = Search for a code or title
follows-nothing-found = No tiltak fits.
follows-years-of = { $tiltak }, years
follows-fewer = { $tiltak }: one year less
follows-longer = { $tiltak }: one year more
follows-remove = Take out { $tiltak }
follows-unit-years = { $count ->
    [one] year
   *[other] years
 }
follows-sets = Groups
follows-set-owner = { $count ->
    [one] { $owner }, one without money
   *[other] { $owner }, { $count } without money
 }
follows-area = Focus area
follows-goal = Goal
follows-selected = Selected: { $tiltak }
follows-set-gap = { $name }, lacks { $gap }
follows-stances = Without enough money
follows-stances-hint = Try what each of them does. The plan stays as it is.
follows-stances-none = No tiltak lacks money in its first year.
follows-policy-of = { $tiltak } when money is missing
follows-policy-all = waits until all is granted
follows-policy-threshold = waits until { $percent } is granted
follows-policy-scales = goes on at a smaller scale
follows-scenario-none = The adopted plan is open. Switch to a scenario in the top bar to see what it leads to.
follows-scenario-of = “{ $name }” against “{ $other }”

## The answer

follows-apply = Postpone in the plan
follows-copy-paragraph = Copy paragraph
follows-copy-short = Short form
follows-copy-whole = Whole list
follows-copy-language = Copy in this language: { $lang }
follows-copy-heading = { $title }:
follows-why-money = This is moved
follows-why-links = This rests on
follows-refused = This cannot be computed. { $why }
follows-dotted = Dotted underline: assumed.
follows-language = English
follows-nothing = Nothing in the plan changes because of this.
follows-stated = The sum, { $moved } { $moved-unit }, is stated in the sources. It is the split that is assumed.
