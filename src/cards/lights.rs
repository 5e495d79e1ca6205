//! What is lit up while a person points at something: its relatives on the same page.

use super::{Relations, Thing};
use crate::model::{ConferenceId, Country, MilestoneId, PersonId, ProgramId, SessionId};

/// The handles by which a page says what an element is, in the order of [`Handles`].
pub const HANDLES: [&str; 6] =
    ["data-conference", "data-session", "data-program", "data-milestone", "data-country", "data-person"];

/// The values of an element's [`HANDLES`].
pub type Handles = [Option<String>; HANDLES.len()];

/// How something is lit up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Light {
    /// It is the thing that is pointed at, elsewhere on the page.
    Same,
    /// It is related to that.
    Relative,
}

impl Light {
    /// As `data-related` says it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Relative => "relative",
        }
    }
}

impl Thing {
    /// What an element with these handles is; the most exact of several counts, for a session is
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

/// How `other` is lit up while a person points at `pointed`.
pub fn light(relations: &Relations, pointed: &Thing, other: &Thing) -> Option<Light> {
    if pointed == other {
        return Some(Light::Same);
    }
    relations.are_related(pointed, other).then_some(Light::Relative)
}

#[cfg(test)]
#[path = "lights_tests.rs"]
mod tests;
