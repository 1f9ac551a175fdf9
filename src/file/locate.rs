//! Where a value stands in the text.

use super::scan::{Kind, Token, Tokens};

/// A step on the way from the file's top to a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Into a field.
    Field(String),
    /// To a place in a list.
    Item(usize),
    /// Into what stands in the parentheses of a choice such as `Set(…)`.
    Choice(String),
}

impl Step {
    /// Into a field.
    pub(super) fn field(name: impl Into<String>) -> Self {
        Self::Field(name.into())
    }
}

/// The byte offset of the value that the steps lead to.
pub(super) fn find(text: &str, steps: &[Step]) -> Option<usize> {
    walk(text, steps)?.peek().map(|token| token.at)
}

/// The first token of the value that the steps lead to.
pub(super) fn token<'a>(text: &'a str, steps: &[Step]) -> Option<Token<'a>> {
    walk(text, steps)?.peek()
}

/// The place in the list of the last item that begins before `end`.
pub(super) fn item_before(text: &str, steps: &[Step], end: usize) -> Option<usize> {
    let mut tokens = walk(text, steps)?;
    enter(&mut tokens, b'[')?;
    let mut last = None;
    while tokens.peek().is_some_and(|token| token.at < end && !token.is(b']')) {
        last = Some(last.map_or(0, |place: usize| place + 1));
        skip_value(&mut tokens);
        if !tokens.pass(b',') {
            break;
        }
    }
    last
}

/// How people know the record that the steps lead into: its code, name or id.
pub(super) fn record_name(text: &str, steps: &[Step]) -> Option<String> {
    let end = steps.iter().position(|step| matches!(step, Step::Item(_)))? + 1;
    let record = steps.get(..end)?;
    ["code", "name", "id"].into_iter().find_map(|field| {
        let steps: Vec<Step> = record.iter().cloned().chain([Step::field(field)]).collect();
        let token = token(text, &steps).filter(|token| token.kind == Kind::Text)?;
        // A text that is not ended takes the rest of the file with it.
        let name = Some(token.unquoted()).filter(|name| !name.contains('\n'))?;
        Some(name.chars().take(60).collect())
    })
}

fn walk<'a>(text: &'a str, steps: &[Step]) -> Option<Tokens<'a>> {
    let mut tokens = Tokens::from(text, 0);
    // Attributes, such as the one that switches an extension on.
    while tokens.pass(b'#') {
        tokens.by_ref().find(|token| token.is(b']'))?;
    }
    for step in steps {
        match step {
            Step::Choice(_) => {}
            Step::Field(name) => go_to_field(&mut tokens, name)?,
            Step::Item(place) => go_to_item(&mut tokens, *place)?,
        }
    }
    Some(tokens)
}

/// Passes the sign that opens a record or a list, with the names and the
/// parentheses that may stand around it: `Tiltak((id: …))`, `Some([…])`.
fn enter(tokens: &mut Tokens<'_>, open: u8) -> Option<()> {
    if tokens.peek()?.kind == Kind::Word {
        tokens.next();
    }
    if open == b'[' {
        while tokens.pass(b'(') {}
        return tokens.pass(b'[').then_some(());
    }
    let entered = tokens.pass(open);
    while tokens.pass(open) {}
    entered.then_some(())
}

fn go_to_field(tokens: &mut Tokens<'_>, name: &str) -> Option<()> {
    enter(tokens, b'(')?;
    loop {
        let field = tokens.next().filter(|token| token.kind == Kind::Word)?;
        if tokens.pass(b':') && field.text == name {
            return Some(());
        }
        skip_value(tokens);
        tokens.pass(b',');
    }
}

fn go_to_item(tokens: &mut Tokens<'_>, place: usize) -> Option<()> {
    enter(tokens, b'[')?;
    for _ in 0..place {
        skip_value(tokens);
        if !tokens.pass(b',') {
            return None;
        }
    }
    tokens.peek().filter(|token| !token.is(b']')).map(|_| ())
}

/// Passes a value, to the comma or the closing sign after it.
fn skip_value(tokens: &mut Tokens<'_>) {
    let mut depth = 0_usize;
    while let Some(token) = tokens.peek() {
        match token.kind {
            Kind::Sign(b',' | b')' | b']' | b'}') if depth == 0 => return,
            Kind::Sign(b'(' | b'[' | b'{') => depth += 1,
            Kind::Sign(b')' | b']' | b'}') => depth -= 1,
            _ => {}
        }
        tokens.next();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "#![enable(implicit_some)]\n(veikart: 1, base: (a: (x: [1, 2]), tiltak: [
        (id: \"t1\", code: \"A\", note: \"code: \\\"Z\\\"\"), (id: \"t2\", start: 2020)]),
        scenarios: [(id: \"s\", changes: [(change: Set(tiltak: \"t1\", was: After([(on: \"x\")]))),
        (change: Add(at: 0, record: Tiltak((id: \"t3\"))))])])";

    fn steps(path: &str) -> Vec<Step> {
        let step = |part: &str| match part.parse() {
            Ok(place) => Step::Item(place),
            Err(_) if part == "*" => Step::Choice(String::new()),
            Err(_) => Step::field(part),
        };
        path.split('.').map(step).collect()
    }

    #[test]
    fn values_are_found_by_their_path() {
        let cases = [
            ("veikart", "1"),
            ("base.a.x.1", "2"),
            ("base.tiltak.1.start", "2020"),
            ("scenarios.0.changes.0.change.*.was.*.0.on", "\"x\""),
            ("scenarios.0.changes.1.change.*.record.*.id", "\"t3\""),
        ];
        for (path, expected) in cases {
            assert_eq!(token(TEXT, &steps(path)).map(|t| t.text), Some(expected), "{path}");
        }
        for path in ["base.b", "base.tiltak.2", "base.tiltak.0.start", "veikart.x", "base.0"] {
            assert_eq!(token(TEXT, &steps(path)), None, "{path}");
        }
    }

    #[test]
    fn records_are_named_by_code_or_else_by_id() {
        assert_eq!(record_name(TEXT, &steps("base.tiltak.0.note")).as_deref(), Some("A"));
        assert_eq!(record_name(TEXT, &steps("base.tiltak.1")).as_deref(), Some("t2"));
        assert_eq!(record_name(TEXT, &steps("base.a")), None);
    }

    #[test]
    fn the_item_before_a_place_is_found() {
        let (list, second) = (steps("base.tiltak"), find(TEXT, &steps("base.tiltak.1")).unwrap());
        assert_eq!(item_before(TEXT, &list, second), Some(0));
        assert_eq!(item_before(TEXT, &list, second + 1), Some(1));
        assert_eq!(item_before(TEXT, &list, TEXT.len()), Some(1));
    }
}
