//! Highlights of a thing that a person points at, and of its relatives on the same page.

use super::{Relations, Thing};
use crate::model::{ConferenceId, Country, MilestoneId, PersonId, ProgramId, SessionId};

/// Handles by which a page says what an element stands for, in the order of [`Handles`].
pub const HANDLES: [&str; 6] =
    ["data-conference", "data-session", "data-program", "data-milestone", "data-country", "data-person"];

/// The values of an element's [`HANDLES`].
pub type Handles = [Option<String>; HANDLES.len()];

/// Highlight of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Highlight {
    /// It is the thing that is pointed at, elsewhere on the page.
    Same,
    /// It is related to that.
    Relative,
}

impl Highlight {
    /// Value of `data-related`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Relative => "relative",
        }
    }
}

impl Thing {
    /// Thing that an element with these handles stands for; the most exact of several counts, for a session is
    /// also marked with its conference.
    pub fn of_handles(handles: &Handles) -> Option<Self> {
        let [conference, session, program, milestone, country, person] = handles;
        let conference = conference.as_ref().and_then(|id| ConferenceId::new(id));
        if let Some(session) = session {
            return Some(Self::Session(conference?, SessionId::new(session)?));
        }
        if let Some(program) = program {
            return Some(Self::Program(ProgramId::new(program)?));
        }
        if let Some(milestone) = milestone {
            return Some(Self::Milestone(MilestoneId::new(milestone)?));
        }
        if let Some(person) = person {
            return Some(Self::Person(PersonId::new(person)?));
        }
        if let Some(country) = country {
            return Some(Self::Country(Country::new(country)?));
        }
        conference.map(Self::Conference)
    }
}

/// Highlight of `other` while a person points at `pointed`.
pub fn highlight(relations: &Relations, pointed: &Thing, other: &Thing) -> Option<Highlight> {
    if pointed == other {
        return Some(Highlight::Same);
    }
    relations.are_related(pointed, other).then_some(Highlight::Relative)
}

#[cfg(test)]
#[path = "highlight_tests.rs"]
mod tests;
