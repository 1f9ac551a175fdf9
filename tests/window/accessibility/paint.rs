//! What is painted: no text cut off, none too pale.

use super::{LARGE, SMALL, Scene, State, open, scenes, told};
use egui::accesskit::Role;
use egui::epaint::{Shape, TextShape};
use egui::{Color32, Pos2, Rect, Vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use std::collections::BTreeSet;
use veikart::text::Lang;
use veikart::ui::App;
use veikart::ui::theme::{Tokens, contrast};

/// What is painted, in order.
enum Painted {
    Ground { rect: Rect, fill: Color32 },
    Text { shape: TextShape, clip: Rect },
}

fn painted(harness: &Harness<'_, App>) -> Vec<Painted> {
    let mut all = Vec::new();
    for clipped in &harness.output().shapes {
        flatten(&clipped.shape, clipped.clip_rect, &mut all);
    }
    all
}

fn flatten(shape: &Shape, clip: Rect, all: &mut Vec<Painted>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| flatten(shape, clip, all)),
        Shape::Rect(rect) if rect.fill.is_opaque() => {
            all.push(Painted::Ground { rect: rect.rect.intersect(clip), fill: rect.fill });
        }
        Shape::Text(text) => all.push(Painted::Text { shape: text.clone(), clip }),
        _ => {}
    }
}

fn seen(text: &TextShape, clip: Rect) -> Rect {
    text.visual_bounding_rect().intersect(clip)
}

/// Texts that are not seen whole, and were not meant to end in an ellipsis.
fn cut_off(scene: Scene, size: Vec2, harness: &Harness<'_, App>) -> Vec<String> {
    let window = Rect::from_min_size(Pos2::ZERO, size);
    let sheets: Vec<_> = harness.query_all_by_role(Role::Table).map(|node| node.rect()).collect();
    let mut found = Vec::new();
    for painted in painted(harness) {
        let Painted::Text { shape, clip } = painted else { continue };
        let (whole, seen) = (shape.visual_bounding_rect(), seen(&shape, clip.intersect(window)));
        if seen.width() <= 0.0 || seen.height() <= 0.0 || shape.galley.job.text.trim().is_empty() {
            continue;
        }
        // A row at the edge of what is scrolled may be cut from above or below;
        // so may a column of a sheet that is scrolled, at its edge. Within a
        // cell, a sheet ends its texts in an ellipsis.
        let at_edge = |sheet: &Rect| {
            sheet.contains(seen.center())
                && (whole.right() <= seen.right() || sheet.right() - seen.right() < 12.0)
                && (whole.left() >= seen.left() || seen.left() > sheet.left())
        };
        if sheets.iter().any(at_edge) {
            continue;
        }
        if whole.left() < seen.left() - 1.0 || whole.right() > seen.right() + 1.0 {
            found.push(format!("{scene:?} {size:?}: {:?} at {whole:?}", shape.galley.job.text));
        }
    }
    found
}

#[test]
fn no_text_is_painted_out_of_its_room() {
    let mut found = Vec::new();
    for scene in scenes() {
        for lang in Lang::ALL {
            let mut harness = open(scene, lang, SMALL, false);
            assert!(painted(&harness).len() > 10, "{scene:?}: nothing is painted");
            found.extend(cut_off(scene, SMALL, &harness));
            harness.set_size(LARGE);
            harness.run();
            found.extend(cut_off(scene, LARGE, &harness));
        }
    }
    told(&found);
}

/// The texts that are painted whole.
fn whole(harness: &Harness<'_, App>) -> Vec<String> {
    let whole = painted(harness).into_iter().filter_map(|painted| match painted {
        Painted::Text { shape, .. } if !shape.galley.elided => Some(shape.galley.job.text.clone()),
        _ => None,
    });
    whole.collect()
}

/// The texts that end in an ellipsis, and where.
fn elided(harness: &Harness<'_, App>) -> Vec<(String, Pos2)> {
    let elided = painted(harness).into_iter().filter_map(|painted| match painted {
        Painted::Text { shape, clip } if shape.galley.elided => {
            let seen = seen(&shape, clip);
            (seen.height() > 8.0).then(|| (shape.galley.job.text.clone(), seen.center()))
        }
        _ => None,
    });
    elided.collect()
}

#[test]
fn what_ends_in_an_ellipsis_is_told_whole_in_a_tooltip() {
    let mut found = Vec::new();
    let mut tried = BTreeSet::new();
    // What lies under a dialog has no tooltip until that is answered.
    for scene in scenes().into_iter().filter(|(_, state)| *state != State::Unsaved) {
        for lang in Lang::ALL {
            let mut harness = open(scene, lang, SMALL, false);
            let before = whole(&harness);
            for (text, at) in elided(&harness) {
                let is_told = before.iter().any(|whole| whole.contains(text.trim()));
                if is_told || !tried.insert((text.clone(), scene.0 as u8)) {
                    continue;
                }
                harness.hover_at(at);
                harness.run_steps(6);
                // A short title may be told by the full one.
                let letters = text.chars().count();
                let mut new = whole(&harness).into_iter().filter(|whole| !before.contains(whole));
                if !new.any(|new| new.contains(text.trim()) || new.chars().count() > letters) {
                    found.push(format!("{scene:?} {lang:?}: {text:?} at {at:?}"));
                }
                harness.remove_cursor();
                harness.run_steps(2);
            }
        }
    }
    assert!(!tried.is_empty(), "nothing is cut off anywhere: the pictures are not read");
    told(&found);
}

/// Every text is at least 4.5 times as light or dark as what lies under it.
#[test]
fn no_text_is_too_pale_on_its_ground() {
    let mut found = BTreeSet::new();
    for dark in [false, true] {
        let surface = Tokens::of(dark).surface;
        for scene in scenes() {
            let harness = open(scene, Lang::Nb, LARGE, dark);
            let all = painted(&harness);
            for (at, painted) in all.iter().enumerate() {
                let Painted::Text { shape, clip } = painted else { continue };
                let seen = seen(shape, *clip);
                if seen.width() <= 0.0 || seen.height() <= 0.0 {
                    continue;
                }
                let ground = ground(&all[..at], seen.center()).unwrap_or(surface);
                for color in colors(shape) {
                    let ratio = contrast(color, ground);
                    if ratio < 4.5 {
                        let text = &shape.galley.job.text;
                        found.insert(format!(
                            "{scene:?} dark {dark}: {text:?} {color:?} on {ground:?}: {ratio:.2}"
                        ));
                    }
                }
            }
        }
    }
    told(&found.into_iter().collect::<Vec<_>>());
}

/// What was painted last under a place.
fn ground(before: &[Painted], at: Pos2) -> Option<Color32> {
    before.iter().rev().find_map(|painted| match painted {
        Painted::Ground { rect, fill } if rect.contains(at) => Some(*fill),
        _ => None,
    })
}

/// The colours that a text's letters are painted in. What is switched off may
/// be pale, and is painted so by being see-through.
fn colors(text: &TextShape) -> Vec<Color32> {
    let sections = text.galley.job.sections.iter();
    let letters = sections.filter(|section| {
        let range = section.byte_range.start.0..section.byte_range.end.0;
        text.galley.job.text.get(range).is_some_and(|part| !part.trim().is_empty())
    });
    let color = |section: &egui::text::LayoutSection| {
        let own = section.format.color;
        let own = if own == Color32::PLACEHOLDER { text.fallback_color } else { own };
        text.override_text_color.unwrap_or(own)
    };
    letters.map(color).filter(|color| color.is_opaque() && text.opacity_factor >= 1.0).collect()
}

/// Marks that mean something by themselves stand out 3 to 1 from every ground
/// that they lie on.
#[test]
fn marks_stand_out_from_their_ground() {
    for dark in [false, true] {
        let look = Tokens::of(dark);
        let grounds = [
            ("surface", look.surface),
            ("panel", look.panel),
            ("hover", look.hover),
            ("selection", look.selection_fill),
            ("well", look.well),
        ];
        let marks = [
            ("granted", look.granted),
            ("gap", look.gap),
            ("need", look.need),
            ("focus", look.action),
            ("assumed", look.assumed),
            ("milestone", look.need),
            ("note", look.muted),
        ];
        for (mark, color) in marks {
            for (ground, fill) in grounds {
                let ratio = contrast(color, fill);
                assert!(ratio >= 3.0, "{mark} on {ground}, dark {dark}: {ratio:.2}");
            }
        }
        let hatch = contrast(look.gap, look.gap_fill);
        assert!(hatch >= 3.0, "hatch of the gap, dark {dark}: {hatch:.2}");
        // Signalled and applied money is told by hatch on a tint; of the two,
        // one must stand out from the page.
        for (name, tint) in [("signalled", look.signalled), ("applied", look.applied)] {
            let page = contrast(look.granted, look.surface);
            let tint = contrast(look.granted, tint).max(contrast(tint, look.surface));
            assert!(page >= 3.0 && tint >= 2.0, "{name}, dark {dark}: {page:.2} {tint:.2}");
        }
    }
}

/// Text in any colour that text is written in, on any ground it is put on.
#[test]
fn every_text_colour_is_readable_on_every_ground() {
    for dark in [false, true] {
        let look = Tokens::of(dark);
        let grounds = [
            ("surface", look.surface),
            ("panel", look.panel),
            ("hover", look.hover),
            ("well", look.well),
            ("selection", look.selection_fill),
            ("gap tint", look.gap_fill),
        ];
        for (name, color) in look.text() {
            for (ground, fill) in grounds {
                let ratio = contrast(color, fill);
                assert!(ratio >= 4.5, "{name} on {ground}, dark {dark}: {ratio:.2}");
            }
        }
    }
}
