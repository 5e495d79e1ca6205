//! Countries that are new, returning or absent between editions.

use crate::model::{Atlas, Conference, Country};

/// Change of a country's presence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PresenceChange {
    /// Here now, never before.
    New,
    /// Here now and before.
    Returning,
    /// Here before, not now.
    Absent,
}

impl PresenceChange {
    /// Its name in files and in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Returning => "returning",
            Self::Absent => "absent",
        }
    }
}

/// Three lists of countries, each in the order of the codes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Here now, not before.
    pub new: Vec<Country>,
    /// Here now and before.
    pub returning: Vec<Country>,
    /// Here before, not now.
    pub absent: Vec<Country>,
}

impl Changes {
    /// Compares two sets of countries, given in any order.
    pub fn between(before: &[Country], now: &[Country]) -> Self {
        let (before, now) = (sorted(before), sorted(now));
        let (returning, new) = now.iter().partition(|country| before.binary_search(country).is_ok());
        let absent = before.iter().filter(|country| now.binary_search(country).is_err()).copied().collect();
        Self { new, returning, absent }
    }

    /// Change of one country's presence; `None` if it was in neither.
    pub fn of(&self, country: Country) -> Option<PresenceChange> {
        let has = |list: &[Country]| list.binary_search(&country).is_ok();
        [
            (&self.new, PresenceChange::New),
            (&self.returning, PresenceChange::Returning),
            (&self.absent, PresenceChange::Absent),
        ]
        .into_iter()
        .find(|(list, _)| has(list))
        .map(|(_, change)| change)
    }
}

/// Each country once, in the order of the codes.
fn sorted(countries: &[Country]) -> Vec<Country> {
    let mut sorted = Vec::new();
    for country in countries {
        if let Err(at) = sorted.binary_search(country) {
            sorted.insert(at, *country);
        }
    }
    sorted
}

/// The countries that a conference names, as they are drawn: each once, in the order of the codes.
pub fn countries(atlas: &Atlas, conference: &Conference) -> Vec<Country> {
    let drawn: Vec<Country> = conference.participants.iter().map(|part| atlas.drawn_as(part.country)).collect();
    sorted(&drawn)
}

/// The editions before a conference, in the order of the feed: those of its series that started
/// on an earlier day, or of the whole feed if it is in no series.
pub fn earlier<'a>(atlas: &'a Atlas, conference: &Conference) -> Vec<&'a Conference> {
    let day = |conference: &Conference| conference.span.start().first_day();
    let before = |other: &&Conference| other.series == conference.series && day(other) < day(conference);
    atlas.conferences.iter().filter(before).collect()
}

/// Changes of a conference since all editions before it that name any country; `None` if there
/// is none, for then everybody would be new.
pub fn since_earlier(atlas: &Atlas, conference: &Conference) -> Option<Changes> {
    let before: Vec<Country> =
        earlier(atlas, conference).iter().flat_map(|edition| countries(atlas, edition)).collect();
    (!before.is_empty()).then(|| Changes::between(&before, &countries(atlas, conference)))
}

/// Changes of a conference since the latest edition before it that names any country.
pub fn since_previous(atlas: &Atlas, conference: &Conference) -> Option<Changes> {
    let earlier = earlier(atlas, conference).into_iter();
    let naming = earlier.filter(|edition| !edition.participants.is_empty());
    let previous = naming.max_by_key(|edition| edition.span.start().first_day())?;
    Some(Changes::between(&countries(atlas, previous), &countries(atlas, conference)))
}

#[cfg(test)]
#[path = "editions_tests.rs"]
mod tests;
