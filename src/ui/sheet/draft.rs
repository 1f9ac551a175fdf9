//! What is being typed in a cell.

use super::rows::Choice;

/// How keys act while something is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Begun by typing: arrows take it in and go to another cell.
    Quick,
    /// Begun with F2 or a double click: arrows move in the text.
    Full,
}

/// What is being typed.
#[derive(Clone, Debug)]
pub(super) struct Draft<R, C> {
    /// The cell.
    pub(super) key: (R, C),
    /// The text.
    pub(super) text: String,
    /// The text that the cell had.
    pub(super) was: String,
    /// How keys act.
    pub(super) kind: Kind,
    /// Whether the editor has yet to be drawn for the first time.
    pub(super) fresh: bool,
    /// What may be chosen.
    pub(super) choices: Vec<Choice>,
    /// What of it fits the text, and which of that is marked.
    pub(super) matches: Vec<usize>,
    pub(super) marked: Option<usize>,
    /// Whether the marked choice is to be brought in sight.
    pub(super) scroll: bool,
}

impl<R, C> Draft<R, C> {
    /// What is typed in a cell: `text` stands in the editor.
    pub(super) fn new(
        key: (R, C),
        was: String,
        text: String,
        kind: Kind,
        choices: Vec<Choice>,
    ) -> Self {
        let mut draft = Self {
            key,
            text,
            was,
            kind,
            fresh: true,
            choices,
            matches: Vec::new(),
            marked: None,
            scroll: true,
        };
        if draft.kind == Kind::Quick {
            draft.filter();
        } else {
            // All can be chosen; the one that stands there is marked.
            draft.matches = (0..draft.choices.len()).collect();
            draft.marked = draft.choices.iter().position(|choice| choice.text == draft.was);
        }
        draft
    }

    /// Finds what fits the text: what begins with it before what has a word
    /// that does, before what only has it somewhere.
    pub(super) fn filter(&mut self) {
        let typed = self.text.trim().to_lowercase();
        let mut found: Vec<(u8, usize)> = Vec::new();
        for (at, choice) in self.choices.iter().enumerate() {
            if let Some(rank) = rank(&choice.text, &typed).or(rank(&choice.note, &typed).map(|_| 3))
            {
                found.push((rank, at));
            }
        }
        found.sort_unstable();
        self.matches = found.into_iter().map(|(_, at)| at).collect();
        self.scroll = true;
        self.marked = (!typed.is_empty() && !self.matches.is_empty()).then_some(0);
    }

    /// Lets arrows move in the text, or in the sheet again.
    pub(super) const fn turn(&mut self) {
        self.kind = match self.kind {
            Kind::Quick => Kind::Full,
            Kind::Full => Kind::Quick,
        };
    }

    /// Marks the next choice, or the one before.
    pub(super) fn mark(&mut self, next: bool) {
        let count = self.matches.len();
        if count == 0 {
            return;
        }
        self.scroll = true;
        self.marked = Some(match (self.marked, next) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1).min(count - 1),
            (Some(at), false) => at.saturating_sub(1),
        });
    }

    /// Whether all that fits is what is typed already.
    pub(super) fn fits_only_itself(&self) -> bool {
        self.matches.iter().all(|at| self.choices[*at].text == self.text)
    }

    /// What is to be written: the marked choice, else what is typed.
    pub(super) fn value(&self) -> String {
        let marked = self.marked.and_then(|at| self.choices.get(*self.matches.get(at)?));
        // Nothing typed clears the cell, whatever is marked.
        match marked {
            Some(choice) if !self.text.trim().is_empty() || self.was.is_empty() => {
                choice.text.clone()
            }
            _ => self.text.clone(),
        }
    }
}

/// How well a choice fits; `None`: not at all.
fn rank(text: &str, typed: &str) -> Option<u8> {
    let text = text.to_lowercase();
    if text.starts_with(typed) {
        Some(0)
    } else if text.split(|c: char| !c.is_alphanumeric()).any(|word| word.starts_with(typed)) {
        Some(1)
    } else {
        text.contains(typed).then_some(2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(text: &str, kind: Kind) -> Draft<u8, u8> {
        let choices = ["Helse Nord RHF", "Norsk Helsenett SF", "Skatteetaten", "Enorm"];
        let choices = choices.map(Choice::new).to_vec();
        Draft::new((0, 0), "Skatteetaten".into(), text.into(), kind, choices)
    }

    #[test]
    fn typing_finds_the_choice_that_fits_best() {
        let fits = |text| draft(text, Kind::Quick).matches;
        assert_eq!(fits("nor"), [1, 0, 3]);
        assert_eq!(fits("HELSE"), [0, 1]);
        assert_eq!(fits("xyz"), [] as [usize; 0]);
        assert_eq!(draft("nor", Kind::Quick).value(), "Norsk Helsenett SF");
        assert_eq!(draft("xyz", Kind::Quick).value(), "xyz");
        assert_eq!(draft("", Kind::Quick).value(), "");
    }

    #[test]
    fn the_marked_choice_is_written_and_the_marking_stays_within() {
        let mut draft = draft("Skatteetaten", Kind::Full);
        assert_eq!(draft.matches.len(), 4);
        assert_eq!(draft.marked, Some(2));
        draft.mark(true);
        draft.mark(true);
        assert_eq!(draft.value(), "Enorm");
        (0..9).for_each(|_| draft.mark(false));
        assert_eq!(draft.value(), "Helse Nord RHF");
    }
}
