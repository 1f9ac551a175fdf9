### Tiltak: the table to type in.

## Columns

table-end = End
table-costs = Cost by year
table-total = Total cost
table-status = Funding
table-priority = Priority
table-risk = Risk
table-after = Builds on
table-with = Together with
table-outside = Own process
table-title-by = Evidence: title
table-roles-by = Evidence: roles
table-years-by = Evidence: years
table-source-by = Evidence: source

## How the funding stands in the year looked at

table-status-not = Not granted
table-status-partly = Partly granted
table-status-unknown = Unknown
table-status-granted = Granted
table-status-free = Costs nothing
table-status-outside = Outside the totals

## The heading. who is tiltak and activities, need and gap are amounts, perhaps with "at least" before them.

table-title = { $count ->
    [one] { $who } needs { $need } million in { $year }. { $gap }
   *[other] { $who } need { $need } million in { $year }. { $gap }
}
table-title-need-unknown = { $count ->
    [one] { $who } has a need in { $year } that is not known. { $gap }
   *[other] { $who } have a need in { $year } that is not known. { $gap }
}
table-title-gap = { $gap } is missing.
table-tiltak = { $count ->
    [one] One tiltak
   *[other] { $count } tiltak
}
table-activities = { $count ->
    [one] one activity
   *[other] { $count } activities
}
table-title-none = { $all ->
    [one] The one tiltak does not match what you look for
   *[other] None of { $all } tiltak match what you look for
}
table-title-no-need = Nothing here needs money in { $year }
table-invite = Type the tiltak here, or paste them from a spreadsheet once the first is in place.
table-all-shown = { $all ->
    [one] One row
   *[other] { $all } rows
}
table-some-shown = { $shown } of { $all } shown
table-unit = amounts in MNOK
table-silent = { $years } are not in the sources
table-outside-totals = outside the totals: { $codes }
table-others = { $count } more

## Groups and sums

table-no-owner = No owner yet
table-without-goal = Without goal
table-without-area = Without focus area
table-sum-assumed = Rests on assumed amounts

## The tool row

table-search = Search tiltak
table-search-hint = Search …
table-filter = Show only
table-filter-nobody = None
table-filter-ungranted = Without granted funding
table-filter-assumed = Assumed amounts
table-filter-clear = Show all
table-filter-lifted = Search and filters are cleared to show { $tiltak }.
table-chip-remove = Show all again: { $filter }
table-group = Group by
table-group-none = Nothing
table-group-by = Grouped by { $what }
table-columns = Columns
table-columns-usual = The usual columns
table-column-left = Move { $column } to the left
table-column-right = Move { $column } to the right
table-sort-plan = Order of the plan

## The foot: the sum of what is selected

table-chosen = sum { $sum } · average { $average }
table-chosen-unknown = sum { $sum }
table-refused = { $count ->
    [one] One cell did not take what was typed.
   *[other] { $count } cells did not take what was typed.
}
table-refused-next = Go to the next
table-refused-drop = Forget what was typed

## Rows

table-menu-why = Why is so much missing?
table-menu-roadmap = Show on the roadmap
table-menu-funding = Show the funding
table-write-many = change { $count } cells
table-paste = paste { $count } cells
table-fill = fill { $count } cells
table-clear = clear { $count } cells
table-duplicate-one = duplicate { $tiltak }
table-duplicate-many = duplicate { $count } tiltak
table-move-up = move rows up
table-move-down = move rows down
table-remove-one = remove { $tiltak }
table-remove-one-with = remove { $tiltak }, with { $parts }
table-remove-many = remove { $count } tiltak
table-remove-many-with = remove { $count } tiltak, with { $parts }
table-taken-allocations = { $count ->
    [one] one allocation
   *[other] { $count } allocations
}
table-taken-links = { $count ->
    [one] a link from one tiltak
   *[other] links from { $count } tiltak
}
table-taken-needs = { $count ->
    [one] one place that needs it
   *[other] { $count } places that need it
}
table-taken-others = { $count ->
    [one] one other reference
   *[other] { $count } other references
}
table-remove-first = Select a row in the table first.
table-move-sorted = The rows are sorted. Choose “Order of the plan” to move them.

## What is typed in a cell

table-after-start = start
table-after-end = end
table-policy-all = all
table-hint-cost = Amount in MNOK, such as 18.5. “?” is unknown, empty is nothing.
table-hint-actors = Names with commas between. “?” is nobody yet.
table-hint-after = Codes with commas between: RM2-T2, RM3-T1+1 (one year later), RM3-T1 (start), RM3-T1 (end).
table-hint-with = Codes with commas between: RM2-T2, RM3-T1.
table-hint-year = A year, such as 2021. The costs follow when the start is moved.
table-hint-policy = “all”, “scales down”, or a threshold such as 50%. Empty is the default: waits for all.
table-hint-risk = Likelihood and severity, from 1 to 4: 3×4.
table-hint-outside = The process that funds the tiltak outside the totals. Empty is in the totals.

table-no-actor = no actor
table-no-goal = no goal
table-no-area = no focus area
table-no-source = no funding source
table-no-evidence = no evidence
table-no-tiltak = no tiltak
table-not-found = “{ $value }” is { $what } in the plan. Type a name that exists, or add it under Records.
table-not-found-near = “{ $value }” is { $what } in the plan. Did you mean “{ $near }”? New names are added under Records.
table-no-code = “{ $value }” is { $what } in the plan. Type the code of a tiltak, such as RM2-T2 or RM2-T2+1.
table-no-code-near = “{ $value }” is { $what } in the plan. Did you mean “{ $near }”?
table-several-match = “{ $value }” may be { $names }. Type more of the name.
table-kind-typed = “{ $value }” is no type. Type tiltak or activity.
table-policy-typed = “{ $value }” does not say what the tiltak does without funding. Type all, scales down, or a threshold such as 50%.
table-priority-typed = “{ $value }” is no priority. Type a whole number from 1.
table-risk-typed = “{ $value }” is no risk. Type likelihood and severity from 1 to 4, such as 3×4.
table-after-itself = { $tiltak } cannot build on itself. Type the code of another tiltak.
table-end-before = { $end } is before the start in { $start }. Type a later year, or move the start first.
table-locked-sum = The sum is worked out from the rows above.
table-locked-total = The sum is worked out. Type the cost in the year that it is for.
table-locked-granted = Granted is worked out from what is allocated. Allocate money under Funding.
table-locked-gap = What is missing is worked out from cost and granted money.
table-locked-status = The funding is worked out from cost and granted money.

## Risk, as the sector scores it

table-risk-tip = { $likelihood } × { $severity } = { $score }
risk-likelihood-1 = improbable
risk-likelihood-2 = less probable
risk-likelihood-3 = possible
risk-likelihood-4 = probable
risk-severity-1 = insignificant
risk-severity-2 = moderate
risk-severity-3 = serious
risk-severity-4 = critical
