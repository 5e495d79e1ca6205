//! The Equal Earth projection: areas are true, and the world looks like the world.
//!
//! Šavrič, Patterson and Jenny, "The Equal Earth map projection", International Journal of
//! Geographical Information Science 33:3 (2019), with the polynomial that the paper gives.
//! `tests` hold it to d3-geo's numbers.

use std::f64::consts::PI;

use super::trig::{cos, sin};

/// Width of a map in map units; every position of the map is a whole number of them.
pub const WIDTH: i32 = 20_000;
/// Height of a map in map units.
pub const HEIGHT: i32 = 9_734;

const A1: f64 = 1.340264;
const A2: f64 = -0.081106;
const A3: f64 = 0.000893;
const A4: f64 = 0.003796;
/// Half the square root of 3.
const M: f64 = 0.866_025_403_784_438_6;
/// Map units in one radius of the globe: the equator, `2π / (M·A1)` radii, is `WIDTH` long.
const SCALE: f64 = WIDTH as f64 * M * A1 / (2.0 * PI);
const MIDDLE: (f64, f64) = (WIDTH as f64 / 2.0, HEIGHT as f64 / 2.0);

/// The projection about one central meridian.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Projection {
    /// Degrees east.
    center: f64,
}

/// The y of a parallel and the length of a radian along it, in radii of the globe, from the
/// parametric latitude.
fn parallel(l: f64) -> (f64, f64) {
    let l2 = l * l;
    let l6 = l2 * l2 * l2;
    (l * (A1 + A2 * l2 + l6 * (A3 + A4 * l2)), cos(l) / (M * slope(l2, l6)))
}

/// The slope of y in the parametric latitude.
fn slope(l2: f64, l6: f64) -> f64 {
    A1 + 3.0 * A2 * l2 + l6 * (7.0 * A3 + 9.0 * A4 * l2)
}

impl Projection {
    /// The projection that has this meridian, in degrees east, in the middle.
    pub fn new(center: f64) -> Self {
        Self { center }
    }

    /// The meridian in the middle, in degrees east.
    pub fn center(self) -> f64 {
        self.center
    }

    /// A point given in degrees, in map units: x to the right, y down. The antimeridian of the
    /// center is the left edge of the map.
    pub fn forward(self, lon: f64, lat: f64) -> (f64, f64) {
        let turn = (lon - self.center + 180.0) / 360.0;
        self.unwrapped((turn - turn.floor()) * 360.0 - 180.0, lat)
    }

    /// A point given by its longitude east of the center, which is not brought into
    /// -180 to 180, and its latitude.
    pub fn unwrapped(self, east: f64, lat: f64) -> (f64, f64) {
        let (y, radian) = parallel((M * sin(lat.to_radians())).asin());
        (MIDDLE.0 + SCALE * radian * east.to_radians(), MIDDLE.1 - SCALE * y)
    }

    /// Longitude and latitude in degrees of a point in map units; `None` outside the globe.
    ///
    /// The parametric latitude is found by Newton's method, as the paper says.
    pub fn inverse(self, x: f64, y: f64) -> Option<(f64, f64)> {
        let wanted = (MIDDLE.1 - y) / SCALE;
        let mut l = wanted;
        for _ in 0..12 {
            let l2 = l * l;
            let step = (parallel(l).0 - wanted) / slope(l2, l2 * l2 * l2);
            l -= step;
            if step.abs() < 1e-12 {
                break;
            }
        }
        let sine = sin(l) / M;
        let east = ((x - MIDDLE.0) / (SCALE * parallel(l).1)).to_degrees();
        if sine.is_nan() || sine.abs() > 1.0 + 1e-9 || east.is_nan() || east.abs() > 180.0 + 1e-9 {
            return None;
        }
        let turn = (east + self.center + 180.0) / 360.0;
        Some(((turn - turn.floor()) * 360.0 - 180.0, sine.clamp(-1.0, 1.0).asin().to_degrees()))
    }
}

#[cfg(test)]
#[path = "equal_earth_tests.rs"]
mod tests;
