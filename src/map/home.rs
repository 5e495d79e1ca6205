//! The part of a map that is seen at first: where its named countries are.

use super::equal_earth::{HEIGHT, WIDTH};
use super::layout::{Marker, WorldMap};
use super::view_box::{AspectRatio, ViewBox};

/// The least width that is shown, in map units: enough to know where one is.
const LEAST: i32 = WIDTH * 30 / 100;
/// Margin on each side of the countries, in percent of their width and height.
const MARGIN: i32 = 6;
/// Share of the map's width, in percent, from which on all of it is shown.
const MOST: i32 = 85;

impl WorldMap {
    /// The part around the countries that are marked, in the shape of that part; the whole map where
    /// none is, or where they are all over the world.
    pub fn home(&self) -> ViewBox {
        let Some([left, top, right, bottom]) = edges(self.marked()) else { return ViewBox::WHOLE };
        let (wide, high) = (right.saturating_sub(left), bottom.saturating_sub(top));
        let more = |size: i32, least: i32| (size / 100 * MARGIN).max((least - size) / 2);
        let (x, y) = (more(wide, LEAST), more(high, LEAST * HEIGHT / WIDTH));
        let home = ViewBox::of_edges([left - x, top - y, right + x, bottom + y]);
        if home.fitted(AspectRatio::MAP).width > WIDTH / 100 * MOST { ViewBox::WHOLE } else { home }
    }
}

/// Left, top, right and bottom of all markers and their shapes, within the map.
pub(super) fn edges<'a>(markers: impl Iterator<Item = &'a Marker>) -> Option<[i32; 4]> {
    let mut edges: Option<[i32; 4]> = None;
    for marker in markers {
        let (w, h) = (marker.size.0 / 2, marker.size.1 / 2);
        let [left, top, right, bottom] = edges.unwrap_or([marker.x, marker.y, marker.x, marker.y]);
        edges =
            Some([left.min(marker.x - w), top.min(marker.y - h), right.max(marker.x + w), bottom.max(marker.y + h)]);
    }
    edges.map(|[left, top, right, bottom]| [left.max(0), top.max(0), right.min(WIDTH), bottom.min(HEIGHT)])
}

#[cfg(test)]
#[path = "home_tests.rs"]
mod tests;
