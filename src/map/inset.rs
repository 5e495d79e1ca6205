//! A small map: the part of the world around a few countries, to be seen beside a text.

use std::sync::Arc;

use super::layout::{Spot, WorldMap};
use super::marks::TOUCH;
use super::roll::Presence;
use super::view_box::ViewBox;
use crate::model::Country;

/// The least that is shown, in percent of the map's width: enough to know where one is.
const LEAST: u32 = 26;
/// How much more than the countries themselves is shown, in percent.
const AIR: i64 = 150;

/// A small map. The view only draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inset {
    /// What is seen.
    pub view: ViewBox,
    /// The `d` of the land that is seen, without borders; empty where none is drawn.
    pub land: String,
    /// The countries that are marked, each with the `d` of its shape.
    pub areas: Vec<(Country, Arc<str>)>,
    /// What is disputed and seen.
    pub hatched: Vec<Arc<str>>,
    /// Where a dot stands, for a country that would else be too small to see: with its place in
    /// map units.
    pub dots: Vec<(Country, i32, i32)>,
    /// The radius of such a dot in map units.
    pub radius: i32,
}

/// Cuts out the part of a map around the countries that took part, for a drawing `wide` CSS
/// pixels wide; `None` where no country has a place on the map.
pub fn inset(map: &WorldMap, wide: i32) -> Option<Inset> {
    let view = around(map.present())?;
    let pixel = view.units(wide, 1);
    let too_small = |spot: &&Spot| spot.size.0.max(spot.size.1) < view.units(wide, TOUCH);
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
            .filter(|area| area.dispute.is_some() && !seen(&area.path, view, 0).is_empty())
            .map(|area| area.path.clone())
            .collect(),
        dots: map.present().filter(too_small).map(|spot| (spot.country, spot.x, spot.y)).collect(),
        radius: view.units(wide, 5),
    })
}

/// The land that is seen: of a map with borders the shapes of all countries, which side by side
/// show none.
fn land(map: &WorldMap, view: ViewBox, least: i32) -> String {
    if map.areas.is_empty() {
        return map.land.as_ref().map(|land| seen(land, view, least)).unwrap_or_default();
    }
    let mut land = String::new();
    for area in map.areas.iter().filter(|area| area.presence == Presence::Unnamed) {
        land.push_str(&seen(&area.path, view, least));
    }
    land
}

/// A box about all spots and their shapes.
fn around<'a>(spots: impl Iterator<Item = &'a Spot>) -> Option<ViewBox> {
    let mut bounds: Option<[i32; 4]> = None;
    for spot in spots {
        let (w, h) = (spot.size.0 / 2, spot.size.1 / 2);
        let [left, top, right, bottom] = bounds.unwrap_or([spot.x, spot.y, spot.x, spot.y]);
        bounds = Some([left.min(spot.x - w), top.min(spot.y - h), right.max(spot.x + w), bottom.max(spot.y + h)]);
    }
    let [left, top, right, bottom] = bounds?;
    let whole = ViewBox::WHOLE;
    let share = |size: i32, of: i32| i64::from(size) * AIR / i64::from(of.max(1));
    let percent = share(right - left, whole.width).max(share(bottom - top, whole.height));
    let percent = u32::try_from(percent).unwrap_or(LEAST).clamp(LEAST, 100);
    Some(ViewBox::around(left.midpoint(right), top.midpoint(bottom), percent))
}

/// The closed lines of a path that reach into a view, but for those smaller than `least`.
fn seen(path: &str, view: ViewBox, least: i32) -> String {
    let mut kept = String::new();
    for piece in path.split('M').filter(|piece| !piece.is_empty()) {
        let [left, top, right, bottom] = bounds(piece);
        let inside = right >= view.x
            && left <= view.x.saturating_add(view.width)
            && bottom >= view.y
            && top <= view.y.saturating_add(view.height);
        if inside && (right - left).max(bottom - top) >= least {
            kept.push('M');
            kept.push_str(piece);
        }
    }
    kept
}

/// Left, top, right and bottom of one line as [`Path`](super::path::Path) writes it, without its
/// `M`: a point, then steps.
fn bounds(piece: &str) -> [i32; 4] {
    let mut numbers = Numbers(piece.as_bytes());
    let (Some(mut x), Some(mut y)) = (numbers.next(), numbers.next()) else { return [0; 4] };
    let mut bounds = [x, y, x, y];
    while let (Some(dx), Some(dy)) = (numbers.next(), numbers.next()) {
        (x, y) = (x.saturating_add(dx), y.saturating_add(dy));
        let [left, top, right, bottom] = bounds;
        bounds = [left.min(x), top.min(y), right.max(x), bottom.max(y)];
    }
    bounds
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
