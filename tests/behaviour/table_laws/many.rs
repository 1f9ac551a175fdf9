//! Many rows at once, and what is told of them.

use super::{Table, ids, typed};
use std::time::{Duration, Instant};
use veikart::change::Change;
use veikart::file;
use veikart::model::{Evidence, EvidenceKind, MilestoneNeed, Plan, Tiltak, TiltakId};
use veikart::text::Lang;
use veikart::view::table::{Chosen, Column, Sieve, free_code, shift_rows, taken_along};

fn real() -> Plan {
    Plan::clone(&file::read_str(file::example()).unwrap().base)
}

/// The real plan with many more rows.
fn many(rows: usize) -> (Plan, Vec<TiltakId>) {
    let mut plan = real();
    let year = plan.about.focus;
    for at in 0..rows {
        let id = TiltakId::new(&format!("mange-{at}")).unwrap();
        plan.tiltak.push(Tiltak::new(id, format!("M-{at}"), "Et tiltak", year)).unwrap();
    }
    let all = plan.tiltak.iter().map(|tiltak| tiltak.id).collect();
    (plan, all)
}

#[test]
fn thousands_of_rows_are_removed_in_no_more_than_a_moment() {
    let (plan, all) = many(4_000);
    let begun = Instant::now();
    let taken = taken_along(&plan, &all[1..]).unwrap();
    let mut after = plan.clone();
    for change in &taken.changes {
        assert_eq!(&change.apply(&mut after).unwrap(), change);
    }
    // One by one this walks the whole plan thousands of times: minutes.
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert_eq!(after.tiltak.len(), 1);
    assert_eq!(taken.codes.len(), all.len() - 1);
    for change in taken.changes.iter().rev() {
        change.inverse().apply(&mut after).unwrap();
    }
    assert!(after == plan);
}

#[test]
fn what_needs_two_rows_that_go_is_counted_once() {
    let mut plan = real();
    let milestone_with_needs =
        plan.milestones.iter().find(|milestone| !milestone.needs.is_empty()).unwrap();
    let (milestone, a) = (milestone_with_needs.id, milestone_with_needs.needs[0].tiltak);
    let b = plan.tiltak.iter().map(|tiltak| tiltak.id).find(|id| *id != a).unwrap();
    let need = MilestoneNeed { tiltak: b, by: None };
    plan.milestones.update(milestone, |milestone| milestone.needs.push(need)).unwrap();
    let needs = |ids: &[TiltakId]| taken_along(&plan, ids).unwrap().needs;
    assert!(needs(&[a, b]) < needs(&[a]) + needs(&[b]));
}

#[test]
fn a_block_of_rows_moves_by_one_change() {
    let (plan, all) = many(4_000);
    for down in [true, false] {
        let changes = shift_rows(&plan, &all, &all[1..all.len() - 1], down);
        assert!(matches!(changes.as_slice(), [Change::Move { .. }]), "{}", changes.len());
        let mut after = plan.clone();
        changes[0].apply(&mut after).unwrap();
        let after: Vec<_> = after.tiltak.iter().map(|tiltak| tiltak.id).collect();
        let (last, block) = (all.len() - 1, &all[1..all.len() - 1]);
        let beside = [all[0], all[last]];
        let wanted: Vec<_> = if down {
            beside.into_iter().chain(block.iter().copied()).collect()
        } else {
            block.iter().copied().chain(beside).collect()
        };
        assert_eq!(after, wanted);
    }
}

#[test]
fn a_sum_counts_the_cells_that_show_something() {
    for plan in [real(), many(3).0] {
        let table = Table::of(plan, Lang::Nb);
        let cells = table.cells();
        for column in table.columns() {
            for position in 0..ids(&table.arrange(&Sieve::default(), None, None)).len() {
                let mut chosen = Chosen::default();
                chosen.add(&cells, position, column);
                let shows = !cells.cell(position, column).text.is_empty();
                assert_eq!(chosen.count, usize::from(shows), "{column:?} at {position}");
            }
        }
    }
}

#[test]
fn a_free_code_is_taken_in_neither_case() {
    let mut plan = real();
    assert_eq!(free_code(&plan), "T1");
    let tiltak = Tiltak::new(TiltakId::new("x").unwrap(), "t1", "Et", plan.about.focus);
    plan.tiltak.push(tiltak).unwrap();
    assert_eq!(free_code(&plan), "T2");
}

#[test]
fn a_case_is_found_as_either_language_calls_it() {
    let mut plan = real();
    let is_source = |evidence: &&Evidence| matches!(evidence.kind, EvidenceKind::Source { .. });
    let id = plan.evidence.iter().find(is_source).unwrap().id;
    let kind = EvidenceKind::Source { document: "Møte i mars".into(), case: "99/1".into() };
    plan.evidence.update(id, |evidence| evidence.kind = kind).unwrap();
    let table = Table::of(plan, Lang::En);
    let row = table.ids()[0];
    for text in ["Møte i mars, case 99/1", "Møte i mars, sak 99/1"] {
        let written = table.write(&[typed(row, Column::SourceBy, text)]);
        assert_eq!(written.refused, vec![], "{text}");
    }
}
