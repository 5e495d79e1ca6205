//! A hand-written atlas for the tests of this room.

use crate::model::*;

pub fn country(code: &str) -> Country {
    Country::new(code).unwrap()
}

pub fn text(words: &str) -> Text {
    Text::new(Lang::english(), words)
}

pub fn part(code: &str, people: Option<u64>) -> Participation {
    Participation {
        country: country(code),
        name: None,
        people,
        organizations: Vec::new(),
        role: None,
        note: None,
        source: None,
    }
}

pub fn conference(id: &str, start: &str, parts: &[(&str, Option<u64>)]) -> Conference {
    Conference {
        id: Id::new(id).unwrap(),
        name: text(id),
        short_name: None,
        edition: None,
        series: Some(text("Series")),
        theme: None,
        summary: None,
        span: Span::from(When::parse(start).unwrap()),
        time_zone: "Asia/Bangkok".into(),
        day_starts: TimeOfDay::from_minutes(0).unwrap(),
        attendance_mode: None,
        place: Location {
            name: None,
            city: text("Bangkok"),
            country: country("TH"),
            lat: 13.75,
            lon: 100.5,
            address: None,
        },
        organizers: Vec::new(),
        reported: Vec::new(),
        participants: parts.iter().map(|(code, people)| part(code, *people)).collect(),
        places: Vec::new(),
        tracks: Vec::new(),
        sessions: Vec::new(),
        outcomes: Vec::new(),
        images: Vec::new(),
        links: Vec::new(),
        sources: Vec::new(),
    }
}

pub fn atlas(conferences: Vec<Conference>) -> Atlas {
    Atlas {
        updated: None,
        languages: vec![Lang::english()],
        publisher: Publisher {
            id: Id::new("center").unwrap(),
            name: text("Center"),
            short_name: None,
            url: Address::new("https://example.org/").unwrap(),
            summary: None,
            logo: None,
            contact: None,
        },
        conferences,
        programs: Vec::new(),
        milestones: Vec::new(),
        people: Vec::new(),
        sources: Vec::new(),
        map: MapSettings { center: 11, ..MapSettings::default() },
        live: None,
        notices: Vec::new(),
    }
}
