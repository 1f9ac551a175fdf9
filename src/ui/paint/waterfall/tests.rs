//! Whatever the figures are, nothing lies on top of anything else.

use super::layout::{Layout, Type};
use super::setting::Text;
use super::{BarKind, Waterfall, WaterfallBar};
use crate::ui::paint::Cover;
use crate::ui::theme::{Tokens, install};
use egui::{Context, Rect, Vec2, pos2, vec2};
use proptest::prelude::*;

fn with_layout(chart: &Waterfall, size: Vec2, scale: f32, check: impl Fn(&Layout)) {
    let ctx = Context::default();
    install(&ctx);
    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
        let rect = Rect::from_min_size(pos2(10.0, 10.0), size);
        let layout = Layout::new(ui.painter(), chart, rect, &Type::of(scale), Tokens::of(false));
        check(&layout);
    });
    output.textures_delta.clear();
}

fn figures() -> impl Strategy<Value = f64> {
    prop_oneof![
        4 => 0.0..300.0_f64,
        1 => Just(0.0),
        1 => -50.0..0.0_f64,
        1 => 0.0..0.5_f64,
        1 => Just(f64::NAN),
    ]
}

fn kinds() -> impl Strategy<Value = BarKind> {
    prop_oneof![
        Just(BarKind::Need),
        Just(BarKind::Missing),
        prop::sample::select(Cover::ALL.to_vec()).prop_map(BarKind::Cover),
    ]
}

prop_compose! {
    fn bars()(
        label in "[A-ZÆØÅ][a-zæøå]{2,14}( [a-zæøå]{2,9}){0,3}",
        top in prop_oneof![Just(""), Just("0"), Just("221"), Just("1\u{202f}234\u{202f}567,5")],
        kind in kinds(),
        (from, to) in (figures(), figures()),
        parts in prop::collection::vec((figures(), "[0-9]{1,3}(,5)?"), 0..6),
    ) -> WaterfallBar {
        let note = label.to_lowercase();
        let name = label.clone();
        WaterfallBar { label, note, top: top.into(), from, to, kind, parts, covers: Vec::new(), name, id: 0 }
    }
}

/// As they come, or each from where the one before ended.
fn charts() -> impl Strategy<Value = Waterfall> {
    (prop::collection::vec(bars(), 0..8), any::<bool>()).prop_map(|(mut bars, joined)| {
        for n in 1..bars.len() {
            if joined {
                bars[n].from = bars[n - 1].to;
            }
        }
        Waterfall { name: String::new(), bars }
    })
}

/// What is seen of a text; the space that a row ends with is not.
fn ink(text: &Text) -> Rect {
    text.galley.mesh_bounds.translate(text.at.to_vec2())
}

fn apart(a: Rect, b: Rect) -> bool {
    !a.shrink(0.6).intersects(b.shrink(0.6))
}

fn within(text: &Text, column: Rect) -> bool {
    let (ink, column) = (ink(text), column.expand(0.6));
    column.left() <= ink.left() && ink.right() <= column.right()
}

fn check(layout: &Layout) {
    let beside = || layout.slots.iter().flat_map(|slot| &slot.beside).map(|text| text.text.rect());
    let mut texts: Vec<Rect> = beside().collect();
    for slot in &layout.slots {
        let words = slot.top.iter().chain([&slot.label, &slot.note]);
        texts.extend(words.filter(|text| !text.galley.is_empty()).map(ink));
        texts.extend(slot.inside.iter().map(Text::rect));
        assert!(slot.bar.is_finite(), "{:?}", slot.bar);
        assert!(slot.inside.iter().all(|text| slot.bar.expand(0.6).contains_rect(text.rect())));
        assert!(slot.label.galley.is_empty() || within(&slot.label, slot.column));
    }
    for (n, a) in texts.iter().enumerate() {
        assert!(texts[n + 1..].iter().all(|b| apart(*a, *b)), "{a:?} on another text");
    }
    for text in layout.slots.iter().filter_map(|slot| slot.top.as_ref()).map(Text::rect) {
        assert!(layout.slots.iter().all(|slot| apart(text, slot.bar)), "{text:?} on a bar");
    }
    for text in beside() {
        assert!(layout.slots.iter().all(|slot| apart(text, slot.bar)), "{text:?} on a bar");
        assert!(layout.rect.contains_rect(text), "{text:?} outside");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_lies_on_top_of_anything(
        chart in charts(),
        size in (320.0_f32..1200.0, 240.0_f32..700.0),
        scale in prop_oneof![Just(1.0_f32), Just(1.5)],
    ) {
        with_layout(&chart, vec2(size.0, size.1) * scale, scale, check);
    }
}

#[test]
fn parts_of_more_than_the_whole_end_with_the_bar() {
    let parts = vec![(80.0, "80".to_owned()), (80.0, "80".to_owned())];
    let bar = WaterfallBar {
        label: "Behov".into(),
        note: String::new(),
        top: String::new(),
        from: 0.0,
        to: 100.0,
        kind: BarKind::Need,
        parts,
        covers: Vec::new(),
        name: "Behov".into(),
        id: 1,
    };
    let chart = Waterfall { name: String::new(), bars: vec![bar] };
    with_layout(&chart, vec2(400.0, 400.0), 1.0, |layout| {
        let slot = &layout.slots[0];
        assert!(slot.seams.iter().all(|seam| slot.bar.y_range().contains(*seam)));
        check(layout);
    });
}
