//! Fields that are typed or chosen in: what the inspector and the records
//! share.
//!
//! *Invariant:* what is typed is kept beside the plan until it is asked for as
//! a change; nothing that was typed is lost without the hand's doing, and
//! nothing is asked for twice.

pub(super) mod draft;
pub(super) mod entry;
pub(super) mod hand;
pub(super) mod menu;
pub(super) mod picker;
pub(super) mod words;
