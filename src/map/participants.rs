//! Participants: one entry for each country of a conference.

use crate::model::{Atlas, Conference, Country, Order as _, Participation, ParticipationRole, Text};

/// Knowledge of a country's part. The map never guesses more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Presence {
    /// Named, with how many people came.
    Counted,
    /// Named without a count.
    Named,
    /// Not named by any source.
    Unnamed,
}

impl Presence {
    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Named => "named",
            Self::Unnamed => "unnamed",
        }
    }
}

/// A country that took part, with all that its participations say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The code under which it is drawn and listed.
    pub country: Country,
    /// The feed's own name for it.
    pub name: Option<&'a Text>,
    /// People who came; `None` where nobody says, or where there are too few to show.
    pub people: Option<u64>,
    /// The first of the roles in which it took part.
    pub role: Option<ParticipationRole>,
    /// The organizations that came from it, in the order of the feed.
    pub organizations: Vec<&'a Text>,
    /// Statements of the feed, in its order.
    pub participations: Vec<&'a Participation>,
    /// Number of editions that name it, of those that are looked at.
    pub editions: u32,
}

impl Entry<'_> {
    /// A country of which nothing more is said.
    fn new(country: Country) -> Self {
        let (organizations, participations) = (Vec::new(), Vec::new());
        Self { country, name: None, people: None, role: None, organizations, participations, editions: 1 }
    }

    /// Knowledge of the country's part.
    pub fn presence(&self) -> Presence {
        if self.people.is_some() { Presence::Counted } else { Presence::Named }
    }
}

/// The countries of a conference in the order of their codes, merged as the publisher wants.
/// Counts of fewer than `least` people are left out, and the country is only named: a count
/// of one or two says who came. 0 shows every count.
pub fn participants<'a>(atlas: &Atlas, conference: &'a Conference, least: u64) -> Vec<Entry<'a>> {
    let mut entries = entries(atlas, &conference.participants);
    for entry in &mut entries {
        entry.people = entry.people.filter(|people| *people >= least);
    }
    entries
}

/// The countries that any of these editions names, in the order of their codes, each with the
/// number of editions that do. Without counts: nobody says who came to several.
pub fn participants_of_all<'a>(atlas: &Atlas, editions: &[&'a Conference]) -> Vec<Entry<'a>> {
    let mut entries = entries(atlas, editions.iter().flat_map(|edition| &edition.participants));
    for entry in &mut entries {
        (entry.people, entry.editions) = (None, 0);
    }
    for edition in editions {
        let mut codes = super::editions::countries(atlas, edition);
        codes.order();
        codes.dedup();
        for code in codes {
            let at = entries.binary_search_by_key(&code, |entry| entry.country).ok();
            if let Some(entry) = at.and_then(|at| entries.get_mut(at)) {
                entry.editions += 1;
            }
        }
    }
    entries
}

fn entries<'a>(atlas: &Atlas, parts: impl IntoIterator<Item = &'a Participation>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for part in parts {
        let country = atlas.drawn_as(part.country);
        // No more entries than there are codes, however many participations.
        let at = entries.partition_point(|entry| entry.country < country);
        if entries.get(at).is_none_or(|entry| entry.country != country) {
            entries.insert(at, Entry::new(country));
        }
        let Some(entry) = entries.get_mut(at) else { continue };
        // A name belongs to the code that the feed wrote, not to the one it is merged into.
        if part.country == country && entry.name.is_none() {
            entry.name = part.name.as_ref();
        }
        if let Some(people) = part.people {
            entry.people = Some(entry.people.unwrap_or(0).saturating_add(people));
        }
        entry.role = match (entry.role, part.role) {
            (Some(known), Some(role)) => Some(known.min(role)),
            (known, role) => known.or(role),
        };
        for organization in &part.organizations {
            if !entry.organizations.contains(&organization) {
                entry.organizations.push(organization);
            }
        }
        entry.participations.push(part);
    }
    entries
}

/// Countries of which nothing more is said, such as those of a program, as a map takes them.
pub fn named<'a>(atlas: &Atlas, countries: impl IntoIterator<Item = Country>) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for country in countries {
        let country = atlas.drawn_as(country);
        if let Err(at) = entries.binary_search_by_key(&country, |entry| entry.country) {
            entries.insert(at, Entry::new(country));
        }
    }
    entries
}

#[cfg(test)]
#[path = "participants_tests.rs"]
mod tests;
