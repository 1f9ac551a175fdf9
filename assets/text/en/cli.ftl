### The command line.
### Lines of the help are at most 90 characters, so that they fit a terminal.

## Help: headings, and what is filled in

cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-file = File
cli-heading-options = Options
cli-value-file = FILE
cli-value-scenario = ID
cli-value-postpone = CODE=YEARS

## Help: the options

cli-help-open = The plan to open; without FILE the window opens as last time
cli-help-file = The plan file; - reads it from standard input
cli-help-fmt-file = The plan file
cli-help-scenario = The plan in this scenario instead of the base plan
cli-help-json = JSON for scripts: MNOK as text with exact decimals
cli-help-postpone = Postpone a tiltak; negative is forward; may be repeated
cli-help-unfunded = What follows if no more is granted
cli-help-fmt-check = Write nothing; only tell whether the file would change
cli-help-lang = Language; else that of the system
cli-help-help = Show this help
cli-help-version = Show the version

## Help: each command. Commands, options and codes are not translated.

cli-about =
    Veikart shows what a funded roadmap needs, what is granted and what is missing,
    and what follows when something is postponed.
cli-usage = veikart [FILE]  or  veikart COMMAND [OPTIONS] FILE
cli-after =
    Examples:
      veikart plan.ron                      Open the plan in the window
      veikart figures plan.ron              Show the funding table
      veikart check plan.ron                See what to put right before passing the plan on
      veikart consequences plan.ron --postpone RM5-T8=1
                                            See what happens if RM5-T8 is postponed one year

    Type veikart COMMAND --help for more about a command.

    Exit code: 0 all is well, 1 something must be put right, 2 it could not be done.

cli-figures-about = Need, cover and gap by year, owner, source, goal and tiltak
cli-figures-usage = veikart figures [OPTIONS] FILE
cli-figures-after =
    Examples:
      veikart figures plan.ron
          The funding table: owner and intended source, rung by rung.
      veikart figures plan.ron --scenario s29
          The same, as the figures become in the scenario s29.
      veikart figures plan.ron --json | jq -r '.by_owner.nhn."2020".gap'
          One figure for a script: the gap of the owner nhn in 2020.

    In JSON each year has need, granted, signalled, applied, unclear, uncovered and gap.
    bound tells that amounts are unknown: the gap is at least or at most (at_least, at_most)
    as large, or either (open). Without bound the figures are exact.

    Exit code: 0, or 2 when the plan could not be read.

cli-check-about = Findings: what must be put right, and what is worth knowing
cli-check-usage = veikart check [OPTIONS] FILE
cli-check-after =
    Examples:
      veikart check plan.ron
          The base plan, and changes in the scenarios that can no longer be made.
      veikart check plan.ron --scenario full
          The plan as it becomes in the scenario full.
      veikart check plan.ron --json | jq .must_fix
          The number of findings that must be put right.

    Exit code: 0 when nothing must be put right, also when there are notes; 1 when something
    must be put right; 2 when the plan could not be read.

cli-consequences-about = What follows when tiltak are postponed, or the gap is not closed
cli-consequences-usage = veikart consequences [OPTIONS] FILE
cli-consequences-after =
    Examples:
      veikart consequences plan.ron --postpone RM5-T8=1
          RM5-T8 is postponed by one year. A tiltak is given by code or id.
      veikart consequences plan.ron --postpone RM2-T2=1 --postpone RM5-T8=-1
          One tiltak is postponed, another is brought forward.
      veikart consequences plan.ron --unfunded
          Tiltak without granted funding wait until they have it.
      veikart consequences plan.ron --postpone RM5-T8=1 --unfunded
          First the postponement, then what follows if no more is granted.

    Postponed is moved, not saved. “(assumed)” means that the sentence rests on an assumption.

    Exit code: 0, or 2 when the plan could not be read or there is no such tiltak.

cli-fmt-about = Write the plan file in its fixed form, so that changes are plain
cli-fmt-usage = veikart fmt [OPTIONS] FILE
cli-fmt-after =
    Examples:
      veikart fmt plan.ron
          Write the file anew. Its content is the same, but comments in the file are lost.
      veikart fmt --check plan.ron
          Write nothing; for scripts that are to stop when the file is not in its fixed form.

    Exit code: 0 when the file is or has become in its fixed form; 1 when --check would change
    it; 2 when the file could not be read or written.

## Errors and warnings

cli-error = veikart: { $what }
cli-warning = veikart: warning: { $what }
cli-not-written = The answer could not be written: { $words }.
cli-unapplied = { $count ->
    [one] One change of the scenario could not be made as written, so the figures are uncertain. veikart check shows which.
   *[other] { $count } changes of the scenario could not be made as written, so the figures are uncertain. veikart check shows which.
 }
cli-scenario-none = There is no scenario “{ $scenario }”; the plan has no scenarios.
cli-scenario-unknown = There is no scenario “{ $scenario }”. There are: { $known }.
cli-scenario-no-lineage = The scenario “{ $scenario }” cannot be worked out: “{ $wrong }” is missing, or scenarios build on each other in a circle.
cli-what-if-missing = Say what to try: --postpone CODE=YEARS (for example --postpone RM5-T8=1), --unfunded or both.
cli-postpone-not-understood = “{ $text }” is not understood. Write the code or id of a tiltak, an equals sign and a whole number of years, for example RM5-T8=1.
cli-tiltak-none = The plan has no tiltak to postpone.
cli-tiltak-unknown = There is no tiltak “{ $code }”. The most like it: { $near }.
cli-tiltak-several = Several tiltak have the code “{ $code }”. Use the id instead: { $ids }.
cli-fmt-no-file = fmt writes the file anew and must have a file, not standard input.

## Errors in what is typed

# what is one of the sentences below, help is one of the two.
cli-usage-wrong = { $what } { $help }
cli-usage-help = See veikart --help.
cli-usage-help-command = See veikart { $command } --help.
cli-usage-too-much = “{ $arg }” does not belong here. The commands are figures, check, consequences and fmt, and each takes one file.
cli-usage-file-last = The file “{ $file }” must come after the command.
cli-usage-unknown = There is no option { $arg }.
cli-usage-unknown-near = There is no option { $arg }. Perhaps { $near }?
cli-usage-missing = Something is missing: { $arg }.
cli-usage-twice = { $arg } can be given only once.
cli-usage-no-value-wanted = { $arg } takes no value.
cli-usage-value-missing = { $arg } lacks a value.
cli-usage-value = “{ $value }” will not do for { $arg }. Choose among: { $allowed }.
cli-usage-not-text = A word of the command line is not valid text (UTF-8).
cli-usage-other = The command line is not understood ({ $what }).

## The funding table

cli-in-scenario = Scenario: { $name } ({ $id })
cli-table-title = Funding in { $year }, MNOK
cli-as-of = as of { $date }
cli-price-year = prices of { $year }
cli-price-year-unknown = price year not stated
cli-column-owner = Owner
cli-column-source = Intended source
cli-column-year = Year
cli-column-assumed = assumed
cli-own-budget = own budget
cli-no-source = no source
cli-sum = Sum
cli-open = { $amount } (uncertain)
cli-assumed-share = { $share } of the need in { $year } rests on assumptions.
cli-assumed-none = The total need in { $year } does not rest on assumptions; its split over tiltak may.
cli-need-unknown = The need in { $year } cannot be computed: the costs are unknown.
cli-need-stated = Stated need in { $year }: { $stated } MNOK ({ $date }).
cli-contradictions = { $count ->
    [one] The sources disagree on one point; see veikart check.
   *[other] The sources disagree on { $count } points; see veikart check.
 }
cli-outside-title = Outside the totals, with a separate funding process:
cli-outside-line = { $code } { $title } ({ $process })
cli-outside-line-need = { $code } { $title } ({ $process }): need { $need }
cli-other-years = Other years, MNOK
cli-all-years = All years

## Consequences

# asked is a list of the three below.
cli-asked = What if { $asked }?
cli-asked-later = { $years ->
    [one] { $tiltak } is postponed by { $years } year
   *[other] { $tiltak } is postponed by { $years } years
 }
cli-asked-earlier = { $years ->
    [one] { $tiltak } is brought forward by { $years } year
   *[other] { $tiltak } is brought forward by { $years } years
 }
cli-asked-unfunded = no more is granted
cli-nothing-follows = Nothing in the plan changes because of this.
cli-line = • { $sentence }
cli-line-assumed = • { $sentence } (assumed)
cli-gap-by-year = Gap by year, MNOK
cli-column-before = before
cli-column-after = after

## Findings

cli-must-fix = Must fix
cli-note = Note
cli-no-findings = No findings.
cli-findings = To put right: { $must }. Notes: { $notes }.
# change is the name of a change, as it stands in the undo menu. why is a whole sentence.
cli-trouble-refused = Change { $number } of “{ $scenario }” cannot be made: { $change }. { $why }
cli-trouble-replaced-other = Change { $number } of “{ $scenario }” builds on something else than what now stands in the plan: { $change }.
cli-trouble-no-lineage = “{ $scenario }” cannot be worked out: “{ $wrong }” is missing, or scenarios build on each other in a circle.
cli-todo-refused = Correct the change in the scenario, or take it out.
cli-todo-replaced-other = See whether the change is still right, and make it anew in the scenario.
cli-todo-no-lineage = Correct what the scenario builds on.

## fmt

cli-fmt-canonical = { $file } is in its fixed form.
cli-fmt-differs = { $file } is not in its fixed form. veikart fmt writes it anew.
cli-fmt-written = { $file } is written in its fixed form.

cli-no-display = There is no display to show the window on. Here is the funding as a table. “veikart --help” shows what can be done without a window.
cli-no-window = The window could not be opened: { $why }. Here is the funding as a table. “veikart --help” shows what can be done without a window.
