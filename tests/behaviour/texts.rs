//! Every text that the source asks for stands in every catalogue, and every
//! text in a catalogue is asked for.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use veikart::text::{Lang, keys};

/// First words that only keys have. A literal such as "todo-unused" is a key
/// wherever it stands in the source, also in a table or as an argument.
const FAMILIES: [&str; 14] = [
    "button",
    "cli",
    "column",
    "command",
    "consequence",
    "file",
    "finding",
    "refused",
    "register",
    "rests",
    "rung",
    "said",
    "status",
    "todo",
];

/// Hyphenated literals that stand where a key would, but are none.
const NO_KEYS: [&str; 0] = [];

/// Texts that no source names: keys that are built from data (none yet), and
/// words of `common.ftl` that nothing uses yet.
const UNNAMED: [&str; 4] = ["actor", "amount-mnok", "assumption", "missing"];

#[test]
fn every_key_in_the_source_stands_in_every_catalogue() {
    let mut asked: BTreeMap<String, String> = BTreeMap::new();
    for (path, code) in source() {
        asked.extend(code.keys().into_iter().map(|key| (key, path.clone())));
    }
    assert!(asked.contains_key("consequence-gap-moved"), "the source is not read as it should be");
    for lang in Lang::ALL {
        let known = keys(lang);
        let missing: Vec<_> = asked.iter().filter(|(key, _)| !known.contains(*key)).collect();
        assert!(missing.is_empty(), "not in the texts in {}: {missing:#?}", lang.code());
    }
}

#[test]
fn every_text_is_asked_for_by_the_source() {
    let mut named: BTreeSet<String> = UNNAMED.into_iter().map(str::to_owned).collect();
    named.extend(source().iter().flat_map(|(_, code)| code.names()));
    for lang in Lang::ALL {
        let known = keys(lang);
        let idle: Vec<_> = known.difference(&named).collect();
        assert!(idle.is_empty(), "no source asks for these texts in {}: {idle:#?}", lang.code());
    }
}

#[test]
fn keys_are_found_where_they_stand() {
    let cases = [
        (r#"texts.tr("yes"); say(Message::new("ok").text("no", "no-no"))"#, "ok yes"),
        (r#"Message::new(match x { "a-b" | "c-d" => "e", _ if f("g-h") => { "i" } })"#, "e i"),
        (r#"let key = if x == "a-b" { "c-d" } else { "e" }; g("h-i");"#, "c-d e"),
        (r#"let (key, n) = match x { A => ("a", "b-c"), B => return d("e-f") };"#, "a"),
        (
            r#"const fn part_key(p: P) -> &'static str { match p { A => "a", B => "b-c" } }"#,
            "a b-c",
        ),
        (r#"fn f(p: P) -> Option<&'static str> { Some(match p { A => "a-b", B => "c" }) }"#, "a-b"),
        (r#"f.must(("unused", "todo-b"), 'x', '"', '\'', r"todo-a")"#, "todo-a todo-b"),
        ("// tr(\"a\")\n/* tr(\"b\") /* */ tr(\"c\") */ fn<'a>() { tr(\"d\") }", "d"),
        ("#[cfg(test)] mod t { fn f() { tr(\"a\") } } tr(\"b\")", "b"),
    ];
    for (source, expected) in cases {
        let found: Vec<_> = Code::read(source).keys().into_iter().collect();
        assert_eq!(found.join(" "), expected, "{source}");
    }
}

/// Every file of the source with its path, without the tests in it.
fn source() -> Vec<(String, Code)> {
    let mut files = Vec::new();
    read_folder(&root().join("src"), &mut files);
    files
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read_folder(folder: &Path, files: &mut Vec<(String, Code)>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
        if name == "tests" || name.ends_with("_tests") {
            continue;
        }
        if path.is_dir() {
            read_folder(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let code = Code::read(&std::fs::read_to_string(&path).unwrap());
            let inner = path.strip_prefix(root()).unwrap_or(&path);
            files.push((inner.display().to_string(), code));
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Text(String),
    Word(String),
    Mark(String),
}

/// Source text in tokens, without comments and tests.
struct Code {
    tokens: Vec<Token>,
    /// The innermost bracket that is open at each token.
    inside: Vec<Option<usize>>,
}

impl Code {
    fn read(source: &str) -> Self {
        let tokens = without_tests(&tokens(source));
        let (mut inside, mut open) = (Vec::new(), Vec::new());
        for (at, token) in tokens.iter().enumerate() {
            if matches!(token, Token::Mark(m) if [")", "]", "}"].contains(&m.as_str())) {
                open.pop();
            }
            inside.push(open.last().copied());
            if matches!(token, Token::Mark(m) if ["(", "[", "{"].contains(&m.as_str())) {
                open.push(at);
            }
        }
        Self { tokens, inside }
    }

    /// The word or mark at a place; empty for a text and past the ends.
    fn at(&self, at: usize) -> &str {
        match self.tokens.get(at) {
            Some(Token::Word(word) | Token::Mark(word)) => word,
            _ => "",
        }
    }

    fn before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.at(at))
    }

    fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.tokens.iter().enumerate().filter_map(|(at, token)| match token {
            Token::Text(text) => Some((at, text.as_str())),
            _ => None,
        })
    }

    /// All texts that may name a key: not the names of arguments.
    fn names(&self) -> BTreeSet<String> {
        const ADDS: [&str; 9] =
            ["arg", "count", "list", "message", "money", "text", "when", "with", "year"];
        let is_argument = |at: usize| {
            at > 2
                && self.at(at - 3) == "."
                && ADDS.contains(&self.at(at - 2))
                && self.at(at - 1) == "("
        };
        self.texts().filter(|(at, _)| !is_argument(*at)).map(|(_, text)| text.to_owned()).collect()
    }

    /// The texts that are keys.
    fn keys(&self) -> BTreeSet<String> {
        let family = |text: &str| {
            is_hyphenated(text) && FAMILIES.iter().any(|f| text.split('-').next() == Some(f))
        };
        let by_family = self.texts().filter(|(_, text)| family(text)).map(|(_, text)| text);
        let by_place = (0..self.tokens.len()).flat_map(|at| self.keys_from(at));
        let keys = by_family.chain(by_place).filter(|key| !NO_KEYS.contains(key));
        keys.map(str::to_owned).collect()
    }

    /// The keys in what begins at a token: a call that takes one, a binding of
    /// one, or a function that gives one.
    fn keys_from(&self, at: usize) -> Vec<&str> {
        let is = |words: &[&str]| (at..).zip(words).all(|(at, word)| self.at(at) == *word);
        if is(&["tr", "("]) && self.before(at) != "fn" {
            self.values(at + 1, self.end(at + 1))
        } else if is(&["Message", "::", "new", "("]) {
            self.values(at + 3, self.end(at + 3))
        } else if is(&["let", "key", "="]) || is(&["let", "(", "key"]) {
            let ends = |to: &usize| self.at(*to) == ";" && self.inside[*to] == self.inside[at];
            self.values(at, (at..self.tokens.len()).find(ends).unwrap_or(at))
        } else if is(&["fn"]) {
            self.given_by(at)
        } else {
            Vec::new()
        }
    }

    /// The keys that a function gives. One that is not called after a key
    /// gives other texts too: there only hyphenated ones are keys.
    fn given_by(&self, at: usize) -> Vec<&str> {
        let outside = |to: &usize| self.inside[*to] == self.inside[at];
        let signature = (at..self.tokens.len()).filter(outside);
        let signature: Vec<usize> =
            signature.take_while(|to| ![";", "}"].contains(&self.at(*to))).collect();
        let find = |mark: &str| signature.iter().copied().find(|to| self.at(*to) == mark);
        let (Some(arrow), Some(body)) = (find("->"), find("{")) else { return Vec::new() };
        if arrow > body || !(arrow..body).any(|to| self.at(to) == "'static") {
            return Vec::new();
        }
        let name = self.at(at + 1);
        let is_of_keys = name == "key" || name.ends_with("_key");
        let mut given = self.values(body, self.end(body));
        given.retain(|text| is_of_keys || is_hyphenated(text));
        given
    }

    /// The texts from one token to another that are values there, and not
    /// patterns or arguments of a call within.
    fn values(&self, from: usize, to: usize) -> Vec<&str> {
        let is_value = |at: usize| {
            let begins = ["(", "{", "=>", "=", "return"].contains(&self.before(at));
            begins && [")", "}", ",", ";"].contains(&self.at(at + 1))
        };
        let is_argument = |at: usize| {
            let within = std::iter::successors(self.inside[at], |open| self.inside[*open]);
            within.take_while(|open| *open > from).any(|open| self.is_call(open))
        };
        let texts = self.texts().filter(|(at, _)| (from..to).contains(at));
        texts.filter(|(at, _)| is_value(*at) && !is_argument(*at)).map(|(_, text)| text).collect()
    }

    fn is_call(&self, open: usize) -> bool {
        let before = self.before(open);
        let keyword =
            ["Some", "Ok", "let", "match", "if", "else", "return", "in"].contains(&before);
        let word = before.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        self.at(open) != "{" && ((word && !keyword) || [">", "!", ")"].contains(&before))
    }

    /// Where the bracket closes.
    fn end(&self, open: usize) -> usize {
        let closes = |at: &usize| self.inside[*at] == self.inside[open];
        (open + 1..self.tokens.len()).find(closes).unwrap_or(self.tokens.len())
    }
}

/// Whether a text looks like `finding-unused`.
fn is_hyphenated(text: &str) -> bool {
    let part = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    text.contains('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.split('-').all(part)
}

/// The tokens without items that are for tests only.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let only_test = ["#", "[", "cfg", "(", "test", ")", "]"];
    let is = |token: &Token, what: &str| matches!(token, Token::Word(word) | Token::Mark(word) if word == what);
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let here = &tokens[at..];
        if here.len() < only_test.len() || !here.iter().zip(only_test).all(|(t, w)| is(t, w)) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        // The item ends with a semicolon, or where its braces close.
        let mut depth = 0;
        at += only_test.len();
        while let Some(token) = tokens.get(at) {
            at += 1;
            depth += i32::from(["(", "[", "{"].iter().any(|mark| is(token, mark)));
            depth -= i32::from([")", "]", "}"].iter().any(|mark| is(token, mark)));
            if depth == 0 && (is(token, ";") || is(token, "}")) {
                break;
            }
        }
    }
    kept
}

fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = source.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if let Some((text, length)) = literal(rest) {
            tokens.push(Token::Text(text.to_owned()));
            length
        } else if let Some(length) = character(rest) {
            length
        } else if first.is_alphanumeric() || first == '_' || first == '\'' {
            let more = |c: char| !(c.is_alphanumeric() || c == '_');
            let start = first.len_utf8();
            let length = rest[start..].find(more).map_or(rest.len(), |end| end + start);
            tokens.push(Token::Word(rest[..length].to_owned()));
            length
        } else {
            let pair =
                ["=>", "->", "::", "==", "!=", "<=", ">="].iter().find(|p| rest.starts_with(**p));
            let length = pair.map_or(first.len_utf8(), |pair| pair.len());
            tokens.push(Token::Mark(rest[..length].to_owned()));
            length
        };
        rest = rest[length..].trim_start();
    }
    tokens
}

/// Length of a comment, which may hold others.
fn comment(rest: &str) -> usize {
    let mut depth = 0;
    for (at, pair) in rest.as_bytes().windows(2).enumerate() {
        depth += i32::from(pair == b"/*") - i32::from(pair == b"*/");
        if depth == 0 {
            return at + 2;
        }
    }
    rest.len()
}

/// A string literal as it is written, and its length.
fn literal(rest: &str) -> Option<(&str, usize)> {
    let raw = rest.trim_start_matches(['b', 'c']).strip_prefix('r');
    if let Some(raw) = raw {
        let quoted = raw.trim_start_matches('#');
        let hashes = &raw[..raw.len() - quoted.len()];
        if let Some(text) = quoted.strip_prefix('"') {
            let end = format!("\"{hashes}");
            let length = text.find(&end).unwrap_or(text.len());
            let before = rest.len() - text.len();
            return Some((&text[..length], (before + length + end.len()).min(rest.len())));
        }
    }
    let text = rest.strip_prefix(['b', 'c']).unwrap_or(rest).strip_prefix('"')?;
    let mut escaped = false;
    let length = text.find(|c| {
        let ends = c == '"' && !escaped;
        escaped = c == '\\' && !escaped;
        ends
    })?;
    Some((&text[..length], rest.len() - text.len() + length + 1))
}

/// Length of a character literal; `None` for a lifetime and all else.
fn character(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('\'')?;
    let mut chars = inner.char_indices();
    let (_, first) = chars.next()?;
    let end = if first == '\\' {
        let (after, _) = chars.nth(1)?;
        after + inner[after..].find('\'')?
    } else {
        let (after, next) = chars.next()?;
        (next == '\'').then_some(after)?
    };
    Some(end + 2)
}
