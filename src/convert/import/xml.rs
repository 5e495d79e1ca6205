//! Lenient reader of XML: a tree of elements with their attributes, contents and lines.
//!
//! Only the five entities of XML and character references are resolved. Entities that the
//! file declares itself are not, so that none can grow without end. Elements that are closed
//! in another order than opened are read; a document whose end is missing is refused, for a
//! file that was cut off would take the rest of a feed with it.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::encoding;
use super::{ImportError, Omissions};

/// Elements that lie deeper than this are left out with all that is in them.
const MAX_DEPTH: usize = 32;
/// Elements of HTML that stay as tags in the words of a text, so that they are read as HTML.
const MARKUP: &[&str] = &[
    "a",
    "b",
    "i",
    "u",
    "s",
    "em",
    "strong",
    "br",
    "code",
    "span",
    "small",
    "sub",
    "sup",
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "tr",
    "td",
    "th",
    "blockquote",
    "pre",
    "section",
    "dl",
    "dt",
    "dd",
    "hr",
];

/// Element of the file.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// Its own words, without those of its children.
    pub words: String,
    /// The length of `words` before each child.
    pub(super) breaks: Vec<usize>,
    /// The line on which it starts, counted from 1.
    pub line: usize,
}

impl Element {
    /// The value of an attribute; empty if it has none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
    }

    /// The first child with this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The children with this name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// The contents of the first child with this name that has any.
    pub fn text(&self, name: &str) -> String {
        self.all(name).map(Self::contents).find(|words| !words.is_empty()).unwrap_or_default()
    }

    /// All words in it, those of nested elements in their order: elements of HTML keep their
    /// tags, words of others stand apart by a space.
    pub fn contents(&self) -> String {
        if self.children.is_empty() {
            return self.words.trim().to_owned();
        }
        let mut out = String::with_capacity(self.words.len());
        self.write(&mut out);
        out.trim().to_owned()
    }

    /// The contents of its children, joined by spaces.
    pub fn joined(&self) -> String {
        self.children.iter().map(Self::contents).filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn write(&self, out: &mut String) {
        let mut from = 0;
        for (child, to) in self.children.iter().zip(&self.breaks) {
            out.push_str(self.words.get(from..*to).unwrap_or_default());
            from = *to;
            let is_markup = MARKUP.contains(&child.name.as_str());
            if is_markup {
                out.push('<');
                out.push_str(&child.name);
                let href = child.attribute("href");
                if !href.is_empty() {
                    out.push_str(" href=\"");
                    out.push_str(&href.replace('&', "&amp;").replace('"', "&quot;"));
                    out.push('"');
                }
                out.push('>');
            } else {
                out.push(' ');
            }
            child.write(out);
            match (is_markup, child.name.as_str()) {
                (true, "br" | "hr") => {}
                (true, name) => {
                    out.push_str("</");
                    out.push_str(name);
                    out.push('>');
                }
                (false, _) => out.push(' '),
            }
        }
        out.push_str(self.words.get(from..).unwrap_or_default());
    }
}

/// Reads bytes as XML.
///
/// # Errors
/// If there is no element, something is not well formed, or the document's end is missing;
/// with the line and the column.
pub fn parse(bytes: &[u8], lost: &mut Omissions) -> Result<Element, ImportError> {
    let declared = encoding::declared_by_xml(bytes);
    let text = encoding::decode(bytes, declared.as_deref(), lost);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut lines = Lines { text: &text, at: 0, line: 1 };
    let mut open: Vec<Element> = vec![Element::default()];
    let mut too_deep = 0_usize;
    let mut last_end = String::new();
    loop {
        let line = lines.line_at(reader.buffer_position());
        match reader.read_event() {
            Ok(Event::Start(start)) if open.len() > MAX_DEPTH => {
                too_deep += 1;
                if too_deep == 1 {
                    lost.add(format!("<{}>, which lies too deep", name(&start)), format!("line {line}"));
                }
            }
            Ok(Event::End(_)) if too_deep > 0 => too_deep -= 1,
            Ok(Event::Start(start)) => open.push(element(&start, line, lost)),
            Ok(Event::Empty(start)) if too_deep == 0 => {
                let child = element(&start, line, lost);
                adopt(&mut open, child);
            }
            Ok(Event::End(end)) => {
                last_end = local(end.name().as_ref());
                close(&mut open);
            }
            Ok(Event::Text(words)) => push(&mut open, &words.xml10_content()),
            Ok(Event::CData(words)) => push(&mut open, &words.xml10_content()),
            Ok(Event::GeneralRef(entity)) => match resolve(&entity) {
                Some(c) => push(&mut open, c.encode_utf8(&mut [0; 4])),
                None => lost.add("an entity that XML does not know", format!("line {line}")),
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                let (line, column) = position(&text, reader.error_position());
                return Err(ImportError::new(format!("it is not XML at line {line}, column {column}: {error}")));
            }
        }
    }
    finish(open, &last_end, lost)
}

/// The root, if the document has its end: either everything is closed, or the last thing in it
/// closes the root and only elements within were left open.
fn finish(mut open: Vec<Element>, last_end: &str, lost: &mut Omissions) -> Result<Element, ImportError> {
    let left: Vec<(String, usize)> = open.iter().skip(1).map(|each| (each.name.clone(), each.line)).collect();
    if let Some((root, _)) = left.first() {
        if root != last_end {
            let (name, line) = left.last().cloned().unwrap_or_default();
            return Err(ImportError::new(format!(
                "the end of the document is missing: <{name}> of line {line} is never closed; get the whole file"
            )));
        }
        for (name, line) in left.iter().skip(1) {
            lost.changed(format!("<{name}>, which is never closed"), format!("line {line}"));
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop().and_then(|document| document.children.into_iter().next());
    root.ok_or_else(|| ImportError::new("it is not XML: there is no element in it"))
}

/// Line and column of a byte, both counted from 1, the column in characters.
fn position(text: &str, at: u64) -> (usize, usize) {
    let at = usize::try_from(at).unwrap_or(text.len()).min(text.len());
    let before = String::from_utf8_lossy(text.as_bytes().get(..at).unwrap_or_default());
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
    (before.matches('\n').count() + 1, column + 1)
}

/// Line of a position that only goes on.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

impl Lines<'_> {
    fn line_at(&mut self, position: u64) -> usize {
        let position = usize::try_from(position).unwrap_or(self.at);
        let passed = self.text.as_bytes().get(self.at..position).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count();
        self.at = self.at.max(position);
        self.line
    }
}

fn element(start: &BytesStart, line: usize, lost: &mut Omissions) -> Element {
    let mut attributes = Vec::new();
    for attribute in start.attributes().with_checks(false) {
        let Ok(attribute) = attribute else {
            lost.add("an attribute that is not well formed", format!("line {line}"));
            continue;
        };
        let raw = attribute.value.into_owned();
        let value = quick_xml::escape::unescape(&raw).map_or_else(|_| raw.clone(), |value| value.into_owned());
        attributes.push((local(attribute.key.as_ref()), value));
    }
    Element { name: name(start), attributes, line, ..Element::default() }
}

fn name(start: &BytesStart) -> String {
    local(start.name().as_ref())
}

/// A name without its namespace prefix.
fn local(name: &str) -> String {
    name.rsplit_once(':').map_or(name, |(_, local)| local).to_owned()
}

fn push(open: &mut [Element], words: &str) {
    if let Some(element) = open.last_mut() {
        element.words.push_str(words);
    }
}

fn close(open: &mut Vec<Element>) {
    if open.len() > 1
        && let Some(element) = open.pop()
    {
        adopt(open, element);
    }
}

fn adopt(open: &mut [Element], child: Element) {
    if let Some(parent) = open.last_mut() {
        parent.breaks.push(parent.words.len());
        parent.children.push(child);
    }
}

fn resolve(entity: &BytesRef) -> Option<char> {
    if let Ok(Some(c)) = entity.resolve_char_ref() {
        return Some(c);
    }
    match &**entity {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Element, String> {
        parse(text.as_bytes(), &mut Omissions::default()).map_err(|error| error.to_string())
    }

    #[test]
    fn nested_words_stand_in_their_order() {
        let root = read("<a><t>One <i>two</i> three</t><p><first>Ana</first><last>Example</last></p></a>").unwrap();
        assert_eq!(root.text("t"), "One <i>two</i> three");
        assert_eq!(root.text("p").split_whitespace().collect::<Vec<_>>(), ["Ana", "Example"]);
    }

    #[test]
    fn a_document_without_its_end_is_refused_and_one_left_open_within_is_read() {
        assert!(read("<a>\n<b>x").unwrap_err().contains("<b> of line 2 is never closed"));
        assert!(read("<a><b>x</b>").unwrap_err().contains("<a> of line 1"));
        assert_eq!(read("<a><b>x<br></b></a>").unwrap().children.len(), 1);
        assert!(read("<a>\n <!-- x").unwrap_err().contains("line 2, column"), "{:?}", read("<a>\n <!-- x"));
    }
}
