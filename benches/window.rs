//! CPU work of one frame of each screen: input, view models, layout and
//! tessellation, without the graphics card's part. Goal at 10,000 tiltak:
//! under 8 ms.

#[path = "support/mod.rs"]
mod support;

use divan::Bencher;
use egui::{Context, RawInput, Rect, pos2, vec2};
use support::{large, tiltak_id};
use veikart::change::{PlanSet, RecordKey};
use veikart::document::Document;
use veikart::text::Lang;
use veikart::ui::{Action, App, Screen, Settings};

const SIZES: [usize; 3] = [25, 1_000, 10_000];

fn main() {
    divan::main();
}

/// A window with nothing left to do but to draw.
fn window(n: usize, screen: Screen, selected: bool) -> (Context, App) {
    let ctx = Context::default();
    let settings = Settings { lang: Lang::Nb, dark: Some(false), ..Settings::default() };
    let mut app = App::new(&ctx, Document::new(PlanSet::new(large(n))), settings);
    if selected {
        app.ask(Action::Select(Some(tiltak_id(n / 2))));
    }
    app.ask(Action::Show(screen));
    for _ in 0..4 {
        draw(&ctx, &mut app);
    }
    (ctx, app)
}

fn draw(ctx: &Context, app: &mut App) -> usize {
    let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0)));
    let input = RawInput { screen_rect, ..RawInput::default() };
    let output = ctx.run_ui(input, |ui| app.frame(ui));
    ctx.tessellate(output.shapes, output.pixels_per_point).len()
}

#[divan::bench(args = SIZES)]
fn picture(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Picture, false);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

/// With an answer for a tiltak that many others wait for.
#[divan::bench(args = SIZES)]
fn consequences(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Consequences, true);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn roadmap(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Roadmap, false);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn roadmap_with_inspector(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Roadmap, true);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn gap(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Gap, false);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn records(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Records, false);
    app.ask(Action::Edit(RecordKey::Tiltak(tiltak_id(n / 2))));
    for _ in 0..4 {
        draw(&ctx, &mut app);
    }
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn table(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Table, true);
    bencher.bench_local(|| draw(&ctx, &mut app));
}

#[divan::bench(args = SIZES)]
fn funding(bencher: Bencher, n: usize) {
    let (ctx, mut app) = window(n, Screen::Funding, false);
    bencher.bench_local(|| draw(&ctx, &mut app));
}
