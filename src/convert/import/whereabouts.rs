//! Whereabouts of a conference: its time zone and its place on earth.
//!
//! # Design
//! The feed wants a city, a country and a position, which most schedules do not have. They
//! are not guessed, not even from the time zone, which a conference may share with a dozen
//! countries: they are written as placeholders that no one can take for a fact (the code
//! `ZZ`, which ISO 3166 assigns to nobody and CLDR calls "unknown region", and 0° 0°), and
//! the report says by which flag to give them. An import into a feed that already has the
//! conference keeps the place that was written there.

use std::collections::BTreeMap;

use super::schedule::ImportedSchedule;
use super::{Omissions, Settings, markdown, zone_names};
use crate::model::{Country, Lang, Location, Session, Text};

/// True if a location is the placeholder for one that the file did not give.
pub fn is_placeholder(location: &Location) -> bool {
    location.country == Country::UNKNOWN
}

/// The place that the settings and the file give, with placeholders for the rest.
pub fn location(schedule: &ImportedSchedule, settings: &Settings, language: &Lang, lost: &mut Omissions) -> Location {
    let text = |words: String| Text::new(language.clone(), words);
    let optional = |words: &str| Some(markdown::plain(words)).filter(|words| !words.is_empty());
    let venue = optional(&schedule.venue);
    let address = optional(&schedule.address);
    let city = settings.city.clone().or_else(|| optional(&schedule.city)).unwrap_or_else(|| {
        let stand_in = venue.clone().or_else(|| address.clone()).unwrap_or_else(|| "?".into());
        lost.changed(format!("the city, which the file does not name: {stand_in:?} is written, --city says it"), "");
        stand_in
    });
    let country = settings.country.or_else(|| Country::new(schedule.country.trim())).unwrap_or_else(|| {
        lost.changed("the country, which the file does not name: \"ZZ\" (unknown) is written, --country says it", "");
        Country::UNKNOWN
    });
    let (lat, lon) = settings.position.or(schedule.position).unwrap_or_else(|| {
        lost.changed("the position, which the file does not give: 0, 0 is written, --lat and --lon say it", "");
        (0.0, 0.0)
    });
    Location { name: venue.map(text), city: text(city), country, lat, lon, address: address.map(text) }
}

/// The IANA name that the settings, or else the file, give for the time zone; `None` where
/// there is none or its name is not known.
pub fn zone_of(said: Option<&str>, settings: &Settings) -> Option<String> {
    settings.time_zone.clone().or_else(|| known_zone(said?, settings))
}

/// The IANA name that a name in a file means.
pub fn known_zone(name: &str, settings: &Settings) -> Option<String> {
    zone_names::iana(name, settings.zones)
}

/// The IANA name of the time zone: from the settings, else from the file, else the fixed zone
/// of the offset that most times have, or UTC where that is no whole hour. The times
/// themselves keep their offsets.
pub fn time_zone(
    schedule: &ImportedSchedule,
    sessions: &[Session],
    settings: &Settings,
    lost: &mut Omissions,
) -> String {
    let said = schedule.time_zone.as_deref().map(str::trim).filter(|zone| !zone.is_empty());
    if let Some(zone) = zone_of(said, settings) {
        if let Some(said) = said.filter(|said| settings.time_zone.is_none() && **said != zone) {
            lost.changed(format!("the time zone {said:?}: {zone} is written"), "");
        }
        return zone;
    }
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for moment in sessions.iter().filter_map(|session| session.span.start().moment()) {
        *counts.entry(moment.offset().minutes()).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|(_, count)| *count).map_or(0, |(minutes, _)| minutes);
    let zone = zone_names::fixed(usual).unwrap_or_else(|| "Etc/UTC".to_owned());
    let why =
        said.map_or("which the file does not name".to_owned(), |said| format!("of which {said:?} is no known name"));
    lost.changed(
        format!("the time zone, {why}: {zone} is written after the offset of its times, --time-zone says it"),
        "",
    );
    zone
}
