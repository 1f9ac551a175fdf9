### Ord og uttrykk som brukes i hele programmet.
### Små bokstaver, siden de settes inn i setninger.

# Tekst fra planen, vist som den er.
verbatim = { $text }
# «a, b og c»: first er «a, b», last er «c».
list-and = { $first } og { $last }

## Trinnene på tillitsstigen

rung-granted = innvilget
rung-signalled = forespeilet
rung-applied = omsøkt
rung-unclear = uavklart
rung-rejected = avslått
uncovered = udekket

## Ord

need = behov
granted = innvilget
gap = gap
missing = mangler
tiltak = tiltak
activity = aktivitet
milestone = milepæl
actor = aktør
source = kilde
assumption = antakelse

## Beløp

unknown = ukjent
# Et beløp som ingen har ført.
blank = tomt
mnok = MNOK
# Etter et beløp: «1 million», «95 millioner».
unit-million = { $count ->
    [one] million
   *[other] millioner
}
# Tallet med enhet. Hardt mellomrom, så enheten ikke havner på neste linje.
amount-mnok = { $amount }{ "\u00A0" }MNOK
at-least = minst { $amount }
at-most = høyst { $amount }

## Det som ikke er kjent eller ikke regnes med

outside-process = egen finansieringsprosess
not-in-sources = ikke i kildene
nobody-yet = ingen ennå

## Tall og år som noen skriver inn

money-not-a-number = «{ $value }» er ikke et beløp. Skriv MNOK som et tall, for eksempel 18,5 eller 1 234,5.
money-finer-than-ore = «{ $value }» er finere enn én øre; høyst åtte desimaler i MNOK.
money-too-large = «{ $value }» er for stort; et beløp kan være høyst 92 milliarder MNOK.
year-not-understood = «{ $value }» er ikke et år. Skriv fire sifre, fra 1900 til 2999.
