//! Links: targets, titles, labels and definitions (CommonMark 0.31, 4.7 and 6.3).

use super::chars;

/// Most definitions that a text may have; more are left to be text, so that looking one up
/// takes no longer in a long text.
const MAX_DEFINITIONS: usize = 500;

/// The targets of `[label]: target` with their labels, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Links(Vec<(String, String)>);

impl Links {
    /// The target of a label; of the first of two for one.
    pub(super) fn target(&self, label: &str) -> Option<&str> {
        if self.0.is_empty() {
            return None;
        }
        let label = fold(label)?;
        self.0.iter().find(|(known, _)| *known == label).map(|(_, target)| target.as_str())
    }

    /// Takes the definitions at the start of a paragraph, and gives back the rest.
    pub(super) fn take<'a>(&mut self, paragraph: &'a str) -> &'a str {
        let mut rest = paragraph;
        while self.0.len() < MAX_DEFINITIONS
            && let Some((label, target, after)) = definition(rest)
        {
            self.0.push((label, target));
            rest = after;
        }
        rest
    }
}

/// `[label]: target "title"` up to the end of its line.
fn definition(text: &str) -> Option<(String, String, &str)> {
    let (name, rest) = label(text)?;
    let name = fold(name)?;
    let (target, rest) = destination(skip_space(rest.strip_prefix(':')?))?;
    let titled = skip_space(rest);
    let titled = if titled.len() < rest.len() { title(titled).and_then(line_end) } else { None };
    Some((name, target, titled.or_else(|| line_end(rest))?))
}

/// Reads what follows `]` of a link: `(target "title")`. Gives the target and the rest.
pub(super) fn inline(text: &str) -> Option<(String, &str)> {
    let inner = skip_space(text.strip_prefix('(')?);
    let (target, rest) = match inner.strip_prefix(')') {
        Some(_) => (String::new(), inner),
        None => destination(inner)?,
    };
    let titled = skip_space(rest);
    let rest = match title(titled).filter(|_| titled.len() < rest.len()) {
        Some(after) => skip_space(after),
        None => titled,
    };
    Some((target, rest.strip_prefix(')')?))
}

/// `[label]`: what stands in the brackets, and the rest. A label has no bracket inside and at
/// most 999 characters.
pub(super) fn label(text: &str) -> Option<(&str, &str)> {
    let body = text.strip_prefix('[')?;
    let mut escaped = false;
    for (at, c) in body.char_indices().take(1000) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => return None,
            ']' => return Some((body.get(..at)?, body.get(at + 1..)?)),
            _ => {}
        }
    }
    None
}

/// A label as it is compared: spaces run together, Latin letters in lower case (the tables for
/// other scripts would weigh more than they are worth here); `None` for an empty one.
fn fold(label: &str) -> Option<String> {
    let mut out = String::new();
    for word in label.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
    Some(out).filter(|label| !label.is_empty() && label.len() < 1000)
}

/// A target, in `<>` or bare with balanced brackets, and the rest.
fn destination(text: &str) -> Option<(String, &str)> {
    let angled = text.strip_prefix('<');
    let (mut escaped, mut open) = (false, 0_u32);
    let body = angled.unwrap_or(text);
    let mut end = body.len();
    for (at, c) in body.char_indices() {
        match c {
            _ if escaped && c.is_ascii_punctuation() => escaped = false,
            '\n' | '<' if angled.is_some() => return None,
            '>' if angled.is_some() => return Some((chars::unescape(body.get(..at)?), body.get(at + 1..)?)),
            '\\' => escaped = true,
            _ if angled.is_some() => escaped = false,
            // Deeper than 32 is left to be text, as cmark does, which keeps time linear.
            '(' if open == 32 => return None,
            '(' => (open, escaped) = (open + 1, false),
            ')' if open > 0 => (open, escaped) = (open - 1, false),
            ')' | ' ' | '\t' | '\n' => {
                end = at;
                break;
            }
            c if c.is_control() => {
                end = at;
                break;
            }
            _ => escaped = false,
        }
    }
    if angled.is_some() || open > 0 || end == 0 {
        return None;
    }
    Some((chars::unescape(body.get(..end)?), body.get(end..)?))
}

/// Text after a title in quotes or brackets.
fn title(text: &str) -> Option<&str> {
    let mut chars = text.chars();
    let close = match chars.next()? {
        '"' => '"',
        '\'' => '\'',
        '(' => ')',
        _ => return None,
    };
    let mut escaped = false;
    while let Some(c) = chars.next() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == close => return Some(chars.as_str()),
            '(' if close == ')' => return None,
            _ => {}
        }
    }
    None
}

/// Without the space at the front, which holds at most one line feed (a paragraph has no
/// blank lines).
fn skip_space(text: &str) -> &str {
    text.trim_start_matches([' ', '\t', '\n'])
}

/// Text after the line, if nothing but space is left on it.
fn line_end(text: &str) -> Option<&str> {
    let rest = text.trim_start_matches([' ', '\t']);
    if rest.is_empty() { Some(rest) } else { rest.strip_prefix('\n') }
}
