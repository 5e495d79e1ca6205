//! Everything that a map of one conference shows, with its position.

use std::sync::Arc;

use super::basemap::Basemap;
use super::disputes::Dispute;
use super::editions::{Changes, PresenceChange};
use super::marker_size::{LegendDot, MarkerScale};
use super::participants::{Entry, Presence};
use super::world::Key;
use crate::model::{Borders, Country, MapMode, MapSettings};

/// A shape to fill.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    /// Key: a code, or two small letters for an area without one.
    pub key: Key,
    /// The country that it stands for and that choosing it chooses; `None` for what is
    /// disputed in the neutral view, and for areas that administer themselves.
    pub country: Option<Country>,
    /// The `d` of its path, filled by the even-odd rule; map units.
    pub path: Arc<str>,
    /// Presence of its country.
    pub presence: Presence,
    /// Number of editions that name its country.
    pub editions: u32,
    /// Change of its country's presence, where editions are compared.
    pub change: Option<PresenceChange>,
    /// The dispute about it, if it is to be hatched.
    pub dispute: Option<&'static Dispute>,
}

/// Marker of a country, with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marker {
    /// Whose it is.
    pub country: Country,
    /// Map units.
    pub x: i32,
    /// Map units.
    pub y: i32,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Presence of the country.
    pub presence: Presence,
    /// Number of editions that name it.
    pub editions: u32,
    /// Change of its presence, where editions are compared.
    pub change: Option<PresenceChange>,
    /// Set where it is marked: it took part, or was asked for.
    pub marked: bool,
    /// People who came, where that is shown.
    pub people: Option<u64>,
    /// Width and height of the country's largest shape in map units; 0 without one, or with one
    /// that cannot be chosen.
    pub size: (i32, i32),
    /// The diameter of its dot, in thousandths of the largest on the map; 0 without a count.
    pub dot: u16,
}

/// A map of one conference. The view only draws.
#[derive(Clone, Debug, PartialEq)]
pub struct WorldMap {
    /// Land that is drawn.
    pub mode: MapMode,
    /// The shapes in the order of drawing: countries, then what is hatched over them. Only
    /// with borders.
    pub areas: Vec<Area>,
    /// All land without borders, in every mode but dots and none.
    pub land: Option<Arc<str>>,
    /// The edge of the globe.
    pub sphere: Arc<str>,
    /// Meridians and parallels every 30 degrees.
    pub graticule: Arc<str>,
    /// One for each country, in the order of the codes.
    pub markers: Vec<Marker>,
    /// Countries that took part but whose code is on no map, in the order of their codes.
    pub off_map: Vec<Country>,
    /// Meaning of the dots' sizes, the largest first; empty without counts.
    pub legend: Vec<LegendDot>,
}

/// Lays a map out. `entries` come from [`participants`](super::participants()). With `changes` it is a map of what
/// changed between editions; countries of `also` are marked though they took no part.
pub fn layout(
    base: &Basemap,
    entries: &[Entry<'_>],
    settings: &MapSettings,
    changes: Option<&Changes>,
    also: &[Country],
) -> WorldMap {
    let merged = |country: Country| {
        let found = settings.merge.iter().find(|(from, _)| *from == country);
        found.map_or(country, |(_, into)| *into)
    };
    let entry = |country: Country| {
        let at = entries.binary_search_by_key(&country, |entry| entry.country).ok()?;
        entries.get(at)
    };
    let presence = |country: Country| entry(country).map_or(Presence::Unnamed, Entry::presence);
    let editions = |country: Country| entry(country).map_or(0, |entry| entry.editions);
    let change = |country: Country| changes.and_then(|changes| changes.of(country));
    let neutral = settings.view == Borders::Neutral;

    let mut areas: Vec<Area> = Vec::new();
    let mut hatches: Vec<Area> = Vec::new();
    for shape in &base.shapes {
        let code = country(shape.key);
        let dispute = Dispute::of(shape.key);
        let moved = code.is_some_and(|code| merged(code) != code);
        let hatched = neutral && dispute.is_some() && !moved;
        let owner = match (code, dispute) {
            _ if hatched => None,
            (Some(code), _) => Some(merged(code)),
            (None, dispute) => dispute.and_then(Dispute::administered_by).map(merged),
        };
        // What is outlined by hand lies over its country, which shows who administers it.
        if !hatched && dispute.is_some_and(Dispute::lies_over) {
            continue;
        }
        let list = if hatched { &mut hatches } else { &mut areas };
        let same = list.iter().position(|area| owner.is_some() && area.country == owner);
        match same.and_then(|at| list.get_mut(at)) {
            Some(area) => area.path = [&*area.path, &*shape.path].concat().into(),
            None => list.push(Area {
                key: owner.map_or(shape.key, code_key),
                country: owner,
                path: shape.path.clone(),
                presence: owner.map_or(Presence::Unnamed, presence),
                editions: owner.map_or(0, editions),
                change: owner.and_then(change),
                dispute: dispute.filter(|_| hatched),
            }),
        }
    }
    areas.append(&mut hatches);

    let dots = MarkerScale::new(entries.iter().filter_map(|entry| entry.people).max().unwrap_or(0));
    let markers: Vec<Marker> = base
        .labels
        .iter()
        .filter_map(|label| {
            let country = country(label.key).filter(|country| merged(*country) == *country)?;
            let people = entry(country).and_then(|entry| entry.people);
            let hatched = neutral && Dispute::of(label.key).is_some();
            let shape = base.shape(label.key).filter(|_| !hatched && settings.mode == MapMode::Borders);
            let (presence, change) = (presence(country), change(country));
            Some(Marker {
                country,
                x: label.x,
                y: label.y,
                lon: label.lon,
                lat: label.lat,
                presence,
                editions: editions(country),
                change,
                marked: presence != Presence::Unnamed || change.is_some() || also.contains(&country),
                people,
                size: shape.map_or((0, 0), |shape| shape.size),
                dot: people.map_or(0, |people| dots.share(people)),
            })
        })
        .collect();
    let placed = |country: Country| markers.binary_search_by_key(&country, |marker| marker.country).is_ok();
    let off_map = entries.iter().map(|entry| entry.country).filter(|country| !placed(*country)).collect();

    WorldMap {
        mode: settings.mode,
        areas: if settings.mode == MapMode::Borders { areas } else { Vec::new() },
        land: matches!(settings.mode, MapMode::Borders | MapMode::Coast).then(|| base.land.clone()),
        sphere: base.sphere.clone(),
        graticule: base.graticule.clone(),
        markers,
        off_map,
        legend: dots.legend(),
    }
}

/// The country of a key, if it is a code.
fn country(key: Key) -> Option<Country> {
    let code = std::str::from_utf8(&key).ok().filter(|code| code.bytes().all(|letter| letter.is_ascii_uppercase()))?;
    Country::new(code)
}

/// The key of a country's shapes.
pub(super) fn code_key(country: Country) -> Key {
    country.as_str().as_bytes().try_into().unwrap_or_default()
}

impl WorldMap {
    /// The marker of a country.
    pub fn marker(&self, country: Country) -> Option<&Marker> {
        let at = self.markers.binary_search_by_key(&country, |marker| marker.country).ok()?;
        self.markers.get(at)
    }

    /// The markers of the countries that took part.
    pub fn present(&self) -> impl Iterator<Item = &Marker> {
        self.markers.iter().filter(|marker| marker.presence != Presence::Unnamed)
    }

    /// The markers of the countries that took part or were asked for.
    pub fn marked(&self) -> impl Iterator<Item = &Marker> {
        self.markers.iter().filter(|marker| marker.marked)
    }
}

#[cfg(test)]
#[path = "layout_tests.rs"]
mod tests;
