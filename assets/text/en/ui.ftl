### The window.

## Screens and menus

screen-picture = The picture
screen-roadmap = Roadmap
screen-table = Tiltak
screen-funding = Funding
screen-gap = Gap
screen-consequences = Consequences
screen-records = Records
menu-file = File
menu-edit = Edit
menu-view = View
menu-help = Help
base-plan = Adopted plan
switcher-name = Open scenario: { $scenario }. Change
new-plan-title = New plan

command-new = New, empty plan
command-open = Open …
command-recent = Recent
command-open-example = Open Plan for Felles grunnmur 2020
command-open-june = Open Veikart for Felles grunnmur, June 2019
command-save = Save
command-save-as = Save as …
command-quit = Quit
command-undo = Undo
command-undo-named = Undo: { $what }
command-redo = Redo
command-redo-named = Redo: { $what }
command-insert-above = New tiltak above
command-duplicate = Duplicate
command-remove = Remove …
command-move-up = Move up
command-move-down = Move down
command-postpone = Postpone the tiltak one year
command-bring-forward = Bring the tiltak forward one year
command-select-next = Select the next tiltak
command-select-previous = Select the previous tiltak
command-select-none = Go back
command-picture = The picture
command-roadmap = Roadmap
command-table = Tiltak
command-funding = Funding
command-gap = Gap
command-consequences = Consequences
command-records = Records
command-inspector = Show the selected tiltak beside
command-next-year = Next year
command-previous-year = Previous year
command-what-if = What if this is not solved?
command-why-gap = Why is so much missing?
command-tables = Show as table
command-charts = Show as chart
command-furniture = Meeting view
command-language = På norsk
command-look = Light or dark
command-zoom-in = Larger
command-zoom-out = Smaller
command-zoom-reset = Usual size
command-shortcuts = Shortcuts
command-about = About Veikart

## The picture

waterfall-name = From need to what is missing
show-as-table = Show as table
show-as-chart = Show as chart
why-hint = Click to see what the figure consists of
unfunded-title = Funding not clarified
partly-title = Partly funded
missing-mnok = missing, MNOK
picture-contradiction = Contradiction: { $text }
show-scenario = Show the scenario
kpi-hint = This much of the year's need rests on assumptions. A sum that a source states is no assumption, even where its split over tiltak is.
status-new = new plan, not saved
command-add = Add a tiltak
new-tiltak = New tiltak
awaited-title = Who must clarify
column-code = Code
column-tiltak = Tiltak
column-years = Years
column-in-year = { $column } { $year }
column-source = Intended source
column-need = Need
column-granted = Granted
column-signalled = Signalled
column-applied = Applied for
column-unclear = Unclear
column-uncovered = Uncovered
column-gap = Missing

## What if this is not solved?

story-back = Back to the picture
story-title = If no more money comes in { $year }
story-nothing = Then what is planned happens: no tiltak lacks money.
story-copy = Copy the text
story-postponed = Postponed
story-hits = Hits
story-then = Leads to
story-legend = Solid: link from a source. Dashed: the plan's assumption.

## Why

why-title-need = What the need in { $year } consists of
why-title-cover = What the cover in { $year } consists of
why-title-gap = Why money is missing in { $year }
why-explained = Each figure is the sum of those below it, with their signs. Dotted is assumed. MNOK.

## The status line

status-saved = saved
status-changed = changed since it was saved
status-example = the example plan, not saved as a file of its own
status-busy = working …
status-must-fix = { $count ->
    [0] no findings to put right
    [one] one finding to put right
   *[other] { $count } findings to put right
}
status-notes = { $count ->
    [0] no notes
    [one] one note
   *[other] { $count } notes
}
status-in-scenario = you are editing the scenario, not the adopted plan

said-copied = Copied.
said-done = Done: { $what }
said-undone = Undone: { $what }
said-redone = Redone: { $what }
said-nothing-to-undo = There is nothing to undo.
said-nothing-to-redo = There is nothing to redo.
said-scenario = Scenario: { $name }
said-base = Adopted plan
said-opened = Opened { $path }
said-saved = Saved { $path }
said-select-first = Select a tiltak first.
said-select-record = First select something among the records.
said-records-first = First go to the records.

## Dialogs

dialog-unsaved-title = Save the changes?
dialog-unsaved-text = The plan has changed since it was last saved. Without saving, the changes are lost.
dialog-changed-title = Somebody else has changed the file
dialog-changed-text = { $path } has been changed by somebody else since you opened it. Save under another name to keep both, or write over what they did.
dialog-replace-title = The file exists already
dialog-replace-text = { $path } exists already. Saving there replaces what it holds.
button-replace = Replace
command-findings = Findings and notes
findings-none = Nothing to put right, and no notes.
findings-troubles = { $count ->
    [one] One change of the scenario no longer fits the plan below it.
   *[other] { $count } changes of the scenario no longer fit the plan below it.
}
dialog-alert-title = That did not work
dialog-alert-kept = The plan that you have open is unchanged.
dialog-open-title = Open plan
dialog-save-title = Save plan
dialog-path-label = Location of the file
dialog-recent = Recent
dialog-shortcuts-title = Shortcuts
file-filter = Veikart plans
button-save = Save
button-discard = Do not save
button-cancel = Cancel
button-close = Close
button-open = Open
button-overwrite = Write over
button-save-elsewhere = Save as …
about-version = Version { $version }
about-text = Scenario planner for funded roadmaps: how big is the gap, whose is it, and what happens if we postpone? The figures of the example plan are from public meeting papers; what is assumed is marked as assumed.
no-thread = The machine has no capacity for this just now: { $why }. Try again.
job-lost = The work stopped without an answer. Try again.
command-add-record = Add a record
button-remove = Remove
