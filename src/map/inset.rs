//! A small map: the part of the world around a few countries, to be seen beside a text.

use std::sync::Arc;

use super::equal_earth::{HEIGHT, WIDTH};
use super::home::edges;
use super::layout::{Marker, WorldMap};
use super::marks::TOUCH;
use super::participants::Presence;
use super::path::Path;
use super::view_box::ViewBox;
use crate::model::Country;

/// The least width that is shown, in map units: enough to know where one is.
const LEAST: i32 = WIDTH * 26 / 100;
/// Margin around the countries themselves, in percent.
const AIR: i64 = 150;

/// A small map. The view only draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inset {
    /// The part of the map that is seen.
    pub view: ViewBox,
    /// The `d` of the land that is seen, without borders; empty where none is drawn.
    pub land: String,
    /// The countries that are marked, each with the `d` of its shape.
    pub areas: Vec<(Country, Arc<str>)>,
    /// Areas that are disputed and seen.
    pub hatched: Vec<Arc<str>>,
    /// Dots of countries that would else be too small to see: each with its place in
    /// map units.
    pub dots: Vec<(Country, i32, i32)>,
    /// The radius of such a dot in map units.
    pub radius: i32,
}

/// Part of the world that is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The part around the countries.
    Around,
    /// All of it.
    World,
}

/// Cuts out the part of a map around the countries that took part, for a drawing `wide` CSS
/// pixels wide; `None` where no country has a place on the map.
pub fn inset(map: &WorldMap, reach: Reach, wide: i32) -> Option<Inset> {
    let view = match reach {
        Reach::Around => around(map.present())?,
        Reach::World => map.present().next().map(|_| ViewBox::WHOLE)?,
    };
    let pixel = view.units(wide, 1);
    let too_small = |marker: &&Marker| marker.size.0.max(marker.size.1) < view.units(wide, TOUCH);
    Some(Inset {
        view,
        land: land(map, view, pixel),
        areas: map
            .areas
            .iter()
            .filter(|area| area.presence != Presence::Unnamed)
            .filter_map(|area| Some((area.country?, area.path.clone())))
            .collect(),
        hatched: map
            .areas
            .iter()
            .filter(|area| area.dispute.is_some() && is_seen(&area.path, view))
            .map(|area| area.path.clone())
            .collect(),
        dots: map.present().filter(too_small).map(|marker| (marker.country, marker.x, marker.y)).collect(),
        radius: view.units(wide, 5),
    })
}

/// The land that is seen: of a map with borders the shapes of all countries, which side by side
/// show none. Its points are kept to whole pixels, for nobody sees more of them.
fn land(map: &WorldMap, view: ViewBox, pixel: i32) -> String {
    let mut land = Path::default();
    let paths: Vec<&str> = match map.areas.is_empty() {
        true => map.land.as_deref().into_iter().collect(),
        false => {
            let unnamed = map.areas.iter().filter(|area| area.presence == Presence::Unnamed);
            unnamed.map(|area| &*area.path).collect()
        }
    };
    for piece in paths.into_iter().flat_map(|path| path.split('M')).filter(|piece| reaches(piece, view, pixel)) {
        let whole = |value: i32| value - value.rem_euclid(pixel.max(1));
        land.close(points(piece).map(|(x, y)| (whole(x), whole(y))));
    }
    land.finish()
}

/// A box about all markers and their shapes.
fn around<'a>(markers: impl Iterator<Item = &'a Marker>) -> Option<ViewBox> {
    let [left, top, right, bottom] = edges(markers)?;
    let (wide, high) = (i64::from(right) - i64::from(left), i64::from(bottom) - i64::from(top));
    let wide = wide.max(high * i64::from(WIDTH) / i64::from(HEIGHT)) * AIR / 100;
    let wide = i32::try_from(wide).unwrap_or(WIDTH).clamp(LEAST, WIDTH);
    Some(ViewBox::around(left.midpoint(right), top.midpoint(bottom), wide))
}

/// Tells whether any closed line of a path reaches into a view.
fn is_seen(path: &str, view: ViewBox) -> bool {
    path.split('M').any(|piece| reaches(piece, view, 0))
}

/// Tells whether one line, without its `M`, reaches into a view and is at least `least` large.
fn reaches(piece: &str, view: ViewBox, least: i32) -> bool {
    let mut bounds: Option<[i32; 4]> = None;
    for (x, y) in points(piece) {
        let [left, top, right, bottom] = bounds.unwrap_or([x, y, x, y]);
        bounds = Some([left.min(x), top.min(y), right.max(x), bottom.max(y)]);
    }
    bounds.is_some_and(|[left, top, right, bottom]| {
        let inside = right >= view.x
            && left <= view.x.saturating_add(view.width)
            && bottom >= view.y
            && top <= view.y.saturating_add(view.height);
        inside && (right - left).max(bottom - top) >= least
    })
}

/// The points of one line as [`Path`] writes it, without its `M`: a point, then steps.
fn points(piece: &str) -> impl Iterator<Item = (i32, i32)> {
    let mut numbers = Numbers(piece.as_bytes());
    let mut at = (0_i32, 0_i32);
    std::iter::from_fn(move || {
        let (dx, dy) = (numbers.next()?, numbers.next()?);
        at = (at.0.saturating_add(dx), at.1.saturating_add(dy));
        Some(at)
    })
}

/// The whole numbers of a path, whatever stands between them.
struct Numbers<'a>(&'a [u8]);

impl Iterator for Numbers<'_> {
    type Item = i32;

    fn next(&mut self) -> Option<i32> {
        let start = self.0.iter().position(|byte| byte.is_ascii_digit() || *byte == b'-')?;
        let (first, mut rest) = self.0.get(start..)?.split_first()?;
        let negative = *first == b'-';
        let mut value = if negative { 0 } else { i32::from(first - b'0') };
        while let Some((digit, after)) = rest.split_first().filter(|(digit, _)| digit.is_ascii_digit()) {
            value = value.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
            rest = after;
        }
        self.0 = rest;
        Some(if negative { -value } else { value })
    }
}

#[cfg(test)]
#[path = "inset_tests.rs"]
mod tests;
