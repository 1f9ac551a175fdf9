//! Work of a sheet: CPU work of one frame, and a pasted block.
//! Goals: a frame of 10,000 lines under 8 ms, a block of 1,000 × 6 under 50 ms
//! with what its user does with it.

use divan::Bencher;
use egui::{Context, Event as Input, RawInput, Rect, pos2, vec2};
use std::sync::Arc;
use veikart::document::Document;
use veikart::file;
use veikart::jobs::Waker;
use veikart::text::{Lang, Texts};
use veikart::ui::sheet::{Cell, Column, Event, Line, Rows, Sheet, State, tsv};
use veikart::ui::{Frame, Look, Shown, theme};
use veikart::view::{Derived, picture, roadmap, topbar};

const LINES: usize = 10_000;
const COLUMNS: usize = 12;

fn main() {
    divan::main();
}

/// A sheet of texts.
struct Large {
    columns: Vec<Column<usize>>,
    texts: Vec<String>,
}

impl Rows for Large {
    type Row = usize;
    type Column = usize;

    fn len(&self) -> usize {
        LINES
    }

    fn line(&self, at: usize) -> Line<'_, usize> {
        Line::Body(at)
    }

    fn place(&self, row: usize) -> Option<usize> {
        (row < LINES).then_some(row)
    }

    fn columns(&self) -> &[Column<usize>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: usize) -> Cell<'_> {
        let text = self.texts.get(at * COLUMNS + column);
        Cell::new(text.map_or("", String::as_str)).assumed((at + column).is_multiple_of(3))
    }

    fn name(&self, at: usize, column: usize) -> String {
        format!("rad {at}, kolonne {column}, {}", self.cell(at, column).text)
    }
}

/// A window with nothing but the sheet.
struct Window {
    ctx: Context,
    document: Document,
    shown: Shown,
    look: Look,
    rows: Large,
    state: State<usize, usize>,
    waker: Waker,
}

impl Window {
    #[expect(clippy::expect_used, reason = "the plan that comes with the program can be read")]
    fn new(told: bool) -> Self {
        let document = Document::new(file::read_str(file::example()).expect("the example"));
        let texts = Texts::of(Lang::Nb);
        let derived = Derived::of(Arc::clone(document.plan()));
        let look = Look::at(document.plan().about.focus);
        let shown = Shown {
            kpis: topbar(&derived, look.year, texts),
            picture: picture(&derived, look.year, texts),
            roadmap: roadmap(&derived, texts),
            story: None,
            preview: None,
            derived,
        };
        let column = |at: usize| Column::new(at, format!("Kolonne {at}"), 120.0).right();
        let columns = (0..COLUMNS).map(column).collect();
        let texts = (0..LINES * COLUMNS).map(|at| format!("{},5", at % 997)).collect();
        let rows = Large { columns, texts };
        let ctx = Context::default();
        theme::install(&ctx);
        if told {
            ctx.enable_accesskit();
        }
        let (state, waker): (_, Waker) = (State::default(), Arc::new(|| ()));
        let mut window = Self { ctx, document, shown, look, rows, state, waker };
        window.state.go_to(LINES / 2, 0);
        window.state.focus();
        for _ in 0..4 {
            window.draw(Vec::new());
        }
        window
    }

    /// Draws a frame; gives how many cells were written.
    fn draw(&mut self, events: Vec<Input>) -> usize {
        let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1920.0, 1080.0)));
        let input = RawInput { screen_rect, events, ..RawInput::default() };
        let mut written = 0;
        let output = self.ctx.clone().run_ui(input, |ui| {
            let mut actions = Vec::new();
            let mut frame = Frame {
                document: &self.document,
                shown: &self.shown,
                texts: Texts::of(Lang::Nb),
                look: &mut self.look,
                actions: &mut actions,
                waker: &self.waker,
            };
            let sheet = Sheet::new("bench", &self.rows, &mut self.state).name("Ark");
            for event in sheet.show(ui, &mut frame) {
                if let Event::Write(write) = event {
                    written += write.cells.len();
                }
            }
        });
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len() + written
    }
}

/// Without, and with somebody who listens.
#[divan::bench(args = [false, true])]
fn frame(bencher: Bencher, told: bool) {
    let mut window = Window::new(told);
    bencher.bench_local(|| window.draw(Vec::new()));
}

/// A block of 1,000 × 6 from the clipboard, up to the event that asks for it.
#[divan::bench]
fn paste(bencher: Bencher) {
    let row = || (0..6).map(|at| format!("{at},25")).collect::<Vec<_>>();
    let text = tsv::write(&(0..1_000).map(|_| row()).collect::<Vec<_>>());
    let mut window = Window::new(false);
    bencher.bench_local(|| window.draw(vec![Input::Paste(text.clone())]));
}

/// Reading the text of such a block alone.
#[divan::bench]
fn read(bencher: Bencher) {
    let row = || (0..6).map(|at| format!("{at}\t\"{at}\"")).collect::<Vec<_>>();
    let text = tsv::write(&(0..1_000).map(|_| row()).collect::<Vec<_>>());
    bencher.bench_local(|| tsv::read(divan::black_box(&text)).len());
}
