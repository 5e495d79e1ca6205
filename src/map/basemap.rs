//! The land as it is drawn about one central meridian.

use std::sync::Arc;

use super::cut::pieces;
use super::equal_earth::Projection;
use super::path::Path;
use super::world::{Atom, Key, World};

/// The shape of a country or of a disputed area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its code, or two small letters for an area without one.
    pub key: Key,
    /// The `d` of its path, to be filled by the even-odd rule; map units.
    pub path: Arc<str>,
    /// Width and height of its largest piece; map units.
    pub size: (i32, i32),
}

/// All that does not depend on who took part. Making one is most of the work of a map, so keep
/// it as long as the center stays.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basemap {
    /// About which meridian it is drawn.
    pub projection: Projection,
    /// Countries in the order of their codes, then disputed areas.
    pub shapes: Vec<Shape>,
    /// All land without borders.
    pub land: Arc<str>,
    /// The edge of the globe.
    pub sphere: Arc<str>,
    /// Meridians and parallels every 30 degrees.
    pub graticule: Arc<str>,
    /// Places of the countries' names, dots and markers, in the order of the codes.
    pub labels: Vec<Label>,
}

/// Place of a country's name, dot or marker.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Label {
    /// The country's code.
    pub key: Key,
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
    /// Map units.
    pub x: i32,
    /// Map units.
    pub y: i32,
}

impl Basemap {
    /// Draws a world about a meridian: 0, 11 or 150 degrees east, or any other.
    pub fn new(world: &World, center: f64) -> Self {
        Self::on_steps(world, center, world.step())
    }

    /// Draws it as exactly as it is known, for a map of a few countries from near.
    pub fn exact(world: &World, center: f64) -> Self {
        Self::on_steps(world, center, 1)
    }

    fn on_steps(world: &World, center: f64, step: i32) -> Self {
        let projection = Projection::new(center);
        let shapes = world.atoms().iter().map(|atom| {
            let (path, size) = draw(world, atom, projection, step);
            Shape { key: atom.key, path, size }
        });
        let labels = world.labels().map(|(key, lon, lat)| {
            let (x, y) = round(projection.forward(lon, lat));
            Label { key, lon, lat, x, y }
        });
        Self {
            projection,
            shapes: shapes.collect(),
            land: draw(world, world.land(), projection, step).0,
            sphere: sphere(projection, step),
            graticule: graticule(projection, step),
            labels: labels.collect(),
        }
    }

    /// This finer land instead of a coarser one: what stands on it, and what counts as small,
    /// stays where it was.
    pub fn in_place_of(mut self, coarse: &Self) -> Self {
        self.labels.clone_from(&coarse.labels);
        for shape in &mut self.shapes {
            shape.size = coarse.shape(shape.key).map_or(shape.size, |known| known.size);
        }
        self
    }

    /// The shape of a country or of a disputed area.
    pub fn shape(&self, key: Key) -> Option<&Shape> {
        self.shapes.iter().find(|shape| shape.key == key)
    }
}

/// A position as whole map units.
pub(super) fn round((x, y): (f64, f64)) -> (i32, i32) {
    ((x + 0.5).floor() as i32, (y + 0.5).floor() as i32)
}

/// The nearest place of those that a line may go through.
fn on_step((x, y): (i32, i32), step: i32) -> (i32, i32) {
    let nearest = |value: i32| (value + step / 2).div_euclid(step) * step;
    (nearest(x), nearest(y))
}

fn draw(world: &World, atom: &Atom, projection: Projection, step: i32) -> (Arc<str>, (i32, i32)) {
    let (mut exact, mut stepped) = (Path::default(), Path::default());
    let mut size = (0, 0);
    for outline in world.outlines(atom) {
        for piece in pieces(&outline, projection.center()) {
            let points: Vec<_> = piece.iter().map(|&(east, lat)| round(projection.unwrapped(east, lat))).collect();
            let span = |values: &dyn Fn(&(i32, i32)) -> i32| {
                let low = points.iter().map(values).min().unwrap_or(0);
                points.iter().map(values).max().unwrap_or(0) - low
            };
            let (width, height) = (span(&|p| p.0), span(&|p| p.1));
            if i64::from(width) * i64::from(height) >= i64::from(size.0) * i64::from(size.1) {
                size = (width, height);
            }
            if step > 1 {
                stepped.close(points.iter().map(|point| on_step(*point, step)));
            }
            exact.close(points);
        }
    }
    // An island that is lost between two steps is drawn as it is.
    let path = Some(stepped.finish()).filter(|path| !path.is_empty()).unwrap_or_else(|| exact.finish());
    (path.into(), size)
}

/// Degrees of latitude between two points of a meridian.
fn rows_every(step: i32) -> i32 {
    if step > 1 { 5 } else { 3 }
}

fn sphere(projection: Projection, step: i32) -> Arc<str> {
    let mut path = Path::default();
    let row = rows_every(step);
    let side = |edge: f64| (-90 / row..=90 / row).map(move |n| (edge, f64::from(n * row)));
    let around = side(-180.0).chain(side(180.0).collect::<Vec<_>>().into_iter().rev());
    path.close(around.map(|(east, lat)| on_step(round(projection.unwrapped(east, lat)), step)));
    path.finish().into()
}

fn graticule(projection: Projection, step: i32) -> Arc<str> {
    let mut path = Path::default();
    let row = rows_every(step);
    for meridian in -6..6 {
        let lon = f64::from(meridian) * 30.0;
        let points = (-78 / row..=78 / row).map(|n| projection.forward(lon, f64::from(n * row)));
        path.open(points.map(|point| on_step(round(point), step)));
    }
    for parallel in -2..=2 {
        let lat = f64::from(parallel) * 30.0;
        path.open([-180.0, 180.0].map(|east| on_step(round(projection.unwrapped(east, lat)), step)));
    }
    path.finish().into()
}

#[cfg(test)]
#[path = "basemap_tests.rs"]
mod tests;
