### Finansiering: kilder og tiltak.
