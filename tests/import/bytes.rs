//! Bytes that make no importer panic: good files with bytes changed, cut out and put in.

use conference_atlas::convert::import::{Format, Omissions, Settings, import};
use conference_atlas::convert::merge::new_feed;
use conference_atlas::feed::{self, Severity};
use proptest::prelude::*;

use crate::support::Ahead;

const GOOD: [(Format, &str); 8] = [
    (Format::FrabJson, include_str!("frab.json")),
    (Format::FrabXml, include_str!("pentabarf.xml")),
    (Format::FrabXml, include_str!("wafer.xml")),
    (Format::FrabXml, include_str!("pretalx.xml")),
    (Format::Sessionize, include_str!("sessionize.json")),
    (Format::OpenEvent, include_str!("open-event-sessions.json")),
    (Format::Ics, include_str!("camp.ics")),
    (Format::TimelineJs, include_str!("timeline.json")),
];

/// Pieces that are put into a file: single bytes, and pieces that mean something to some format.
const PIECES: [&[u8]; 20] = [
    b"<",
    b">",
    b"</",
    b"&",
    b"&#0;",
    b"&#x110000;",
    b"<![CDATA[",
    b"]]>",
    b"<!DOCTYPE x [",
    b"\"",
    b"{",
    b"[",
    b"\\u0000",
    b"\r",
    b"\n ",
    b"BEGIN:VEVENT\n",
    b";X=\"",
    b"99999",
    b"-",
    b"\xff\xfe",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_refused_or_make_a_feed_without_errors(
        which in 0..GOOD.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), 0..40_usize, 0..PIECES.len()), 0..6),
    ) {
        let (format, text) = GOOD[which];
        let mut bytes = text.as_bytes().to_vec();
        for (at, cut, piece) in changes {
            let at = at.index(bytes.len().max(1));
            let end = (at + cut).min(bytes.len());
            bytes.splice(at.min(end)..end, PIECES[piece].iter().copied());
        }
        let settings = Settings {
            time_zone: Some("X/Y".into()),
            file_name: Some("x".into()),
            zones: Some(&Ahead(90)),
            ..Settings::default()
        };
        if let Ok(imported) = import(format, &[&bytes], &settings)
            && let Some(atlas) = new_feed(imported, &mut Omissions::default())
        {
            let (_, diagnostics) = feed::read(feed::write(&atlas).as_bytes()).unwrap();
            let errors: Vec<_> = diagnostics.iter().filter(|each| each.severity == Severity::Error).collect();
            prop_assert!(errors.is_empty(), "{:#?}\n{}", errors, String::from_utf8_lossy(&bytes));
        }
    }

    #[test]
    fn bytes_of_no_format_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        for format in Format::ALL {
            prop_assert!(import(format, &[&bytes], &Settings::default()).is_err());
        }
    }
}

#[test]
fn what_is_nested_without_end_is_refused_or_cut() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(50_000), close.repeat(50_000));
    let settings = Settings::default();
    for format in Format::ALL {
        for text in
            [deep("[", "]"), deep("{\"a\":", "}"), deep("<a>", "</a>"), deep("BEGIN:VCALENDAR\n", "END:VCALENDAR\n")]
        {
            assert!(import(format, &[text.as_bytes()], &settings).is_err(), "{}", format.name());
        }
    }
    let html = deep("&lt;b&gt;&lt;div&gt;", "");
    let file = include_str!("pretalx.xml").replace("&lt;p&gt;On", &html);
    assert!(import(Format::FrabXml, &[file.as_bytes()], &settings).is_ok());
}
