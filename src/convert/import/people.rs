//! The people of a schedule: each once, with a readable id.
//!
//! A source's key holds only together with the name: one key that a file gives to two names is
//! two people, and that is listed once.

use std::collections::{BTreeMap, HashMap};

use super::ids::{self, Ids};
use super::schedule::{self, ImportedSchedule, Reference};
use super::{Omissions, Settings, links, markdown, pictures};
use crate::model::{Country, Lang, Markdown, Person, PersonId, Text};

/// People found in a schedule, each with the keys that it is known by.
#[derive(Debug)]
pub struct People {
    list: Vec<Person>,
    /// By key and name.
    by_both: HashMap<(String, String), usize>,
    /// By key, where one name has it.
    by_key: HashMap<String, Option<usize>>,
    by_name: HashMap<String, usize>,
}

/// Statements that hold for everybody.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    /// The language of names and biographies.
    pub language: &'a Lang,
    pub settings: &'a Settings<'a>,
}

/// Somebody with everything that the file says of them in several places.
struct Gathered<'a> {
    name: String,
    key: &'a str,
    all: Vec<&'a schedule::Person>,
}

impl Gathered<'_> {
    /// The first word of a field that is not empty.
    fn first<'s>(&'s self, field: impl Fn(&'s schedule::Person) -> &'s str) -> &'s str {
        self.all.iter().map(|person| field(person).trim()).find(|text| !text.is_empty()).unwrap_or_default()
    }
}

impl People {
    /// Gathers everybody whom a schedule names.
    ///
    /// Of two with one name the id of the one whose key is lower has only the name: programs
    /// count up, so somebody who is added later changes nobody's id.
    pub fn new(schedule: &ImportedSchedule, from: From<'_>, lost: &mut Omissions) -> Self {
        let everybody = schedule.persons.iter().chain(schedule.events.iter().flat_map(|event| &event.persons));
        let mut people =
            Self { list: Vec::new(), by_both: HashMap::new(), by_key: HashMap::new(), by_name: HashMap::new() };
        let mut found: Vec<Gathered<'_>> = Vec::new();
        let keyed = everybody.clone().filter(|person| !person.key.is_empty());
        for person in keyed.chain(everybody.filter(|person| person.key.is_empty())) {
            people.gather(person, &mut found);
        }
        contradicted(&found, lost);
        let mut order: Vec<usize> = (0..found.len()).collect();
        order.sort_by_key(|index| found.get(*index).map(|person| (person.key.len(), person.key)));
        let mut ids = Ids::default();
        let mut given: Vec<Option<PersonId>> = vec![None; found.len()];
        for index in order {
            let Some(person) = found.get(index) else { continue };
            let own = PersonId::new(person.first(|each| &each.feed_id)).filter(|id| ids.take(id));
            let id = own.or_else(|| ids.give(&person.name, None, "person", person.key));
            if let Some(slot) = given.get_mut(index) {
                *slot = id;
            }
        }
        for (person, id) in found.iter().zip(given) {
            // An id is only refused for a name that no id can be made of, and there is none.
            let fallback = || PersonId::new(&format!("person-{}", ids::short_hash(&person.name)));
            if let Some(id) = id.or_else(fallback) {
                let made = made(person, id, Some(schedule.url.as_str()), from, lost);
                people.list.push(made);
            }
        }
        people
    }

    fn gather<'a>(&mut self, person: &'a schedule::Person, found: &mut Vec<Gathered<'a>>) {
        let name = markdown::plain(&person.name);
        if name.is_empty() {
            return;
        }
        let key = person.key.as_str();
        let known =
            if key.is_empty() { self.by_name.get(&name) } else { self.by_both.get(&(key.to_owned(), name.clone())) };
        if let Some(index) = known {
            if let Some(there) = found.get_mut(*index) {
                there.all.push(person);
            }
            return;
        }
        let index = found.len();
        if !key.is_empty() {
            self.by_both.insert((key.to_owned(), name.clone()), index);
            self.by_key.entry(key.to_owned()).and_modify(|only| *only = None).or_insert(Some(index));
        }
        self.by_name.entry(name.clone()).or_insert(index);
        found.push(Gathered { name, key, all: vec![person] });
    }

    /// The id of somebody whom the schedule names, by key and name or by what there is of them.
    pub fn find(&self, person: &schedule::Person) -> Option<PersonId> {
        let name = markdown::plain(&person.name);
        let index = match (person.key.is_empty(), name.is_empty()) {
            (false, true) => self.by_key.get(&person.key).copied().flatten(),
            (false, false) => self.by_both.get(&(person.key.clone(), name)).copied(),
            (true, _) => self.by_name.get(&name).copied(),
        };
        self.list.get(index?).map(|person| person.id.clone())
    }

    /// Everybody, in the order in which they were named.
    pub fn into_list(self) -> Vec<Person> {
        self.list
    }
}

/// Lists every key that the file gives to several names.
fn contradicted(found: &[Gathered<'_>], lost: &mut Omissions) {
    let mut names: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for person in found.iter().filter(|person| !person.key.is_empty()) {
        names.entry(person.key).or_default().push(&person.name);
    }
    for (key, names) in names.into_iter().filter(|(_, names)| names.len() > 1) {
        const SHOWN: usize = 3;
        let more = if names.len() > SHOWN { " …" } else { "" };
        let shown = names.into_iter().take(SHOWN).collect::<Vec<_>>().join(", ");
        lost.changed(
            "a person's key that the file gives to several names: each name is a person",
            format!("{key}: {shown}{more}"),
        );
    }
}

fn made(found: &Gathered<'_>, id: PersonId, base: Option<&str>, from: From<'_>, lost: &mut Omissions) -> Person {
    let From { language, settings } = from;
    let text = |words: &str| {
        Some(markdown::plain(words)).filter(|words| !words.is_empty()).map(|words| Text::new(language.clone(), words))
    };
    let mut addresses: Vec<(crate::model::Address, &str)> = Vec::new();
    let links =
        found.all.iter().flat_map(|person| &person.links).map(|Reference { url, title, .. }| (url, title.as_str()));
    for (written, title) in found.all.iter().map(|person| (&person.url, "")).chain(links) {
        match links::resolve(written, base) {
            Some(url) if addresses.iter().take(20).all(|(known, _)| *known != url) => addresses.push((url, title)),
            Some(_) => {}
            None if written.trim().is_empty() => {}
            None => lost.add("an address of a person that is none of the web", found.name.clone()),
        }
    }
    let mut addresses = addresses.into_iter();
    let url = addresses.next().map(|(url, _)| url);
    // A person has one address; further ones stand below the biography, so none is lost.
    let further: Vec<String> = addresses
        .map(|(url, title)| match markdown::plain(title).replace(['[', ']'], "") {
            title if title.is_empty() => format!("<{url}>"),
            title => format!("[{title}]({url})"),
        })
        .collect();
    let biography = [markdown::markdown(found.first(|person| &person.biography)), Some(further.join(" · "))];
    let biography = biography.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    let picture = found.all.iter().map(|person| &person.picture).find(|picture| !picture.url.trim().is_empty());
    let image = picture.and_then(|picture| pictures::of_person(picture, (&found.name, base), language, settings, lost));
    Person {
        id,
        name: Text::new(language.clone(), found.name.as_str()),
        title: text(found.first(|person| &person.title)),
        affiliation: text(found.first(|person| &person.affiliation)),
        bio: (!biography.is_empty()).then(|| Markdown(Text::new(language.clone(), biography))),
        image,
        country: Country::new(found.first(|person| &person.country)),
        url,
    }
}
