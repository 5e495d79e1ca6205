//! Parts of a feed that a format cannot carry, so that nobody misses them unsaid.

use super::parts::{Feature, of_conference, of_participation, of_person, of_place, of_session};
use crate::convert::import::Omissions;
use crate::model::{Appearance, Atlas, Conference, PersonId, Session, Text, When};
use std::collections::BTreeSet;

/// Sessions that a format can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    All,
    /// Those whose day is known.
    Dated,
    /// Those whose hour is known, and that are not cancelled.
    Timed,
    None,
}

/// Abilities of a format.
#[derive(Clone, Copy, Debug)]
pub struct Carries {
    pub sessions: Sessions,
    /// Several conferences in one file.
    pub conferences: bool,
    pub milestones: bool,
    pub programs: bool,
    /// Parts of sessions, places, people and conferences, in lists that formats share.
    pub parts: &'static [&'static [Feature]],
}

impl Carries {
    /// True if a format has a place for a part.
    pub fn has(&self, part: Feature) -> bool {
        self.parts.iter().any(|list| list.contains(&part))
    }
}

/// Abilities of calendar files. Names and affiliations stand in the description.
pub const ICS: Carries = Carries {
    sessions: Sessions::Dated,
    conferences: true,
    milestones: false,
    programs: false,
    parts: &[&[
        Feature::Summary,
        Feature::Body,
        Feature::Track,
        Feature::SeveralPlaces,
        Feature::Affiliation,
        Feature::Cancelled,
        Feature::Tentative,
        Feature::Theme,
    ]],
};
/// Abilities of schema.org in JSON-LD.
pub const JSON_LD: Carries = Carries {
    programs: true,
    parts: &[&[
        Feature::Summary,
        Feature::Body,
        Feature::SeveralPlaces,
        Feature::People,
        Feature::Languages,
        Feature::Cancelled,
        Feature::Before,
        Feature::Affiliation,
        Feature::Address,
        Feature::Series,
        Feature::Theme,
        Feature::ConferenceSummary,
        Feature::Attendance,
        Feature::Organizers,
        Feature::Pictures,
    ]],
    ..ICS
};
/// Abilities of frab JSON.
pub const FRAB_JSON: Carries = Carries {
    sessions: Sessions::Timed,
    conferences: false,
    milestones: false,
    programs: false,
    parts: &[&[
        Feature::Kind,
        Feature::Summary,
        Feature::Body,
        Feature::BothTexts,
        Feature::Track,
        Feature::People,
        Feature::Languages,
        Feature::Links,
        Feature::Address,
        Feature::Capacity,
        Feature::Theme,
    ]],
};
/// Abilities of the table of participants.
pub const PARTICIPANTS: Carries = Carries {
    sessions: Sessions::None,
    parts: &[&[Feature::Participants, Feature::ParticipantName, Feature::ParticipantSource]],
    ..ICS
};
/// Abilities of a story of TimelineJS.
pub const TIMELINE: Carries = Carries {
    sessions: Sessions::None,
    milestones: true,
    programs: true,
    parts: &[&[Feature::Theme, Feature::ConferenceSummary]],
    ..ICS
};
/// Parts of sessions that have a column in a table of sessions.
const COLUMNS: &[Feature] = &[
    Feature::Kind,
    Feature::Summary,
    Feature::Body,
    Feature::BothTexts,
    Feature::SeveralPlaces,
    Feature::Track,
    Feature::People,
    Feature::Roles,
    Feature::Countries,
    Feature::Languages,
    Feature::FurtherLanguages,
    Feature::Cancelled,
    Feature::Tentative,
    Feature::Status,
    Feature::Links,
    Feature::Translations,
];
/// Abilities of a table of sessions.
pub const SHEET_CSV: Carries =
    Carries { sessions: Sessions::All, conferences: false, milestones: false, programs: false, parts: &[COLUMNS] };
/// Abilities of a workbook: the same table, with sheets of its own for places, people and the conference.
pub const SHEET: Carries = Carries {
    parts: &[
        COLUMNS,
        &[
            Feature::Capacity,
            Feature::Floor,
            Feature::Access,
            Feature::Office,
            Feature::Affiliation,
            Feature::Biography,
            Feature::Portrait,
            Feature::PersonCountry,
            Feature::Address,
            Feature::Theme,
            Feature::ConferenceSummary,
            Feature::Organizers,
            Feature::Participants,
        ],
    ],
    ..SHEET_CSV
};

/// Lists the parts of a feed, or of one conference of it, that a format leaves out.
pub fn losses(carries: Carries, atlas: &Atlas, only: Option<&Conference>) -> Omissions {
    let mut lost = Lost { carries, list: Omissions::default() };
    let conferences = only.map_or(&atlas.conferences[..], std::slice::from_ref);
    let mut people: BTreeSet<&PersonId> = BTreeSet::new();
    for conference in conferences {
        for session in &conference.sessions {
            if lost.leaves_out(session) {
                continue;
            }
            lost.parts(of_session(session), &session.title);
            people.extend(session.people.iter().filter_map(|appearance| match appearance {
                Appearance::Known { person, .. } => Some(person),
                Appearance::Named { .. } => None,
            }));
        }
        if carries.sessions != Sessions::None {
            conference.places.iter().for_each(|place| lost.parts(of_place(place), &place.name));
        }
        lost.parts(of_conference(conference), &conference.name);
        if carries.has(Feature::Participants) {
            let parts = conference.participants.iter().flat_map(of_participation);
            lost.parts(parts.collect(), &conference.name);
        }
    }
    for person in &atlas.people {
        if people.contains(&person.id) {
            lost.parts(of_person(person), &person.name);
        } else {
            lost.list.add("a person without a session that is written", words(&person.name));
        }
    }
    let mut lost = lost.list;
    if !carries.conferences {
        let others = atlas.conferences.iter().filter(|each| only.is_some_and(|only| only.id != each.id));
        others.for_each(|each| lost.add("another conference of the feed", words(&each.name)));
    }
    if carries.programs {
        let untold = atlas.programs.iter().filter(|program| program.launched.is_none());
        untold
            .filter(|_| carries.milestones)
            .for_each(|each| lost.add("a program without a launch", words(&each.name)));
    } else {
        atlas.programs.iter().for_each(|program| lost.add("a program", words(&program.name)));
    }
    if carries.milestones {
        let told = atlas.milestones.iter().filter(|each| {
            each.kind.is_some() || each.conference.is_some() || !(each.programs.is_empty() && each.links.is_empty())
        });
        told.for_each(|each| lost.add("the kind, the links and the references of a milestone", words(&each.title)));
    } else {
        atlas.milestones.iter().for_each(|milestone| lost.add("a milestone", words(&milestone.title)));
    }
    if !carries.has(Feature::Translations) && atlas.languages.len() > 1 {
        lost.add("texts in other languages than the one that is written: --lang chooses it", "");
    } else if atlas.languages.len() > 1 {
        lost.add("names of places, tracks, people and the conference in other languages: --lang chooses one", "");
    }
    if !atlas.sources.is_empty() {
        lost.add("the sources of the feed", "");
    }
    lost
}

/// Parts that are left out so far.
struct Lost {
    carries: Carries,
    list: Omissions,
}

impl Lost {
    /// True, and listed, if a format has no place for a session at all.
    fn leaves_out(&mut self, session: &Session) -> bool {
        let why = match (self.carries.sessions, session.span.start()) {
            (Sessions::None, _) => "a session",
            (Sessions::Timed, _) if session.is_cancelled() => "a session that was cancelled",
            (Sessions::Dated | Sessions::Timed, When::Year(_)) => "a session of which only the year is known",
            (Sessions::Dated | Sessions::Timed, When::Month(..)) => "a session of which only the month is known",
            (Sessions::Timed, When::Day(_)) => "a session of which only the day is known",
            _ => return false,
        };
        self.list.add(why, words(&session.title));
        true
    }

    fn parts(&mut self, parts: Vec<Feature>, of: &Text) {
        for part in parts.into_iter().filter(|part| !self.carries.has(*part)) {
            self.list.add(part.words(), words(of));
        }
    }
}

fn words(text: &Text) -> String {
    text.versions().next().map(|version| format!("{:?}", version.text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    #[test]
    fn sessions_without_a_day_are_listed_by_title() {
        let atlas = sample::atlas();
        let lost = losses(ICS, &atlas, None);
        assert_eq!(lost.count("a session of which only the"), 1, "{lost}");
        assert_eq!(losses(SHEET, &atlas, None).count("a session of which only the"), 0);
        assert!(losses(PARTICIPANTS, &atlas, None).count("a session") > 3);
    }
}
