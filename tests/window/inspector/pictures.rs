//! How it looks.

use super::{bench_of, example};
use crate::support::picture;
use egui::{Theme, vec2};
use egui_kittest::SnapshotResults;

const SIZE: egui::Vec2 = vec2(340.0, 1100.0);

#[test]
fn a_tiltak_with_a_gap_in_both_looks() {
    let mut results = SnapshotResults::new();
    for look in [Theme::Light, Theme::Dark] {
        let mut bench = bench_of(example(), "RM3-T2", look, SIZE, 1.0);
        results.add(bench.0.try_snapshot(picture("inspector", look, 1.0)));
    }
}

#[test]
fn x_rest() {
    let mut results = SnapshotResults::new();
    let mut bench = bench_of(example(), "RM3-T2", Theme::Light, vec2(340.0, 1900.0), 1.0);
    results.add(bench.0.try_snapshot(picture("x_rest", Theme::Light, 1.0)));
}

#[test]
fn x_states() {
    let mut results = SnapshotResults::new();
    let mut bench = bench_of(example(), "RM6-T1", Theme::Light, vec2(340.0, 1700.0), 1.0);
    bench.enter("RM6-T1, 2020, kostnad", "abc");
    bench.enter("RM6-T1, 2021, kostnad", "92 233 720 368,54775807");
    bench.enter("RM6-T1, 2022, kostnad", "?");
    bench.enter("RM6-T1, kode", "");
    bench.choose("RM6-T1, uten finansiering", "Venter på 50");
    bench.choose("Legg til dekning fra…", "Norsk Helsenett, Egne midler");
    bench.enter("RM6-T1, 2020, dekning fra Norsk Helsenett, Egne midler, uavklart", "1 234,5");
    results.add(bench.0.try_snapshot(picture("x_states1", Theme::Light, 1.0)));
    let mut bench = bench_of(example(), "RM2-T2", Theme::Dark, vec2(300.0, 1700.0), 1.0);
    bench.window().texts = veikart::text::Texts::of(veikart::text::Lang::En);
    bench.0.run();
    bench.field("RM2-T2, 2020, cost").focus();
    bench.0.run();
    results.add(bench.0.try_snapshot(picture("x_states2", Theme::Dark, 1.0)));
    let mut bench = bench_of(example(), "RM2-T2", Theme::Light, vec2(480.0, 1700.0), 1.0);
    bench.field("RM2-T2, eier").focus();
    bench.0.run();
    results.add(bench.0.try_snapshot(picture("x_states3", Theme::Light, 1.0)));
}

#[test]
fn open_lists() {
    let mut results = SnapshotResults::new();
    for (name, field) in [
        ("actors", "RM3-T2, gjennomføringsansvar"),
        ("evidence", "RM3-T2, belegg for tittel og mål"),
        ("offers", "Legg til dekning fra…"),
        ("goals", "RM3-T2, resultatmål"),
    ] {
        let mut bench = bench_of(example(), "RM3-T2", Theme::Light, super::TALL, 1.0);
        bench.click(field);
        results.add(bench.0.try_snapshot(picture(&format!("x_{name}"), Theme::Light, 1.0)));
    }
}
