//! Content lines of iCalendar (RFC 5545, 3.1), read leniently.

use super::super::{Omissions, encoding};

/// Property: `NAME;PARAM=value:value`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Property {
    /// In upper case.
    pub name: String,
    /// Names in upper case, values without their quotes.
    pub params: Vec<(String, String)>,
    /// As it is written, with its escapes.
    pub value: String,
    /// The line on which it starts, counted from 1.
    pub line: usize,
}

impl Property {
    /// The value of a parameter.
    pub fn param(&self, name: &str) -> Option<&str> {
        self.params.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The value as text, without its escapes (RFC 5545, 3.3.11).
    pub fn text(&self) -> String {
        let mut out = String::with_capacity(self.value.len());
        let mut chars = self.value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(escaped @ ('\\' | ';' | ',' | ':' | '"')) => out.push(escaped),
                    Some(other) => out.extend(['\\', other]),
                    None => out.push('\\'),
                },
                _ => out.push(c),
            }
        }
        out
    }

    /// The values of a list, such as categories.
    pub fn list(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut escaped = false;
        for c in self.value.chars() {
            if c == ',' && !escaped {
                parts.push(String::new());
            } else if let Some(part) = parts.last_mut() {
                part.push(c);
            }
            escaped = c == '\\' && !escaped;
        }
        let read = |value: String| Self { value, ..Self::default() }.text().trim().to_owned();
        parts.into_iter().map(read).filter(|part| !part.is_empty()).collect()
    }
}

/// Component, such as `VEVENT`, with its properties and the components in it.
#[derive(Clone, Debug, Default)]
pub struct Component {
    /// In upper case.
    pub name: String,
    pub properties: Vec<Property>,
    pub inner: Vec<Component>,
    pub line: usize,
}

impl Component {
    /// The first property with this name.
    pub fn get(&self, name: &str) -> Option<&Property> {
        self.properties.iter().find(|property| property.name == name)
    }

    /// The trimmed text of the first property with this name; empty if there is none.
    pub fn text(&self, name: &str) -> String {
        self.get(name).map(|property| property.text().trim().to_owned()).unwrap_or_default()
    }

    /// The properties with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Property> {
        self.properties.iter().filter(move |property| property.name == name)
    }
}

/// Components may lie this deep in one another; what lies deeper is put into the last of them.
const MAX_DEPTH: usize = 8;

/// Contents of a text.
#[derive(Clone, Debug, Default)]
pub struct Components {
    pub found: Vec<Component>,
    /// Lines that were no content lines and are taken to go on with what stands before them (a
    /// line break that somebody forgot to escape).
    pub broken: Vec<usize>,
    /// Name and line of the component that is open where the text ends.
    pub open: Option<(String, usize)>,
}

/// Reads bytes as components. Lines are unfolded before the bytes become characters, for a
/// fold may lie within one.
pub fn components(bytes: &[u8], lost: &mut Omissions) -> Components {
    let utf16;
    let bytes = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            utf16 = encoding::decode(bytes, None, lost);
            utf16.as_bytes()
        }
        _ => bytes,
    };
    let (unfolded, numbers) = unfold(bytes);
    let text = encoding::decode(&unfolded, None, lost);
    let lines = || numbers.iter().copied().zip(text.split('\n')).filter(|(_, line)| !line.trim().is_empty());
    // In the wild, names are in upper case; a lower-case word and a colon are somebody's text,
    // unless the file begins so.
    let any_case = lines().next().is_some_and(|(_, first)| first.starts_with(|c: char| c.is_ascii_lowercase()));
    let is_property = |line: &str| property(line, 0, any_case).is_some();
    let mut open = vec![Component::default()];
    let mut broken = Vec::new();
    let mut last: Option<(usize, String)> = None;
    for (number, line) in lines() {
        match &mut last {
            Some((_, whole)) if !is_property(line) => {
                broken.push(number);
                whole.push_str("\\n");
                whole.push_str(line);
            }
            _ => take(&mut open, last.replace((number, line.to_owned())), any_case),
        }
    }
    take(&mut open, last, any_case);
    let left = open.get(1).map(|component| (component.name.clone(), component.line));
    while open.len() > 1 {
        close(&mut open);
    }
    Components { found: open.pop().map(|file| file.inner).unwrap_or_default(), broken, open: left }
}

/// The bytes with their folds taken out and `\n` after each line, and the number of each line
/// in the file. A file without a single line feed has its lines end by carriage return.
fn unfold(bytes: &[u8]) -> (Vec<u8>, Vec<usize>) {
    let end = if bytes.contains(&b'\n') { b'\n' } else { b'\r' };
    let mut out = Vec::with_capacity(bytes.len());
    let mut numbers = Vec::new();
    for (index, line) in bytes.split(|byte| *byte == end).enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match line {
            [b' ' | b'\t', rest @ ..] if !numbers.is_empty() => out.extend_from_slice(rest),
            _ => {
                if !numbers.is_empty() {
                    out.push(b'\n');
                }
                out.extend_from_slice(line);
                numbers.push(index + 1);
            }
        }
    }
    (out, numbers)
}

fn take(open: &mut Vec<Component>, line: Option<(usize, String)>, any_case: bool) {
    let Some(property) = line.and_then(|(number, line)| property(&line, number, any_case)) else { return };
    let value = property.value.trim().to_ascii_uppercase();
    match property.name.as_str() {
        "BEGIN" if open.len() <= MAX_DEPTH => {
            open.push(Component { name: value, line: property.line, ..Component::default() });
        }
        // An end without a beginning is passed over; a missing end is made up for.
        "END" => {
            if let Some(depth) = open.iter().rposition(|component| component.name == value).filter(|depth| *depth > 0) {
                while open.len() > depth {
                    close(open);
                }
            }
        }
        _ => {
            if let Some(component) = open.last_mut() {
                component.properties.push(property);
            }
        }
    }
}

fn close(open: &mut Vec<Component>) {
    if let Some(component) = open.pop()
        && let Some(parent) = open.last_mut()
    {
        parent.inner.push(component);
    }
}

/// Reads a whole line; `None` if it does not start with a name.
fn property(line: &str, number: usize, any_case: bool) -> Option<Property> {
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (name, mut rest) = line.split_at_checked(end)?;
    let is_name = !name.is_empty() && (any_case || !name.bytes().any(|b| b.is_ascii_lowercase()));
    if !is_name || !rest.starts_with([':', ';']) {
        return None;
    }
    let mut params = Vec::new();
    while let Some(param) = rest.strip_prefix(';') {
        let (name, after) = param.split_once('=')?;
        let (value, after) = match after.strip_prefix('"').and_then(|quoted| quoted.split_once('"')) {
            Some(quoted) => quoted,
            None => after.split_at_checked(after.find([';', ':'])?)?,
        };
        params.push((name.to_ascii_uppercase(), value.to_owned()));
        rest = after;
    }
    let value = rest.strip_prefix(':')?.to_owned();
    Some(Property { name: name.to_ascii_uppercase(), params, value, line: number })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Components {
        components(text.as_bytes(), &mut Omissions::default())
    }

    #[test]
    fn folded_lines_are_one_and_an_unescaped_line_break_goes_on() {
        let read = read(
            "BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=\"en:x\":A long\r\n  title\\, and\r\nmore: of it\nUID:1\r\nEND:VEVENT\r\n",
        );
        let event = &read.found[0];
        assert_eq!(event.text("SUMMARY"), "A long title, and\nmore: of it");
        assert_eq!(event.get("SUMMARY").unwrap().param("LANGUAGE"), Some("en:x"));
        assert_eq!(event.text("UID"), "1");
        assert_eq!((read.broken, read.open), (vec![4], None));
    }

    #[test]
    fn lists_and_missing_ends_are_read() {
        let read = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nCATEGORIES:a\\,b,c\nEND:VCALENDAR\nEND:VEVENT");
        assert_eq!(read.found[0].inner[0].get("CATEGORIES").unwrap().list(), ["a,b", "c"]);
    }

    #[test]
    fn a_fold_may_lie_within_a_character() {
        let mut bytes = b"BEGIN:VEVENT\r\nSUMMARY:Caf\xc3".to_vec();
        bytes.extend_from_slice(b"\r\n \xa9 au lait\r\nEND:VEVENT\r\n");
        let mut lost = Omissions::default();
        assert_eq!(components(&bytes, &mut lost).found[0].text("SUMMARY"), "Café au lait");
        assert!(lost.groups().is_empty(), "{lost}");
    }

    #[test]
    fn small_letters_and_carriage_returns_alone_are_read() {
        let found = read("begin:vcalendar\rbegin:vevent\rsummary:x\rend:vevent\rend:vcalendar\r").found;
        assert_eq!((found[0].name.as_str(), found[0].inner[0].text("SUMMARY").as_str()), ("VCALENDAR", "x"));
    }

    #[test]
    fn a_text_that_was_cut_off_says_so() {
        let open = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VEVENT\nBE").open;
        assert_eq!(open, Some(("VCALENDAR".to_owned(), 1)));
    }
}
