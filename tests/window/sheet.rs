//! The sheet: typing, moving, copying and pasting cells.
