### Changes to the plan: what they do, and the names of undo steps.

## Names of changes, as they stand in the menu after “Undo: ”. Lower case.

# what is kind and name, see record-named.
change-add = add { $what }
change-remove = remove { $what }
change-replace = change { $what }
change-shift-later = { $years ->
    [one] postpone { $tiltak } by { $years } year
   *[other] postpone { $tiltak } by { $years } years
 }
change-shift-earlier = { $years ->
    [one] bring { $tiltak } forward by { $years } year
   *[other] bring { $tiltak } forward by { $years } years
 }
change-move-up = move { $what } up
change-move-down = move { $what } down
change-set = change { $field } of { $tiltak }
# amount is a number in MNOK, “unknown” or “blank”; hence last, after a colon.
change-cost = cost of { $tiltak } in { $year }: { $amount }
change-grant = money from { $grant } in { $year }: { $amount }
change-allocate = allocation from { $grant } to { $tiltak } in { $year }: { $amount }
# was and now are rungs of the confidence ladder.
change-rung = move money from { $grant }: { $was } becomes { $now }
change-about = change what is said of the plan

## What is added, removed or changed. kind is one of the words below.

record-named = { $kind } { $name }
kind-evidence = evidence
kind-actor = actor
kind-goal = goal
kind-area = focus area
kind-tiltak = tiltak
kind-milestone = milestone
kind-initiative = initiative
kind-source = funding source
# After this comes the name of the pot.
kind-grant = money in
# After this comes the code of the tiltak.
kind-allocation = allocation to
kind-stated = stated total
kind-contradiction = contradiction
kind-decision = decision
kind-consequence = consequence
kind-benefit = benefit

## The fields of a tiltak.

field-code = code
field-title = title
field-short = short title
field-kind = kind
field-goal = goal
field-area = focus area
field-owners = owner
field-responsible = responsibility
field-partners = partners
field-years = length
field-source = funding source
field-outside = separate funding process
field-policy = required cover
field-priority = priority
field-after = dependencies
field-with = concurrence
field-risk = risk
field-evidence = evidence
field-note = note

## Why a change was not made, and what to do.

refused-missing = “{ $id }” is not in the plan. Choose something that is, or undo its removal.
refused-taken = “{ $id }” is in the plan already. Choose another id.
refused-no-scenario = There is no scenario “{ $id }”, or the scenarios build on each other in a circle. Choose another scenario, or correct what it builds on.
refused-stale = The plan has changed in the meantime, so this was not done. Look at what it says now, and try again.
refused-year-out-of-range = { $year } is out of range; all years must be from 1900 to 2999. Choose another year.
refused-years-out-of-range = That length is out of range. Choose from 1 to 200 years.
refused-span = The plan cannot go from { $first } to { $last }. Let the last year be the first or later, and at most 100 years after it.
refused-negative = { $amount } is below zero. Write zero or a larger number.
refused-empty-code = The code is empty. Write at least one character.
refused-empty-title = The title is empty. Write at least one character.
refused-bound = The pot { $pot } of { $source } is bound to this and more. Without it, the money could be used for more than it was given for. First change what the pot is bound to.
change-move = move { $what }
