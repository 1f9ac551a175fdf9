//! Where keys lead: pure functions over places in a grid.

/// A line and a column, from 0.
pub(super) type Place = (usize, usize);

/// A grid, as far as moving in it goes.
pub(super) trait Ground {
    /// Number of lines.
    fn lines(&self) -> usize;
    /// Number of columns.
    fn columns(&self) -> usize;
    /// Whether the cursor can stand on a line.
    fn holds(&self, line: usize) -> bool;
    /// Whether there is anything in a cell.
    fn filled(&self, place: Place) -> bool;
    /// How many lines are seen at once.
    fn page(&self) -> usize;
}

/// A way to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// To the next cell.
    To(Way),
    /// To the edge of what is filled, or of what is empty.
    Edge(Way),
    /// To the first cell of the line.
    Home,
    /// To the last cell of the line.
    End,
    /// To the first cell of all.
    First,
    /// To the last cell of all.
    Last,
    /// Up as many lines as are seen.
    PageUp,
    /// Down as many lines as are seen.
    PageDown,
}

/// A direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// To the line above.
    Up,
    /// To the line below.
    Down,
    /// To the column before.
    Left,
    /// To the column after.
    Right,
}

/// Where a step leads from a place. It never leaves the grid, and stays where
/// it is when there is nowhere to go.
pub(super) fn step(ground: &impl Ground, from: Place, step: Step) -> Place {
    let (line, column) = from;
    let end = ground.columns().saturating_sub(1);
    match step {
        Step::To(way) => beside(ground, from, way).unwrap_or(from),
        Step::Edge(way) => edge(ground, from, way),
        Step::Home => (line, 0),
        Step::End => (line, end),
        Step::First => (first(ground).unwrap_or(line), 0),
        Step::Last => (last(ground).unwrap_or(line), end),
        Step::PageUp => (far(ground, line, Way::Up), column),
        Step::PageDown => (far(ground, line, Way::Down), column),
    }
}

/// The first line that the cursor can stand on.
pub(super) fn first(ground: &impl Ground) -> Option<usize> {
    (0..ground.lines()).find(|line| ground.holds(*line))
}

/// The last line that the cursor can stand on.
pub(super) fn last(ground: &impl Ground) -> Option<usize> {
    (0..ground.lines()).rev().find(|line| ground.holds(*line))
}

/// The line nearest to one that the cursor can stand on.
pub(super) fn nearest(ground: &impl Ground, line: usize) -> Option<usize> {
    let line = line.min(ground.lines().checked_sub(1)?);
    let below = (line..ground.lines()).find(|line| ground.holds(*line));
    below.or_else(|| (0..line).rev().find(|line| ground.holds(*line)))
}

fn beside(ground: &impl Ground, (line, column): Place, way: Way) -> Option<Place> {
    match way {
        Way::Up => (0..line).rev().find(|line| ground.holds(*line)).map(|line| (line, column)),
        Way::Down => {
            let next = (line + 1..ground.lines()).find(|line| ground.holds(*line));
            next.map(|line| (line, column))
        }
        Way::Left => column.checked_sub(1).map(|column| (line, column)),
        Way::Right => (column + 1 < ground.columns()).then_some((line, column + 1)),
    }
}

/// From a filled cell with a filled neighbour: to the last filled one. Else:
/// to the next filled one. Where there is none, to the edge of the grid.
fn edge(ground: &impl Ground, from: Place, way: Way) -> Place {
    let Some(next) = beside(ground, from, way) else { return from };
    let run = ground.filled(from) && ground.filled(next);
    let mut at = next;
    while let Some(next) = beside(ground, at, way) {
        if run && !ground.filled(next) || !run && ground.filled(at) {
            return at;
        }
        at = next;
    }
    at
}

fn far(ground: &impl Ground, line: usize, way: Way) -> usize {
    let page = ground.page().max(1);
    let wanted = match way {
        Way::Up => line.saturating_sub(page),
        _ => line.saturating_add(page),
    };
    let found = match way {
        Way::Up => {
            let up = (0..ground.lines().min(wanted + 1)).rev().find(|line| ground.holds(*line));
            up.or_else(|| first(ground))
        }
        _ => nearest(ground, wanted),
    };
    found.unwrap_or(line)
}

/// Which cells of a block follow each other when it is walked through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Walk {
    /// Enter: down the column, then the next column.
    Down,
    /// Shift+Enter.
    Up,
    /// Tab: along the line, then the next line.
    Next,
    /// Shift+Tab.
    Previous,
}

/// The next cell within a block of lines and columns, which begins anew at
/// its end.
pub(super) fn walk(lines: &[usize], columns: &[usize], from: Place, walk: Walk) -> Place {
    let (tall, wide) = (lines.len(), columns.len());
    if tall == 0 || wide == 0 {
        return from;
    }
    let line = lines.iter().position(|line| *line == from.0).unwrap_or(0);
    let column = columns.iter().position(|column| *column == from.1).unwrap_or(0);
    let all = tall * wide;
    let (along, next) = match walk {
        Walk::Down | Walk::Up => (column * tall + line, walk == Walk::Down),
        Walk::Next | Walk::Previous => (line * wide + column, walk == Walk::Next),
    };
    let along = if next { (along + 1) % all } else { (along + all - 1) % all };
    match walk {
        Walk::Down | Walk::Up => (lines[along % tall], columns[along / tall]),
        Walk::Next | Walk::Previous => (lines[along / wide], columns[along % wide]),
    }
}

#[cfg(test)]
#[path = "steps_tests.rs"]
mod tests;
