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
