//! Consequences of one thing after another: from before the first to after
//! the second.

use crate::engine::{Consequences, Freed, Hit, MoneyMoved, Until};

/// What follows from both, when the second starts where the first ended.
///
/// The sentences of both stand as they are, the first's before the second's:
/// each tells of its own step.
pub(super) fn combine(first: Consequences, then: Consequences) -> Consequences {
    let mut sentences = first.sentences;
    for sentence in then.sentences {
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    let mut said = first.said;
    said.extend(then.said.iter().filter(|id| !said.contains(id)).copied().collect::<Vec<_>>());
    Consequences {
        tiltak: hits(first.tiltak, then.tiltak),
        milestones: hits(first.milestones, then.milestones),
        initiatives: hits(first.initiatives, then.initiatives),
        benefits: hits(first.benefits, then.benefits),
        moved: moved(first.moved, then.moved),
        moved_is_assumed: first.moved_is_assumed || then.moved_is_assumed,
        freed: freed(first.freed, then.freed),
        torn: first.torn.into_iter().chain(then.torn).collect(),
        scaled: first.scaled.into_iter().chain(then.scaled).collect(),
        said,
        before: first.before,
        after: then.after,
        sentences,
    }
}

/// What is hit twice comes from where it first stood, and is hit no more when
/// it ends there again.
fn hits(first: Vec<Hit>, then: Vec<Hit>) -> Vec<Hit> {
    let mut hits = first;
    for mut hit in then {
        match hits.iter().position(|earlier| earlier.id == hit.id) {
            Some(at) => {
                hit.from = hits[at].from;
                hits[at] = hit;
            }
            None => hits.push(hit),
        }
    }
    hits.retain(|hit| hit.to != Until::Year(hit.from));
    hits
}

/// Money that is moved twice is moved once, all the way.
fn moved(first: Vec<MoneyMoved>, then: Vec<MoneyMoved>) -> Vec<MoneyMoved> {
    let mut all = first;
    // Looked for among the first only, so that no move of the second is taken
    // for the beginning of another.
    let beginnings = all.len();
    for next in then {
        let ends = |earlier: &&mut MoneyMoved| {
            earlier.tiltak == next.tiltak
                && matches!(earlier.to, Until::Year(to) | Until::AtLeast(to) if to == next.from)
        };
        match all[..beginnings].iter_mut().find(ends) {
            Some(earlier) => earlier.to = next.to,
            None => all.push(next),
        }
    }
    all.retain(|moved| moved.to != Until::Year(moved.from));
    all
}

fn freed(first: Vec<Freed>, then: Vec<Freed>) -> Vec<Freed> {
    let mut all = first;
    for next in then {
        match all.iter_mut().find(|one| one.source == next.source && one.year == next.year) {
            Some(one) => {
                one.amount += next.amount;
                one.assumed |= next.assumed;
            }
            None => all.push(next),
        }
    }
    all
}
