//! Reading comma-separated values, as people's spreadsheets write them.

/// A line of a table: where it starts in the file, counted from 1, and its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub line: usize,
    pub fields: Vec<String>,
}

/// The text of a file and whether it was read as Latin-1, for it is not UTF-8.
pub fn text(bytes: &[u8]) -> (String, bool) {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => (text.to_owned(), false),
        Err(_) => (bytes.iter().map(|byte| char::from(*byte)).collect(), true),
    }
}

/// The records of a text after RFC 4180, its empty lines left out. Fields are separated by the
/// one of comma, semicolon and tab that its first line has most of. A quote that is never
/// closed takes in the rest.
pub fn records(text: &str) -> Vec<Record> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: char| first.matches(separator).count();
    let most = [',', ';', '\t'].into_iter().rev().max_by_key(|separator| count(*separator));
    let separator = most.unwrap_or(',');

    let mut records = Vec::new();
    let mut record = Record { line: 1, fields: Vec::new() };
    let mut field = String::new();
    let mut line = 1;
    let mut quoted = false;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' if quoted => quoted = false,
            '"' if field.trim().is_empty() => {
                field.clear();
                quoted = true;
            }
            '\n' if !quoted => {
                record.fields.push(std::mem::take(&mut field));
                let next = Record { line, fields: Vec::new() };
                records.push(std::mem::replace(&mut record, next));
            }
            '\r' if !quoted => {}
            letter if letter == separator && !quoted => record.fields.push(std::mem::take(&mut field)),
            letter => field.push(letter),
        }
    }
    record.fields.push(field);
    records.push(record);
    for field in records.iter_mut().flat_map(|record| &mut record.fields) {
        *field = field.trim().to_owned();
    }
    records.retain(|record| record.fields.iter().any(|field| !field.is_empty()));
    records
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fields(text: &str) -> Vec<Vec<String>> {
        records(text).into_iter().map(|record| record.fields).collect()
    }

    #[test]
    fn quotes_separators_and_line_ends_are_as_spreadsheets_write_them() {
        assert_eq!(fields("a,b\r\n\"1,5\",\"x \"\"y\"\"\"\r\n"), [["a", "b"], ["1,5", "x \"y\""]]);
        assert_eq!(fields("a;b\n1,5; two \n\n;\n"), [["a", "b"], ["1,5", "two"]]);
        assert_eq!(fields("a\tb\n\"two\nlines\"\tx"), [["a", "b"], ["two\nlines", "x"]]);
        let lines: Vec<_> = records("a\n\"b\nb\"\nc").iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 2, 4]);
    }

    #[test]
    fn a_file_that_is_not_utf_8_is_read_as_latin_1() {
        assert_eq!(text(b"\xef\xbb\xbfC\xc3\xb4te"), ("Côte".to_owned(), false));
        assert_eq!(text(b"C\xf4te"), ("Côte".to_owned(), true));
    }

    proptest! {
        #[test]
        fn what_we_write_is_read_back(cells in prop::collection::vec("[a-zé,\" ;\n]{1,8}", 1..6)) {
            let trimmed: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            prop_assume!(trimmed.iter().any(|cell| !cell.is_empty()));
            let mut csv = crate::map::Csv::default();
            csv.line(["first", "second", "third"]);
            csv.line(cells.iter().map(String::as_str));
            prop_assert_eq!(&records(&csv.finish())[1].fields, &trimmed);
        }
    }
}
