//! Lines to blocks: the container stack of CommonMark 0.31, appendix "A parsing strategy".

use super::MAX_DEPTH;
use super::lines::{Cursor, Item, fence, heading, is_rule, item};
use super::links::Links;

/// A block whose lines have not been read.
#[derive(Debug)]
pub(super) enum Raw {
    Paragraph(String),
    Heading(u8, String),
    List { start: Option<u32>, tight: bool, items: Vec<Vec<Raw>> },
    Quote(Vec<Raw>),
    Code(String),
    Rule,
}

/// A block that the next line may go on with.
struct Open {
    kind: Kind,
    children: Vec<Raw>,
    /// True if a blank line came last, inside a list or item.
    blank: bool,
}

enum Kind {
    Document,
    Quote,
    List {
        mark: char,
        start: Option<u32>,
        loose: bool,
        items: Vec<Vec<Raw>>,
    },
    /// With the columns that its lines are indented by.
    Item(usize),
    Paragraph(String),
    Fenced {
        mark: char,
        len: usize,
        indent: usize,
        text: String,
    },
    Indented(String),
}

/// The blocks of a text, and the definitions of links found in it.
pub(super) fn read(text: &str) -> (Vec<Raw>, Links) {
    let document = Open { kind: Kind::Document, children: Vec::new(), blank: false };
    let mut reader = Reader { stack: vec![document], links: Links::default() };
    for line in text
        .strip_suffix('\n')
        .unwrap_or(text)
        .split('\n')
        .flat_map(|line| line.strip_suffix('\r').unwrap_or(line).split('\r'))
    {
        reader.line(line);
    }
    reader.close_to(1);
    let blocks = reader.stack.pop().map(|document| document.children).unwrap_or_default();
    (blocks, reader.links)
}

struct Reader {
    /// The open blocks, each inside the one before; the document is the first.
    stack: Vec<Open>,
    links: Links,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let mut cursor = Cursor::new(line);
        let Some(mut matched) = self.match_open(&mut cursor) else {
            self.settle();
            return;
        };
        let in_code = matched == self.stack.len() && self.tip_is_code();
        let mut opened = false;
        while !in_code && self.start_block(&mut cursor, &mut matched, &mut opened) {}
        if matched == usize::MAX {
            self.settle();
            return;
        }
        self.text(cursor, matched, opened);
    }

    /// Number of the open blocks that go on in this line; `None` if the line ends a fence.
    fn match_open(&mut self, cursor: &mut Cursor<'_>) -> Option<usize> {
        let mut matched = 1;
        for open in self.stack.iter().skip(1) {
            let indent = cursor.indent();
            let goes_on = match &open.kind {
                Kind::Document | Kind::List { .. } => true,
                Kind::Quote => cursor.quote_mark(),
                Kind::Item(width) if cursor.is_blank() => {
                    cursor.skip(*width);
                    !open.children.is_empty() || matched + 1 < self.stack.len()
                }
                Kind::Item(width) => indent >= *width && cursor.skip(*width),
                Kind::Paragraph(_) => !cursor.is_blank(),
                Kind::Indented(_) => (indent >= 4 || cursor.is_blank()) && cursor.skip(4),
                Kind::Fenced { mark, len, indent: own, .. } => {
                    let run = cursor.run(*mark);
                    if indent < 4 && run.0 >= *len && run.1.trim().is_empty() {
                        self.close_to(matched);
                        return None;
                    }
                    cursor.skip(indent.min(*own))
                }
            };
            if !goes_on {
                break;
            }
            matched += 1;
        }
        Some(matched)
    }

    /// Opens a block if one starts here; `true` if another may start inside it. Sets `matched`
    /// to `usize::MAX` where the block takes the whole line.
    fn start_block(&mut self, cursor: &mut Cursor<'_>, matched: &mut usize, opened: &mut bool) -> bool {
        if *matched == usize::MAX || cursor.is_blank() {
            return false;
        }
        if cursor.indent() >= 4 {
            let lazy = matches!(self.stack.last(), Some(Open { kind: Kind::Paragraph(_), .. }));
            if !lazy {
                self.close_for(*matched);
                cursor.skip(4);
                self.push(Kind::Indented(String::new()));
                *matched = self.stack.len();
            }
            return false;
        }
        let room = self.stack.len().min(*matched) + 2 <= MAX_DEPTH;
        if room && cursor.quote_mark() {
            self.close_for(*matched);
            self.push(Kind::Quote);
            (*matched, *opened) = (self.stack.len(), true);
            return true;
        }
        let in_paragraph = match self.stack.get(*matched - 1) {
            Some(Open { kind: Kind::Paragraph(text), .. }) => Some(text.len()),
            _ => None,
        };
        if let Some((level, text)) = heading(cursor.content()) {
            self.close_for(*matched);
            self.add(Raw::Heading(level, text.to_owned()));
        } else if let Some((mark, len)) = fence(cursor) {
            self.close_for(*matched);
            self.push(Kind::Fenced { mark, len, indent: cursor.indent(), text: String::new() });
        } else if in_paragraph.is_some() && self.underline(cursor.content()) {
        } else if is_rule(cursor.content()) {
            self.close_for(*matched);
            self.add(Raw::Rule);
        } else if let Some(item) = room.then(|| item(cursor, in_paragraph.is_some())).flatten() {
            self.close_for(*matched);
            self.push_item(item);
            (*matched, *opened) = (self.stack.len(), true);
            return true;
        } else {
            return false;
        }
        *matched = usize::MAX;
        false
    }

    /// Takes the rest of the line, once no more blocks start in it.
    fn text(&mut self, cursor: Cursor<'_>, matched: usize, opened: bool) {
        let blank = cursor.is_blank();
        let lazy = matched < self.stack.len() && !blank;
        if let (true, Some(Open { kind: Kind::Paragraph(text), .. })) = (lazy, self.stack.last_mut()) {
            add_line(text, cursor.content());
            return self.settle();
        }
        self.close_to(matched);
        let pauses = match self.stack.last_mut().map(|open| &mut open.kind) {
            Some(Kind::Paragraph(text)) => {
                add_line(text, cursor.content());
                false
            }
            Some(Kind::Fenced { text, .. }) => {
                cursor.write_to(text);
                false
            }
            Some(Kind::Indented(text)) => {
                cursor.write_to(text);
                blank
            }
            _ if blank => !opened,
            _ => {
                self.push(Kind::Paragraph(cursor.content().to_owned()));
                false
            }
        };
        if !blank {
            self.settle();
        } else if pauses {
            let lists = self.stack.iter_mut().rev().take_while(|open| !matches!(open.kind, Kind::Quote));
            lists.for_each(|open| open.blank = true);
        }
    }

    /// Makes a heading of the paragraph at the tip if `line` underlines it.
    fn underline(&mut self, line: &str) -> bool {
        let line = line.trim_end();
        let level = match line.chars().next() {
            Some('=') if line.bytes().all(|b| b == b'=') => 1,
            Some('-') if line.bytes().all(|b| b == b'-') => 2,
            _ => return false,
        };
        let Some(Open { kind: Kind::Paragraph(text), .. }) = self.stack.last_mut() else { return false };
        let rest = trim(self.links.take(text)).to_owned();
        if rest.is_empty() {
            text.clear();
            return false;
        }
        self.stack.pop();
        self.add(Raw::Heading(level, rest));
        true
    }

    fn push_item(&mut self, item: Item) {
        let goes_on =
            matches!(self.stack.last(), Some(Open { kind: Kind::List { mark, .. }, .. }) if *mark == item.mark);
        if !goes_on {
            self.push(Kind::List { mark: item.mark, start: item.start, loose: false, items: Vec::new() });
        }
        if let Some(Open { kind: Kind::List { loose, .. }, blank, .. }) = self.stack.last_mut() {
            *loose |= *blank;
        }
        self.stack.push(Open { kind: Kind::Item(item.width), children: Vec::new(), blank: false });
    }

    fn push(&mut self, kind: Kind) {
        self.before_child();
        self.stack.push(Open { kind, children: Vec::new(), blank: false });
    }

    fn add(&mut self, block: Raw) {
        self.before_child();
        if let Some(parent) = self.stack.last_mut() {
            parent.children.push(block);
        }
    }

    /// Makes the tip ready for another block: a list ends, for it has only items; an item that
    /// has a blank line between two blocks makes its list loose.
    fn before_child(&mut self) {
        if matches!(self.stack.last(), Some(Open { kind: Kind::List { .. }, .. })) {
            self.close_to(self.stack.len() - 1);
        }
        let parts = matches!(self.stack.last(), Some(Open { kind: Kind::Item(_), children, blank: true })
            if !children.is_empty());
        if parts && let Some(Open { kind: Kind::List { loose, .. }, .. }) = self.stack.iter_mut().nth_back(1) {
            *loose = true;
        }
    }

    /// Closes what ends where another block starts: what the line does not go on with, and a
    /// paragraph.
    fn close_for(&mut self, matched: usize) {
        self.close_to(matched);
        if matches!(self.stack.last(), Some(Open { kind: Kind::Paragraph(_), .. })) {
            self.close_to(self.stack.len() - 1);
        }
    }

    /// Closes the blocks at the tip until `len` are open.
    fn close_to(&mut self, len: usize) {
        while self.stack.len() > len.max(1) {
            let (Some(closed), Some(parent)) = (self.stack.pop(), self.stack.last_mut()) else { return };
            let block = match closed.kind {
                Kind::Item(_) | Kind::Document => {
                    if let Kind::List { items, .. } = &mut parent.kind {
                        items.push(closed.children);
                    }
                    continue;
                }
                Kind::Paragraph(text) => match trim(self.links.take(&text)) {
                    "" => continue,
                    text => Raw::Paragraph(text.to_owned()),
                },
                Kind::Quote => Raw::Quote(closed.children),
                Kind::List { start, loose, items, .. } => Raw::List { start, tight: !loose, items },
                Kind::Fenced { text, .. } => Raw::Code(text),
                Kind::Indented(text) => Raw::Code(without_blank_end(text)),
            };
            parent.children.push(block);
        }
    }

    /// After a line that was not blank.
    fn settle(&mut self) {
        self.stack.iter_mut().for_each(|open| open.blank = false);
    }

    fn tip_is_code(&self) -> bool {
        matches!(self.stack.last(), Some(Open { kind: Kind::Fenced { .. } | Kind::Indented(_), .. }))
    }
}

/// Without the blank lines at the end.
fn without_blank_end(mut text: String) -> String {
    let words = text.trim_end_matches([' ', '\t', '\n']).len();
    let end = text.get(words..).and_then(|space| space.find('\n')).map_or(words, |end| words + end + 1);
    text.truncate(end);
    text
}

fn trim(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\n'])
}

fn add_line(text: &mut String, line: &str) {
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}
