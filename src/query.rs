//! Query of an address: what a visitor looks for, how it is looked at, what a host asked of a part.
//!
//! Everything here is in the address, so that what one person sees another can be sent.
//! Only [`route`](crate::route) knows how it is written there.

pub mod star;

use self::star::Star;
use crate::model::{ConferenceId, Country, Date, Lang, PlaceId, ProgramId, SessionId, TrackId};

/// Clock that times are told on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ClockChoice {
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

/// The colors of an embedded part.
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

/// A color from an address, `RRGGBB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Accent(pub [u8; 3]);

/// Selection of a visitor. Several values of one field widen it, several fields narrow it; an empty
/// field does not filter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
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
}

impl Selection {
    /// Only this conference.
    pub fn of_conference(id: &ConferenceId) -> Self {
        Self { conference: vec![id.clone()], ..Self::default() }
    }

    /// Only this country.
    pub fn of_country(code: Country) -> Self {
        Self { country: vec![code], ..Self::default() }
    }

    /// Only this program.
    pub fn of_program(id: &ProgramId) -> Self {
        Self { program: vec![id.clone()], ..Self::default() }
    }

    /// The same with nothing filtered out but the edition and the day, which have their own menu
    /// and tabs.
    pub fn clear(&self) -> Self {
        Self { conference: self.conference.clone(), day: self.day.clone(), ..Self::default() }
    }

    /// True if anything is filtered out.
    pub fn narrows(&self) -> bool {
        *self != Self::default()
    }
}

/// View of what is left: it filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    pub clock: ClockChoice,
    /// The form of the timeline, where the visitor chose one.
    pub form: Option<Form>,
    /// The visible stretch of the timeline, as `timeline` writes it.
    pub range: String,
    /// The visible part of the map, as [`map`](crate::map) writes it.
    pub at: String,
    /// The edition that the map compares with.
    pub compare: Option<ConferenceId>,
    /// The order of a table or of the cards.
    pub sort: String,
}

/// Settings of a part that stands in the page of a host.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    pub theme: Theme,
    pub accent: Option<Accent>,
    pub links: LinkTarget,
}

/// Query of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    pub selection: Selection,
    pub view: View,
    pub embed: Embed,
    /// Starred sessions that a link carries to another device.
    pub stars: Vec<Star>,
}

impl Query {
    /// The same with another selection.
    pub fn select(&self, selection: Selection) -> Self {
        Self { selection, ..self.clone() }
    }

    /// The same with a changed selection.
    pub fn selecting(&self, change: impl FnOnce(&mut Selection)) -> Self {
        let mut next = self.clone();
        change(&mut next.selection);
        next
    }

    /// The same with a changed view.
    pub fn viewing(&self, change: impl FnOnce(&mut View)) -> Self {
        let mut next = self.clone();
        change(&mut next.view);
        next
    }
}

impl From<Selection> for Query {
    fn from(selection: Selection) -> Self {
        Self { selection, ..Self::default() }
    }
}

/// Takes a value out of those of a field, or adds it where it was not.
pub fn toggle<T: PartialEq + Clone>(values: &mut Vec<T>, value: &T) {
    let before = values.len();
    values.retain(|known| known != value);
    if values.len() == before {
        values.push(value.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clearing_the_selection_keeps_view_and_embed() {
        let looks = Query {
            view: View { compare: ConferenceId::new("first"), clock: ClockChoice::Local, ..View::default() },
            embed: Embed { theme: Theme::Dark, accent: Some(Accent([1, 2, 3])), links: LinkTarget::Top },
            ..Query::default()
        };
        let narrowed = looks.selecting(|selection| {
            selection.q = "water".to_owned();
            selection.starred = true;
        });
        assert!(narrowed.selection.narrows() && !looks.selection.narrows());
        assert_eq!(narrowed.select(narrowed.selection.clear()), looks);
    }

    #[test]
    fn clearing_the_selection_keeps_the_edition_and_the_day() {
        let day = Date::parse("2023-11-06").unwrap();
        let edition = Selection { day: vec![day], ..Selection::of_conference(&ConferenceId::new("first").unwrap()) };
        let narrowed = Selection { topic: "water".to_owned(), ..edition.clone() };
        assert_eq!(narrowed.clear(), edition);
    }
}
