//! New records, copies, and another order.

use super::field::NewRow;
use crate::change::{Change, Record, RecordKey, RecordKind};
use crate::model::{
    Actor, ActorKind, Area, Benefit, Consequence, Contradiction, Decision, DecisionStatus,
    Evidence, EvidenceKind, Figure, Goal, Grant, Initiative, Measure, Message, Milestone, Plan,
    PotId, Profile, RecordId, Rung, Source, SourceKind, Stated, Tiltak, When, Year,
};
use crate::text::Texts;

/// An id that neither a record nor a pot has, made of a number that grows
/// with time: two planners who add at once get two ids.
#[must_use]
pub fn fresh_id(plan: &Plan, kind: RecordKind, number: i64) -> Option<RecordId> {
    let mark = match kind {
        RecordKind::Evidence => 'e',
        RecordKind::Actor => 'a',
        RecordKind::Goal => 'g',
        RecordKind::Area => 'f',
        RecordKind::Tiltak => 't',
        RecordKind::Milestone => 'm',
        RecordKind::Initiative => 'i',
        RecordKind::Source => 's',
        RecordKind::Grant | RecordKind::Allocation => 'b',
        RecordKind::Stated => 'o',
        RecordKind::Contradiction => 'c',
        RecordKind::Decision => 'v',
        RecordKind::Consequence => 'k',
        RecordKind::Benefit => 'n',
    };
    fresh(plan, mark, number)
}

fn fresh(plan: &Plan, mark: char, number: i64) -> Option<RecordId> {
    let ids = (0..10_000).map(|more| format!("{mark}-{:x}", number.saturating_add(more)));
    let mut ids = ids.filter_map(|id| RecordId::new(&id).ok());
    ids.find(|id| RecordKey::of(plan, *id).is_none())
}

/// A pot to add to a source, under the name that pots have to begin with.
#[must_use]
pub fn fresh_pot(plan: &Plan, number: i64, name: &str) -> Option<NewRow> {
    fresh(plan, 'p', number).map(|id| NewRow::Blank(id, name.to_owned()))
}

/// A record of a kind with nothing said of it yet but a name.
///
/// # Errors
/// What must be there first: money lies in a pot, and a contradiction is
/// between two pieces of evidence.
pub fn new_record(
    plan: &Plan,
    kind: RecordKind,
    (id, year): (RecordId, Year),
    texts: &Texts,
) -> Result<Record, Message> {
    let name = || texts.tr(new_key(kind));
    Ok(match kind {
        RecordKind::Evidence => evidence(id, name()).into(),
        RecordKind::Actor => actor(id, name()).into(),
        RecordKind::Goal => goal(plan, id, name()).into(),
        RecordKind::Area => Area { id: id.into(), name: name(), by: None }.into(),
        RecordKind::Tiltak => {
            let taken = |code: &str| plan.tiltak.iter().any(|tiltak| tiltak.code == code);
            Tiltak::new(id.into(), free_code("T", taken), name(), year).into()
        }
        RecordKind::Milestone => milestone(plan, id, name(), year).into(),
        RecordKind::Initiative => initiative(id, name()).into(),
        RecordKind::Source => source(plan, id, name(), texts).into(),
        RecordKind::Grant | RecordKind::Allocation => {
            let pot = plan.sources.iter().flat_map(|source| &source.pots).next();
            grant(id, pot.ok_or_else(|| Message::new("register-pot-first"))?.id).into()
        }
        RecordKind::Stated => stated(plan, id, year).into(),
        RecordKind::Contradiction => contradiction(plan, id, name())?.into(),
        RecordKind::Decision => decision(id, name()).into(),
        RecordKind::Consequence => {
            let text = name();
            Consequence { id: id.into(), text, of: Vec::new(), by: None, link_by: None }.into()
        }
        RecordKind::Benefit => benefit(id, name()).into(),
    })
}

/// Key of what a new record is called.
const fn new_key(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Evidence => "register-new-evidence",
        RecordKind::Actor => "register-new-actor",
        RecordKind::Goal => "register-new-goal",
        RecordKind::Area => "register-new-area",
        RecordKind::Tiltak | RecordKind::Allocation => "new-tiltak",
        RecordKind::Milestone => "register-new-milestone",
        RecordKind::Initiative => "register-new-initiative",
        RecordKind::Source => "register-new-source",
        RecordKind::Grant => "register-new-pot",
        RecordKind::Stated | RecordKind::Contradiction => "register-new-contradiction",
        RecordKind::Decision => "register-new-decision",
        RecordKind::Consequence => "register-new-consequence",
        RecordKind::Benefit => "register-new-benefit",
    }
}

fn evidence(id: RecordId, document: String) -> Evidence {
    let kind = EvidenceKind::Source { document, case: String::new() };
    Evidence { id: id.into(), kind, says: String::new(), date: None }
}

fn actor(id: RecordId, name: String) -> Actor {
    let (id, short) = (id.into(), String::new());
    Actor { id, name, short, kind: ActorKind::Organisation, part_of: None, by: None }
}

fn goal(plan: &Plan, id: RecordId, title: String) -> Goal {
    let taken = |code: &str| plan.goals.iter().any(|goal| goal.code == code);
    let code = free_code("RM", taken);
    Goal { id: id.into(), code, title, short: String::new(), by: None }
}

fn milestone(plan: &Plan, id: RecordId, title: String, year: Year) -> Milestone {
    let taken = |code: &str| plan.milestones.iter().any(|milestone| milestone.code == code);
    Milestone {
        id: id.into(),
        code: free_code("M", taken),
        title,
        goal: None,
        area: None,
        year,
        needs: Vec::new(),
        started: None,
        planned: None,
        by: None,
    }
}

fn initiative(id: RecordId, title: String) -> Initiative {
    Initiative {
        id: id.into(),
        title,
        actor: None,
        date: None,
        date_by: None,
        event: String::new(),
        needs: Vec::new(),
        by: None,
    }
}

/// A source comes with a pot: money lies in one.
fn source(plan: &Plan, id: RecordId, name: String, texts: &Texts) -> Source {
    let pot =
        |id: PotId| crate::model::Pot { id, name: texts.tr("register-first-pot"), only: None };
    // The pot's id follows the source's, and is as fresh as that.
    let pots = PotId::new(&format!("{id}-p")).ok().filter(|id| plan.pot(*id).is_none());
    Source {
        id: id.into(),
        name,
        short: String::new(),
        kind: SourceKind::OwnBudget,
        contributors: Vec::new(),
        carry_over: None,
        pots: pots.map(pot).into_iter().collect(),
        by: None,
    }
}

fn grant(id: RecordId, pot: PotId) -> Grant {
    Grant {
        id: id.into(),
        pot,
        rung: Rung::Unclear,
        rung_by: None,
        mnok: Profile::default(),
        asked: None,
        answered: None,
        decision: None,
        note: String::new(),
    }
}

fn stated(plan: &Plan, id: RecordId, year: Year) -> Stated {
    Stated {
        id: id.into(),
        measure: Measure::Need,
        year,
        owner: None,
        source: None,
        figure: Figure::unknown(None),
        approximate: false,
        as_of: plan.about.as_of.unwrap_or(When::Year(year)),
        current: true,
    }
}

fn contradiction(plan: &Plan, id: RecordId, text: String) -> Result<Contradiction, Message> {
    let mut evidence = plan.evidence.iter().map(|evidence| evidence.id);
    let (Some(follows), Some(other)) = (evidence.next(), evidence.next()) else {
        return Err(Message::new("register-evidence-first"));
    };
    let about = Vec::new();
    Ok(Contradiction { id: id.into(), about, text, follows, other, scenario: None })
}

fn decision(id: RecordId, forum: String) -> Decision {
    Decision {
        id: id.into(),
        forum,
        case: String::new(),
        date: None,
        status: DecisionStatus::Awaited,
        text: String::new(),
        about: Vec::new(),
        by: None,
    }
}

fn benefit(id: RecordId, title: String) -> Benefit {
    let (who, needs) = (Vec::new(), Vec::new());
    Benefit { id: id.into(), title, who, needs, year: None, yearly: None, by: None }
}

/// The first code of the form `T1`, `T2`, … that is not taken.
fn free_code(prefix: &str, taken: impl Fn(&str) -> bool) -> String {
    let codes = (1..100_000).map(|number| format!("{prefix}{number}"));
    codes.into_iter().find(|code| !taken(code)).unwrap_or_else(|| prefix.to_owned())
}

/// Whether the order of a kind's records means something to people.
#[must_use]
pub const fn has_order(kind: RecordKind) -> bool {
    !matches!(kind, RecordKind::Allocation)
}

/// The changes that move a record one place up or down among those of its
/// kind; nothing at the ends.
#[must_use]
pub fn moved(plan: &Plan, key: RecordKey, by: isize) -> Vec<Change> {
    let place = key.place(plan).filter(|_| has_order(key.kind()));
    let Some(was) = place else { return Vec::new() };
    let now = was.checked_add_signed(by).filter(|to| *to < key.kind().count(plan));
    now.map(|now| Change::Move { record: key, was, now }).into_iter().collect()
}
