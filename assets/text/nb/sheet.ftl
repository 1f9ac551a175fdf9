### Regnearket: celler å skrive i.
