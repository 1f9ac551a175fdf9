//! Language-free text. Everything below the screen says what it has to say
//! as a [`Message`]; [`crate::text`] turns it into a language.

use super::{Ore, When, Year};
use rust_decimal::Decimal;

/// A text by key and arguments. The key stands in every message catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Key in the catalogue.
    pub key: &'static str,
    /// Named arguments, in no particular order.
    pub args: Vec<(&'static str, Arg)>,
}

/// An argument of a [`Message`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// Text from the plan or from the outside, shown as it is.
    Text(String),
    /// Money in øre, shown in MNOK without the unit.
    Money(Ore),
    /// A year.
    Year(Year),
    /// A date.
    When(When),
    /// A count, also used to choose a plural.
    Count(i64),
    /// An exact decimal number.
    Decimal(Decimal),
    /// A share in tenths of a per cent.
    Permille(i64),
    /// A text within the text.
    Message(Box<Message>),
    /// Several texts, joined the language's way ("a, b og c").
    List(Vec<Message>),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The message that shows `text` as it is.
    #[must_use]
    pub fn verbatim(text: impl Into<String>) -> Self {
        Self::new("verbatim").text("text", text)
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, arg: Arg) -> Self {
        self.args.push((name, arg));
        self
    }

    /// Adds a text argument.
    #[must_use]
    pub fn text(self, name: &'static str, text: impl Into<String>) -> Self {
        self.with(name, Arg::Text(text.into()))
    }

    /// Adds money, in øre.
    #[must_use]
    pub fn money(self, name: &'static str, ore: Ore) -> Self {
        self.with(name, Arg::Money(ore))
    }

    /// Adds a year.
    #[must_use]
    pub fn year(self, name: &'static str, year: Year) -> Self {
        self.with(name, Arg::Year(year))
    }

    /// Adds a date.
    #[must_use]
    pub fn when(self, name: &'static str, when: When) -> Self {
        self.with(name, Arg::When(when))
    }

    /// Adds a count. More than `i64` holds is shown as its largest value.
    #[must_use]
    pub fn count(self, name: &'static str, count: usize) -> Self {
        self.with(name, Arg::Count(i64::try_from(count).unwrap_or(i64::MAX)))
    }

    /// Adds a message within the message.
    #[must_use]
    pub fn message(self, name: &'static str, message: Message) -> Self {
        self.with(name, Arg::Message(Box::new(message)))
    }

    /// Adds a list of messages.
    #[must_use]
    pub fn list(self, name: &'static str, messages: Vec<Message>) -> Self {
        self.with(name, Arg::List(messages))
    }

    /// The argument of that name.
    #[must_use]
    pub fn arg(&self, name: &str) -> Option<&Arg> {
        self.args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
    }
}
