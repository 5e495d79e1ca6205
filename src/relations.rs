//! Relations of the things of a feed: one index, computed once for an atlas.

mod highlight;

pub use highlight::{HANDLES, Handles, Highlight, highlight};

use crate::model::Order as _;
use std::collections::HashMap;

use crate::model::{
    Appearance, Atlas, Conference, ConferenceId, Country, MilestoneId, PersonId, Program, ProgramId, Session, SessionId,
};

/// Something with a page or a mark of its own.
///
/// The order of the variants is the order in which relatives are listed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    Conference(ConferenceId),
    Session(ConferenceId, SessionId),
    Program(ProgramId),
    Milestone(MilestoneId),
    Country(Country),
    Person(PersonId),
}

impl Thing {
    /// Sort of the thing, as a number that keeps the sorts apart.
    fn sort(&self) -> u8 {
        match self {
            Self::Conference(_) => 0,
            Self::Session(..) => 1,
            Self::Program(_) => 2,
            Self::Milestone(_) => 3,
            Self::Country(_) => 4,
            Self::Person(_) => 5,
        }
    }
}

/// The relatives of every thing. A relation holds both ways.
///
/// Besides what the feed says outright, a conference is related to the people of its sessions.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    things: Vec<Thing>,
    numbers: HashMap<Thing, usize>,
    /// Of each thing its relatives, sort by sort, each in the order of the feed.
    relatives: Vec<Vec<usize>>,
}

impl Relations {
    /// Finds the relations of everything in an atlas, in n log n of its size. Countries are
    /// taken as they are drawn ([`Atlas::drawn_as`]).
    pub fn new(atlas: &Atlas) -> Self {
        let mut index = Self::default();
        for conference in &atlas.conferences {
            index.number(Thing::Conference(conference.id.clone()));
        }
        for conference in &atlas.conferences {
            index.add_conference(atlas, conference);
        }
        for program in &atlas.programs {
            let thing = Thing::Program(program.id.clone());
            index.number(thing.clone());
            if let Some(launch) = &program.launched
                && let Some(conference) = &launch.conference
            {
                index.relate(&thing, Thing::Conference(conference.clone()));
                if let Some(session) = &launch.session {
                    index.relate(&thing, Thing::Session(conference.clone(), session.clone()));
                }
            }
            if let Some(whole) = &program.part_of {
                index.relate(&thing, Thing::Program(whole.clone()));
            }
            for country in &program.countries {
                index.relate(&thing, Thing::Country(atlas.drawn_as(*country)));
            }
        }
        for milestone in &atlas.milestones {
            let thing = Thing::Milestone(milestone.id.clone());
            index.number(thing.clone());
            if let Some(conference) = &milestone.conference {
                index.relate(&thing, Thing::Conference(conference.clone()));
            }
            for program in &milestone.programs {
                index.relate(&thing, Thing::Program(program.clone()));
            }
            for country in &milestone.countries {
                index.relate(&thing, Thing::Country(atlas.drawn_as(*country)));
            }
        }
        for person in &atlas.people {
            if let Some(country) = person.country {
                index.relate(&Thing::Person(person.id.clone()), Thing::Country(atlas.drawn_as(country)));
            }
        }
        index.arrange();
        index
    }

    /// The relatives of a thing: conferences, sessions, programs, milestones, countries, then
    /// people, each in the order of the feed.
    pub fn of(&self, thing: &Thing) -> impl Iterator<Item = &Thing> {
        let relatives = self.numbers.get(thing).and_then(|number| self.relatives.get(*number));
        relatives.into_iter().flatten().filter_map(|number| self.things.get(*number))
    }

    /// The programs that a thing is related to, in the order of the feed.
    pub fn programs<'a>(&self, atlas: &'a Atlas, thing: &Thing) -> Vec<&'a Program> {
        let programs = self.of(thing).filter_map(|relative| match relative {
            Thing::Program(id) => atlas.program(id),
            _ => None,
        });
        programs.collect()
    }

    /// True if two things are related; in log n of the relatives.
    pub fn are_related(&self, one: &Thing, other: &Thing) -> bool {
        let (Some(one), Some(number)) = (self.numbers.get(one), self.numbers.get(other)) else { return false };
        let place = |number: usize| (self.things.get(number).map(Thing::sort), number);
        let relatives = self.relatives.get(*one);
        relatives.is_some_and(|all| all.binary_search_by(|known| place(*known).cmp(&place(*number))).is_ok())
    }

    /// Every country that anything is related to, in the order of the codes.
    pub fn countries(&self) -> Vec<Country> {
        let country = |thing: &Thing| match thing {
            Thing::Country(code) => Some(*code),
            _ => None,
        };
        let mut countries: Vec<Country> = self.things.iter().filter_map(country).collect();
        countries.order();
        countries
    }

    fn add_conference(&mut self, atlas: &Atlas, conference: &Conference) {
        let thing = Thing::Conference(conference.id.clone());
        self.relate(&thing, Thing::Country(atlas.drawn_as(conference.place.country)));
        for session in &conference.sessions {
            self.add_session(atlas, conference, session);
        }
        for program in &conference.outcomes {
            self.relate(&thing, Thing::Program(program.clone()));
        }
        for participation in &conference.participants {
            self.relate(&thing, Thing::Country(atlas.drawn_as(participation.country)));
        }
    }

    fn add_session(&mut self, atlas: &Atlas, conference: &Conference, session: &Session) {
        let thing = Thing::Session(conference.id.clone(), session.id.clone());
        self.relate(&thing, Thing::Conference(conference.id.clone()));
        for program in &session.programs {
            self.relate(&thing, Thing::Program(program.clone()));
        }
        for country in &session.countries {
            self.relate(&thing, Thing::Country(atlas.drawn_as(*country)));
        }
        for appearance in &session.people {
            if let Appearance::Known { person, .. } = appearance {
                self.relate(&thing, Thing::Person(person.clone()));
                self.relate(&Thing::Conference(conference.id.clone()), Thing::Person(person.clone()));
            }
        }
    }

    fn number(&mut self, thing: Thing) -> usize {
        if let Some(number) = self.numbers.get(&thing) {
            return *number;
        }
        let number = self.things.len();
        self.things.push(thing.clone());
        self.relatives.push(Vec::new());
        self.numbers.insert(thing, number);
        number
    }

    fn relate(&mut self, one: &Thing, other: Thing) {
        let (one, other) = (self.number(one.clone()), self.number(other));
        if one == other {
            return;
        }
        for (from, to) in [(one, other), (other, one)] {
            if let Some(relatives) = self.relatives.get_mut(from) {
                relatives.push(to);
            }
        }
    }

    fn arrange(&mut self) {
        let things = &self.things;
        for relatives in &mut self.relatives {
            relatives.order_by_key(|number| (things.get(*number).map(Thing::sort), *number));
            relatives.dedup();
        }
    }
}
