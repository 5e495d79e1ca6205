//! People of an import in a feed.

use std::collections::HashMap;

use super::{keep_markdown, keep_text, short_hash, words};
use crate::convert::account::{Account, ChangedField};
use crate::model::{Appearance, Conference, Person, PersonId, Text};

/// Adds people, and gives the ids that those get whose own is somebody else's in the feed.
pub fn merge(there: &mut Vec<Person>, people: Vec<Person>, account: &mut Account) -> HashMap<PersonId, PersonId> {
    let mut renamed = HashMap::new();
    let mut by_id: HashMap<PersonId, usize> =
        there.iter().enumerate().map(|(index, person)| (person.id.clone(), index)).collect();
    // Somebody whose name one person of the feed has is that person, whatever their id.
    let mut by_name: HashMap<String, Option<usize>> = HashMap::new();
    for (index, person) in there.iter().enumerate() {
        for version in person.name.versions() {
            let only = by_name.entry(version.text.to_owned()).or_insert(Some(index));
            *only = only.filter(|only| *only == index);
        }
    }
    let mut namesakes: HashMap<String, usize> = HashMap::new();
    people.iter().for_each(|person| *namesakes.entry(words(&person.name)).or_default() += 1);
    for mut person in people {
        let name = words(&person.name);
        if !by_id.contains_key(&person.id)
            && namesakes.get(&name) == Some(&1)
            && let Some(known) = by_name.get(&name).copied().flatten().and_then(|at| there.get_mut(at))
        {
            renamed.insert(person.id.clone(), known.id.clone());
            update(known, person, account);
            continue;
        }
        let known = by_id.get(&person.id).and_then(|index| there.get_mut(*index));
        match known {
            Some(known) if share_words(&known.name, &person.name) => {
                update(known, person, account);
                continue;
            }
            Some(_) => {
                let words = person.name.versions().next().map_or("", |version| version.text);
                let stem = person.id.as_str().get(..person.id.as_str().len().min(56)).unwrap_or_default();
                if let Some(id) = PersonId::new(&format!("{stem}-{}", short_hash(words))) {
                    renamed.insert(person.id.clone(), id.clone());
                    person.id = id;
                }
                if by_id.contains_key(&person.id) {
                    continue;
                }
            }
            None => {}
        }
        by_id.insert(person.id.clone(), there.len());
        there.push(person);
    }
    renamed
}

/// Fields that the file has go before those of the feed, but for an address and a country: a
/// hand writes better ones.
fn update(known: &mut Person, person: Person, account: &mut Account) {
    let title = keep_text(known.title.clone(), person.title);
    let affiliation = keep_text(known.affiliation.clone(), person.affiliation);
    let bio = keep_markdown(known.bio.clone(), person.bio);
    let fields = [
        ("title", known.title.is_some() && title != known.title),
        ("affiliation", known.affiliation.is_some() && affiliation != known.affiliation),
        ("biography", known.bio.is_some() && bio != known.bio),
    ];
    let name = words(&known.name);
    let changed = fields.into_iter().filter(|(_, is)| *is);
    account.changed.extend(changed.map(|(field, _)| ChangedField { title: name.clone(), field }));
    (known.title, known.affiliation, known.bio) = (title, affiliation, bio);
    known.image = known.image.take().or(person.image);
    known.country = known.country.or(person.country);
    known.url = known.url.take().or(person.url);
}

/// Writes the new ids into the sessions.
pub fn rename(conference: &mut Conference, renamed: &HashMap<PersonId, PersonId>) {
    for appearance in conference.sessions.iter_mut().flat_map(|session| &mut session.people) {
        if let Appearance::Known { person, .. } = appearance
            && let Some(new) = renamed.get(person)
        {
            *person = new.clone();
        }
    }
}

/// True if two names are the same in any language.
fn share_words(one: &Text, other: &Text) -> bool {
    one.versions().any(|version| other.versions().any(|other| other.text == version.text))
}
