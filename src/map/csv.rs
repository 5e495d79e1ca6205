//! Comma-separated values, as RFC 4180 has them.

/// A table under way.
#[derive(Clone, Debug, Default)]
pub struct Csv(String);

impl Csv {
    /// Adds a line of fields. One with a semicolon or a tab is quoted as well: who reads the table
    /// has to guess what separates its fields.
    ///
    /// A field that a spreadsheet would take for a formula (it starts with `=`, `+`, `-`, `@`, a
    /// tab or a carriage return) gets an apostrophe before it, as OWASP advises.
    pub fn line<'a>(&mut self, fields: impl IntoIterator<Item = &'a str>) {
        for (index, field) in fields.into_iter().enumerate() {
            if index > 0 {
                self.0.push(',');
            }
            let formula = field.starts_with(['=', '+', '-', '@', '\t', '\r']);
            let quoted = formula
                || field.contains([',', ';', '\t', '"', '\n', '\r'])
                || field.starts_with(' ')
                || field.ends_with(' ');
            if !quoted {
                self.0.push_str(field);
                continue;
            }
            self.0.push('"');
            if formula {
                self.0.push('\'');
            }
            for letter in field.chars() {
                if letter == '"' {
                    self.0.push('"');
                }
                self.0.push(letter);
            }
            self.0.push('"');
        }
        self.0.push_str("\r\n");
    }

    /// The text.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_quoted_where_they_must_be_and_no_formula_gets_through() {
        let mut csv = Csv::default();
        csv.line(["TH", "Thailand", "12"]);
        csv.line(["CD", "Congo, \"DR\"", ""]);
        csv.line(["=1+1", "@x", "-5"]);
        csv.line(["two\nlines", " padded", "地图"]);
        assert_eq!(
            csv.finish(),
            "TH,Thailand,12\r\nCD,\"Congo, \"\"DR\"\"\",\r\n\"'=1+1\",\"'@x\",\"'-5\"\r\n\"two\nlines\",\" padded\",地图\r\n"
        );
    }
}
