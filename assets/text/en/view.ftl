### What the screens say of the plan.

## Amounts with reservations

amount-exact = { $amount }
amount-at-least = at least { $amount }
amount-at-most = at most { $amount }
amount-open = about { $amount }
assumed = assumed
assumed-link = assumed link
sum = Sum
no-source = No intended source
and-more = and { $count } more

## The top bar

kpi-need = Need { $year }
kpi-need-stated = Need { $year }, stated
kpi-granted = Granted
kpi-gap = Missing
kpi-assumed = Assumed
kpi-moved = Moved to { $year }

## The picture: the sentence

headline-empty = The plan has no tiltak yet.
headline-silent = The sources do not say what { $year } costs.
headline-no-need = The plan needs no money in { $year }.
headline-need = The plan needs { $need } { $need-unit } in { $year }. { $granted } is granted.
headline-need-at-least = The plan needs at least { $need } { $need-unit } in { $year }. { $granted } is granted.
headline-stated = The need in { $year } is stated as { $stated } { $stated-unit }. What each tiltak costs is not in the sources.
headline-need-stated = The plan needs at least { $need } { $need-unit } in { $year }, stated as { $stated }. { $granted } is granted.
headline-need-unknown = What the plan needs in { $year } is not known. { $granted } is granted.
headline-gap-unknown = How much is missing cannot be computed.
headline-no-gap = Nothing is missing.
headline-no-known-gap = Nothing is missing of what is known.
headline-gap = { $gap } is missing:
headline-gap-at-least = At least { $gap } is missing:
headline-gap-at-most = At most { $gap } is missing:
headline-lone-gap = { $gap } is missing
headline-lone-gap-at-least = At least { $gap } is missing
headline-lone-gap-at-most = At most { $gap } is missing
headline-lone-part = { $whose }
headline-lone-part-tiltak = { $whose } ({ $count }{ "\u00A0" }tiltak)
picture-scenario = Scenario: { $name }
picture-differs = differs from the plan as of { $date }
picture-moved = { $need } { $need-unit } is moved to { $to }, not saved.
picture-moved-at-least = { $need } { $need-unit } is moved to { $to } at the earliest, not saved.
picture-moved-out = { $need } { $need-unit } is moved out of the plan's period, not saved.
picture-earlier = Stated earlier: { $parts }.
stated-exact = { $measure } { $amount } ({ $date })
stated-about = { $measure } about { $amount } ({ $date })
kpi-unused = Unused
kpi-over = Over-allocated
kpi-moved-on = Moved
headline-parts = { $parts }.
headline-part = { $gap } { $whose }
headline-part-tiltak = { $gap } { $whose } ({ $count }{ "\u00A0" }tiltak)

## The picture: the line below, and the lists

picture-as-of = As of { $date }
picture-outside = outside the totals: { $codes } (own funding process)
picture-contradictions = { $count ->
    [one] one contradiction in the sources
   *[other] { $count } contradictions in the sources
}
picture-awaited = { $forum }: { $text } About { $gap } { $gap-unit }. Due: { $date }.
picture-awaited-no-date = { $forum }: { $text } About { $gap } { $gap-unit }. The date is not in the sources.
picture-dotted = Dotted is assumed: { $why }.
picture-over = { $amount } { $amount-unit } more than what is granted is allocated from { $grant }. The figures above count money that does not exist.
picture-unused = { $amount } { $amount-unit } granted from { $grant } stands unused.
picture-unused-bound = { $amount } { $amount-unit } granted from { $grant } stands unused. { $bound } of it cannot be used for what is missing.

## The waterfall

step-need = Need
step-stated = stated { $date }
step-missing = Missing
step-granted = granted
step-granted-of = granted of { $need }

## Consequences: the boxes

years-from-to = { $from } to { $to }
years-from-at-least = { $from } to { $to } at the earliest
years-silent = depends on money in { $to }
years-not-in-period = not in the plan's period
years-missed = misses its date


