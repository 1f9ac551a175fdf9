### Tiltak: tabellen å skrive i.
