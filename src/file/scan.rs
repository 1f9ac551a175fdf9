//! The tokens of a RON text, for finding places in it.
//!
//! Reading is done by the `ron` crate. This says *where* something stands,
//! also in a text that does not parse, so it accepts whatever it meets.

/// What kind of token it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A single character such as `(` or `,`.
    Sign(u8),
    /// A text in quotation marks.
    Text,
    /// A name or a number.
    Word,
}

/// A token and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// Byte offset.
    pub at: usize,
    /// What it is.
    pub kind: Kind,
    /// As it is written.
    pub text: &'a str,
}

impl Token<'_> {
    /// Whether it is this sign.
    pub(super) fn is(&self, sign: u8) -> bool {
        self.kind == Kind::Sign(sign)
    }

    /// What stands between the quotation marks of a text.
    pub(super) fn unquoted(&self) -> &str {
        self.text.trim_start_matches(['r', '#']).trim_end_matches('#').trim_matches('"')
    }
}

/// The tokens from a place on. White space and comments are left out.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Tokens<'a> {
    /// The tokens from a byte offset on.
    pub(super) const fn from(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    /// The next token, which stays the next.
    pub(super) fn peek(&self) -> Option<Token<'a>> {
        self.clone().next()
    }

    /// Passes a sign, if it is the next token.
    pub(super) fn pass(&mut self, sign: u8) -> bool {
        let next = self.peek().filter(|token| token.is(sign));
        if let Some(token) = next {
            self.at = token.at + 1;
        }
        next.is_some()
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            self.at += match rest {
                [b, ..] if b.is_ascii_whitespace() => 1,
                [b'/', b'/', ..] => rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len()),
                [b'/', b'*', ..] => block_comment(rest),
                _ => return,
            };
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_blank();
        let (at, rest) = (self.at, self.rest());
        let (kind, len) = match *rest.first()? {
            b'"' => (Kind::Text, text_len(rest)),
            b'r' if raw_text_len(rest).is_some() => (Kind::Text, raw_text_len(rest)?),
            sign if is_sign(sign) => (Kind::Sign(sign), 1),
            _ => (Kind::Word, word_len(rest)),
        };
        self.at += len;
        Some(Token { at, kind, text: self.text.get(at..self.at)? })
    }
}

fn is_sign(byte: u8) -> bool {
    // Names and numbers may hold these.
    byte.is_ascii_punctuation() && !matches!(byte, b'_' | b'.' | b'+' | b'-')
}

fn word_len(rest: &[u8]) -> usize {
    let ends = |b: &u8| is_sign(*b) || b.is_ascii_whitespace();
    rest.iter().position(ends).unwrap_or(rest.len())
}

/// The length of a text with its quotation marks; to the end when the last one
/// is missing.
fn text_len(rest: &[u8]) -> usize {
    let mut at = 1;
    while let Some(byte) = rest.get(at) {
        at += match byte {
            b'"' => return at + 1,
            b'\\' => 2,
            _ => 1,
        };
    }
    rest.len()
}

/// The length of `r"…"` or `r#"…"#`; `None` for a name that begins with r.
fn raw_text_len(rest: &[u8]) -> Option<usize> {
    let hashes = rest.iter().skip(1).take_while(|b| **b == b'#').count();
    let open = 1 + hashes;
    if rest.get(open) != Some(&b'"') {
        return None;
    }
    let closes = |from: &[u8]| {
        from.first() == Some(&b'"')
            && from.iter().skip(1).take(hashes).filter(|b| **b == b'#').count() == hashes
    };
    let body = rest.get(open + 1..)?;
    let end = (0..body.len()).find(|at| body.get(*at..).is_some_and(closes));
    Some(end.map_or(rest.len(), |end| open + 1 + end + 1 + hashes))
}

/// The length of a block comment, which may hold others.
fn block_comment(rest: &[u8]) -> usize {
    let (mut at, mut open) = (0, 0_usize);
    while at < rest.len() {
        match rest.get(at..at + 2) {
            Some(b"/*") => (at, open) = (at + 2, open + 1),
            Some(b"*/") => (at, open) = (at + 2, open - 1),
            _ => at += 1,
        }
        if open == 0 {
            return at;
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        Tokens::from(text, 0).map(|token| token.text).collect()
    }

    #[test]
    fn comments_and_brackets_in_texts_are_no_tokens() {
        let text = "( // a (\n a: \"(\\\" \", /* x /* y */ ( */ b: -1.5, c: r#\"q\" )\"# )";
        let expected = [
            "(",
            "a",
            ":",
            "\"(\\\" \"",
            ",",
            "b",
            ":",
            "-1.5",
            ",",
            "c",
            ":",
            "r#\"q\" )\"#",
            ")",
        ];
        assert_eq!(texts(text), expected);
    }

    #[test]
    fn what_is_cut_off_anywhere_is_scanned_to_its_end() {
        let text = "(a: \"æøå\\\"\", b: r##\"x\"##, /* c /* */ */ d: // e\n f)";
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            assert!(texts(&text[..end]).concat().len() <= end);
        }
        assert_eq!(texts("\"a\\"), ["\"a\\"]);
    }
}
