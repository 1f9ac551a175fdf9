//! What the funding looks like.

use crate::support::{press, window};
use egui::{Key, Modifiers};

#[test]
fn picture_of_the_matrix() {
    let mut harness = window();
    press(&mut harness, Modifiers::NONE, Key::Num4);
    harness.snapshot("finansiering_light");
}
