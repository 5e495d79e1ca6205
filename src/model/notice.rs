//! Notices of the day.

use super::{Address, NoticeId, Text, When};

/// How much a notice wants to be seen.
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
