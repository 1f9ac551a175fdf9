### Lesing og lagring av filer: det som kan gå galt.

## En verdi i filen er ikke som ventet. Filer har desimalpunktum.

amount-not-a-number = «{ $value }» er ikke et beløp. Skriv MNOK med sifre og desimalpunktum, for eksempel 18.5.
amount-finer-than-ore = «{ $value }» er finere enn én øre; høyst åtte desimaler i MNOK.
amount-negative = «{ $value }» er negativt; beløp her er null eller mer.
amount-too-large = «{ $value }» er for stort; et beløp kan være høyst 92 milliarder MNOK.
year-out-of-range = «{ $value }» er ikke et år planen kan bruke; år går fra 1900 til 2999.
years-out-of-range = «{ $value }» er ikke et antall år planen kan bruke; antallet går fra 1 til 200.
date-not-understood = «{ $value }» er ikke en dato. Skriv et år (2021) eller en dag (2021-12-31).
id-bad-characters = «{ $value }» kan ikke være en id. En id har minst ett tegn og består av bokstavene a–z og A–Z, sifre, bindestrek, understrek og punktum.
id-too-long = Id-en «{ $value }» er for lang; høyst 24 tegn.
duplicate-id = Id-en «{ $value }» er brukt mer enn én gang; hver id skal være unik.
percent-out-of-range = «{ $value }» er ikke en andel i prosent. Skriv et tall fra 0 til 100 med desimalpunktum og høyst åtte desimaler.
empty-code = Koden er tom. Skriv minst ett tegn.
evidence-count = Rekken har { $value } kildehenvisninger. Den skal ha ingen, én eller én for hvert beløp.
risk-out-of-range = «{ $value }» er ikke et risikonivå; sannsynlighet og konsekvens går fra 1 til 4.
