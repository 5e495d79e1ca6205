//! Numbers for the sessions of a whole feed.

use crate::model::Atlas;

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

    /// Number of sessions.
    pub fn len(&self) -> usize {
        self.first.last().copied().unwrap_or(0)
    }

    /// True if there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a session by the indices of its conference and of itself.
    pub fn number(&self, conference: usize, session: usize) -> Option<usize> {
        let (first, end) = (self.first.get(conference)?, self.first.get(conference + 1)?);
        Some(first + session).filter(|number| number < end)
    }

    /// The first number of a conference by its index; the number after all where there is none.
    pub fn first(&self, conference: usize) -> usize {
        self.first.get(conference).copied().unwrap_or_else(|| self.len())
    }

    /// The indices of the conference and session with a number.
    pub fn session(&self, number: usize) -> Option<(usize, usize)> {
        let conference = self.first.partition_point(|first| *first <= number).checked_sub(1)?;
        (number < self.len()).then_some(())?;
        Some((conference, number - self.first.get(conference)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::index::tests::{atlas, conference, session};

    #[test]
    fn every_session_has_its_number_and_every_number_its_session() {
        let ids = |ids: &[&str]| ids.iter().map(|id| session(id, "x")).collect::<Vec<_>>();
        let atlas = atlas(vec![conference("b", ids(&["z", "a"])), conference("a", ids(&["z", "m", "a"]))]);
        let numbering = Numbering::of(&atlas);
        assert_eq!((numbering.len(), numbering.first(0), numbering.first(1)), (5, 0, 2));
        for number in 0..numbering.len() {
            let (at, index) = numbering.session(number).unwrap();
            assert_eq!(numbering.number(at, index), Some(number));
            assert_eq!(numbering.first(at) + index, number);
        }
        assert_eq!((numbering.session(5), numbering.number(0, 2)), (None, None));
    }
}
