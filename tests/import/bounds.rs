//! Large inputs. `cargo test --release --features tools --test import -- --ignored --nocapture bounds`
//! prints how long each takes; with every test smaller ones are read, twice as many sessions of
//! which make twice as many.

use std::fmt::Write as _;
use std::time::Instant;

use crate::support::{atlas, file};

/// A calendar of events without a UID.
fn events(count: usize) -> String {
    let mut out = String::from("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Many\r\n");
    for index in 0..count {
        let (day, hour, minute) = (1 + index % 28, index / 28 % 24, index / 672 % 60);
        write!(
            out,
            "BEGIN:VEVENT\r\nDTSTART:203505{day:02}T{hour:02}{minute:02}00Z\r\nSUMMARY:Event {index}\r\nEND:VEVENT\r\n"
        )
        .unwrap();
    }
    out + "END:VCALENDAR\r\n"
}

/// A schedule of one event in each of many rooms.
fn rooms(count: usize) -> String {
    let mut out = String::from(
        "<schedule><conference><acronym>r</acronym><title>R</title></conference><day date=\"2035-05-01\">",
    );
    for index in 0..count {
        write!(
            out,
            "<room name=\"Room {index}\"><event id=\"{index}\"><date>2035-05-01T10:00:00+00:00</date><start>10:00</start>\
             <duration>01:00</duration><title>T{index}</title></event></room>"
        )
        .unwrap();
    }
    out + "</day></schedule>"
}

/// A schedule of one event with many links.
fn links(count: usize) -> String {
    let links: Vec<String> =
        (0..count).map(|index| format!("{{\"url\": \"https://a.example/{index}\", \"title\": \"L\"}}")).collect();
    format!(
        r#"{{"schedule": {{"conference": {{"acronym": "l", "title": "L", "days": [{{"date": "2035-05-01", "rooms": {{"R": [{{"id": 1,
        "date": "2035-05-01T10:00:00+00:00", "start": "10:00", "duration": "01:00", "title": "T", "links": [{}]}}]}}}}]}}}}}}"#,
        links.join(",")
    )
}

/// Imports twice, the second time into the result of the first, and gives the size of the feed.
#[expect(clippy::disallowed_methods, reason = "prints how long a large file takes; never runs in a browser")]
fn run(name: &str, text: &str) -> usize {
    let path = file(name, text);
    let feed = file(&format!("{name}.feed"), "");
    let begin = Instant::now();
    let (code, _, err) = atlas(&["import", &path, "--output", &feed]);
    assert_eq!(code, 0, "{err}");
    let first = begin.elapsed();
    let (code, _, err) = atlas(&["import", &path, "--into", &feed, "--output", &feed]);
    assert_eq!(code, 0, "{err}");
    println!("{name}: {first:.1?} and into a feed {:.1?}", begin.elapsed() - first);
    std::fs::read_to_string(&feed).unwrap().matches("\n          \"id\"").count()
}

#[test]
fn many_events_rooms_and_links_are_carried_whole() {
    for count in [500, 1000] {
        assert!(run("many-events.ics", &events(count)) >= count);
        assert!(run("many-rooms.xml", &rooms(count)) >= count);
        run("many-links.json", &links(count));
    }
}

#[test]
#[ignore = "takes a minute; see the head of the file"]
fn bounds_of_large_inputs() {
    run("100000-events.ics", &events(100_000));
    run("200000-rooms.xml", &rooms(200_000));
    run("100000-links.json", &links(100_000));
}
