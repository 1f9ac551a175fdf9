### Command palette, search, findings and the first minute.
