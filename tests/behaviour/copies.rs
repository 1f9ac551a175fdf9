//! What must hold of copies of records, whatever the plan.

use crate::generate::{config, plan};
use proptest::prelude::*;
use std::collections::HashSet;
use veikart::change::{Change, Record, RecordKey, RecordKind, To};
use veikart::model::{Plan, RecordId};
use veikart::text::{Lang, Texts};
use veikart::view::records::{copy_of, record_name};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn a_copy_rests_on_nothing_and_is_called_what_no_other_is(plan in plan()) {
        let texts = Texts::of(Lang::Nb);
        for kind in RecordKind::ALL {
            let Some(key) = kind.at(&plan, 0) else { continue };
            let mut copied = plan.clone();
            for id in ["copy-1", "copy-2"] {
                let id = RecordId::new(id).unwrap();
                let Some(copy) = copy_of(&copied, key, id, texts) else { continue };
                prop_assert!(*kind == RecordKind::Contradiction || !rests(&copy), "{copy:?}");
                if let Some(code) = code(&copy) {
                    prop_assert!(!codes(&copied, *kind).contains(&code.to_lowercase()));
                }
                Change::Add { at: 0, record: copy }.apply(&mut copied).unwrap();
            }
            if has_name(*kind) {
                let name = |id| {
                    let id = RecordId::new(id).unwrap();
                    RecordKey::new(*kind, id).map(|key| record_name(&copied, key, texts).text)
                };
                prop_assert!(name("copy-1") != name("copy-2"), "{kind:?}: {:?}", name("copy-1"));
            }
        }
    }
}

fn rests(record: &Record) -> bool {
    let mut rests = false;
    record.references().each(&mut |_, to, by| {
        rests |= by.is_some() || matches!(to, To::Key(RecordKey::Evidence(_)));
    });
    rests
}

/// Kinds that are told apart by a text of their own.
fn has_name(kind: RecordKind) -> bool {
    use RecordKind::{
        Actor, Area, Benefit, Consequence, Goal, Initiative, Milestone, Source, Tiltak,
    };
    let named = [Actor, Area, Benefit, Consequence, Goal, Initiative, Milestone, Source, Tiltak];
    named.contains(&kind)
}

fn code(record: &Record) -> Option<&str> {
    match record {
        Record::Goal(goal) => Some(&goal.code),
        Record::Tiltak(tiltak) => Some(&tiltak.code),
        Record::Milestone(milestone) => Some(&milestone.code),
        _ => None,
    }
}

fn codes(plan: &Plan, kind: RecordKind) -> HashSet<String> {
    let keys = (0..kind.count(plan)).filter_map(|at| kind.at(plan, at));
    keys.filter_map(|key| code(&key.find(plan)?).map(str::to_lowercase)).collect()
}
