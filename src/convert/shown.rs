//! Text of other people's files in messages: nothing in it moves a terminal's cursor.

use std::fmt::Write as _;

/// The text on one line, with control characters and those that turn the direction of writing
/// around written as their code, such as `\u{1b}`; line ends and tabs become spaces.
pub fn shown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\t' => out.push(' '),
            c if is_unprintable(c) => {
                // Writing into a string cannot fail.
                let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// JSON in several lines, in which such characters are escaped; JSON itself asks it of some only.
pub fn shown_json(value: &serde_json::Value) -> String {
    let mut out = String::new();
    for c in format!("{value:#}").chars() {
        match c {
            '\n' => out.push(c),
            // Outside of texts there are none of them, and all are of the basic plane.
            c if is_unprintable(c) => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// The first words of a title, in quotation marks, for a list of titles.
pub fn quoted(title: &str) -> String {
    const LONGEST: usize = 80;
    let words = shown(title.trim());
    match words.char_indices().nth(LONGEST).and_then(|(at, _)| words.get(..at)) {
        Some(head) => format!("\"{}…\"", head.trim_end()),
        None => format!("\"{words}\""),
    }
}

/// Controls (C0, C1), and the marks and overrides of bidirectional text (Unicode TR 36, 2.6).
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_message_commands_a_terminal() {
        assert_eq!(shown("a\u{1b}[31mred\u{9b}b\u{7}\r\nc"), "a\\u{1b}[31mred\\u{9b}b\\u{7}  c");
        assert_eq!(shown("abc\u{202e}fdp.exe"), "abc\\u{202e}fdp.exe");
        assert_eq!(shown("地图 é"), "地图 é");
    }

    #[test]
    fn json_says_the_same_with_escapes() {
        let value = serde_json::json!({ "a\u{9b}": "b\u{202e}\u{1b}\nc" });
        let shown = shown_json(&value);
        assert!(!shown.contains(['\u{9b}', '\u{202e}', '\u{1b}']), "{shown:?}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).unwrap(), value);
    }

    #[test]
    fn a_long_title_is_cut_between_characters() {
        assert_eq!(quoted(" Short "), "\"Short\"");
        assert_eq!(quoted(&"图".repeat(90)).chars().count(), 83);
    }
}
