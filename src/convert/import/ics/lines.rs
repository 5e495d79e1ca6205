//! The content lines of iCalendar (RFC 5545, 3.1), read leniently.

/// A property: `NAME;PARAM=value:value`.
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

/// A component, such as `VEVENT`, with its properties and the components in it.
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

/// Reads text as components, and gives the lines that were no content lines and are taken to
/// go on with what stands before them (a line break that somebody forgot to escape).
pub fn components(text: &str) -> (Vec<Component>, Vec<usize>) {
    let mut open = vec![Component::default()];
    let mut broken = Vec::new();
    let mut last: Option<(usize, String)> = None;
    for (index, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), &mut last) {
            (Some(rest), Some((_, whole))) => whole.push_str(rest),
            _ if line.trim().is_empty() => {}
            (None, Some((_, whole))) if property(line, 0).is_none() => {
                broken.push(index + 1);
                whole.push_str("\\n");
                whole.push_str(line);
            }
            _ => {
                take(&mut open, last.replace((index + 1, line.to_owned())));
            }
        }
    }
    take(&mut open, last);
    while open.len() > 1 {
        close(&mut open);
    }
    (open.pop().map(|file| file.inner).unwrap_or_default(), broken)
}

fn take(open: &mut Vec<Component>, line: Option<(usize, String)>) {
    let Some(property) = line.and_then(|(number, line)| property(&line, number)) else { return };
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
fn property(line: &str, number: usize) -> Option<Property> {
    let end = line.find(|c: char| !c.is_ascii_alphanumeric() && c != '-')?;
    let (name, mut rest) = line.split_at_checked(end)?;
    // In the wild, names are in upper case; a lower-case word and a colon are somebody's text.
    let is_name = !name.is_empty() && !name.bytes().any(|b| b.is_ascii_lowercase());
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

    #[test]
    fn folded_lines_are_one_and_an_unescaped_line_break_goes_on() {
        let text = "BEGIN:VEVENT\r\nSUMMARY;LANGUAGE=\"en:x\":A long\r\n  title\\, and\r\nmore: of it\nUID:1\r\nEND:VEVENT\r\n";
        let (components, broken) = components(text);
        let event = &components[0];
        assert_eq!(event.text("SUMMARY"), "A long title, and\nmore: of it");
        assert_eq!(event.get("SUMMARY").unwrap().param("LANGUAGE"), Some("en:x"));
        assert_eq!(event.text("UID"), "1");
        assert_eq!(broken, [4]);
    }

    #[test]
    fn lists_and_missing_ends_are_read() {
        let (components, _) =
            components("BEGIN:VCALENDAR\nBEGIN:VEVENT\nCATEGORIES:a\\,b,c\nEND:VCALENDAR\nEND:VEVENT");
        assert_eq!(components[0].inner[0].get("CATEGORIES").unwrap().list(), ["a,b", "c"]);
    }
}
