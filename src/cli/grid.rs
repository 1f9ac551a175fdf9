//! Aligned columns of text.

/// Between columns.
const GAP: &str = "  ";
const RULE: &str = "─";

/// Rows with columns that line up: the first ones to the left, the others,
/// which hold numbers, to the right.
pub(super) struct Grid {
    left: usize,
    rows: Vec<Row>,
}

enum Row {
    Cells(Vec<String>),
    /// One word for all the columns with numbers.
    Note(Vec<String>, String),
    Rule,
}

impl Grid {
    /// A grid whose first `left` columns hold words.
    pub(super) const fn new(left: usize) -> Self {
        Self { left, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(Row::Cells(cells));
    }

    /// A row with its words, and a note where the numbers would stand.
    pub(super) fn note(&mut self, words: Vec<String>, note: String) {
        self.rows.push(Row::Note(words, note));
    }

    pub(super) fn rule(&mut self) {
        self.rows.push(Row::Rule);
    }

    /// The rows as lines.
    pub(super) fn text(&self) -> String {
        let widths = self.widths();
        let whole = widths.iter().sum::<usize>() + GAP.len() * widths.len().saturating_sub(1);
        let mut text = String::new();
        for row in &self.rows {
            let line = match row {
                Row::Cells(cells) => self.line(cells, &widths),
                Row::Note(words, note) => format!("{}{GAP}{note}", self.line(words, &widths)),
                Row::Rule => RULE.repeat(whole),
            };
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }

    /// Padding counts characters, as formatting does: codes, names and numbers
    /// have no wide ones.
    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let padded = cells.iter().zip(widths).enumerate().map(|(column, (cell, width))| {
            let width = *width;
            if column < self.left { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        padded.collect::<Vec<_>>().join(GAP)
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths = Vec::new();
        for row in &self.rows {
            let (Row::Cells(cells) | Row::Note(cells, _)) = row else { continue };
            widths.resize(widths.len().max(cells.len()), 0);
            for (width, cell) in widths.iter_mut().zip(cells) {
                *width = cell.chars().count().max(*width);
            }
        }
        widths
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_to_the_left_and_numbers_to_the_right() {
        let mut grid = Grid::new(1);
        let row = |a: &str, b: &str| vec![a.to_owned(), b.to_owned()];
        grid.row(row("", "behov"));
        grid.row(row("Sør-Øst", "1\u{202F}234,5"));
        grid.rule();
        grid.note(vec!["2021".to_owned()], "ikke i kildene".to_owned());
        let text = "           behov\nSør-Øst  1\u{202F}234,5\n────────────────\n2021     ikke i kildene\n";
        assert_eq!(grid.text(), text);
    }
}
