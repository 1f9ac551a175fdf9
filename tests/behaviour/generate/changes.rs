//! Changes and edits that a plan takes, with what they really replace.
//!
//! A [`Seed`] knows no plan. Set on one, it becomes a change that applies
//! there; so a list of seeds becomes a list of changes, each made on what the
//! ones before it left.

use super::{
    ACTORS, AREAS, EVIDENCE, GOALS, GRANTS, SOURCES, TILTAK, about, cell, funding, id, plan,
    records, year,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::ops::Range;
use veikart::change::{
    Change, Edit, Entry, Op, PlanSet, Record, RecordKey, RecordKind, Scenario, Standing, Target,
    TiltakField, TiltakValue, resolve,
};
use veikart::model::{
    About, Actor, ActorKind, Figure, Grant, GrantId, Keyed, Plan, ScenarioId, Table, Tiltak,
    TiltakId, Year,
};

/// A change to be made on a plan.
#[derive(Clone, Debug)]
pub(crate) enum Seed {
    /// Adds the record, or replaces the one with its key.
    Put(usize, Record),
    /// Removes any record.
    Remove(Index),
    RemoveTiltak(Index),
    RemoveGrant(Index),
    RemoveAllocation(Index),
    Shift(Index, i32),
    Move(Index, Index),
    /// Moves a record of any kind that has an order.
    MoveAny(Index, Index),
    Set(Index, TiltakValue),
    Cost(Index, i32, Option<Figure>),
    Grant(Index, Year, Option<Figure>),
    Rung(Index, Standing),
    Allocate(Index, Index, Year, Option<Figure>),
    About(About),
}

/// Changes of every kind that apply to the plan.
pub(crate) fn change(plan: &Plan) -> impl Strategy<Value = Change> + use<> {
    let plan = plan.clone();
    seed().prop_map(move |seed| in_sequence(&plan, &[seed]).remove(0))
}

/// Changes that apply to the plan one after another.
pub(crate) fn changes(plan: &Plan) -> impl Strategy<Value = Vec<Change>> + use<> {
    let plan = plan.clone();
    seeds(0..12).prop_map(move |seeds| in_sequence(&plan, &seeds))
}

/// A plan with changes that apply to it one after another, many enough to meet
/// each other. It shrinks further than `changes` of a generated plan would.
pub(crate) fn plan_with_changes() -> impl Strategy<Value = (Plan, Vec<Change>)> {
    (plan(), seeds(0..40)).prop_map(|(plan, seeds)| {
        let changes = in_sequence(&plan, &seeds);
        (plan, changes)
    })
}

pub(crate) fn seeds(count: Range<usize>) -> impl Strategy<Value = Vec<Seed>> {
    vec(seed(), count)
}

/// A plan with a scenario and one upon it; some of their entries are off.
pub(crate) fn plan_set() -> impl Strategy<Value = PlanSet> {
    let entries = || (seeds(0..7), vec(prop::bool::weighted(0.2), 7));
    (plan(), entries(), entries()).prop_map(|(plan, first, second)| {
        let mut set = PlanSet::new(plan);
        for (at, (seeds, off)) in [first, second].into_iter().enumerate() {
            let parent = at.checked_sub(1).map(|before| id("x", before));
            let changes = in_sequence(&resolve(&set, parent).plan, &seeds);
            let entries = changes.into_iter().zip(off);
            set.scenarios.push(Scenario {
                id: id("x", at),
                name: format!("Scenario {at}"),
                note: String::new(),
                parent,
                changes: entries.map(|(change, off)| Entry { change, off }).collect(),
            });
        }
        set
    })
}

/// An edit to be made on a plan set.
#[derive(Clone, Debug)]
pub(crate) enum EditSeed {
    /// A change to the base (0) or one of the scenarios.
    Change(usize, Seed),
    /// An entry of a scenario is switched off, or on.
    Switch(usize, Index),
    /// An entry of a scenario goes out.
    Drop(usize, Index),
}

/// Edits of every kind, to be made one after another.
pub(crate) fn edit_seeds(count: Range<usize>) -> impl Strategy<Value = Vec<EditSeed>> {
    let edit = prop_oneof![
        6 => (0..3_usize, seed()).prop_map(|(at, seed)| EditSeed::Change(at, seed)),
        1 => (0..2_usize, any::<Index>()).prop_map(|(at, entry)| EditSeed::Switch(at, entry)),
        1 => (0..2_usize, any::<Index>()).prop_map(|(at, entry)| EditSeed::Drop(at, entry)),
    ];
    vec(edit, count)
}

impl EditSeed {
    /// The edit on this plan set; `None` where there is no entry to touch.
    pub(crate) fn on(&self, set: &PlanSet) -> Option<Edit> {
        match self {
            Self::Change(at, seed) => {
                let scenario: Option<ScenarioId> = at.checked_sub(1).map(|at| id("x", at));
                let target = scenario.map_or(Target::Base, Target::Scenario);
                Some(Edit::change(target, seed.on(&resolve(set, scenario).plan)))
            }
            Self::Switch(at, entry) => splice(set, *at, *entry, |entry| {
                vec![Entry { change: entry.change.clone(), off: !entry.off }]
            }),
            Self::Drop(at, entry) => splice(set, *at, *entry, |_| Vec::new()),
        }
    }
}

fn splice(
    set: &PlanSet,
    scenario: usize,
    entry: Index,
    becomes: impl Fn(&Entry) -> Vec<Entry>,
) -> Option<Edit> {
    let scenario = &set.scenarios[scenario];
    let at = (!scenario.changes.is_empty()).then(|| entry.index(scenario.changes.len()))?;
    let was = &scenario.changes[at];
    let op = Op::Splice { at, was: vec![was.clone()], now: becomes(was) };
    Some(Edit { target: Target::Scenario(scenario.id), op })
}

/// The changes as they were applied.
fn in_sequence(plan: &Plan, seeds: &[Seed]) -> Vec<Change> {
    let mut plan = plan.clone();
    seeds.iter().map(|seed| seed.on(&plan).apply(&mut plan).unwrap()).collect()
}

impl Seed {
    /// The change on this plan. Where the plan has nothing to make it on, an
    /// actor comes in or is renamed instead.
    pub(crate) fn on(&self, plan: &Plan) -> Change {
        let actor = || Actor {
            id: id("a", 0),
            name: "Direktoratet".into(),
            short: String::new(),
            kind: ActorKind::Organisation,
            part_of: None,
            by: None,
        };
        self.try_on(plan).unwrap_or_else(|| put(plan, 0, &actor().into()))
    }

    fn try_on(&self, plan: &Plan) -> Option<Change> {
        Some(match self {
            Self::Put(at, record) => put(plan, *at, record),
            Self::Remove(at) => {
                let keys = keys(plan);
                remove(keys.get(at.index(keys.len().max(1)))?.find(plan)?)
            }
            Self::RemoveTiltak(at) => remove(row(&plan.tiltak, *at)?.clone()),
            Self::RemoveGrant(at) => remove(row(&plan.grants, *at)?.clone()),
            Self::RemoveAllocation(at) => remove(row(&plan.allocations, *at)?.clone()),
            Self::Shift(at, by) => Change::Shift { tiltak: row(&plan.tiltak, *at)?.id, by: *by },
            Self::Move(at, to) => {
                let id = row(&plan.tiltak, *at)?.id;
                relocate(plan, RecordKey::Tiltak(id), *to)?
            }
            Self::MoveAny(at, to) => {
                let mut keys = keys(plan);
                keys.retain(|key| key.kind() != RecordKind::Allocation);
                relocate(plan, *keys.get(at.index(keys.len().max(1)))?, *to)?
            }
            Self::Set(at, now) => set(row(&plan.tiltak, *at)?, now),
            Self::Cost(at, offset, now) => cost(row(&plan.tiltak, *at)?, *offset, *now),
            Self::Grant(at, year, now) => money(row(&plan.grants, *at)?, *year, *now),
            Self::Rung(at, now) => rung(row(&plan.grants, *at)?, *now),
            Self::Allocate(grant, tiltak, year, now) => {
                let (grant, tiltak) = (row(&plan.grants, *grant)?, row(&plan.tiltak, *tiltak)?);
                allocate(plan, (grant.id, tiltak.id), *year, *now)
            }
            Self::About(now) => {
                Change::SetAbout { was: Box::new(plan.about.clone()), now: Box::new(now.clone()) }
            }
        })
    }
}

fn row<T: Keyed>(table: &Table<T>, at: Index) -> Option<&T> {
    (!table.is_empty()).then(|| table.at(at.index(table.len())))?
}

fn put(plan: &Plan, at: usize, record: &Record) -> Change {
    match record.key().find(plan) {
        Some(was) => Change::Replace { was, now: record.clone() },
        None => Change::Add { at, record: record.clone() },
    }
}

/// The place is not known here; applying tells it.
fn remove(record: impl Into<Record>) -> Change {
    Change::Remove { at: 0, record: record.into() }
}

fn relocate(plan: &Plan, record: RecordKey, to: Index) -> Option<Change> {
    let now = to.index(record.kind().count(plan));
    Some(Change::Move { record, was: record.place(plan)?, now })
}

fn cost(tiltak: &Tiltak, offset: i32, now: Option<Figure>) -> Change {
    let was = tiltak.cost.get(offset).copied();
    Change::SetCost { tiltak: tiltak.id, offset, was, now }
}

fn money(grant: &Grant, year: Year, now: Option<Figure>) -> Change {
    let was = grant.mnok.get(year.number()).copied();
    Change::SetGrant { grant: grant.id, year, was, now }
}

fn rung(grant: &Grant, now: Standing) -> Change {
    let was = Standing { rung: grant.rung, by: grant.rung_by };
    Change::SetRung { grant: grant.id, was, now }
}

fn allocate(plan: &Plan, key: (GrantId, TiltakId), year: Year, now: Option<Figure>) -> Change {
    let row = plan.allocations.get(key);
    let was = row.and_then(|row| row.mnok.get(year.number())).copied();
    Change::Allocate { grant: key.0, tiltak: key.1, year, was, now }
}

fn set(tiltak: &Tiltak, now: &TiltakValue) -> Change {
    let mut now = now.clone();
    // A tiltak that depends on itself is refused.
    match &mut now {
        TiltakValue::After(after) => after.retain(|link| link.on != tiltak.id),
        TiltakValue::With(with) => with.retain(|link| link.on != tiltak.id),
        _ => {}
    }
    Change::Set { tiltak: tiltak.id, was: now.field().of(tiltak), now }
}

/// The keys of all records, kind by kind.
fn keys(plan: &Plan) -> Vec<RecordKey> {
    let mut keys = Vec::new();
    keys.extend(plan.evidence.iter().map(|record| RecordKey::Evidence(record.id)));
    keys.extend(plan.actors.iter().map(|record| RecordKey::Actor(record.id)));
    keys.extend(plan.goals.iter().map(|record| RecordKey::Goal(record.id)));
    keys.extend(plan.areas.iter().map(|record| RecordKey::Area(record.id)));
    keys.extend(plan.tiltak.iter().map(|record| RecordKey::Tiltak(record.id)));
    keys.extend(plan.milestones.iter().map(|record| RecordKey::Milestone(record.id)));
    keys.extend(plan.initiatives.iter().map(|record| RecordKey::Initiative(record.id)));
    keys.extend(plan.sources.iter().map(|record| RecordKey::Source(record.id)));
    keys.extend(plan.grants.iter().map(|record| RecordKey::Grant(record.id)));
    keys.extend(plan.allocations.iter().map(|record| RecordKey::Allocation(record.key())));
    keys.extend(plan.stated.iter().map(|record| RecordKey::Stated(record.id)));
    keys.extend(plan.contradictions.iter().map(|record| RecordKey::Contradiction(record.id)));
    keys.extend(plan.decisions.iter().map(|record| RecordKey::Decision(record.id)));
    keys.extend(plan.consequences.iter().map(|record| RecordKey::Consequence(record.id)));
    keys.extend(plan.benefits.iter().map(|record| RecordKey::Benefit(record.id)));
    keys
}

fn seed() -> BoxedStrategy<Seed> {
    let at = any::<Index>;
    let seeds = prop_oneof![
        5 => (0..15_usize, record()).prop_map(|(at, record)| Seed::Put(at, record)),
        2 => at().prop_map(Seed::Remove),
        2 => at().prop_map(Seed::RemoveTiltak),
        1 => at().prop_map(Seed::RemoveGrant),
        2 => at().prop_map(Seed::RemoveAllocation),
        3 => (at(), -3..=3).prop_map(|(at, by)| Seed::Shift(at, by)),
        3 => (at(), at()).prop_map(|(at, to)| Seed::Move(at, to)),
        2 => (at(), at()).prop_map(|(at, to)| Seed::MoveAny(at, to)),
        3 => (at(), value()).prop_map(|(at, value)| Seed::Set(at, value)),
        3 => (at(), -2..6, cell()).prop_map(|(at, offset, cell)| Seed::Cost(at, offset, cell)),
        2 => (at(), year(), cell()).prop_map(|(at, year, cell)| Seed::Grant(at, year, cell)),
        1 => (at(), funding::standing()).prop_map(|(at, now)| Seed::Rung(at, now)),
        4 => (at(), at(), year(), cell())
            .prop_map(|(grant, tiltak, year, cell)| Seed::Allocate(grant, tiltak, year, cell)),
        1 => about().prop_map(Seed::About),
    ];
    seeds.boxed()
}

/// A record of any kind, with an id that a plan may have or lack.
fn record() -> impl Strategy<Value = Record> {
    let (tiltak, grants) = (TILTAK + 2, GRANTS + 2);
    prop_oneof![
        // Where more hangs together, more can come apart.
        6 => any_at(tiltak, |at| records::tiltak(at, TILTAK)),
        4 => any_at(grants, funding::grant),
        4 => funding::allocation().prop_map(Record::from),
        1 => any_at(EVIDENCE + 1, records::evidence),
        1 => any_at(ACTORS + 1, records::actor),
        1 => any_at(GOALS + 1, records::goal),
        1 => any_at(AREAS + 1, records::area),
        1 => any_at(4, |at| records::milestone(at, TILTAK)),
        1 => any_at(3, |at| records::initiative(at, TILTAK)),
        1 => any_at(SOURCES + 1, funding::source),
        1 => any_at(4, funding::stated),
        1 => any_at(3, records::contradiction),
        1 => any_at(3, records::decision),
        1 => any_at(3, |at| records::consequence(at, TILTAK)),
        1 => any_at(4, |at| records::benefit(at, TILTAK)),
    ]
}

fn any_at<S>(count: usize, record: impl Fn(usize) -> S) -> impl Strategy<Value = Record>
where
    S: Strategy + 'static,
    Record: From<S::Value>,
{
    let each: Vec<_> = (0..count).map(|at| record(at).prop_map(Record::from).boxed()).collect();
    proptest::strategy::Union::new(each)
}

/// A value for any field of a tiltak.
fn value() -> impl Strategy<Value = TiltakValue> {
    let fields = prop::sample::select(FIELDS.to_vec());
    (fields, records::tiltak(TILTAK, TILTAK)).prop_map(|(field, tiltak)| field.of(&tiltak))
}

const FIELDS: [TiltakField; 22] = [
    TiltakField::Code,
    TiltakField::Title,
    TiltakField::Short,
    TiltakField::Kind,
    TiltakField::Goal,
    TiltakField::Area,
    TiltakField::Owners,
    TiltakField::Responsible,
    TiltakField::Partners,
    TiltakField::Years,
    TiltakField::Source,
    TiltakField::Outside,
    TiltakField::Policy,
    TiltakField::Priority,
    TiltakField::After,
    TiltakField::With,
    TiltakField::Risk,
    TiltakField::By,
    TiltakField::RolesBy,
    TiltakField::YearsBy,
    TiltakField::SourceBy,
    TiltakField::Note,
];
