### Regnearket: celler å skrive i.

## Det som står under arket

# typed er det som ble skrevet, why er grunnen til at det ikke kan brukes.
sheet-refused = «{ $typed }» er ikke tatt inn: { $why }
sheet-refused-count = { $count ->
    [one] Én celle er ikke tatt inn.
   *[other] { $count } celler er ikke tatt inn.
}
sheet-locked = Det går ikke an å skrive i denne cellen.
sheet-no-drop = Det kan ikke slippes her.
sheet-left-locked = { $count ->
    [one] Én celle ble hoppet over: den kan ikke skrives i.
   *[other] { $count } celler ble hoppet over: de kan ikke skrives i.
}
sheet-left-beyond = { $count ->
    [one] Én verdi falt utenfor arket og ble ikke limt inn.
   *[other] { $count } verdier falt utenfor arket og ble ikke limt inn.
}
sheet-left-both = { $locked } celler kan ikke skrives i, og { $beyond } verdier falt utenfor arket.
sheet-all = Ctrl+Skift+Enter skriver i alle { $count } valgte celler.
sheet-selected = { $count } celler valgt

## Menyen til en celle

sheet-menu-next-refused = Gå til neste celle som ikke er tatt inn
sheet-menu-edit = Rediger
sheet-menu-cut = Klipp ut
sheet-menu-copy = Kopier
sheet-menu-copy-titles = Kopier med overskrifter
sheet-menu-paste = Lim inn
sheet-menu-fill-down = Fyll nedover
sheet-menu-fill-right = Fyll mot høyre
sheet-menu-all = Skriv verdien i alle valgte celler
sheet-menu-clear = Tøm
sheet-menu-insert = Ny rad under
sheet-menu-delete = Slett radene
sheet-menu-sort = Sorter etter { $column }
sheet-menu-fit = Tilpass kolonnebredden
