//! The plan for Felles grunnmur 2020 as it is shipped, against the papers.

use std::collections::BTreeMap;
use veikart::change::{PlanSet, resolve};
use veikart::engine::{
    Cell, Consequences, Figures, GroupKey, Grouping, Hit, HitKind, Severity, Unmet, Until, assumed,
    check, of_postponing, reach, schedule, unfunded,
};
use veikart::model::{Amount, Plan, Profile, TiltakId, Year};
use veikart::text::{Lang, Texts};

const NHN: [&str; 4] = ["RM2-T2", "RM4-T5.1", "RM5-T3.2", "RM5-T8"];

fn set() -> PlanSet {
    veikart::file::read_str(veikart::file::example()).unwrap()
}

fn base() -> Plan {
    Plan::clone(&set().base)
}

fn scenario(id: &str) -> Plan {
    let resolved = resolve(&set(), Some(id.parse().unwrap()));
    assert_eq!(resolved.troubles, Vec::new());
    Plan::clone(&resolved.plan)
}

/// MNOK, in øre.
fn mnok(text: &str) -> i128 {
    text.parse::<Amount>().unwrap().ore().into()
}

fn year(number: i32) -> Year {
    Year::new(number).unwrap()
}

fn in_2020(plan: &Plan) -> Cell {
    Figures::of(plan).total(year(2020))
}

/// Need, granted and gap by group in 2020, in whole MNOK.
fn by(grouping: &Grouping) -> BTreeMap<String, [i128; 3]> {
    let row = |key: &GroupKey| {
        let cell = grouping.cell(key, year(2020));
        (key.text(), [cell.need, cell.granted, cell.gap()].map(|ore| ore / 100_000_000))
    };
    grouping.keys().iter().map(row).collect()
}

fn rows<const N: usize>(rows: [(&str, [i128; 3]); N]) -> BTreeMap<String, [i128; 3]> {
    rows.into_iter().map(|(key, row)| (key.to_owned(), row)).collect()
}

fn postponing(plan: &Plan, by: &[(&str, i32)]) -> Consequences {
    let by: Vec<_> = by.iter().map(|(id, by)| (id.parse().unwrap(), *by)).collect();
    of_postponing(plan, &by).unwrap()
}

/// What is hit: id, from, to.
fn hits(hits: &[Hit]) -> Vec<(String, i32, Until)> {
    hits.iter().map(|hit| (hit.id.to_string(), hit.from.number(), hit.to)).collect()
}

fn hit(id: &str, to: Until) -> (String, i32, Until) {
    (id.to_owned(), 2020, to)
}

#[test]
fn the_totals_of_2020_are_the_papers() {
    let cell = in_2020(&base());
    assert_eq!(cell.need, mnok("221"));
    assert_eq!(cell.granted, mnok("126"));
    assert_eq!(cell.gap(), mnok("95"));
    assert_eq!((cell.unclear, cell.uncovered), (mnok("95"), 0));
    assert_eq!(cell.unknown_need + cell.unknown_cover, 0);
}

#[test]
fn the_gap_is_74_at_norsk_helsenett_and_21_at_the_directorate() {
    let figures = Figures::of(&base());
    let owners = rows([("nhn", [74, 0, 74]), ("direktoratet", [147, 126, 21])]);
    assert_eq!(by(&figures.by_owner), owners);
    let sources = rows([("s-nhn", [74, 0, 74]), ("s-dir", [97, 97, 0]), ("s-rhf", [50, 29, 21])]);
    assert_eq!(by(&figures.by_source), sources);
}

#[test]
fn each_of_the_four_at_norsk_helsenett_lacks_all_its_money() {
    let plan = base();
    let figures = Figures::of(&plan);
    for id in NHN {
        let at = plan.tiltak.position(id.parse().unwrap()).unwrap();
        assert_eq!(figures.tiltak(at, year(2020)).gap(), mnok("18.5"), "{id}");
    }
}

#[test]
fn as_the_slides_have_it_124_is_missing() {
    let cell = in_2020(&scenario("s29"));
    assert_eq!((cell.need, cell.granted, cell.gap()), (mnok("221"), mnok("97"), mnok("124")));
    assert_eq!((cell.signalled, cell.unclear), (mnok("29"), mnok("95")));
}

#[test]
fn with_all_money_in_place_nothing_is_missing() {
    let plan = scenario("full");
    let cell = in_2020(&plan);
    assert_eq!((cell.need, cell.gap()), (mnok("221"), 0));
    assert_eq!(unfunded(&plan).waiting, Vec::new());
}

#[test]
fn with_granted_money_only_95_is_uncovered() {
    let cell = in_2020(&scenario("innvilget"));
    assert_eq!((cell.granted, cell.uncovered), (mnok("126"), mnok("95")));
    assert_eq!((cell.signalled, cell.applied, cell.unclear), (0, 0, 0));
}

#[test]
fn postponing_norsk_helsenetts_four_moves_74_and_saves_nothing() {
    let (parent, plan) = (scenario("illustrasjon"), scenario("nhn-utsatt"));
    let cell = in_2020(&plan);
    assert_eq!((cell.need, cell.gap()), (mnok("147"), mnok("21")));
    assert_eq!(in_2020(&parent).need, mnok("221"));
    let (before, after) = (Figures::of(&parent), Figures::of(&plan));
    assert_eq!(before.grand_total().need, after.grand_total().need);
    let more = after.total(year(2021)).need - before.total(year(2021)).need;
    assert_eq!(more, mnok("74"));
}

#[test]
fn felles_sprak_stands_outside_and_is_named() {
    let plan = base();
    let outside: Vec<_> = plan.tiltak.iter().filter(|tiltak| tiltak.outside.is_some()).collect();
    let codes: Vec<_> = outside.iter().map(|tiltak| tiltak.code.as_str()).collect();
    assert_eq!(codes, ["RM6-T1", "RM6-T2"]);
    for tiltak in outside {
        assert!(!tiltak.outside.as_ref().unwrap().process.is_empty());
        assert_eq!(tiltak.goal, Some("RM6".parse().unwrap()));
    }
    assert!(!by(&Figures::of(&plan).by_goal).contains_key("RM6"));
}

#[test]
fn the_totals_are_stated_but_every_split_is_assumed() {
    let plan = base();
    let figures = Figures::of(&plan);
    assert!(!assumed(&plan, &figures, year(2020), |_| true).any());
    for id in plan.tiltak.iter().filter(|tiltak| tiltak.outside.is_none()).map(|t| t.id) {
        let at = plan.tiltak.position(id).unwrap();
        let own = assumed(&plan, &figures, year(2020), |tiltak| tiltak.id == id);
        let cell = figures.tiltak(at, year(2020));
        assert_eq!((own.need, own.granted), (cell.need, cell.granted), "{id}");
    }
}

#[test]
fn no_scenario_has_troubles_and_nothing_must_be_fixed() {
    let set = set();
    let scenarios = set.scenarios.iter().map(|scenario| Some(scenario.id));
    for scenario in std::iter::once(None).chain(scenarios) {
        let resolved = resolve(&set, scenario);
        assert_eq!(resolved.troubles, Vec::new(), "{scenario:?}");
        let plan = &resolved.plan;
        let findings = check(plan, &Figures::of(plan), &schedule(plan));
        let must = findings.iter().filter(|finding| finding.severity == Severity::MustFix);
        assert_eq!(must.collect::<Vec<_>>(), Vec::<&_>::new(), "{scenario:?}");
        let noted = findings.iter().filter(|finding| finding.code == "contradiction");
        let noted: Vec<_> = noted.filter_map(|finding| finding.place.record).collect();
        let contradictions: Vec<_> = plan.contradictions.iter().map(|c| c.id.record()).collect();
        assert_eq!(noted, contradictions, "{scenario:?}");
        assert_eq!(noted.len(), 2, "{scenario:?}");
        assert!(findings.iter().all(|finding| finding.code != "no-cost"), "{scenario:?}");
    }
}

#[test]
fn a_tiltak_without_any_cost_is_noted() {
    let without = |outside: bool| {
        let mut plan = base();
        let tiltak = plan.tiltak.iter().find(|tiltak| tiltak.outside.is_some() == outside);
        let id = tiltak.unwrap().id;
        plan.tiltak.update(id, |tiltak| tiltak.cost = Profile::default());
        let findings = check(&plan, &Figures::of(&plan), &schedule(&plan));
        let noted = findings.into_iter().filter(|finding| finding.code == "no-cost");
        (id.record(), noted.map(|found| (found.severity, found.place.record)).collect::<Vec<_>>())
    };
    let (id, noted) = without(false);
    assert_eq!(noted, [(Severity::Note, Some(id))]);
    assert_eq!(without(true).1, [], "what is outside the totals may go without");
}

#[test]
fn postponing_the_risk_work_on_base_data_by_one_year() {
    let all = postponing(&base(), &[("RM5-T8", 1)]);
    assert_eq!(hits(&all.tiltak), [hit("RM5-T8", Until::Year(year(2021)))]);
    assert_eq!(hits(&all.milestones), [hit("RM5-M4", Until::Year(year(2021)))]);
    let milestone = &all.milestones[0];
    assert_eq!(milestone.missed, Some(veikart::model::When::Year(year(2020))));
    assert!(milestone.assumed, "which tiltak a milestone needs is assumed");
    let chain: Vec<_> = milestone.chain.iter().map(ToString::to_string).collect();
    assert_eq!(chain, ["RM5-T8", "RM5-M4"]);
    assert!(all.initiatives.is_empty() && all.torn.is_empty() && all.freed.is_empty());
    assert!(all.benefits.is_empty());
    let moved: Vec<_> = all.moved.iter().map(|moved| (moved.from, moved.to, moved.need)).collect();
    assert_eq!(moved, [(year(2020), Until::Year(year(2021)), mnok("18.5"))]);
    let gap =
        |cells: &[(Year, Cell)]| cells.iter().find(|(y, _)| *y == year(2020)).unwrap().1.gap();
    assert_eq!((gap(&all.before), gap(&all.after)), (mnok("95"), mnok("76.5")));
}

#[test]
fn postponing_the_service_for_personnel_and_enterprises_by_one_year() {
    let to = Until::Year(year(2021));
    let all = postponing(&base(), &[("RM5-T3.2", 1)]);
    assert_eq!(hits(&all.tiltak), [hit("RM3-T2", to), hit("RM5-T3.2", to)]);
    assert_eq!(all.tiltak[0].kind, HitKind::Pushed);
    assert_eq!(hits(&all.milestones), [hit("RM3-M2", to)]);
    assert_eq!(hits(&all.initiatives), [hit("i-helsedata", to), hit("i-tilgang", to)]);
    let torn: Vec<_> = all.torn.iter().map(|(a, b, _)| [a.as_str(), b.as_str()]).collect();
    assert_eq!(torn, [["RM2-T2", "RM3-T2"]]);
}

/// What is only pushed leaves its granted money unused too, also when nobody
/// asks whether the gap is closed.
#[test]
fn granted_money_of_what_is_only_pushed_is_left_unused() {
    let all = postponing(&base(), &[("RM5-T3.2", 1)]);
    let left: Vec<_> = all.freed.iter().map(|f| (f.source.as_str(), f.year, f.amount)).collect();
    assert_eq!(left, [("s-rhf", year(2020), mnok("8"))]);
    assert!(all.freed[0].assumed, "it is pushed by a link that is an assumption");
    assert_eq!(all.freed[0].carry, None, "the papers give no rule");
    let need = |cells: &[(Year, Cell)]| cells.iter().map(|(_, cell)| cell.need).sum::<i128>();
    assert_eq!(need(&all.before), need(&all.after));
    let moved: Vec<_> = all.moved.iter().map(|moved| moved.tiltak.as_str()).collect();
    assert_eq!(moved, ["RM5-T3.2"], "a link moves no money");
}

#[test]
fn benefits_of_what_is_postponed_come_later_by_assumed_links() {
    let to = Until::Year(year(2021));
    let all = postponing(&base(), &NHN.map(|id| (id, 1)));
    assert_eq!(hits(&all.benefits), [hit("n-helseid", to), hit("n-tilgang", to)]);
    assert!(all.benefits.iter().all(|hit| hit.assumed), "which tiltak they need is assumed");
    assert!(postponing(&base(), &[("RM5-T8", 1)]).benefits.is_empty());
    let said: Vec<_> =
        all.sentences.iter().map(|one| Texts::of(Lang::Nb).say(&one.message)).collect();
    let of = |begins: &str| said.iter().position(|text| text.starts_with(begins)).unwrap();
    assert!(of("2 gevinster kommer senere, i 2021 og ikke i 2020: Helsepersonell") > 0);
}

#[test]
fn the_old_registry_is_switched_off_in_time_after_one_year_but_not_after_two() {
    let registry = |by: i32| {
        let all = postponing(&base(), &[("RM5-T1", by)]);
        all.initiatives.into_iter().find(|hit| hit.id.as_str() == "i-folkeregister").unwrap()
    };
    assert_eq!((registry(1).to, registry(1).missed), (Until::Year(year(2021)), None));
    let late = registry(2);
    assert_eq!(late.to, Until::Year(year(2022)));
    assert_eq!(late.missed, Some("2021-12-31".parse().unwrap()));
    assert!(!late.assumed, "the papers name the tiltak as theirs");
}

#[test]
fn if_the_gap_is_not_closed_norsk_helsenetts_four_wait() {
    let plan = base();
    let result = unfunded(&plan);
    let waiting: Vec<_> = result.waiting.iter().map(TiltakId::as_str).collect();
    assert_eq!(waiting, NHN);
    let all = &result.consequences;
    let at_least = Until::AtLeast(year(2021));
    let own: Vec<_> = all.tiltak.iter().filter(|hit| hit.kind == HitKind::Postponed).collect();
    assert_eq!(own.iter().map(|hit| hit.id.as_str()).collect::<Vec<_>>(), NHN);
    assert!(all.tiltak.iter().all(|hit| hit.to == at_least));
    let pushed = all.tiltak.iter().filter(|hit| hit.kind == HitKind::Pushed);
    assert_eq!(pushed.map(|hit| hit.id.as_str()).collect::<Vec<_>>(), ["RM3-T2"]);
    let after = all.after.iter().find(|(y, _)| *y == year(2020)).unwrap().1;
    assert_eq!((after.need, after.gap()), (mnok("147"), mnok("21")));
    let need = |cells: &[(Year, Cell)]| cells.iter().map(|(_, cell)| cell.need).sum::<i128>();
    assert_eq!(need(&all.before), need(&all.after));
}

#[test]
fn if_the_gap_is_not_closed_what_falls_is_told_before_the_gap() {
    let all = unfunded(&base()).consequences;
    let texts = Texts::of(Lang::Nb);
    let said: Vec<_> = all.sentences.iter().map(|one| texts.say(&one.message)).collect();
    let first =
        "4 tiltak som trenger 74 millioner i 2020, får ikke startet før tidligst 2021: RM2-T2 ";
    assert!(said[0].starts_with(first), "{}", said[0]);
    assert!(!all.sentences[0].assumed, "the sum is stated");
    let at = |begins: &str| said.iter().position(|text| text.starts_with(begins)).unwrap();
    assert!(
        at("4 milepæler glir fra 2020 til tidligst 2021") < at("Gapet i 2020 går fra 95 til 21")
    );
    assert!(at("RM3-T2 Styringsmodell") < at("Gapet i 2020 går fra 95 til 21"));
    // What is pushed out of the year does not go on in it; its money is left.
    assert!(all.scaled.iter().all(|down| down.tiltak.as_str() != "RM3-T2"));
    let left: Vec<_> = all.freed.iter().map(|freed| (freed.year, freed.amount)).collect();
    assert_eq!(left, [(year(2020), mnok("8"))]);
    assert!(all.freed[0].assumed);
    let postponed = postponing(&base(), &[("RM5-T8", 1)]);
    assert!(texts.say(&postponed.sentences[0].message).starts_with("Gapet i 2020"));
}

/// What the screen must be able to say: the money of the regional health
/// authorities is for sharing data and documents, and cannot cover `HelseID`
/// or base data.
#[test]
fn what_the_co_funding_may_not_cover_is_told_with_its_reason() {
    let plan = base();
    let reaches = reach(&plan, &Figures::of(&plan), year(2020));
    let of = |grant: &str| reaches.iter().find(|r| r.money.grant.as_str() == grant).unwrap();
    let ids = |unmet: &[Unmet]| -> Vec<String> {
        unmet.iter().map(|unmet| unmet.tiltak.to_string()).collect()
    };
    let granted = of("g-rhf-29");
    assert_eq!(ids(&granted.may_not), ["RM2-T2", "RM5-T3.2", "RM5-T8"]);
    let only = granted.only.unwrap();
    assert!(only.purpose.starts_with("Data- og dokumentdeling"));
    assert_eq!(only.by, Some("k-420-sak".parse().unwrap()));
    assert!(!granted.only_is_assumed);
    assert_eq!((granted.free, granted.over, granted.bound), (Some(0), 0, 0));
    // Everything is covered by what is unclear or better.
    assert!(of("g-rhf-21").may_not.is_empty());
    assert!(of("g-nhn-74").only.is_none());
}
