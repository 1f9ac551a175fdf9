//! Rust source as words, without what is no code: comments, texts, and what
//! stands under `#[cfg(test)]`.

/// A word or sign, and the line that it stands on.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// A source file.
#[derive(Clone, Debug)]
pub(crate) struct Source {
    /// From the project's root, with `/`.
    pub(crate) path: String,
    /// Its words.
    pub(crate) tokens: Vec<Token>,
    /// Number of lines, comments and tests included.
    pub(crate) lines: usize,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let tokens = without_tests(&tokens(&without_texts(text)));
        Self { path: path.to_owned(), tokens, lines: text.lines().count() }
    }

    /// The module right under `src` that the file belongs to.
    pub(crate) fn module(&self) -> &str {
        let inner = self.path.strip_prefix("src/").unwrap_or(&self.path);
        inner.split('/').next().unwrap_or(inner).trim_end_matches(".rs")
    }

    /// Lines where these words follow each other.
    pub(crate) fn lines_with<'a>(&'a self, words: &'a [&str]) -> impl Iterator<Item = usize> {
        self.tokens
            .windows(words.len())
            .filter(move |window| window.iter().zip(words).all(|(token, word)| token.text == *word))
            .map(|window| window[0].line)
    }
}

/// The text with blanks in place of comments, texts and characters.
fn without_texts(text: &str) -> String {
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let hidden = hidden_len(rest, code.chars().next_back());
        let (piece, tail) = rest.split_at(if hidden == 0 { first.len_utf8() } else { hidden });
        if hidden == 0 {
            code.push_str(piece);
        } else {
            code.extend(piece.chars().map(|c| if c == '\n' { c } else { ' ' }));
        }
        rest = tail;
    }
    code
}

/// Length of the comment, text or character that begins here; 0 for code.
fn hidden_len(rest: &str, before: Option<char>) -> usize {
    let within_word = before.is_some_and(is_word);
    if rest.starts_with("//") {
        rest.find('\n').unwrap_or(rest.len())
    } else if rest.starts_with("/*") {
        comment_len(rest)
    } else if rest.starts_with('"') {
        quoted_len(rest, '"')
    } else if !within_word && (rest.starts_with('r') || rest.starts_with("br")) {
        raw_len(rest)
    } else if rest.starts_with('\'') {
        // Anything else that begins so is a lifetime.
        let closes = rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'');
        if closes { quoted_len(rest, '\'') } else { 0 }
    } else {
        0
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn comment_len(rest: &str) -> usize {
    let mut depth = 0;
    for (at, _) in rest.char_indices() {
        if rest[at..].starts_with("/*") {
            depth += 1;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            if depth == 0 {
                return at + 2;
            }
        }
    }
    rest.len()
}

fn quoted_len(rest: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == mark && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

fn raw_len(rest: &str) -> usize {
    let marked = rest.trim_start_matches('b').trim_start_matches('r');
    let text = marked.trim_start_matches('#');
    if !text.starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(marked.len() - text.len()));
    let start = rest.len() - text.len() + 1;
    rest[start..].find(&end).map_or(rest.len(), |at| start + at + end.len())
}

fn tokens(code: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    for (line, text) in (1..).zip(code.lines()) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let word = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
            let len = match word {
                0 if rest.starts_with("::") => 2,
                0 => first.len_utf8(),
                word => word,
            };
            tokens.push(Token { line, text: rest[..len].to_owned() });
            rest = rest[len..].trim_start();
        }
    }
    tokens
}

/// Leaves out every item under `#[cfg(test)]`: up to its `;`, or to the end
/// of its braces.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let is_mark =
        |window: &[Token]| window.iter().zip(MARK).all(|(token, mark)| token.text == mark);
    let Some(at) = tokens.windows(MARK.len()).position(is_mark) else { return tokens.to_vec() };
    let mut depth = 0_usize;
    let item = tokens[at + MARK.len()..].iter().position(|token| {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && (token.text == ";" || token.text == "}")
    });
    let mut kept = tokens[..at].to_vec();
    if let Some(end) = item {
        kept.extend(without_tests(&tokens[at + MARK.len() + end + 1..]));
    }
    kept
}
