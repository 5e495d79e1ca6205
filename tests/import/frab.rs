//! JSON and XML of the frab family, each in its dialect.

use conference_atlas::convert::import::{Format, Imported, Settings, import};
use conference_atlas::model::{AppearanceRole, LinkKind, SessionStatus};

use crate::support::{Ahead, lines, only, read};

const FRAB: &str = include_str!("frab.json");
const PENTABARF: &str = include_str!("pentabarf.xml");
const WAFER: &str = include_str!("wafer.xml");
const PRETALX: &str = include_str!("pretalx.xml");

fn frab() -> Imported {
    read(Format::FrabJson, FRAB).unwrap()
}

#[test]
fn every_event_of_a_frab_file_is_a_session_at_its_local_time() {
    let imported = frab();
    let conference = only(&imported);
    assert_eq!(
        lines(conference),
        [
            "opening-ceremony-11 Talk 2031-08-21T11:00+02:00 2031-08-21T11:30+02:00 reed",
            "nachtgesang-12 Social 2031-08-22T01:15+02:00 2031-08-22T02:45+02:00 reed",
            "cancelled-nest-building-13 Workshop 2031-08-22T10:00+02:00 2031-08-22T12:00+02:00 lagoon-north",
        ]
    );
    assert_eq!(conference.id.as_str(), "heron2031");
    assert_eq!(conference.day_starts.to_string(), "04:00");
    let days: Vec<_> = conference.sessions.iter().map(|session| conference.day_of(session).to_string()).collect();
    assert_eq!(days, ["2031-08-21", "2031-08-21", "2031-08-22"], "a night belongs to the day before");
    assert_eq!(conference.span.last_day().to_string(), "2031-08-22", "the file gives the day after");
}

#[test]
fn people_are_read_as_objects_and_as_names_and_are_there_once() {
    let imported = frab();
    let people: Vec<_> = imported.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["ada-egret", "bo-bittern"]);
    assert_eq!(only(&imported).sessions[0].people.len(), 2);
    assert_eq!(only(&imported).sessions[0].people[0].role(), Some(AppearanceRole::Speaker));
}

#[test]
fn texts_become_a_summary_and_a_body_in_the_language_of_the_session() {
    let imported = frab();
    let [opening, night, _] = &only(&imported).sessions[..] else { panic!("three sessions") };
    let said = |text: &conference_atlas::model::Text| {
        let version = text.versions().next().unwrap();
        (version.lang.to_string(), version.text.to_owned())
    };
    assert_eq!(said(opening.summary.as_ref().unwrap()), ("en".into(), "Good morning to all herons.".into()));
    assert_eq!(opening.body, None);
    assert_eq!(said(night.summary.as_ref().unwrap()), ("de".into(), "Lieder für den Teich".into()));
    assert_eq!(said(&night.body.as_ref().unwrap().0), ("de".into(), "Wir *singen*.\n\nMit\n\n* Laute\n* Rohr".into()));
}

#[test]
fn links_know_what_they_lead_to_and_bad_ones_are_left_out() {
    let imported = frab();
    let links = |index: usize| -> Vec<_> {
        let session = &only(&imported).sessions[index];
        session.links.iter().map(|link| (link.url.to_string(), link.kind)).collect()
    };
    let page = "https://heron.example/2031/schedule/events/11.html".to_owned();
    let slides = ("https://heron.example/files/opening.pdf?1".to_owned(), Some(LinkKind::Slides));
    assert_eq!(links(0), [slides, (page, Some(LinkKind::Other))]);
    assert_eq!(links(1), [("https://video.heron.example/12.mp4".to_owned(), Some(LinkKind::Recording))]);
}

#[test]
fn what_is_not_carried_over_is_said() {
    let imported = frab();
    let lost = &imported.omissions;
    for (words, count) in [
        ("must not be recorded", 1),
        ("no address of the web", 1),
        ("\"surprise\" of an event", 1),
        ("without a readable time", 2),
        ("the country", 1),
        ("the day after its last", 1),
    ] {
        assert_eq!(lost.count(words), count, "{words}\n{lost}");
    }
    assert_eq!(only(&imported).sessions[2].status, Some(SessionStatus::Cancelled));
}

#[test]
fn a_pentabarf_file_needs_to_be_told_its_time_zone() {
    let error = read(Format::FrabXml, PENTABARF).unwrap_err();
    assert!(error.to_string().contains("--time-zone"), "{error}");
    let settings = Settings { time_zone: Some("Europe/London".into()), zones: Some(&Ahead(0)), ..Settings::default() };
    let imported = import(Format::FrabXml, &[PENTABARF.as_bytes()], &settings).unwrap();
    let conference = only(&imported);
    assert_eq!(
        lines(conference),
        [
            "reeds-herons-1 Discussion 2010-02-06T10:00Z 2010-02-06T11:00Z hall",
            "late-talk-2 Other 2010-02-07T00:30Z 2010-02-07T01:15Z hall",
        ],
        "the events of a day go on until the day changes"
    );
    assert_eq!(conference.places.len(), 2, "an empty room is a place");
    assert_eq!(conference.sessions[0].people[0].role(), Some(AppearanceRole::Moderator));
    assert_eq!(imported.omissions.count("an entity that XML does not know"), 1, "entities do not grow");
}

#[test]
fn a_wafer_file_is_told_on_the_local_clock_with_and_without_a_zone_table() {
    let settings = Settings { zones: Some(&Ahead(330)), ..Settings::default() };
    for imported in [read(Format::FrabXml, WAFER), import(Format::FrabXml, &[WAFER.as_bytes()], &settings)] {
        let imported = imported.unwrap();
        let conference = only(&imported);
        assert_eq!(
            lines(conference),
            [
                "opening-ceremony-1 Talk 2041-09-10T10:30+05:30 2041-09-10T11:15+05:30 lotus",
                "owls-2 Other 2041-09-11T01:30+05:30 2041-09-11T02:00+05:30 lotus",
                "lunch-3 Other 2041-09-10T12:30+05:30 2041-09-10T15:30+05:30 lawn",
            ]
        );
        assert_eq!(conference.day_starts.to_string(), "03:00");
        assert!(conference.sessions.iter().all(|session| conference.day_of(session).to_string() == "2041-09-10"));
        assert_eq!(conference.span.last_day().to_string(), "2041-09-11");
    }
}

#[test]
fn a_pretalx_file_brings_html_attachments_and_an_event_in_two_rooms() {
    let imported = read(Format::FrabXml, PRETALX).unwrap();
    let conference = only(&imported);
    assert_eq!(
        lines(conference),
        [
            "boats-for-all-3023 Talk 2034-02-03T09:30+01:00 2034-02-03T09:55+01:00 k-1-weir",
            "in-both-halls-3024 Other 2034-02-03T10:00+01:00 2034-02-03T10:25+01:00 k-1-weir+k-2",
        ]
    );
    let body = conference.sessions[0].body.as_ref().unwrap().0.versions().next().unwrap().text.to_owned();
    assert_eq!(body, "On **boats**:\n\n* oars\n* sails");
    let kinds: Vec<_> = conference.sessions[0].links.iter().map(|link| link.kind.unwrap()).collect();
    assert_eq!(kinds, [LinkKind::Recording, LinkKind::Slides]);
    assert_eq!((conference.tracks.len(), conference.places.len()), (1, 3));
    assert_eq!(conference.day_starts.to_string(), "09:00");
}

#[test]
fn ids_stay_when_a_session_is_added_or_taken_away() {
    let all = only(&frab()).sessions.iter().map(|session| session.id.clone()).collect::<Vec<_>>();
    let file = FRAB.replace("\"id\": 11,", "\"id\": 99,").replace("Opening Ceremony", "Nachtgesang");
    let changed = read(Format::FrabJson, &file).unwrap();
    let ids = only(&changed).sessions.iter().map(|session| session.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids[1..], all[1..]);
    assert_eq!(ids[0].as_str(), "nachtgesang-99");
}

#[test]
fn what_is_no_schedule_is_refused_in_one_sentence() {
    for (format, bytes, words) in [
        (Format::FrabJson, "", "not JSON"),
        (Format::FrabJson, "[]", "no frab JSON"),
        (Format::FrabJson, "{\"a\": 1}", "no frab JSON"),
        (Format::FrabXml, "", "not XML"),
        (Format::FrabXml, "<html/>", "<html>"),
        (Format::FrabXml, "<schedule/>", "no <event> in it; <schedule> is empty"),
    ] {
        let error = read(format, bytes).unwrap_err().to_string();
        assert!(error.contains(words) && !error.contains('\n'), "{error}");
    }
}
