### The inspector: the selected tiltak, and where it is edited.

inspector-close = Close
# process is the funding process, as the plan has it.
inspector-outside = Outside the totals: { $process }

## The fields

inspector-code = Code
inspector-title = Title
inspector-short = Short title
inspector-type = Type
inspector-type-tiltak = Tiltak
inspector-type-activity = Activity
inspector-goal = Goal
inspector-area = Focus area
inspector-owners = Owner
inspector-responsible = Responsible
inspector-partners = Partner
inspector-start = Start
inspector-years = Number of years
inspector-source = Intended source
inspector-policy = Without funding
inspector-policy-default = Default: waits for all
inspector-policy-all = Waits for all
inspector-policy-threshold = Waits for { $percent }
inspector-policy-scales-down = Scales down
inspector-threshold = Threshold, per cent
inspector-note = Note
inspector-none = None
years-typed = “{ $value }” is not a number of years. Write a whole number from 1 to 200.
threshold-typed = “{ $value }” is not a threshold. Write a whole number from 1 to 100.

## What a field is called by those who listen. field is in lower case.

inspector-name = { $tiltak }, { $field }
inspector-cost-name = { $tiltak }, { $year }, cost
inspector-cost-evidence-name = { $tiltak }, { $year }, evidence of cost
inspector-granted-name = { $tiltak }, { $year }, granted
inspector-gap-name = { $tiltak }, { $year }, missing
# grant is source, pot and rung of the confidence ladder.
inspector-cover-name = { $tiltak }, { $year }, cover from { $grant }
inspector-cover-evidence-name = { $tiltak }, { $year }, evidence of cover from { $grant }
inspector-evidence-name = { $tiltak }, evidence of { $field }

## Cost and cover

inspector-cost = Cost and cover
inspector-year = Year
inspector-cost-column = Cost
inspector-granted = Granted
inspector-gap = Missing
inspector-evidence-of = Evidence for { $year }
inspector-no-cost = There is no cost to give evidence for
inspector-cover = Cover in { $year }
inspector-no-cover = No money is allocated here yet.
inspector-add-cover = Add cover from…
inspector-no-offers = Every pot of the plan is used here already.
cover-free = { $amount } free
cover-free-unknown = unknown what is free
cover-over = Allocated { $amount } more than the pot has
cover-in-year = { $year }: { $amount }
cover-anything = The money may be used for anything.
cover-purpose = The money is for: { $purpose }
cover-barred = Only for: { $purpose }
cover-rejected = Rejected, and can cover nothing

## What the tiltak is tied to. name is code and short title.

inspector-links = Tied to
inspector-no-links = Not tied to anything else in the plan.
inspector-assumed-link = (assumed{ "\u00A0" }link)
link-depends-on = Depends on { $name }
link-needed-by = Needed by { $name }
link-together = Must be tested or introduced together with { $name }
link-milestone = Needed for milestone { $name }
link-initiative = Needed by { $name }

## Evidence

inspector-evidence = Evidence
rests-title = Title and goal
rests-roles = Roles
rests-years = Years
rests-source = Intended source
evidence-none = No evidence
evidence-missing = “{ $id }” is not in the plan
evidence-document = { $document }
evidence-source = { $document }, case { $case }
evidence-assumption = Assumed by { $whose } ({ $why })
evidence-assumed = Assumed: { $says }

## Sources, as they stand in a sentence

phrase-no-source = without an intended source
phrase-own-budget = at { $source }
phrase-co-funding = in co-funding from { $source }
phrase-earmarked = in earmarked money from { $source }
list = { $items }
