//! The plain fields of a tiltak.

use super::desk::Desk;
use super::field::Field;
use super::many::pick_actors;
use crate::change::TiltakValue;
use crate::model::{AreaId, GoalId, Message, Plan, Policy, SourceId, TiltakKind};
use crate::ui::field::entry::Kind;
use crate::ui::field::menu::Words;
use crate::ui::field::picker::{Picker, Tone};
use crate::ui::field::words::{note, tip};
use egui::Ui;
use std::sync::Arc;

/// A share of the cost to begin with, where it must be granted in part.
const THRESHOLD: u8 = 50;

/// Draws the fields, short ones two and two.
pub(super) fn show(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    two(
        ui,
        desk,
        |ui, desk| typed(ui, desk, "inspector-code", Field::Code, Kind::Line),
        |ui, desk| row(ui, desk, "inspector-type", kind),
    );
    typed(ui, desk, "inspector-title", Field::Title, Kind::Wrapped);
    typed(ui, desk, "inspector-short", Field::Short, Kind::Line);
    row(ui, desk, "inspector-goal", goal);
    row(ui, desk, "inspector-area", area);
    actors(ui, desk);
    two(
        ui,
        desk,
        |ui, desk| typed(ui, desk, "inspector-start", Field::Start, Kind::Line),
        |ui, desk| typed(ui, desk, "inspector-years", Field::Years, Kind::Line),
    );
    row(ui, desk, "inspector-source", source);
    if matches!(desk.seen.tiltak.policy, Some(Policy::Threshold(_))) {
        two(
            ui,
            desk,
            |ui, desk| row(ui, desk, "inspector-policy", policy),
            |ui, desk| typed(ui, desk, "inspector-threshold", Field::Threshold, Kind::Line),
        );
    } else {
        row(ui, desk, "inspector-policy", policy);
    }
    typed(ui, desk, "inspector-note", Field::Note, Kind::Text);
}

/// Two fields beside each other.
fn two<'a, 'f>(
    ui: &mut Ui,
    desk: &mut Desk<'a, 'f>,
    left: impl FnOnce(&mut Ui, &mut Desk<'a, 'f>),
    right: impl FnOnce(&mut Ui, &mut Desk<'a, 'f>),
) {
    ui.spacing_mut().item_spacing.x = 16.0;
    ui.columns_const(|[one, other]| {
        left(one, desk);
        right(other, desk);
    });
}

/// A field with its label.
pub(super) fn row(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    key: &'static str,
    field: impl FnOnce(&mut Ui, &mut Desk<'_, '_>, &str),
) {
    let label = desk.tr(key);
    labelled(ui, desk, &label, |ui, desk| field(ui, desk, &label));
}

/// A field with a label that is no text of its own.
pub(super) fn labelled(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    label: &str,
    field: impl FnOnce(&mut Ui, &mut Desk<'_, '_>),
) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        note(ui, label);
        field(ui, desk);
    });
}

fn typed(ui: &mut Ui, desk: &mut Desk<'_, '_>, key: &'static str, field: Field, kind: Kind) {
    row(ui, desk, key, |ui, desk, label| {
        let name = desk.name("inspector-name", label);
        let typed = desk.entry(ui, field, &name, kind);
        tip(typed.response, typed.cut.as_deref(), "");
        desk.complain(ui, field);
    });
}

fn kind(ui: &mut Ui, desk: &mut Desk<'_, '_>, label: &str) {
    let (name, texts) = (desk.name("inspector-name", label), desk.frame.texts);
    let now = desk.seen.tiltak.kind;
    let words = |kind: &TiltakKind| match kind {
        TiltakKind::Tiltak => texts.tr("inspector-type-tiltak"),
        TiltakKind::Activity => texts.tr("inspector-type-activity"),
    };
    let (id, text) = (desk.choice("type"), words(&now));
    let picker = Picker { id, name: &name, text: &text, tip: "", tone: Tone::Plain };
    let kinds = || vec![TiltakKind::Tiltak, TiltakKind::Activity];
    let line = |kind: &TiltakKind| Words::line(words(kind));
    desk.pick_value(ui, picker, &now, kinds, line, TiltakValue::Kind);
}

fn goal(ui: &mut Ui, desk: &mut Desk<'_, '_>, label: &str) {
    let words = |plan: &Plan, id: GoalId| {
        let goal = plan.goals.get(id);
        goal.map(|goal| (format!("{} {}", goal.code, goal.short()), goal.title.clone()))
    };
    let (now, all) =
        (desk.seen.tiltak.goal, |plan: &Plan| plan.goals.iter().map(|g| g.id).collect());
    optional(ui, desk, ("goal", label), now, all, words, TiltakValue::Goal);
}

fn area(ui: &mut Ui, desk: &mut Desk<'_, '_>, label: &str) {
    let words =
        |plan: &Plan, id: AreaId| plan.areas.get(id).map(|area| (area.name.clone(), String::new()));
    let (now, all) =
        (desk.seen.tiltak.area, |plan: &Plan| plan.areas.iter().map(|a| a.id).collect());
    optional(ui, desk, ("area", label), now, all, words, TiltakValue::Area);
}

fn source(ui: &mut Ui, desk: &mut Desk<'_, '_>, label: &str) {
    let words = |plan: &Plan, id: SourceId| {
        plan.sources.get(id).map(|source| (source.name.clone(), String::new()))
    };
    let all = |plan: &Plan| plan.sources.iter().map(|source| source.id).collect();
    let now = desk.seen.tiltak.source;
    optional(ui, desk, ("source", label), now, all, words, TiltakValue::Source);
}

/// A field with a record of the plan, or none. A record that the plan does
/// not hold is shown by its id.
fn optional<T: Copy + PartialEq + std::fmt::Display>(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    (what, label): (&'static str, &str),
    now: Option<T>,
    all: fn(&Plan) -> Vec<T>,
    words: fn(&Plan, T) -> Option<(String, String)>,
    set: fn(Option<T>) -> TiltakValue,
) {
    let (name, none) = (desk.name("inspector-name", label), desk.tr("inspector-none"));
    let seen = Arc::clone(&desk.seen);
    let said = |id: &Option<T>| match id {
        None => Words::line(none.clone()),
        Some(id) => {
            let (text, tip) =
                words(&seen.plan, *id).unwrap_or_else(|| (id.to_string(), String::new()));
            Words { text, tip, ..Words::default() }
        }
    };
    let shown = said(&now);
    let tone = if now.is_none() { Tone::Nothing } else { Tone::Plain };
    let id = desk.choice(what);
    let picker = Picker { id, name: &name, text: &shown.text, tip: &shown.tip, tone };
    let values = || std::iter::once(None).chain(all(&seen.plan).into_iter().map(Some)).collect();
    desk.pick_value(ui, picker, &now, values, said, set);
}

fn actors(ui: &mut Ui, desk: &mut Desk<'_, '_>) {
    let seen = Arc::clone(&desk.seen);
    row(ui, desk, "inspector-owners", |ui, desk, label| {
        pick_actors(ui, desk, ("owners", label), &seen.tiltak.owners, TiltakValue::Owners);
    });
    row(ui, desk, "inspector-responsible", |ui, desk, label| {
        let now = &seen.tiltak.responsible;
        pick_actors(ui, desk, ("responsible", label), now, TiltakValue::Responsible);
    });
    row(ui, desk, "inspector-partners", |ui, desk, label| {
        pick_actors(ui, desk, ("partners", label), &seen.tiltak.partners, TiltakValue::Partners);
    });
}

fn policy(ui: &mut Ui, desk: &mut Desk<'_, '_>, label: &str) {
    let (name, texts) = (desk.name("inspector-name", label), desk.frame.texts);
    let now = desk.seen.tiltak.policy;
    let words = |policy: &Option<Policy>| match policy {
        None => texts.tr("inspector-policy-default"),
        Some(Policy::All) => texts.tr("inspector-policy-all"),
        Some(Policy::ScalesDown) => texts.tr("inspector-policy-scales-down"),
        Some(Policy::Threshold(percent)) => {
            let message = Message::new("inspector-policy-threshold");
            texts.say(
                &message.with("percent", crate::model::Arg::Permille(i64::from(*percent) * 10)),
            )
        }
    };
    let tone = if now.is_none() { Tone::Nothing } else { Tone::Plain };
    let (id, text) = (desk.choice("policy"), words(&now));
    let picker = Picker { id, name: &name, text: &text, tip: "", tone };
    let part = match now {
        Some(Policy::Threshold(percent)) => percent,
        _ => THRESHOLD,
    };
    let values =
        || vec![None, Some(Policy::All), Some(Policy::Threshold(part)), Some(Policy::ScalesDown)];
    let line = |policy: &Option<Policy>| Words::line(words(policy));
    desk.pick_value(ui, picker, &now, values, line, TiltakValue::Policy);
}
