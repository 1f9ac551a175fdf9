//! The figures that are always in sight.

use super::derived::Derived;
use crate::engine::{
    Bound, Cell, GrantYear, Part, Until, assumed, grant_years, share, stated_total,
};
use crate::model::{Measure, Message, Ore, Rung, Stated, Year};
use crate::text::{Texts, format_money, format_permille};

/// What a figure of the top bar says by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KpiTone {
    /// Plain.
    Plain,
    /// Missing money.
    Gap,
    /// Resting on assumptions.
    Assumed,
}

/// A figure of the top bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kpi {
    /// What it is.
    pub label: String,
    /// The figure.
    pub value: String,
    /// Its tone.
    pub tone: KpiTone,
    /// Whether it rests on an assumption.
    pub assumed: bool,
}

/// Need, granted, gap and share assumed in a year.
#[must_use]
pub fn topbar(derived: &Derived, year: Year, texts: &Texts) -> Vec<Kpi> {
    let cell = derived.figures.total(year);
    let rests = assumed(&derived.plan, &derived.figures, year, |_| true);
    let need = texts.say(&Message::new("kpi-need").year("year", year));
    let share = permille(rests.need, cell.need);
    let missing = cell.is_empty() && cell.silent;
    // A plan of unknown costs to which nobody has entered money says nothing
    // of what is granted.
    let untold = cell.need == 0 && cell.unknown_need > 0 && cell.granted == 0;
    let value = |part: Part| {
        if missing || untold { "?".to_owned() } else { bounded(&cell, part, texts) }
    };
    let plain = |label: String, part: Part, assumed: bool| Kpi {
        label,
        value: value(part),
        tone: if part == Part::Gap { KpiTone::Gap } else { KpiTone::Plain },
        assumed,
    };
    let stated = stated_total(&derived.plan, &derived.figures, Measure::Need, year);
    let need = match stated.filter(|_| cell.need == 0) {
        Some(stated) => Kpi {
            label: texts.say(&Message::new("kpi-need-stated").year("year", year)),
            value: texts.say(&stated_amount(stated)),
            tone: KpiTone::Plain,
            assumed: derived.plan.is_assumed(stated.figure.evidence),
        },
        None => plain(need, Part::Need, rests.need != 0),
    };
    let mut kpis = vec![
        need,
        plain(texts.tr("kpi-granted"), Part::Granted, rests.granted != 0),
        plain(texts.tr("kpi-gap"), Part::Gap, rests.any()),
    ];
    kpis.extend(over(derived, year, texts));
    kpis.extend(unused(derived, year, texts));
    kpis.extend(moved(derived, year, texts));
    kpis.extend((!untold).then(|| Kpi {
        label: texts.tr("kpi-assumed"),
        value: format_permille(texts.lang(), share),
        tone: KpiTone::Assumed,
        assumed: false,
    }));
    kpis
}

/// What is allocated beyond the granted money there is: so much of the cover
/// does not exist, and whoever reads the other figures must know.
fn over(derived: &Derived, year: Year, texts: &Texts) -> Option<Kpi> {
    let money = grant_years(&derived.plan, &derived.figures);
    let granted = money.iter().filter(|m| m.year == year && m.rung == Rung::Granted);
    let over: Ore = granted.map(GrantYear::over).sum();
    (over > 0).then(|| Kpi {
        label: texts.tr("kpi-over"),
        value: format_money(texts.lang(), over),
        tone: KpiTone::Gap,
        assumed: false,
    })
}

/// Granted money of the year that stands unused: it was not withdrawn, so it
/// must not vanish from sight when a tiltak is moved.
fn unused(derived: &Derived, year: Year, texts: &Texts) -> Option<Kpi> {
    let money = grant_years(&derived.plan, &derived.figures);
    let unused: Ore = money.iter().filter(|money| money.year == year).map(|m| m.unused).sum();
    (unused > 0).then(|| Kpi {
        label: texts.tr("kpi-unused"),
        value: format_money(texts.lang(), unused),
        tone: KpiTone::Plain,
        assumed: false,
    })
}

/// What of the year's need was moved to later years: postponed, not saved.
fn moved(derived: &Derived, year: Year, texts: &Texts) -> Option<Kpi> {
    let targets = derived.moved_from(year);
    let label = match targets.as_slice() {
        [] => return None,
        [(Until::Year(to) | Until::AtLeast(to), _)] => {
            texts.say(&Message::new("kpi-moved").year("year", *to))
        }
        _ => texts.tr("kpi-moved-on"),
    };
    Some(Kpi {
        label,
        value: format_money(texts.lang(), targets.iter().map(|(_, need)| need).sum()),
        tone: KpiTone::Plain,
        assumed: derived.standing.moved.iter().any(|moved| moved.from == year && moved.assumed),
    })
}

/// A stated total: "200", or "ca. 200" where the paper says so.
#[must_use]
pub fn stated_amount(stated: &Stated) -> Message {
    let Some(amount) = stated.figure.amount else { return Message::verbatim("?") };
    let key = if stated.approximate { "amount-open" } else { "amount-exact" };
    Message::new(key).money("amount", amount.ore().into())
}

/// A part of a cell as text, with "minst" or "høyst" where unknowns count;
/// "?" where nothing of it is known.
#[must_use]
pub fn bounded(cell: &Cell, part: Part, texts: &Texts) -> String {
    texts.say(&bounded_amount(cell, part))
}

/// The same, to be said within another text.
pub(super) fn bounded_amount(cell: &Cell, part: Part) -> Message {
    if cell.is_untold(part) {
        return Message::verbatim("?");
    }
    let key = match cell.bound(part) {
        Bound::Exact => "amount-exact",
        Bound::AtLeast => "amount-at-least",
        Bound::AtMost => "amount-at-most",
        Bound::Open => "amount-open",
    };
    Message::new(key).money("amount", cell.part(part))
}

/// A share in tenths of a per cent: whole per cents where they are enough.
fn permille(part: Ore, whole: Ore) -> i64 {
    let exact = i64::try_from(share(part, whole, 3).mantissa()).unwrap_or_default();
    let rounded = (exact + 5) / 10 * 10;
    if (10..=990).contains(&rounded) { rounded } else { exact }
}
