//! Samfinansiering: who is asked to fund what others own, how much, and what
//! they answered.

use super::matrix::MoneyLine;
use super::sum::Sum;
use super::{Matrix, write::LADDER};
use crate::engine::contributions;
use crate::model::{
    ActorId, Arg, Grant, GrantId, Message, Ore, Plan, Rung, Source, SourceId, SourceKind, Tiltak,
    TiltakId, When,
};
use crate::text::{Texts, date_short, format_decimal, format_money};
use crate::view::Derived;
use crate::view::names::{actor_names, evidence_text};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// A source that funds what others own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The source.
    pub source: SourceId,
    /// Its name in a few words.
    pub name: String,
    /// Who is asked for how much, for what others own, and how it stands.
    pub sentence: String,
    /// What the money may be used for, a sentence for each pot that is bound.
    pub purposes: Vec<String>,
    /// What has not been answered; empty when all has.
    pub waiting: String,
    /// What is asked for: a line of the matrix each.
    pub asks: Vec<Ask>,
    /// Who is asked.
    pub contributors: Vec<Share>,
    /// What the shares add up to, when all are known; and whether that is all.
    pub shares: Option<(String, bool)>,
    /// What it is for.
    pub items: Vec<Item>,
    /// The rungs of the asks, highest first.
    pub rungs: Vec<Rung>,
}

/// Money that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    /// The grant.
    pub grant: GrantId,
    /// The pot.
    pub pot: String,
    /// What it may be used for, in the words of who gives it.
    pub purpose: String,
    /// How sure it is.
    pub rung: Rung,
    /// Whether that is an assumption.
    pub rung_assumed: bool,
    /// How much.
    pub amount: Sum,
    /// When they were asked.
    pub asked: Option<When>,
    /// When they answered.
    pub answered: Option<When>,
    /// How it stands, in words.
    pub standing: String,
    /// Whether no answer is known.
    pub is_open: bool,
    /// What the rung rests on.
    pub evidence: String,
}

/// An actor that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The actor.
    pub actor: ActorId,
    /// Its name.
    pub name: String,
    /// Its share; `None` is unknown.
    pub share: Option<Decimal>,
    /// Its share as it is read.
    pub text: String,
    /// Whether that is an assumption.
    pub assumed: bool,
    /// What it rests on.
    pub evidence: String,
    /// Its part of each ask, and of all.
    pub parts: Vec<Part>,
}

/// What an actor is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// In øre; `None` while the share, or the money, is not known.
    pub amount: Option<Ore>,
    /// At least this, in øre.
    pub least: Ore,
    /// At most this, in øre; `None` where nothing limits it.
    pub most: Option<Ore>,
    /// Whether it follows from an assumption.
    pub assumed: bool,
}

/// A tiltak that the money is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The tiltak.
    pub tiltak: TiltakId,
    /// Its code.
    pub code: String,
    /// Its short title.
    pub short: String,
    /// Its full title.
    pub title: String,
    /// Who owns it.
    pub owner: String,
    /// Whether an owner is among those who are asked.
    pub own: bool,
    /// What it gets on each rung of the source.
    pub amounts: Vec<Sum>,
}

/// All sources that fund what others own, in the plan's order.
#[must_use]
pub fn sharing(derived: &Derived, matrix: &Matrix, texts: &Texts) -> Vec<Shared> {
    let tell = Tell { plan: &derived.plan, matrix, texts };
    derived.plan.sources.iter().filter_map(|source| tell.source(source)).collect()
}

struct Tell<'a> {
    plan: &'a Plan,
    matrix: &'a Matrix,
    texts: &'a Texts,
}

impl Tell<'_> {
    fn source(&self, source: &Source) -> Option<Shared> {
        let lines = self.matrix.lines.iter().enumerate();
        let lines: Vec<_> = lines
            .filter(|(_, line)| line.source == Some(source.id) && line.grant.is_some())
            .collect();
        let is_on = |rung: &Rung| lines.iter().any(|(_, line)| line.rung == Some(*rung));
        let rungs: Vec<_> = LADDER.into_iter().filter(is_on).collect();
        let items = self.items(source, &lines, &rungs);
        let several = source.contributors.len() > 1 || source.kind == SourceKind::CoFunding;
        // An owner's own budget that pays for what another owns is shared too.
        let for_others = !source.contributors.is_empty() && items.iter().any(|item| !item.own);
        if !several && !for_others {
            return None;
        }
        let asks: Vec<_> = lines.iter().filter_map(|(_, line)| self.ask(line)).collect();
        Some(Shared {
            source: source.id,
            name: source.short().to_owned(),
            sentence: self.sentence(source, &asks, &items),
            purposes: self.purposes(&asks),
            waiting: self.waiting(&asks),
            contributors: self.contributors(source, &lines),
            shares: self.shares(source),
            asks,
            items,
            rungs,
        })
    }

    fn ask(&self, line: &MoneyLine) -> Option<Ask> {
        let grant = self.plan.grants.get(line.grant?)?;
        let (standing, is_open) = self.standing(grant.rung, grant.asked, grant.answered);
        Some(Ask {
            grant: grant.id,
            pot: line.pot_name.clone(),
            purpose: line.only.as_ref().map(|only| only.purpose.clone()).unwrap_or_default(),
            rung: grant.rung,
            rung_assumed: line.rung_assumed,
            amount: line.amount,
            asked: grant.asked,
            answered: grant.answered,
            standing,
            is_open,
            evidence: evidence_text(self.plan, grant.rung_by, self.texts),
        })
    }

    /// How an ask stands, and whether no answer is known.
    fn standing(&self, rung: Rung, asked: Option<When>, answered: Option<When>) -> (String, bool) {
        let decided = matches!(rung, Rung::Granted | Rung::Rejected | Rung::Signalled);
        let message = match (answered, asked) {
            (Some(answered), _) => Message::new("sharing-answered").when("date", answered),
            (None, _) if decided => Message::new("sharing-answered-once"),
            (None, Some(asked)) => Message::new("sharing-asked").when("date", asked),
            (None, None) if rung == Rung::Applied => Message::new("sharing-asked-once"),
            (None, None) => Message::new("sharing-not-asked"),
        };
        (self.texts.say(&message), answered.is_none() && !decided)
    }

    fn contributors(&self, source: &Source, lines: &[(usize, &MoneyLine)]) -> Vec<Share> {
        let grants = lines.iter().filter_map(|(_, line)| self.plan.grants.get(line.grant?));
        let parts: Vec<Vec<Part>> = grants.map(|grant| self.parts(source, grant)).collect();
        let contributors = source.contributors.iter().enumerate();
        contributors
            .map(|(at, contributor)| {
                let mut parts: Vec<Part> = parts.iter().map(|parts| parts[at]).collect();
                parts.push(parts.iter().copied().reduce(Part::and).unwrap_or_default());
                let actor = self.plan.actors.get(contributor.actor);
                Share {
                    actor: contributor.actor,
                    name: actor
                        .map_or_else(|| contributor.actor.to_string(), |actor| actor.name.clone()),
                    share: contributor.share,
                    text: share_text(contributor.share, self.texts),
                    assumed: contributor.share.is_some() && self.plan.is_assumed(contributor.by),
                    evidence: evidence_text(self.plan, contributor.by, self.texts),
                    parts,
                }
            })
            .collect()
    }

    /// What each contributor is asked for of a grant, year by year.
    fn parts(&self, source: &Source, grant: &Grant) -> Vec<Part> {
        let nothing = Part { amount: Some(0), most: Some(0), ..Part::default() };
        let years = grant.mnok.iter().filter(|(year, _)| self.matrix.span.has(*year));
        years.fold(vec![nothing; source.contributors.len()], |sums, (_, figure)| {
            let known = figure.amount.map(|amount| Ore::from(amount.ore()));
            let gives = contributions(self.plan, source, known.unwrap_or_default());
            let parts = gives.into_iter().map(|part| match known {
                Some(_) => Part {
                    amount: part.amount,
                    least: part.least,
                    most: part.most,
                    assumed: part.assumed,
                },
                None => Part::default(),
            });
            sums.into_iter().zip(parts).map(|(sum, part)| sum.and(part)).collect()
        })
    }

    fn shares(&self, source: &Source) -> Option<(String, bool)> {
        let shares: Option<Vec<Decimal>> = source.contributors.iter().map(|c| c.share).collect();
        let sum: Decimal = shares?.into_iter().sum();
        Some((share_text(Some(sum), self.texts), sum == Decimal::ONE_HUNDRED))
    }

    fn items(&self, source: &Source, lines: &[(usize, &MoneyLine)], rungs: &[Rung]) -> Vec<Item> {
        let columns = self.matrix.columns.iter().enumerate();
        let items = columns.filter_map(|(at, column)| {
            let mut amounts = vec![Sum::default(); rungs.len()];
            for (place, line) in lines {
                let rung = rungs.iter().position(|rung| line.rung == Some(*rung))?;
                amounts[rung].join(&self.matrix.given(*place, at));
            }
            let tiltak = self.plan.tiltak.at(column.position)?;
            amounts.iter().any(|sum| !sum.is_empty()).then(|| Item {
                tiltak: column.id,
                code: column.code.clone(),
                short: column.short.clone(),
                title: column.title.clone(),
                owner: actor_names(self.plan, &tiltak.owners, self.texts),
                own: self.is_own(source, tiltak),
                amounts,
            })
        });
        items.collect()
    }

    /// Whether an owner is among the contributors, or is part of one.
    fn is_own(&self, source: &Source, tiltak: &Tiltak) -> bool {
        let gives = |actor: ActorId| source.contributors.iter().any(|c| c.actor == actor);
        let within = |actor: ActorId| self.plan.actors.get(actor).and_then(|actor| actor.part_of);
        tiltak.owners.iter().any(|owner| gives(*owner) || within(*owner).is_some_and(gives))
    }

    fn sentence(&self, source: &Source, asks: &[Ask], items: &[Item]) -> String {
        let asked = asks.iter().filter(|ask| ask.rung != Rung::Rejected);
        let amount: Ore = asked.map(|ask| ask.amount.known).sum();
        let of_rung = |rung: &Rung| {
            let of = asks.iter().filter(|ask| ask.rung == *rung);
            let amount: Ore = of.map(|ask| ask.amount.known).sum();
            (amount != 0).then(|| {
                Message::new("sharing-part")
                    .money("amount", amount)
                    .message("rung", Message::new(rung.key()))
            })
        };
        let parts: Vec<_> = LADDER.iter().filter_map(of_rung).collect();
        let others: BTreeSet<&str> =
            items.iter().filter(|item| !item.own).map(|item| item.owner.as_str()).collect();
        let others: Vec<_> = others.into_iter().map(Message::verbatim).collect();
        let key = match (parts.is_empty(), others.is_empty()) {
            (true, _) => "sharing-sentence-nothing",
            (false, true) => "sharing-sentence",
            (false, false) => "sharing-sentence-others",
        };
        let message = Message::new(key)
            .text("source", super::build::source_name(source))
            .money("amount", amount)
            .list("owners", others)
            .list("parts", parts);
        self.texts.say(&message)
    }

    fn purposes(&self, asks: &[Ask]) -> Vec<String> {
        let mut purposes: Vec<&str> = asks.iter().map(|ask| ask.purpose.as_str()).collect();
        purposes.dedup();
        let bound = purposes.into_iter().filter(|purpose| !purpose.is_empty());
        let say = |purpose| Message::new("sharing-only").text("purpose", purpose);
        bound.map(|purpose| self.texts.say(&say(purpose))).collect()
    }

    fn waiting(&self, asks: &[Ask]) -> String {
        let open = || asks.iter().filter(|ask| ask.is_open);
        let amount: Ore = open().map(|ask| ask.amount.known).sum();
        let undated: Ore =
            open().filter(|ask| ask.asked.is_none()).map(|ask| ask.amount.known).sum();
        if amount == 0 {
            return String::new();
        }
        let key = match undated {
            0 => "sharing-waiting",
            all if all == amount => "sharing-waiting-all-undated",
            _ => "sharing-waiting-undated",
        };
        let message = Message::new(key).money("amount", amount).money("undated", undated);
        self.texts.say(&message)
    }
}

/// A share as it is read: "?" while nobody has said it.
fn share_text(share: Option<Decimal>, texts: &Texts) -> String {
    let Some(share) = share else { return "?".to_owned() };
    texts.say(&Message::new("sharing-percent").with("share", Arg::Decimal(share.normalize())))
}

impl Part {
    fn and(self, other: Self) -> Self {
        Self {
            amount: self.amount.zip(other.amount).map(|(one, other)| one + other),
            least: self.least + other.least,
            most: self.most.zip(other.most).map(|(one, other)| one + other),
            assumed: self.assumed || other.assumed,
        }
    }

    /// The amount as it is read, or "?".
    #[must_use]
    pub fn text(&self, texts: &Texts) -> String {
        self.amount.map_or_else(|| "?".to_owned(), |ore| format_money(texts.lang(), ore))
    }

    /// Between what an unknown amount lies, in words; `None` when it is known.
    #[must_use]
    pub fn between(&self, texts: &Texts) -> Option<String> {
        if self.amount.is_some() {
            return None;
        }
        let message = match self.most {
            Some(most) => {
                Message::new("sharing-between").money("least", self.least).money("most", most)
            }
            None => Message::new("sharing-unknown-amount"),
        };
        Some(texts.say(&message))
    }
}

impl Share {
    /// The share as it is typed.
    #[must_use]
    pub fn input(&self, texts: &Texts) -> String {
        self.share.map_or_else(|| "?".to_owned(), |share| format_decimal(texts.lang(), share))
    }
}

impl Ask {
    /// A date of it as it is read; empty while nobody has said it.
    #[must_use]
    pub fn date(date: Option<When>, texts: &Texts) -> String {
        date.map_or_else(String::new, |when| date_short(texts.lang(), when))
    }
}
