//! What waits when the gap is not closed.

use super::{figure, granted, id, link, said, tiltak, year};
use veikart::engine::{Freed, HitKind, Until, unfunded};
use veikart::model::{
    Milestone, MilestoneNeed, Outside, Plan, Policy, Profile, Silence, Tiltak, Year,
};

fn costing(name: &str, start: i32, mnok: i64, after: &[&str]) -> Tiltak {
    Tiltak { cost: Profile::single(0, figure(mnok)), ..tiltak(name, start, after) }
}

fn silent(mut plan: Plan, years: &[i32]) -> Plan {
    let silence = |at: &i32| Silence { year: year(*at), by: None };
    plan.about.silent = years.iter().map(silence).collect();
    plan
}

fn milestone(needs: &str, at: Year) -> Milestone {
    Milestone {
        id: "m1".parse().unwrap(),
        code: "M1".into(),
        title: "Nådd".into(),
        goal: None,
        area: None,
        year: at,
        needs: vec![MilestoneNeed { tiltak: id(needs), by: None }],
        started: None,
        planned: None,
        by: None,
    }
}

/// C waits for a year that nothing is known of, and L for one that is known.
#[test]
fn what_waits_for_unknown_money_is_no_surer_when_it_is_pushed() {
    let tiltak = vec![costing("c", 2020, 10, &["l"]), costing("l", 2022, 10, &[])];
    let plan = silent(granted(tiltak, &[("l", 2023, 10)]), &[2021]);
    let all = unfunded(&plan).consequences;
    let hits: Vec<_> = all.tiltak.iter().map(|hit| (hit.id.as_str(), hit.to)).collect();
    assert_eq!(hits, [("c", Until::AtLeast(year(2023))), ("l", Until::Year(year(2023)))]);
    let moved: Vec<_> = all.moved.iter().map(|moved| moved.to).collect();
    assert_eq!(moved, [Until::AtLeast(year(2021)), Until::Year(year(2023))]);
}

/// C needs both A, which waits for a year that nothing is known of, and B,
/// which waits longer, for money that is known: A may still come last.
#[test]
fn what_depends_on_unknown_money_is_not_sure_of_a_later_year() {
    let tiltak = vec![
        costing("a", 2020, 10, &[]),
        costing("b", 2022, 10, &[]),
        costing("c", 2020, 10, &["a", "b"]),
    ];
    let mut plan = silent(granted(tiltak, &[("b", 2023, 10), ("c", 2020, 10)]), &[2021]);
    let mut both = milestone("a", year(2020));
    both.needs.push(MilestoneNeed { tiltak: id("b"), by: None });
    plan.milestones.push(both).unwrap();
    let all = unfunded(&plan).consequences;
    let hits: Vec<_> = all.tiltak.iter().map(|hit| (hit.id.as_str(), hit.to)).collect();
    let at_least = Until::AtLeast(year(2023));
    let expected =
        [("a", Until::AtLeast(year(2021))), ("b", Until::Year(year(2023))), ("c", at_least)];
    assert_eq!(hits, expected);
    assert_eq!(all.milestones[0].to, at_least);
}

#[test]
fn what_stands_in_a_silent_year_already_is_not_said_to_move() {
    let tiltak = vec![costing("a", 2021, 10, &[]), costing("b", 2021, 5, &["a"])];
    let mut plan = silent(granted(tiltak, &[("b", 2021, 5)]), &[2021]);
    plan.about.focus = year(2021);
    plan.milestones.push(milestone("a", year(2021))).unwrap();
    let said = said(&unfunded(&plan).consequences.sentences);
    assert_eq!(
        said,
        [
            "A Tittel trenger 10 millioner i 2021, og midlene er ikke i kildene.",
            "Milepæl M1 (Nådd) avhenger av midler i 2021, som ikke er i kildene.",
            "B Tittel bygger på A Tittel, og avhenger dermed av midler i 2021, som ikke er i kildene.",
            "Gapet i 2021 er fortsatt 10 millioner, og kildene sier ikke om det kommer midler til det.",
        ]
    );
}

#[test]
fn what_is_pushed_leaves_its_money_and_does_not_go_on_with_less() {
    let scales = Some(Policy::ScalesDown);
    let tiltak = vec![
        costing("a", 2020, 10, &[]),
        Tiltak { policy: scales, after: vec![link("a", 0)], ..costing("b", 2020, 13, &[]) },
    ];
    let plan = granted(tiltak, &[("b", 2020, 8), ("a", 2021, 10)]);
    let all = unfunded(&plan).consequences;
    assert_eq!(all.tiltak[1].kind, HitKind::Pushed);
    assert!(all.scaled.is_empty());
    let amount = 800_000_000;
    let source = "kilde".parse().unwrap();
    let freed = Freed { source, year: year(2020), amount, carry: None, assumed: true };
    assert_eq!(all.freed.iter().find(|freed| freed.year == year(2020)), Some(&freed));
    let sentence = all.sentences.iter().find(|one| one.chain == [source.record()]).unwrap();
    assert!(sentence.assumed && sentence.figure, "a link without evidence is an assumption");
    let need = |cells: &[(Year, veikart::engine::Cell)]| cells[0].1.need;
    assert_eq!((need(&all.before), need(&all.after)), (2_300_000_000, 1_300_000_000));
}

#[test]
fn money_for_what_stands_outside_the_totals_is_noted() {
    let outside = Some(Outside { process: "Egen prosess".into(), by: None });
    let tiltak = vec![Tiltak { outside, ..costing("a", 2020, 10, &[]) }];
    let plan = granted(tiltak, &[("a", 2020, 8)]);
    let found = super::findings(&plan, "money-outside");
    assert_eq!(found.len(), 1);
    let text = super::said_of(&found[0].what);
    assert!(
        text.starts_with("Kilden, Potten er fordelt til A, som står utenfor summene."),
        "{text}"
    );
}
