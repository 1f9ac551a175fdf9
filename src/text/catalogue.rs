//! The message catalogues.

use super::{Lang, dates, numbers};
use crate::model::{Arg, Message, ORE_PER_MNOK, Ore};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, OnceLock};
use unic_langid::LanguageIdentifier;

/// One subject's texts in each language.
struct Subject {
    nb: &'static str,
    en: &'static str,
}

macro_rules! subjects {
    ($($name:literal),* $(,)?) => {
        [$(Subject {
            nb: include_str!(concat!("../../assets/text/nb/", $name, ".ftl")),
            en: include_str!(concat!("../../assets/text/en/", $name, ".ftl")),
        }),*]
    };
}

/// The files of the catalogues, without folder and ending.
static SUBJECTS: [Subject; 16] = subjects![
    "common",
    "engine",
    "file",
    "change",
    "view",
    "ui",
    "roadmap",
    "inspector",
    "sheet",
    "table",
    "funding",
    "gap",
    "consequences",
    "records",
    "shell",
    "cli",
];

/// The texts of one language.
pub struct Texts {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// What stands after one million, and after any other amount.
    units: OnceLock<[String; 2]>,
    /// Keys whose faults are in the log already: a window says the same text
    /// sixty times a second.
    logged: Mutex<BTreeSet<String>>,
}

impl Texts {
    /// The texts of a language. Read once, then kept.
    #[must_use]
    pub fn of(lang: Lang) -> &'static Self {
        static NB: OnceLock<Texts> = OnceLock::new();
        static EN: OnceLock<Texts> = OnceLock::new();
        let kept = match lang {
            Lang::Nb => &NB,
            Lang::En => &EN,
        };
        kept.get_or_init(|| Self::read(lang, sources(lang)))
    }

    /// The language.
    #[must_use]
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// The message in this language.
    ///
    /// A key that the catalogue lacks is shown as `[key]`.
    ///
    /// Beside an amount `x`, the text may say `x-unit`: "million" where the
    /// amount is exactly one, "millioner" otherwise.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        let mut args = FluentArgs::with_capacity(message.args.len() * 2);
        for (name, arg) in &message.args {
            args.set(*name, self.value(arg));
            if let Some(ore) = amount(arg) {
                args.set(format!("{name}-unit"), self.millions(ore));
            }
        }
        self.format(message.key, &args)
    }

    /// "million", as it stands after an amount.
    fn millions(&self, ore: Ore) -> &str {
        let units = self.units.get_or_init(|| {
            [1_i64, 2]
                .map(|count| self.format("unit-million", &[("count", count)].into_iter().collect()))
        });
        let [one, other] = units;
        if ore.unsigned_abs() == Ore::from(ORE_PER_MNOK).unsigned_abs() { one } else { other }
    }

    /// The text of a key that takes no arguments.
    #[must_use]
    pub fn tr(&self, key: &'static str) -> String {
        self.format(key, &FluentArgs::new())
    }

    fn read(lang: Lang, sources: impl Iterator<Item = &'static str>) -> Self {
        let locale = lang.code().parse::<LanguageIdentifier>().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // Isolation marks are for mixed writing directions; here they would
        // only end up in what people copy.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Nb => |value, _| grouped(Lang::Nb, value),
            Lang::En => |value, _| grouped(Lang::En, value),
        }));
        for source in sources {
            let resource = FluentResource::try_new(source.to_owned());
            let resource = resource.unwrap_or_else(|(resource, errors)| {
                log::error!("catalogue {}: {errors:?}", lang.code());
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("catalogue {}: {errors:?}", lang.code());
            }
        }
        Self { lang, bundle, units: OnceLock::new(), logged: Mutex::default() }
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let message = self.bundle.get_message(key);
        let Some(pattern) = message.and_then(|message| message.value()) else {
            self.log(key, &"no such text");
            return format!("[{key}]");
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if !errors.is_empty() {
            self.log(key, &errors);
        }
        text
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => text.into(),
            Arg::Money(ore) => numbers::format_money(self.lang, *ore).into(),
            Arg::Year(year) => year.to_string().into(),
            Arg::When(when) => dates::date_short(self.lang, *when).into(),
            Arg::Count(count) => count.into(),
            Arg::Decimal(decimal) => numbers::format_decimal(self.lang, *decimal).into(),
            Arg::Permille(permille) => numbers::format_permille(self.lang, *permille).into(),
            Arg::Message(message) => self.say(message).into(),
            Arg::List(messages) => self.join(messages).into(),
        }
    }

    fn join(&self, messages: &[Message]) -> String {
        let mut said: Vec<String> = messages.iter().map(|message| self.say(message)).collect();
        let Some(last) = said.pop() else { return String::new() };
        if said.is_empty() {
            return last;
        }
        let pair = [("first", said.join(", ")), ("last", last)];
        self.format("list-and", &pair.into_iter().collect())
    }

    fn log(&self, key: &str, fault: &dyn fmt::Debug) {
        let new = self.logged.lock().is_ok_and(|mut logged| logged.insert(key.to_owned()));
        if new {
            log::error!("text {key} in {}: {fault:?}", self.lang.code());
        }
    }
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("lang", &self.lang).finish_non_exhaustive()
    }
}

/// The keys that the catalogue of a language has.
#[must_use]
pub fn keys(lang: Lang) -> BTreeSet<String> {
    let texts = Texts::of(lang);
    let lines = sources(lang).flat_map(str::lines).filter_map(key_of);
    lines.filter(|key| texts.bundle.has_message(key)).map(str::to_owned).collect()
}

/// The amount that an argument is, also as "ca. 200".
fn amount(arg: &Arg) -> Option<Ore> {
    match arg {
        Arg::Money(ore) => Some(*ore),
        // Where it is "?", it is none in particular.
        Arg::Message(message) => {
            Some(message.args.iter().find_map(|(_, arg)| amount(arg)).unwrap_or_default())
        }
        _ => None,
    }
}

fn sources(lang: Lang) -> impl Iterator<Item = &'static str> {
    SUBJECTS.iter().map(move |subject| match lang {
        Lang::Nb => subject.nb,
        Lang::En => subject.en,
    })
}

/// The key, when a text begins on this line. In Fluent a text begins with its
/// key in the first column, and nothing else but a comment may stand there.
fn key_of(line: &str) -> Option<&str> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end_matches(' ');
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_');
    let begins = key.starts_with(|c: char| c.is_ascii_alphabetic());
    (begins && key.bytes().all(plain)).then_some(key)
}

/// Numbers in a text are shown in groups of three digits.
fn grouped(lang: Lang, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => numbers::format_plain(lang, &number.as_string()),
        _ => None,
    }
}

#[cfg(test)]
#[path = "catalogue_tests.rs"]
mod tests;
