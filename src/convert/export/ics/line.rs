//! Content lines of iCalendar: escaped and folded (RFC 5545, 3.1 and 3.3.11).

/// The longest a line may be, in octets, without its line break.
const MAX_OCTETS: usize = 75;

/// Lines as they are written, one after the other.
#[derive(Debug, Default)]
pub struct ContentLines {
    out: String,
    /// Octets in the line that is being written.
    octets: usize,
}

impl ContentLines {
    /// A line whose value is taken as it is, save for control characters, which are left out.
    pub fn raw(&mut self, name: &str, value: &str) {
        self.add(name);
        self.add(":");
        value.chars().filter(|c| !c.is_control()).for_each(|c| self.push(c));
        self.end();
    }

    /// A line whose value is text: escaped, and with its parameters.
    pub fn text(&mut self, name: &str, params: &[(&str, &str)], value: &str) {
        self.start(name, params);
        self.escaped(value);
        self.end();
    }

    /// A line whose value is a list of texts.
    pub fn texts<'a>(&mut self, name: &str, values: impl Iterator<Item = &'a str>) {
        let mut values = values.peekable();
        if values.peek().is_none() {
            return;
        }
        self.add(name);
        for (index, value) in values.enumerate() {
            self.push(if index == 0 { ':' } else { ',' });
            self.escaped(value);
        }
        self.end();
    }

    /// A line whose value is an address, with parameters.
    pub fn uri(&mut self, name: &str, params: &[(&str, &str)], value: &str) {
        self.start(name, params);
        value.chars().filter(|c| !c.is_control()).for_each(|c| self.push(c));
        self.end();
    }

    /// Count of octets written so far.
    pub fn len(&self) -> usize {
        self.out.len()
    }

    /// Everything that was written.
    pub fn finish(self) -> String {
        self.out
    }

    fn start(&mut self, name: &str, params: &[(&str, &str)]) {
        self.add(name);
        for (param, value) in params {
            self.add(";");
            self.add(param);
            self.add("=");
            self.param(value);
        }
        self.add(":");
    }

    /// The value of a parameter: quoted where it must be. A quotation mark cannot be
    /// written in one, nor a control character (RFC 5545, 3.2).
    fn param(&mut self, value: &str) {
        let quoted = value.contains([':', ';', ',']);
        if quoted {
            self.push('"');
        }
        for c in value.chars() {
            match c {
                '"' => self.push('\''),
                c if c.is_control() => self.push(' '),
                c => self.push(c),
            }
        }
        if quoted {
            self.push('"');
        }
    }

    fn escaped(&mut self, value: &str) {
        let mut chars = value.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' | ';' | ',' => {
                    self.push('\\');
                    self.push(c);
                }
                '\r' if chars.peek() == Some(&'\n') => {}
                '\n' | '\r' => self.add("\\n"),
                '\t' => self.push(' '),
                c if c.is_control() => {}
                c => self.push(c),
            }
        }
    }

    fn add(&mut self, text: &str) {
        text.chars().for_each(|c| self.push(c));
    }

    /// Folds before a character that does not fit, so that none is cut in two.
    fn push(&mut self, c: char) {
        if self.octets + c.len_utf8() > MAX_OCTETS {
            self.out.push_str("\r\n ");
            self.octets = 1;
        }
        self.out.push(c);
        self.octets += c.len_utf8();
    }

    fn end(&mut self) {
        self.out.push_str("\r\n");
        self.octets = 0;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn line(value: &str) -> String {
        let mut lines = ContentLines::default();
        lines.text("SUMMARY", &[], value);
        lines.finish()
    }

    /// RFC 5545, 3.1 and 3.3.11, the other way round.
    fn read(written: &str) -> String {
        let value = written.replace("\r\n ", "");
        let value = value.strip_prefix("SUMMARY:").unwrap().strip_suffix("\r\n").unwrap();
        let mut out = String::new();
        let mut chars = value.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => match chars.next().unwrap() {
                    'n' => out.push('\n'),
                    c => out.push(c),
                },
                c => {
                    assert!(!matches!(c, ';' | ',' | '\r' | '\n'));
                    out.push(c);
                }
            }
        }
        out
    }

    #[test]
    fn what_means_something_in_a_line_is_escaped() {
        assert_eq!(line("a;b,c\\d:e\r\nf\rg\nh\u{7}\ti"), "SUMMARY:a\\;b\\,c\\\\d:e\\nf\\ng\\nh i\r\n");
    }

    #[test]
    fn a_parameter_is_quoted_where_it_must_be() {
        let mut lines = ContentLines::default();
        lines.uri("CONFERENCE", &[("VALUE", "URI"), ("LABEL", "a: \"b\"\n")], "https://a.example/\r\nX:y");
        assert_eq!(lines.finish(), "CONFERENCE;VALUE=URI;LABEL=\"a: 'b' \":https://a.example/X:y\r\n");
    }

    #[test]
    fn a_line_of_75_octets_is_not_folded_and_one_more_is() {
        assert_eq!(line(&"x".repeat(67)).matches("\r\n").count(), 1);
        assert_eq!(line(&"x".repeat(68)).matches("\r\n").count(), 2);
    }

    proptest! {
        #[test]
        fn no_line_is_longer_than_75_octets_and_nothing_is_lost(value in any::<String>()) {
            let written = line(&value);
            for line in written.split("\r\n") {
                prop_assert!(line.len() <= MAX_OCTETS);
            }
            prop_assert!(!written.replace("\r\n", "").chars().any(char::is_control));
            let kept: String = value.replace("\r\n", "\n").chars()
                .map(|c| match c { '\r' => '\n', '\t' => ' ', c => c })
                .filter(|c| *c == '\n' || !c.is_control())
                .collect();
            prop_assert_eq!(read(&written), kept);
        }
    }
}
