### The sheet: cells to type in.

## What stands under the sheet

# typed is what was typed, why the reason why it cannot be used.
sheet-refused = “{ $typed }” was not taken in: { $why }
sheet-refused-count = { $count ->
    [one] One cell was not taken in.
   *[other] { $count } cells were not taken in.
}
sheet-locked = This cell cannot be typed in.
sheet-no-drop = It cannot be dropped here.
sheet-left-locked = { $count ->
    [one] One cell was left out: it cannot be typed in.
   *[other] { $count } cells were left out: they cannot be typed in.
}
sheet-left-beyond = { $count ->
    [one] One value fell outside the sheet and was not pasted.
   *[other] { $count } values fell outside the sheet and were not pasted.
}
sheet-left-both = { $locked } cells cannot be typed in, and { $beyond } values fell outside the sheet.
sheet-all = Ctrl+Shift+Enter writes in all { $count } selected cells.
sheet-selected = { $count } cells selected

## The menu of a cell

sheet-menu-next-refused = Go to the next cell that was not taken in
sheet-menu-edit = Edit
sheet-menu-cut = Cut
sheet-menu-copy = Copy
sheet-menu-copy-titles = Copy with headings
sheet-menu-paste = Paste
sheet-menu-fill-down = Fill down
sheet-menu-fill-right = Fill right
sheet-menu-all = Write the value in all selected cells
sheet-menu-clear = Clear
sheet-menu-insert = New row below
sheet-menu-delete = Delete the rows
sheet-menu-sort = Sort by { $column }
sheet-menu-fit = Fit the column width
