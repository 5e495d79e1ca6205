//! Places and tracks of a schedule: each name once, with an id.

use std::collections::{HashMap, HashSet};

use super::ids::Ids;
use super::schedule::{ImportedPlace, ImportedSchedule};
use super::{Omissions, markdown};
use crate::model::{Lang, Place, PlaceId, Text, Track, TrackId};

/// Things that are named once and referred to by name.
#[derive(Debug)]
pub struct Named<T, I> {
    pub list: Vec<T>,
    pub by_name: HashMap<String, I>,
}

impl<T, I> Named<T, I> {
    fn none() -> Self {
        Self { list: Vec::new(), by_name: HashMap::new() }
    }
}

/// Every place that the file lists or that an event is in.
pub fn places(schedule: &ImportedSchedule, language: &Lang) -> Named<Place, PlaceId> {
    let mut ids = Ids::default();
    let mut places = Named::none();
    let listed = schedule.rooms.iter().map(|room| (markdown::plain(&room.name), Some(room)));
    let used = schedule.events.iter().flat_map(|event| &event.rooms).map(|name| (markdown::plain(name), None));
    for (name, room) in listed.chain(used).filter(|(name, _)| !name.is_empty()) {
        if places.by_name.contains_key(&name) {
            continue;
        }
        let own = room.and_then(|room| PlaceId::new(&room.feed_id)).filter(|id| ids.take(id));
        let Some(id) = own.or_else(|| ids.give(&name, None, "place", &name)) else { continue };
        places.list.push(place(PlaceId::clone(&id), &name, room, language));
        places.by_name.insert(name, id);
    }
    places
}

fn place(id: PlaceId, name: &str, room: Option<&ImportedPlace>, language: &Lang) -> Place {
    let floor = room.map(|room| markdown::plain(&room.floor)).filter(|floor| !floor.is_empty());
    Place {
        id,
        name: Text::new(language.clone(), name),
        capacity: room.and_then(|room| room.capacity),
        floor: floor.map(|floor| Text::new(language.clone(), floor)),
        accessible: room.and_then(|room| room.accessible),
    }
}

/// Every track that an event is in; one without an event is left out and listed.
pub fn tracks(schedule: &ImportedSchedule, language: &Lang, lost: &mut Omissions) -> Named<Track, TrackId> {
    let mut ids = Ids::default();
    let mut tracks = Named::none();
    let used: Vec<String> = schedule.events.iter().map(|event| markdown::plain(&event.track)).collect();
    let in_use: HashSet<&String> = used.iter().collect();
    let own_ids: HashMap<String, &str> =
        schedule.track_ids.iter().map(|(name, id)| (markdown::plain(name), id.as_str())).collect();
    let listed: Vec<String> = schedule.tracks.iter().map(|name| markdown::plain(name)).collect();
    for name in listed.iter().chain(&used).filter(|name| !name.is_empty()) {
        if !in_use.contains(name) {
            lost.add("a track without an event", name.as_str());
            continue;
        }
        if tracks.by_name.contains_key(name) {
            continue;
        }
        let own = own_ids.get(name).and_then(|id| TrackId::new(id)).filter(|id| ids.take(id));
        let Some(id) = own.or_else(|| ids.give(name, None, "track", name)) else { continue };
        tracks.list.push(Track { id: TrackId::clone(&id), name: Text::new(language.clone(), name.as_str()) });
        tracks.by_name.insert(name.clone(), id);
    }
    tracks
}
