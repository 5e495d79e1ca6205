//! A lenient reader of XML: a tree of elements with their attributes, words and lines.
//!
//! Only the five entities of XML and character references are resolved. Entities that the
//! file declares itself are not, so that none can grow without end.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::{ImportError, Omissions};

/// Elements that lie deeper than this are left out with all that is in them.
const MAX_DEPTH: usize = 32;

/// An element of the file.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    /// Its own words, without those of its children.
    pub words: String,
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

    /// The words of the first child with this name that has any.
    pub fn text(&self, name: &str) -> String {
        self.all(name).map(|child| child.words.trim()).find(|words| !words.is_empty()).unwrap_or_default().to_owned()
    }
}

/// Reads bytes as XML. What is not well formed ends the reading there, and is reported; the
/// elements that are open then count as closed.
///
/// # Errors
/// Where there is no element at all.
pub fn parse(bytes: &[u8], lost: &mut Omissions) -> Result<Element, ImportError> {
    let text = decode(bytes, lost);
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut lines = Lines { text: &text, at: 0, line: 1 };
    let mut open: Vec<Element> = vec![Element::default()];
    let mut too_deep = 0_usize;
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
                if let Some(parent) = open.last_mut() {
                    parent.children.push(child);
                }
            }
            Ok(Event::End(_)) => close(&mut open),
            Ok(Event::Text(words)) => push(&mut open, &words.xml10_content()),
            Ok(Event::CData(words)) => push(&mut open, &words.xml10_content()),
            Ok(Event::GeneralRef(entity)) => match resolve(&entity) {
                Some(c) => push(&mut open, c.encode_utf8(&mut [0; 4])),
                None => lost.add("an entity that XML does not know", format!("line {line}")),
            },
            Ok(Event::Eof) => break,
            Ok(_) => {}
            Err(error) => {
                lost.add(format!("everything after what is no XML ({error})"), format!("line {line}"));
                break;
            }
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    let root = open.pop().and_then(|document| document.children.into_iter().next());
    root.ok_or_else(|| ImportError::new("it is not XML: there is no element in it"))
}

/// Counts lines as the reader goes on.
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

/// UTF-8, or Latin-1 where the file says so; what is neither is replaced.
fn decode(bytes: &[u8], lost: &mut Omissions) -> String {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let utf16 = |read: fn([u8; 2]) -> u16, rest: &[u8]| {
        let units = rest.chunks_exact(2).map(|pair| match pair {
            &[a, b] => read([a, b]),
            _ => 0,
        });
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => return utf16(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => return utf16(u16::from_be_bytes, rest),
        _ => {}
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default()).to_ascii_lowercase();
    if head.contains("iso-8859-1") || head.contains("latin1") {
        return bytes.iter().map(|byte| char::from(*byte)).collect();
    }
    lost.add("characters that are not UTF-8", "");
    String::from_utf8_lossy(bytes).into_owned()
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
        && let Some(parent) = open.last_mut()
    {
        parent.children.push(element);
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
