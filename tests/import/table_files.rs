//! Checks of the table that are about whole files: cut off, of another layout, in another encoding.

use rust_xlsxwriter::Workbook;
use serde_json::json;

use super::HOLDER;
use crate::forms::{Event, event, options, written};
use crate::support::{atlas, file, imported, times};
use crate::written::{has, told};

const STORY: &str = r#"{"events": [{"start_date": {"year": "2020"}, "text": {"headline": "Begin"}}]}"#;
const COUNTRIES: &str = "Country,People\nNepal,2\n";

/// A good file of any format.
fn good(format: &str) -> String {
    match format {
        "timelinejs" => STORY.to_owned(),
        "participants" => COUNTRIES.to_owned(),
        _ => written(format, "Europe/Vienna", &[event("1", 10, "Talk one"), event("2", 11, "Talk two")]),
    }
}

/// The arguments that read a file of a format: participants go into a feed.
fn args<'a>(format: &'a str, path: &'a str, holder: &'a str) -> Vec<&'a str> {
    let into: &[&str] = if format == "participants" { &["--into", holder] } else { &[] };
    [&["import", format, path], into, options(format)].concat()
}

fn holder() -> String {
    file("table-holder.json", HOLDER)
}

pub fn layouts(format: &str) {
    let text = match format {
        "frab-xml" => "<wibble><wobble/></wibble>",
        "ics" => "BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nSUMMARY:wibble\r\nEND:VTODO\r\nEND:VCALENDAR\r\n",
        "sheet" | "participants" => "wibble,wobble\n1,2\n",
        _ => r#"{"wibble": {"wobble": []}}"#,
    };
    let path = file(&format!("table-layout.{format}"), text);
    let (code, out, err) = atlas(&args(format, &path, &holder()));
    assert_eq!((code, out.as_str()), (3, ""), "{format}: {err}");
    assert!(format == "ics" || err.contains("wibble"), "{format}: {err}");
    assert!(!err.trim().contains('\n'), "{format}: {err}");
}

pub fn truth(format: &str) {
    let (path, holder) = (file(&format!("table-truth.{format}"), truthful(format)), holder());
    let (_, account) = imported(&args(format, &path, &holder)[1..]);
    assert_eq!(told(&account, "lost"), [""; 0], "{format}");
}

fn truthful(format: &str) -> String {
    match format {
        "timelinejs" | "participants" => good(format),
        _ => {
            let people = vec![("a", "Ana Example"), ("b", "Ben Sample")];
            let events = [Event { people, text: "Of reeds.", ..event("1", 10, "Talk") }];
            written(format, "Europe/Vienna", &events)
        }
    }
}

/// A workbook of one sheet with these rows.
fn workbook(rows: &[[&str; 3]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

pub fn cut(format: &str) {
    let mut bytes = match format {
        "sheet" => workbook(&[["Title", "Date", "Start"], ["A", "2026-05-01", "10:00"]]),
        "participants" => workbook(&[["Country", "People", "Note"], ["Nepal", "2", ""]]),
        _ => good(format).into_bytes(),
    };
    bytes.truncate(bytes.len() - 25);
    let path = file(&format!("table-cut.{format}"), bytes);
    let feed = file(&format!("table-cut-feed.{format}"), HOLDER);
    let (code, out, err) = atlas(&[&args(format, &path, &feed)[..], &["--output", &feed]].concat());
    assert_eq!((code, out.as_str()), (3, ""), "{format}: {err}");
    assert_eq!(std::fs::read_to_string(&feed).unwrap(), HOLDER, "{format}");
}

pub fn marks(format: &str) {
    let text = good(format);
    let wide = |bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let files = [
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [&[0xff, 0xfe][..], &wide(u16::to_le_bytes)].concat(),
        [&[0xfe, 0xff][..], &wide(u16::to_be_bytes)].concat(),
    ];
    let holder = holder();
    let read = |bytes: &[u8]| {
        let path = file(&format!("table-marks.{format}"), bytes);
        let (atlas, account) = imported(&args(format, &path, &holder)[1..]);
        assert_eq!(told(&account, "lost"), [""; 0], "{format}");
        conference_atlas::feed::write(&atlas)
    };
    let plain = read(text.as_bytes());
    files.iter().for_each(|bytes| assert_eq!(read(bytes), plain, "{format}"));
}

pub fn twice(format: &str) {
    let text = match format {
        "frab-xml" => good(format).replacen("<title>Talk one</title>", "<title>Talk one</title><title>U</title>", 1),
        "ics" => good(format).replacen("SUMMARY:Talk one", "SUMMARY:Talk one\r\nSUMMARY:U", 1),
        "sheet" => "Title,Talk,Date,Start\nTalk one,U,2026-05-01,10:00\nTime zone,,,\n".to_owned(),
        "participants" => "Country,People,Count\nNepal,2,3\n".to_owned(),
        "timelinejs" => STORY.replacen("\"text\"", "\"text\": {}, \"text\"", 1),
        _ => good(format).replacen("\"title\"", "\"title\":\"U\",\"title\"", 1),
    };
    let (path, holder) = (file(&format!("table-twice.{format}"), text), holder());
    let zone: &[&str] = if format == "sheet" { &["--time-zone", "UTC"] } else { &[] };
    let (_, account) = imported(&[&args(format, &path, &holder)[1..], zone].concat());
    let words = match format {
        "frab-xml" => ["second <title>", "Talk one"],
        "ics" => ["second SUMMARY", "Talk one"],
        "sheet" => ["column \"Talk\"", "line 1, column B"],
        "participants" => ["column \"Count\"", "line 1, column C"],
        "timelinejs" => ["two values", "/events/0/text"],
        _ => ["two values", "/title"],
    };
    has(&account, "lost", &words);
}

pub fn controls(format: &str) {
    let evil = "Evil \u{9b}2J\u{202e}";
    let text = match format {
        "timelinejs" => {
            STORY.replace("Begin\"", &format!("{evil}\", \"text\": \"x\"}}, \"group\": {{\"a\": \"{evil}\""))
        }
        "participants" => format!("Country,People\n{evil},2\nNepal,1\n"),
        _ => written(format, "Europe/Vienna", &[Event { end: "2026-05-01T08:00:00".into(), ..event("1", 10, evil) }]),
    };
    let (path, holder) = (file(&format!("table-evil.{format}"), text), holder());
    for more in [&["--dry-run"][..], &["--dry-run", "--json"]] {
        let (code, out, err) = atlas(&[&args(format, &path, &holder)[..], more].concat());
        assert_eq!(code, 0, "{format}: {err}");
        let bad = |text: &str| text.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}');
        assert!(!bad(&err) && !bad(&out), "{format}: {err:?} {out:?}");
        assert!(more.len() == 2 || err.contains("\\u{202e}"), "{format}: {err:?}");
    }
    let path = file(&format!("table-evil-refused.{format}"), format!("{evil}\u{1b}[31m"));
    let (_, _, err) = atlas(&args(format, &path, &holder));
    assert!(!err.contains(['\u{9b}', '\u{1b}', '\u{202e}']), "{format}: {err:?}");
}

pub fn parts(format: &str) {
    let of = |id, hour, title| written(format, "Europe/Vienna", &[event(id, hour, title)]);
    let one = file(&format!("table-part-1.{format}"), of("1", 9, "A"));
    let two = file(&format!("table-part-2.{format}"), of("2", 10, "B"));
    let (atlas, account) = imported(&[&[format, &one, &two], options(format)].concat());
    assert_eq!((atlas.conferences.len(), times(&atlas).len()), (1, 2), "{format}");
    assert_eq!(account["removed"], json!([]), "{format}");
    has(&account, "read_as", &["second file of the same conference"]);
}
