//! What follows as plain text, for a case paper or a message.

use super::{Answer, lead};
use crate::model::Message;
use crate::text::Texts;

/// How much is copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The paragraph with its heading.
    Paragraph,
    /// One or two sentences.
    Short,
    /// The paragraph, every sentence, and every line of money.
    Whole,
}

impl Answer {
    /// The answer as text, in any language: not only the one shown.
    #[must_use]
    pub fn text(&self, form: Form, texts: &Texts) -> String {
        let leads = lead::sentences(&self.plan, &self.all, self.falls);
        let plain: Vec<String> = leads.iter().map(|lead| lead.plain(texts)).collect();
        let heading = Message::new("follows-copy-heading").message("title", self.heading.clone());
        let heading = texts.say(&heading);
        match form {
            Form::Short => plain.into_iter().take(2).collect::<Vec<_>>().join(" "),
            Form::Paragraph => format!("{heading}\n{}", plain.join(" ")),
            Form::Whole => {
                let mut lines = vec![heading, plain.join(" ")];
                let told = self.all.sentences.iter();
                lines.extend(
                    told.map(|one| format!("• {}", super::StoryLine::of(one, texts).told())),
                );
                let money = super::money::money_table(&self.before, &self.plan, &self.all, texts);
                lines.extend(money.moved);
                lines.extend(Some(money.same).filter(|same| !same.is_empty()));
                lines.join("\n")
            }
        }
    }
}
