//! Below a chart: the patterns, what must be said beside the bars, and the
//! ways to the table.

use super::mark::cover;
use crate::engine::Part;
use crate::ui::action::Action;
use crate::ui::commands::Command;
use crate::ui::frame::Frame;
use crate::ui::paint::{Pattern, quiet_button};
use crate::ui::theme::{font, tokens};
use crate::view::{GapSide, GapView};
use egui::{Label, RichText, Role, Sense, Ui, WidgetInfo, vec2};

const PARTS: [(Part, &str); 5] = [
    (Part::Granted, "rung-granted"),
    (Part::Signalled, "rung-signalled"),
    (Part::Applied, "rung-applied"),
    (Part::Unclear, "rung-unclear"),
    (Part::Uncovered, "uncovered"),
];

/// The room that it takes.
pub(super) fn height(ui: &Ui, frame: &Frame<'_>, view: &GapView) -> f32 {
    let scale = frame.scale();
    let width = ui.max_rect().width();
    let font = font::text(12.0 * scale);
    let notes: f32 = notes(frame, view)
        .map(|note| {
            let color = tokens(ui).muted;
            ui.painter().layout(note, font.clone(), color, width).size().y + 3.0
        })
        .sum();
    let legend = if legend(frame, view).next().is_some() { 22.0 * scale } else { 0.0 };
    notes + legend + 34.0 * scale + 10.0
}

fn notes<'a>(frame: &'a Frame<'_>, view: &'a GapView) -> impl Iterator<Item = String> + 'a {
    let then = view.then.as_ref();
    let said = then.map_or(&view.notes, |then| &then.notes).iter().cloned();
    let legend = then.filter(|_| !frame.look.tables).map(|_| frame.tr("gap-then-legend"));
    legend.into_iter().chain(said)
}

/// The parts that the chart shows, each in its pattern.
fn legend<'a>(
    frame: &'a Frame<'_>,
    view: &'a GapView,
) -> impl Iterator<Item = (Part, &'static str)> + 'a {
    let drawn = !frame.look.tables && frame.look.gap.side != GapSide::Then;
    PARTS.into_iter().filter(move |(part, _)| drawn && view.total.cell.part(*part) > 0)
}

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let scale = frame.scale();
    let (tokens, font) = (tokens(ui), font::text(12.0 * scale));
    ui.spacing_mut().item_spacing = vec2(8.0, 3.0);
    if legend(frame, view).next().is_some() {
        ui.horizontal(|ui| {
            ui.set_height(19.0 * scale);
            for (part, key) in legend(frame, view) {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 12.0) * scale, Sense::hover());
                Pattern::of(cover(part), tokens).paint(ui.painter(), rect, 0.0);
                let text = RichText::new(frame.tr(key)).font(font.clone());
                ui.label(text.color(tokens.muted));
                ui.add_space(6.0);
            }
        });
    }
    for note in notes(frame, view) {
        let text = RichText::new(note).font(font.clone()).color(tokens.muted);
        ui.add(Label::new(text).wrap());
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 20.0;
        ways(ui, frame, view);
    });
}

/// The ways to the table, to the clipboard, and to all groups.
fn ways(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    let size = 12.0 * frame.scale();
    let key = if frame.look.tables { "show-as-chart" } else { "show-as-table" };
    if quiet_button(ui, &frame.tr(key), size).clicked() {
        frame.command(Command::Tables);
    }
    if quiet_button(ui, &frame.tr("gap-copy"), size).clicked() {
        frame.ask(Action::Copy(view.copied.clone()));
    }
    if view.foldable > 0 {
        let count = view.bars.len() + if view.folded > 0 { view.folded - 1 } else { 0 };
        let text = if view.folded > 0 {
            frame.say(&crate::model::Message::new("gap-unfold").count("count", count))
        } else {
            frame.tr("gap-fold")
        };
        let button = quiet_button(ui, &text, size);
        button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &text));
        if button.clicked() {
            frame.look.gap.whole = view.folded > 0;
            frame.look.gap.bar = None;
        }
    }
}
