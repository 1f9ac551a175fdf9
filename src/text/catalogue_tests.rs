//! The catalogues are whole and alike, and arguments are said the language's way.

use super::*;
use crate::model::{When, Year};
use std::collections::BTreeMap;

type Variables = BTreeMap<String, BTreeSet<String>>;

/// Each key with the variables of its text, in all its variants.
fn variables(lang: Lang) -> Variables {
    let mut found = Variables::new();
    for source in sources(lang) {
        let mut key = None;
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            key = key_of(line).map(str::to_owned).or(key);
            let Some(key) = &key else { continue };
            let names = found.entry(key.clone()).or_default();
            names.extend(line.split('$').skip(1).map(|rest| {
                let end = |c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_');
                rest.split(end).next().unwrap_or_default().to_owned()
            }));
        }
    }
    found
}

#[test]
fn every_file_is_sound_and_no_key_stands_twice() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for source in sources(lang) {
            let errors = FluentResource::try_new(source.to_owned()).err().map(|(_, errors)| errors);
            assert_eq!(errors, None, "{}", lang.code());
            for key in source.lines().filter_map(key_of) {
                assert!(seen.insert(key), "{key} stands twice in {}", lang.code());
            }
        }
        assert_eq!(seen, keys(lang).iter().map(String::as_str).collect());
    }
}

#[test]
fn every_key_exists_in_both_languages_with_the_same_variables() {
    let (nb, en) = (variables(Lang::Nb), variables(Lang::En));
    let missing = |from: &Variables, to: &Variables| {
        from.keys().filter(|key| !to.contains_key(*key)).cloned().collect::<Vec<_>>()
    };
    assert_eq!(missing(&nb, &en), Vec::<String>::new(), "missing in en");
    assert_eq!(missing(&en, &nb), Vec::<String>::new(), "missing in nb");
    for (key, names) in &nb {
        assert_eq!(Some(names), en.get(key), "{key}");
    }
}

#[test]
fn every_text_is_said_without_error_whatever_the_count() {
    for lang in Lang::ALL {
        let texts = Texts::of(lang);
        for (key, names) in variables(lang) {
            let pattern = texts.bundle.get_message(&key).and_then(|message| message.value());
            let pattern = pattern.unwrap_or_else(|| panic!("{key} has no value"));
            for count in [0, 1, 2, 1234] {
                let args: FluentArgs<'_> = names.iter().map(|n| (n.as_str(), count)).collect();
                let mut errors = Vec::new();
                let text = texts.bundle.format_pattern(pattern, Some(&args), &mut errors);
                assert!(errors.is_empty(), "{key} in {}: {errors:?}", lang.code());
                assert!(!text.trim().is_empty() && !text.contains('!'), "{key}: {text}");
            }
        }
    }
}

fn told(lang: Lang, source: &'static str, message: &Message) -> String {
    let lists = "list-and = { $first } AND { $last }";
    Texts::read(lang, [lists, source].into_iter()).say(message)
}

#[test]
fn each_argument_is_said_the_language_s_way() {
    let year = Year::new(2021).unwrap();
    let day: When = "2021-12-31".parse().unwrap();
    let cases: [(Arg, &str, &str); 8] = [
        (Arg::Text("{ $a } <b>".into()), "{ $a } <b>", "{ $a } <b>"),
        (Arg::Money(123_450_000_000), "1\u{202F}234,5", "1,234.5"),
        (Arg::Year(year), "2021", "2021"),
        (Arg::When(day), "31.12.2021", "31 Dec 2021"),
        (Arg::When(When::Year(year)), "2021", "2021"),
        (Arg::Count(-1234), "\u{2212}1\u{202F}234", "\u{2212}1,234"),
        (Arg::Permille(125), "12,5\u{A0}%", "12.5%"),
        (Arg::Message(Box::new(Message::new("unknown"))), "ukjent", "unknown"),
    ];
    for (arg, nb, en) in cases {
        let message = Message::new("verbatim").with("text", arg);
        assert_eq!(Texts::of(Lang::Nb).say(&message), nb);
        assert_eq!(Texts::of(Lang::En).say(&message), en);
    }
}

#[test]
fn a_count_chooses_the_plural() {
    let source = "n = { $n ->\n    [0] none\n    [one] one\n   *[other] { $n } many\n }";
    for lang in Lang::ALL {
        let say = |n: usize| told(lang, source, &Message::new("n").count("n", n));
        assert_eq!(say(0), "none");
        assert_eq!(say(1), "one");
        assert_eq!(say(2), "2 many");
    }
    let large = told(Lang::Nb, source, &Message::new("n").count("n", 12_345));
    assert_eq!(large, "12\u{202F}345 many");
}

#[test]
fn one_million_is_said_in_the_singular() {
    let said = |lang, amount: &str| {
        let ore = amount.parse::<crate::model::Amount>().unwrap().ore().into();
        let gap = Message::new("consequence-gap").year("year", Year::clamped(2020));
        Texts::of(lang).say(&gap.money("before", 9_500_000_000).money("after", ore))
    };
    let cases = [("1", "til 1 million."), ("0", "til 0 millioner."), ("1.5", "til 1,5 millioner.")];
    for (amount, ending) in cases {
        let text = said(Lang::Nb, amount);
        assert!(text.ends_with(ending), "{text}");
    }
    assert!(said(Lang::En, "2").ends_with("to 2 million."));
    let about = Message::new("amount-open").money("amount", 100_000_000);
    let nested = Message::new("headline-stated").message("stated", about);
    let text = Texts::of(Lang::Nb).say(&nested.year("year", Year::clamped(2020)));
    assert!(text.contains("ca. 1 million."), "{text}");
}

#[test]
fn lists_are_joined_the_language_s_way() {
    let list = |names: &[&str]| {
        let parts = names.iter().map(|name| Message::verbatim(*name)).collect();
        Message::new("verbatim").list("text", parts)
    };
    let (nb, en) = (Texts::of(Lang::Nb), Texts::of(Lang::En));
    assert_eq!(nb.say(&list(&[])), "");
    assert_eq!(nb.say(&list(&["a"])), "a");
    assert_eq!(nb.say(&list(&["a", "b"])), "a og b");
    assert_eq!(nb.say(&list(&["a", "b", "c"])), "a, b og c");
    assert_eq!(en.say(&list(&["a", "b", "c"])), "a, b and c");
}

#[test]
fn messages_nest_to_any_depth() {
    let source = "inner = <{ $text }>\nouter = { $part }, { $list }";
    let inner = |text: &str| Message::new("inner").text("text", text);
    let list = vec![inner("b"), Message::new("inner").message("text", inner("c"))];
    let message = Message::new("outer").message("part", inner("a")).list("list", list);
    assert_eq!(told(Lang::En, source, &message), "<a>, <b> AND <<c>>");
}

#[test]
fn faults_in_a_text_are_shown_and_never_stop_the_program() {
    for lang in Lang::ALL {
        assert_eq!(Texts::of(lang).tr("no-such-key"), "[no-such-key]");
        assert_eq!(Texts::of(lang).tr("verbatim"), "{$text}");
        assert_eq!(Texts::of(lang).tr("not a key"), "[not a key]");
    }
    let broken = "a = { $x\nb = fine\nb = twice";
    assert_eq!(told(Lang::Nb, broken, &Message::new("b")), "fine");
}

#[test]
fn texts_may_be_said_from_any_thread() {
    let said = std::thread::spawn(|| Texts::of(Lang::Nb).tr("rung-granted")).join();
    assert_eq!(said.unwrap(), "innvilget");
    assert_eq!(Texts::of(Lang::En).lang(), Lang::En);
}
