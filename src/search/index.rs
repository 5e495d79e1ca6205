//! The index: what can be found, folded once.

use super::pieces::{pieces, shortest_start};
use super::words::{Term, cut, terms};
use super::{Bits, Numbering};
use crate::model::Order as _;
use crate::model::{Appearance, Atlas, Person, Text};

/// Match that was found, by its index in the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Found {
    /// A session by the indices of its conference and of itself.
    Session(usize, usize),
    Conference(usize),
    Program(usize),
    Milestone(usize),
}

/// One hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    pub found: Found,
    /// Rank of the match: the higher the better.
    pub rank: u32,
}

/// All that has every word of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// In the order of the feed.
    found: Vec<Found>,
    /// The best first; of equals the one that comes first in the feed.
    pub ranked: Vec<Hit>,
    /// The sessions, by their number in [`Numbering`].
    pub sessions: Bits,
}

impl Hits {
    /// True if something was found.
    pub fn contains(&self, found: Found) -> bool {
        self.found.binary_search(&found).is_ok()
    }
}

/// The words of all sessions, conferences, programs and milestones, in every language of the
/// feed.
#[derive(Clone, Debug)]
pub struct Index {
    found: Vec<Found>,
    fields: [IndexedText; 4],
    /// Sessions come first, numbered as by [`Numbering`].
    sessions: usize,
}

/// A field of everything, run together: one thing a line.
#[derive(Clone, Debug, Default)]
struct IndexedText {
    text: String,
    /// End of the line of each thing.
    ends: Vec<usize>,
}

const TITLE: usize = 0;
const PEOPLE: usize = 1;
const PLACE: usize = 2;
const SUMMARY: usize = 3;
/// Weight of a word in each field.
const WEIGHTS: [u32; 4] = [8, 4, 2, 1];

impl Index {
    /// Folds all that can be found, in linear time but for looking people up (n log n).
    pub fn new(atlas: &Atlas) -> Self {
        let sessions = Numbering::of(atlas).len();
        let mut index = Self { found: Vec::new(), fields: Default::default(), sessions };
        let mut people: Vec<&Person> = atlas.people.iter().collect();
        people.order_by_key(|person| person.id.as_str());
        for (at, conference) in atlas.conferences.iter().enumerate() {
            let mut places: Vec<(&str, &Text)> = conference.places.iter().map(|p| (p.id.as_str(), &p.name)).collect();
            places.order_by_key(|(id, _)| *id);
            for (number, session) in conference.sessions.iter().enumerate() {
                index.add(TITLE, &session.title);
                for appearance in &session.people {
                    index.add_person(appearance, &people);
                }
                for place in &session.places {
                    let known = places.binary_search_by_key(&place.as_str(), |(id, _)| *id).ok();
                    if let Some((_, name)) = known.and_then(|known| places.get(known)) {
                        index.add(PLACE, name);
                    }
                }
                if let Some(track) = session.track.as_ref().and_then(|track| conference.track(track)) {
                    index.add(PLACE, &track.name);
                }
                index.add_all(SUMMARY, session.summary.as_ref());
                index.end(Found::Session(at, number));
            }
        }
        for (at, conference) in atlas.conferences.iter().enumerate() {
            index.add(TITLE, &conference.name);
            index.add_all(TITLE, conference.theme.as_ref());
            index.add_all(PEOPLE, &conference.organizers);
            index.add(PLACE, &conference.place.city);
            index.add_all(PLACE, conference.place.name.as_ref());
            index.add_all(SUMMARY, conference.summary.as_ref().map(|summary| &summary.0));
            index.end(Found::Conference(at));
        }
        for (at, program) in atlas.programs.iter().enumerate() {
            index.add(TITLE, &program.name);
            index.add_all(PEOPLE, &program.partners);
            index.add(SUMMARY, &program.summary);
            index.add_all(SUMMARY, &program.topics);
            index.add_all(SUMMARY, program.actions.iter().map(|action| &action.title));
            index.end(Found::Program(at));
        }
        for (at, milestone) in atlas.milestones.iter().enumerate() {
            index.add(TITLE, &milestone.title);
            index.add_all(SUMMARY, milestone.body.as_ref().map(|body| &body.0));
            index.end(Found::Milestone(at));
        }
        index
    }

    /// Everything that has all words of the query: a word of a script with spaces by its
    /// beginning, one of another script anywhere, and a run of those also in parts. A query
    /// without words finds everything.
    pub fn find(&self, query: &str) -> Hits {
        let mut ranks = vec![1; self.found.len()];
        for term in terms(query) {
            let mut of_term = vec![0; self.found.len()];
            for (field, weight) in self.fields.iter().zip(WEIGHTS) {
                field.find(&term.needle, &mut |thing| raise(&mut of_term, thing, weight));
            }
            if term.joined {
                self.find_apart(&term, &mut of_term);
            }
            for (rank, of_term) in ranks.iter_mut().zip(of_term) {
                *rank = if *rank == 0 || of_term == 0 { 0 } else { *rank + of_term };
            }
        }
        self.hits(&ranks)
    }

    /// Looks for a run in parts where it was not found whole. Counts as a word in a summary.
    fn find_apart(&self, term: &Term, ranks: &mut [u32]) {
        let Some(start) = shortest_start(&term.needle) else { return };
        for field in &self.fields {
            let mut maybe = Vec::new();
            field.find(start, &mut |thing| maybe.push(thing));
            for thing in maybe {
                let unknown = ranks.get(thing).is_some_and(|rank| *rank == 0);
                if unknown && pieces(&term.needle, field.line(thing)).is_some() {
                    raise(ranks, thing, 1);
                }
            }
        }
    }

    fn hits(&self, ranks: &[u32]) -> Hits {
        let hit = |number: usize| ranks.get(number).is_some_and(|rank| *rank > 0);
        let all = self.found.iter().zip(ranks).filter(|(_, rank)| **rank > 0);
        let mut ranked: Vec<Hit> = all.map(|(found, rank)| Hit { found: *found, rank: *rank }).collect();
        let found = ranked.iter().map(|hit| hit.found).collect();
        ranked.order_by_key(|hit| std::cmp::Reverse(hit.rank));
        Hits { found, ranked, sessions: Bits::of(self.sessions, hit) }
    }

    fn add(&mut self, field: usize, text: &Text) {
        if let Some(field) = self.fields.get_mut(field) {
            for version in text.versions() {
                cut(version.text, &mut field.text);
                // Keeps a word from beginning in one text and ending in the next.
                field.text.push('\t');
            }
        }
    }

    fn add_all<'a>(&mut self, field: usize, texts: impl IntoIterator<Item = &'a Text>) {
        for text in texts {
            self.add(field, text);
        }
    }

    fn add_person(&mut self, appearance: &Appearance, people: &[&Person]) {
        match appearance {
            Appearance::Named { name, .. } => self.add(PEOPLE, name),
            Appearance::Known { person, .. } => {
                let at = people.binary_search_by_key(&person.as_str(), |person| person.id.as_str()).ok();
                if let Some(person) = at.and_then(|at| people.get(at)) {
                    self.add(PEOPLE, &person.name);
                    self.add_all(PEOPLE, person.affiliation.as_ref());
                }
            }
        }
    }

    fn end(&mut self, found: Found) {
        self.found.push(found);
        for field in &mut self.fields {
            field.text.push('\n');
            field.ends.push(field.text.len());
        }
    }
}

impl IndexedText {
    /// Passes every thing that has the needle to `hit`, once.
    fn find(&self, needle: &str, hit: &mut dyn FnMut(usize)) {
        let mut done = 0;
        let mut thing = 0;
        for (at, _) in self.text.match_indices(needle) {
            if at < done {
                continue;
            }
            thing += self.ends.iter().skip(thing).take_while(|end| **end <= at).count();
            done = self.ends.get(thing).copied().unwrap_or(usize::MAX);
            hit(thing);
        }
    }

    fn line(&self, thing: usize) -> &str {
        let start = thing.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(thing).copied().unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }
}

fn raise(ranks: &mut [u32], thing: usize, weight: u32) {
    if let Some(rank) = ranks.get_mut(thing) {
        *rank += weight;
    }
}

#[cfg(test)]
#[path = "index_tests.rs"]
pub(super) mod tests;
