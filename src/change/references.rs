//! Every reference from one record to another.
//!
//! *Invariant:* this is the one place that knows which parts of a record refer
//! to others. What is used where, what dangles and what falls with something
//! that is removed are all read from this walk. (The scenario that a
//! contradiction names is no record of a plan, and so not part of it.)

use super::record::{Record, RecordKey, RecordKind, each_record};
use crate::model::{
    About, Actor, Allocation, Area, Benefit, BenefitNeed, CarryOver, Concurrence, Consequence,
    Contradiction, Contributor, Decision, Dependency, Evidence, EvidenceId, Figure, Goal, Grant,
    Initiative, InitiativeNeed, Milestone, MilestoneNeed, Outside, Plan, Pot, PotId, Profile,
    RecordId, Restriction, Risk, Silence, Source, Stated, Tiltak,
};

/// The part of a record that refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Evidence of the record as a whole.
    Record,
    /// The group or organisation that an actor belongs to.
    PartOf,
    /// Goal.
    Goal,
    /// Focus area.
    Area,
    /// Owners.
    Owners,
    /// Who carries it out.
    Responsible,
    /// Who takes part.
    Partners,
    /// Source.
    Source,
    /// That it stands outside the totals.
    Outside,
    /// What it depends on.
    After,
    /// What must be tested or introduced together with it.
    With,
    /// Risk.
    Risk,
    /// Cost.
    Cost,
    /// Evidence of who does what.
    Roles,
    /// Evidence of the years.
    Years,
    /// Evidence of the intended source.
    SourceBy,
    /// What a milestone, an initiative or a benefit needs.
    Needs,
    /// Who runs an initiative.
    Actor,
    /// Evidence of a date.
    Date,
    /// Who gives to a source.
    Contributors,
    /// Whether unused money may be carried over.
    CarryOver,
    /// What a pot may be used for.
    Bound,
    /// The pot that money lies in.
    Pot,
    /// Where money stands on the ladder.
    Rung,
    /// Amounts.
    Money,
    /// The decision that gave the money.
    Decision,
    /// The grant that an allocation is taken from.
    Grant,
    /// The tiltak that an allocation goes to.
    Tiltak,
    /// What a consequence follows from.
    Of,
    /// Evidence of what a consequence follows from.
    Link,
    /// What a contradiction or a decision concerns.
    About,
    /// The evidence that is followed.
    Follows,
    /// The evidence that says otherwise.
    Other,
    /// Who gains.
    Who,
    /// Years that the sources are silent of.
    Silent,
    /// What of the plan a stated total is of.
    Scope,
}

/// What is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// A record.
    Key(RecordKey),
    /// A pot.
    Pot(PotId),
    /// A tiltak or a milestone.
    Deliverable(RecordId),
    /// A record of any kind, or a pot.
    Any(RecordId),
}

impl To {
    /// Whether this means the record, as far as can be told from its id.
    #[must_use]
    pub fn means(self, key: RecordKey) -> bool {
        match self {
            Self::Key(to) => to == key,
            Self::Pot(_) => false,
            Self::Deliverable(id) => deliverables(id).contains(&Some(key)),
            Self::Any(id) => key.id() == Some(id),
        }
    }

    /// Whether this means the pot.
    #[must_use]
    pub fn means_pot(self, pot: PotId) -> bool {
        match self {
            Self::Pot(to) => to == pot,
            Self::Any(id) => id == pot.record(),
            Self::Key(_) | Self::Deliverable(_) => false,
        }
    }

    /// Whether the plan has it.
    #[must_use]
    pub fn is_in(self, plan: &Plan) -> bool {
        match self {
            Self::Key(key) => key.is_in(plan),
            Self::Pot(pot) => plan.pot(pot).is_some(),
            Self::Deliverable(id) => deliverables(id).into_iter().flatten().any(|k| k.is_in(plan)),
            Self::Any(id) => RecordKey::of(plan, id).is_some(),
        }
    }

    /// The id that is written; `None` for a relation.
    #[must_use]
    pub fn id(self) -> Option<RecordId> {
        match self {
            Self::Key(key) => key.id(),
            Self::Pot(pot) => Some(pot.record()),
            Self::Deliverable(id) | Self::Any(id) => Some(id),
        }
    }
}

fn deliverables(id: RecordId) -> [Option<RecordKey>; 2] {
    [RecordKey::new(RecordKind::Tiltak, id), RecordKey::new(RecordKind::Milestone, id)]
}

/// A record that refers to others.
pub trait References {
    /// Gives every reference: the part, what it refers to, and, for a link
    /// with evidence of its own, what that link rests on.
    fn each(&self, see: &mut dyn FnMut(Part, To, Option<EvidenceId>));

    /// The record without the references that are not kept; `None` when it
    /// means nothing, or something else, without them.
    fn without(&self, keeps: &dyn Fn(To) -> bool) -> Option<Record>;
}

/// A part of a record that may refer to others.
trait Refers {
    fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>));

    /// Lets go of what is not kept; tells whether the record can do without.
    fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool;
}

/// One line for each record: its parts that refer to others. The record falls
/// with the last reference of a part that is `essential`: without it, it would
/// say something of everything.
macro_rules! references {
    ($($record:ident { $($field:ident as $part:ident $($essential:ident)?),* $(,)? })*) => {$(
        impl References for $record {
            #[allow(unused_variables, reason = "a record may refer to nothing")]
            fn each(&self, see: &mut dyn FnMut(Part, To, Option<EvidenceId>)) {
                $(self.$field.see(&mut |to, by| see(Part::$part, to, by));)*
            }

            #[allow(unused_variables, unused_mut, reason = "a record may refer to nothing")]
            fn without(&self, keeps: &dyn Fn(To) -> bool) -> Option<Record> {
                let mut record = self.clone();
                let mut stands = true;
                $(
                    let some = refers(&record.$field);
                    stands &= record.$field.let_go(keeps);
                    let falls = [$(stringify!($essential))?].contains(&"essential");
                    stands &= !(falls && some && !refers(&record.$field));
                )*
                stands.then(|| Record::from(record))
            }
        }
    )*};
}

references! {
    Evidence {}
    Actor { part_of as PartOf, by as Record }
    Goal { by as Record }
    Area { by as Record }
    Tiltak {
        goal as Goal, area as Area, owners as Owners, responsible as Responsible,
        partners as Partners, source as Source, outside as Outside, after as After, with as With,
        risk as Risk, cost as Cost, by as Record, roles_by as Roles, years_by as Years,
        source_by as SourceBy,
    }
    Milestone { goal as Goal, area as Area, needs as Needs, by as Record }
    Initiative { actor as Actor, date_by as Date, needs as Needs, by as Record }
    Source { contributors as Contributors, carry_over as CarryOver, pots as Bound, by as Record }
    Grant { pot as Pot, rung_by as Rung, mnok as Money, decision as Decision }
    Allocation { grant as Grant, tiltak as Tiltak, mnok as Money }
    Stated { owner as Scope essential, source as Scope essential, figure as Money }
    Contradiction { about as About, follows as Follows, other as Other }
    Decision { about as About, by as Record }
    Consequence { of as Of essential, by as Record, link_by as Link }
    Benefit { who as Who, needs as Needs, yearly as Money, by as Record }
}

fn refers(part: &impl Refers) -> bool {
    let mut any = false;
    part.see(&mut |_, _| any = true);
    any
}

/// Ids stand by themselves, in options and in lists.
macro_rules! ids {
    ($($id:ident => $to:expr),* $(,)?) => {$(
        impl Refers for crate::model::$id {
            fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
                see($to(*self), None);
            }

            fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
                keeps($to(*self))
            }
        }
    )*};
}

ids! {
    ActorId => |id| To::Key(RecordKey::Actor(id)),
    AreaId => |id| To::Key(RecordKey::Area(id)),
    DecisionId => |id| To::Key(RecordKey::Decision(id)),
    EvidenceId => |id| To::Key(RecordKey::Evidence(id)),
    GoalId => |id| To::Key(RecordKey::Goal(id)),
    GrantId => |id| To::Key(RecordKey::Grant(id)),
    PotId => To::Pot,
    RecordId => To::Any,
    SourceId => |id| To::Key(RecordKey::Source(id)),
    TiltakId => |id| To::Key(RecordKey::Tiltak(id)),
}

impl<T: Refers> Refers for Option<T> {
    fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
        if let Some(some) = self {
            some.see(see);
        }
    }

    fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
        if self.as_mut().is_some_and(|some| !some.let_go(keeps)) {
            *self = None;
        }
        true
    }
}

impl<T: Refers> Refers for Vec<T> {
    fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
        for item in self {
            item.see(see);
        }
    }

    fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
        self.retain_mut(|item| item.let_go(keeps));
        true
    }
}

/// A link: the record at its other end, and what the link rests on. It goes
/// with the record, and stays without its evidence.
macro_rules! links {
    ($($link:ident($on:ident) => $to:expr),* $(,)?) => {$(
        impl Refers for $link {
            fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
                see($to(self.$on), self.by);
                self.by.see(see);
            }

            fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
                self.by.let_go(keeps);
                keeps($to(self.$on))
            }
        }
    )*};
}

links! {
    Dependency(on) => |id| To::Key(RecordKey::Tiltak(id)),
    Concurrence(on) => |id| To::Key(RecordKey::Tiltak(id)),
    MilestoneNeed(tiltak) => |id| To::Key(RecordKey::Tiltak(id)),
    InitiativeNeed(on) => To::Deliverable,
    BenefitNeed(on) => To::Deliverable,
    Contributor(actor) => |id| To::Key(RecordKey::Actor(id)),
}

/// What stays whatever it lets go of.
macro_rules! holders {
    ($($holder:ident($($field:ident),*)),* $(,)?) => {$(
        impl Refers for $holder {
            fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
                $(self.$field.see(see);)*
            }

            fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
                $(self.$field.let_go(keeps);)*
                true
            }
        }
    )*};
}

holders! {
    Outside(by),
    Risk(by),
    CarryOver(by),
    Figure(evidence),
    Silence(by),
    Pot(only),
    Restriction(tiltak, areas, goals, owners, by),
}

impl Refers for Profile {
    fn see(&self, see: &mut dyn FnMut(To, Option<EvidenceId>)) {
        self.iter().for_each(|(_, figure)| figure.see(see));
    }

    fn let_go(&mut self, keeps: &dyn Fn(To) -> bool) -> bool {
        let cells: Vec<_> = self.iter().map(|(year, figure)| (year, *figure)).collect();
        for (year, mut figure) in cells {
            figure.let_go(keeps);
            if self.get(year) != Some(&figure) {
                self.set(year, Some(figure));
            }
        }
        true
    }
}

/// A reference to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Use {
    /// The record that refers to it; `None` is the plan's own page.
    pub by: Option<RecordKey>,
    /// The part that does.
    pub part: Part,
    /// What the link rests on, where it is one with evidence of its own.
    pub rests_on: Option<EvidenceId>,
}

/// Gives every reference in a plan, in the plan's order.
pub fn each_reference(plan: &Plan, mut see: impl FnMut(Use, To)) {
    plan.about.silent.see(&mut |to, rests_on| {
        see(Use { by: None, part: Part::Silent, rests_on }, to);
    });
    each_record(plan, &mut |key, record| {
        record.each(&mut |part, to, rests_on| see(Use { by: Some(key), part, rests_on }, to));
    });
}

/// Every reference to a record, in the plan's order; to a source, also those
/// to its pots. One part of a record that refers several times is told once.
#[must_use]
pub fn uses(plan: &Plan, key: RecordKey) -> Vec<Use> {
    let pots = match key {
        RecordKey::Source(id) => plan.sources.get(id).map(|source| source.pots.as_slice()),
        _ => None,
    };
    let pots = pots.unwrap_or_default();
    uses_of(plan, |to| to.means(key) || pots.iter().any(|pot| to.means_pot(pot.id)))
}

/// Every reference to what is meant, in the plan's order, once for each part
/// of a record.
#[must_use]
pub fn uses_of(plan: &Plan, meant: impl Fn(To) -> bool) -> Vec<Use> {
    let mut uses: Vec<Use> = Vec::new();
    each_reference(plan, |found, to| {
        let again = |last: &Use| (last.by, last.part) == (found.by, found.part);
        if meant(to) && !uses.last().is_some_and(again) {
            uses.push(found);
        }
    });
    uses
}

/// What the plan is without the references that are not kept.
pub(super) fn about_without(about: &About, keeps: &dyn Fn(To) -> bool) -> About {
    let mut about = about.clone();
    about.silent.let_go(keeps);
    about
}
