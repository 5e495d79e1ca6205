//! Filters: which part of the atlas a visitor looks at, and how.
//!
//! Everything here is in the address, so that what one person sees another can be sent.
//! Only [`route`](crate::route) knows how it is written there.

pub mod star;

use self::star::Star;
use crate::model::{ConferenceId, Country, Date, Lang, PlaceId, ProgramId, SessionId, TrackId};

/// Whose clock the times are told on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Clock {
    /// The clock at the conference.
    #[default]
    Event,
    /// The visitor's own.
    Local,
}

/// A form of the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Milestones, editions and launches.
    Story,
    /// Places by time.
    Grid,
    /// One thing after the other.
    List,
}

/// The colours of an embedded part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the visitor's system says.
    #[default]
    Auto,
    Light,
    Dark,
}

/// Target in which the links of an embedded part open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum LinkTarget {
    /// In the frame.
    #[default]
    Here,
    /// In the page around it.
    Top,
    /// In a new tab.
    New,
}

/// A colour from an address, `RRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent(pub [u8; 3]);

/// Selection of a visitor. Several values of one field widen it, several fields narrow it;
/// an empty field does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Words to find.
    pub q: String,
    pub conference: Vec<ConferenceId>,
    pub day: Vec<Date>,
    pub track: Vec<TrackId>,
    pub place: Vec<PlaceId>,
    /// Kinds of sessions and of programs by their names in the feed.
    pub kind: Vec<String>,
    pub country: Vec<Country>,
    pub program: Vec<ProgramId>,
    /// Sessions, each of the conference that is looked at.
    pub session: Vec<SessionId>,
    /// Languages spoken.
    pub language: Vec<Lang>,
    /// A topic of programs, in the words of the feed.
    pub topic: String,
    /// Only starred sessions.
    pub starred: bool,
    /// Starred sessions that a link carries to another device.
    pub stars: Vec<Star>,
    pub clock: Clock,
    /// The form of the timeline, where the visitor chose one.
    pub view: Option<Form>,
    /// The visible stretch of the timeline, as `timeline` writes it.
    pub range: String,
    /// The visible part of the map, as [`map`](crate::map) writes it.
    pub at: String,
    /// The edition that the map compares with.
    pub compare: Option<ConferenceId>,
    /// The order of a table or of the cards.
    pub sort: String,
    pub theme: Theme,
    pub accent: Option<Accent>,
    pub links: LinkTarget,
}

impl Filters {
    /// Only these conferences.
    pub fn of_conference(id: &ConferenceId) -> Self {
        Self { conference: vec![id.clone()], ..Self::default() }
    }

    /// The same without what only a part in a frame is told.
    pub fn without_looks(self) -> Self {
        Self { theme: Theme::default(), accent: None, links: LinkTarget::default(), ..self }
    }

    /// The same with nothing filtered out but the edition and the day, which have their own menu
    /// and tabs: how it is looked at stays, and so does what a host asked of a part.
    pub fn clear(&self) -> Self {
        Self { conference: self.conference.clone(), day: self.day.clone(), ..self.looks() }
    }

    /// View of an address alone, with nothing filtered out at all.
    fn looks(&self) -> Self {
        Self {
            clock: self.clock,
            view: self.view,
            range: self.range.clone(),
            at: self.at.clone(),
            compare: self.compare.clone(),
            sort: self.sort.clone(),
            stars: self.stars.clone(),
            theme: self.theme,
            accent: self.accent,
            links: self.links,
            ..Self::default()
        }
    }

    /// True if anything is filtered out.
    pub fn narrows(&self) -> bool {
        *self != self.looks()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_the_filters_keeps_theme_accent_links_and_comparison() {
        let looks = Filters {
            compare: ConferenceId::new("first"),
            theme: Theme::Dark,
            accent: Some(Accent([1, 2, 3])),
            links: LinkTarget::Top,
            clock: Clock::Local,
            ..Filters::default()
        };
        let narrowed = Filters { q: "water".to_owned(), starred: true, ..looks.clone() };
        assert!(narrowed.narrows() && !looks.narrows());
        assert_eq!(narrowed.clear(), looks);
    }
}
