//! Imports as feeds: each reads back without an error, and fields that people wrote into a feed
//! outlive the next import.

use conference_atlas::convert::account::Account;
use conference_atlas::convert::import::{Format, Imported, Omissions, Settings, import};
use conference_atlas::convert::merge::{Options, merge, new_feed};
use conference_atlas::feed::{self, Severity};
use conference_atlas::model::{Atlas, Country, Lang, Text};

use crate::support::{Ahead, only, read};

const FRAB: &str = include_str!("frab.json");

/// Writes a feed and reads it again, without an error.
pub fn read_back(imported: Imported) -> Atlas {
    let written = feed::write(&new_feed(imported, &mut Omissions::default()).unwrap());
    let (atlas, diagnostics) = feed::read(written.as_bytes()).unwrap();
    let errors: Vec<_> = diagnostics.iter().filter(|each| each.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_eq!(feed::write(&atlas), written, "nothing is lost on the way");
    atlas
}

#[test]
fn every_import_is_a_feed_without_an_error() {
    let settings = Settings {
        time_zone: Some("Europe/Rome".into()),
        file_name: Some("x".into()),
        zones: Some(&Ahead(60)),
        ..Settings::default()
    };
    let files: [(Format, &[&str]); 8] = [
        (Format::FrabJson, &[FRAB]),
        (Format::FrabXml, &[include_str!("pentabarf.xml")]),
        (Format::FrabXml, &[include_str!("wafer.xml")]),
        (Format::FrabXml, &[include_str!("pretalx.xml")]),
        (Format::Sessionize, &[include_str!("sessionize.json")]),
        (Format::OpenEvent, &[include_str!("open-event.json"), include_str!("open-event-sessions.json")]),
        (Format::Ics, &[include_str!("camp.ics")]),
        (Format::TimelineJs, &[include_str!("timeline.json")]),
    ];
    for (format, texts) in files {
        let bytes: Vec<&[u8]> = texts.iter().map(|text| text.as_bytes()).collect();
        let atlas = read_back(import(format, &bytes, &settings).unwrap());
        assert_eq!(atlas.conferences.len(), 1);
    }
}

#[test]
fn a_second_conference_is_added_and_its_people_are_known_again() {
    let mut atlas = read_back(read(Format::FrabJson, FRAB).unwrap());
    let next = FRAB.replace("Heron2031", "Heron2032").replace("Bo Bittern", "Cy Crane");
    merge(&mut atlas, read(Format::FrabJson, &next).unwrap(), Options::default(), &mut Account::default());
    let ids: Vec<_> = atlas.conferences.iter().map(|conference| conference.id.as_str()).collect();
    assert_eq!(ids, ["heron2031", "heron2032"]);
    let people: Vec<_> = atlas.people.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(people, ["ada-egret", "bo-bittern", "cy-crane"]);
}

#[test]
fn what_people_wrote_into_the_feed_outlives_the_next_import() {
    let mut atlas = read_back(read(Format::FrabJson, FRAB).unwrap());
    let thai = Lang::new("th").unwrap();
    let conference = &mut atlas.conferences[0];
    conference.place.country = Country::new("DE").unwrap();
    conference.edition = Some(7);
    let title = &conference.sessions[0].title;
    let version = title.versions().next().unwrap();
    let translated =
        Text::from_versions([(version.lang.clone(), version.text.into()), (thai.clone(), "พิธีเปิด".into())]).unwrap();
    conference.sessions[0].title = translated.clone();
    conference.sessions[1].countries = vec![Country::new("TH").unwrap()];

    let later = FRAB.replace("\"01:15\"", "\"01:45\"").replace("T01:15:00", "T01:45:00");
    let mut account = Account::default();
    merge(&mut atlas, read(Format::FrabJson, &later).unwrap(), Options::default(), &mut account);
    let conference = &atlas.conferences[0];
    assert_eq!((conference.place.country.as_str(), conference.edition), ("DE", Some(7)));
    assert_eq!(conference.sessions[0].title, translated);
    assert_eq!(conference.sessions[1].countries.len(), 1);
    assert_eq!(conference.sessions[1].span.start().to_string(), "2031-08-22T01:45+02:00", "the file moves a session");
    assert_eq!((account.moved.len(), account.removed.len(), account.retitled.len()), (1, 0, 0), "{account}");
}

#[test]
fn a_session_keeps_its_id_when_its_title_changes_and_is_gone_when_the_file_drops_it() {
    let mut atlas = read_back(read(Format::FrabJson, FRAB).unwrap());
    let later = FRAB.replace("Nachtgesang", "Nachtkonzert").replace("\"CANCELLED: Nest building\"", "null");
    let mut account = Account::default();
    merge(&mut atlas, read(Format::FrabJson, &later).unwrap(), Options::default(), &mut account);
    let ids: Vec<_> = atlas.conferences[0].sessions.iter().map(|session| session.id.as_str()).collect();
    assert_eq!(ids, ["opening-ceremony-11", "nachtgesang-12"]);
    assert_eq!((account.removed.len(), account.retitled.len()), (1, 1), "{account}");
}

#[test]
fn importing_the_same_file_twice_changes_nothing() {
    let once = read_back(read(Format::FrabJson, FRAB).unwrap());
    let mut twice = once.clone();
    merge(&mut twice, read(Format::FrabJson, FRAB).unwrap(), Options::default(), &mut Account::default());
    assert_eq!(feed::write(&once), feed::write(&twice));
}

#[test]
fn two_people_of_one_name_in_two_scripts_are_two() {
    let mut atlas = read_back(read(Format::FrabJson, FRAB).unwrap());
    let next = FRAB.replace("Heron2031", "Heron2032").replace("Ada Egret", "Ada  Égret");
    let imported = read(Format::FrabJson, &next).unwrap();
    assert_eq!(only(&imported).sessions[0].people.len(), 2);
    merge(&mut atlas, imported, Options::default(), &mut Account::default());
    assert_eq!(atlas.people.len(), 3);
    let (written, _) = feed::read(feed::write(&atlas).as_bytes()).unwrap();
    assert_eq!(written.conferences[1].sessions[0].people.len(), 2);
}
