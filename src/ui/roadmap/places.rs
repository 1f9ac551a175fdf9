//! Which row is whose: made once per plan and language, not per frame.

use super::bar::Fill;
use crate::model::{RecordId, TiltakId};
use crate::ui::frame::Frame;
use crate::ui::paint::Cover;
use crate::view::{Roadmap, RoadmapRow, TiltakRow};
use egui::{Id, Ui};
use rustc_hash::FxHashMap;
use std::sync::Arc;

/// Where every record stands, counted in rows.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The number of headings above each row, and after the last.
    headings: Vec<usize>,
    tiltak: FxHashMap<TiltakId, usize>,
    milestones: FxHashMap<RecordId, usize>,
    longest: [String; 2],
    longest_heading: [String; 2],
    fills: Vec<Fill>,
}

/// What places were made of.
type Key = (usize, u64, crate::text::Lang);

impl Places {
    /// The places in what is shown; kept until it changes.
    pub(super) fn of(ui: &Ui, frame: &Frame<'_>) -> Arc<Self> {
        let plan = Arc::as_ptr(&frame.shown.derived.plan).addr();
        let key: Key = (plan, frame.document.revision(), frame.texts.lang());
        let id = Id::unique("roadmap places");
        let kept = ui.data(|data| data.get_temp::<(Key, Arc<Self>)>(id));
        if let Some((made_of, places)) = kept
            && made_of == key
            && places.len() == frame.shown.roadmap.rows.len()
        {
            return places;
        }
        let places = Arc::new(Self::new(&frame.shown.roadmap));
        ui.data_mut(|data| data.insert_temp(id, (key, Arc::clone(&places))));
        places
    }

    fn new(roadmap: &Roadmap) -> Self {
        let mut places = Self { headings: vec![0], ..Self::default() };
        let mut headings = 0;
        for (at, row) in roadmap.rows.iter().enumerate() {
            match row {
                RoadmapRow::Goal(goal) => {
                    headings += 1;
                    longer(&mut places.longest_heading, [&goal.code, &goal.title]);
                    places.milestones.extend(goal.milestones.iter().map(|mark| (mark.id, at)));
                }
                RoadmapRow::Tiltak(row) => places.add(at, row),
            }
            places.headings.push(headings);
        }
        let order = |fill: &Fill| Fill::ALL.iter().position(|known| known == fill);
        places.fills.sort_by_key(order);
        places
    }

    fn add(&mut self, at: usize, row: &TiltakRow) {
        self.tiltak.insert(row.id, at);
        longer(&mut self.longest, [&row.code, ""]);
        if row.title != row.code {
            longer(&mut self.longest, ["", &row.title]);
        }
        if row.bar.outside {
            return;
        }
        for year in &row.bar.years {
            let unknown = (year.unknown && year.cover.is_empty()).then_some(Fill::Unknown);
            let cover = year.cover.iter().map(|(rung, _)| Fill::Cover(cover(*rung)));
            for fill in cover.chain(unknown) {
                if !self.fills.contains(&fill) {
                    self.fills.push(fill);
                }
            }
        }
    }

    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.headings.len().saturating_sub(1)
    }

    /// The number of headings above a row.
    pub(super) fn headings_before(&self, row: usize) -> usize {
        self.headings.get(row.min(self.len())).copied().unwrap_or_default()
    }

    /// A tiltak's row.
    pub(super) fn tiltak(&self, id: TiltakId) -> Option<usize> {
        self.tiltak.get(&id).copied()
    }

    /// The row of the heading that a milestone stands in.
    pub(super) fn milestone(&self, id: RecordId) -> Option<usize> {
        self.milestones.get(&id).copied()
    }

    /// Whether there are milestones.
    pub(super) fn has_milestones(&self) -> bool {
        !self.milestones.is_empty()
    }

    /// The longest code and the longest title of a tiltak.
    pub(super) fn longest(&self) -> [&str; 2] {
        [&self.longest[0], &self.longest[1]]
    }

    /// The code and title of a heading, each the longest.
    pub(super) fn longest_heading(&self) -> [&str; 2] {
        [&self.longest_heading[0], &self.longest_heading[1]]
    }

    /// What bars are filled with, most certain first.
    pub(super) fn fills(&self) -> &[Fill] {
        &self.fills
    }
}

/// How money on a rung, or no money, covers.
pub(super) fn cover(rung: Option<crate::model::Rung>) -> Cover {
    rung.map_or(Cover::Uncovered, Cover::Rung)
}

fn longer(kept: &mut [String; 2], new: [&str; 2]) {
    for (kept, new) in kept.iter_mut().zip(new) {
        if new.chars().count() > kept.chars().count() {
            new.clone_into(kept);
        }
    }
}
