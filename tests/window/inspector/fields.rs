//! The plain fields.

use super::bench;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use veikart::model::{ActorId, Policy, TiltakId, TiltakKind};

/// Types in a field, sees it in the plan, and takes it back.
fn edits(field: &str, text: &str, done: impl Fn(&veikart::model::Tiltak) -> bool) {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter(field, text);
    assert!(done(&bench.tiltak("RM3-T2")), "{field}");
    assert_ne!(bench.bytes(), before, "{field}");
    assert_eq!(bench.window().asked, 1, "{field} asks once");
    bench.undo();
    assert_eq!(bench.bytes(), before, "{field}");
}

/// Chooses in a field, sees it in the plan, and takes it back.
fn chooses(field: &str, choice: &str, done: impl Fn(&veikart::model::Tiltak) -> bool) {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.choose(field, choice);
    assert!(done(&bench.tiltak("RM3-T2")), "{field}: {:?}", bench.tiltak("RM3-T2"));
    assert_eq!(bench.window().asked, 1, "{field} asks once");
    bench.undo();
    assert_eq!(bench.bytes(), before, "{field}");
}

#[test]
fn typed_fields_edit_and_undo_restores_byte_for_byte() {
    edits("RM3-T2, kode", "RM3-T2.1", |t| t.code == "RM3-T2.1");
    edits("RM3-T2, tittel", "Felles tillitsmodell", |t| t.title == "Felles tillitsmodell");
    edits("RM3-T2, kort tittel", "Tillit", |t| t.short == "Tillit");
    edits("RM3-T2, kort tittel", "", |t| t.short.is_empty());
    edits("RM3-T2, antall år", "3", |t| t.years == 3);
}

#[test]
fn chosen_fields_edit_and_undo_restores_byte_for_byte() {
    chooses("RM3-T2, type", "Aktivitet", |t| t.kind == TiltakKind::Activity);
    chooses("RM3-T2, resultatmål", "RM4 Datadeling", |t| {
        t.goal.is_some_and(|goal| goal.as_str() == "RM4")
    });
    chooses("RM3-T2, resultatmål", "Ingen", |t| t.goal.is_none());
    chooses("RM3-T2, innsatsområde", "Grunndata", |t| {
        t.area.is_some_and(|area| area.as_str() == "grunndata")
    });
    chooses("RM3-T2, tiltenkt kilde", "Norsk Helsenett, eget budsjett", |t| {
        t.source.is_some_and(|source| source.as_str() == "s-nhn")
    });
    chooses("RM3-T2, uten finansiering", "Standard", |t| t.policy.is_none());
    chooses("RM3-T2, uten finansiering", "Venter på alt", |t| t.policy == Some(Policy::All));
    chooses("RM3-T2, uten finansiering", "Venter på 50", |t| {
        t.policy == Some(Policy::Threshold(50))
    });
    chooses("RM3-T2, eier", "Norsk Helsenett SF", |t| {
        t.owners.iter().map(ActorId::as_str).eq(["direktoratet", "nhn"])
    });
    chooses("RM3-T2, eier", "Direktoratet for e-helse", |t| t.owners.is_empty());
    chooses("RM3-T2, gjennomføringsansvar", "Skatteetaten", |t| t.responsible.len() == 1);
    chooses("RM3-T2, samarbeidspart", "Helse Sør-Øst RHF", |t| {
        t.partners.iter().map(ActorId::as_str).eq(["nhn"])
    });
}

#[test]
fn evidence_is_chosen_among_sources_and_assumptions() {
    chooses("RM3-T2, belegg for tittel og mål", "Uten belegg", |t| t.by.is_none());
    chooses("RM3-T2, belegg for roller", "Direktoratet eier tiltaket;", |t| {
        t.roles_by.is_some_and(|id| id.as_str() == "a-eier-dir")
    });
    chooses("RM3-T2, belegg for år", "De 21 som mangler", |t| {
        t.years_by.is_some_and(|id| id.as_str() == "a-21-trinn")
    });
    chooses("RM3-T2, belegg for tiltenkt kilde", "Roller i de samfinansierte", |t| {
        t.source_by.is_some_and(|id| id.as_str() == "a-rolle-samfin")
    });
}

#[test]
fn several_actors_are_chosen_without_opening_the_list_again() {
    let mut bench = bench("RM3-T2");
    bench.choose("RM3-T2, gjennomføringsansvar", "Skatteetaten");
    bench.0.get_by_label("Helse Nord RHF").click();
    bench.0.run();
    assert_eq!(bench.tiltak("RM3-T2").responsible.len(), 2);
    assert_eq!(bench.value("RM3-T2, gjennomføringsansvar"), "Skatteetaten og Helse Nord RHF");
    bench.press(Key::Escape);
    assert!(bench.0.query_by_label("Helse Nord RHF").is_none());
}

#[test]
fn a_threshold_is_typed_where_it_is_chosen() {
    let mut bench = bench("RM3-T2");
    assert!(bench.0.query_by_label("RM3-T2, terskel i prosent").is_none());
    bench.choose("RM3-T2, uten finansiering", "Venter på 50");
    bench.enter("RM3-T2, terskel i prosent", "75 %");
    assert_eq!(bench.tiltak("RM3-T2").policy, Some(Policy::Threshold(75)));
    bench.enter("RM3-T2, terskel i prosent", "101");
    assert!(bench.says("«101» er ikke en terskel"));
    assert_eq!(bench.tiltak("RM3-T2").policy, Some(Policy::Threshold(75)));
}

#[test]
fn a_note_has_lines_and_is_kept_when_the_hand_leaves_it() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.write("RM3-T2, notat", "Første linje");
    bench.press(Key::Enter);
    bench.field("RM3-T2, notat").type_text("andre linje");
    bench.0.run();
    assert_eq!(bench.window().asked, 0);
    bench.field("RM3-T2, kode").focus();
    bench.0.run();
    assert_eq!(bench.tiltak("RM3-T2").note, "Første linje\nandre linje");
    assert_eq!(bench.window().asked, 1);
    bench.undo();
    assert_eq!(bench.bytes(), before);
}

#[test]
fn another_start_moves_the_cost_along() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter("RM3-T2, start", "2022");
    let tiltak = bench.tiltak("RM3-T2");
    assert_eq!(tiltak.start.number(), 2022);
    assert_eq!(bench.value("RM3-T2, 2022, kostnad"), "13");
    assert_eq!(bench.value("RM3-T2, 2020, kostnad"), "");
    bench.undo();
    assert_eq!(bench.bytes(), before);
    assert_eq!(bench.value("RM3-T2, start"), "2020");
}

#[test]
fn a_year_that_cannot_be_is_refused_where_it_was_typed() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter("RM3-T2, start", "20");
    assert!(bench.says("«20» er ikke et år"));
    assert_eq!(bench.value("RM3-T2, start"), "20");
    bench.enter("RM3-T2, antall år", "0");
    assert!(bench.says("Velg fra 1 til 200 år"));
    bench.enter("RM3-T2, antall år", "mange");
    assert!(bench.says("«mange» er ikke et antall år"));
    assert!(!bench.says("Velg fra 1 til 200 år"));
    assert_eq!(bench.bytes(), before);
}

#[test]
fn an_empty_code_or_title_is_refused_at_the_field_and_esc_takes_it_back() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter("RM3-T2, kode", "");
    assert!(bench.says("Koden er tom. Skriv minst ett tegn."));
    assert_eq!(bench.value("RM3-T2, kode"), "");
    bench.press(Key::Escape);
    assert!(!bench.says("Koden er tom"));
    assert_eq!(bench.value("RM3-T2, kode"), "RM3-T2");
    bench.enter("RM3-T2, tittel", "  ");
    assert!(bench.says("Tittelen er tom. Skriv minst ett tegn."));
    assert_eq!(bench.bytes(), before);
    assert_eq!(bench.window().asked, 2);
}

#[test]
fn leaving_a_field_puts_it_into_the_plan_once() {
    let mut bench = bench("RM3-T2");
    bench.write("RM3-T2, kort tittel", "Tillit");
    bench.press(Key::Tab);
    bench.0.run_steps(4);
    assert_eq!(bench.tiltak("RM3-T2").short, "Tillit");
    assert_eq!(bench.window().asked, 1);
    // A start is moved by a difference: twice would be twice as far.
    bench.write("RM3-T2, start", "2021");
    bench.press(Key::Enter);
    bench.press(Key::Tab);
    bench.0.run_steps(4);
    assert_eq!(bench.tiltak("RM3-T2").start.number(), 2021);
    assert_eq!(bench.window().asked, 2);
}

#[test]
fn a_press_elsewhere_puts_what_was_typed_into_the_plan_once() {
    let mut bench = bench("RM3-T2");
    bench.write("RM3-T2, kort tittel", "Tillit");
    bench.click("RM3-T2, kode");
    assert_eq!(bench.tiltak("RM3-T2").short, "Tillit");
    bench.field("RM3-T2, kode").type_text("X");
    bench.0.run();
    let corner = egui::pos2(338.0, 2398.0);
    bench.0.drag_at(corner);
    bench.0.run();
    assert!(bench.tiltak("RM3-T2").code.contains('X'), "the press is enough");
    bench.0.drop_at(corner);
    bench.0.run();
    assert_eq!(bench.window().asked, 2);
}

#[test]
fn selecting_another_tiltak_puts_what_was_typed_into_the_plan() {
    let mut bench = bench("RM3-T2");
    bench.write("RM3-T2, kort tittel", "Tillit");
    bench.window().look.selected = Some(TiltakId::new("RM3-T3").unwrap());
    bench.0.run();
    assert_eq!(bench.tiltak("RM3-T2").short, "Tillit");
    assert_eq!(bench.tiltak("RM3-T3").short, "Kjernejournal innsyn");
    assert_eq!(bench.window().asked, 1);
    // What cannot be used is dropped.
    bench.write("RM3-T3, start", "snart");
    bench.window().look.selected = None;
    bench.0.run();
    bench.window().look.selected = Some(TiltakId::new("RM3-T3").unwrap());
    bench.0.run();
    assert_eq!(bench.value("RM3-T3, start"), "2020");
    assert_eq!(bench.window().asked, 1);
}

#[test]
fn what_is_typed_gives_way_when_the_plan_changes_under_it() {
    let mut bench = bench("RM3-T2");
    bench.enter("RM3-T2, kort tittel", "Tillit");
    bench.write("RM3-T2, kort tittel", "Noe helt annet");
    assert_eq!(bench.value("RM3-T2, kort tittel"), "Noe helt annet");
    bench.undo();
    assert_eq!(bench.value("RM3-T2, kort tittel"), "Styringsmodell for tilgangsstyring");
    bench.press(Key::Tab);
    assert_eq!(bench.tiltak("RM3-T2").short, "Styringsmodell for tilgangsstyring");
    assert_eq!(bench.window().asked, 1);
}

#[test]
fn in_a_field_without_a_draft_undo_is_the_plan_s() {
    let mut bench = bench("RM3-T2");
    let before = bench.bytes();
    bench.enter("RM3-T2, kort tittel", "Tillit");
    assert!(bench.field("RM3-T2, kort tittel").is_focused());
    bench.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.bytes(), before);
    assert_eq!(bench.value("RM3-T2, kort tittel"), "Styringsmodell for tilgangsstyring");
    bench.press_with(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    assert_eq!(bench.tiltak("RM3-T2").short, "Tillit");
    bench.field("RM3-T2, kort tittel").type_text("X");
    bench.0.run();
    bench.press_with(Modifiers::COMMAND, Key::Z);
    assert_eq!(bench.value("RM3-T2, kort tittel"), "Tillit");
    assert_eq!(bench.tiltak("RM3-T2").short, "Tillit");
}

#[test]
fn an_aid_may_set_a_text_without_going_there() {
    let mut bench = bench("RM3-T2");
    bench.field("RM3-T2, kode").set_text_value_accesskit("RM3-T22");
    bench.0.run();
    assert_eq!(bench.tiltak("RM3-T2").code, "RM3-T22");
    assert_eq!(bench.window().asked, 1);
}

#[test]
fn the_keys_reach_everything_in_order() {
    let mut bench = bench("RM3-T2");
    bench.field("RM3-T2, 2019, kostnad").focus();
    bench.0.run();
    bench.press(Key::Tab);
    assert!(bench.field("RM3-T2, 2020, kostnad").is_focused());
    bench.field("RM3-T2, kode").focus();
    bench.0.run();
    for name in [
        "RM3-T2, type",
        "RM3-T2, tittel",
        "RM3-T2, kort tittel",
        "RM3-T2, resultatmål",
        "RM3-T2, innsatsområde",
        "RM3-T2, eier",
        "RM3-T2, gjennomføringsansvar",
        "RM3-T2, samarbeidspart",
        "RM3-T2, start",
        "RM3-T2, antall år",
        "RM3-T2, tiltenkt kilde",
        "RM3-T2, uten finansiering",
        "RM3-T2, notat",
    ] {
        bench.press(Key::Tab);
        assert!(bench.field(name).is_focused(), "{name}");
    }
}

#[test]
fn a_list_is_opened_and_chosen_in_with_the_keys() {
    let mut bench = bench("RM3-T2");
    bench.field("RM3-T2, type").focus();
    bench.0.run();
    bench.press(Key::Enter);
    bench.press(Key::ArrowDown);
    bench.press(Key::ArrowDown);
    bench.press(Key::Enter);
    assert_eq!(bench.tiltak("RM3-T2").kind, TiltakKind::Activity);
    // The hand is back where it was, and may leave the next list as it is.
    assert!(bench.field("RM3-T2, type").is_focused());
    bench.press(Key::Tab);
    bench.field("RM3-T2, resultatmål").focus();
    bench.0.run();
    bench.press(Key::Enter);
    assert!(bench.says("RM5 Felles grunndata"));
    bench.press(Key::Escape);
    assert!(!bench.says("RM5 Felles grunndata"));
    assert!(bench.field("RM3-T2, resultatmål").is_focused());
}
