//! The drawing ground: colours, patterns, figures and the waterfall.

use crate::support::{picture, stage};
use egui::accesskit::Role;
use egui::{Key, Pos2, Rect, Sense, Stroke, TextStyle, Theme, Ui, Vec2, vec2};
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use veikart::model::Rung;
use veikart::ui::paint::BarKind::{Missing, Need};
use veikart::ui::paint::{
    BarKind, Cover, Diamond, Money, Waterfall, WaterfallBar, arrow, dashed_rect, diamond,
    dotted_line, fill_rung, focus_ring, kpi, money_label, primary_button, waterfall,
};
use veikart::ui::theme::{Tokens, contrast, font, tokens};

const LOOKS: [Theme; 2] = [Theme::Light, Theme::Dark];

/// A bar whose value is its only part, or stands above it.
fn bar(words: [&str; 3], kind: BarKind, (from, to): (f64, f64)) -> WaterfallBar {
    let [label, note, value] = words.map(str::to_owned);
    let name = format!("{label} {note}").trim().to_owned();
    let (top, parts) = match kind {
        BarKind::Cover(_) => (String::new(), vec![((from - to).abs(), value)]),
        BarKind::Need | BarKind::Stated | BarKind::Missing => (value, Vec::new()),
    };
    WaterfallBar { label, note, top, from, to, kind, parts, covers: Vec::new(), name, id: 0 }
}

fn with_parts(bar: WaterfallBar, parts: &[(f64, &str)]) -> WaterfallBar {
    let parts = parts.iter().map(|(height, text)| (*height, (*text).to_owned())).collect();
    WaterfallBar { parts, ..bar }
}

fn chart(name: &str, mut bars: Vec<WaterfallBar>) -> Waterfall {
    for (bar, id) in bars.iter_mut().zip(1..) {
        bar.id = id;
    }
    Waterfall { name: name.to_owned(), bars }
}

const fn on(rung: Rung) -> BarKind {
    BarKind::Cover(Cover::Rung(rung))
}

/// The figures of the plan for 2020.
fn year_2020() -> Waterfall {
    let missing = bar(["Mangler", "NHN 74 · RHF 21", "95"], Missing, (95.0, 0.0));
    let bars = vec![
        bar(["Behov", "", "221"], Need, (0.0, 221.0)),
        bar(["Direktoratet", "innvilget", "97"], on(Rung::Granted), (221.0, 124.0)),
        bar(["RHF-ene", "innvilget av 50", "29"], on(Rung::Granted), (124.0, 95.0)),
        with_parts(missing, &[(74.0, "74"), (21.0, "21")]),
    ];
    chart("Behov og finansiering i 2020", bars)
}

/// Every rung, and parts too small for their texts.
fn ladder() -> Waterfall {
    let own = bar(["Egne midler", "innvilget", ""], on(Rung::Granted), (240.0, 180.0));
    let unclear = ["Uavklart", "ingen har svart på spørsmålet", "60"];
    let missing = bar(["Mangler", "", "37"], Missing, (37.0, 0.0));
    let bars = vec![
        bar(["Behov", "", "1 240,5"], Need, (0.0, 240.0)),
        with_parts(own, &[(6.0, "6"), (52.0, "52"), (1.5, "1,5"), (0.5, "0,5")]),
        bar(["Statsbudsjettet", "forespeilet", "40"], on(Rung::Signalled), (180.0, 140.0)),
        bar(["RHF-ene", "omsøkt", "40"], on(Rung::Applied), (140.0, 100.0)),
        bar(["KS", "omsøkt", "3"], on(Rung::Applied), (100.0, 97.0)),
        bar(unclear, on(Rung::Unclear), (97.0, 37.0)),
        with_parts(missing, &[(30.0, "30"), (4.0, "4"), (3.0, "3")]),
    ];
    chart("Alle trinn", bars)
}

fn on_page(ui: &mut Ui, draw: impl FnOnce(&mut Ui)) {
    let tokens = tokens(ui);
    ui.painter().rect_filled(ui.content_rect(), 0.0, tokens.surface);
    egui::Frame::new().inner_margin(16.0).show(ui, draw);
}

fn shown(
    look: Theme,
    size: Vec2,
    pixels: f32,
    what: &str,
    mut draw: impl FnMut(&mut Ui),
) -> SnapshotResults {
    let mut harness = stage(look, size, pixels).build_ui(|ui| on_page(ui, &mut draw));
    harness.run();
    harness.snapshot(picture(what, look, pixels));
    harness.take_snapshot_results()
}

fn patterns(ui: &mut Ui) {
    let look = tokens(ui);
    for cover in Cover::ALL {
        ui.horizontal(|ui| {
            for (size, radius) in [
                (vec2(180.0, 48.0), 0.0),
                (vec2(180.0, 20.0), 3.0),
                (vec2(24.0, 24.0), 6.0),
                (vec2(40.0, 8.0), 2.0),
            ] {
                let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
                fill_rung(ui.painter(), rect, cover, radius, look);
            }
            ui.label(format!("{cover:?}"));
        });
    }
}

fn marks(ui: &mut Ui) {
    let look = tokens(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(520.0, 56.0), Sense::hover());
    let painter = ui.painter();
    let at = |x: f32, y: f32| -> Pos2 { rect.left_top() + vec2(x, y) };
    dotted_line(painter, at(10.0, 4.0), at(10.0, 52.0), 2.0, look.ink);
    dotted_line(painter, at(24.0, 28.0), at(120.0, 28.0), 1.0, look.assumed);
    dotted_line(painter, at(24.0, 52.0), at(120.0, 40.0), 2.0, look.muted);
    let ghost = Rect::from_min_size(at(140.0, 16.0), vec2(110.0, 22.0));
    dashed_rect(painter, ghost, 3.0, Stroke::new(1.0, look.muted));
    arrow(painter, at(190.0, 27.0), at(250.0, 27.0), look.action);
    arrow(painter, at(270.0, 50.0), at(290.0, 10.0), look.gap);
    diamond(painter, at(320.0, 28.0), 14.0, Diamond::Fill(look.gap));
    diamond(painter, at(350.0, 28.0), 14.0, Diamond::Stroke(Stroke::new(1.5, look.ink)));
    diamond(painter, at(380.0, 28.0), 14.0, Diamond::Dashed(Stroke::new(1.0, look.muted)));
    let moved = Rect::from_min_size(at(410.0, 16.0), vec2(100.0, 22.0));
    fill_rung(painter, moved, Cover::Uncovered, 3.0, look);
    focus_ring(painter, moved, 3.0, look);
}

fn figures(ui: &mut Ui) {
    let look = tokens(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 24.0;
        kpi(ui, "Behov 2020", "221", look.ink, None);
        kpi(ui, "Mangler", "95", look.gap, None);
        kpi(ui, "Flyttet til 2021", "1\u{202f}218,5", look.assumed, Some("antatt"));
        money_label(ui, "18,5", Some("antatt"), font::strong(14.0), look.assumed);
        money_label(ui, "−18,5", None, font::table(), look.ink);
    });
    ui.allocate_ui(vec2(200.0, 20.0), |ui| {
        ui.add(
            Money::new("1\u{202f}234,5")
                .about("RM2-T2, 2020, kostnad")
                .assumed(Some("antatt"))
                .right(),
        );
    });
}

fn type_page(ui: &mut Ui) {
    let look = tokens(ui);
    let styles = [
        font::display_style(),
        TextStyle::Heading,
        font::figure_style(),
        TextStyle::Body,
        TextStyle::Monospace,
        font::table_style(),
        TextStyle::Small,
    ];
    for style in styles {
        let text = format!("{style}: 95 mangler, 74 hos Norsk Helsenett → ÆØÅ 0123456789 ✓ ✗ ⚠ ▾");
        let text = text.replace('▾', "▼");
        ui.label(egui::RichText::new(text).text_style(style));
    }
    ui.label(egui::RichText::new("Dempet tekst").color(look.muted));
}

/// The widgets, the third button of the first row in focus.
fn widgets(ui: &mut Ui, state: &mut (bool, String, f64)) {
    ui.horizontal(|ui| {
        let _ = ui.button("Lagre");
        let _ = ui.add(egui::Button::new("Valgt").selected(true));
        let _ = ui.button("Angre");
        primary_button(ui, "Hva om dette ikke løses?");
    });
    ui.horizontal(|ui| {
        ui.checkbox(&mut state.0, "Vis som tabell");
        let mut off = false;
        ui.checkbox(&mut off, "Bare gap");
        ui.radio_value(&mut state.0, true, "I år");
        ui.radio_value(&mut state.0, false, "Alle år");
    });
    ui.horizontal(|ui| {
        let label = ui.label("Kode");
        ui.add(egui::TextEdit::singleline(&mut state.1).desired_width(120.0)).labelled_by(label.id);
        let label = ui.label("Kostnad");
        ui.add(egui::DragValue::new(&mut state.2)).labelled_by(label.id);
        egui::ComboBox::from_label("Status").selected_text("Innvilget").show_ui(ui, |_| {});
        ui.add_enabled_ui(false, |ui| ui.button("Av"));
    });
    ui.separator();
    ui.hyperlink_to("Kilden", "https://example.org");
}

#[test]
fn paint_page_of_patterns_and_marks() {
    let mut seen = SnapshotResults::new();
    for look in LOOKS {
        seen.extend(shown(look, vec2(780.0, 800.0), 1.0, "patterns", |ui| {
            patterns(ui);
            marks(ui);
            figures(ui);
            type_page(ui);
        }));
    }
    seen.extend(shown(Theme::Light, vec2(700.0, 400.0), 2.0, "patterns", patterns));
}

#[test]
fn paint_widgets_show_where_the_focus_is() {
    let mut seen = SnapshotResults::new();
    for look in LOOKS {
        for (what, name) in [
            ("button", "Angre"),
            ("primary", "Hva om dette ikke løses?"),
            ("check", "Vis som tabell"),
            ("text", "Kode"),
        ] {
            let state = (true, "RM2-T2".to_owned(), 18.5);
            let mut harness = stage(look, vec2(560.0, 230.0), 1.0)
                .build_ui_state(|ui, state| on_page(ui, |ui| widgets(ui, state)), state);
            harness.get_all_by_label(name).last().unwrap().focus();
            harness.run();
            harness.snapshot(picture(&format!("focus_{what}"), look, 1.0));
            seen.extend_harness(&mut harness);
        }
    }
}

#[test]
fn paint_waterfall_of_the_plan() {
    let mut seen = SnapshotResults::new();
    for look in LOOKS {
        seen.extend(shown(look, vec2(752.0, 500.0), 1.0, "waterfall", |ui| {
            let size = ui.available_size();
            waterfall(ui, &year_2020(), size, 1.0);
        }));
    }
    seen.extend(shown(Theme::Light, vec2(752.0, 500.0), 2.0, "waterfall", |ui| {
        let size = ui.available_size();
        waterfall(ui, &year_2020(), size, 1.0);
    }));
}

#[test]
fn paint_waterfall_of_every_rung() {
    let mut seen = SnapshotResults::new();
    for look in LOOKS {
        seen.extend(shown(look, vec2(960.0, 560.0), 1.0, "waterfall_ladder", |ui| {
            let size = ui.available_size();
            waterfall(ui, &ladder(), size, 1.0);
        }));
    }
}

#[test]
fn paint_waterfall_large_and_small() {
    let mut seen = SnapshotResults::new();
    seen.extend(shown(Theme::Light, vec2(1100.0, 720.0), 1.0, "waterfall_meeting", |ui| {
        let size = ui.available_size();
        waterfall(ui, &year_2020(), size, font::MEETING_SCALE);
    }));
    seen.extend(shown(Theme::Light, vec2(368.0, 560.0), 1.0, "waterfall_small", |ui| {
        waterfall(ui, &year_2020(), Vec2::ZERO, 1.0);
        waterfall(ui, &ladder(), Vec2::ZERO, 1.0);
    }));
}

#[test]
fn paint_waterfall_of_odd_plans() {
    let mut seen = SnapshotResults::new();
    let behov = |value, height| bar(["Behov", "", value], Need, (0.0, height));
    let mangler = |value, height| bar(["Mangler", "", value], Missing, (height, 0.0));
    let over = bar(["Direktoratet", "innvilget", "120"], on(Rung::Granted), (100.0, -20.0));
    let charts = [
        chart("Tom plan", vec![behov("0", 0.0), mangler("0", 0.0)]),
        chart("Bare gap", vec![behov("74", 74.0), mangler("74", 74.0)]),
        chart("For mye", vec![behov("100", 100.0), over, mangler("0", 0.0)]),
        chart("Ingen søyler", vec![]),
    ];
    seen.extend(shown(Theme::Light, vec2(740.0, 600.0), 1.0, "waterfall_odd", |ui| {
        for pair in charts.chunks(2) {
            ui.horizontal(|ui| {
                for chart in pair {
                    waterfall(ui, chart, vec2(330.0, 250.0), 1.0);
                }
            });
        }
    }));
}

#[test]
fn paint_waterfall_tells_which_bar_is_meant() {
    let mut harness = stage(Theme::Light, vec2(752.0, 500.0), 1.0).build_ui_state(
        |ui, (hovered, clicked)| {
            on_page(ui, |ui| {
                let told = waterfall(ui, &year_2020(), vec2(700.0, 440.0), 1.0);
                *hovered = told.hovered();
                *clicked = told.clicked().or(*clicked);
            });
        },
        (None, None),
    );
    harness.get_by_role_and_label(Role::Figure, "Behov og finansiering i 2020");
    harness.get_by_label("Direktoratet innvilget").hover();
    harness.run();
    assert_eq!(harness.state().0, Some(2));
    harness.get_by_role_and_label(Role::Button, "RHF-ene innvilget av 50").click();
    harness.run();
    assert_eq!(harness.state().1, Some(3));
    harness.get_by_role_and_label(Role::Button, "Mangler NHN 74 · RHF 21").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().1, Some(4));
    harness.snapshot("waterfall_focus_light");
}

#[test]
fn paint_assumed_figures_are_heard() {
    let mut harness = stage(Theme::Light, vec2(600.0, 200.0), 1.0).build_ui(figures);
    harness.run();
    harness.get_by_label("18,5, antatt");
    harness.get_by_label("Behov 2020, 221");
    harness.get_by_label("RM2-T2, 2020, kostnad, 1\u{202f}234,5, antatt");
}

#[test]
fn paint_tokens_are_readable() {
    for dark in [false, true] {
        let look = Tokens::of(dark);
        let grounds = [("surface", look.surface), ("panel", look.panel), ("hover", look.hover)];
        for (name, color) in look.text() {
            for (ground, fill) in grounds {
                let ratio = contrast(color, fill);
                assert!(ratio >= 4.5, "{name} on {ground}, dark {dark}: {ratio:.2}");
            }
        }
        for (name, color, fill) in [
            ("on_action", look.on_action, look.action),
            ("on_action", look.on_action, look.action_hover),
            ("on_granted", look.on_granted, look.granted),
            ("on_need", look.on_need, look.need),
            ("ink selected", look.ink, look.selection_fill),
            ("muted selected", look.muted, look.selection_fill),
            ("action selected", look.action, look.selection_fill),
            ("gap selected", look.gap, look.selection_fill),
            ("assumed selected", look.assumed, look.selection_fill),
            ("gap on its tint", look.gap, look.gap_fill),
            ("ink on gap tint", look.ink, look.gap_fill),
        ] {
            let ratio = contrast(color, fill);
            assert!(ratio >= 4.5, "{name}, dark {dark}: {ratio:.2}");
        }
    }
}
