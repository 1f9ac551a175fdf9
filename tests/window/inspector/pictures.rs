//! How it looks.

use super::{Bench, bench_of, example};
use crate::support::picture;
use egui::{Theme, Vec2, vec2};
use egui_kittest::SnapshotResults;
use veikart::text::{Lang, Texts};

const SIZE: Vec2 = vec2(340.0, 1100.0);

const LOOKS: [Theme; 2] = [Theme::Light, Theme::Dark];

fn taken(bench: &mut Bench, what: &str, look: Theme, pixels: f32) -> SnapshotResults {
    bench.0.snapshot(picture(what, look, pixels));
    bench.0.take_snapshot_results()
}

#[test]
fn a_tiltak_with_a_gap() {
    let mut results = SnapshotResults::new();
    for look in LOOKS {
        let mut bench = bench_of(example(), "RM3-T2", look, SIZE, 1.0);
        results.extend(taken(&mut bench, "inspector", look, 1.0));
    }
    let mut bench = bench_of(example(), "RM3-T2", Theme::Light, vec2(340.0, 720.0), 2.0);
    results.extend(taken(&mut bench, "inspector", Theme::Light, 2.0));
}

#[test]
fn all_of_it() {
    let mut results = SnapshotResults::new();
    for look in LOOKS {
        let mut bench = bench_of(example(), "RM3-T2", look, vec2(340.0, 1760.0), 1.0);
        results.extend(taken(&mut bench, "inspector_whole", look, 1.0));
    }
}

/// What is refused, what is too long, what is unknown, and money that is not there.
#[test]
fn what_is_refused() {
    let size = vec2(340.0, 1720.0);
    let mut bench = bench_of(example(), "RM6-T1", Theme::Light, size, 1.0);
    bench.enter("RM6-T1, 2020, kostnad", "abc");
    bench.enter("RM6-T1, 2021, kostnad", "92 233 720 368,54775807");
    bench.enter("RM6-T1, 2022, kostnad", "?");
    bench.enter("RM6-T1, 2023, kostnad", "1 000 000 000,25");
    bench.enter("RM6-T1, kode", "");
    bench.choose("RM6-T1, uten finansiering", "Venter på 50");
    bench.choose("Legg til dekning fra…", "Norsk Helsenett, Egne midler");
    bench.enter("RM6-T1, 2020, dekning fra Norsk Helsenett, Egne midler, uavklart", "1 234,5");
    taken(&mut bench, "inspector_refused", Theme::Light, 1.0);
}

#[test]
fn narrow_and_in_english() {
    let mut bench = bench_of(example(), "RM2-T2", Theme::Dark, vec2(300.0, 1100.0), 1.0);
    bench.window().texts = Texts::of(Lang::En);
    bench.0.run();
    bench.field("RM2-T2, 2020, cost").focus();
    bench.0.run();
    taken(&mut bench, "inspector_narrow", Theme::Dark, 1.0);
}

#[test]
fn open_lists() {
    let mut results = SnapshotResults::new();
    let fields = [
        ("inspector_actors", "RM3-T2, gjennomføringsansvar"),
        ("inspector_evidence", "RM3-T2, belegg for tittel og mål"),
        ("inspector_offers", "Legg til dekning fra…"),
    ];
    for (name, field) in fields {
        let size = vec2(340.0, 1760.0);
        let mut bench = bench_of(example(), "RM3-T2", Theme::Light, size, 1.0);
        bench.click(field);
        results.extend(taken(&mut bench, name, Theme::Light, 1.0));
    }
}
