//! Markers for what is too small to hit, and which country a finger or an arrow key means.

use super::layout::{Spot, WorldMap};
use super::view_box::ViewBox;
use crate::model::Country;

/// What a finger hits, in CSS pixels.
pub const TOUCH: i32 = 24;
/// The least distance of two markers, in CSS pixels: closer ones stand for each other.
const APART: i32 = 14;

/// A marker to hit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
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
    pub fn markers(&self, view: ViewBox, wide: i32, chosen: Option<Country>) -> Vec<Marker> {
        let touch = view.units(wide, TOUCH);
        let small = |spot: &&Spot| spot.size.0.min(spot.size.1) < touch;
        let wanted = |spot: &&Spot| spot.marked || chosen == Some(spot.country);
        let first = |spot: &Spot| (chosen != Some(spot.country), u64::MAX - spot.people.unwrap_or(0));
        let mut spots: Vec<&Spot> = Vec::new();
        for spot in self.spots.iter().filter(wanted).filter(small) {
            spots.insert(spots.partition_point(|other| first(other) <= first(spot)), spot);
        }
        let reach = i64::from(view.units(wide, APART));
        let mut markers: Vec<Marker> = Vec::new();
        for spot in spots {
            let near = markers
                .iter_mut()
                .map(|marker| (distance(spot, marker.x, marker.y), marker))
                .min_by_key(|(square, _)| *square)
                .filter(|(square, _)| *square < reach * reach);
            match near {
                Some((_, marker)) => marker.crowd.push(spot.country),
                None => markers.push(Marker { country: spot.country, x: spot.x, y: spot.y, crowd: Vec::new() }),
            }
        }
        markers
    }

    /// The country that a press at a point means, with `over` the one whose shape lies there: a
    /// marker under the finger, else a marked shape, else the nearest marker that the finger
    /// may have missed, else whatever lies there.
    pub fn pressed(&self, x: i32, y: i32, touch: i32, over: Option<Country>) -> Option<Country> {
        let marked = over.filter(|country| self.spot(*country).is_some_and(|spot| spot.marked));
        self.nearest(x, y, touch / 2).or(marked).or_else(|| self.nearest(x, y, touch)).or(over)
    }

    /// The marked country whose spot is nearest to a point, within `reach`; map units.
    pub fn nearest(&self, x: i32, y: i32, reach: i32) -> Option<Country> {
        let square = i64::from(reach) * i64::from(reach);
        let near = self.marked().map(|spot| (distance(spot, x, y), spot.country)).min()?;
        (near.0 <= square).then_some(near.1)
    }

    /// The marked country that lies next to one in a direction: the nearest within 45
    /// degrees of it, or else within 90, those off the line counting as farther.
    pub fn neighbour(&self, country: Country, direction: Direction) -> Option<Country> {
        let from = self.spot(country)?;
        let mut best: Option<(bool, i64, Country)> = None;
        for spot in self.marked().filter(|spot| spot.country != country) {
            let (dx, dy) = (i64::from(spot.x) - i64::from(from.x), i64::from(spot.y) - i64::from(from.y));
            let (along, aside) = match direction {
                Direction::Left => (-dx, dy.abs()),
                Direction::Right => (dx, dy.abs()),
                Direction::Up => (-dy, dx.abs()),
                Direction::Down => (dy, dx.abs()),
            };
            if along > 0 {
                let candidate = (aside > along, along * along + 4 * aside * aside, spot.country);
                best = Some(best.map_or(candidate, |best| best.min(candidate)));
            }
        }
        best.map(|(_, _, country)| country)
    }
}

/// The square of the distance of a spot from a point.
fn distance(spot: &Spot, x: i32, y: i32) -> i64 {
    let (dx, dy) = (i64::from(spot.x) - i64::from(x), i64::from(spot.y) - i64::from(y));
    dx * dx + dy * dy
}

#[cfg(test)]
#[path = "marks_tests.rs"]
mod tests;
