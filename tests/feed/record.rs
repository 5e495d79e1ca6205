//! The default feed: what it says has a source, and its sources lead somewhere.

use super::*;
use conference_atlas::model::{Atlas, Country, Program};

fn default_feed() -> Atlas {
    let bytes = fs::read(here("../public/feed.json")).unwrap();
    let (atlas, diagnostics) = feed::read(&bytes).unwrap();
    assert_eq!(diagnostics, []);
    atlas
}

#[test]
fn it_is_written_as_it_would_be_written_anew() {
    let (path, written) = (here("../public/feed.json"), feed::write(&default_feed()));
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, &written).unwrap();
    }
    let stands = fs::read_to_string(path).unwrap();
    let differ = written.lines().zip(stands.lines()).find(|(written, stands)| written != stands);
    assert_eq!((differ, written.len()), (None, stands.len()));
}

#[test]
fn every_figure_country_session_program_and_milestone_has_a_source() {
    let atlas = default_feed();
    for conference in &atlas.conferences {
        assert!(!conference.sources.is_empty(), "{}", conference.id);
        assert!(conference.reported.iter().all(|figure| figure.source.is_some()), "{}", conference.id);
        assert!(conference.participants.iter().all(|part| part.source.is_some()), "{}", conference.id);
        for session in &conference.sessions {
            assert!(!session.sources.is_empty(), "{}", session.id);
        }
    }
    assert!(atlas.programs.iter().all(|program| !program.sources.is_empty()));
    assert!(atlas.milestones.iter().all(|milestone| !milestone.sources.is_empty()));
}

#[test]
fn the_countries_of_each_edition_are_those_that_a_source_names() {
    let atlas = default_feed();
    let named = |id: &str| {
        let conference = atlas.conferences.iter().find(|conference| conference.id.as_str() == id).unwrap();
        conference.participants.iter().map(|part| part.country.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(named("bcste-2023"), ["CN", "TH", "ZA", "ID", "MN", "HU", "RS"]);
    assert_eq!(named("bcste-2025"), ["CN", "TH", "ZA", "BN", "RO"]);
}

#[test]
fn a_program_names_no_country_but_its_proposer() {
    let china = Country::new("CN").unwrap();
    let others = |program: &Program| program.countries.iter().any(|country| *country != china);
    assert!(!default_feed().programs.iter().any(others), "no source states which countries take part in a program");
}

#[test]
fn the_address_of_a_source_is_that_of_the_report_and_every_source_is_used() {
    let atlas = default_feed();
    let text = fs::read_to_string(here("../public/feed.json")).unwrap();
    for source in &atlas.sources {
        if let Some(url) = &source.url {
            let path = url.as_str().split_once("://").and_then(|(_, rest)| rest.split_once('/')).map_or("", |(_, p)| p);
            assert!(!path.is_empty(), "{} is a home page", url.as_str());
        }
        let quoted = format!("\"{}\"", source.id);
        assert!(text.matches(&quoted).count() > 1, "nothing refers to {}", source.id);
    }
}

#[test]
fn thai_texts_count_years_as_the_interface_does() {
    assert!(!fs::read_to_string(here("../public/feed.json")).unwrap().contains("ค.ศ."));
}
