//! Blocks of cells as text: what spreadsheets put on the clipboard.
//!
//! Cells are parted by tabs, rows by line ends (`\n`, `\r\n` or `\r`). A cell
//! that holds one of these or begins with a quote stands in quotes, and quotes
//! in it are doubled.

/// A block of cells; rows may differ in length.
pub type Table = Vec<Vec<String>>;

/// Writes a block. Each row ends with a line end, as in spreadsheets, so that
/// a last row that is empty is not lost.
#[must_use]
pub fn write(table: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in table {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            write_cell(&mut text, cell);
        }
        text.push('\n');
    }
    text
}

fn write_cell(text: &mut String, cell: &str) {
    if !cell.starts_with('"') && !cell.contains(['\t', '\n', '\r']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

/// Reads a block. Anything can be read: a quote that is not closed runs to the
/// end, and one in the middle of a cell is a quote.
#[must_use]
pub fn read(text: &str) -> Table {
    let (mut table, mut row) = (Table::new(), Vec::new());
    let mut rest = text;
    while !rest.is_empty() {
        let (cell, tail) = read_cell(rest);
        row.push(cell);
        rest = tail;
        if let Some(tail) = rest.strip_prefix('\t') {
            rest = tail;
            if !rest.is_empty() {
                continue;
            }
            row.push(String::new());
        }
        rest =
            rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
        table.push(std::mem::take(&mut row));
    }
    table
}

/// The cell that a text begins with, and the text from its end.
fn read_cell(text: &str) -> (String, &str) {
    let mut cell = String::new();
    let mut rest = text;
    if let Some(mut quoted) = text.strip_prefix('"') {
        loop {
            let Some(end) = quoted.find('"') else {
                cell.push_str(quoted);
                return (cell, "");
            };
            cell.push_str(&quoted[..end]);
            quoted = &quoted[end + 1..];
            match quoted.strip_prefix('"') {
                Some(tail) => quoted = tail,
                None => break,
            }
            cell.push('"');
        }
        rest = quoted;
    }
    let end = rest.find(['\t', '\n', '\r']).unwrap_or(rest.len());
    cell.push_str(&rest[..end]);
    (cell, &rest[end..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn table(rows: &[&[&str]]) -> Table {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn reads_what_spreadsheets_write() {
        let cases: [(&str, &[&[&str]]); 14] = [
            ("", &[]),
            ("a", &[&["a"]]),
            ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]),
            ("a\nb", &[&["a"], &["b"]]),
            ("a\rb\r", &[&["a"], &["b"]]),
            ("a\t\n", &[&["a", ""]]),
            ("a\t", &[&["a", ""]]),
            ("\t\t\n", &[&["", "", ""]]),
            ("\n\n", &[&[""], &[""]]),
            ("\"a\nb\"\tc\n", &[&["a\nb", "c"]]),
            ("\"a \"\"b\"\"\"\n", &[&["a \"b\""]]),
            ("12\" rør\tx\n", &[&["12\" rør", "x"]]),
            ("\"open\tx", &[&["open\tx"]]),
            ("a\n\nb\tc\n", &[&["a"], &[""], &["b", "c"]]),
        ];
        for (text, expected) in cases {
            assert_eq!(read(text), table(expected), "{text:?}");
        }
    }

    #[test]
    fn quotes_only_what_needs_it() {
        let block = table(&[&["18,5", "si \"ja\"", "\"ja\""], &["a\tb", "a\r\nb", ""]]);
        let text = "18,5\tsi \"ja\"\t\"\"\"ja\"\"\"\n\"a\tb\"\t\"a\r\nb\"\t\n";
        assert_eq!(write(&block), text);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            block in prop::collection::vec(prop::collection::vec("[ab\"\t\r\n ]{0,5}", 1..5), 0..6)
        ) {
            prop_assert_eq!(read(&write(&block)), block);
        }

        #[test]
        fn anything_can_be_read(text in "[a\"\t\r\n]{0,30}") {
            let block = read(&text);
            prop_assert_eq!(read(&write(&block)), block);
        }

        #[test]
        fn line_ends_are_alike(
            block in prop::collection::vec(prop::collection::vec("[ab ]{0,5}", 1..5), 0..6)
        ) {
            let text = write(&block);
            prop_assert_eq!(read(&text.replace('\n', "\r\n")), block.clone());
            prop_assert_eq!(read(&text.replace('\n', "\r")), block);
        }
    }
}
