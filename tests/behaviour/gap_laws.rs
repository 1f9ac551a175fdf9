//! The gap seen from every side adds up to the same gap.

use crate::generate::{config, plan};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::TestCaseResult;
use std::fmt::Write as _;
use std::sync::Arc;
use veikart::engine::{Cell, Part};
use veikart::file::{example, read_str};
use veikart::model::{Measure, Ore, Plan, Year};
use veikart::text::{Lang, MoneyInput, Texts, parse_money_input};
use veikart::view::{
    Derived, GapBar, GapKey, GapPick, GapSide, GapSpan, GapView, StatedTotal, StepKind, bounded,
    gap, gap_list,
};

const GROUPED: [GapSide; 4] = [GapSide::Owner, GapSide::Goal, GapSide::Area, GapSide::Source];

/// As many bars as are shown before groups are folded.
const MOST_ROWS: usize = 12;

fn nb() -> &'static Texts {
    Texts::of(Lang::Nb)
}

fn spans(derived: &Derived) -> Vec<GapSpan> {
    derived.figures.years().map(GapSpan::Year).chain([GapSpan::All]).collect()
}

/// The same figures; whether a year is silent is told of the year, not of
/// a group that is not there.
fn same(one: Cell, other: Cell) -> TestCaseResult {
    prop_assert_eq!(Cell { silent: false, ..one }, Cell { silent: false, ..other });
    Ok(())
}

/// The bars add up to the total, and each bar's parts to its need.
fn adds_up(view: &GapView, total: Cell) -> TestCaseResult {
    same(view.total.cell, total)?;
    same(view.bars.iter().map(|bar| bar.cell).sum(), total)?;
    for bar in &view.bars {
        let parts: Ore = bar.segments.iter().map(|segment| segment.ore).sum();
        prop_assert_eq!(parts, bar.cell.need);
        prop_assert!(bar.segments.iter().all(|s| s.ore > 0 && s.ore == bar.cell.part(s.part)));
    }
    Ok(())
}

/// The tiltak of a bar add up to it, and those of a part to the part.
fn lists_add_up(derived: &Derived, side: GapSide, span: GapSpan, bar: &GapBar) -> TestCaseResult {
    let pick = |part| GapPick { key: bar.key.clone(), part };
    let all = gap_list(derived, side, span, Some(&pick(None)), nb());
    prop_assert_eq!(all.len(), bar.tiltak);
    same(all.cells().sum(), bar.cell)?;
    for segment in &bar.segments {
        let list = gap_list(derived, side, span, Some(&pick(Some(segment.part))), nb());
        let sum: Ore = list.cells().map(|cell| cell.part(segment.part)).sum();
        prop_assert_eq!(sum, segment.ore);
    }
    Ok(())
}

/// Owners with a tiltak each, more than are shown at once: need and granted
/// money in øre.
fn many(amounts: &[(i64, i64)]) -> Arc<Plan> {
    let mnok = |ore: i64| format!("{}.{:08}", ore / 100_000_000, ore % 100_000_000);
    let (mut actors, mut tiltak, mut given) = (String::new(), String::new(), String::new());
    for (at, (need, granted)) in amounts.iter().enumerate() {
        let _ = write!(actors, r#"(id: "a{at}", name: "Aktør {at}"),"#);
        let _ = write!(
            tiltak,
            r#"(id: "t{at}", code: "T{at}", title: "Tiltak {at}", owners: ["a{at}"],
                start: 2020, cost: (mnok: ["{}"])),"#,
            mnok(*need)
        );
        let _ = write!(
            given,
            r#"(grant: "g", tiltak: "t{at}", mnok: (from: 2020, mnok: ["{}"])),"#,
            mnok(*granted)
        );
    }
    let text = format!(
        r#"#![enable(implicit_some)] (veikart: 1, base: (
            about: (title: "Mange", first: 2020, last: 2021, focus: 2020),
            actors: [{actors}], tiltak: [{tiltak}],
            sources: [(id: "s", name: "S", kind: OwnBudget, pots: [(id: "p", name: "P")])],
            grants: [(id: "g", pot: "p", rung: Granted, mnok: (from: 2020, mnok: ["?"]))],
            allocations: [{given}],
        ))"#
    );
    read_str(&text).unwrap().base
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_side_adds_up_to_the_plans_figures(plan in plan(), whole in any::<bool>()) {
        let derived = Derived::of(Arc::new(plan));
        let view = gap(&derived, GapSide::Years, GapSpan::All, whole, nb());
        adds_up(&view, derived.figures.grand_total())?;
        for bar in &view.bars {
            let GapKey::Year(year) = bar.key else { panic!("{:?}", bar.key) };
            prop_assert_eq!(bar.cell, derived.figures.total(year));
            lists_add_up(&derived, GapSide::Years, GapSpan::All, bar)?;
        }
        for (side, span) in GROUPED.iter().flat_map(|s| spans(&derived).into_iter().map(|y| (*s, y))) {
            let view = gap(&derived, side, span, whole, nb());
            adds_up(&view, span.total(&derived.figures))?;
            let gaps: Vec<_> = view.bars.iter().map(|bar| bar.cell.gap()).collect();
            let rest = usize::from(view.folded > 0);
            prop_assert!(gaps[..gaps.len() - rest].is_sorted_by(|a, b| a >= b), "{:?}", gaps);
            for bar in &view.bars {
                lists_add_up(&derived, side, span, bar)?;
            }
        }
    }

    #[test]
    fn folding_hides_no_money(amounts in vec((1..9_000_000_000_i64, 0..9_000_000_000_i64), 1..40)) {
        let derived = Derived::of(many(&amounts));
        let span = GapSpan::Year(Year::new(2020).unwrap());
        let total = derived.figures.total(Year::new(2020).unwrap());
        let folded = gap(&derived, GapSide::Owner, span, false, nb());
        let whole = gap(&derived, GapSide::Owner, span, true, nb());
        adds_up(&folded, total)?;
        adds_up(&whole, total)?;
        prop_assert_eq!(whole.bars.len(), amounts.len());
        prop_assert_eq!(folded.bars.len(), amounts.len().min(MOST_ROWS));
        prop_assert_eq!(folded.folded > 0, amounts.len() > MOST_ROWS);
        prop_assert_eq!(folded.bars.last().unwrap().key == GapKey::Rest, folded.folded > 0);
        for bar in &folded.bars {
            lists_add_up(&derived, GapSide::Owner, span, bar)?;
        }
    }

    #[test]
    fn the_steps_lead_from_the_need_to_the_gap(plan in plan()) {
        let derived = Derived::of(Arc::new(plan));
        for span in spans(&derived) {
            let total = span.total(&derived.figures);
            let view = gap(&derived, GapSide::Steps, span, false, nb());
            prop_assert_eq!(view.steps.is_empty(), total.is_empty());
            let mut left = total.need;
            for step in &view.steps {
                let (from, to) = (step.step.from, step.step.to);
                match step.step.kind {
                    StepKind::Need => prop_assert_eq!((from, to), (0, total.need)),
                    // Stated where nothing can be computed: no part of the steps.
                    StepKind::Stated => prop_assert_eq!((from, total.need), (0, 0)),
                    StepKind::Granted => {
                        prop_assert_eq!(from, left);
                        left = to;
                        let list = gap_list(&derived, GapSide::Steps, span, Some(&step.pick), nb());
                        let sum: Ore = list.cells().map(|cell| cell.granted).sum();
                        prop_assert_eq!(sum, from - to);
                    }
                    StepKind::Missing => {
                        prop_assert_eq!((from, to, left), (total.gap(), 0, total.gap()));
                        let parts: Ore = step.step.parts.iter().map(|part| part.ore).sum();
                        prop_assert_eq!(parts, total.gap());
                    }
                }
            }
        }
    }

    /// What is pasted into a spreadsheet adds up to the øre there too.
    #[test]
    fn the_copied_table_holds_the_same_figures(plan in plan(), english in any::<bool>()) {
        let lang = if english { Lang::En } else { Lang::Nb };
        let derived = Derived::of(Arc::new(plan));
        for side in GROUPED {
            let view = gap(&derived, side, GapSpan::All, true, Texts::of(lang));
            let lines: Vec<Vec<&str>> =
                view.copied.lines().map(|line| line.split('\t').collect()).collect();
            prop_assert_eq!(lines.len(), view.bars.len() + 3);
            for (line, bar) in lines[2..].iter().zip(view.bars.iter().chain([&view.total])) {
                prop_assert_eq!(line.len(), lines[1].len());
                if bar.is_silent() {
                    prop_assert!(line[1..8].iter().all(|cell| cell.is_empty()));
                    continue;
                }
                for (cell, part) in [(line[1], Part::Need), (line[2], Part::Granted), (line[7], Part::Gap)] {
                    let read = parse_money_input(lang, cell).map_err(|e| TestCaseError::fail(e.to_string()))?;
                    let MoneyInput::Known(read) = read else { panic!("{cell}") };
                    prop_assert_eq!(Ore::from(read.ore()), bar.cell.part(part));
                }
            }
        }
    }

    #[test]
    fn then_and_now_tells_what_is_stated_and_what_is_computed(plan in plan()) {
        let derived = Derived::of(Arc::new(plan));
        for year in derived.figures.years() {
            let view = gap(&derived, GapSide::Then, GapSpan::Year(year), false, nb());
            let then = view.then.unwrap();
            let total = derived.figures.total(year);
            for point in then.points.iter().filter(|p| p.origin != StatedTotal::Stated) {
                let part = match point.measure {
                    Measure::Need => Part::Need,
                    Measure::Granted => Part::Granted,
                    Measure::Gap => Part::Gap,
                };
                prop_assert_eq!(point.ore, total.part(part));
            }
            let computed = then.points.iter().filter(|p| p.origin != StatedTotal::Stated).count();
            // All that is known has a point, and nothing that is not.
            let nothing = total.is_empty() || (total.need == 0 && total.unknown_need > 0);
            let known = [Part::Need, Part::Granted, Part::Gap]
                .into_iter()
                .filter(|part| !nothing && bounded(&total, *part, nb()) != "?");
            prop_assert_eq!(computed, known.count(), "{:?}", then.points);
            let order: Vec<_> = then.points.iter().map(|p| (p.measure, p.day)).collect();
            prop_assert!(order.is_sorted());
            let stated = derived.plan.stated.iter().filter(|s| s.year == year).count();
            prop_assert!(then.rows.len() >= stated);
        }
    }
}

#[test]
fn the_example_says_its_findings() {
    let derived = Derived::of(read_str(example()).unwrap().base);
    let span = GapSpan::Year(Year::new(2020).unwrap());
    let said = |side| {
        let view = gap(&derived, side, span, false, nb());
        view.finding.iter().map(|span| span.text.clone()).collect::<String>()
    };
    let sources = "Det mangler 95 millioner i 2020: 74 hos Norsk Helsenett \
        og 21 i samfinansiering fra RHF-ene.";
    assert_eq!(said(GapSide::Years), sources);
    assert_eq!(said(GapSide::Steps), sources);
    assert_eq!(
        said(GapSide::Owner),
        "Det mangler 95 millioner i 2020, 74 av dem hos Norsk Helsenett SF."
    );
    assert_eq!(
        said(GapSide::Then),
        "Det mangler 95 millioner i 2020. Per 19. november 2019 var gapet oppgitt til 50."
    );
    let view = gap(&derived, GapSide::Then, span, false, nb());
    let then = view.then.unwrap();
    let points: Vec<_> =
        then.points.iter().map(|p| (p.date.as_str(), p.what.as_str(), p.text.as_str())).collect();
    assert_eq!(
        points,
        [
            ("19.06.2019", "behov, oppgitt", "ca. 200"),
            ("03.02.2020", "behov, oppgitt og beregnet", "221"),
            ("03.02.2020", "innvilget, beregnet", "126"),
            ("19.11.2019", "gap, oppgitt", "50"),
            ("03.02.2020", "gap, beregnet", "95"),
        ]
    );
    assert_eq!(then.notes.len(), 1, "{:?}", then.notes);
    assert!(then.notes[0].contains("ca. 200 (19.06.2019)"), "{:?}", then.notes);
}
