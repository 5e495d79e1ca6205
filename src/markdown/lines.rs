//! Starts of lines: space, and the marks of blocks.

/// `# …`, with an optional run of `#` at the end.
pub(super) fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.trim_start_matches('#');
    let level = line.len() - rest.len();
    if !(1..=6).contains(&level) || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
        return None;
    }
    let text = rest.trim();
    let bare = text.trim_end_matches('#');
    let text = if bare.is_empty() || bare.ends_with([' ', '\t']) { bare.trim() } else { text };
    Some((level as u8, text))
}

/// The opening of a code fence: its character and how many there are.
pub(super) fn fence(cursor: &Cursor<'_>) -> Option<(char, usize)> {
    let mark = cursor.content().chars().next().filter(|c| matches!(c, '`' | '~'))?;
    let (len, info) = cursor.run(mark);
    let fits = len >= 3 && !(mark == '`' && info.contains('`'));
    fits.then_some((mark, len))
}

/// Three or more `*`, `-` or `_` and nothing else but space.
pub(super) fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !matches!(c, ' ' | '\t'));
    let Some(mark) = marks.next().filter(|c| matches!(c, '*' | '-' | '_')) else { return false };
    let (mut count, mut same) = (1, true);
    marks.for_each(|c| (count, same) = (count + 1, same && c == mark));
    same && count >= 3
}

/// The mark of a list's item.
pub(super) struct Item {
    /// The bullet, or what follows the number.
    pub(super) mark: char,
    pub(super) start: Option<u32>,
    /// The columns that its lines are indented by.
    pub(super) width: usize,
}

/// Takes the mark of a list's item. In a paragraph only one starts that has text and, if it is
/// numbered, the number 1.
pub(super) fn item(cursor: &mut Cursor<'_>, in_paragraph: bool) -> Option<Item> {
    let indent = cursor.indent();
    let content = cursor.content();
    let digits = content.bytes().take(10).take_while(u8::is_ascii_digit).count();
    let start = content.get(..digits).filter(|_| (1..10).contains(&digits)).and_then(|number| number.parse().ok());
    let mark = content.chars().nth(digits)?;
    let known =
        if start.is_some() { matches!(mark, '.' | ')') } else { digits == 0 && matches!(mark, '-' | '+' | '*') };
    let rest = content.get(digits + 1..).filter(|_| known)?;
    let empty = rest.trim_start_matches([' ', '\t']).is_empty();
    let interrupts = !empty && matches!(start, None | Some(1));
    if !(empty || rest.starts_with([' ', '\t'])) || (in_paragraph && !interrupts) {
        return None;
    }
    cursor.skip(indent);
    cursor.take(digits + 1);
    let space = cursor.indent();
    let space = if empty || space > 4 { 1 } else { space };
    cursor.skip(space);
    Some(Item { mark, start, width: indent + digits + 1 + space })
}

/// Rest of a line. A tab reaches to the next column that four divides.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    rest: &'a str,
    /// The column of the first character of `rest`, less `spare`.
    column: usize,
    /// Columns of a tab before `rest` that have not been used.
    spare: usize,
}

impl<'a> Cursor<'a> {
    /// A line from its first column.
    pub(super) fn new(line: &'a str) -> Self {
        Self { rest: line, column: 0, spare: 0 }
    }

    /// True if there is nothing but space.
    pub(super) fn is_blank(&self) -> bool {
        self.rest.bytes().all(|b| matches!(b, b' ' | b'\t'))
    }

    /// The line without the space at its front.
    pub(super) fn content(&self) -> &'a str {
        self.rest.trim_start_matches([' ', '\t'])
    }

    /// Columns of space at the front.
    pub(super) fn indent(&self) -> usize {
        let start = self.column + self.spare;
        let space = self.rest.bytes().take_while(|b| matches!(b, b' ' | b'\t'));
        space.fold(start, |column, b| if b == b'\t' { column + 4 - column % 4 } else { column + 1 }) - self.column
    }

    /// Skips columns of space, as many as there are; `true`, to end a condition.
    pub(super) fn skip(&mut self, columns: usize) -> bool {
        for _ in 0..columns {
            if self.spare == 0 {
                match self.rest.as_bytes().first() {
                    Some(b'\t') => self.spare = 4 - self.column % 4,
                    Some(b' ') => self.spare = 1,
                    _ => break,
                }
                self.rest = self.rest.get(1..).unwrap_or_default();
            }
            self.spare -= 1;
            self.column += 1;
        }
        true
    }

    /// Takes characters of one byte that are no space.
    fn take(&mut self, count: usize) {
        self.rest = self.rest.get(count..).unwrap_or_default();
        self.column += count;
    }

    /// Takes `>` and a column of space after it, if they stand here.
    pub(super) fn quote_mark(&mut self) -> bool {
        let found = self.indent() < 4 && self.content().starts_with('>');
        if found {
            self.skip(self.indent());
            self.take(1);
            self.skip(1);
        }
        found
    }

    /// Count of `mark` at the front, and the rest.
    pub(super) fn run(&self, mark: char) -> (usize, &'a str) {
        let rest = self.content().trim_start_matches(mark);
        (self.content().len() - rest.len(), rest)
    }

    /// Adds the line to code.
    pub(super) fn write_to(&self, text: &mut String) {
        text.extend(std::iter::repeat_n(' ', self.spare));
        text.push_str(self.rest);
        text.push('\n');
    }
}
