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
