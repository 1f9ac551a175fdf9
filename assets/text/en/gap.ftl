### Gap: what is missing, from every side.

## The sides

gap-sides = How the gap is shown
gap-side-years = Year by year
gap-side-steps = From need to gap
gap-side-owner = Owner
gap-side-goal = Goal
gap-side-area = Focus area
gap-side-source = Source
gap-side-then = Then and now
gap-chart-name = Chart: { $side }
gap-all-years = All years

## When

gap-in-year = in { $year }
gap-in-years = in { $first }–{ $last }
gap-here = { $when }.
gap-now = now

## The finding: the heading. lead is "The gap is 95 million".

gap-lead = The gap is { $gap } { $gap-unit }
gap-none = Nothing is missing { $when }.
gap-none-known = Nothing is missing { $when }, of what is known.
gap-unknown = How much is missing { $when } is not known.
gap-unknown-stated = The need { $when } is stated as { $stated } { $stated-unit }. How much of it is missing is not known.
gap-silent-all = The sources do not say what the years cost.
gap-no-need-all = The plan needs no money.
gap-finding-years = { $when }, most of it in { $year }: { $amount }.
gap-finding-parts = { $when }: { $parts }.
gap-finding-one = { $when }, all of it { $whose }.
gap-finding-most = { $when }, { $amount } of it { $whose }.
gap-part-rest = { $gap } elsewhere
gap-whose-owner = at { $name }
gap-whose-no-owner = without an owner
gap-whose-goal = in { $name }
gap-whose-no-goal = without a goal
gap-whose-area = in { $name }
gap-whose-no-area = without a focus area

## The bars

gap-bar-name = { $label }: need { $need }, granted { $granted }, missing { $gap }
gap-bar-stated = { $label }: need { $stated } stated, granted { $granted }, missing { $gap }
gap-bar-silent = { $label }: not in the sources
gap-segment-name = { $label }, { $part }: { $amount }
gap-no-owner = Without an owner
gap-no-goal = Without a goal
gap-no-area = Without a focus area
gap-rest = Others ({ $count })
gap-rest-short = Others
gap-unfold = Show all { $count }
gap-fold = Fold the smallest
gap-missing = missing
gap-missing-at-least = missing, at least
gap-missing-at-most = missing, at most
gap-missing-open = missing, about
gap-of = of { $need }
gap-tiltak = { $count } tiltak
gap-unknown-needs = { $count ->
    [one] One need is unknown
   *[other] { $count } needs are unknown
}
gap-silent-more = The sources do not give the whole year, so there may be more
gap-assumed = { $amount } { $amount-unit } of this is assumed
gap-unused = { $amount } { $amount-unit } granted stands unused, outside the bar

## Below the chart

gap-silent-years = The sources do not say what { $years } costs. An open bar means unknown, not zero.
gap-note-unknown = { $count ->
    [one] One need is unknown, so the sum is at least this.
   *[other] { $count } needs are unknown, so the sum is at least this.
}
gap-note-all-unknown = { $count ->
    [one] The one need is unknown. It is not zero.
   *[other] All { $count } needs are unknown. They are not zero.
}
gap-note-assumed = Dotted line: { $amount } { $amount-unit } rests on assumptions.
gap-note-split = Dotted line: how { $amount } { $amount-unit } is split is assumed. The sum is stated by the sources.
gap-note-unused = { $amount } { $amount-unit } is granted but not used for any need. It stands outside the bars.
gap-copy = Copy the table
gap-empty-invite = Once the plan has tiltak with costs, this shows what is missing, and where.
gap-empty-year = Choose another year above, or enter costs and money for this one.

## The tiltak in the bar

gap-list-all = Tiltak that lack money { $when }
gap-list-unknown = Tiltak that lack money or may lack it { $when }
gap-list-bar = { $label } { $when }
gap-list-part = { $label } { $when }, { $part }
gap-whole-plan = The whole plan
gap-list-sum = { $count } tiltak: need { $need }, granted { $granted }, missing { $gap }
gap-list-none = No tiltak here.
gap-decided-by = { $owner } · to be settled by { $forum }
gap-decides-itself = { $owner } settles it itself
gap-no-date = the date is not in the sources
gap-why = Why?
gap-why-tiltak = Why does it lack money?
gap-why-years = Choose one year to see what the figure is made of.
gap-clear = Clear the choice
gap-go = Show on the roadmap
gap-inspect = Show beside
gap-mnok = MNOK

## Then and now

gap-stated = stated
gap-then-stated = { $measure }, stated
gap-then-computed = { $measure }, computed
gap-then-both = { $measure }, stated and computed
gap-then-changed = { $measure }, after the changes
gap-then-before = On { $date } the gap was stated as { $amount }.
gap-then-none = No source states an earlier gap.
gap-then-empty = No source states a total for this year, and the plan has none to compute.
gap-then-incomparable = The need of { $amount } ({ $date }) is what the plan needed, not what was missing. It cannot be compared with a gap.
gap-then-legend = Open ring: stated by a source. Filled: computed by the plan. Each line follows one measure.
gap-then-by-plan = computed by the plan
gap-then-title = Stated and computed for the year
gap-then-gives = the plan gives { $amount }

## The tables

gap-column-year = Year
gap-column-owner = Owner
gap-column-goal = Goal
gap-column-area = Focus area
gap-column-tiltak = Number of tiltak
gap-column-assumed = Assumed
gap-column-bound = Reservation
gap-column-step = Step
gap-column-note = Note
gap-column-mnok = MNOK
gap-column-date = Date
gap-column-measure = Measure
gap-column-whose = Of what
gap-column-stated = Stated
gap-column-computed = The plan gives
gap-column-rests = Source
gap-bound-at-least = at least
gap-bound-at-most = at most
gap-bound-open = uncertain
