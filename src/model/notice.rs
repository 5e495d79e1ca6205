//! Notices of the day.

use super::{Address, NoticeId, Offset, Text, When};

/// Urgency of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    Info,
    Warning,
    Urgent,
}

/// Something the organizers say on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: NoticeId,
    /// When it was said.
    pub at: When,
    /// Until when it holds.
    pub until: Option<When>,
    pub level: Level,
    pub text: Text,
    pub url: Option<Address>,
}

impl Notice {
    /// True if it is to be shown at `now`, in seconds since 1970-01-01T00:00Z: until its end,
    /// and of a day all of that day.
    pub fn holds(&self, now: i64) -> bool {
        let offset = self.at.moment().map_or(Offset::UTC, |said| said.offset());
        self.until.is_none_or(|until| now < until.latest(offset))
    }
}
