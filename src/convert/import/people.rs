//! The people of a schedule: each once, with a readable id.

use std::collections::HashMap;

use super::ids::{self, Ids};
use super::schedule::{self, Schedule};
use super::{Omissions, links, markdown};
use crate::model::{Country, Lang, Person, PersonId, Text};

/// The people found in a schedule, each with the keys that it is known by.
#[derive(Debug)]
pub struct People {
    list: Vec<Person>,
    by_key: HashMap<String, usize>,
    by_name: HashMap<String, usize>,
}

impl People {
    /// Gathers everybody whom a schedule names.
    ///
    /// Of two with one name the id of the one whose key is lower has only the name: programs
    /// count up, so somebody who is added later changes nobody's id.
    pub fn new(schedule: &Schedule, language: &Lang, lost: &mut Omissions) -> Self {
        let everybody = schedule.persons.iter().chain(schedule.events.iter().flat_map(|event| &event.persons));
        let mut by_key: HashMap<&str, usize> = HashMap::new();
        let mut by_name: HashMap<String, usize> = HashMap::new();
        let mut found: Vec<(String, &schedule::Person)> = Vec::new();
        let keyed = everybody.clone().filter(|person| !person.key.is_empty());
        for person in keyed.chain(everybody.filter(|person| person.key.is_empty())) {
            let name = markdown::plain(&person.name);
            if name.is_empty() {
                lost.add("a person without a name", person.key.clone());
                continue;
            }
            let known = match person.key.as_str() {
                "" => by_name.contains_key(&name),
                key => by_key.contains_key(key),
            };
            if known {
                continue;
            }
            if !person.key.is_empty() {
                by_key.insert(&person.key, found.len());
            }
            by_name.entry(name.clone()).or_insert(found.len());
            found.push((name, person));
        }
        let mut order: Vec<usize> = (0..found.len()).collect();
        let rank = |index: &usize| found.get(*index).map(|(_, person)| (person.key.len(), person.key.clone()));
        order.sort_by_key(rank);
        let mut ids = Ids::default();
        let mut given: Vec<Option<PersonId>> = vec![None; found.len()];
        for index in order {
            let Some((name, person)) = found.get(index) else { continue };
            let id = ids.give(name, None, "person", &person.key);
            if let Some(slot) = given.get_mut(index) {
                *slot = id;
            }
        }
        let mut people = Self { list: Vec::new(), by_key: HashMap::new(), by_name };
        let base = Some(schedule.url.as_str());
        let optional = |words: &str| Some(markdown::plain(words)).filter(|words| !words.is_empty());
        for (index, ((name, person), id)) in found.iter().zip(given).enumerate() {
            // An id is only refused for a name that no id can be made of, and there is none.
            let fallback = || PersonId::new(&format!("person-{}", ids::short_hash(name)));
            let Some(id) = id.or_else(fallback) else { continue };
            if !person.key.is_empty() {
                people.by_key.insert(person.key.clone(), index);
            }
            people.list.push(Person {
                id,
                name: Text::new(language.clone(), name.as_str()),
                title: None,
                affiliation: optional(&person.affiliation).map(|words| Text::new(language.clone(), words)),
                bio: None,
                image: None,
                country: Country::new(person.country.trim()),
                url: links::resolve(&person.url, base),
            });
        }
        people
    }

    /// The id of somebody whom the schedule names.
    pub fn find(&self, person: &schedule::Person) -> Option<PersonId> {
        let by_name = || self.by_name.get(&markdown::plain(&person.name));
        let index = self.by_key.get(&person.key).filter(|_| !person.key.is_empty()).or_else(by_name)?;
        self.list.get(*index).map(|person| person.id.clone())
    }

    /// Everybody, in the order in which they were named.
    pub fn into_list(self) -> Vec<Person> {
        self.list
    }
}
