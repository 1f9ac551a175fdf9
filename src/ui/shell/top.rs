//! The top bar: menus, the open scenario, and the figures always in sight.

use super::guide::{Mark, mark};
use super::offer::offer;
use super::shortcut_text;
use crate::change::{Scenario, Target};
use crate::model::{Message, ScenarioId};
use crate::ui::action::{Action, Screen};
use crate::ui::commands::{COMMANDS, Command, Entry, Menu};
use crate::ui::frame::Frame;
use crate::ui::paint::kpi;
use crate::ui::settings::Settings;
use crate::ui::theme::{font, menu_style, tokens};
use crate::view::{Kpi, KpiTone};
use egui::containers::menu::{MenuButton, MenuConfig};
use egui::{Align, Button, Layout, Margin, Panel, Popup, PopupCloseBehavior, RichText, Ui};

/// Height of the top bar.
const HEIGHT: f32 = 50.0;

/// Below this width only what matters most is shown.
const NARROW: f32 = 840.0;

/// Room that name, menus and a short scenario button take.
const MENUS: f32 = 520.0;

/// Room from which the plan's title stands before the scenario's name.
const TITLED: f32 = 330.0;

/// Draws the top bar.
pub(in crate::ui) fn top(ui: &mut Ui, frame: &mut Frame<'_>, settings: &Settings) {
    let surface = tokens(ui).surface;
    let margin = egui::Frame::NONE.fill(surface).inner_margin(Margin::symmetric(20, 0));
    Panel::top("top").exact_size(HEIGHT).frame(margin).show(ui, |ui| {
        // The figures first: what there is no room for is never a figure.
        let wide = ui.available_width() >= NARROW;
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            figures(ui, frame, wide);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                if wide {
                    ui.label(RichText::new("Veikart").font(font::strong(17.0)));
                    ui.add_space(8.0);
                }
                for menu in Menu::ALL {
                    show_menu(ui, menu, frame, settings);
                }
                ui.add_space(if wide { 8.0 } else { 0.0 });
                switcher(ui, frame);
            });
        });
    });
}

fn show_menu(ui: &mut Ui, menu: Menu, frame: &mut Frame<'_>, settings: &Settings) {
    let text = RichText::new(frame.tr(menu.key())).color(tokens(ui).muted);
    let config = MenuConfig::new().style(menu_style);
    let button = MenuButton::from_button(Button::new(text).frame_when_inactive(false));
    let (response, _) = button.config(config).ui(ui, |ui| {
        ui.set_min_width(250.0);
        for entry in COMMANDS.iter().filter(|entry| entry.menu == menu) {
            // Elsewhere it would do nothing.
            if entry.command == Command::AddRecord && frame.look.screen != Screen::Records {
                continue;
            }
            if entry.line {
                ui.separator();
            }
            item(ui, entry, frame);
            if entry.command == Command::Open {
                recent(ui, frame, settings);
            }
        }
    });
    if menu == Menu::Edit {
        mark(ui, Mark::Edit, response.rect);
    }
}

/// A command as an entry of a menu.
pub(in crate::ui) fn command_item(ui: &mut Ui, command: Command, frame: &mut Frame<'_>) {
    if let Some(entry) = COMMANDS.iter().find(|entry| entry.command == command) {
        item(ui, entry, frame);
    }
}

fn item(ui: &mut Ui, entry: &Entry, frame: &mut Frame<'_>) {
    let offer = offer(entry, frame);
    let mut button = Button::new(offer.label);
    if let Some(shortcut) = entry.shortcut {
        button = button.shortcut_text(shortcut_text(shortcut));
    }
    let mut response = ui.add_enabled(offer.why_not.is_none(), button);
    if let Some(why) = offer.why_not {
        response = response.on_disabled_hover_text(why);
    }
    if response.clicked() {
        frame.command(entry.command);
        ui.close();
    }
}

fn recent(ui: &mut Ui, frame: &mut Frame<'_>, settings: &Settings) {
    let label = frame.tr("command-recent");
    ui.add_enabled_ui(!settings.recent.is_empty(), |ui| {
        ui.menu_button(label, |ui| {
            for path in &settings.recent {
                if ui.button(path.display().to_string()).clicked() {
                    frame.ask(Action::Open(path.clone()));
                    ui.close();
                }
            }
        });
    });
}

/// Plan and open scenario in one button, with all scenarios behind it.
fn switcher(ui: &mut Ui, frame: &mut Frame<'_>) {
    let tokens = tokens(ui);
    let mut text = egui::text::LayoutJob::default();
    let open = scenario_name(frame.document.target(), frame);
    let title = &frame.document.set().base.about.title;
    let format = |font, color| egui::TextFormat::simple(font, color);
    let room = (ui.available_width() - 32.0).max(60.0);
    if room >= TITLED {
        text.append(title, 0.0, format(font::text(13.0), tokens.ink));
        text.append("  /  ", 0.0, format(font::text(13.0), tokens.muted));
    }
    text.append(&open, 0.0, format(font::strong(13.0), tokens.ink));
    text.append("  ▼", 0.0, format(font::text(9.0), tokens.ink));
    text.wrap.max_width = room;
    text.wrap.max_rows = 1;
    let name = frame.say(&Message::new("switcher-name").text("scenario", open.clone()));
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().button_padding = egui::vec2(12.0, 7.0);
            ui.add(Button::new(text).fill(tokens.panel).corner_radius(6))
        })
        .inner
        .on_hover_text(format!("{title} / {open}"));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    Popup::menu(&response).style(menu_style).close_behavior(PopupCloseBehavior::CloseOnClick).show(
        |ui| {
            ui.set_min_width(320.0);
            choice(ui, frame, Target::Base, 0);
            let set = std::sync::Arc::clone(frame.document.set());
            below(ui, frame, &set.scenarios, None, 1);
        },
    );
}

/// A scenario's children, each followed by its own.
fn below(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    scenarios: &[Scenario],
    parent: Option<ScenarioId>,
    depth: u8,
) {
    if depth > 32 {
        return;
    }
    for scenario in scenarios.iter().filter(|scenario| scenario.parent == parent) {
        choice(ui, frame, Target::Scenario(scenario.id), depth);
        below(ui, frame, scenarios, Some(scenario.id), depth + 1);
    }
}

fn choice(ui: &mut Ui, frame: &mut Frame<'_>, target: Target, depth: u8) {
    ui.horizontal(|ui| {
        ui.add_space(16.0 * f32::from(depth));
        let selected = frame.document.target() == target;
        if ui.selectable_label(selected, scenario_name(target, frame)).clicked() {
            frame.ask(Action::Switch(target));
        }
    });
}

fn scenario_name(target: Target, frame: &Frame<'_>) -> String {
    let scenario = target.scenario().and_then(|id| frame.document.set().scenario(id));
    scenario.map_or_else(|| frame.tr("base-plan"), |scenario| scenario.name.clone())
}

/// The figures, from the right: the layout runs that way. Where there is no
/// room for all, the gap and the need are the last to go.
fn figures(ui: &mut Ui, frame: &mut Frame<'_>, wide: bool) {
    let tokens = tokens(ui);
    let kpis = frame.shown.preview.as_ref().map_or(&frame.shown.kpis, |preview| &preview.kpis);
    let words = frame.tr("assumed");
    let hint = frame.tr("kpi-hint");
    let room = ui.available_width() - if wide { MENUS } else { MENUS - 90.0 };
    let shown = fitting(ui, kpis, room);
    for (figure, _) in kpis.iter().zip(shown).rev().filter(|(_, shown)| *shown) {
        let color = match figure.tone {
            KpiTone::Plain => tokens.ink,
            KpiTone::Gap => tokens.gap,
            KpiTone::Assumed => tokens.assumed,
        };
        let assumed = figure.assumed.then_some(words.as_str());
        let response = kpi(ui, &figure.label, &figure.value, color, assumed);
        if figure.tone == KpiTone::Assumed {
            response.on_hover_text(&hint);
        }
        ui.add_space(14.0);
    }
}

/// Which figures there is room for: the gap first, then the others in order.
fn fitting(ui: &Ui, kpis: &[Kpi], room: f32) -> Vec<bool> {
    let width = |kpi: &Kpi| {
        let text = |text: &str, font| {
            ui.painter().layout_no_wrap(text.to_owned(), font, tokens(ui).ink).size().x
        };
        text(&kpi.label, font::small()) + text(&kpi.value, font::figure()) + 32.0
    };
    let mut order: Vec<usize> = (0..kpis.len()).collect();
    order.sort_by_key(|at| kpis[*at].tone != KpiTone::Gap);
    let mut shown = vec![false; kpis.len()];
    let mut left = room;
    for at in order {
        left -= width(&kpis[at]);
        shown[at] = left >= 0.0 || kpis[at].tone == KpiTone::Gap;
    }
    shown
}
