//! Sorting rows by what stands in a column.

use super::cell::{Cells, Status, Worth, need, worth};
use super::column::Column;
use crate::engine::{Cell, Part};
use crate::model::Tiltak;
use std::cmp::Ordering;
use std::fmt::Write;

/// A column to sort by, and which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Order {
    /// The column.
    pub column: Column,
    /// Whether the greatest comes first.
    pub down: bool,
}

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Value {
    Number(i128),
    Words(String),
}

/// What has no value comes last whichever way is sorted: first what is
/// unknown, then what is blank.
type SortKey = Result<Value, bool>;

/// Sorts positions in a plan. Those that are equal stay as they stood.
pub(super) fn sort(cells: &Cells<'_>, positions: &mut [usize], order: Order) {
    let plan = &cells.derived.plan;
    let key = |position: &usize| {
        let tiltak = plan.tiltak.at(*position);
        tiltak.map_or(Err(true), |tiltak| value(cells, *position, tiltak, order.column))
    };
    let mut keyed: Vec<(SortKey, usize)> = positions.iter().map(|at| (key(at), *at)).collect();
    keyed.sort_by(|(a, _), (b, _)| compare(a, b, order.down));
    for (place, (_, position)) in positions.iter_mut().zip(keyed) {
        *place = position;
    }
}

fn compare(a: &SortKey, b: &SortKey, down: bool) -> Ordering {
    match (a, b) {
        (Ok(a), Ok(b)) if down => b.cmp(a),
        (Ok(a), Ok(b)) => a.cmp(b),
        (Ok(_), Err(_)) => Ordering::Less,
        (Err(_), Ok(_)) => Ordering::Greater,
        (Err(a), Err(b)) => a.cmp(b),
    }
}

fn value(cells: &Cells<'_>, position: usize, tiltak: &Tiltak, column: Column) -> SortKey {
    let number = |number: i128| Ok(Value::Number(number));
    let part = |part: Part| match worth(cells.derived, position, cells.year, part) {
        Worth::Blank => Err(true),
        Worth::Unknown => Err(false),
        Worth::Known(cell) if cell.is_untold(part) => Err(false),
        Worth::Known(cell) => number(cell.part(part)),
    };
    match column {
        Column::Cost(year) => match tiltak.cost.get(tiltak.offset(year)) {
            None => Err(true),
            Some(figure) => figure.amount.map_or(Err(false), |amount| number(amount.ore().into())),
        },
        Column::Total => {
            let sum: Cell = tiltak.cost.iter().map(|(_, figure)| need(figure.amount)).sum();
            match sum.is_untold(Part::Need) {
                true => Err(false),
                false if tiltak.cost.is_empty() => Err(true),
                false => number(sum.need),
            }
        }
        Column::Granted => part(Part::Granted),
        Column::Gap => part(Part::Gap),
        Column::Start => number(tiltak.start.number().into()),
        Column::End => number(tiltak.end().number().into()),
        Column::Years => number(tiltak.years.into()),
        Column::Priority => tiltak.priority.map_or(Err(true), |p| number(p.into())),
        Column::Risk => {
            let score = tiltak.risk.map(|risk| i128::from(risk.likelihood * risk.severity));
            score.map_or(Err(true), number)
        }
        Column::Status => match Status::of(cells.derived, position, cells.year) {
            None => Err(true),
            Some(Status::Unknown) => Err(false),
            Some(status) => number(status as i128),
        },
        _ => match cells.text(position, tiltak, column).as_str() {
            "" => Err(true),
            "?" => Err(false),
            text => Ok(Value::Words(words(text))),
        },
    }
}

/// A text so that plain comparison puts it where people look for it: without
/// regard to capitals, numbers by their size, æ, ø and å last.
fn words(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 16);
    let mut digits = String::new();
    let flush = |key: &mut String, digits: &mut String| {
        if !digits.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(key, "{digits:0>12}");
            digits.clear();
        }
    };
    for letter in text.chars().flat_map(char::to_lowercase) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        flush(&mut key, &mut digits);
        match letter {
            'æ' | 'ä' => key.push_str("{a"),
            'ø' | 'ö' => key.push_str("{b"),
            'å' => key.push_str("{c"),
            letter => key.push(letter),
        }
    }
    flush(&mut key, &mut digits);
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_where_people_look_for_them() {
        let mut texts = ["Åre", "RM5-T10", "ære", "rm5-t9", "Zeta", "RM5-T3.2", "øre"];
        texts.sort_by_key(|text| words(text));
        assert_eq!(texts, ["RM5-T3.2", "rm5-t9", "RM5-T10", "Zeta", "ære", "øre", "Åre"]);
    }

    #[test]
    fn what_has_no_value_is_last_both_ways() {
        let one = || Ok(Value::Number(1));
        let two = || Ok(Value::Number(2));
        for (down, expected) in [
            (false, [one(), two(), Err(false), Err(true)]),
            (true, [two(), one(), Err(false), Err(true)]),
        ] {
            let mut keys: Vec<SortKey> = vec![Err(true), one(), Err(false), two()];
            keys.sort_by(|a, b| compare(a, b, down));
            assert_eq!(keys, expected);
        }
    }
}
