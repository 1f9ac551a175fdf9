//! What a screen, a report and a test read: view models in a language, made
//! of the engine's results. No egui here.
//!
//! *Invariant:* view models hold finished text and amounts in øre; they are
//! made once per revision, not per frame.

mod consequences;
mod derived;
pub mod funding;
mod gap;
mod inspector;
mod names;
mod near;
mod picture;
mod preview;
mod reason;
pub mod records;
mod roadmap;
mod search;
pub mod table;
mod topbar;
mod typed;

pub use consequences::{
    Answer, Asked, Beside, Chain, ChainNode, Chains, Form, FreedLine, HitRow, LeadSentence,
    LeadSpan, MoneyTable, NodeTone, PickRow, QuickSet, QuickSets, RestLine, Stance, Story,
    StoryLine, YearRow, answer, pick_rows, quick_sets, stances, step_name, story,
};
pub use derived::{Derived, Standing};
pub use gap::{
    GapBar, GapKey, GapList, GapPick, GapRow, GapSegment, GapSide, GapSpan, GapStated, GapStep,
    GapView, StatedTotal, StatusPoint, StatusRow, ThenAndNow, gap, gap_list,
};
pub use inspector::{
    CostCell, CoverLine, FieldText, Inspector, LinkLine, cover, cover_line, evidence_choices,
    evidence_label, inspector, offers,
};
pub use names::{
    actor_names, evidence_text, grant_name, group_name, lower_first, source_phrase, upper_first,
};
pub use near::nearest;
pub use picture::{
    GapPart, Picture, PictureRow, Step, StepKind, Tone, ToneSpan, UnfundedRow, picture,
};
pub use preview::{Preview, preview, preview_of};
pub use reason::{ReasonLine, reason};
pub use roadmap::{
    Assumption, Bar, BarYear, DateMark, GoalRow, Line, MilestoneMark, Roadmap, RoadmapRow,
    TiltakRow, roadmap,
};
pub use search::{Folded, FoundKind, FoundRow, Query, Rank, SearchEntry, SearchIndex};
pub use topbar::{Kpi, KpiTone, bounded, stated_amount, topbar};
pub use typed::{not_understood, one_line, set, typed_figure, typed_threshold, typed_years};
