//! Ids and codes that nothing has yet.

use crate::model::{Plan, TiltakId};
use rustc_hash::FxHashSet;

/// A code for one new tiltak that no other of the plan has, however it is
/// written.
#[must_use]
pub fn free_code(plan: &Plan) -> String {
    Fresh::new(plan, 0).code()
}

/// Gives ids and codes that are not taken.
#[derive(Clone, Debug)]
pub struct Fresh {
    seed: u64,
    codes: FxHashSet<String>,
    next: usize,
}

impl Fresh {
    /// For a plan. `seed` is another number each time, so that two people who
    /// add a tiltak to copies of one plan add different ones.
    #[must_use]
    pub fn new(plan: &Plan, seed: u64) -> Self {
        let codes = plan.tiltak.iter().map(|tiltak| tiltak.code.to_lowercase()).collect();
        Self { seed, codes, next: 1 }
    }

    /// An id that the plan does not have.
    pub fn id(&mut self, plan: &Plan) -> Option<TiltakId> {
        for _ in 0..=plan.tiltak.len() {
            let id = TiltakId::new(&format!("t-{:x}", self.seed)).ok()?;
            self.seed = self.seed.wrapping_add(1);
            if !plan.tiltak.contains(id) {
                return Some(id);
            }
        }
        None
    }

    /// A code for a tiltak that has none: T1, T2, ….
    pub fn code(&mut self) -> String {
        loop {
            let code = format!("T{}", self.next);
            self.next += 1;
            if self.codes.insert(code.to_lowercase()) {
                return code;
            }
        }
    }

    /// A code as it is typed for a new tiltak, or with a number after it where
    /// another has it.
    pub fn unique(&mut self, typed: &str) -> String {
        let code = crate::view::one_line(typed);
        let mut unique = code.clone();
        let mut number = 2_u32;
        while !self.codes.insert(unique.to_lowercase()) {
            unique = format!("{code}-{number}");
            number += 1;
        }
        unique
    }
}
