//! What the roadmap looks like.

use super::{Bench, ODD, RM5_T8, ROOM, bar, column, drag, open};
use crate::support::picture;
use egui::{Key, Theme, vec2};
use egui_kittest::SnapshotResults;

#[test]
fn picture_of_the_plan() {
    let mut seen = SnapshotResults::new();
    for look in [Theme::Light, Theme::Dark] {
        let mut harness = open(Bench::example().selecting("RM5-T8"), look, ROOM);
        harness.snapshot(picture("roadmap", look, 1.0));
        seen.extend_harness(&mut harness);
    }
}

#[test]
fn picture_while_a_bar_is_dragged() {
    let mut seen = SnapshotResults::new();
    for look in [Theme::Light, Theme::Dark] {
        let mut harness = open(Bench::example().selecting("RM5-T8"), look, ROOM);
        let (from, along) = (bar(&harness, RM5_T8).rect().center(), column(&harness));
        drag(&mut harness, from, along);
        harness.snapshot(picture("roadmap_drag", look, 1.0));
        seen.extend_harness(&mut harness);
    }
}

#[test]
fn picture_of_five_years() {
    let mut seen = SnapshotResults::new();
    let bench = Bench::scenario("illustrasjon").selecting("RM3-T2");
    let mut harness = open(bench, Theme::Light, ROOM);
    harness.snapshot(picture("roadmap_illustration", Theme::Light, 1.0));
    seen.extend_harness(&mut harness);
    let mut bench = Bench::scenario("illustrasjon");
    bench.look.bare = true;
    let mut harness = open(bench, Theme::Light, vec2(1440.0, 900.0));
    harness.snapshot(picture("roadmap_meeting", Theme::Light, 1.0));
    seen.extend_harness(&mut harness);
}

#[test]
fn picture_of_what_is_rare() {
    let mut seen = SnapshotResults::new();
    for (name, size) in
        [("roadmap_odd", vec2(1100.0, 520.0)), ("roadmap_narrow", vec2(640.0, 520.0))]
    {
        let mut harness = open(Bench::of(ODD).selecting("D"), Theme::Light, size);
        harness.snapshot(picture(name, Theme::Light, 1.0));
        seen.extend_harness(&mut harness);
    }
}

#[test]
fn picture_of_a_bar_held_beyond_the_years() {
    let mut seen = SnapshotResults::new();
    let mut harness = open(Bench::of(ODD), Theme::Light, vec2(1100.0, 520.0));
    bar(&harness, "G2-T1 Etter to andre, 2023: kostnaden er ikke kjent").focus();
    harness.run();
    for _ in 0..3 {
        harness.key_press(Key::ArrowRight);
        harness.run();
    }
    harness.snapshot(picture("roadmap_beyond", Theme::Light, 1.0));
    seen.extend_harness(&mut harness);
    let text = ODD.replace("first: 2020, last: 2024", "first: 2005, last: 2034");
    let bench = Bench::of(&text).selecting("D");
    let mut harness = open(bench, Theme::Light, vec2(1100.0, 520.0));
    harness.snapshot(picture("roadmap_years", Theme::Light, 1.0));
    seen.extend_harness(&mut harness);
}
