//! Great circles from where people came to where they met.

use std::f64::consts::FRAC_PI_2;

use super::basemap::round;
use super::equal_earth::Projection;
use super::path::Path;
use super::trig::{cos, sin};

/// An arc gets a point at least this often; degrees.
const SPAN: f64 = 3.0;

/// The `d` of the shortest way between two places given by longitude and latitude in degrees,
/// cut where it crosses the edge of the map; map units. Empty for a place and itself; two
/// places just opposite each other have no shortest way, and get none.
pub fn great_circle(projection: Projection, from: (f64, f64), to: (f64, f64)) -> String {
    let (a, b) = (direction(from), direction(to));
    let cosine = (a.0 * b.0 + a.1 * b.1 + a.2 * b.2).clamp(-1.0, 1.0);
    let angle = FRAC_PI_2 - cosine.asin();
    let sine = sin(angle);
    let mut path = Path::default();
    if sine < 1e-6 {
        return path.finish();
    }
    let steps = (angle.to_degrees() / SPAN).ceil().max(1.0);
    let mut line: Vec<(f64, f64)> = Vec::new();
    let mut step = 0.0;
    while step <= steps {
        let (p, q) = (sin(angle * (1.0 - step / steps)) / sine, sin(angle * step / steps) / sine);
        let (x, y, z) = (p * a.0 + q * b.0, p * a.1 + q * b.1, p * a.2 + q * b.2);
        let lat = z.clamp(-1.0, 1.0).asin().to_degrees();
        let turn = (y.atan2(x).to_degrees() - projection.center() + 180.0) / 360.0;
        let east = (turn - turn.floor()) * 360.0 - 180.0;
        if let Some(&(before, before_lat)) = line.last()
            && (east - before).abs() > 180.0
        {
            // The edge that the line leaves by; it comes in again at the other one.
            let edge = if before > 0.0 { 180.0 } else { -180.0 };
            let share = (edge - before) / (east + 2.0 * edge - before);
            let crossing = before_lat + (lat - before_lat) * share;
            line.push((edge, crossing));
            path.open(line.iter().map(|&(east, lat)| round(projection.unwrapped(east, lat))));
            line.clear();
            line.push((-edge, crossing));
        }
        line.push((east, lat));
        step += 1.0;
    }
    path.open(line.iter().map(|&(east, lat)| round(projection.unwrapped(east, lat))));
    path.finish()
}

/// The unit vector of a place.
fn direction((lon, lat): (f64, f64)) -> (f64, f64, f64) {
    let (lon, lat) = (lon.to_radians(), lat.to_radians());
    (cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat))
}

#[cfg(test)]
#[path = "arcs_tests.rs"]
mod tests;
