//! Countries that took part, put into the conferences of a feed.

use std::collections::BTreeMap;

use crate::convert::account::{Account, ChangedField};
use crate::convert::participants_csv::EditionCountries;
use crate::model::{Atlas, Conference, Country, Participation};

/// Difference that an edition makes to the participants of its conference.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub conference: String,
    pub added: Vec<Country>,
    /// Countries of which a count, a role, a note or the organizations are others than before.
    pub changed: Vec<(Country, &'static str)>,
    pub removed: Vec<Country>,
}

/// The participants that a file lists, with what only the feed says of each: a name, a role, a
/// note, a source, organizations, where the file is silent.
pub fn updated(old: &[Participation], new: Vec<Participation>, difference: &mut Difference) -> Vec<Participation> {
    let mut known: BTreeMap<Country, &Participation> = old.iter().map(|part| (part.country, part)).collect();
    let mut list = Vec::with_capacity(new.len());
    for part in new {
        let Some(old) = known.remove(&part.country) else {
            difference.added.push(part.country);
            list.push(part);
            continue;
        };
        let organizations = if part.organizations.is_empty() { old.organizations.clone() } else { part.organizations };
        let now = Participation {
            country: part.country,
            name: part.name.or_else(|| old.name.clone()),
            people: part.people.or(old.people),
            organizations,
            role: part.role.or(old.role),
            note: part.note.or_else(|| old.note.clone()),
            source: part.source.or_else(|| old.source.clone()),
        };
        let fields = [
            ("people", now.people != old.people),
            ("role", now.role != old.role),
            ("note", now.note != old.note),
            ("organizations", now.organizations != old.organizations),
        ];
        difference.changed.extend(fields.into_iter().filter(|(_, is)| *is).map(|(field, _)| (part.country, field)));
        list.push(now);
    }
    difference.removed.extend(old.iter().map(|part| part.country).filter(|country| known.contains_key(country)));
    list
}

impl Difference {
    /// Tells an account of it.
    pub fn tell(self, account: &mut Account) {
        let title = |country: Country| format!("{country} in {}", self.conference);
        account.added.extend(self.added.iter().map(|country| title(*country)));
        let changed = self.changed.iter().map(|(country, field)| ChangedField { title: title(*country), field });
        account.changed.extend(changed);
        account.removed.extend(self.removed.iter().map(|country| title(*country)));
    }
}

/// Editions as they were put into an atlas.
#[derive(Clone, Debug, Default)]
pub struct Put {
    /// With the count of the countries that each edition lists.
    pub differences: Vec<(Difference, usize)>,
    /// Editions that fit no conference, or more than one.
    pub left: Vec<EditionCountries>,
    /// Sources of participants that the feed does not have; they are left out.
    pub unknown_sources: Vec<String>,
}

/// Puts editions into the conferences of an atlas that they are about; of a country that is there
/// already stays what the file does not say. An edition is about the conference with its name as id, else
/// about the one of that edition number, else about the one that starts in that year; one
/// without a name, about the only conference.
pub fn put_into(atlas: &mut Atlas, editions: Vec<EditionCountries>) -> Put {
    let mut put = Put::default();
    for mut edition in editions {
        for part in &mut edition.participants {
            if let Some(source) = part.source.take_if(|source| atlas.source(source).is_none()) {
                put.unknown_sources.push(source.to_string());
            }
        }
        let name = edition.name.as_str();
        let number: Option<u32> = name.parse().ok();
        let rules: [&dyn Fn(&Conference) -> bool; 4] = [
            &|conference| conference.id.as_str() == name,
            &|conference| number.is_some() && conference.edition == number,
            &|conference| Some(conference.span.start().first_day().ymd().0) == name.parse().ok(),
            &|_| name.is_empty(),
        ];
        let found = rules.iter().find_map(|rule| {
            let mut fitting = atlas.conferences.iter().enumerate().filter(|(_, conference)| rule(conference));
            let first = fitting.next().map(|(at, _)| at)?;
            Some(if fitting.next().is_some() { None } else { Some(first) })
        });
        match found.flatten().and_then(|at| atlas.conferences.get_mut(at)) {
            Some(conference) => {
                let mut difference = Difference { conference: conference.id.to_string(), ..Difference::default() };
                let count = edition.participants.len();
                conference.participants = updated(&conference.participants, edition.participants, &mut difference);
                put.differences.push((difference, count));
            }
            None => put.left.push(edition),
        }
    }
    put
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Lang, ParticipationRole, SourceId, Text};

    fn part(code: &str, people: Option<u64>) -> Participation {
        Participation {
            country: Country::new(code).unwrap(),
            name: None,
            people,
            organizations: Vec::new(),
            role: None,
            note: None,
            source: None,
        }
    }

    #[test]
    fn what_only_the_feed_says_of_a_country_stays_and_every_difference_is_told() {
        let by_hand = Participation {
            role: Some(ParticipationRole::Host),
            note: Some(Text::new(Lang::english(), "By hand.")),
            source: SourceId::new("report"),
            ..part("TH", Some(4))
        };
        let old = [by_hand.clone(), part("NP", Some(2)), part("FR", None)];
        let mut difference = Difference::default();
        let new = vec![part("TH", Some(5)), part("NP", None), part("CN", Some(1))];
        let list = updated(&old, new, &mut difference);
        assert_eq!(list, [Participation { people: Some(5), ..by_hand }, part("NP", Some(2)), part("CN", Some(1))]);
        let codes = |list: &[Country]| list.iter().map(Country::to_string).collect::<Vec<_>>();
        assert_eq!((codes(&difference.added), codes(&difference.removed)), (vec!["CN".into()], vec!["FR".into()]));
        assert_eq!(difference.changed, [(Country::new("TH").unwrap(), "people")]);
    }
}
