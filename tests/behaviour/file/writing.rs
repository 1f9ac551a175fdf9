//! What is written is what is read, and always the same bytes.

use super::super::generate;
use super::{EVERY_KIND, every_kind, titled};
use proptest::prelude::*;
use veikart::file::{self, read_str, write_string};

#[test]
fn a_plan_with_every_kind_of_record_is_written_as_it_was_read() {
    assert_eq!(write_string(&every_kind()), EVERY_KIND);
}

#[test]
fn the_plan_that_comes_with_the_program_is_sound() {
    let set = read_str(file::example()).unwrap();
    assert!(!set.base.tiltak.is_empty());
    let written = write_string(&set);
    assert_eq!(read_str(&written).unwrap(), set);
}

#[test]
fn one_changed_field_changes_one_line() {
    let before = every_kind();
    let mut after = before.clone();
    let base = std::sync::Arc::make_mut(&mut after.base);
    let first = base.tiltak.at(0).unwrap().id;
    base.tiltak.update(first, |tiltak| tiltak.title.push('!'));
    let (before, after) = (write_string(&before), write_string(&after));
    assert_eq!(before.lines().count(), after.lines().count());
    let differing = before.lines().zip(after.lines()).filter(|(a, b)| a != b);
    assert_eq!(differing.count(), 1);
}

#[test]
fn any_text_comes_back_and_norwegian_stays_readable() {
    let title = "Blåbær på Røros \u{a0}\u{202f}\u{301}\u{0}\u{7f} \\ ' \r\n\t👩‍⚕️ {a} // /* ( #";
    let mut set = titled("");
    std::sync::Arc::make_mut(&mut set.base).about.title = title.to_owned();
    let text = write_string(&set);
    assert!(text.contains("Blåbær på Røros"), "{text}");
    assert_eq!(read_str(&text).unwrap(), set);
}

#[test]
fn lines_end_the_same_way_everywhere() {
    let text = write_string(&every_kind());
    assert!(text.ends_with(")\n") && !text.contains('\r'));
}

proptest! {
    #![proptest_config(generate::config())]

    #[test]
    fn saving_and_loading_again_changes_nothing(set in generate::plan_set()) {
        let text = write_string(&set);
        let again = read_str(&text).unwrap();
        prop_assert_eq!(&again, &set);
        prop_assert_eq!(write_string(&again), text);
    }
}
