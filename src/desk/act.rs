//! Acts: one decision of an organizer, as one or more changes and notices.

use crate::feed::live::{Change, Set};
use crate::model::{ChangeId, Moment, Notice, NoticeId, When};

use super::Field;

/// Names one opening of a desk: random, so that no two desks ever give the same id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeskId(String);

impl DeskId {
    /// From 64 random bits.
    pub fn new(random: u64) -> Self {
        const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
        let letter = |at: u32| LETTERS.get((random >> (at * 5) & 31) as usize).copied().map_or('a', char::from);
        Self((0..13).map(letter).collect())
    }

    /// The name of the act with this number.
    pub fn act(&self, number: u32) -> ActId {
        ActId(numbered(&self.0, &number.to_string()))
    }
}

/// Names an act. Of the same letters as the ids of its changes and notices, which it starts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ActId(String);

impl ActId {
    /// Reads one.
    pub fn new(text: &str) -> Option<Self> {
        ChangeId::new(text).map(|id| Self(id.as_str().to_owned()))
    }

    /// As it is written down.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of its change or notice with this number.
    pub fn part<K: crate::model::Kind>(&self, number: usize) -> Option<crate::model::Id<K>> {
        crate::model::Id::new(&numbered(&self.0, &number.to_string()))
    }
}

/// Text that starts as `start` does, and goes on with a number.
fn numbered(start: &str, number: &str) -> String {
    [start, "-", number].concat()
}

/// One change of an act, with what is needed to take it back and to know whom it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActStep {
    pub change: Change,
    /// Values of the session in the same fields before, as far as anything was known.
    pub before: Set,
    /// Of each field the last change by another that was known when this was made.
    pub seen: Vec<(Field, ChangeId)>,
}

impl ActStep {
    /// The change by another that was known of a field.
    pub fn seen(&self, field: Field) -> Option<&ChangeId> {
        self.seen.iter().find(|(known, _)| *known == field).map(|(_, id)| id)
    }

    /// Takes note that a change by another is known of a field.
    pub fn see(&mut self, field: Field, id: &ChangeId) {
        self.seen.retain(|(known, _)| *known != field);
        self.seen.push((field, id.clone()));
    }
}

/// Progress of an act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Written down on this phone, and not yet in the file.
    Here,
    /// In the file.
    Sent,
    /// Read at the public address at this moment.
    Live(Moment),
    /// Given up by the one who did it, for what another had said.
    GivenUp,
    /// It was in the file, and the file was begun anew without it, as is done when the changes
    /// of a day are taken over into the feed. It is not sent again by itself.
    Folded,
}

/// Act of somebody in one go: a delay of one session or of all after it, a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    pub id: ActId,
    pub at: Moment,
    pub steps: Vec<ActStep>,
    pub notices: Vec<Notice>,
    /// Notices that end earlier than they said.
    pub ends: Vec<(NoticeId, When)>,
    /// The act that this one takes back.
    pub undoes: Option<ActId>,
    pub progress: Progress,
    /// The `feed_updated` of the file in which it was seen last: that of the feed for which that
    /// file was begun.
    pub feed: Option<Moment>,
}

impl Act {
    /// True if it is over for this desk: given up, or in the feed itself.
    pub fn is_over(&self) -> bool {
        matches!(self.progress, Progress::GivenUp | Progress::Folded)
    }

    /// True if it is still to be sent.
    pub fn waits(&self) -> bool {
        self.progress == Progress::Here
    }

    /// True if one of its changes has this id.
    pub fn has_change(&self, id: &ChangeId) -> bool {
        self.steps.iter().any(|step| step.change.id == *id)
    }
}
