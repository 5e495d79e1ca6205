//! Conferences: one edition each.

use super::{
    ConferenceId, Country, Date, Figure, Image, Link, Markdown, PlaceId, ProgramId, Session, SessionId, SourceId, Span,
    Text, TimeOfDay, TrackId,
};

/// Way in which people attend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttendanceMode {
    InPerson,
    Online,
    Mixed,
}

/// Venue of a conference.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    /// The venue.
    pub name: Option<Text>,
    pub city: Text,
    pub country: Country,
    /// Latitude in degrees, -90 to 90.
    pub lat: f64,
    /// Longitude in degrees, -180 to 180.
    pub lon: f64,
    pub address: Option<Text>,
}

impl Location {
    /// Longitude and latitude in degrees; `None` where nobody knows: the country has no code, or
    /// both numbers are 0, which is a spot in the Gulf of Guinea.
    pub fn point(&self) -> Option<(f64, f64)> {
        let is_known = self.country.is_assigned() && (self.lat, self.lon) != (0.0, 0.0);
        is_known.then_some((self.lon, self.lat))
    }
}

/// A room, hall or other place inside a venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub id: PlaceId,
    pub name: Text,
    /// Number of people that it holds.
    pub capacity: Option<u32>,
    pub floor: Option<Text>,
    /// True if it is reached without steps; `None` where nobody said.
    pub accessible: Option<bool>,
}

/// A thread of sessions that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    pub id: TrackId,
    pub name: Text,
}

/// In what role a country takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ParticipationRole {
    Host,
    Organizer,
    Speaker,
    Guest,
    Member,
    Delegate,
}

/// A country that a source names as taking part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participation {
    pub country: Country,
    /// The feed's own name for it.
    pub name: Option<Text>,
    /// Number of people that came from it.
    pub people: Option<u64>,
    pub organizations: Vec<Text>,
    pub role: Option<ParticipationRole>,
    pub note: Option<Text>,
    pub source: Option<SourceId>,
}

/// One edition of a conference.
#[derive(Clone, Debug, PartialEq)]
pub struct Conference {
    pub id: ConferenceId,
    pub name: Text,
    /// For menus, chips and references: "BCSTE 2023".
    pub short_name: Option<Text>,
    /// 1 for the first.
    pub edition: Option<u32>,
    /// The name of the series that it is an edition of.
    pub series: Option<Text>,
    pub theme: Option<Text>,
    pub summary: Option<Markdown>,
    /// From its first day to its last; of an announced one perhaps only a year.
    pub span: Span,
    /// IANA name, such as `Asia/Shanghai`.
    pub time_zone: String,
    /// When a day of the programme starts: what happens earlier belongs to the day before.
    pub day_starts: TimeOfDay,
    pub attendance_mode: Option<AttendanceMode>,
    pub place: Location,
    pub organizers: Vec<Text>,
    pub reported: Vec<Figure>,
    pub participants: Vec<Participation>,
    pub places: Vec<Place>,
    pub tracks: Vec<Track>,
    /// In the order of the feed.
    pub sessions: Vec<Session>,
    pub outcomes: Vec<ProgramId>,
    pub images: Vec<Image>,
    pub links: Vec<Link>,
    pub sources: Vec<SourceId>,
}

impl Conference {
    /// The session with this id.
    pub fn session(&self, id: &SessionId) -> Option<&Session> {
        self.sessions.iter().find(|session| session.id == *id)
    }

    /// The place with this id.
    pub fn place(&self, id: &PlaceId) -> Option<&Place> {
        self.places.iter().find(|place| place.id == *id)
    }

    /// The track with this id.
    pub fn track(&self, id: &TrackId) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == *id)
    }

    /// The day of the programme on which a session starts: the calendar day, or the one
    /// before it for a clock time earlier than [`day_starts`](Self::day_starts).
    pub fn day_of(&self, session: &Session) -> Date {
        let start = session.span.start();
        match start.moment() {
            Some(moment) if moment.time() < self.day_starts => moment.date().plus(-1),
            _ => start.first_day(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Country, sample};

    #[test]
    fn a_conference_whose_place_nobody_knows_is_nowhere() {
        let mut place = sample::full_conference().place;
        (place.lat, place.lon) = (29.72, 106.55);
        assert_eq!(place.point(), Some((106.55, 29.72)));
        place.country = Country::UNKNOWN;
        assert_eq!(place.point(), None);
        place.country = Country::new("CN").unwrap();
        (place.lat, place.lon) = (0.0, 0.0);
        assert_eq!(place.point(), None);
    }
}
