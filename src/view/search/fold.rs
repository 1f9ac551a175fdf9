//! Text as it is compared: without case, accents and kinds of hyphens, but
//! with æ, ø and å as the letters that they are.

use std::ops::Range;

/// A text as it is compared, and where each of its bytes comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The text.
    pub text: String,
    /// For each byte, the place of its character in the text it was made of.
    from: Vec<u32>,
}

impl Folded {
    /// A text, folded.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut folded = Self { text: String::with_capacity(text.len()), from: Vec::new() };
        for (at, letter) in text.char_indices() {
            if let Some(accent) = accent(letter) {
                folded.compose(accent);
            } else if let Some(letter) = plain(letter) {
                folded.text.push(letter);
                let at = u32::try_from(at).unwrap_or(u32::MAX);
                folded.from.resize(folded.text.len(), at);
            }
        }
        folded
    }

    /// The letter before an accent that stands by itself becomes what both
    /// are together, if that is a letter of its own.
    fn compose(&mut self, accent: Accent) {
        let both = match (self.text.chars().last(), accent) {
            (Some('a'), Accent::Ring) => 'å',
            (Some('a'), Accent::Dots) => 'æ',
            (Some('o'), Accent::Dots) => 'ø',
            _ => return,
        };
        self.text.pop();
        self.text.push(both);
        let at = self.from.pop().unwrap_or_default();
        self.from.resize(self.text.len(), at);
    }

    /// The part of the original text, `len` bytes long, that a part of the
    /// folded one comes from.
    pub(super) fn original(&self, start: usize, end: usize, len: usize) -> Range<usize> {
        let place = |at: usize| self.from.get(at).map_or(len, |at| *at as usize);
        place(start)..place(end)
    }
}

#[derive(Clone, Copy)]
enum Accent {
    Ring,
    Dots,
    Other,
}

const fn accent(letter: char) -> Option<Accent> {
    match letter {
        '\u{30a}' => Some(Accent::Ring),
        '\u{308}' => Some(Accent::Dots),
        '\u{300}'..='\u{36f}' => Some(Accent::Other),
        _ => None,
    }
}

/// A letter without case and accent; nothing for what is not seen.
fn plain(letter: char) -> Option<char> {
    let letter = letter.to_lowercase().next().unwrap_or(letter);
    Some(match letter {
        '\u{ad}' | '\u{200b}' => return None,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        'ä' => 'æ',
        'ö' => 'ø',
        'à' | 'á' | 'â' | 'ã' | 'ā' => 'a',
        'ç' | 'č' => 'c',
        'đ' | 'ð' => 'd',
        'è' | 'é' | 'ê' | 'ë' | 'ē' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ñ' | 'ŋ' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' => 'o',
        'š' => 's',
        'ŧ' => 't',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ý' | 'ÿ' => 'y',
        'ž' => 'z',
        space if space.is_whitespace() => ' ',
        other => other,
    })
}

/// Whether a word begins at a place of a text.
pub(super) fn word_starts_at(text: &str, at: usize) -> bool {
    text.get(..at)
        .and_then(|before| before.chars().last())
        .is_none_or(|before| !before.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_compared_without_case_and_accent() {
        assert_eq!(Folded::of("ÆØÅ Édith").text, "æøå edith");
        assert_eq!(Folded::of("a\u{30a}pen E\u{301}n").text, "åpen en");
        assert_eq!(Folded::of("RM5\u{2011}T8\u{a0}x").text, "rm5-t8 x");
        assert_eq!(Folded::of("sam\u{ad}finansiering").text, "samfinansiering");
        assert_eq!(Folded::of("Sámi Ŋ").text, "sami n");
    }

    #[test]
    fn parts_lead_back_to_the_text_they_were_made_of() {
        for text in ["Påvirkning", "a\u{30a}b", "x – Étude", "ÅÅ"] {
            let folded = Folded::of(text);
            assert_eq!(folded.text.len(), folded.from.len(), "{text}");
            let whole = folded.original(0, folded.text.len(), text.len());
            assert_eq!(&text[whole], text);
        }
        let folded = Folded::of("En påvirkning");
        let at = folded.text.find("virk").unwrap();
        assert_eq!(&"En påvirkning"[folded.original(at, at + 4, 14)], "virk");
    }
}
