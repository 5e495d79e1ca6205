//! Ids of a feed, and references that lead to none.

use super::diagnostic::Rule;
use super::index::Index;
use super::path::Path;
use super::raw;
use super::reader::Reader;
use super::scalar::Item;
use crate::model::{ConferenceId, Country, Id, Kind, Lang};

/// The ids of a whole feed, of all but the things that belong to one conference.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) conferences: Index,
    /// Of each conference its sessions.
    pub(super) sessions: Vec<Index>,
    pub(super) programs: Index,
    pub(super) people: Index,
    pub(super) sources: Index,
}

impl Known {
    /// Leaves out of `feed` what has an id that is taken already, and gathers the others.
    pub(super) fn gather(feed: &mut raw::Feed, reader: &mut Reader) -> Self {
        let root = &Path::ROOT;
        let at = root.key("conferences");
        let conferences = feed.conferences.get_or_insert_default();
        let mut known = Self {
            programs: distinct(&mut feed.programs, &root.key("programs"), reader, |program| program.id.as_str()),
            people: distinct(&mut feed.people, &root.key("people"), reader, |person| person.id.as_str()),
            sources: distinct(&mut feed.sources, &root.key("sources"), reader, |source| source.id.as_str()),
            conferences: distinct(conferences, &at, reader, |conference| conference.id.as_str()),
            sessions: Vec::with_capacity(conferences.len()),
        };
        distinct(&mut feed.milestones, &root.key("milestones"), reader, |milestone| milestone.id.as_str());
        for Item { index, value: conference } in conferences {
            let at = at.item(*index);
            let sessions =
                distinct(&mut conference.sessions, &at.key("sessions"), reader, |session| session.id.as_str());
            known.sessions.push(sessions);
        }
        known
    }
}

impl Known {
    /// The sessions of a conference.
    pub(super) fn sessions_of(&self, conference: &ConferenceId) -> Option<&Index> {
        self.sessions.get(self.conferences.get(conference.as_str())?)
    }
}

/// Leaves out the items whose id is taken already, and gives the ids of the others.
pub(super) fn distinct<T>(
    items: &mut Vec<Item<T>>,
    at: &Path<'_>,
    reader: &mut Reader,
    id: impl Fn(&T) -> &str,
) -> Index {
    let mut ids = Index::default();
    items.retain(|item| is_new(id(&item.value), &mut ids, &at.item(item.index), reader));
    ids
}

fn is_new(id: &str, ids: &mut Index, at: &Path<'_>, reader: &mut Reader) -> bool {
    let new = ids.is_new(id);
    if !new {
        let message = format_args!("the id \"{id}\" is taken already, so this one is left out");
        reader.report(&at.key("id"), Rule::DuplicateId, message);
    }
    new
}

/// True if there is a `what` with this id; reported if not.
pub(super) fn is_known(id: &str, ids: &Index, at: &Path<'_>, reader: &mut Reader, what: &str) -> bool {
    let known = ids.get(id).is_some();
    if !known {
        reader.report(at, Rule::UnknownRef, format_args!("no {what} has the id \"{id}\""));
    }
    known
}

/// A reference, if it leads somewhere.
pub(super) fn one<K: Kind>(
    id: Option<Id<K>>,
    ids: &Index,
    at: &Path<'_>,
    reader: &mut Reader,
    what: &str,
) -> Option<Id<K>> {
    id.filter(|id| is_known(id.as_str(), ids, at, reader, what))
}

/// The references that lead somewhere, each once.
pub(super) fn many<K: Kind>(
    items: Vec<Item<Id<K>>>,
    ids: &Index,
    at: &Path<'_>,
    reader: &mut Reader,
    what: &str,
) -> Vec<Id<K>> {
    let items = once(items, at, reader, |id| id.as_str());
    let kept = items.into_iter().filter(|item| {
        let at = at.item(item.index);
        is_known(item.value.as_str(), ids, &at, reader, what)
    });
    kept.map(|item| item.value).collect()
}

/// Countries, each once.
pub(super) fn countries(items: Vec<Item<Country>>, at: &Path<'_>, reader: &mut Reader) -> Vec<Country> {
    once(items, at, reader, Country::as_str).into_iter().map(|item| item.value).collect()
}

/// Languages, each once.
pub(super) fn languages(items: Vec<Item<Lang>>, at: &Path<'_>, reader: &mut Reader) -> Vec<Lang> {
    once(items, at, reader, Lang::as_str).into_iter().map(|item| item.value).collect()
}

/// The items of a list without those that stand there already.
fn once<T>(mut items: Vec<Item<T>>, at: &Path<'_>, reader: &mut Reader, name: fn(&T) -> &str) -> Vec<Item<T>> {
    if items.len() > 1 {
        let mut names = Index::default();
        items.retain(|item| {
            let new = names.is_new(name(&item.value));
            if !new {
                let message = format_args!("\"{}\" is in this list already", name(&item.value));
                reader.report(&at.item(item.index), Rule::DuplicateId, message);
            }
            new
        });
    }
    items
}
