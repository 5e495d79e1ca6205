//! People of an import in a feed.

use std::collections::HashMap;

use super::{keep_markdown, keep_text, short_hash};
use crate::model::{Appearance, Conference, Person, PersonId, Text};

/// Adds people, and gives the ids that those get whose own is somebody else's in the feed.
pub fn merge(there: &mut Vec<Person>, people: Vec<Person>) -> HashMap<PersonId, PersonId> {
    let mut renamed = HashMap::new();
    let mut by_id: HashMap<PersonId, usize> =
        there.iter().enumerate().map(|(index, person)| (person.id.clone(), index)).collect();
    for mut person in people {
        let known = by_id.get(&person.id).and_then(|index| there.get_mut(*index));
        match known {
            Some(known) if share_words(&known.name, &person.name) => {
                update(known, person);
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
fn update(known: &mut Person, person: Person) {
    known.title = keep_text(known.title.take(), person.title);
    known.affiliation = keep_text(known.affiliation.take(), person.affiliation);
    known.bio = keep_markdown(known.bio.take(), person.bio);
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
