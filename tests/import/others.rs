//! Sessionize, Open Event, iCalendar and TimelineJS.

use conference_atlas::convert::import::{Format, ImportError, Imported, Settings, import};
use conference_atlas::model::{Appearance, LinkKind, SessionStatus};

use crate::support::{Ahead, lines, only, read};

const SESSIONIZE: &str = include_str!("sessionize.json");
const EVENT: &str = include_str!("open-event.json");
const SESSIONS: &str = include_str!("open-event-sessions.json");
const CAMP: &str = include_str!("camp.ics");
const TIMELINE: &str = include_str!("timeline.json");

fn sessionize() -> Result<Imported, ImportError> {
    let settings = Settings {
        time_zone: Some("Europe/Vienna".into()),
        file_name: Some("linz-2034".into()),
        zones: Some(&Ahead(120)),
        ..Settings::default()
    };
    import(Format::Sessionize, &[SESSIONIZE.as_bytes()], &settings)
}

#[test]
fn a_sessionize_file_is_told_its_time_zone_and_its_name() {
    assert!(read(Format::Sessionize, SESSIONIZE).unwrap_err().to_string().contains("--time-zone"));
    let imported = sessionize().unwrap();
    let conference = only(&imported);
    assert_eq!(
        lines(conference),
        [
            "keynote-nests-of-tomorrow-658 Plenary 2034-04-20T09:00+02:00 2034-04-20T09:45+02:00 aula",
            "registration-yjyy6n Break 2034-04-20T08:00+02:00 2034-04-20T09:00+02:00 ",
        ]
    );
    assert_eq!((conference.id.as_str(), conference.places.len()), ("linz-2034", 2));
    assert_eq!(imported.omissions.count("Declined, left out"), 1);
    assert_eq!(imported.omissions.count("Level"), 1);
}

#[test]
fn sessionize_categories_speakers_and_answers_find_their_places() {
    let imported = sessionize().unwrap();
    let keynote = &only(&imported).sessions[0];
    assert_eq!(keynote.track.as_ref().map(|track| track.as_str()), Some("building"));
    assert_eq!(keynote.languages[0].as_str(), "de");
    assert_eq!(keynote.links[0].kind, Some(LinkKind::Recording));
    let people: Vec<_> = imported.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["ed-egret", "sandra-snipe"]);
    assert_eq!(imported.people[0].url.as_ref().unwrap().as_str(), "https://egret.example");
}

#[test]
fn the_files_of_an_open_event_are_known_by_what_is_in_them() {
    for files in [[EVENT.as_bytes(), SESSIONS.as_bytes()], [SESSIONS.as_bytes(), EVENT.as_bytes()]] {
        let imported = import(Format::OpenEvent, &files, &Settings::default()).unwrap();
        let conference = only(&imported);
        assert_eq!(
            lines(conference),
            ["grand-opening-1 Opening 2036-03-18T09:30+08:00 2036-03-18T10:00+08:00 lily-hall"]
        );
        assert_eq!(conference.id.as_str(), "pond-summit-2036");
        assert_eq!((conference.place.lat, conference.place.lon), (1.346, 103.686));
        assert_eq!(conference.sessions[0].links[0].kind, Some(LinkKind::Slides));
        assert!(conference.sessions[0].body.is_some(), "a description is a body, however short");
        assert_eq!(imported.omissions.count("draft, left out"), 1);
    }
}

#[test]
fn a_calendar_brings_its_zones_and_the_versions_that_stand() {
    let imported = read(Format::Ics, CAMP).unwrap();
    let conference = only(&imported);
    let lines = lines(conference);
    let starts = |index: usize, id: &str, rest: &str| {
        assert!(lines[index].starts_with(id) && lines[index].ends_with(rest), "{}", lines[index]);
    };
    assert_eq!(lines.len(), 5);
    starts(0, "reeds-and-how-to-cut-them-", " Other 2034-09-15T11:00+02:00 2034-09-15T11:45+02:00 tent");
    starts(1, "lunch-", " Other 2034-09-15T12:00Z 2034-09-15T13:00Z meadow");
    starts(2, "walk-", " Other 2034-09-16T07:00Z 2034-09-16T08:00Z ");
    starts(3, "walk-", " Other 2034-09-17T07:00Z 2034-09-17T08:00Z ");
    starts(4, "exhibition-", " Other 2034-09-16 2034-09-17 ");
    assert_eq!(conference.sessions[0].status, Some(SessionStatus::Tentative));
    assert_eq!(conference.time_zone, "Etc/UTC", "the offset of most of its times");
    let body = conference.sessions[0].body.as_ref().unwrap();
    let body = body.0.versions().next().unwrap().text.to_owned();
    assert_eq!(body, "First line\nsecond line\nand: a line that nobody folded");
    assert_eq!((conference.place.lat, conference.place.lon), (42.58, 14.09));
    assert!(matches!(conference.sessions[1].people[0], Appearance::Known { role: None, .. }));
    for (words, count) in [("older version", 1), ("UID that is not", 2), ("repetitions", 0), ("line break", 1)] {
        assert_eq!(imported.omissions.count(words), count, "{words}\n{}", imported.omissions);
    }
}

#[test]
fn a_calendar_in_utc_is_told_on_the_clocks_of_its_place() {
    let settings = Settings { time_zone: Some("Europe/Rome".into()), zones: Some(&Ahead(120)), ..Settings::default() };
    let imported = import(Format::Ics, &[CAMP.as_bytes()], &settings).unwrap();
    assert_eq!(only(&imported).sessions[1].span.start().to_string(), "2034-09-15T14:00+02:00");
}

#[test]
fn the_slides_and_eras_of_a_timeline_are_milestones_as_exact_as_they_were() {
    let imported = read(Format::TimelineJs, TIMELINE).unwrap();
    assert!(imported.conference.is_none());
    let lines: Vec<_> = imported
        .milestones
        .iter()
        .map(|milestone| {
            let title = milestone.title.versions().next().unwrap().text;
            let end = milestone.span.end().map(|end| end.to_string()).unwrap_or_default();
            format!("{} {} {end} {title}", milestone.id, milestone.span.start())
        })
        .collect();
    assert_eq!(
        lines,
        [
            "the-pond-is-dug-1921 1921 1923-05 The pond is dug",
            "frogs-came-back-1950 1950-02-28  Frogs came back",
            "the-wet-years-1920 1920 1960 The wet years",
        ]
    );
    assert_eq!(imported.milestones[0].links.len(), 1);
    for (words, count) in [("without a year", 2), ("the hour", 1), ("\"group\"", 1), ("credit", 1), ("an era", 1)] {
        assert_eq!(imported.omissions.count(words), count, "{words}\n{}", imported.omissions);
    }
}
