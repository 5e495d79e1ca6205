//! Draft: an action that somebody has begun, as far as it is typed.

use crate::desk::FollowUp;
use crate::model::{Level, PlaceId, Session, SessionId};

/// Action that somebody has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    Delay,
    Move,
    Cancel,
    Restore,
    Correct,
    Notice,
}

/// Action that somebody has begun, as far as it is typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    pub what: What,
    /// The session; none for a notice.
    pub session: Option<SessionId>,
    pub minutes: u16,
    pub follow: FollowUp,
    /// As a field for a date and a time has it: `2023-11-06T09:00`.
    pub time: String,
    /// None: where it is.
    pub place: Option<PlaceId>,
    pub title: String,
    pub summary: String,
    pub level: Level,
}

impl Draft {
    /// Something that was just begun.
    pub fn new(what: What, session: Option<&Session>) -> Self {
        Self {
            what,
            session: session.map(|session| session.id.clone()),
            minutes: 10,
            follow: FollowUp::Stays,
            time: String::new(),
            place: None,
            title: String::new(),
            summary: String::new(),
            level: Level::Warning,
        }
    }

    /// Selectors of the button that began it, the most exact last.
    pub fn openers(&self) -> Vec<String> {
        let name = match self.what {
            What::Delay => ["[data-delay='", &self.minutes.to_string(), "']"].concat(),
            What::Move => "[data-action='move']".to_owned(),
            What::Cancel => "[data-action='cancel']".to_owned(),
            What::Restore => "[data-action='restore']".to_owned(),
            What::Correct => "[data-action='correct']".to_owned(),
            What::Notice => return vec!["[data-action='notice']".to_owned()],
        };
        let Some(session) = &self.session else { return Vec::new() };
        let card = ["[data-session='", session.as_str(), "'] "].concat();
        vec![[&card, "button"].concat(), [card, name].concat()]
    }
}
