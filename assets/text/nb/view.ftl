### Det skjermene sier om planen.

## Beløp med forbehold

amount-exact = { $amount }
amount-at-least = minst { $amount }
amount-at-most = høyst { $amount }
amount-open = ca. { $amount }
assumed = antatt
assumed-link = antatt kobling
sum = Sum
no-source = Uten tiltenkt kilde
and-more = og { $count } til

## Topplinjen

kpi-need = Behov { $year }
kpi-need-stated = Behov { $year }, oppgitt
kpi-granted = Innvilget
kpi-gap = Mangler
kpi-assumed = Antatt
kpi-moved = Flyttet til { $year }

## Bildet: setningen

headline-empty = Planen har ingen tiltak ennå.
headline-silent = Kildene sier ikke hva { $year } koster.
headline-no-need = Planen trenger ingen midler i { $year }.
headline-need = Planen trenger { $need } { $need-unit } i { $year }. { $granted } er innvilget.
headline-need-at-least = Planen trenger minst { $need } { $need-unit } i { $year }. { $granted } er innvilget.
headline-stated = Behovet i { $year } er oppgitt til { $stated } { $stated-unit }. Hva hvert tiltak koster, er ikke i kildene.
headline-need-stated = Planen trenger minst { $need } { $need-unit } i { $year }, oppgitt til { $stated }. { $granted } er innvilget.
headline-need-unknown = Hva planen trenger i { $year }, er ikke kjent. { $granted } er innvilget.
headline-gap-unknown = Hvor mye som mangler, kan ikke regnes ut.
headline-no-gap = Ingenting mangler.
headline-no-known-gap = Ingenting mangler av det som er kjent.
headline-gap = { $gap } mangler:
headline-gap-at-least = Minst { $gap } mangler:
headline-gap-at-most = Høyst { $gap } mangler:
headline-lone-gap = { $gap } mangler
headline-lone-gap-at-least = Minst { $gap } mangler
headline-lone-gap-at-most = Høyst { $gap } mangler
headline-lone-part = { $whose }
headline-lone-part-tiltak = { $whose } ({ $count }{ "\u00A0" }tiltak)
picture-scenario = Scenario: { $name }
picture-differs = avviker fra planen per { $date }
picture-moved = { $need } { $need-unit } er flyttet til { $to }, ikke spart.
picture-moved-at-least = { $need } { $need-unit } er flyttet til tidligst { $to }, ikke spart.
picture-moved-out = { $need } { $need-unit } er flyttet ut av planperioden, ikke spart.
picture-earlier = Tidligere oppgitt: { $parts }.
stated-exact = { $measure } { $amount } ({ $date })
stated-about = { $measure } ca. { $amount } ({ $date })
kpi-unused = Ubrukt
kpi-over = Overfordelt
kpi-moved-on = Flyttet
headline-parts = { $parts }.
headline-part = { $gap } { $whose }
headline-part-tiltak = { $gap } { $whose } ({ $count }{ "\u00A0" }tiltak)

## Bildet: linjen under, og listene

picture-as-of = Per { $date }
picture-outside = utenfor summene: { $codes } (egen finansieringsprosess)
picture-contradictions = { $count ->
    [one] én motstrid i kildene
   *[other] { $count } motstrider i kildene
}
picture-awaited = { $forum }: { $text } Gjelder { $gap } { $gap-unit }. Frist: { $date }.
picture-awaited-no-date = { $forum }: { $text } Gjelder { $gap } { $gap-unit }. Dato er ikke i kildene.
picture-dotted = Prikket er antatt: { $why }.
picture-over = Det er fordelt { $amount } { $amount-unit } mer fra { $grant } enn det som er innvilget. Tallene over regner med penger som ikke finnes.
picture-unused = { $amount } { $amount-unit } innvilget fra { $grant } står ubrukt.
picture-unused-bound = { $amount } { $amount-unit } innvilget fra { $grant } står ubrukt. { $bound } av dem kan ikke brukes på det som mangler.

## Fossediagrammet

step-need = Behov
step-stated = oppgitt { $date }
step-missing = Mangler
step-granted = innvilget
step-granted-of = innvilget av { $need }

## Konsekvenser: rutene

years-from-to = { $from } til { $to }
years-from-at-least = { $from } til tidligst { $to }
years-silent = avhenger av midler i { $to }
years-not-in-period = ikke i planperioden
years-missed = når ikke fristen


