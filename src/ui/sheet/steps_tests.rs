use super::Step::{Edge, End, First, Home, Last, PageDown, PageUp, To};
use super::Way::{Down, Left, Right, Up};
use super::*;
use proptest::prelude::*;

/// A grid drawn in signs: `x` filled, `.` empty, `#` a heading.
struct Drawn(Vec<&'static str>);

impl Ground for Drawn {
    fn lines(&self) -> usize {
        self.0.len()
    }

    fn columns(&self) -> usize {
        self.0.first().map_or(0, |line| line.len())
    }

    fn holds(&self, line: usize) -> bool {
        !self.0[line].starts_with('#')
    }

    fn filled(&self, (line, column): Place) -> bool {
        self.0[line].as_bytes()[column] == b'x'
    }

    fn page(&self) -> usize {
        3
    }
}

fn drawn() -> Drawn {
    Drawn(vec![
        "#####", //
        "xxx..", //
        "x.x.x", //
        "#####", //
        "x....", //
        "....x", //
        "xx.x.", //
        "x....",
    ])
}

#[test]
fn steps_pass_over_headings_and_stay_within() {
    let cases = [
        ((1, 0), To(Up), (1, 0)),
        ((1, 0), To(Left), (1, 0)),
        ((1, 4), To(Right), (1, 4)),
        ((7, 2), To(Down), (7, 2)),
        ((2, 1), To(Down), (4, 1)),
        ((4, 1), To(Up), (2, 1)),
        ((5, 2), Home, (5, 0)),
        ((5, 2), End, (5, 4)),
        ((5, 2), First, (1, 0)),
        ((5, 2), Last, (7, 4)),
        ((1, 3), PageDown, (4, 3)),
        ((5, 3), PageDown, (7, 3)),
        ((6, 3), PageUp, (2, 3)),
        ((2, 3), PageUp, (1, 3)),
    ];
    for (from, key, to) in cases {
        assert_eq!(step(&drawn(), from, key), to, "{from:?} {key:?}");
    }
}

#[test]
fn the_edge_is_that_of_the_filled_or_of_the_empty() {
    let cases = [
        ((1, 0), Right, (1, 2)),
        ((1, 2), Right, (1, 4)),
        ((2, 0), Right, (2, 2)),
        ((2, 4), Left, (2, 2)),
        ((1, 0), Down, (4, 0)),
        ((4, 0), Down, (6, 0)),
        ((6, 0), Down, (7, 0)),
        ((7, 0), Up, (6, 0)),
        ((5, 0), Down, (6, 0)),
        ((7, 4), Up, (5, 4)),
        ((5, 4), Up, (2, 4)),
        ((1, 3), Up, (1, 3)),
        ((1, 3), Down, (6, 3)),
    ];
    for (from, way, to) in cases {
        assert_eq!(step(&drawn(), from, Edge(way)), to, "{from:?} {way:?}");
    }
}

#[test]
fn a_grid_without_cells_leads_nowhere() {
    for empty in [Drawn(vec![]), Drawn(vec!["##", "##"])] {
        for key in [To(Down), Edge(Up), First, Last, PageUp, PageDown] {
            assert_eq!(step(&empty, (0, 0), key).0, 0, "{key:?}");
        }
        assert_eq!(nearest(&empty, 0), None);
    }
    assert_eq!(nearest(&drawn(), 3), Some(4));
    assert_eq!(nearest(&drawn(), 99), Some(7));
    assert_eq!(walk(&[], &[], (3, 4), Walk::Down), (3, 4));
}

#[test]
fn a_block_is_walked_through_and_round() {
    let (lines, columns) = ([2, 4, 5], [1, 2]);
    let go = |from, way| walk(&lines, &columns, from, way);
    assert_eq!(go((2, 1), Walk::Down), (4, 1));
    assert_eq!(go((5, 1), Walk::Down), (2, 2));
    assert_eq!(go((5, 2), Walk::Down), (2, 1));
    assert_eq!(go((2, 1), Walk::Up), (5, 2));
    assert_eq!(go((2, 2), Walk::Next), (4, 1));
    assert_eq!(go((5, 2), Walk::Next), (2, 1));
    assert_eq!(go((2, 1), Walk::Previous), (5, 2));
}

proptest! {
    #[test]
    fn every_walk_meets_every_cell_once(tall in 1_usize..5, wide in 1_usize..5) {
        let (lines, columns): (Vec<_>, Vec<_>) = ((0..tall).collect(), (0..wide).collect());
        for way in [Walk::Down, Walk::Up, Walk::Next, Walk::Previous] {
            let mut met = std::collections::HashSet::new();
            let mut at = (0, 0);
            for _ in 0..tall * wide {
                at = walk(&lines, &columns, at, way);
                prop_assert!(met.insert(at));
            }
            prop_assert_eq!(at, (0, 0));
        }
    }

    #[test]
    fn no_step_leaves_the_grid(line in 0_usize..8, column in 0_usize..5, way in 0_usize..4) {
        let ground = drawn();
        prop_assume!(ground.holds(line));
        let way = [Up, Down, Left, Right][way];
        for key in [To(way), Edge(way), Home, End, First, Last, PageUp, PageDown] {
            let (line, column) = step(&ground, (line, column), key);
            prop_assert!(line < 8 && column < 5 && ground.holds(line));
        }
    }
}
