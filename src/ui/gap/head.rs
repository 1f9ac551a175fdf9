//! The finding, the sides and the years.

use crate::model::Year;
use crate::ui::action::Action;
use crate::ui::frame::Frame;
use crate::ui::paint::focus_ring;
use crate::ui::theme::{font, tokens};
use crate::view::{GapSide, GapView, Tone};
use egui::text::LayoutJob;
use egui::{Align2, Label, RichText, Role, Sense, TextFormat, Ui, UiBuilder, WidgetInfo, vec2};

/// More years than this are looked at by key only.
const MOST_YEARS: i32 = 14;

pub(super) fn show(ui: &mut Ui, frame: &mut Frame<'_>, view: &GapView) {
    finding(ui, frame, view);
    let subtitle = &frame.shown.picture.subtitle;
    if !subtitle.is_empty() {
        let subtitle = RichText::new(subtitle).font(font::text(14.0 * frame.scale()));
        ui.add(Label::new(subtitle.color(tokens(ui).muted)).wrap());
    }
    ui.add_space(8.0);
    let name = frame.tr("gap-sides");
    let group = UiBuilder::new().accessibility_role(Role::TabList).accessibility_label(name);
    ui.scope_builder(group, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(22.0 * frame.scale(), 0.0);
            for side in GapSide::ALL {
                tab(ui, frame, side);
            }
        });
    });
    let line = ui.max_rect().x_range();
    ui.painter().hline(line, ui.cursor().top() - 6.0, (1.0, tokens(ui).line));
    if frame.look.gap.side != GapSide::Years {
        ui.add_space(2.0);
        years(ui, frame);
    }
}

fn finding(ui: &mut Ui, frame: &Frame<'_>, view: &GapView) {
    let tokens = tokens(ui);
    let mut heading = font::heading();
    heading.size *= frame.scale();
    let mut job = LayoutJob::default();
    for span in &view.finding {
        let color = if span.tone == Tone::Gap { tokens.gap } else { tokens.ink };
        let mut format = TextFormat::simple(heading.clone(), color);
        format.line_height = Some(heading.size * 1.3);
        job.append(&span.text, 0.0, format);
    }
    job.wrap.max_width = ui.available_width();
    ui.add(Label::new(job));
}

/// A side to choose; the one shown is underlined.
fn tab(ui: &mut Ui, frame: &mut Frame<'_>, side: GapSide) {
    let (tokens, scale) = (tokens(ui), frame.scale());
    let here = frame.look.gap.side == side;
    let label = frame.tr(side.key());
    let (font, color) = if here {
        (font::strong(14.0 * scale), tokens.action)
    } else {
        (font::text(14.0 * scale), tokens.ink)
    };
    let galley = ui.painter().layout_no_wrap(label.clone(), font, color);
    let room = vec2(galley.size().x, 32.0 * scale);
    let (rect, response) = ui.allocate_exact_size(room, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, ui.is_enabled(), here, &label));
    let at = Align2::CENTER_CENTER.align_size_within_rect(galley.size(), rect).min;
    ui.painter().galley(at, galley, color);
    if here || response.hovered() {
        let color = if here { tokens.action } else { tokens.edge };
        ui.painter().hline(rect.x_range(), rect.bottom() - 1.0, (2.0, color));
    }
    if response.has_focus() {
        focus_ring(ui.painter(), rect.shrink2(vec2(0.0, 5.0)), 3.0, tokens);
    }
    if response.clicked() {
        frame.look.gap.turn(side);
    }
}

/// The years that can be looked at, and all of them together.
fn years(ui: &mut Ui, frame: &mut Frame<'_>) {
    let about = &frame.document.plan().about;
    let figures = &frame.shown.derived.figures;
    let (first, last) = (about.first.min(figures.first()), about.last.max(figures.last()));
    let offers_all = frame.look.gap.side != GapSide::Then;
    let all = offers_all && frame.look.gap.all;
    let size = 13.0 * frame.scale();
    let shown = |text: String, here: bool| {
        RichText::new(text).font(if here { font::strong(size) } else { font::text(size) })
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 2.0);
        let few = last.since(first) <= MOST_YEARS;
        let years = if few { (first, last) } else { (frame.look.year, frame.look.year) };
        for year in (years.0.number()..=years.1.number()).map(Year::clamped) {
            let here = !all && year == frame.look.year;
            if ui.selectable_label(here, shown(year.to_string(), here)).clicked() {
                frame.look.gap.all = false;
                frame.ask(Action::Look(year));
            }
        }
        let text = frame.tr("gap-all-years");
        if offers_all && ui.selectable_label(all, shown(text, all)).clicked() {
            frame.look.gap.all = !all;
        }
    });
}
