//! Sessions: what happens at a conference.

use super::{
    Appearance, Country, Lang, Link, Markdown, Moment, PlaceId, ProgramId, SessionId, SourceId, Span, Text, TrackId,
    When,
};

/// Kind of a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionKind {
    Opening,
    Plenary,
    Keynote,
    Forum,
    Meeting,
    Discussion,
    Competition,
    Exhibition,
    Tour,
    Launch,
    Ceremony,
    Workshop,
    Talk,
    Poster,
    Break,
    Social,
    Other,
}

/// Status of a session, as the feed has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SessionStatus {
    Tentative,
    Confirmed,
    Delayed,
    Moved,
    Cancelled,
}

/// Values that changes of the day replaced, as they were before the first change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Was {
    pub start: Option<When>,
    pub end: Option<When>,
    /// The places it was in; empty if they did not change.
    pub places: Vec<PlaceId>,
}

/// Something that happens at a conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    pub id: SessionId,
    pub title: Text,
    pub kind: SessionKind,
    pub span: Span,
    /// Places where it happens: several mean all of them at once.
    pub places: Vec<PlaceId>,
    pub track: Option<TrackId>,
    pub people: Vec<Appearance>,
    pub countries: Vec<Country>,
    pub programs: Vec<ProgramId>,
    /// A sentence or two.
    pub summary: Option<Text>,
    /// The full account.
    pub body: Option<Markdown>,
    /// The languages spoken.
    pub languages: Vec<Lang>,
    pub status: Option<SessionStatus>,
    pub was: Option<Was>,
    pub links: Vec<Link>,
    pub sources: Vec<SourceId>,
}

impl Session {
    /// True if it was called off.
    pub fn is_cancelled(&self) -> bool {
        self.status == Some(SessionStatus::Cancelled)
    }

    /// The times between which it takes up its places and people: none where they are not
    /// known, of what was called off, and of breaks and exhibitions, beside which others go on.
    pub fn taken(&self) -> Option<(Moment, Moment)> {
        let beside = matches!(self.kind, SessionKind::Break | SessionKind::Exhibition);
        self.span.timed().filter(|_| !beside && !self.is_cancelled())
    }
}
