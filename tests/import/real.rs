//! Real files of real conferences, where they are at hand. The figures were counted by
//! another program.

use std::collections::BTreeSet;
use std::path::PathBuf;

use conference_atlas::convert::import::{Format, Imported, Settings, import};
use conference_atlas::model::{Conference, SessionKind};

use crate::feeds::read_back;
use crate::support::{Ahead, only};

/// The bytes of a real file; `None`, said aloud, where there is none.
pub fn real(name: &str) -> Option<Vec<u8>> {
    let given = std::env::var_os("ATLAS_REAL_DATA").map(PathBuf::from);
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let bytes = std::fs::read(given.unwrap_or(beside).join("schedules").join(name)).ok();
    if bytes.is_none() {
        println!("skipped: {name} is not at hand (ATLAS_REAL_DATA)");
    }
    bytes
}

fn imported(format: Format, name: &str) -> Option<Imported> {
    Some(told(import(format, &[&real(name)?], &Settings::default()).unwrap()))
}

/// Prints what could not be carried over.
fn told(imported: Imported) -> Imported {
    println!("{}\n{}", imported.title, imported.omissions);
    imported
}

/// Sessions, days, places with sessions, places without, tracks.
fn figures(conference: &Conference) -> (usize, usize, usize, usize, usize) {
    let days: BTreeSet<_> = conference.sessions.iter().map(|session| conference.day_of(session)).collect();
    let used: BTreeSet<_> = conference.sessions.iter().flat_map(|session| &session.places).collect();
    let empty = conference.places.iter().filter(|place| !used.contains(&place.id)).count();
    (conference.sessions.len(), days.len(), used.len(), empty, conference.tracks.len())
}

#[test]
fn a_frab_file_with_an_event_over_midnight_comes_whole() {
    let Some(imported) = imported(Format::FrabJson, "camp2019-frab.json") else { return };
    let conference = only(&imported);
    assert_eq!(figures(conference), (79, 5, 2, 0, 7));
    assert_eq!(conference.span.first_day().to_string(), "2019-08-21");
    assert_eq!(conference.span.last_day().to_string(), "2019-08-25", "the file gives the day after");
    assert_eq!(conference.day_starts.to_string(), "04:00");
    assert_eq!(conference.time_zone, "Europe/Berlin");
}

#[test]
fn a_pretalx_json_comes_whole() {
    let Some(imported) = imported(Format::FrabJson, "rc3-pretalx.json") else { return };
    assert_eq!(figures(only(&imported)), (48, 4, 5, 0, 5));
}

#[test]
fn a_file_that_fails_its_schema_is_read_all_the_same() {
    let Some(imported) = imported(Format::FrabJson, "c3voc-invalid-example.json") else { return };
    let conference = only(&imported);
    assert_eq!(figures(conference), (1, 1, 1, 0, 1));
    assert_eq!(conference.sessions[0].id.as_str(), "internal-penetration-testing-basics-2814");
    assert_eq!(imported.people.len(), 1);
}

#[test]
fn a_wafer_file_with_dates_in_utc_comes_at_its_local_hours() {
    let Some(imported) = imported(Format::FrabXml, "debconf23.xml") else { return };
    let conference = only(&imported);
    assert_eq!(figures(conference), (117, 8, 5, 0, 12));
    let breaks = conference.sessions.iter().filter(|session| session.people.is_empty()).count();
    assert_eq!(breaks, 32);
    let kinds = conference.sessions.iter().filter(|session| session.kind == SessionKind::Break).count();
    println!("{kinds} of them are meals and breaks");
    assert!(conference.sessions.iter().all(|session| session.span.start().to_string().ends_with("+05:30")));
    assert_eq!(conference.span.last_day().to_string(), "2023-09-17");
}

#[test]
fn a_pretalx_xml_comes_whole_with_its_empty_rooms() {
    let Some(imported) = imported(Format::FrabXml, "fosdem-2024.xml") else { return };
    let conference = only(&imported);
    // Six rooms are empty, on both days.
    assert_eq!(figures(conference), (874, 2, 29, 6, 65));
}

#[test]
fn a_sessionize_file_comes_whole_in_its_time_zone() {
    let Some(bytes) = real("globalazure-linz-2024-sessionize.json") else { return };
    let settings = Settings {
        time_zone: Some("Europe/Vienna".into()),
        file_name: Some("Global Azure Linz 2024".into()),
        zones: Some(&Ahead(120)),
        ..Settings::default()
    };
    let imported = told(import(Format::Sessionize, &[&bytes], &settings).unwrap());
    let conference = only(&imported);
    assert_eq!((conference.sessions.len(), imported.people.len(), conference.places.len()), (15, 16, 4));
    assert!(conference.sessions.iter().all(|session| session.span.start().to_string().ends_with("+02:00")));
    read_back(imported);
}

#[test]
fn an_open_event_in_two_files_comes_whole() {
    let folder = "open-event-fossasia-2016";
    let (Some(event), Some(sessions)) =
        (real(&format!("{folder}/event.json")), real(&format!("{folder}/sessions.json")))
    else {
        return;
    };
    let imported = told(import(Format::OpenEvent, &[&event, &sessions], &Settings::default()).unwrap());
    assert_eq!(only(&imported).sessions.len(), 491);
    read_back(imported);
}

#[test]
fn a_calendar_with_shared_uids_and_a_bare_line_break_comes_whole() {
    let Some(bytes) = real("moca24.ics") else { return };
    let settings = Settings { file_name: Some("moca24".into()), zones: Some(&Ahead(120)), ..Settings::default() };
    let imported = told(import(Format::Ics, &[&bytes], &settings).unwrap());
    let conference = only(&imported);
    assert_eq!(conference.sessions.len(), 88);
    assert_eq!(conference.time_zone, "Europe/Rome");
    read_back(imported);
}

#[test]
fn timelines_come_whole() {
    for (name, slides, eras) in [("marktwain.json", 17, 0), ("eras.json", 20, 3)] {
        let Some(imported) = imported(Format::TimelineJs, name) else { return };
        assert_eq!(imported.milestones.len(), slides + eras);
        read_back(imported);
    }
}

#[test]
fn real_frab_files_are_feeds_without_an_error() {
    let files = [
        (Format::FrabJson, "camp2019-frab.json"),
        (Format::FrabJson, "rc3-pretalx.json"),
        (Format::FrabJson, "c3voc-invalid-example.json"),
        (Format::FrabXml, "debconf23.xml"),
        (Format::FrabXml, "fosdem-2024.xml"),
    ];
    for (format, name) in files {
        let Some(bytes) = real(name) else { return };
        read_back(import(format, &[&bytes], &Settings::default()).unwrap());
    }
}
