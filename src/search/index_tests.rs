use super::*;
use crate::model::{
    Address, Conference, ConferenceId, Country, Lang, Location, Milestone, MilestoneId, PersonId, Place, PlaceId,
    Publisher, PublisherId, Session, SessionId, SessionKind, Span, TimeOfDay, When,
};
use crate::search::marks;
use proptest::prelude::*;

/// A text of a test: `en=map|zh=地图`, or plain English.
pub fn text(words: &str) -> Text {
    let version = |part: &str| match part.split_once('=') {
        Some((lang, words)) => (Lang::new(lang).unwrap(), words.into()),
        None => (Lang::english(), part.into()),
    };
    Text::from_versions(words.split('|').map(version)).unwrap()
}

pub fn session(id: &str, title: &str) -> Session {
    Session {
        id: SessionId::new(id).unwrap(),
        title: text(title),
        kind: SessionKind::Talk,
        span: Span::from(When::parse("2023-11-06T09:00+08:00").unwrap()),
        places: vec![],
        track: None,
        people: vec![],
        countries: vec![],
        programs: vec![],
        summary: None,
        body: None,
        languages: vec![],
        status: None,
        was: None,
        links: vec![],
        sources: vec![],
    }
}

pub fn conference(id: &str, sessions: Vec<Session>) -> Conference {
    Conference {
        id: ConferenceId::new(id).unwrap(),
        name: text("en=Belt and Road Conference|zh=一带一路科技交流大会"),
        short_name: None,
        edition: None,
        series: None,
        theme: None,
        summary: None,
        span: Span::from(When::parse("2023-11-06").unwrap()),
        time_zone: "Asia/Shanghai".into(),
        day_starts: TimeOfDay::default(),
        attendance_mode: None,
        place: Location {
            name: None,
            city: text("en=Chongqing|zh=重庆"),
            country: Country::new("CN").unwrap(),
            lat: 29.5,
            lon: 106.5,
            address: None,
        },
        organizers: vec![],
        reported: vec![],
        participants: vec![],
        places: vec![Place {
            id: PlaceId::new("hall").unwrap(),
            name: text("en=Great Hall|zh=大礼堂"),
            capacity: None,
            floor: None,
            accessible: None,
        }],
        tracks: vec![],
        sessions,
        outcomes: vec![],
        images: vec![],
        links: vec![],
        sources: vec![],
    }
}

pub fn atlas(conferences: Vec<Conference>) -> Atlas {
    Atlas {
        updated: None,
        languages: vec![Lang::english()],
        publisher: Publisher {
            id: PublisherId::new("p").unwrap(),
            name: text("p"),
            short_name: None,
            url: Address::new("https://p.example").unwrap(),
            summary: None,
            logo: None,
            contact: None,
        },
        conferences,
        programs: vec![],
        milestones: vec![Milestone {
            id: MilestoneId::new("m").unwrap(),
            span: Span::from(When::parse("2019").unwrap()),
            title: text("th=การประชุมวิชาการนานาชาติ"),
            body: None,
            kind: None,
            conference: None,
            programs: vec![],
            countries: vec![],
            image: None,
            links: vec![],
            sources: vec![],
        }],
        people: vec![Person {
            id: PersonId::new("jose").unwrap(),
            name: text("José Ångström"),
            title: None,
            affiliation: Some(text("Chulalongkorn University")),
            bio: None,
            image: None,
            country: None,
            url: None,
        }],
        sources: vec![],
        map: Default::default(),
        live: None,
        notices: vec![],
    }
}

fn library() -> Index {
    let keynote = Session {
        people: vec![Appearance::Known { person: PersonId::new("jose").unwrap(), role: None }],
        places: vec![PlaceId::new("hall").unwrap()],
        summary: Some(text("en=How rivers are shared|zh=创新发展论坛")),
        ..session("keynote", "en=Water for All|zh=水资源")
    };
    let other = Session { summary: Some(text("On water and soil")), ..session("other", "Soil") };
    let plain = session("plain", "en=Innovation Forum|zh=科技创新论坛");
    Index::new(&atlas(vec![conference("a", vec![keynote, other, plain])]))
}

fn found(index: &Index, query: &str) -> Vec<Found> {
    index.find(query).ranked.iter().map(|hit| hit.found).collect()
}

#[test]
fn what_has_all_words_is_found_in_every_language_and_field() {
    let index = library();
    let keynote = vec![Found::Session(0, 0)];
    for query in ["jose", "ANGSTROM", "José water", "chula riv", "great hall", "大礼堂 水资源", "rivers jose"] {
        assert_eq!(found(&index, query), keynote, "{query}");
    }
    assert_eq!(found(&index, "chongqing"), [Found::Conference(0)]);
    assert_eq!(found(&index, "重庆"), [Found::Conference(0)]);
    assert_eq!(found(&index, "ประชุม"), [Found::Milestone(0)]);
    assert_eq!(found(&index, "ประชุมนานาชาติ"), [Found::Milestone(0)]);
    for nothing in ["jose soil", "ater", "elsewhere", "水发展论"] {
        assert_eq!(found(&index, nothing), [], "{nothing}");
    }
}

#[test]
fn a_title_ranks_before_a_person_before_a_summary() {
    assert_eq!(found(&library(), "water"), [Found::Session(0, 0), Found::Session(0, 1)]);
}

#[test]
fn a_run_found_whole_ranks_before_one_found_in_parts() {
    assert_eq!(found(&library(), "创新论坛"), [Found::Session(0, 2), Found::Session(0, 0)]);
}

#[test]
fn no_word_spans_two_texts() {
    let index = Index::new(&atlas(vec![conference("a", vec![session("x", "en=ab|fr=cd|zh=创新|ja=论坛")])]));
    assert_eq!(found(&index, "新论"), []);
    assert_eq!(found(&index, "abcd"), []);
}

#[test]
fn without_words_everything_is_found() {
    let index = library();
    assert_eq!(found(&index, " ! ").len(), 5);
    let hits = index.find("soil");
    assert!(hits.contains(Found::Session(0, 1)) && !hits.contains(Found::Session(0, 0)));
    assert_eq!(hits.sessions.iter().collect::<Vec<_>>(), [1]);
}

proptest! {
    /// Words that the index finds in a title are those marked there, and the other way round.
    #[test]
    fn what_is_found_is_what_is_marked(titles in proptest::collection::vec("[abé创新坛กา -]{1,12}", 1..8), query in "[abe创新坛กา]{1,4}") {
        let sessions = titles.iter().enumerate().map(|(at, title)| session(&format!("s{at}"), title)).collect();
        let mut one = conference("a", sessions);
        one.name = text("x");
        one.place.city = text("x");
        let hits = Index::new(&atlas(vec![one])).find(&query);
        let one_word = crate::search::words::terms(&query).len() == 1;
        for (at, title) in titles.iter().enumerate() {
            let marked = !marks(title, &query).is_empty();
            prop_assert!(!hits.contains(Found::Session(0, at)) || marked, "{title} {query}");
            prop_assert!(!one_word || marked == hits.contains(Found::Session(0, at)), "{title} {query}");
        }
    }
}
