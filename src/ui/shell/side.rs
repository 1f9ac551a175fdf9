//! The side bar: the screens.

use super::guide::{Mark, mark};
use crate::ui::action::{Action, Screen};
use crate::ui::frame::Frame;
use crate::ui::paint::focus_ring;
use crate::ui::theme::{font, tokens};
use egui::{Align2, Margin, Panel, Role, Sense, Ui, WidgetInfo, pos2, vec2};

/// Draws the side bar.
pub(in crate::ui) fn side(ui: &mut Ui, frame: &mut Frame<'_>) {
    let margin = egui::Frame::NONE.fill(tokens(ui).panel).inner_margin(Margin {
        left: 10,
        right: 10,
        top: 14,
        bottom: 10,
    });
    Panel::left("side").exact_size(168.0).resizable(false).frame(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for (at, screen) in Screen::ALL.into_iter().enumerate() {
            entry(ui, frame, screen, at + 1);
        }
    });
}

fn entry(ui: &mut Ui, frame: &mut Frame<'_>, screen: Screen, number: usize) {
    let tokens = tokens(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 36.0), Sense::click());
    let label = frame.tr(screen.key());
    if screen == Screen::Table {
        mark(ui, Mark::Table, rect);
    }
    let here = frame.look.screen == screen;
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, here, &label));
    if here || response.hovered() {
        let fill = if here { tokens.selection_fill } else { tokens.line.gamma_multiply(0.5) };
        ui.painter().rect_filled(rect, 6, fill);
    }
    if response.has_focus() {
        focus_ring(ui.painter(), rect, 6.0, tokens);
    }
    let (font, color) =
        if here { (font::strong(14.0), tokens.action) } else { (font::text(14.0), tokens.ink) };
    let left = pos2(rect.left() + 12.0, rect.center().y);
    ui.painter().text(left, Align2::LEFT_CENTER, label, font, color);
    let right = pos2(rect.right() - 12.0, rect.center().y);
    ui.painter().text(right, Align2::RIGHT_CENTER, number, font::small(), tokens.muted);
    if response.clicked() {
        frame.ask(Action::Show(screen));
    }
}
