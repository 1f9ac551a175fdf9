//! Used by, and removing: what goes along is told, done at once, and undone at
//! once.

use super::{answer, at, field, heard, plan, value};
use crate::support::{bytes, click, press, sees};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use veikart::change::{RecordKey, Thing};
use veikart::model::{ActorId, SourceId, TiltakId};
use veikart::ui::{Action, Screen};

#[test]
fn a_record_tells_what_uses_it_and_leads_there() {
    let mut harness = at("nhn");
    let links: Vec<_> =
        heard(&harness).into_iter().filter(|(role, _)| *role == Role::Link).map(|l| l.1).collect();
    assert!(links.iter().any(|link| link == "RM2-T2 HelseID"), "{links:?}");
    assert!(sees(&harness, "Eier av"));
    harness.get_by_role_and_label(Role::Link, "RM2-T2 HelseID").click();
    harness.run();
    assert_eq!(value(&harness, "kode"), "RM2-T2");
    click(&mut harness, "Vis på veikartet");
    assert_eq!(harness.state().look().screen, Screen::Roadmap);
    assert_eq!(harness.state().look().selected, TiltakId::new("RM2-T2").ok());
}

#[test]
fn removing_tells_what_goes_along_and_is_one_step() {
    let mut harness = at("s-nhn");
    let before = bytes(&harness);
    click(&mut harness, "Fjern …");
    assert!(sees(&harness, "Fjerne finansieringskilde Norsk Helsenett, eget budsjett?"));
    for told in ["Fjernes også", "Midler: Norsk Helsenett, Egne midler", "Fordelinger: ", "Endres"]
    {
        assert!(sees(&harness, told), "{told}");
    }
    assert!(sees(&harness, "Uten tiltenkt kilde: RM2-T2 HelseID"));
    assert!(sees(&harness, "Scenarioer med endringer som da ikke lenger passer"));
    assert_eq!(bytes(&harness), before, "nothing is done before it is answered");
    answer(&mut harness, "Fjern");
    let plan = plan(&harness);
    assert!(!plan.sources.contains(SourceId::new("s-nhn").unwrap()));
    assert!(plan.grants.iter().all(|grant| plan.pot(grant.pot).is_some()));
    assert!(plan.allocations.iter().all(|given| plan.grants.contains(given.grant)));
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn removing_can_be_left_alone() {
    let mut harness = at("nhn");
    let before = bytes(&harness);
    click(&mut harness, "Fjern …");
    answer(&mut harness, "Avbryt");
    assert!(!sees(&harness, "Fjernes også"));
    assert_eq!(bytes(&harness), before);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::Delete);
    assert!(sees(&harness, "Fjerne aktør Norsk Helsenett SF?"));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn what_stood_below_is_open_after_a_removal() {
    let mut harness = at("nhn");
    click(&mut harness, "Fjern …");
    answer(&mut harness, "Fjern");
    assert!(!plan(&harness).actors.contains(ActorId::new("nhn").unwrap()));
    assert_eq!(value(&harness, "navn"), "De fire regionale helseforetakene");
    assert!(plan(&harness).tiltak.iter().all(|t| t.owners.iter().all(|o| o.as_str() != "nhn")));
}

#[test]
fn a_pot_is_removed_with_its_money() {
    let mut harness = at("s-dir");
    let before = bytes(&harness);
    let cross = "Direktoratet for e-helse, eget budsjett, fjern pott 1";
    harness.get_by_label(cross).scroll_to_me();
    harness.run();
    click(&mut harness, cross);
    assert!(sees(&harness, "Fjerne pott Egne midler, MF Helse (øremerket)?"));
    answer(&mut harness, "Fjern");
    let source = plan(&harness).sources.get(SourceId::new("s-dir").unwrap()).unwrap();
    assert_eq!(source.pots.len(), 1);
    assert_eq!(field(&harness, "pott 1, navn").value().unwrap(), "Egne midler, øvrig");
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(bytes(&harness), before);
}

#[test]
fn what_would_loosen_a_pot_is_refused_with_what_to_do_first() {
    let mut harness = at("p-rhf");
    super::choose(&mut harness, "pott 1, resultatmål", "RM3 Dokumentdeling");
    super::choose(&mut harness, "pott 1, innsatsområder", "Datadeling");
    let before = bytes(&harness);
    let area = plan(&harness).areas.iter().find(|area| area.name == "Dokumentdeling").unwrap().id;
    harness.state_mut().ask(Action::Remove(Thing::Record(RecordKey::Area(area))));
    harness.run();
    assert!(sees(&harness, "Endre først hva potten er bundet til."));
    assert!(harness.query_by_label("Fjern").is_none());
    answer(&mut harness, "Lukk");
    assert_eq!(bytes(&harness), before);
}
