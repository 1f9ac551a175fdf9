//! A sum of figures that may be unknown or assumed.

use crate::model::{Figure, Message, Ore};
use crate::text::{Texts, format_money};

/// Figures added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum {
    /// The known ones, in øre.
    pub known: Ore,
    /// How many are unknown.
    pub unknown: u32,
    /// How many there are in all.
    pub count: u32,
    /// Whether any of them is an assumption.
    pub assumed: bool,
}

impl Sum {
    /// Adds a figure.
    pub fn add(&mut self, figure: &Figure, assumed: bool) {
        match figure.amount {
            Some(amount) => self.known += Ore::from(amount.ore()),
            None => self.unknown += 1,
        }
        self.count += 1;
        self.assumed |= assumed;
    }

    /// Adds another sum.
    pub fn join(&mut self, other: &Self) {
        self.known += other.known;
        self.unknown += other.unknown;
        self.count += other.count;
        self.assumed |= other.assumed;
    }

    /// Whether nothing is said at all.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The sum as it is read: empty where nothing is said, "?" where nothing
    /// is known, "minst 12" where only some of it is.
    #[must_use]
    pub fn text(&self, texts: &Texts) -> String {
        match self {
            Self { count: 0, .. } => String::new(),
            Self { unknown: 0, .. } => format_money(texts.lang(), self.known),
            Self { unknown, count, .. } if unknown == count => "?".to_owned(),
            _ => texts.say(&Message::new("amount-at-least").money("amount", self.known)),
        }
    }
}
