//! One value of a record, opened to be read and written.
#![expect(clippy::unnecessary_wraps, reason = "a field is a function that may find no value")]

use crate::change::RecordKind;
use crate::model::{
    Amount, Evidence, EvidenceId, Figure, Message, Plan, PotId, Profile, RecordId, When, Year,
};
use crate::text::{
    Lang, MoneyInput, date_short, format_decimal, format_money, parse_money_input, parse_percent,
    parse_when, parse_year,
};
use rust_decimal::Decimal;

/// What a text is typed as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typing {
    /// A line.
    Line,
    /// A line that may be longer than there is room for.
    Wrapped,
    /// Text of several lines.
    Text,
    /// A year, a date or a number: a few characters.
    Short,
    /// An amount.
    Amount,
}

/// What records are chosen among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Records of these kinds.
    Kinds(&'static [RecordKind]),
    /// The pots of all sources.
    Pots,
    /// Scenarios.
    Scenarios,
}

type Put<'a, T> = Box<dyn FnOnce(T) + 'a>;
type Read<'a> = Box<dyn FnOnce(&str) -> Result<(), Message> + 'a>;

/// One value of a record.
pub(super) enum Slot<'a> {
    /// It is typed.
    Typed {
        /// How it is typed.
        typing: Typing,
        /// Its text.
        shown: String,
        /// Puts another text there, or says why it cannot stand there.
        put: Read<'a>,
    },
    /// One of the plan's records.
    One {
        /// The record.
        now: Option<RecordId>,
        /// What it is chosen among.
        among: Among,
        /// What it is called when there is none; `None` where there must be one.
        none: Option<&'static str>,
        /// Puts another there.
        put: Put<'a, Option<RecordId>>,
    },
    /// Several of the plan's records.
    Several {
        /// The records.
        now: Vec<RecordId>,
        /// What they are chosen among.
        among: Among,
        /// What it is called when there are none.
        none: &'static str,
        /// Puts others there.
        put: Put<'a, Vec<RecordId>>,
    },
    /// One of a few words.
    Word {
        /// The place of the word.
        now: usize,
        /// All of them.
        words: Vec<Message>,
        /// Puts another there.
        put: Put<'a, usize>,
    },
}

impl Slot<'_> {
    /// Whether this is the choice of evidence.
    pub(super) const fn is_evidence(&self) -> bool {
        matches!(self, Self::One { among: Among::Kinds([RecordKind::Evidence]), none: Some(_), .. })
    }
}

/// A line of text; without `must` it may be empty.
pub(super) fn line(text: &mut String) -> Option<Slot<'_>> {
    Some(typed(Typing::Line, text.clone(), |typed| {
        *text = one_line(typed);
        Ok(())
    }))
}

/// A line that cannot be empty.
pub(super) fn must(text: &mut String) -> Option<Slot<'_>> {
    Some(typed(Typing::Wrapped, text.clone(), |typed| {
        let typed = one_line(typed);
        if typed.is_empty() {
            return Err(Message::new("register-refused-empty"));
        }
        *text = typed;
        Ok(())
    }))
}

/// A line that may be longer than there is room for.
pub(super) fn wrapped(text: &mut String) -> Option<Slot<'_>> {
    Some(typed(Typing::Wrapped, text.clone(), |typed| {
        *text = one_line(typed);
        Ok(())
    }))
}

/// Text of several lines.
pub(super) fn text(text: &mut String) -> Option<Slot<'_>> {
    Some(typed(Typing::Text, text.clone(), |typed| {
        typed.trim_end().clone_into(text);
        Ok(())
    }))
}

/// Something short that is read in its own way.
pub(super) fn short<'a>(
    shown: String,
    put: impl FnOnce(&str) -> Result<(), Message> + 'a,
) -> Option<Slot<'a>> {
    Some(typed(Typing::Short, shown, put))
}

fn typed<'a>(
    typing: Typing,
    shown: String,
    put: impl FnOnce(&str) -> Result<(), Message> + 'a,
) -> Slot<'a> {
    Slot::Typed { typing, shown, put: Box::new(put) }
}

/// A year.
pub(super) fn year(year: &mut Year) -> Option<Slot<'_>> {
    short(year.to_string(), |typed| {
        *year = parse_year(typed).map_err(|error| error.message())?;
        Ok(())
    })
}

/// A year, or none.
pub(super) fn maybe_year(year: &mut Option<Year>) -> Option<Slot<'_>> {
    short(year.map_or_else(String::new, |year| year.to_string()), |typed| {
        let blank = typed.trim().is_empty();
        let read = || parse_year(typed).map_err(|error| error.message());
        *year = if blank { None } else { Some(read()?) };
        Ok(())
    })
}

/// A date.
pub(super) fn date(when: &mut When, lang: Lang) -> Option<Slot<'_>> {
    short(date_short(lang, *when), |typed| {
        *when = read_date(typed)?;
        Ok(())
    })
}

/// A date, or none.
pub(super) fn maybe_date(when: &mut Option<When>, lang: Lang) -> Option<Slot<'_>> {
    short(when.map_or_else(String::new, |when| date_short(lang, when)), |typed| {
        *when = if typed.trim().is_empty() { None } else { Some(read_date(typed)?) };
        Ok(())
    })
}

fn read_date(typed: &str) -> Result<When, Message> {
    parse_when(typed).ok_or_else(|| refused("register-refused-date", typed))
}

/// A whole number, or none.
pub(super) fn number(number: &mut Option<u16>) -> Option<Slot<'_>> {
    short(number.map_or_else(String::new, |number| number.to_string()), |typed| {
        let blank = typed.trim().is_empty();
        let read = || typed.trim().parse().map_err(|_| refused("register-refused-number", typed));
        *number = if blank { None } else { Some(read()?) };
        Ok(())
    })
}

/// A share in per cent; `?` is unknown.
pub(super) fn percent(share: &mut Option<Decimal>, lang: Lang) -> Option<Slot<'_>> {
    let shown = share.map_or_else(|| "?".to_owned(), |share| format_decimal(lang, share));
    short(shown, |typed| {
        *share = parse_percent(typed).map_err(|error| error.message())?;
        Ok(())
    })
}

/// An amount of a profile in a year.
pub(super) fn amount(profile: &mut Profile, year: i32, lang: Lang) -> Option<Slot<'_>> {
    let was = profile.get(year).copied();
    Some(typed(Typing::Amount, shown(was, lang), move |typed| {
        let now = read_amount(typed, lang)?.map(|amount| renewed(was, amount));
        profile.set(year, now);
        Ok(())
    }))
}

/// A figure that is always there; blank means unknown.
pub(super) fn figure(figure: &mut Figure, lang: Lang) -> Option<Slot<'_>> {
    let was = *figure;
    Some(typed(Typing::Amount, shown(Some(was), lang), move |typed| {
        *figure = renewed(Some(was), read_amount(typed, lang)?.flatten());
        Ok(())
    }))
}

/// A figure, or none.
pub(super) fn maybe_figure(figure: &mut Option<Figure>, lang: Lang) -> Option<Slot<'_>> {
    let was = *figure;
    Some(typed(Typing::Amount, shown(was, lang), move |typed| {
        *figure = read_amount(typed, lang)?.map(|amount| renewed(was, amount));
        Ok(())
    }))
}

fn shown(figure: Option<Figure>, lang: Lang) -> String {
    match figure {
        None => String::new(),
        Some(Figure { amount: None, .. }) => "?".to_owned(),
        Some(Figure { amount: Some(amount), .. }) => format_money(lang, amount.ore().into()),
    }
}

/// Nothing, unknown, or an amount.
#[expect(clippy::option_option, reason = "nothing, unknown, or an amount")]
fn read_amount(typed: &str, lang: Lang) -> Result<Option<Option<Amount>>, Message> {
    match parse_money_input(lang, typed).map_err(|error| error.message())? {
        MoneyInput::Empty => Ok(None),
        MoneyInput::Unknown => Ok(Some(None)),
        MoneyInput::Known(amount) if amount.is_negative() => {
            Err(Message::new("refused-negative").money("amount", amount.ore().into()))
        }
        MoneyInput::Known(amount) => Ok(Some(Some(amount))),
    }
}

/// What is typed instead of an amount rests on nothing yet: what the old one
/// rested on says nothing of the new one.
fn renewed(was: Option<Figure>, amount: Option<Amount>) -> Figure {
    was.filter(|was| was.amount == amount).unwrap_or(Figure { amount, evidence: None })
}

/// A record of a kind, or none.
pub(super) fn maybe<'a, T>(
    record: &'a mut Option<T>,
    kinds: &'static [RecordKind],
) -> Option<Slot<'a>>
where
    T: Copy + From<RecordId> + Into<RecordId>,
{
    one_of(record, Among::Kinds(kinds), "register-none")
}

/// Something chosen among others, or none under a name of its own.
pub(super) fn one_of<'a, T>(
    record: &'a mut Option<T>,
    among: Among,
    none: &'static str,
) -> Option<Slot<'a>>
where
    T: Copy + From<RecordId> + Into<RecordId>,
{
    let now = record.map(Into::into);
    let put = Box::new(|to: Option<RecordId>| *record = to.map(T::from));
    Some(Slot::One { now, among, none: Some(none), put })
}

/// A record that must be there.
pub(super) fn just<T>(record: &mut T, among: Among) -> Option<Slot<'_>>
where
    T: Copy + From<RecordId> + Into<RecordId>,
{
    let now = Some((*record).into());
    let put = Box::new(|to: Option<RecordId>| *record = to.map_or(*record, T::from));
    Some(Slot::One { now, among, none: None, put })
}

/// What something rests on.
pub(super) fn evidence(by: &mut Option<EvidenceId>) -> Slot<'_> {
    let now = by.map(EvidenceId::record);
    let put = Box::new(|to: Option<RecordId>| *by = to.map(EvidenceId::from));
    let among = Among::Kinds(&[RecordKind::Evidence]);
    Slot::One { now, among, none: Some("evidence-none"), put }
}

/// Several records of some kinds.
pub(super) fn several<'a, T>(
    records: &'a mut Vec<T>,
    kinds: &'static [RecordKind],
    none: &'static str,
) -> Option<Slot<'a>>
where
    T: Copy + From<RecordId> + Into<RecordId>,
{
    let now = records.iter().map(|record| (*record).into()).collect();
    let put = Box::new(|to: Vec<RecordId>| *records = to.into_iter().map(T::from).collect());
    Some(Slot::Several { now, among: Among::Kinds(kinds), none, put })
}

/// One of a few values, each with its word.
pub(super) fn word<'a, T: PartialEq + Clone>(
    value: &'a mut T,
    values: &'static [T],
    words: &'static [&'static str],
) -> Option<Slot<'a>> {
    let now = values.iter().position(|known| known == value).unwrap_or_default();
    let put = Box::new(move |at: usize| {
        if let Some(to) = values.get(at) {
            value.clone_from(to);
        }
    });
    let words = words.iter().map(|key| Message::new(key)).collect();
    Some(Slot::Word { now, words, put })
}

/// One of a few words, read and written in its own way.
pub(super) fn words<'a>(
    now: usize,
    words: Vec<Message>,
    put: impl FnOnce(usize) + 'a,
) -> Option<Slot<'a>> {
    Some(Slot::Word { now, words, put: Box::new(put) })
}

/// What was typed, with why it cannot stand there.
pub(super) fn refused(key: &'static str, typed: &str) -> Message {
    Message::new(key).text("value", typed.trim().chars().take(60).collect::<String>())
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The ids that can be chosen, in the order that they are listed; evidence
/// with sources before assumptions.
pub(super) fn choices(plan: &Plan, set: &crate::change::PlanSet, among: Among) -> Vec<RecordId> {
    match among {
        Among::Pots => {
            let pots = plan.sources.iter().flat_map(|source| &source.pots);
            pots.map(|pot| PotId::record(pot.id)).collect()
        }
        Among::Scenarios => set.scenarios.iter().map(|scenario| scenario.id.record()).collect(),
        Among::Kinds([RecordKind::Evidence]) => {
            let (assumed, known): (Vec<_>, Vec<_>) =
                plan.evidence.iter().partition(|evidence| Evidence::is_assumption(evidence));
            known.into_iter().chain(assumed).map(|evidence| evidence.id.record()).collect()
        }
        Among::Kinds(kinds) => {
            let of = |kind: &RecordKind| {
                let kind = *kind;
                (0..kind.count(plan)).filter_map(move |at| kind.at(plan, at)?.id())
            };
            kinds.iter().flat_map(of).collect()
        }
    }
}
