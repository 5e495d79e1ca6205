//! Numbers for the sessions of a whole feed.

use crate::model::Order as _;
use crate::model::{Atlas, ConferenceId, SessionId};

/// One number for each session of a feed, from 0: those of the first conference in the order of
/// the feed, then those of the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbering {
    /// The first number of each conference, and the number after all.
    first: Vec<usize>,
}

impl Numbering {
    /// The numbering of a feed.
    pub fn of(atlas: &Atlas) -> Self {
        let mut first = vec![0];
        let mut next = 0;
        for conference in &atlas.conferences {
            next += conference.sessions.len();
            first.push(next);
        }
        Self { first }
    }

    /// How many sessions there are.
    pub fn len(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a session by the indices of its conference and of itself.
    pub fn number(&self, conference: usize, session: usize) -> Option<usize> {
        let (first, end) = (self.first.get(conference)?, self.first.get(conference + 1)?);
        Some(first + session).filter(|number| number < end)
    }

    /// The indices of the conference and session with a number.
    pub fn session(&self, number: usize) -> Option<(usize, usize)> {
        let conference = self.first.partition_point(|first| *first <= number).checked_sub(1)?;
        (number < self.len()).then_some(())?;
        Some((conference, number - self.first.get(conference)?))
    }
}

/// Finds the number of a session by the ids that it has in the page.
#[derive(Clone, Debug, Default)]
pub struct Lookup {
    /// Every session by the ids of its conference and of itself, sorted.
    sorted: Vec<(ConferenceId, SessionId, usize)>,
}

impl Lookup {
    /// Sorts the ids of a feed.
    pub fn new(atlas: &Atlas) -> Self {
        let numbered = atlas.conferences.iter().flat_map(|conference| {
            conference.sessions.iter().map(|session| (conference.id.clone(), session.id.clone()))
        });
        let mut sorted: Vec<_> =
            numbered.enumerate().map(|(number, (conference, session))| (conference, session, number)).collect();
        sorted.order();
        Self { sorted }
    }

    /// How many sessions there are.
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// The number of the session with this id in the conference with that one.
    pub fn number(&self, conference: &str, session: &str) -> Option<usize> {
        let known = |(c, s, _): &(ConferenceId, SessionId, usize)| {
            c.as_str().cmp(conference).then_with(|| s.as_str().cmp(session))
        };
        let at = self.sorted.binary_search_by(known).ok()?;
        self.sorted.get(at).map(|(_, _, number)| *number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::tests::{atlas, conference, session};

    #[test]
    fn every_session_is_found_by_its_ids_and_has_its_number() {
        let ids = |ids: &[&str]| ids.iter().map(|id| session(id, "x")).collect::<Vec<_>>();
        let atlas = atlas(vec![conference("b", ids(&["z", "a"])), conference("a", ids(&["z", "m", "a"]))]);
        let (numbering, lookup) = (Numbering::of(&atlas), Lookup::new(&atlas));
        assert_eq!(numbering.len(), 5);
        for number in 0..numbering.len() {
            let (at, index) = numbering.session(number).unwrap();
            let conference = &atlas.conferences[at];
            let id = conference.sessions[index].id.as_str();
            assert_eq!(lookup.number(conference.id.as_str(), id), Some(number));
        }
        assert_eq!((lookup.number("b", "m"), lookup.number("c", "a")), (None, None));
        assert_eq!((numbering.session(5), numbering.number(0, 2)), (None, None));
    }
}
