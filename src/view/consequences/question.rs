//! What is asked, and the answer.

use super::chains::chains;
use super::money::money_table;
use super::story::StoryLine;
use super::title::heading;
use super::{Answer, BULLETS, lead};
use crate::change::{Change, Refusal, TiltakField, TiltakValue};
use crate::engine::{
    Consequences, Figures, Sentence, Unfunded, consequences, of_postponing, unfunded,
};
use crate::model::{Message, Plan, Policy, TiltakId};
use crate::text::Texts;
use std::sync::Arc;

/// What is asked. Nothing in the plan changes by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Some tiltak are postponed, each by a number of years.
    Postponed(Vec<(TiltakId, i32)>),
    /// The gap is not closed; some tiltak meet that otherwise than the plan
    /// says.
    NotClosed(Vec<(TiltakId, Policy)>),
    /// The open scenario is followed, and not what it is compared with.
    Scenario,
}

/// What a scenario is compared with.
#[derive(Clone, Debug)]
pub struct Beside {
    /// The open scenario's name.
    pub name: String,
    /// The other's name.
    pub other: String,
    /// The other plan.
    pub plan: Arc<Plan>,
}

/// What follows from what is asked.
///
/// # Errors
/// A [`Refusal`] when a tiltak is missing, or would leave the years that a
/// plan may name.
pub fn answer(
    plan: &Arc<Plan>,
    asked: &Asked,
    beside: Option<&Beside>,
    texts: &Texts,
) -> Result<Answer, Refusal> {
    let same = || (Arc::clone(plan), Arc::clone(plan));
    let ((before, plan), all) = match (asked, beside) {
        (Asked::Postponed(by), _) => (same(), of_postponing(plan, by)?),
        (Asked::NotClosed(tried), _) => {
            let tried = with_policies(plan, tried)?;
            let Unfunded { consequences, .. } = unfunded(&tried);
            ((Arc::clone(&tried), tried), consequences)
        }
        (Asked::Scenario, None) => (same(), consequences(plan, plan)),
        (Asked::Scenario, Some(beside)) => {
            ((Arc::clone(&beside.plan), Arc::clone(plan)), consequences(&beside.plan, plan))
        }
    };
    let figures = Figures::of(&before);
    let heading = heading(&before, &figures, asked, beside);
    let strip = super::money::strip(&before, &figures, &all, texts);
    let falls = matches!(asked, Asked::NotClosed(_));
    let plans = (before, plan);
    Ok(Answer { strip, ..told(plans, all, heading, falls, texts) })
}

fn told(
    (before, plan): (Arc<Plan>, Arc<Plan>),
    all: Consequences,
    heading: Message,
    falls: bool,
    texts: &Texts,
) -> Answer {
    let rest: Vec<&Sentence> = all.sentences.iter().filter(|one| lead::leaves(&all, one)).collect();
    let lines = rest.iter().take(BULLETS).map(|one| StoryLine::of(one, texts));
    Answer {
        title: texts.say(&heading),
        lead: lead::paragraph(&plan, &all, falls, texts),
        bullets: lines.collect(),
        more: rest.len().saturating_sub(BULLETS),
        strip: Vec::new(),
        chains: chains(&plan, &all, texts),
        money: money_table(&before, &plan, &all, texts),
        all,
        before,
        plan,
        heading,
        falls,
    }
}

/// The plan with other policies.
fn with_policies(plan: &Arc<Plan>, tried: &[(TiltakId, Policy)]) -> Result<Arc<Plan>, Refusal> {
    if tried.is_empty() {
        return Ok(Arc::clone(plan));
    }
    let mut other = Plan::clone(plan);
    for (id, policy) in tried {
        let was = plan.tiltak.get(*id).map(|tiltak| TiltakField::Policy.of(tiltak));
        let now = TiltakValue::Policy(Some(*policy));
        let was = was.unwrap_or_else(|| now.clone());
        Change::Set { tiltak: *id, was, now }.apply(&mut other)?;
    }
    Ok(Arc::new(other))
}

/// How a tiltak meets a gap that is not closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance {
    /// The tiltak.
    pub id: TiltakId,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// What the plan says that it does.
    pub policy: Policy,
}

/// The tiltak that lack granted cover in their first year, by the plan's order.
#[must_use]
pub fn stances(plan: &Plan) -> Vec<Stance> {
    let all = unfunded(plan);
    let scaled = all.consequences.scaled.iter().map(|down| down.tiltak);
    let mut lacking: Vec<TiltakId> = all.waiting.iter().copied().chain(scaled).collect();
    lacking.sort_by_cached_key(|id| plan.tiltak.position(*id));
    lacking.dedup();
    let stance = |id: TiltakId| {
        let tiltak = plan.tiltak.get(id)?;
        Some(Stance {
            id,
            code: tiltak.code.clone(),
            title: tiltak.short().to_owned(),
            policy: tiltak.policy.unwrap_or_default(),
        })
    };
    lacking.into_iter().filter_map(stance).collect()
}
