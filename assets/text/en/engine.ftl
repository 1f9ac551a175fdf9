### The computation: findings, consequences and explanations.

## Consequences: sentences that are read aloud in meetings. Amounts are in millions.
## What is postponed is moved, never saved.

consequence-gap = The gap in { $year } goes from { $before } to { $after } { $after-unit }.
consequence-gap-moved = The gap in { $year } goes from { $before } to { $after } { $after-unit }, but { $moved } is moved to { $to }, not saved.
consequence-gap-at-least = The gap in { $year } goes from { $before } to { $after } { $after-unit }, but { $moved } is moved to { $to } at the earliest, not saved.
consequence-gap-not-in-period = The gap in { $year } goes from { $before } to { $after } { $after-unit }, but a need of { $moved } { $moved-unit } gets no funding within the plan's years. It is moved out, not saved.
consequence-gap-silent = The gap in { $year } is still { $after } { $after-unit }, and the sources do not say whether money will come for it.
consequence-gap-same = The gap in { $year } is still { $after } { $after-unit }, although a need of { $moved } { $moved-unit } is moved out of the year.
# tiltak is code and short title, of one or several.
consequence-waiting = { $count ->
    [one] { $tiltak } needs { $need } { $need-unit } in { $year }, and cannot start before { $to }.
   *[other] { $count } tiltak that need { $need } { $need-unit } in { $year } cannot start before { $to }: { $tiltak }.
 }
consequence-waiting-at-least = { $count ->
    [one] { $tiltak } needs { $need } { $need-unit } in { $year }, and cannot start before { $to } at the earliest.
   *[other] { $count } tiltak that need { $need } { $need-unit } in { $year } cannot start before { $to } at the earliest: { $tiltak }.
 }
consequence-waiting-silent = { $count ->
    [one] { $tiltak } needs { $need } { $need-unit } in { $year }, and the money is not in the sources.
   *[other] { $count } tiltak need { $need } { $need-unit } in { $year }, and the money is not in the sources: { $tiltak }.
 }
consequence-not-funded = { $count ->
    [one] { $tiltak } gets no funding within the plan's years, { $first }–{ $last }.
   *[other] { $count } tiltak get no funding within the plan's years, { $first }–{ $last }: { $tiltak }.
 }

consequence-milestone = Milestone { $code } ({ $title }) slips from { $from } to { $to }.
consequence-milestone-at-least = Milestone { $code } ({ $title }) slips from { $from } to { $to } at the earliest.
consequence-milestone-never = Milestone { $code } ({ $title }) slips from { $from } and is not reached within the plan's years.
# The money is of a year that the sources do not speak of: nothing is moved.
consequence-milestone-silent = Milestone { $code } ({ $title }) depends on money in { $to } that is not in the sources.
consequence-milestone-earlier = Milestone { $code } ({ $title }) can be reached as early as { $to }, not { $from }.

# tiltak, and cause, which pushes it, are code and short title.
consequence-pushed = { $tiltak } must wait until { $to }, because it builds on { $cause }.
consequence-pushed-at-least = { $tiltak } must wait until { $to } at the earliest, because it builds on { $cause }.
consequence-pushed-never = { $tiltak } cannot start within the plan's years, because it builds on { $cause }.
consequence-pushed-silent = { $tiltak } builds on { $cause }, and so depends on money in { $to } that is not in the sources.
consequence-pushed-earlier = { $tiltak } can start as early as { $to }, not { $from }, but still builds on { $cause }.

# need is code and short title of a tiltak, or the code of a milestone. event may be empty, so it is left out.
consequence-initiative = { $initiative } gets { $need } in { $to }, not in { $from }.
consequence-initiative-at-least = { $initiative } gets { $need } in { $to } at the earliest.
consequence-initiative-never = { $initiative } does not get { $need } within the plan's years.
consequence-initiative-silent = { $initiative } needs { $need } in { $to }, which depends on money that is not in the sources.
consequence-initiative-earlier = { $initiative } gets { $need } as early as { $to }, not { $from }.
consequence-initiative-missed = { $initiative } misses its date, { $date }: { $need } is not ready until { $to }.
consequence-initiative-missed-at-least = { $initiative } misses its date, { $date }: { $need } is ready in { $to } at the earliest.
consequence-initiative-missed-never = { $initiative } misses its date, { $date }: { $need } is not ready within the plan's years.

# benefits is one title or several.
consequence-benefit = { $count ->
    [one] The benefit comes later, in { $to } and not in { $from }: { $benefits }.
   *[other] { $count } benefits come later, in { $to } and not in { $from }: { $benefits }.
 }
consequence-benefit-at-least = { $count ->
    [one] The benefit comes later, in { $to } at the earliest and not in { $from }: { $benefits }.
   *[other] { $count } benefits come later, in { $to } at the earliest and not in { $from }: { $benefits }.
 }
consequence-benefit-never = { $count ->
    [one] The benefit was expected in { $from } and does not come within the plan's years: { $benefits }.
   *[other] { $count } benefits were expected in { $from } and do not come within the plan's years: { $benefits }.
 }
consequence-benefit-silent = { $count ->
    [one] The benefit depends on money in { $to } that is not in the sources: { $benefits }.
   *[other] { $count } benefits depend on money in { $to } that is not in the sources: { $benefits }.
 }
consequence-benefit-earlier = { $count ->
    [one] The benefit can come as early as { $to }, not { $from }: { $benefits }.
   *[other] { $count } benefits can come as early as { $to }, not { $from }: { $benefits }.
 }
consequence-benefit-worth = { $count ->
    [one] The benefit that comes later is put at { $amount } { $amount-unit } a year.
   *[other] The benefits that come later are put at { $amount } { $amount-unit } a year in all.
 }

consequence-torn = { $a } and { $b } must be tested or introduced together, but no longer fall in the same year.

# The source comes first: its name often has commas or a preposition of its own.
consequence-freed-unknown = { $source }: { $amount } { $amount-unit } granted in { $year } is left unused. The sources do not say whether it can be carried over to the next year.
consequence-freed-lapses = { $source }: { $amount } { $amount-unit } granted in { $year } is left unused. It cannot be carried over to the next year and lapses.
consequence-freed-kept = { $source }: { $amount } { $amount-unit } granted in { $year } is left unused. It can be carried over to the next year.
consequence-freed-partly = { $source }: { $amount } { $amount-unit } granted in { $year } is left unused. Up to { $percent } of it can be carried over to the next year; the rest lapses.

## Findings: what is the matter, and what to do.

finding-dangling = { $record } refers to “{ $missing }”, which is not in the plan.
todo-dangling = Add what is missing, or remove the reference.
# cycle is codes with arrows between, from the first and back to it.
finding-cycle = Some tiltak build on each other in a circle, and so do not push each other: { $cycle }.
todo-cycle = Remove one of the dependencies in the circle.
finding-same-code = Several tiltak have the code { $code }.
todo-same-code = Give each tiltak a code of its own.

# grant is the name of the source and of the pot.
finding-over-allocated = { $grant }: { $allocated } MNOK is allocated in { $year }, but the amount is { $amount } MNOK.
todo-over-allocated = Allocate less, or correct the amount.
finding-rejected-allocated = { $grant }: { $allocated } MNOK is allocated in { $year }, but the money is rejected and covers nothing.
todo-rejected-allocated = Find other money for the tiltak, or remove the allocation.
# bound may be 0.
finding-unused = { $grant }: { $amount } MNOK granted in { $year } is unused. Bound to purposes without a gap: { $bound } MNOK.
todo-unused = Allocate the money to tiltak with a gap where its terms allow it.
finding-restricted = { $tiltak } gets money that its terms do not allow. { $grant } is for this only: { $purpose }.
todo-restricted = Move the money to a tiltak that its terms allow, or correct the terms.
finding-over-cover = { $tiltak } is granted { $amount } MNOK more than it needs in { $year }.
todo-over-cover = Allocate the excess to other tiltak, or correct the need.
finding-money-outside = { $grant } is allocated to { $tiltak }, which stands outside the totals. The money therefore covers none of the gap.
todo-money-outside = Allocate the money to tiltak in the totals, or take the tiltak into them.
finding-shares = The shares in { $source } add up to { $sum }%, not 100%.
finding-shares-rounded = The shares in { $source } are rounded and add up to { $sum }%.
todo-shares = Correct the shares so that they add up to 100%.
todo-shares-rounded = Nothing needs doing: amounts are still split so that the parts make the whole sum.

# text is a whole sentence from the plan.
finding-contradiction = The sources disagree. { $text }
todo-contradiction = Find out which source holds, and correct the plan if needed.
# what is a source, an actor or the whole plan.
finding-stated = { $what }, { $measure } in { $year }: the source states { $stated } MNOK, but the plan gives { $computed } MNOK.
todo-stated = See whether the difference is meant; in a scenario it usually is. Otherwise correct the figure.
finding-no-evidence = { $count ->
    [one] { $record } has one amount without a source or an assumption.
   *[other] { $record } has { $count } amounts without a source or an assumption.
 }
todo-no-evidence = Give the source, or mark the amount as an assumption.

finding-before-cause = { $tiltak } is set to { $year }, but builds on { $cause } and cannot start before { $earliest }.
todo-before-cause = Move the tiltak, or change the dependency.
finding-cost-outside-years = { $tiltak } starts in { $first } and ends in { $last }, but has cost in other years.
todo-cost-outside-years = Move the cost into the years of the tiltak, or change its length.
finding-milestone-late = Milestone { $code } is set to { $year }, but cannot be reached before { $ready }.
todo-milestone-late = Move the tiltak that it needs earlier, or move the milestone.
finding-date-missed = { $initiative } misses its date, { $date }: what it needs is not ready until { $ready }.
todo-date-missed = Move what it needs earlier, or settle the date with the initiative.
finding-benefit-late = The benefit “{ $benefit }” is expected in { $year }, but cannot be had before { $ready }.
todo-benefit-late = Move what the benefit needs earlier, or move the benefit.
finding-no-owner = { $tiltak } has no owner.
finding-no-owner-many = { $count } tiltak have no owner
finding-many = { $count } notes of the same kind. The first: { $first }
todo-no-owner = Find out who owns the tiltak.
finding-no-cost = { $tiltak } has no cost.
todo-no-cost = Write the amount, or ? if it is unknown.

## Why a figure is what it is: names of its terms.

why-need = Need in { $year }
why-granted = Granted in { $year }
why-signalled = Signalled in { $year }
why-applied = Applied for in { $year }
why-unclear = Unclear in { $year }
why-uncovered = Uncovered in { $year }
why-gap = Gap in { $year }
why-capped = More than the need, not counted
why-need-unknown = The need is unknown, so how much of the money covers is not known

consequence-gap-moved-several = The gap in { $year } goes from { $before } to { $after } { $after-unit }, but { $moved } is moved, not saved: { $parts }.
moved-part = { $need } to { $to }
moved-part-at-least = { $need } to { $to } at the earliest
moved-part-not-in-period = { $need } out of the plan's period
milestone-in-list = { $code } ({ $title })
consequence-milestones = { $count } milestones slip from { $from } to { $to }: { $milestones }.
consequence-milestones-at-least = { $count } milestones slip from { $from } to { $to } at the earliest: { $milestones }.
consequence-milestones-never = { $count } milestones slip from { $from } and are not reached in the plan's period: { $milestones }.
consequence-milestones-silent = { $count } milestones depend on money in { $to } that is not in the sources: { $milestones }.
consequence-milestones-earlier = { $count } milestones can be reached already in { $to }, not only in { $from }: { $milestones }.
scaled-in-list = { $tiltak } ({ $granted } of { $need })
consequence-scaled = { $count ->
    [one] One tiltak goes on at a smaller scale in { $year }, with what is granted: { $tiltak }.
   *[other] { $count } tiltak go on at a smaller scale in { $year }, with what is granted: { $tiltak }.
}
