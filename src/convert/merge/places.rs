//! Places and tracks of a conference that is brought up to date.
//!
//! A place is the one with its id or its name; a new name is a renamed place where the sessions
//! of one that is gone are now. Places and tracks that only the feed has stay.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::base::Said;
use super::{keep_text, with_translations, words};
use crate::convert::account::{Account, ChangedField, Retitled};
use crate::model::{Conference, Place, PlaceId, Session, Text, Track, TrackId};

/// Merges the places and tracks of `new` into those of `known`, and writes into the sessions of
/// `new` the ids that they have there. `before` has for each session of `new` its index in `known`.
pub fn merge(
    known: &mut Conference,
    new: &mut Conference,
    before: &[Option<usize>],
    (base, said): (Option<&Said>, &mut Said),
    account: &mut Account,
) {
    let renamed = renamed(known, new, before);
    let mut by_id: HashMap<PlaceId, usize> =
        known.places.iter().enumerate().map(|(index, place)| (place.id.clone(), index)).collect();
    let by_name = names(known.places.iter().map(|place| &place.name));
    let mut ids: HashMap<PlaceId, PlaceId> = HashMap::new();
    for mut place in std::mem::take(&mut new.places) {
        let same_name = || by_name.get(&words(&place.name)).copied();
        let index = renamed.get(&place.id).and_then(|old| by_id.get(old)).or_else(|| by_id.get(&place.id)).copied();
        match index.or_else(same_name).and_then(|index| known.places.get_mut(index)) {
            Some(old) => {
                ids.insert(place.id.clone(), old.id.clone());
                said.place(&old.id, &place);
                if let Some(base) = base {
                    base.settle_place(old, &mut place);
                }
                update(old, place, account);
            }
            None => {
                by_id.insert(place.id.clone(), known.places.len());
                said.place(&place.id, &place);
                known.places.push(place);
            }
        }
    }
    let tracks = tracks(known, new, account);
    for session in &mut new.sessions {
        for place in &mut session.places {
            if let Some(id) = ids.get(place) {
                *place = id.clone();
            }
        }
        if let Some(id) = session.track.as_ref().and_then(|track| tracks.get(track)) {
            session.track = Some(id.clone());
        }
    }
}

fn update(old: &mut Place, new: Place, account: &mut Account) {
    let name = with_translations(&old.name, new.name);
    if name != old.name {
        account.retitled.push(Retitled { from: words(&old.name), to: words(&name) });
        old.name = name;
    }
    let capacity = new.capacity.or(old.capacity);
    let floor = keep_text(old.floor.clone(), new.floor);
    let accessible = new.accessible.or(old.accessible);
    let fields = [
        ("capacity", capacity != old.capacity),
        ("floor", floor != old.floor),
        ("access", accessible != old.accessible),
    ];
    let changed = fields.into_iter().filter(|(_, is)| *is);
    account.changed.extend(changed.map(|(field, _)| ChangedField { title: words(&old.name), field }));
    (old.capacity, old.floor, old.accessible) = (capacity, floor, accessible);
}

/// Index of each name, in any language, that only one has.
fn names<'a>(names: impl Iterator<Item = &'a Text>) -> HashMap<String, usize> {
    let mut found: HashMap<String, usize> = HashMap::new();
    for (index, name) in names.enumerate() {
        for version in name.versions() {
            found.entry(version.text.to_owned()).or_insert(index);
        }
    }
    found
}

/// New places that are old ones under another name: most sessions of the old place that are
/// still there are now in the new one, and the old one is in the file no more.
fn renamed(known: &Conference, new: &Conference, before: &[Option<usize>]) -> HashMap<PlaceId, PlaceId> {
    let known_ids: HashSet<&PlaceId> = known.places.iter().map(|place| &place.id).collect();
    let known_names = names(known.places.iter().map(|place| &place.name));
    let new_ids: HashSet<&PlaceId> = new.places.iter().map(|place| &place.id).collect();
    let new_names = names(new.places.iter().map(|place| &place.name));
    let unknown: HashSet<&PlaceId> = new
        .places
        .iter()
        .filter(|place| !known_ids.contains(&place.id) && !known_names.contains_key(&words(&place.name)))
        .map(|place| &place.id)
        .collect();
    let missing: HashSet<&PlaceId> = known
        .places
        .iter()
        .filter(|place| {
            !new_ids.contains(&place.id) && !place.name.versions().any(|name| new_names.contains_key(name.text))
        })
        .map(|place| &place.id)
        .collect();
    let mut votes: BTreeMap<&PlaceId, BTreeMap<&PlaceId, usize>> = BTreeMap::new();
    let mut still_there: HashMap<&PlaceId, usize> = HashMap::new();
    for (session, before) in new.sessions.iter().zip(before) {
        let Some(old): Option<&Session> = before.and_then(|index| known.sessions.get(index)) else { continue };
        for from in old.places.iter().filter(|place| missing.contains(place)) {
            *still_there.entry(from).or_default() += 1;
            for to in session.places.iter().filter(|place| unknown.contains(place)) {
                *votes.entry(to).or_default().entry(from).or_default() += 1;
            }
        }
    }
    let mut given = HashSet::new();
    let mut renamed = HashMap::new();
    for (to, from) in votes {
        let most = from.into_iter().max_by_key(|(_, count)| *count);
        if let Some((from, count)) = most
            && count * 2 > still_there.get(from).copied().unwrap_or_default()
            && given.insert(from)
        {
            renamed.insert(to.clone(), from.clone());
        }
    }
    renamed
}

/// Adds the tracks that are new, and gives the ids of those that are known by their names.
fn tracks(known: &mut Conference, new: &mut Conference, account: &mut Account) -> HashMap<TrackId, TrackId> {
    let by_id: HashMap<TrackId, usize> =
        known.tracks.iter().enumerate().map(|(index, track)| (track.id.clone(), index)).collect();
    let by_name = names(known.tracks.iter().map(|track| &track.name));
    let mut ids = HashMap::new();
    for track in std::mem::take(&mut new.tracks) {
        let index = by_id.get(&track.id).or_else(|| by_name.get(&words(&track.name))).copied();
        match index.and_then(|index| known.tracks.get_mut(index)) {
            Some(old) => {
                ids.insert(track.id.clone(), old.id.clone());
                let name = with_translations(&old.name, track.name);
                if name != old.name {
                    account.retitled.push(Retitled { from: words(&old.name), to: words(&name) });
                    old.name = name;
                }
            }
            None => known.tracks.push(track),
        }
    }
    ids
}

/// Drops the tracks that lost all their sessions, and lists them; `known` has its new sessions.
pub fn drop_empty_tracks(known: &mut Conference, had: &HashSet<TrackId>, account: &mut Account) {
    let used: HashSet<&TrackId> = known.sessions.iter().filter_map(|session| session.track.as_ref()).collect();
    let is_gone = |track: &Track| had.contains(&track.id) && !used.contains(&track.id);
    for track in known.tracks.iter().filter(|track| is_gone(track)) {
        account.omissions.changed("a track of the feed that has no session any more, left out", words(&track.name));
    }
    let gone: HashSet<TrackId> =
        known.tracks.iter().filter(|track| is_gone(track)).map(|track| track.id.clone()).collect();
    known.tracks.retain(|track| !gone.contains(&track.id));
}
