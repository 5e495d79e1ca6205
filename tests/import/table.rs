//! Kinds of faults × formats: each kind in every importer that can have it, and the reason where
//! one cannot.

use conference_atlas::feed;
use serde_json::Value;

use crate::forms::{Event, FORMATS, event, options, written};
use crate::support::{atlas, file, imported, times};
use crate::written::{has, names, told};

/// Runs a kind in every format but those that cannot have it.
fn run(kind: &str, check: fn(&str), cannot: &[(&str, &str)]) {
    for (format, why) in cannot {
        assert!(FORMATS.contains(format) && !why.is_empty(), "{kind}: {format}");
    }
    let can = FORMATS.iter().filter(|format| cannot.iter().all(|(cannot, _)| cannot != *format));
    assert!(can.clone().count() > 0, "{kind} is of no format");
    can.for_each(|format| {
        println!("{kind}: {format}");
        check(format);
    });
}

/// Tests, each a row of the table: a kind, its check, and the formats without it.
macro_rules! kinds {
    ($($name:ident: $check:path, without { $($format:literal: $why:literal),* $(,)? };)*) => {
        $(#[test]
        fn $name() {
            run(stringify!($name), $check, &[$(($format, $why)),*]);
        })*
    };
}

kinds! {
    a_key_holds_only_with_the_name: keys, without {
        "ics": "people have names and no keys", "sheet": "people have names and no keys",
        "timelinejs": "no people", "participants": "no people",
    };
    a_zone_is_known_by_any_of_its_names: zones, without {
        "sessionize": "names no zone, so --time-zone says it", "timelinejs": "has days alone",
        "participants": "has no times",
    };
    a_zone_that_is_not_known_is_said: unknown_zones, without {
        "sessionize": "names no zone, so --time-zone says it", "timelinejs": "has days alone",
        "participants": "has no times",
    };
    the_work_of_hands_outlives_the_next_import: hands, without {};
    of_sessions_with_one_key_each_keeps_its_link: twins, without {
        "timelinejs": "milestones are told apart by their years", "participants": "has no sessions",
    };
    a_kind_is_a_word_of_the_type_alone: types, without {
        "timelinejs": "has no sessions", "participants": "has no sessions",
    };
    languages_are_lists_and_names: languages, without {
        "ics": "LANGUAGE is a tag of a text", "indico": "says no language",
        "timelinejs": "says no language", "participants": "says no language",
    };
    markup_keeps_its_words: markup, without { "participants": "cells are plain" };
    a_length_of_three_parts_is_of_days: lengths, without {
        "ics": "ISO 8601 has units", "sessionize": "has ends", "open-event": "has ends", "indico": "has minutes",
        "timelinejs": "has days alone", "sheet": "has minutes, or hours and minutes", "participants": "has no times",
    };
    a_layout_that_is_not_known_is_refused_by_name: layouts, without {};
    what_is_carried_is_not_listed_as_lost: truth, without {};
    dates_of_no_date_are_none: sentinels, without {
        "timelinejs": "the year 1 is a year", "participants": "has no times",
    };
    ends_that_cannot_be_are_listed: ends, without { "timelinejs": "see its own dates", "participants": "has no times" };
    what_is_cut_off_is_refused: cut, without {};
    a_byte_order_mark_decides: marks, without {};
    what_is_said_twice_is_listed: twice, without {};
    a_title_cancels_only_where_it_is_marked: cancelled, without {
        "timelinejs": "has no sessions", "participants": "has no sessions",
    };
    no_control_character_reaches_the_terminal: controls, without {};
    a_second_file_of_one_conference_adds_to_it: parts, without {
        "open-event": "several files are one conference", "timelinejs": "has no conference",
        "participants": "an edition is in one file",
    };
}

/// Imports events in a format.
fn imported_events(kind: &str, format: &str, events: &[Event]) -> (conference_atlas::model::Atlas, Value) {
    let path = file(&format!("{kind}.{format}"), written(format, "Europe/Vienna", events));
    imported(&[&[format, &path], options(format)].concat())
}

fn keys(format: &str) {
    let with = |event: Event, people: &[(&'static str, &'static str)]| Event { people: people.to_vec(), ..event };
    let events = [
        with(event("1", 10, "First"), &[("7", "Ana Example")]),
        with(event("2", 11, "Second"), &[("7", "Ben Sample")]),
        with(event("3", 12, "Third"), &[("0", "Cleo One"), ("0", "Dana Two")]),
    ];
    let (atlas, account) = imported_events("table-keys", format, &events);
    assert_eq!(names(&atlas, 0), ["Ana Example"], "{format}");
    assert_eq!(names(&atlas, 1), ["Ben Sample"], "{format}");
    assert_eq!(names(&atlas, 2), ["Cleo One", "Dana Two"], "{format}");
    has(&account, "read_as", &["key", "7: Ana Example, Ben Sample"]);
}

fn zones(format: &str) {
    for (zone, wanted) in [("Vienna", "Europe/Vienna"), ("W. Europe Standard Time", "Europe/Berlin")] {
        let path = file(&format!("table-zones.{format}"), written(format, zone, &[event("1", 10, "T")]));
        let (atlas, account) = imported(&[format, &path]);
        assert_eq!(atlas.conferences[0].time_zone, wanted, "{format}");
        assert_eq!(times(&atlas), ["T 2026-05-01T10:00+02:00 2026-05-01T11:00+02:00"], "{format}");
        if format != "sheet" && format != "ics" {
            has(&account, "read_as", &["time zone", zone]);
        }
    }
}

fn unknown_zones(format: &str) {
    let path = file(&format!("table-nowhere.{format}"), written(format, "Atlantis", &[event("1", 10, "T")]));
    if ["frab-json", "frab-xml", "open-event"].contains(&format) {
        let (atlas, account) = imported(&[format, &path]);
        assert_eq!(atlas.conferences[0].time_zone, "Etc/GMT-2", "{format}: the offset of its times");
        has(&account, "read_as", &["time zone", "Atlantis"]);
        return;
    }
    let (code, out, err) = atlas(&["import", format, &path]);
    assert_eq!((code, out.as_str()), (3, ""), "{format}: {err}");
    assert!(format == "ics" || err.contains("Atlantis") && err.contains("--time-zone"), "{format}: {err}");
    if format == "indico" {
        let (atlas, account) = imported(&[format, &path, "--time-zone", "Europe/Vienna"]);
        assert_eq!(times(&atlas), ["T 2026-05-01T10:00+02:00 2026-05-01T11:00+02:00"]);
        has(&account, "read_as", &["Atlantis", "Europe/Vienna"]);
    }
}

/// A feed of one conference with one participant, for `participants`.
pub const HOLDER: &str = r#"{"format": 1, "languages": ["en"], "publisher": {"id": "p", "name": "P", "url": "./"}, "conferences": [
    {"id": "conf", "name": "Conf", "start": "2026-05-01", "end": "2026-05-01", "time_zone": "Etc/UTC",
     "place": {"city": "A", "country": "TH", "lat": 1, "lon": 1}, "participants": [{"country": "NP", "people": 2}]}],
    "sources": [{"id": "report", "title": "Report"}]}"#;

/// Writes fields into a part of a feed.
fn by_hand(feed: &mut Value, at: &str, fields: Value) {
    let part = feed.pointer_mut(at).unwrap().as_object_mut().unwrap();
    part.extend(fields.as_object().unwrap().clone());
}

fn hands(format: &str) {
    let (path, mut by) = match format {
        "participants" => {
            let path = file("table-hands.participants", "country,people\nNP,2\n");
            (path, serde_json::from_str::<Value>(HOLDER).unwrap())
        }
        "timelinejs" => {
            let slides = r#"{"events": [{"start_date": {"year": "2020"}, "text": {"headline": "Begin", "text": "So it was."}}]}"#;
            let path = file("table-hands.timelinejs", slides);
            let (atlas, _) = imported(&[format, &path, "--name", "Conf"]);
            (path, serde_json::from_str(&feed::write(&atlas)).unwrap())
        }
        _ => {
            let events =
                [Event { people: vec![("5", "Ana Example")], ..event("1", 10, "Talk") }, event("2", 12, "Other")];
            let path = file(&format!("table-hands.{format}"), written(format, "Europe/Vienna", &events));
            let (atlas, _) = imported(&[&[format, &path], options(format)].concat());
            (path, serde_json::from_str(&feed::write(&atlas)).unwrap())
        }
    };
    match format {
        "participants" => by_hand(
            &mut by,
            "/conferences/0/participants/0",
            serde_json::json!({"role": "host", "note": "By hand.", "source": "report", "organizations": ["Uni"]}),
        ),
        "timelinejs" => by_hand(&mut by, "/milestones/0", serde_json::json!({"kind": "founding", "countries": ["TH"]})),
        _ => {
            by_hand(
                &mut by,
                "/conferences/0",
                serde_json::json!({"edition": 4, "place": {"city": "Vienna", "country": "AT", "lat": 48.2, "lon": 16.4, "address": "Ring 1"},
                    "places": [{"id": "r", "name": "R", "capacity": 300}, {"id": "garden", "name": "Garden"}]}),
            );
            let person = by.pointer("/conferences/0/sessions/0/people/0/person").unwrap().clone();
            by_hand(
                &mut by,
                "/conferences/0/sessions/0",
                serde_json::json!({"kind": "keynote", "status": "cancelled", "language": "de", "summary": "By hand.", "countries": ["TH"],
                    "place": ["r", "garden"], "people": [{"person": person, "role": "chair"}, {"name": "Guest of honour", "role": "guest"}]}),
            );
        }
    }
    let (before, diagnostics) = feed::read(by.to_string().as_bytes()).unwrap();
    assert!(diagnostics.iter().all(|each| each.severity != feed::Severity::Error), "{diagnostics:?}");
    let feed_file = file(&format!("table-hands-feed.{format}"), feed::write(&before));
    let args = [&["import", format, &path, "--into", &feed_file, "--output", &feed_file], options(format)].concat();
    let (code, _, err) = atlas(&args);
    assert_eq!(code, 0, "{format}: {err}");
    assert_eq!(std::fs::read_to_string(&feed_file).unwrap(), feed::write(&before), "{format}");
}

fn twins(format: &str) {
    let twin = |guid: &'static str, hour: u8| Event { guid, ..event("79", hour, "Lounge") };
    let guids = if format.starts_with("frab") { ["g1", "g2", "g3"] } else { [""; 3] };
    let all = [twin(guids[0], 9), twin(guids[1], 13), twin(guids[2], 17)];
    let (before, _) = imported_events("table-twins", format, &all);
    let ids = |atlas: &conference_atlas::model::Atlas| -> Vec<String> {
        atlas.conferences[0].sessions.iter().map(|session| format!("{} {}", session.id, session.span.start())).collect()
    };
    assert_eq!(before.conferences[0].sessions.len(), 3, "{format}");
    let feed_file = file(&format!("table-twins-feed.{format}"), feed::write(&before));
    let path = file(&format!("table-twins-2.{format}"), written(format, "Europe/Vienna", &all[1..]));
    let (after, account) = imported(&[&[format, &path, "--into", &feed_file], options(format)].concat());
    assert_eq!(ids(&after), ids(&before)[1..], "{format}");
    assert_eq!(account["removed"], serde_json::json!(["Lounge"]), "{format}");
}

fn types(format: &str) {
    let with = |event: Event, kind| Event { kind, ..event };
    let events = [
        with(event("1", 9, "Lunch"), "Breakout session"),
        with(event("2", 10, "Talk"), "Standard talk (45 min)"),
        with(event("3", 11, "Cutting"), "WORKSHOP (2h)"),
        event("4", 12, "Lunch"),
    ];
    let (atlas, account) = imported_events("table-types", format, &events);
    let kinds: Vec<String> = atlas.conferences[0].sessions.iter().map(|each| format!("{:?}", each.kind)).collect();
    let wanted = match format {
        "ics" => ["Other"; 4],
        "sessionize" => ["Talk", "Talk", "Workshop", "Talk"],
        _ => ["Talk", "Talk", "Workshop", "Other"],
    };
    assert_eq!(kinds, wanted, "{format}");
    if format != "ics" {
        has(&account, "read_as", &["Breakout session", "talk"]);
    }
}

fn languages(format: &str) {
    let said = ["de", "de, en", "English", "en/de", "german", "EN_us", "x"];
    let wanted = ["de", "de en", "en", "en de", "de", "en-US", ""];
    let ids = ["1", "2", "3", "4", "5", "6", "7"];
    let events = said.iter().zip(ids).zip(9..);
    let events: Vec<Event> = events.map(|((language, id), hour)| Event { language, ..event(id, hour, "T") }).collect();
    let (atlas, account) = imported_events("table-languages", format, &events);
    let tags = |session: &conference_atlas::model::Session| {
        session.languages.iter().map(|lang| lang.as_str()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(atlas.conferences[0].sessions.iter().map(tags).collect::<Vec<_>>(), wanted, "{format}");
    has(&account, "lost", &["the language \"x\""]);
}

fn markup(format: &str) {
    let title = "One <i>two</i> three";
    if format == "timelinejs" {
        let text = format!(
            r#"{{"events": [{{"start_date": {{"year": "2020"}}, "text": {{"headline": "{title}", "text": "<p>One</p><p>Two</p>"}}}}]}}"#
        );
        let (atlas, _) = imported(&[format, &file("table-markup.timelinejs", text), "--name", "C"]);
        assert_eq!(atlas.milestones[0].title.versions().next().unwrap().text, "One two three");
        assert_eq!(atlas.milestones[0].body.as_ref().unwrap().0.versions().next().unwrap().text, "One\n\nTwo");
        return;
    }
    let events = [Event { text: "<p>One</p><p>Two</p>", ..event("1", 10, title) }];
    let (atlas, _) = imported_events("table-markup", format, &events);
    let session = &atlas.conferences[0].sessions[0];
    assert_eq!(session.title.versions().next().unwrap().text, "One two three", "{format}");
    let body = session.body.as_ref().unwrap().0.versions().next().unwrap().text.to_owned();
    assert_eq!(body, "One\n\nTwo", "{format}");
}

fn lengths(format: &str) {
    for (length, end) in [("1:00:00", "2026-05-02T10:00+02:00"), ("00:45:00", "2026-05-01T10:45+02:00")] {
        let text = written(format, "Europe/Vienna", &[Event { end: String::new(), ..event("1", 10, "T") }]);
        let text = match format {
            "frab-xml" => text.replace("<end></end>", &format!("<duration>{length}</duration>")),
            _ => text.replace("\"start\":\"10:00\"", &format!("\"start\":\"10:00\",\"duration\":\"{length}\"")),
        };
        let (atlas, account) = imported(&[format, &file(&format!("table-lengths.{format}"), text)]);
        assert_eq!(times(&atlas), [format!("T 2026-05-01T10:00+02:00 {end}")], "{format}");
        assert_eq!(told(&account, "read_as").iter().any(|line| line.contains(length)), length == "1:00:00");
    }
}

#[path = "table_files.rs"]
mod files;
use files::{controls, cut, layouts, marks, parts, truth, twice};

fn sentinels(format: &str) {
    let at = |id, title: &str, start: &str| Event { start: start.into(), end: String::new(), ..event(id, 9, title) };
    let zero = if format == "sessionize" { "1970-01-01T00:00:00" } else { "1970-01-01T00:00:00Z" };
    let events = [event("1", 9, "Real"), at("2", "Year one", "0001-01-01T00:00:00"), at("3", "Zero", zero)];
    let (atlas, account) = imported_events("table-none", format, &events);
    assert_eq!(times(&atlas).len(), 1, "{format}: {:?}", times(&atlas));
    assert_eq!(atlas.conferences[0].span.start().to_string(), "2026-05-01", "{format}");
    has(&account, "lost", &["Year one"]);
    has(&account, "lost", &["Zero"]);
}

fn ends(format: &str) {
    let early = Event { end: "2026-05-01T08:00:00".into(), ..event("1", 9, "Early") };
    let garbled = Event { end: "soon".into(), ..event("2", 12, "Garbled") };
    if format == "sheet" {
        let (atlas_, account) = imported_events("table-ends", format, &[early]);
        assert_eq!(times(&atlas_), ["Early 2026-05-01T09:00+02:00"]);
        has(&account, "lost", &["before its start", "Early"]);
        let path = file("table-ends.csv", written(format, "Europe/Vienna", &[garbled]));
        let (code, _, err) = atlas(&["import", format, &path]);
        assert!(code == 3 && err.contains("line 4, column E") && err.contains("soon"), "{err}");
        return;
    }
    let (atlas, account) = imported_events("table-ends", format, &[early, garbled]);
    assert_eq!(times(&atlas), ["Early 2026-05-01T09:00+02:00", "Garbled 2026-05-01T12:00+02:00"], "{format}");
    has(&account, "lost", &["before its start", "Early"]);
    has(&account, "lost", &["cannot be read", "Garbled"]);
}

fn cancelled(format: &str) {
    let events = [
        event("1", 9, "CANCELLED CULTURE"),
        event("2", 10, "[Cancelled] Walk"),
        event("3", 11, "Cancelled flights and how to rebook them"),
    ];
    let (atlas, account) = imported_events("table-cancelled", format, &events);
    let is: Vec<bool> = atlas.conferences[0].sessions.iter().map(|session| session.is_cancelled()).collect();
    assert_eq!(is, [false, true, false], "{format}");
    has(&account, "read_as", &["cancelled", "CULTURE"]);
}
