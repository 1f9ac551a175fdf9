//! What the tiltak rests on, and the choice of evidence.

use super::desk::Desk;
use super::field::{Field, set_evidence};
use super::fields::labelled;
use crate::change::TiltakField;
use crate::model::{EvidenceId, Figure, Plan};
use crate::text::Texts;
use crate::ui::field::menu::Words;
use crate::ui::field::picker::{Picker, Tone, pick};
use crate::ui::field::words::heading;
use crate::view::{evidence_choices, evidence_label, evidence_text};
use egui::Ui;
use std::sync::Arc;

/// The fields in the order that the view model tells of them, and their widgets.
const FIELDS: [(TiltakField, &str); 4] = [
    (TiltakField::By, "by"),
    (TiltakField::RolesBy, "roles by"),
    (TiltakField::YearsBy, "years by"),
    (TiltakField::SourceBy, "source by"),
];

/// Draws what title, roles, years and source rest on.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    heading(ui, &desk.tr("inspector-evidence"), "");
    let seen = Arc::clone(&desk.seen);
    for (rests, (field, what)) in seen.view.rests.iter().zip(FIELDS) {
        labelled(ui, desk, &rests.label, |ui, desk| {
            let name = desk.name("inspector-evidence-name", &rests.label);
            let tone = if rests.assumed { Tone::Assumed } else { Tone::Plain };
            let (id, text) = (desk.choice(what), rests.rests_on.as_str());
            let picker = Picker { id, name: &name, text, tip: &rests.text, tone };
            let chosen = choose(ui, desk, picker, rests.by);
            let change = chosen.and_then(|by| set_evidence(&seen.tiltak, field, by));
            desk.settle(ui, id, change);
        });
    }
}

/// Draws what an amount rests on; choosing something else asks for it.
pub(super) fn pick_evidence(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    (what, name): (&'static str, &str),
    (text, tip, assumed): (&str, &str, bool),
    figure: Figure,
    field: Field,
) {
    let tone = if assumed { Tone::Assumed } else { Tone::Plain };
    let id = desk.choice(what);
    let chosen = choose(ui, desk, Picker { id, name, text, tip, tone }, figure.evidence);
    let change = chosen.map(|evidence| {
        let now = Figure { evidence, ..figure };
        field.set_figure(&desk.seen.tiltak, Some(figure), Some(now))
    });
    desk.settle(ui, id, change);
}

#[expect(clippy::option_option, reason = "chosen or not, and evidence or none")]
fn choose(
    ui: &mut Ui,
    desk: &Desk<'_, '_>,
    picker: Picker<'_>,
    now: Option<EvidenceId>,
) -> Option<Option<EvidenceId>> {
    let (seen, texts) = (Arc::clone(&desk.seen), desk.frame.texts);
    let values = || {
        std::iter::once(None).chain(evidence_choices(&seen.plan).into_iter().map(Some)).collect()
    };
    pick(ui, picker, &now, values, |by| words(&seen.plan, *by, texts))
}

/// A piece of evidence: where it stands, and under it what it says.
fn words(plan: &Plan, by: Option<EvidenceId>, texts: &Texts) -> Words {
    let evidence = by.and_then(|id| plan.evidence.get(id));
    let more = evidence.map_or_else(String::new, |evidence| match &evidence.kind {
        crate::model::EvidenceKind::Source { .. } => evidence.says.clone(),
        crate::model::EvidenceKind::Assumption { why, .. } => why.clone(),
    });
    Words {
        text: evidence_label(plan, by, texts),
        more,
        tip: evidence.map_or_else(String::new, |_| evidence_text(plan, by, texts)),
        assumed: evidence.is_some_and(crate::model::Evidence::is_assumption),
        barred: String::new(),
    }
}
