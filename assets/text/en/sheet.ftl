### The sheet: cells to type in.
