//! Palette, search, findings and the first minute.
