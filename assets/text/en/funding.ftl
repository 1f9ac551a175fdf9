### Funding: sources and tiltak.

## Commands

command-propose = Propose allocations
command-fill-here = Allocate what is free, here
command-rung-up = Move the money one rung up
command-rung-down = Move the money one rung down
command-turn = Turn the table
command-co-funding = Co-funding

## The heading

funding-title = Who pays what in { $year }
funding-title-all = Who pays what, all years
funding-hint = Type in a cell to allocate, or choose an amount and drag it. Ctrl+Enter proposes allocations. Dotted is assumed. Hatched is not granted. MNOK.
funding-hint-all = The sum of all years. Choose a year to type. MNOK.
funding-tab-matrix = Allocations
funding-tab-shared = Co-funding
funding-all-years = All years
funding-fold = Take { $count } covered together
funding-unfold = Show { $count } covered
funding-empty = There is no money to allocate yet. Add a funding source with a pot, and its money can be given to tiltak here.
funding-add-source = Add a funding source

## The table

funding-source = Source
funding-pot = Pot and purpose
funding-status = Status
funding-free = Free
funding-rest = { $count } others
funding-rest-long = { $count } other tiltak, fully granted
funding-rest-full = Fully granted: { $tiltak }
funding-rest-many = Fully granted: { $tiltak } and { $count } more
funding-only = May only be used for: { $purpose }
funding-in-year = { $year }: { $amount } – { $evidence }
funding-beyond = The tiltak is given { $amount } more than it needs.
funding-was = Before the proposal: { $amount }
funding-empty-pot = The pot has no money here. Type an amount to add money that is unclear.
funding-why-hint = Enter or a double click shows what the figure is made of.
funding-selected = Sum of the selected: { $sum }
funding-step = { $count } changes of the funding

## Free and bound

funding-line-free = { $amount } is not allocated.
funding-line-spent = All is allocated.
funding-line-over = { $amount } more is allocated than there is.
funding-line-unknown = What is free is unknown.
funding-line-bound = { $amount } cannot be used for what is missing.

## Dragging money

funding-drag = { $source }: { $free }
funding-drop = { $amount } from { $source } to { $tiltak }

## The sentences under the table

funding-lead-over = Over-allocated
funding-lead-rejected = Rejected
funding-lead-left = Left behind
funding-lead-beyond = More than the need
funding-lead-free = Free
funding-lead-bound = Bound
funding-lead-contradiction = Contradiction
funding-note-over = { $line }: { $amount } million more is allocated than there is.
funding-note-rejected = { $line }: { $amount } million is allocated, but rejected. It covers nothing.
funding-note-left = { $tiltak } is given { $amount } million more than it needs in { $year }.
funding-note-left-moved = { $tiltak } is moved to { $to }, and { $amount } million is left in { $year }. It does not follow by itself.
funding-note-free = { $line }: { $amount } million is not allocated.
funding-note-free-bound = { $line }: { $amount } million is not allocated. { $bound } of it cannot be used for what is missing.
funding-note-bound = { $amount } million from { $source } may only be used for “{ $purpose }”. It cannot cover { $tiltak }, which lack { $gap }.
funding-others = { $count } more
funding-link-why = Why?
funding-link-close = Hide
funding-link-go = Show in the table
funding-link-scenario = Show scenario
funding-link-base = Back to the adopted plan
funding-why-areas = The tiltak must belong to the focus area { $names }.
funding-why-goals = The tiltak must belong to the goal { $names }.
funding-why-owners = The owner must be { $names }.
funding-why-tiltak = In any case the money may be used for { $names }.
funding-why-rests = Evidence: { $evidence }

## The menu of a cell

funding-more-money = Add more money to the pot
funding-menu-why = What the money is bound to
funding-menu-unfold = Show what the figure is made of
funding-select-first = First put the cursor on a line of the table.

## The rungs

ladder-move = Move to { $rung }
ladder-gap = The gap goes from { $before } to { $after }.
ladder-gap-same = The gap is still { $after }.
ladder-follow = { $count ->
    [0] No allocations follow.
    [one] One allocation follows.
   *[other] { $count } allocations follow.
}
ladder-hint = Click to move, or Alt+PageUp and Alt+PageDown.
ladder-top = The money is granted already. There is no higher rung.
ladder-bottom = The money is rejected already. There is no lower rung.

## Proposed allocations

proposal-working = Working out a proposal … { $done }
proposal-gap = The proposal covers { $less } million more. { $after } missing afterwards.
proposal-gap-same = The proposal gives no more granted cover. { $after } missing as before.
proposal-covered = { $amount } million more of the need gets money in all, sure or unsure.
proposal-cells = { $count ->
    [one] One cell changes.
   *[other] { $count } cells change.
}
proposal-bound = { $amount } million stays free: it is bound to something else than what is missing.
proposal-none = There is nothing to propose. { $gap } missing as before.
proposal-none-needed = There is nothing to propose: nothing is missing.
proposal-no-money = No money is free.
proposal-unknown = How much is free is unknown.
proposal-stale = The plan has changed since the proposal was made. Ask for a new one.
proposal-accept = Accept
proposal-discard = Discard
proposal-anew = Allocate everything anew
proposal-keep = Keep what is allocated
proposal-name = Proposed allocations, { $count ->
    [one] one cell
   *[other] { $count } cells
}

## What cannot be done

refused-money-bound = The money is bound to “{ $purpose }”, and cannot be used for { $tiltak }. Allocate from another pot, or change what the pot may be used for.
refused-rejected = The money is rejected and cannot be allocated. Move it up the ladder first.
refused-choose-year = This is the sum of all years. Choose a year to type.
refused-no-money = The pot has no money this year. First type an amount on the line.
refused-no-rung = The pot has no money that could have a status. First type an amount on the line.
refused-rung = “{ $value }” is no status. Type { $rungs }.
refused-rest = { $tiltak }. Show them one by one to type here.
refused-source = Sources and pots are changed in the register.
refused-tiltak = Code and title are changed in the tiltak.
refused-sum = This is a sum of other figures. Enter shows what it is made of.
refused-proposed = First accept or discard the proposal.
refused-drop = Drop the money on a tiltak.
refused-other-pot = The money belongs to another pot. Drop it on the same line.
refused-nothing-free = All is allocated. Drag from another cell of the line, or type the amount.
refused-nothing-here = There is no amount here to move.
refused-unknown-money = The amount is unknown. Type how much to allocate.
refused-no-need = { $tiltak } needs nothing in { $year }.
refused-has-all = { $tiltak } has all that it needs in { $year }.
refused-unknown-need = What { $tiltak } needs in { $year } is unknown. Type the amount.
refused-fill = Put the cursor where the money is to be allocated.

## Co-funding

sharing-title = Who co-funds what in { $year }
sharing-title-all = Who co-funds what, all years
sharing-hint = Who has been asked for money for tiltak that others own, for what, how much, and what they answered. MNOK.
sharing-asks = What they are asked for
sharing-who = Who is asked
sharing-items = What it goes to, and who owns it
sharing-pot = Pot
sharing-only = The money may only be used for “{ $purpose }”.
sharing-asked-on = Asked
sharing-answered-on = Answered
sharing-standing = Stands so
sharing-actor = Contributor
sharing-share = Share
sharing-owner = Owner
sharing-percent = { $share }%
sharing-date-hint = A day (3 Feb 2020) or a year (2020). Empty when it is not known.
sharing-share-hint = Per cent, such as 25 or 33.33. “?” when it is not known.
sharing-answered = answered { $date }
sharing-answered-once = answered, the date is not in the sources
sharing-asked = asked { $date }, no answer
sharing-asked-once = asked, the date is not in the sources, no answer
sharing-not-asked = not known whether they are asked
sharing-part = { $amount } { $rung }
sharing-sentence = { $source } are asked for { $amount } million: { $parts }.
sharing-sentence-others = { $source } are asked for { $amount } million for tiltak that { $owners } own: { $parts }.
sharing-sentence-nothing = { $source } are not asked for money in these years.
sharing-waiting = { $amount } million is not answered.
sharing-waiting-undated = { $amount } million is not answered. For { $undated } of it, it is not known whether or when they were asked.
sharing-waiting-all-undated = { $amount } million is not answered, and it is not known whether or when they were asked.
sharing-unknown-key = Unknown split: not all shares are known, so no amounts can be computed.
sharing-key-rounded = The shares are rounded and add up to { $sum }. The amounts are split so that they make the whole sum.
sharing-key-off = The shares add up to { $sum }, not 100%. Put them right, and the amounts can be computed.
sharing-between = Between { $least } and { $most }: the share is not known.
sharing-unknown-amount = The amount is not known.
sharing-none = No source pays for tiltak that others own.
sharing-nobody = The source does not say who is asked. Contributors are added in the register.
sharing-no-items = The money is not allocated to tiltak.
refused-date = “{ $value }” is no date. Type a day (3 Feb 2020) or a year (2020).
refused-answer-first = They cannot have answered before they were asked ({ $asked }).
refused-share = “{ $value }” is no share. Type per cent from 0 to 100, such as 33.33.
refused-key = The amounts follow from the shares. Change the share.
refused-standing = This follows from the status and the dates. Change those.
refused-matrix = What each tiltak gets is changed under Allocations.
