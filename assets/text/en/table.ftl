### Tiltak: the table to type in.
