//! What is asked: a picker of tiltak, or how those without money meet it.

use super::picked::{self, arrows, truncated};
use super::{Mode, Seen};
use crate::model::{Arg, Message, Policy, TiltakId};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use crate::view::{PickRow, QuickSet, Stance};
use egui::{
    Align, Button, Checkbox, ComboBox, Label, Layout, RichText, ScrollArea, TextEdit, Ui,
    WidgetInfo, vec2,
};

/// Height of a row of the list.
const ROW: f32 = 26.0;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, seen: &Seen) {
    ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
    modes(ui, frame);
    ui.add_space(6.0);
    match frame.look.consequences.mode {
        Mode::Postpone => postpone(ui, frame, seen),
        Mode::NotClosed => not_closed(ui, frame, &seen.stances),
        Mode::Scenario => {
            let text = match &seen.beside {
                Some((name, other)) => frame.say(
                    &Message::new("follows-scenario-of")
                        .text("name", name.clone())
                        .text("other", other.clone()),
                ),
                None => frame.tr("follows-scenario-none"),
            };
            ui.label(RichText::new(text).font(font::text(13.0)).color(tokens(ui).muted));
        }
    }
}

fn modes(ui: &mut Ui, frame: &mut Frame<'_>) {
    let modes = [
        (Mode::Postpone, "follows-mode-postpone"),
        (Mode::NotClosed, "follows-mode-not-closed"),
        (Mode::Scenario, "follows-mode-scenario"),
    ];
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (mode, key) in modes {
            let here = frame.look.consequences.mode == mode;
            let text = RichText::new(frame.tr(key));
            let text = text.font(if here { font::strong(13.0) } else { font::text(13.0) });
            if ui.selectable_label(here, text).clicked() {
                frame.look.consequences.mode = mode;
                frame.look.consequences.why = None;
            }
        }
    });
}

fn head(ui: &mut Ui, text: String) {
    ui.label(RichText::new(text).font(font::strong(13.0)).color(tokens(ui).muted));
}

fn postpone(ui: &mut Ui, frame: &mut Frame<'_>, seen: &Seen) {
    ui.horizontal(|ui| {
        head(ui, frame.tr("follows-picked"));
        if !frame.look.consequences.picked.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let clear = RichText::new(frame.tr("follows-clear")).font(font::small());
                if ui.add(Button::new(clear).frame_when_inactive(false)).clicked() {
                    frame.look.consequences.pick_only(&[]);
                }
            });
        }
    });
    picked::show(ui, frame);
    ui.add_space(8.0);
    sets(ui, frame, seen);
    ui.add_space(8.0);
    search(ui, frame);
    list(ui, frame, &seen.rows);
}

/// The groups that can be picked at once.
fn sets(ui: &mut Ui, frame: &mut Frame<'_>, seen: &Seen) {
    let (all, selected) = (&seen.sets, frame.look.selected.is_some());
    if all.owners.is_empty() && all.areas.is_empty() && all.goals.is_empty() && !selected {
        return;
    }
    head(ui, frame.tr("follows-sets"));
    let mut chosen: Option<Vec<TiltakId>> = None;
    let plan = frame.document.plan();
    let selected = frame.look.selected.and_then(|id| plan.tiltak.get(id));
    ui.horizontal_wrapped(|ui| {
        if let Some(tiltak) = selected {
            let text = Message::new("follows-selected").text("tiltak", tiltak.code.clone());
            if ui.button(RichText::new(frame.say(&text)).font(font::text(13.0))).clicked() {
                chosen = Some(vec![tiltak.id]);
            }
        }
        for set in seen.sets.owners.iter().take(4) {
            if set_button(ui, frame, set) {
                chosen = Some(set.tiltak.clone());
            }
        }
        let menus = [("follows-area", &seen.sets.areas), ("follows-goal", &seen.sets.goals)];
        for (key, sets) in menus.into_iter().filter(|(_, sets)| !sets.is_empty()) {
            let text = format!("{} …", frame.tr(key));
            ui.menu_button(RichText::new(text).font(font::text(13.0)), |ui| {
                ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
                    for set in sets {
                        if set_button(ui, frame, set) {
                            chosen = Some(set.tiltak.clone());
                            ui.close();
                        }
                    }
                });
            });
        }
    });
    if let Some(tiltak) = chosen {
        frame.look.consequences.pick_only(&tiltak);
    }
}

fn set_button(ui: &mut Ui, frame: &Frame<'_>, set: &QuickSet) -> bool {
    let full = if set.gap.is_empty() {
        set.name.clone()
    } else {
        let text = Message::new("follows-set-gap").text("name", set.name.clone());
        frame.say(&text.text("gap", set.gap.clone()))
    };
    let button = Button::new(RichText::new(&set.name).font(font::text(13.0)));
    ui.add(button).on_hover_text(full).clicked()
}

fn search(ui: &mut Ui, frame: &mut Frame<'_>) {
    let hint = frame.tr("follows-search");
    let edit = TextEdit::singleline(&mut frame.look.consequences.search)
        .hint_text(&hint)
        .font(font::table())
        .desired_width(f32::INFINITY);
    let response = ui.add(edit);
    response.widget_info(|| {
        let mut info = WidgetInfo::new(egui::Role::TextInput);
        info.label = Some(hint.clone());
        info
    });
}

/// The tiltak that can be picked; only those in sight are drawn.
fn list(ui: &mut Ui, frame: &mut Frame<'_>, rows: &[PickRow]) {
    if rows.is_empty() {
        let text = frame.tr("follows-nothing-found");
        ui.label(RichText::new(text).font(font::table()).color(tokens(ui).muted));
        return;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let area = ScrollArea::vertical().id_salt("consequences-list").auto_shrink(false);
    area.show_rows(ui, ROW, rows.len(), |ui, range| {
        for row in &rows[range] {
            one(ui, frame, row);
        }
    });
}

fn one(ui: &mut Ui, frame: &mut Frame<'_>, row: &PickRow) {
    let tokens = tokens(ui);
    let size = vec2(ui.available_width(), ROW);
    ui.push_id(row.id, |ui| {
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            let gap = RichText::new(&row.gap).font(font::table()).color(tokens.gap);
            ui.add(Label::new(gap).extend());
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                truncated(ui);
                let mut on = frame.look.consequences.years_of(row.id).is_some();
                let text = RichText::new(format!("{}  {}", row.code, row.title));
                let response = ui.add(Checkbox::new(&mut on, text.font(font::table())));
                let by = arrows(ui, &response);
                if response.clicked() {
                    frame.look.consequences.pick(row.id, on);
                }
                if by != 0 {
                    picked::step(frame, row.id, by);
                }
                response.on_hover_text(format!("{} {}", row.code, row.full));
            });
        });
    });
}

fn not_closed(ui: &mut Ui, frame: &mut Frame<'_>, stances: &[Stance]) {
    head(ui, frame.tr("follows-stances"));
    let muted = tokens(ui).muted;
    let key = if stances.is_empty() { "follows-stances-none" } else { "follows-stances-hint" };
    ui.label(RichText::new(frame.tr(key)).font(font::small()).color(muted));
    ui.add_space(6.0);
    let high = ROW * 2.0 + 4.0;
    let area = ScrollArea::vertical().id_salt("consequences-stances").auto_shrink(false);
    area.show_rows(ui, high, stances.len(), |ui, range| {
        for stance in &stances[range] {
            ui.push_id(stance.id, |ui| policy(ui, frame, stance));
        }
    });
}

/// What a tiltak does when its money is missing, to be tried otherwise.
fn policy(ui: &mut Ui, frame: &mut Frame<'_>, stance: &Stance) {
    ui.scope(|ui| {
        truncated(ui);
        let text = RichText::new(format!("{}  {}", stance.code, stance.title));
        ui.label(text.font(font::table()));
    });
    let tried = &frame.look.consequences.tried;
    let own = tried.iter().find(|(id, _)| *id == stance.id).map(|(_, policy)| *policy);
    let mut policy = own.unwrap_or(stance.policy);
    let mut choices = vec![Policy::All, Policy::ScalesDown];
    if !choices.contains(&stance.policy) {
        choices.push(stance.policy);
    }
    let name = Message::new("follows-policy-of").text("tiltak", stance.code.clone());
    let name = frame.say(&name);
    let shown = RichText::new(policy_name(frame, policy)).font(font::table());
    let combo = ComboBox::from_id_salt("policy").width(ui.available_width()).truncate();
    let response = combo.selected_text(shown).show_ui(ui, |ui| {
        for choice in choices {
            ui.selectable_value(&mut policy, choice, policy_name(frame, choice));
        }
    });
    let value = policy_name(frame, policy);
    response.response.widget_info(|| {
        let mut info = WidgetInfo::new(egui::Role::ComboBox);
        info.label = Some(name.clone());
        info.current_text_value = Some(value.clone());
        info
    });
    if policy != own.unwrap_or(stance.policy) {
        let state = &mut frame.look.consequences;
        state.tried.retain(|(id, _)| *id != stance.id);
        if policy != stance.policy {
            state.tried.push((stance.id, policy));
        }
        state.why = None;
    }
}

fn policy_name(frame: &Frame<'_>, policy: Policy) -> String {
    match policy {
        Policy::All => frame.tr("follows-policy-all"),
        Policy::Threshold(percent) => {
            let percent = Arg::Permille(i64::from(percent) * 10);
            frame.say(&Message::new("follows-policy-threshold").with("percent", percent))
        }
        Policy::ScalesDown => frame.tr("follows-policy-scales"),
    }
}
