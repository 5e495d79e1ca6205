//! Markers for what is too small to hit, and the country that a finger or an arrow key means.

use super::layout::{Marker, WorldMap};
use super::view_box::ViewBox;
use crate::model::Country;

/// Width of what a finger hits, in CSS pixels.
pub const TOUCH: i32 = 24;
/// The least distance of two markers, in CSS pixels: closer ones stand for each other.
const APART: i32 = 14;

/// Marker to hit, alone or in place of others that would crowd it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkerGroup {
    /// Whose it is.
    pub country: Country,
    /// Map units.
    pub x: i32,
    /// Map units.
    pub y: i32,
    /// Countries whose own markers would crowd it: zooming in brings them out.
    pub crowd: Vec<Country>,
}

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Left,
    Right,
    Up,
    Down,
}

impl WorldMap {
    /// The markers of a view that is `wide` CSS pixels wide: for each country that is marked, or
    /// chosen, and whose shape is smaller than [`TOUCH`] on screen. Where they crowd, the
    /// chosen one stays, then the ones with more people; that is also their order.
    pub fn marker_groups(&self, view: ViewBox, wide: i32, chosen: Option<Country>) -> Vec<MarkerGroup> {
        let touch = view.units(wide, TOUCH);
        let small = |marker: &&Marker| marker.size.0.min(marker.size.1) < touch;
        let wanted = |marker: &&Marker| marker.marked || chosen == Some(marker.country);
        let first = |marker: &Marker| (chosen != Some(marker.country), u64::MAX - marker.people.unwrap_or(0));
        let mut markers: Vec<&Marker> = Vec::new();
        for marker in self.markers.iter().filter(wanted).filter(small) {
            markers.insert(markers.partition_point(|other| first(other) <= first(marker)), marker);
        }
        let reach = i64::from(view.units(wide, APART));
        let mut groups: Vec<MarkerGroup> = Vec::new();
        for marker in markers {
            let near = groups
                .iter_mut()
                .map(|group| (distance(marker, group.x, group.y), group))
                .min_by_key(|(square, _)| *square)
                .filter(|(square, _)| *square < reach * reach);
            match near {
                Some((_, group)) => group.crowd.push(marker.country),
                None => {
                    groups.push(MarkerGroup { country: marker.country, x: marker.x, y: marker.y, crowd: Vec::new() })
                }
            }
        }
        groups
    }

    /// The country that a press at a point means, with `over` the one whose shape lies there: a
    /// marker under the finger, else a marked shape, else the nearest marker that the finger
    /// may have missed, else whatever lies there.
    pub fn pressed(&self, x: i32, y: i32, touch: i32, over: Option<Country>) -> Option<Country> {
        let marked = over.filter(|country| self.marker(*country).is_some_and(|marker| marker.marked));
        self.nearest(x, y, touch / 2).or(marked).or_else(|| self.nearest(x, y, touch)).or(over)
    }

    /// The marked country whose marker is nearest to a point, within `reach`; map units.
    pub fn nearest(&self, x: i32, y: i32, reach: i32) -> Option<Country> {
        let square = i64::from(reach) * i64::from(reach);
        let near = self.marked().map(|marker| (distance(marker, x, y), marker.country)).min()?;
        (near.0 <= square).then_some(near.1)
    }

    /// The marked country that lies next to one in a direction: the nearest within 45
    /// degrees of it, or else within 90, those off the line counting as farther.
    pub fn neighbor(&self, country: Country, direction: Direction) -> Option<Country> {
        let from = self.marker(country)?;
        let mut best: Option<(bool, i64, Country)> = None;
        for marker in self.marked().filter(|marker| marker.country != country) {
            let (dx, dy) = (i64::from(marker.x) - i64::from(from.x), i64::from(marker.y) - i64::from(from.y));
            let (along, aside) = match direction {
                Direction::Left => (-dx, dy.abs()),
                Direction::Right => (dx, dy.abs()),
                Direction::Up => (-dy, dx.abs()),
                Direction::Down => (dy, dx.abs()),
            };
            if along > 0 {
                let candidate = (aside > along, along * along + 4 * aside * aside, marker.country);
                best = Some(best.map_or(candidate, |best| best.min(candidate)));
            }
        }
        best.map(|(_, _, country)| country)
    }
}

/// The square of the distance of a marker from a point.
fn distance(marker: &Marker, x: i32, y: i32) -> i64 {
    let (dx, dy) = (i64::from(marker.x) - i64::from(x), i64::from(marker.y) - i64::from(y));
    dx * dx + dy * dy
}

#[cfg(test)]
#[path = "marks_tests.rs"]
mod tests;
