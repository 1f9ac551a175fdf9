### Command palette, search, findings and the first minute.

## The command palette

command-palette = Find command …
palette-name = Find a command, tiltak, scenario or year
palette-hint = Find a command, tiltak, scenario or year
palette-nothing = No command and nothing in the plan matches “{ $typed }”.
palette-look-at = Look at { $year }
palette-scenario = Scenario
palette-year = Year

## Search

command-search = Search the plan …
command-next-hit = Next hit
command-previous-hit = Previous hit
search-name = Search the plan
search-hint = Code, title, name or note
search-what = F3 goes to the next hit.
search-nothing = No hits.
search-hits = { $count ->
    [one] One hit
   *[other] { $count } hits
}
# at is the number of the hit, of how many there are.
search-at = Hit { $at } of { $of }: { $what }
said-search-first = First type what you are looking for (Ctrl+F).
search-tiltak = Tiltak
search-milestones = Milestones
search-goals = Goals
search-areas = Focus areas
search-actors = Actors
search-sources = Funding sources
search-grants = Grants and applications
search-initiatives = Dependent initiatives
search-decisions = Decisions
search-benefits = Benefits
search-consequences = Consequences
search-contradictions = Contradictions
search-evidence = Sources and assumptions

## Findings as a panel

findings-must = Must be put right
findings-note = For information
# { $at } is the number of the finding, of { $of }.
findings-at = Finding { $at } of { $of }: { $what }
findings-name = Findings and notes
command-next-finding = Next finding
command-previous-finding = Previous finding
said-no-findings = There are no findings.

## Mending: the name is on the button and in the undo menu, effect says what changes.

mend-code = Give it a code of its own: { $now }
mend-code-effect = “{ $title }” gets the code { $now } instead of { $was }.
mend-milestone = Move the milestone to { $now }
mend-milestone-effect = Milestone { $code } is moved from { $was } to { $now }.
mend-circle = Remove the dependency on { $cause }
mend-circle-effect = { $tiltak } no longer builds on { $cause }. The link was assumed.
mend-reference = Remove the reference
mend-reference-effect = The reference to “{ $missing }” is removed from { $record }.
mend-reduce = Reduce to the amount
mend-take-back = Remove the allocation
mend-release = Free the money
mend-release-effect = { $tiltak } no longer gets money from { $grant }. The money becomes free.
mend-cut = { $tiltak } from { $was } to { $now }
# cuts is “RM5-T8 from 18.5 to 12 and …”.
mend-cuts-effect = Allocated in { $year }, MNOK: { $cuts }.

## Size

said-zoom = Size: { $percent }

## An empty plan

invite-first = Add the first tiltak
invite-example = Open the example plan

## The first minute

command-guide = Show me around
guide-name = The first minute
guide-step = { $at } of { $of }
guide-next = Next
guide-done = Done
guide-skip = Skip
guide-gap-title = The sentence says how big the gap is
guide-gap-text = It says what the plan needs, what is granted, and who lacks money. Click the sentence to see what the figures consist of.
guide-what-if-title = What if this is not solved?
guide-what-if-text = One click shows what is postponed, whom it hits, and what follows.
guide-bar-title = Postpone a tiltak
guide-bar-text = Drag a bar to the right, or select it and press Alt+→. What follows is told at the foot. Undo with Ctrl+Z.
guide-table-title = Type in the table
guide-table-text = Under Tiltak you type figures straight in and paste from a spreadsheet.
guide-find-title = Find what you need
guide-find-text = Ctrl+K finds every command, Ctrl+F searches the plan, and Ctrl+Z undoes all that you do.
said-guide-done = That was all. You find the tour again under Help.
said-guide-left = The tour has ended. You find it again under Help.
said-guide-left-kept = The tour has ended. What you have changed stays. You find it again under Help.
said-guide-left-undone = The tour has ended. What you tried has been undone: { $what }. You find it again under Help.

menu-in-table = Show in the table
menu-consequences = What if it is postponed?
