//! A field that several actors are chosen in.

use super::desk::Desk;
use crate::change::TiltakValue;
use crate::model::{ActorId, Plan};
use crate::ui::field::menu;
use crate::ui::field::picker::{Picker, Tone, closed, refusal, unfold};
use crate::ui::theme::font;
use crate::view::{actor_names, upper_first};
use egui::{Checkbox, RichText, Ui};
use std::sync::Arc;

/// Height of an actor in the list.
const ROW: f32 = 28.0;

/// Draws a field with the chosen actors and, while it is open, all of them
/// with a box to check.
pub(super) fn pick_actors(
    ui: &mut Ui,
    desk: &mut Desk<'_, '_>,
    (key, label): (&'static str, &str),
    now: &[ActorId],
    set: fn(Vec<ActorId>) -> TiltakValue,
) {
    let seen = Arc::clone(&desk.seen);
    let name = desk.name("inspector-name", label);
    let text = upper_first(&actor_names(&seen.plan, now, desk.frame.texts));
    let tone = if now.is_empty() { Tone::Nothing } else { Tone::Plain };
    let id = desk.choice(key);
    let response = closed(ui, Picker { id, name: &name, text: &text, tip: "", tone });
    let toggled = unfold(&response, |ui| list(ui, &seen.plan, now));
    if let Some(actor) = toggled.flatten() {
        let mut then: Vec<_> = now.iter().copied().filter(|id| *id != actor).collect();
        if then.len() == now.len() {
            then.push(actor);
        }
        desk.ask(super::field::set(&seen.tiltak, set(then)), id);
    }
    refusal(ui, desk.frame, id);
}

/// Lists all actors; gives the one whose box is checked or cleared.
fn list(ui: &mut Ui, plan: &Plan, now: &[ActorId]) -> Option<ActorId> {
    let mut toggled = None;
    ui.spacing_mut().item_spacing.y = 0.0;
    menu::rows(ui, ROW, plan.actors.len(), None, |ui, at| {
        let Some(actor) = plan.actors.at(at) else { return };
        let mut chosen = now.contains(&actor.id);
        let text = RichText::new(&actor.name).font(font::table());
        if ui.add(Checkbox::new(&mut chosen, text)).changed() {
            toggled = Some(actor.id);
        }
    });
    toggled
}
