//! Places of events.

use serde_json::Value;

use super::thing::KnownObject;
use crate::model::{AttendanceMode, Conference, Link, LinkKind, Location, Session};
use crate::publish::Publication;

/// The places of a session, or of a whole conference: rooms where they are known, else the
/// venue, and where the event can be followed online, if that is known. Never empty.
///
/// An event that is only online but names no address still has the place that the feed gives.
pub fn of(
    site: &Publication<'_>,
    conference: &Conference,
    session: Option<&Session>,
    page: Option<&str>,
) -> Vec<Value> {
    let links = session.map_or(&[][..], |session| &session.links).iter().chain(&conference.links);
    let stream =
        links.filter(|link| link.kind == Some(LinkKind::Stream)).find_map(|link: &Link| (site.file)(&link.url));
    let online = conference.attendance_mode == Some(AttendanceMode::Online);
    let followed_at = stream.or_else(|| page.filter(|_| online).map(str::to_owned));
    let virtual_place = followed_at
        .filter(|_| conference.attendance_mode != Some(AttendanceMode::InPerson))
        .map(|url| KnownObject::new("VirtualLocation").set("url", url).done());
    let mut places = match (online, &virtual_place) {
        (true, Some(_)) => Vec::new(),
        _ => on_site(site, conference, session),
    };
    places.extend(virtual_place);
    places
}

/// The value of `eventAttendanceMode`, where the feed says how people attend.
pub fn attendance(mode: Option<AttendanceMode>) -> Option<&'static str> {
    Some(match mode? {
        AttendanceMode::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        AttendanceMode::Online => "https://schema.org/OnlineEventAttendanceMode",
        AttendanceMode::Mixed => "https://schema.org/MixedEventAttendanceMode",
    })
}

fn on_site(site: &Publication<'_>, conference: &Conference, session: Option<&Session>) -> Vec<Value> {
    let location = &conference.place;
    let venue = site.words(location.name.as_ref().unwrap_or(&location.city));
    let rooms = session.into_iter().flat_map(|session| &session.places).filter_map(|id| conference.place(id));
    let rooms: Vec<_> =
        rooms.map(|room| place(site, location, &format!("{}, {venue}", site.words(&room.name)))).collect();
    if rooms.is_empty() { vec![place(site, location, venue)] } else { rooms }
}

fn place(site: &Publication<'_>, location: &Location, name: &str) -> Value {
    let address = KnownObject::new("PostalAddress")
        .maybe("streetAddress", location.address.as_ref().map(|address| site.words(address)))
        .set("addressLocality", site.words(&location.city))
        .maybe("addressCountry", country(location));
    let geo = location
        .point()
        .map(|(lon, lat)| KnownObject::new("GeoCoordinates").set("latitude", lat).set("longitude", lon).done());
    KnownObject::new("Place").set("name", name).set("address", address.done()).maybe("geo", geo).done()
}

/// A place in short, for the many sessions on one page.
pub fn in_short(site: &Publication<'_>, conference: &Conference, session: Option<&Session>) -> Value {
    let location = &conference.place;
    let room = session.and_then(|session| session.places.first()).and_then(|id| conference.place(id));
    let name = room.map(|room| &room.name).or(location.name.as_ref()).unwrap_or(&location.city);
    let address = KnownObject::new("PostalAddress")
        .set("addressLocality", site.words(&location.city))
        .maybe("addressCountry", country(location));
    KnownObject::new("Place").set("name", site.words(name)).set("address", address.done()).done()
}

/// The code of the country, where it has one.
fn country(location: &Location) -> Option<&str> {
    Some(location.country.as_str()).filter(|_| location.country.is_assigned())
}
