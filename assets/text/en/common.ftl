### Words and phrases used throughout the program.
### Lower case, since they are put into sentences.

# Text from the plan, shown as it is.
verbatim = { $text }
# "a, b and c": first is "a, b", last is "c".
list-and = { $first } and { $last }

## The rungs of the confidence ladder

rung-granted = granted
rung-signalled = signalled
rung-applied = applied for
rung-unclear = unclear
rung-rejected = rejected
uncovered = uncovered

## Words

need = need
granted = granted
gap = gap
missing = missing
tiltak = tiltak
activity = activity
milestone = milestone
actor = actor
source = source
assumption = assumption

## Amounts

unknown = unknown
# An amount that nobody has entered.
blank = blank
mnok = MNOK
# After an amount; English says million whatever the amount.
unit-million = { $count ->
    [one] million
   *[other] million
}
# The number with its unit. A no-break space, so that the unit stays on the line.
amount-mnok = { $amount }{ "\u00A0" }MNOK
at-least = at least { $amount }
at-most = at most { $amount }

## What is not known or not counted

outside-process = separate funding process
not-in-sources = not in the sources
nobody-yet = nobody yet

## Numbers and years that someone writes

money-not-a-number = “{ $value }” is not an amount. Write MNOK as a number, for example 18.5 or 1,234.5.
money-finer-than-ore = “{ $value }” is finer than one øre; at most eight decimals in MNOK.
money-too-large = “{ $value }” is too large; an amount can be at most 92 billion MNOK.
year-not-understood = “{ $value }” is not a year. Write four digits, from 1900 to 2999.
