//! What stands beside the pointer over a bar.

use crate::model::{Message, Ore, Rung};
use crate::ui::frame::Frame;
use crate::ui::theme::{font, tokens};
use crate::view::{BarYear, TiltakRow};
use egui::{Response, RichText, Ui};

/// The most years that are told one by one.
const YEARS: usize = 8;

/// Shows a bar's full title, its years and each year's cover while the
/// pointer is over it.
pub(super) fn of_bar(frame: &Frame<'_>, row: &TiltakRow, response: &Response) {
    if response.hovered() || response.has_focus() {
        response.clone().on_hover_ui(|ui| show(ui, frame, row));
    }
}

/// Code and full title.
pub(super) fn title(row: &TiltakRow) -> String {
    if row.full == row.code { row.full.clone() } else { format!("{} {}", row.code, row.full) }
}

fn show(ui: &mut Ui, frame: &Frame<'_>, row: &TiltakRow) {
    let (bar, muted) = (&row.bar, tokens(ui).muted);
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.label(RichText::new(title(row)).font(font::strong(13.0)));
    let key = match (bar.first == bar.last, bar.assumed) {
        (true, true) => "tip-one-year-assumed",
        (true, false) => "tip-one-year",
        (false, true) => "tip-years-assumed",
        (false, false) => "tip-years",
    };
    let years = Message::new(key).year("first", bar.first).year("last", bar.last);
    ui.label(RichText::new(frame.say(&years)).font(font::table()).color(muted));
    if bar.outside {
        ui.label(RichText::new(frame.tr("tip-outside")).font(font::table()));
    } else {
        for year in bar.years.iter().take(YEARS) {
            ui.label(RichText::new(frame.say(&cover(year))).font(font::table()));
        }
        if let Some(more) = bar.years.len().checked_sub(YEARS).filter(|more| *more > 0) {
            let more = Message::new("tip-more-years").count("count", more);
            ui.label(RichText::new(frame.say(&more)).font(font::table()).color(muted));
        }
    }
    if let Some(year) = bar.pushed {
        let pushed = Message::new("tip-pushed").year("year", year);
        let text = RichText::new(frame.say(&pushed)).font(font::table());
        ui.label(text.color(tokens(ui).gap));
    }
}

fn cover(year: &BarYear) -> Message {
    if year.cover.is_empty() {
        let key = if year.unknown { "tip-year-unknown" } else { "tip-year-nothing" };
        return Message::new(key).year("year", year.year);
    }
    let part = |(rung, ore): &(Option<Rung>, Ore)| {
        Message::new("tip-cover")
            .message("rung", Message::new(cover_key(*rung)))
            .money("amount", *ore)
    };
    let parts = year.cover.iter().map(part).collect();
    Message::new("tip-year").year("year", year.year).list("cover", parts)
}

/// The word for a way to be covered.
pub(super) const fn cover_key(rung: Option<Rung>) -> &'static str {
    match rung {
        Some(rung) => rung.key(),
        None => "uncovered",
    }
}
