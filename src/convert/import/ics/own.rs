//! Calendars that `atlas export` wrote: their UIDs are ids of a feed, one event is the
//! conference, and locations end with the venue.

use super::lines::Component;
use crate::convert::import::schedule::{ImportedSchedule, ImportedSession};

/// True if a product identifier is that of our calendars.
pub fn is_ours(product: &str) -> bool {
    product.starts_with("-//conference-atlas//")
}

/// The session with the id that it has in its feed; none for the event that stands for the
/// conference, which goes into the schedule's head.
pub fn session_or_head(
    mut read: ImportedSession,
    event: &Component,
    schedule: &mut ImportedSchedule,
) -> Option<ImportedSession> {
    let uid = event.text("UID");
    let name = uid.split('@').next().unwrap_or_default();
    if let Some((session, conference)) = name.split_once('.') {
        session.clone_into(&mut read.feed_id);
        // What has no status in the feed is written as confirmed.
        if read.status.eq_ignore_ascii_case("CONFIRMED") {
            read.status.clear();
        }
        if schedule.acronym.is_empty() {
            conference.clone_into(&mut schedule.acronym);
        }
        return Some(read);
    }
    if schedule.start.is_none() {
        schedule.start = read.span.map(|span| span.first_day());
        schedule.end = read.span.map(|span| span.last_day());
        name.clone_into(&mut schedule.acronym);
        schedule.title = read.title;
        schedule.subtitle = read.description;
        schedule.venue = read.rooms.into_iter().next().unwrap_or_default();
        return None;
    }
    // A calendar of several conferences: the others' banners are events like any.
    Some(read)
}

/// Takes the venue and the city, which are the conference's location, off the sessions'.
pub fn shorten_rooms(schedule: &mut ImportedSchedule) {
    let whole = std::mem::take(&mut schedule.venue);
    for event in &mut schedule.events {
        let rooms = event.rooms.iter().flat_map(|room| {
            let room = match room.strip_suffix(&whole) {
                Some(rest) if !whole.is_empty() => rest.trim_end_matches([',', ' ']),
                _ => room,
            };
            room.split(" / ").map(str::to_owned).collect::<Vec<_>>()
        });
        event.rooms = rooms.filter(|room| !room.is_empty()).collect();
    }
    let parts: Vec<&str> = whole.rsplitn(2, ", ").collect();
    if let Some(city) = parts.first() {
        (*city).clone_into(&mut schedule.city);
    }
    if let Some(venue) = parts.get(1) {
        (*venue).clone_into(&mut schedule.venue);
    }
}
