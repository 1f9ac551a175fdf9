//! "Why": a figure unfolded into its terms.

use super::{Answer, foot, heading};
use crate::engine::{Part, Question};
use crate::model::Message;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::Money;
use crate::ui::theme::{font, tokens};
use crate::view::ReasonLine;
use egui::{Align, Button, Layout, RichText, Role, ScrollArea, Ui, WidgetInfo};

pub(super) fn show(
    ui: &mut Ui,
    question: &Question,
    lines: &[ReasonLine],
    frame: &mut Frame<'_>,
) -> Option<Answer> {
    heading(ui, title(question, frame));
    ui.label(RichText::new(frame.tr("why-explained")).color(tokens(ui).muted));
    ui.spacing_mut().item_spacing.y = 4.0;
    // All of it, or as much as the window has room for.
    let all = 28.0 * f32::from(u16::try_from(lines.len()).unwrap_or(u16::MAX));
    let height = all.min(ui.ctx().content_rect().height() - 240.0).max(120.0);
    let mut go = None;
    let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
    area.auto_shrink([false, true]).show_rows(ui, 24.0, lines.len(), |ui, rows| {
        for at in rows {
            let line = &lines[at];
            let above = lines[..at].iter().rev().find(|above| above.depth < line.depth);
            if draw(ui, line, above, frame) {
                go = line.record;
            }
        }
    });
    if let Some(record) = go {
        frame.ask(Action::GoTo(record));
    }
    foot(ui, &[(frame.tr("button-close"), Answer::Close)])
}

fn title(question: &Question, frame: &Frame<'_>) -> String {
    let key = match question.part {
        Part::Need => "why-title-need",
        Part::Gap => "why-title-gap",
        _ => "why-title-cover",
    };
    frame.say(&Message::new(key).year("year", question.year))
}

/// Draws a line of what stands above it; tells whether its record was asked
/// for.
fn draw(ui: &mut Ui, line: &ReasonLine, above: Option<&ReasonLine>, frame: &Frame<'_>) -> bool {
    let mut asked = false;
    let size = egui::vec2(ui.available_width(), 24.0);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let strong = line.depth < 2;
        let assumed = line.assumed.then(|| frame.tr("assumed"));
        ui.allocate_ui(egui::vec2(90.0, 24.0), |ui| {
            let font = if strong { font::strong(14.0) } else { font::table() };
            let about = line.label.as_str();
            ui.add(
                Money::new(&line.value).about(about).assumed(assumed.as_deref()).font(font).right(),
            );
        });
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.add_space(18.0 * f32::from(u8::try_from(line.depth).unwrap_or(u8::MAX)));
            let text = RichText::new(&line.label);
            let text =
                if strong { text.font(font::strong(14.0)) } else { text.font(font::table()) };
            if line.record.is_some() && line.depth == 2 {
                let button = ui.add(Button::new(text).frame(false));
                // The same tiltak stands among what is needed and what is given.
                let above = above.map_or("", |above| above.label.as_str());
                let name = format!("{}, {above}", line.label);
                button.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                asked = button.clicked();
            } else {
                ui.label(text);
            }
            if !line.evidence.is_empty() {
                let muted = RichText::new(&line.evidence).small().color(tokens(ui).muted);
                ui.add(egui::Label::new(muted).truncate()).on_hover_text(&line.evidence);
            }
        });
    });
    asked
}
