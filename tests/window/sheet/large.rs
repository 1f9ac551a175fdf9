//! Large sheets: only what is in sight is asked for.

use super::*;
use std::cell::Cell as Counter;

/// A sheet of numbers that counts what it is asked for.
struct Large {
    lines: usize,
    columns: Vec<Column<usize>>,
    asked: Counter<usize>,
    searched: Counter<usize>,
}

impl Large {
    fn new(lines: usize, columns: usize) -> Self {
        let column = |at: usize| {
            let column = Column::new(at, at.to_string(), 80.0);
            if at == 0 { column.frozen() } else { column }
        };
        let columns = (0..columns).map(column).collect();
        Self { lines, columns, asked: Counter::new(0), searched: Counter::new(0) }
    }
}

impl Rows for Large {
    type Row = usize;
    type Column = usize;

    fn len(&self) -> usize {
        self.lines
    }

    fn line(&self, at: usize) -> Line<'_, usize> {
        self.searched.set(self.searched.get() + 1);
        Line::Body(at)
    }

    fn columns(&self) -> &[Column<usize>] {
        &self.columns
    }

    fn cell(&self, at: usize, column: usize) -> Cell<'_> {
        self.asked.set(self.asked.get() + 1);
        Cell::new(format!("{at}:{column}"))
    }

    fn name(&self, at: usize, column: usize) -> String {
        format!("celle {at}:{column}")
    }
}

struct Stage {
    window: Window,
    rows: Large,
    state: State<usize, usize>,
}

fn stage_of(lines: usize, columns: usize) -> Harness<'static, Stage> {
    let window = Window::new(Grid::new(0));
    let rows = Large::new(lines, columns);
    let draw = |ui: &mut Ui, stage: &mut Stage| {
        let mut actions = Vec::new();
        let waker = quiet();
        let window = &mut stage.window;
        let mut frame = Frame {
            document: &window.document,
            shown: &window.shown,
            texts: Texts::of(Lang::Nb),
            look: &mut window.look,
            actions: &mut actions,
            waker: &waker,
        };
        let sheet = Sheet::new("stort", &stage.rows, &mut stage.state).name("Stort ark");
        let events = sheet.show(ui, &mut frame);
        for event in events {
            if let Event::Write(write) = event {
                assert_eq!(write.how, How::Cleared);
            }
        }
    };
    let stage = Stage { window, rows, state: State::default() };
    let builder = crate::support::stage(Theme::Light, SIZE, 1.0);
    let mut harness = builder.build_ui_state(draw, stage);
    harness.run();
    harness
}

/// What one frame asks for.
fn one_frame(harness: &mut Harness<'static, Stage>) -> (usize, usize) {
    harness.state_mut().rows.asked.set(0);
    harness.state_mut().rows.searched.set(0);
    harness.step();
    let rows = &harness.state().rows;
    (rows.asked.get(), rows.searched.get())
}

#[test]
fn a_frame_asks_only_for_what_is_in_sight() {
    for (lines, columns) in [(10_000, 20), (40, 10_000), (10_000, 10_000)] {
        let mut harness = stage_of(lines, columns);
        harness.get_by_label("celle 3:2").click();
        harness.run();
        for (modifiers, key) in [(NONE, Key::Home), (CTRL, Key::End), (CTRL, Key::A)] {
            harness.key_press_modifiers(modifiers, key);
            harness.run();
            let (cells, lines_asked) = one_frame(&mut harness);
            assert!(cells < 800, "{lines} × {columns}: {cells} cells");
            assert!(lines_asked < 3000, "{lines} × {columns}: {lines_asked} lines");
        }
        let last = format!("celle {}:{}", lines - 1, columns - 1);
        assert!(harness.query_by_label(&last).is_some(), "{last}");
    }
}
