//! Small plans: the proposal against the best of all lawful allocations.

use super::{accepted, proposed};
use crate::engine_laws::naive;
use crate::generate::config;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::Config;
use std::fmt::Debug;
use std::str::FromStr;
use veikart::change::Change;
use veikart::engine::{Existing, Options};
use veikart::model::{
    Allocation, Amount, Figure, Grant, ORE_PER_MNOK, Outside, Plan, Pot, Profile, Restriction,
    Rung, Source, SourceKind, Tiltak, Year,
};

const YEAR: i32 = 2020;
const MNOK: i128 = ORE_PER_MNOK as i128;

fn id<T: FromStr<Err: Debug>>(pool: &str, at: usize) -> T {
    format!("{pool}{at}").parse().unwrap()
}

/// A few whole MNOK; sometimes unknown.
fn figure() -> impl Strategy<Value = Figure> {
    prop::option::weighted(0.9, 0..4_i64).prop_map(|mnok| Figure {
        amount: mnok.map(|mnok| Amount::from_whole_mnok(mnok).unwrap()),
        evidence: None,
    })
}

fn tiltak(at: usize, sources: usize) -> impl Strategy<Value = Tiltak> {
    let cost = prop::option::weighted(0.9, figure());
    let source = prop::option::of(0..sources);
    let (priority, outside) = (prop::option::of(1..3_u16), prop::bool::weighted(0.1));
    (cost, source, priority, outside, 9..12_usize).prop_map(
        move |(cost, source, priority, outside, number)| Tiltak {
            cost: Profile::new(0, vec![cost]),
            source: source.map(|at| id("s", at)),
            priority,
            outside: outside.then(|| Outside { process: "Egen".into(), by: None }),
            ..Tiltak::new(id("t", at), format!("T{number}-{at}"), "", Year::clamped(YEAR))
        },
    )
}

/// A pot for anything, or for some of the tiltak.
fn source(at: usize, tiltak: usize) -> impl Strategy<Value = Source> {
    let some = prop::sample::subsequence((0..tiltak).collect::<Vec<_>>(), 0..=tiltak);
    prop::option::weighted(0.7, some).prop_map(move |only| {
        let only = only.map(|some| Restriction {
            tiltak: some.into_iter().map(|at| id("t", at)).collect(),
            ..Restriction::default()
        });
        Source {
            id: id("s", at),
            name: String::new(),
            short: String::new(),
            kind: SourceKind::OwnBudget,
            contributors: Vec::new(),
            carry_over: None,
            pots: vec![Pot { id: id("p", at), name: String::new(), only }],
            by: None,
        }
    })
}

fn grant(at: usize, pots: usize) -> impl Strategy<Value = Grant> {
    // Most on the same rung, so that there is something to choose between.
    let rung = prop_oneof![
        6 => Just(Rung::Granted),
        2 => Just(Rung::Unclear),
        1 => Just(Rung::Signalled),
        1 => Just(Rung::Rejected)
    ];
    (rung, prop::option::weighted(0.95, figure()), 0..pots).prop_map(move |(rung, figure, pot)| {
        Grant {
            id: id("b", at),
            pot: id("p", pot),
            rung,
            rung_by: None,
            mnok: Profile::new(YEAR, vec![figure]),
            asked: None,
            answered: None,
            decision: None,
            note: String::new(),
        }
    })
}

/// So many tiltak, meant to be paid by so many of the sources, and as many
/// grants as sources, in one year, with a few allocations that may break
/// every rule.
pub(super) fn small(tiltak: usize, grants: usize, meant: usize) -> impl Strategy<Value = Plan> {
    let rows = (
        (0..tiltak).map(|at| self::tiltak(at, meant)).collect::<Vec<_>>(),
        (0..grants).map(|at| source(at, tiltak)).collect::<Vec<_>>(),
        (0..grants).map(|at| grant(at, grants)).collect::<Vec<_>>(),
    );
    let allocation = (0..grants, 0..tiltak, figure());
    (rows, vec(allocation, 0..4)).prop_map(|((tiltak, sources, grants), allocations)| {
        let year = Year::clamped(YEAR);
        let mut plan = Plan::empty("", year, year, year);
        for tiltak in tiltak {
            plan.tiltak.push(tiltak).unwrap();
        }
        for source in sources {
            plan.sources.push(source).unwrap();
        }
        for grant in grants {
            plan.grants.push(grant).unwrap();
        }
        for (grant, tiltak, figure) in allocations {
            let (grant, tiltak) = (id("b", grant), id("t", tiltak));
            let mnok = Profile::single(YEAR, figure);
            let _ = plan.allocations.push(Allocation { grant, tiltak, mnok });
        }
        plan
    })
}

/// How good a plan is: by rung the sum and then each one's cover in the order
/// in which they are served, and last what the source that is meant pays.
type Worth = (Vec<(i128, Vec<i128>)>, Vec<i128>);

/// What may be given out, in MNOK, and to whom.
struct Small<'a> {
    plan: &'a Plan,
    order: Vec<&'a Tiltak>,
    /// By tiltak and rung: what stays.
    kept: Vec<[i128; 4]>,
    grants: Vec<Given<'a>>,
}

/// A grant in use.
struct Given<'a> {
    grant: &'a Grant,
    slot: usize,
    free: i128,
    /// Whether each tiltak may have it.
    may: Vec<bool>,
}

fn known(figure: Option<&Figure>) -> Option<i128> {
    figure.map_or(Some(0), |f| f.amount.map(|amount| i128::from(amount.ore()) / MNOK))
}

fn slot(rung: Rung) -> Option<usize> {
    Rung::COVERING.iter().position(|one| *one == rung)
}

/// The rules of what stays, written anew.
fn stays(plan: &Plan, allocation: &Allocation, options: &Options) -> bool {
    let grant = plan.grants.get(allocation.grant).unwrap();
    let tiltak = plan.tiltak.get(allocation.tiltak).unwrap();
    options.existing == Existing::Keep
        || !options.rungs.contains(&grant.rung)
        || slot(grant.rung).is_none()
        || tiltak.outside.is_some()
        || known(tiltak.cost.get(0)).is_none()
        || known(grant.mnok.get(YEAR)).is_none()
        || is_open(plan, grant)
}

/// Whether an unknown amount is allocated of a grant.
fn is_open(plan: &Plan, grant: &Grant) -> bool {
    let of = plan.allocations.iter().filter(|a| a.grant == grant.id);
    of.into_iter().any(|a| known(a.mnok.get(YEAR)).is_none())
}

impl<'a> Small<'a> {
    fn of(plan: &'a Plan, options: &Options) -> Self {
        let mut order: Vec<&Tiltak> = plan.tiltak.iter().filter(|t| t.outside.is_none()).collect();
        // Codes are T9, T10 or T11, and then a digit.
        let code = |tiltak: &Tiltak| (tiltak.code.len(), tiltak.code.clone());
        order.sort_by_key(|tiltak| (tiltak.priority.unwrap_or(u16::MAX), code(tiltak)));
        let stay = |a: &&Allocation| stays(plan, a, options);
        let kept = |tiltak: &&Tiltak| {
            let mut kept = [0; 4];
            for a in plan.allocations.iter().filter(stay).filter(|a| a.tiltak == tiltak.id) {
                if let Some(slot) = slot(plan.grants.get(a.grant).unwrap().rung) {
                    kept[slot] += known(a.mnok.get(YEAR)).unwrap_or_default();
                }
            }
            kept
        };
        let used = plan.grants.iter().filter(|grant| options.rungs.contains(&grant.rung));
        let grants = used.filter_map(|grant| {
            let slot = slot(grant.rung)?;
            let kept = plan.allocations.iter().filter(stay).filter(|a| a.grant == grant.id);
            let kept: i128 = kept.filter_map(|a| known(a.mnok.get(YEAR))).sum();
            let amount = known(grant.mnok.get(YEAR)).filter(|_| !is_open(plan, grant));
            let free = amount.map_or(0, |amount| (amount - kept).max(0));
            let may = order.iter().map(|tiltak| may_have(plan, grant, slot, tiltak)).collect();
            Some(Given { grant, slot, free, may })
        });
        let grants = grants.collect();
        Self { plan, kept: order.iter().map(kept).collect(), order, grants }
    }

    /// The best of all ways to give out the grants from this one on.
    fn best(&self, grant: usize, given: &mut Vec<Vec<i128>>) -> Worth {
        let Some(Given { free, may, .. }) = self.grants.get(grant) else {
            return self.worth(given);
        };
        let mut best = None;
        let mut share = vec![0; self.order.len()];
        loop {
            given.push(share.clone());
            best = best.max(Some(self.best(grant + 1, given)));
            given.pop();
            if !next(&mut share, *free, may) {
                return best.unwrap();
            }
        }
    }

    fn worth(&self, given: &[Vec<i128>]) -> Worth {
        let mut rungs = vec![(0, Vec::new()); 4];
        for (at, tiltak) in self.order.iter().enumerate() {
            let mut left = known(tiltak.cost.get(0)).unwrap_or_default();
            for (slot, rung) in rungs.iter_mut().enumerate() {
                let of_rung = self.grants.iter().zip(given).filter(|(of, _)| of.slot == slot);
                let new: i128 = of_rung.map(|(_, given)| given[at]).sum();
                let cover = left.min(self.kept[at][slot] + new);
                // What is given beyond the need is not as meant, but wasted.
                rung.0 += cover;
                rung.1.push(cover);
                left -= cover;
            }
        }
        (rungs, self.meant(given))
    }

    /// What is given by the source that is meant to pay, by rung; nothing at
    /// all where some is given in vain.
    fn meant(&self, given: &[Vec<i128>]) -> Vec<i128> {
        let mut meant = vec![0; 4];
        for (at, tiltak) in self.order.iter().enumerate() {
            let mut left = known(tiltak.cost.get(0)).unwrap_or_default();
            for (slot, meant) in meant.iter_mut().enumerate() {
                left = (left - self.kept[at][slot]).max(0);
                for (of, given) in self.grants.iter().zip(given) {
                    let given = if of.slot == slot { given[at] } else { 0 };
                    if given > left {
                        return Vec::new();
                    }
                    left -= given;
                    let source = self.plan.pot(of.grant.pot).unwrap().0.id;
                    *meant += if tiltak.source == Some(source) { given } else { 0 };
                }
            }
        }
        meant
    }
}

/// Whether a tiltak may have more of a grant.
fn may_have(plan: &Plan, grant: &Grant, slot: usize, tiltak: &Tiltak) -> bool {
    let only = &plan.pot(grant.pot).unwrap().1.only;
    let lawful = only.as_ref().is_none_or(|only| only.tiltak.contains(&tiltak.id));
    let unknown = Rung::COVERING[..=slot].iter().any(|rung| {
        let all = naive::allocated(plan, tiltak.id, *rung, YEAR);
        all.iter().any(|figure| figure.amount.is_none())
    });
    lawful && !unknown && known(tiltak.cost.get(0)).is_some()
}

/// The next way to give out what is free to those that may have it.
fn next(share: &mut [i128], free: i128, may: &[bool]) -> bool {
    for at in (0..share.len()).filter(|at| may[*at]) {
        if share.iter().sum::<i128>() < free {
            share[at] += 1;
            return true;
        }
        share[at] = 0;
    }
    false
}

/// What a proposal is worth: by the figures of the plan with it accepted, and
/// its changes.
fn worth(small: &Small<'_>, changes: &[Change], options: &Options) -> Worth {
    let after = accepted(small.plan, changes);
    let mut rungs = vec![(0, Vec::new()); 4];
    for tiltak in &small.order {
        let cell = naive::cell(&after, tiltak, YEAR);
        for (rung, cover) in rungs.iter_mut().zip(cell.cover) {
            rung.0 += cover / MNOK;
            rung.1.push(cover / MNOK);
        }
    }
    // What is new: what stood there before and stays is not.
    let amount = |allocation: Option<&Allocation>| {
        allocation.and_then(|a| known(a.mnok.get(YEAR))).unwrap_or_default()
    };
    let new = |grant: &Grant, tiltak: &Tiltak| {
        let key = (grant.id, tiltak.id);
        let stays = small.plan.allocations.get(key).filter(|a| stays(small.plan, a, options));
        amount(after.allocations.get(key)) - amount(stays)
    };
    let row = |of: &Given<'_>| small.order.iter().map(|tiltak| new(of.grant, tiltak)).collect();
    let given: Vec<Vec<i128>> = small.grants.iter().map(row).collect();
    (rungs, small.meant(&given))
}

proptest! {
    #![proptest_config(Config { cases: 4 * config().cases, ..config() })]

    #[test]
    fn nothing_is_better(
        plan in small(4, 3, 3),
        all in any::<bool>(),
        rungs in prop::sample::subsequence(Rung::COVERING.to_vec(), 1..=4),
        existing in prop_oneof![Just(Existing::Keep), Just(Existing::StartOver)]
    ) {
        let rungs = if all { Rung::COVERING.to_vec() } else { rungs };
        let options = Options { years: None, rungs, existing };
        let small = Small::of(&plan, &options);
        let changes = proposed(&plan, &options).changes;
        prop_assert_eq!(worth(&small, &changes, &options), small.best(0, &mut Vec::new()));
    }
}
