//! `atlas import` on the command line.
#![cfg(feature = "tools")]

use std::fs;
use std::path::Path;

use conference_atlas::feed;

use crate::support::{self, file};

/// `atlas import` with these arguments: the exit code, and the contents of the two streams.
fn atlas(args: &[&str]) -> (u8, String, String) {
    support::atlas(&[&["import"], args].concat())
}

/// A file of this folder.
fn here(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name).to_str().unwrap().to_owned()
}

#[test]
fn the_feed_is_on_one_stream_and_what_was_left_behind_on_the_other() {
    let (code, out, err) = atlas(&["frab-json", &here("frab.json")]);
    assert_eq!(code, 0, "{err}");
    let (feed, _) = feed::read(out.as_bytes()).unwrap();
    assert_eq!(feed.conferences[0].sessions.len(), 3);
    assert!(err.contains("1 × that a session must not be recorded  [\""), "{err}");
    assert!(err.contains("0 errors"), "{err}");
}

#[test]
fn where_and_what_the_conference_is_can_be_said() {
    let place = ["--city", "Linz", "--country", "at", "--lat", "48.3", "--lon", "-14.3"];
    let name = ["--time-zone", "Europe/Vienna", "--name", "Nest Day", "--id", "nest-day", "--language", "de"];
    let file = here("sessionize.json");
    let args: Vec<_> = ["sessionize", &file].into_iter().chain(place).chain(name).collect();
    let (code, out, err) = atlas(&args);
    assert_eq!(code, 0, "{err}");
    let (feed, _) = feed::read(out.as_bytes()).unwrap();
    let conference = &feed.conferences[0];
    assert_eq!((conference.id.as_str(), conference.place.country.as_str()), ("nest-day", "AT"));
    assert_eq!((conference.place.lat, conference.place.lon), (48.3, -14.3));
    assert_eq!(conference.sessions[0].span.start().to_string(), "2034-04-20T09:00+02:00");
    assert!(!err.contains("the country") && !err.contains("offset-mismatch"), "{err}");
}

#[test]
fn an_import_into_a_feed_keeps_the_feed() {
    let (_, first, _) = atlas(&["frab-json", &here("frab.json")]);
    let feed_file = file("import-into.json", &first);
    let other = here("pretalx.xml");
    let (code, out, err) = atlas(&["frab-xml", &other, "--into", &feed_file, "--output", &feed_file]);
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    let (feed, _) = feed::read(&fs::read(&feed_file).unwrap()).unwrap();
    let ids: Vec<_> = feed.conferences.iter().map(|conference| conference.id.as_str()).collect();
    assert_eq!(ids, ["heron2031", "ford-2034"]);
}

#[test]
fn a_feed_with_errors_is_not_written_over() {
    let (_, first, _) = atlas(&["frab-json", &here("frab.json")]);
    let broken = file("import-broken.json", first.replace("\"kind\": \"workshop\"", "\"kind\": 7"));
    let (code, out, err) = atlas(&["frab-xml", &here("pretalx.xml"), "--into", &broken]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("which would be lost"), "{err}");
}

#[test]
fn what_cannot_be_imported_is_said_in_a_line() {
    let cases = [
        (vec!["frab-json", "no-such-file.json"], 3, "no-such-file.json"),
        (vec!["Cargo.toml"], 3, "name the format"),
        (vec!["frab-json", "Cargo.toml"], 3, "not JSON"),
        (vec!["wibble", "x"], 64, "the formats are frab-json, frab-xml"),
        (vec!["ics", "x", "--country", "XX"], 64, "ISO 3166-1"),
        (vec!["ics", "x", "--time-zone", "Asia/Bangkock"], 64, "IANA"),
        (vec!["ics", "x", "--lat", "48"], 64, "--lon"),
    ];
    for (args, code, words) in cases {
        let (got, out, err) = atlas(&args);
        assert_eq!((got, out.as_str()), (code, ""), "{args:?} {err}");
        assert!(err.contains(words), "{args:?} {err}");
    }
    let (code, _, err) = atlas(&["sessionize", &here("sessionize.json")]);
    assert_eq!(code, 3);
    assert!(err.contains("--time-zone") && err.lines().count() == 1, "{err}");
}

#[test]
fn participants_are_put_into_the_conferences_of_a_feed() {
    let (_, first, _) = atlas(&["frab-json", &here("frab.json")]);
    let into = file("import-participants.json", &first);
    let table = file(
        "import-participants.csv",
        "edition,country,people\n2031,TH,4\n2031,Nepal,2\n2031,Atlantis,9\n1999,FR,1\n",
    );
    let (code, out, err) = atlas(&["participants-csv", &table, "--into", &into]);
    assert_eq!(code, 0, "{err}");
    let (feed, _) = feed::read(out.as_bytes()).unwrap();
    let named = &feed.conferences[0].participants;
    let countries: Vec<_> = named.iter().map(|each| (each.country.as_str(), each.people)).collect();
    assert_eq!(countries, [("TH", Some(4)), ("NP", Some(2))]);
    assert!(err.contains("Atlantis") && err.contains("[1999]"), "{err}");
    let (code, _, err) = atlas(&["participants-csv", &table]);
    assert!(code == 3 && err.contains("--into"), "{err}");
}
