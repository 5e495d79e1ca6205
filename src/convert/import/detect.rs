//! Format of a file, from its contents.

use serde_json::Value;

use super::json::{self, list};
use super::{Format, Omissions, encoding, frab_json, indico, timeline};

/// The format that a file's first bytes and, for JSON, its fields show; `None` where they show
/// none that can be imported.
pub fn detect(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        // What is in UTF-16 shows its format where it is told in UTF-8.
        return detect(encoding::decode(bytes, None, &mut Omissions::default()).as_bytes());
    }
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    let head = head.trim_start_matches('\u{feff}').trim_start();
    match head.as_bytes() {
        // Zip archives (xlsx, ods) and the container of old Excel files.
        [b'P', b'K', 3, 4, ..] => return Some(Format::Sheet),
        _ if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => return Some(Format::Sheet),
        [b'<', ..] => return head.contains("<schedule").then_some(Format::FrabXml),
        [b'{' | b'[', ..] | [] => return of_json(bytes),
        _ => {}
    }
    if head.get(..15).is_some_and(|first| first.eq_ignore_ascii_case("BEGIN:VCALENDAR")) {
        return Some(Format::Ics);
    }
    // A title of one cell may stand above the headings.
    let mut lines = head.lines().take(5);
    (!head.contains('\0') && lines.any(|line| line.contains([',', ';', '\t']))).then_some(Format::Sheet)
}

fn of_json(bytes: &[u8]) -> Option<Format> {
    let file = json::parse(bytes, &mut Omissions::default()).ok()?;
    if frab_json::is_one(&file) {
        Some(Format::FrabJson)
    } else if indico::is_one(&file) {
        Some(Format::Indico)
    } else if timeline::is_one(&file) {
        Some(Format::TimelineJs)
    } else if has_session(&file, &["startsAt", "isServiceSession"]) {
        Some(Format::Sessionize)
    } else if has_session(&file, &["starts-at", "starts_at", "start-time", "start_time"]) {
        Some(Format::OpenEvent)
    } else {
        None
    }
}

/// True if a session anywhere that these formats have one has a field of this name.
fn has_session(file: &Value, fields: &[&str]) -> bool {
    let has = |value: &Value| value.get("title").is_some() && fields.iter().any(|field| value.get(field).is_some());
    let items: Vec<&Value> = match file {
        Value::Array(items) => items.iter().collect(),
        _ => list(file, "sessions"),
    };
    let nested = |item: &&Value| {
        let rooms = list(item, "rooms");
        let groups = std::iter::once(*item).chain(rooms);
        groups.flat_map(|group| list(group, "sessions")).any(has)
    };
    items.iter().any(|item| has(item)) || items.iter().any(nested)
}
