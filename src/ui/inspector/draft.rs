//! What is typed and not yet in the plan.

use super::field::Field;
use crate::model::{GrantId, Message, TiltakId, Year};
use egui::{Context, Id};
use std::collections::BTreeMap;

/// A text that is being typed.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// The text.
    pub(super) text: String,
    /// What the plan had when the typing began.
    pub(super) base: String,
    /// Why the text cannot be used.
    pub(super) error: Option<Message>,
    /// The frame that it was asked for in, as it now stands.
    pub(super) asked: Option<u64>,
    /// The frame that it was last drawn in.
    pub(super) drawn: u64,
}

/// What the inspector keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What is typed.
    pub(super) drafts: BTreeMap<(TiltakId, Field), Draft>,
    /// The amount that was last worked on.
    pub(super) active: Option<(TiltakId, Field)>,
    /// A grant that has been chosen but has given nothing yet.
    pub(super) adding: Option<Adding>,
}

/// A grant that has been chosen but has given nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Adding {
    /// The tiltak that it is to give to.
    pub(super) tiltak: TiltakId,
    /// The year.
    pub(super) year: Year,
    /// The grant.
    pub(super) grant: GrantId,
    /// Whether its field is still to get the focus.
    pub(super) fresh: bool,
}

impl State {
    fn id() -> Id {
        Id::unique("inspector state")
    }

    /// What was kept.
    pub(super) fn load(ctx: &Context) -> Self {
        ctx.data(|data| data.get_temp(Self::id())).unwrap_or_default()
    }

    /// Keeps it for the next frame.
    pub(super) fn store(self, ctx: &Context) {
        ctx.data_mut(|data| data.insert_temp(Self::id(), self));
    }
}
