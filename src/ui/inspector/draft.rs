//! What the inspector keeps from frame to frame.

use super::field::Field;
use crate::model::{GrantId, TiltakId, Year};
use crate::ui::field::draft::Drafts;
use egui::{Context, Id};

/// What the inspector keeps from frame to frame.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    /// What is typed.
    pub(super) drafts: Drafts<(TiltakId, Field)>,
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
