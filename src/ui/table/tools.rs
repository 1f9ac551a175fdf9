//! The tool row: search, filters, grouping, columns.

use super::State;
use super::content::choice_name;
use crate::model::{Message, Plan, RecordId, TiltakKind};
use crate::ui::frame::Frame;
use crate::ui::paint::quiet_button;
use crate::ui::theme::{font, menu_style, tokens};
use crate::view::table::{By, Choice, Sieve};
use crate::view::upper_first;
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Button, Checkbox, PopupCloseBehavior, RichText, ScrollArea, TextEdit, Ui, vec2};
use std::collections::BTreeSet;

/// Height and width of a list that is unfolded.
const LIST: f32 = 520.0;
const WIDE: f32 = 300.0;

/// Draws the tool row.
pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, state: &mut State) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        search(ui, frame, state);
        let plan = std::sync::Arc::clone(&frame.shown.derived.plan);
        unfolding(ui, &frame.tr("table-filter"), |ui| filters(ui, frame, &plan, &mut state.sieve));
        grouping(ui, frame, state);
        unfolding(ui, &frame.tr("table-columns"), |ui| columns(ui, frame, state));
        if state.kept.order.is_some()
            && quiet_button(ui, &frame.tr("table-sort-plan"), 13.0).clicked()
        {
            state.kept.order = None;
        }
        chips(ui, frame, &plan, &mut state.sieve);
    });
}

fn search(ui: &mut Ui, frame: &Frame<'_>, state: &mut State) {
    let hint = RichText::new(frame.tr("table-search-hint")).color(tokens(ui).muted);
    let edit = TextEdit::singleline(&mut state.sieve.search).hint_text(hint);
    let edit = edit.desired_width(200.0).font(font::table());
    let response = ui.add(edit).accessible_name(frame.tr("table-search"));
    if response.has_focus() && ui.input(|input| input.key_pressed(egui::Key::ArrowDown)) {
        state.sheet.focus();
    }
}

/// A button that unfolds something that stays open while one chooses in it.
fn unfolding(ui: &mut Ui, text: &str, content: impl FnOnce(&mut Ui)) {
    let config =
        MenuConfig::new().close_behavior(PopupCloseBehavior::CloseOnClickOutside).style(menu_style);
    let text = RichText::new(format!("{text} …")).font(font::table());
    let button = MenuButton::from_button(Button::new(text)).config(config);
    button.ui(ui, |ui| {
        ui.set_width(WIDE);
        ui.spacing_mut().item_spacing.y = 2.0;
        let scroll = ScrollArea::vertical()
            .max_height(LIST.min(ui.ctx().content_rect().height() - 220.0))
            .auto_shrink([false, true]);
        scroll.show(ui, |ui| content(ui));
    });
}

fn grouping(ui: &mut Ui, frame: &Frame<'_>, state: &mut State) {
    let text = match state.kept.by {
        None => format!("{} …", frame.tr("table-group")),
        Some(by) => {
            let what = crate::view::lower_first(&frame.tr(by.key()));
            frame.say(&Message::new("table-group-by").text("what", what))
        }
    };
    let config = MenuConfig::new().style(menu_style);
    let button = Button::new(RichText::new(text).font(font::table()));
    MenuButton::from_button(button).config(config).ui(ui, |ui| {
        let choices = std::iter::once(None).chain(By::ALL.map(Some));
        for by in choices {
            let key = by.map_or("table-group-none", By::key);
            if ui.selectable_label(state.kept.by == by, frame.tr(key)).clicked() {
                state.kept.by = by;
                ui.close();
            }
        }
    });
}

/// A box to check.
fn check(ui: &mut Ui, text: &str, on: bool) -> bool {
    let mut now = on;
    ui.add(Checkbox::new(&mut now, RichText::new(text).font(font::table()))).changed()
}

fn part(ui: &mut Ui, text: &str) {
    ui.add_space(6.0);
    ui.label(RichText::new(text).font(font::small()).color(tokens(ui).muted));
}

fn filters(ui: &mut Ui, frame: &Frame<'_>, plan: &Plan, sieve: &mut Sieve) {
    if check(ui, &frame.tr("table-filter-ungranted"), sieve.ungranted) {
        sieve.ungranted = !sieve.ungranted;
    }
    if check(ui, &frame.tr("table-filter-assumed"), sieve.assumed) {
        sieve.assumed = !sieve.assumed;
    }
    part(ui, &frame.tr("inspector-type"));
    for (kind, key) in KINDS {
        if check(ui, &frame.tr(key), sieve.kind == Some(kind)) {
            sieve.kind = (sieve.kind != Some(kind)).then_some(kind);
        }
    }
    let nobody = frame.tr("table-filter-nobody");
    for (key, records, chosen) in parts(plan, sieve) {
        part(ui, &frame.tr(key));
        let none = std::iter::once((None, nobody.clone()));
        let all = records.into_iter().map(|(id, name)| (Some(id), name)).chain(none);
        for (id, name) in all {
            if check(ui, &name, chosen.contains(&id)) && !chosen.remove(&id) {
                chosen.insert(id);
            }
        }
    }
    ui.add_space(6.0);
    if quiet_button(ui, &frame.tr("table-filter-clear"), 13.0).clicked() {
        *sieve = Sieve { search: std::mem::take(&mut sieve.search), ..Sieve::default() };
    }
}

const KINDS: [(TiltakKind, &str); 2] = [
    (TiltakKind::Tiltak, "inspector-type-tiltak"),
    (TiltakKind::Activity, "inspector-type-activity"),
];

/// Records that tiltak can be sifted by, with those that are chosen.
type Part<'a> = (&'static str, Vec<(RecordId, String)>, &'a mut BTreeSet<Option<RecordId>>);

fn parts<'a>(plan: &Plan, sieve: &'a mut Sieve) -> [Part<'a>; 4] {
    let owners = plan.actors.iter().map(|actor| (actor.id.record(), actor.name.clone()));
    let goals = plan.goals.iter();
    let goals = goals.map(|goal| (goal.id.record(), format!("{} {}", goal.code, goal.short())));
    let areas = plan.areas.iter().map(|area| (area.id.record(), area.name.clone()));
    let sources = plan.sources.iter().map(|source| (source.id.record(), source.name.clone()));
    [
        ("inspector-owners", owners.collect(), &mut sieve.owners),
        ("inspector-source", sources.collect(), &mut sieve.sources),
        ("inspector-goal", goals.collect(), &mut sieve.goals),
        ("inspector-area", areas.collect(), &mut sieve.areas),
    ]
}

/// What is asked for, each with the way to take it back.
fn chips(ui: &mut Ui, frame: &Frame<'_>, plan: &Plan, sieve: &mut Sieve) {
    if sieve.ungranted && chip(ui, frame, &frame.tr("table-filter-ungranted")) {
        sieve.ungranted = false;
    }
    if sieve.assumed && chip(ui, frame, &frame.tr("table-filter-assumed")) {
        sieve.assumed = false;
    }
    if let Some((_, key)) = KINDS.into_iter().find(|(kind, _)| Some(*kind) == sieve.kind)
        && chip(ui, frame, &frame.tr(key))
    {
        sieve.kind = None;
    }
    for (key, records, chosen) in parts(plan, sieve) {
        if chosen.is_empty() {
            continue;
        }
        let name = |id: &Option<RecordId>| {
            let known = records.iter().find(|(known, _)| Some(*known) == *id);
            known.map_or_else(|| frame.tr("table-filter-nobody"), |(_, name)| name.clone())
        };
        let names = chosen.iter().map(name).collect::<Vec<_>>().join(", ");
        if chip(ui, frame, &format!("{}: {names}", frame.tr(key))) {
            chosen.clear();
        }
    }
}

/// A small button with a cross; tells whether it was pressed.
fn chip(ui: &mut Ui, frame: &Frame<'_>, text: &str) -> bool {
    let look = tokens(ui);
    let shown = RichText::new(format!("{text}  ×")).font(font::table()).color(look.action);
    let button = Button::new(shown).fill(look.selection_fill).corner_radius(12);
    let name = Message::new("table-chip-remove").text("filter", text);
    let response = ui.add(button.truncate()).accessible_name(frame.say(&name));
    response.on_hover_text(frame.say(&name)).clicked()
}

fn columns(ui: &mut Ui, frame: &Frame<'_>, state: &mut State) {
    if quiet_button(ui, &frame.tr("table-columns-usual"), 13.0).clicked() {
        state.kept.columns = Choice::USUAL.to_vec();
        state.kept.widths.clear();
        state.laid_out = false;
    }
    let shown = state.kept.columns.clone();
    let hidden = Choice::ALL.into_iter().filter(|choice| !shown.contains(choice));
    for choice in shown.iter().copied().chain(hidden) {
        let name = upper_first(&choice_name(choice, frame.texts));
        let on = shown.contains(&choice);
        ui.horizontal(|ui| {
            let fixed = choice == Choice::Code;
            let toggled = ui.add_enabled_ui(!fixed, |ui| check(ui, &name, on)).inner;
            if toggled {
                state.kept.toggle(choice);
            }
            if on && !fixed {
                movers(ui, frame, state, choice, &name);
            }
        });
    }
}

/// Two small buttons that move a column.
fn movers(ui: &mut Ui, frame: &Frame<'_>, state: &mut State, choice: Choice, name: &str) {
    let right = egui::Layout::right_to_left(egui::Align::Center);
    ui.with_layout(right, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (later, sign, key) in
            [(true, "›", "table-column-right"), (false, "‹", "table-column-left")]
        {
            let told = frame.say(&Message::new(key).text("column", name));
            let button = Button::new(sign).min_size(vec2(24.0, 24.0));
            let response = ui.add(button).accessible_name(&told).on_hover_text(&told);
            if response.clicked() {
                state.kept.shift(choice, later);
            }
        }
    });
}
