//! Parts of a feed that a format cannot carry, so that nobody misses them unsaid.

use crate::convert::import::Omissions;
use crate::model::{Atlas, Conference, Session, Text, When};

/// Sessions that a format can carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sessions {
    All,
    /// Those whose day is known.
    Dated,
    None,
}

/// Abilities of a format.
#[derive(Clone, Copy, Debug)]
pub struct Carries {
    pub sessions: Sessions,
    /// Biographies and pictures of people.
    pub people: bool,
    pub participants: bool,
    pub programs: bool,
    pub milestones: bool,
    /// Texts in more than one language.
    pub languages: bool,
    /// Values that a session had before it was changed.
    pub was: bool,
    /// Several conferences in one file.
    pub conferences: bool,
}

/// Abilities of calendar files.
pub const ICS: Carries = Carries {
    sessions: Sessions::Dated,
    people: false,
    participants: false,
    programs: false,
    milestones: false,
    languages: false,
    was: false,
    conferences: true,
};
/// Abilities of schema.org in JSON-LD.
pub const JSON_LD: Carries = Carries { programs: true, ..ICS };
/// Abilities of frab JSON; its sessions are listed by the export itself.
pub const FRAB_JSON: Carries = Carries { sessions: Sessions::All, conferences: false, ..ICS };
/// Abilities of the table of participants.
pub const PARTICIPANTS: Carries = Carries { sessions: Sessions::None, participants: true, ..ICS };
/// Abilities of a story of TimelineJS.
pub const TIMELINE: Carries = Carries { sessions: Sessions::None, milestones: true, programs: true, ..ICS };
/// Abilities of a workbook.
pub const SHEET: Carries =
    Carries { sessions: Sessions::All, people: true, participants: true, languages: true, conferences: false, ..ICS };
/// Abilities of a table of sessions.
pub const SHEET_CSV: Carries = Carries { people: false, participants: false, ..SHEET };

/// Lists the parts of a feed, or of one conference of it, that a format leaves out.
pub fn losses(carries: Carries, atlas: &Atlas, only: Option<&Conference>) -> Omissions {
    let mut lost = Omissions::default();
    let conferences = only.map_or(&atlas.conferences[..], std::slice::from_ref);
    for conference in conferences {
        for session in &conference.sessions {
            of_session(carries, session, &mut lost);
        }
        if !carries.participants && !conference.participants.is_empty() {
            lost.add("the participant countries of a conference", words(&conference.name));
        }
        if !conference.reported.is_empty() {
            lost.add("the reported figures of a conference", words(&conference.name));
        }
        if carries.sessions != Sessions::Dated && !conference.images.is_empty() && carries.sessions != Sessions::None {
            lost.add("the pictures of a conference", words(&conference.name));
        }
    }
    if !carries.conferences {
        let others = atlas.conferences.iter().filter(|each| only.is_some_and(|only| only.id != each.id));
        others.for_each(|each| lost.add("another conference of the feed", words(&each.name)));
    }
    if !carries.people {
        let told = atlas.people.iter().filter(|person| person.bio.is_some() || person.image.is_some());
        told.for_each(|person| lost.add("the biography or picture of a person", words(&person.name)));
    }
    if !carries.programs {
        atlas.programs.iter().for_each(|program| lost.add("a program", words(&program.name)));
    }
    if !carries.milestones {
        atlas.milestones.iter().for_each(|milestone| lost.add("a milestone", words(&milestone.title)));
    }
    if !carries.languages && atlas.languages.len() > 1 {
        lost.add("texts in other languages than the one that is written: --lang chooses it", "");
    }
    if !atlas.sources.is_empty() {
        lost.add("the sources of the feed", "");
    }
    lost
}

fn of_session(carries: Carries, session: &Session, lost: &mut Omissions) {
    match (carries.sessions, session.span.start()) {
        (Sessions::None, _) => return lost.add("a session", words(&session.title)),
        (Sessions::Dated, When::Year(_)) => {
            return lost.add("a session of which only the year is known", words(&session.title));
        }
        (Sessions::Dated, When::Month(..)) => {
            return lost.add("a session of which only the month is known", words(&session.title));
        }
        _ => {}
    }
    if !carries.was && session.was.is_some() {
        lost.add("the time or place that a session had before", words(&session.title));
    }
    if !session.programs.is_empty() {
        lost.add("the programs of a session", words(&session.title));
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
        assert_eq!(lost.count("only the"), 1, "{lost}");
        assert_eq!(losses(SHEET, &atlas, None).count("only the"), 0);
        assert!(losses(PARTICIPANTS, &atlas, None).count("a session") > 3);
    }
}
