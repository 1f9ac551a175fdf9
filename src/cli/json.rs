//! Figures as JSON: names, and amounts as exact decimals in text. A number in
//! JSON is a floating-point one to most readers, and money is never that.

use crate::engine::{Bound, Cell, Part};
use crate::model::{Ore, Year, ore_to_mnok};
use serde_json::{Map, Value};

/// An object with its entries in order.
pub(super) type Object = Map<String, Value>;

/// An amount in MNOK.
pub(super) fn mnok(ore: Ore) -> Value {
    Value::String(ore_to_mnok(ore).to_string())
}

/// Need, cover and gap.
pub(super) fn cell(cell: &Cell) -> Value {
    const PARTS: [(&str, Part); 7] = [
        ("need", Part::Need),
        ("granted", Part::Granted),
        ("signalled", Part::Signalled),
        ("applied", Part::Applied),
        ("unclear", Part::Unclear),
        ("uncovered", Part::Uncovered),
        ("gap", Part::Gap),
    ];
    let parts = PARTS.into_iter().map(|(name, part)| (name.to_owned(), mnok(cell.part(part))));
    let mut object: Object = parts.collect();
    if let Some(bound) = bound(cell) {
        object.insert("bound".to_owned(), bound.into());
    }
    Value::Object(object)
}

/// How exact a cell is: its gap, or its need where the gap is exact.
pub(super) fn bound(cell: &Cell) -> Option<&'static str> {
    match cell.bound(Part::Gap) {
        Bound::Exact => bound_name(cell.bound(Part::Need)),
        bound => bound_name(bound),
    }
}

/// The name of a bound; none when nothing is unknown.
pub(super) const fn bound_name(bound: Bound) -> Option<&'static str> {
    match bound {
        Bound::Exact => None,
        Bound::AtLeast => Some("at_least"),
        Bound::AtMost => Some("at_most"),
        Bound::Open => Some("open"),
    }
}

/// Cells by year.
pub(super) fn by_year(cells: impl Iterator<Item = (Year, Cell)>) -> Value {
    Value::Object(cells.map(|(year, value)| (year.to_string(), cell(&value))).collect())
}

/// The object as text that people can read too.
pub(super) fn text(value: &Value) -> String {
    // What is written has text keys only, which never fails.
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
