//! Comma-separated values, as people's spreadsheets write them (RFC 4180, read by `csv`).

/// Line of a table with its fields, which have no space around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line of the file on which it starts, counted from 1.
    pub line: usize,
    pub fields: Vec<String>,
}

/// The records of a text, its empty lines left out. Fields are separated by the one of comma,
/// semicolon and tab that its first lines have most of.
///
/// # Errors
/// If a quotation mark is never closed: the line of it.
pub fn records(text: &str) -> Result<Vec<Record>, usize> {
    let (said, text, before) = said_separator(text);
    let separator = said.unwrap_or_else(|| separator(text));
    unclosed(text, separator).map_or(Ok(()), |line| Err(line + before))?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .has_headers(false)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    // The reader counts a record to the line on which the one before ended.
    let (mut line, mut counted) = (1 + before, 0);
    let mut line_at = |at: usize| {
        let breaks =
            text.as_bytes().get(at..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let start = at + breaks.count();
        let passed = text.as_bytes().get(counted..start).unwrap_or_default();
        line += passed.iter().filter(|byte| **byte == b'\n').count();
        counted = counted.max(start);
        line
    };
    let read = |record: csv::StringRecord| {
        let at = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        Record { line: line_at(at), fields: record.iter().map(str::to_owned).collect() }
    };
    // Text is UTF-8 and rows may have any number of fields: nothing else can go wrong.
    let records = reader.records().filter_map(Result::ok).map(read);
    Ok(records.filter(|record| record.fields.iter().any(|field| !field.is_empty())).collect())
}

/// The separator that a first line says to Excel (`sep=;`), the text after that line, and the
/// count of such lines.
fn said_separator(text: &str) -> (Option<u8>, &str, usize) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let said = first.trim_end().strip_prefix("sep=").map(str::as_bytes);
    match said {
        Some([separator @ (b',' | b';' | b'\t')]) => (Some(*separator), rest, 1),
        _ => (None, text, 0),
    }
}

/// Lines by which the separator is told: a title or an empty line may stand above the headings.
const HEAD: usize = 20;

/// The one of which the first lines have most outside of quotation marks.
fn separator(text: &str) -> u8 {
    // A line counts with so many at most: one of many commas in its text is one line.
    const MOST: usize = 12;
    let count = |separator: u8| -> usize {
        let (mut all, mut of_line, mut lines, mut quoted) = (0, 0_usize, 0, false);
        for byte in text.bytes() {
            match byte {
                b'"' => quoted = !quoted,
                b'\n' if !quoted => {
                    all += of_line.min(MOST);
                    (of_line, lines) = (0, lines + 1);
                    if lines == HEAD {
                        break;
                    }
                }
                _ => of_line += usize::from(!quoted && byte == separator),
            }
        }
        all + of_line.min(MOST)
    };
    [b',', b';', b'\t'].into_iter().rev().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

/// The line of the quotation mark that is open where the text ends.
fn unclosed(text: &str, separator: u8) -> Option<usize> {
    let (mut line, mut at_start) = (1, true);
    let mut opened = None;
    for byte in text.bytes() {
        match byte {
            b'"' if opened.is_some() => opened = None,
            // A doubled mark within a field closes it and opens it again.
            b'"' if at_start => opened = Some(line),
            _ => {}
        }
        line += usize::from(byte == b'\n');
        at_start = byte == b'"' || opened.is_none() && (byte == separator || byte == b'\n' || at_start && byte == b' ');
    }
    opened
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fields(text: &str) -> Vec<Vec<String>> {
        records(text).unwrap().into_iter().map(|record| record.fields).collect()
    }

    #[test]
    fn quotes_separators_and_line_ends_are_as_spreadsheets_write_them() {
        assert_eq!(fields("a,b\r\n\"1,5\",\"x \"\"y\"\"\"\r\n"), [["a", "b"], ["1,5", "x \"y\""]]);
        assert_eq!(fields("a;b\n1,5; two \n\n;\n"), [["a", "b"], ["1,5", "two"]]);
        assert_eq!(fields("sep=;\na,b;c\n"), [["a,b", "c"]]);
        assert_eq!(records("sep=;\na;b\n").unwrap()[0].line, 2);
        assert_eq!(fields("A title, and more\na;b;c\n1;2;3")[1], ["a", "b", "c"]);
        assert_eq!(fields("a,b\n\"x;y;z;w\",2\n\"x;y;z;w\",2"), [["a", "b"], ["x;y;z;w", "2"], ["x;y;z;w", "2"]]);
        assert_eq!(fields("a\tb\n\"two\nlines\"\tx"), [["a", "b"], ["two\nlines", "x"]]);
        let lines: Vec<_> = records("a\n\"b\nb\"\nc").unwrap().iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 2, 4]);
        let lines: Vec<_> = records("a\r\n\r\n\"b\r\nb\"\r\nc\r\n").unwrap().iter().map(|record| record.line).collect();
        assert_eq!(lines, [1, 3, 5]);
    }

    #[test]
    fn a_quotation_mark_that_is_never_closed_is_named_by_its_line() {
        assert_eq!(records("a,b\n1,\"2\n3,4\n"), Err(2));
        assert_eq!(fields("5\" disk,\"a\"\"b\"\nx,y"), [["5\" disk", "a\"b"], ["x", "y"]]);
    }

    proptest! {
        #[test]
        fn what_we_write_is_read_back(cells in prop::collection::vec("[a-zé,\" ;\n]{1,8}", 1..6)) {
            let trimmed: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            prop_assume!(trimmed.iter().any(|cell| !cell.is_empty()));
            let mut csv = crate::map::Csv::default();
            csv.line(["first", "second", "third"]);
            csv.line(cells.iter().map(String::as_str));
            prop_assert_eq!(&records(&csv.finish()).unwrap()[1].fields, &trimmed);
        }
    }
}
