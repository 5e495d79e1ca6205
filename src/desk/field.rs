//! The fields of a session on which two organizers can disagree.

use crate::feed::live::Set;
use crate::model::SessionStatus;

/// Field that a change can set, as a person thinks of it: a start and an end are one thing, the
/// time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Time,
    Place,
    Status,
    Title,
    Summary,
}

impl Field {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Time, Self::Place, Self::Status, Self::Title, Self::Summary];

    /// The name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Place => "place",
            Self::Status => "status",
            Self::Title => "title",
            Self::Summary => "summary",
        }
    }

    /// The field with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.name() == name)
    }

    /// True if a change sets it.
    pub fn is_in(self, set: &Set) -> bool {
        self.of(set) != Set::default()
    }

    /// Part that a change sets of it, and nothing else.
    pub fn of(self, set: &Set) -> Set {
        let mut only = Set::default();
        match self {
            Self::Time => (only.start, only.end) = (set.start, set.end),
            Self::Place => only.places = set.places.clone(),
            Self::Status => only.status = set.status,
            Self::Title => only.title = set.title.clone(),
            Self::Summary => only.summary = set.summary.clone(),
        }
        only
    }

    /// Takes it out of a change.
    pub fn remove(self, set: &mut Set) {
        match self {
            Self::Time => (set.start, set.end) = (None, None),
            Self::Place => set.places = None,
            Self::Status => set.status = None,
            Self::Title => set.title = None,
            Self::Summary => set.summary = None,
        }
    }

    /// True if two changes disagree about it. Two statuses do so only if one says that the
    /// session takes place and the other that it does not: that one organizer moved what
    /// another delayed is no contradiction.
    pub fn differs(self, mine: &Set, theirs: &Set) -> bool {
        let (mine, theirs) = (self.of(mine), self.of(theirs));
        if mine == Set::default() || theirs == Set::default() {
            return false;
        }
        let off = |set: &Set| set.status == Some(SessionStatus::Cancelled);
        match self {
            Self::Status => off(&mine) != off(&theirs),
            _ => mine != theirs,
        }
    }
}

/// Lets what `later` sets stand over what `set` did.
pub(super) fn lay_over(set: &mut Set, later: &Set) {
    set.start = later.start.or(set.start);
    set.end = later.end.or(set.end);
    set.places = later.places.clone().or(set.places.take());
    set.status = later.status.or(set.status);
    set.title = later.title.clone().or(set.title.take());
    set.summary = later.summary.clone().or(set.summary.take());
}
