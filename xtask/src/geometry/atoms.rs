//! Country or disputed area that a ring of the source belongs to.
//!
//! A country is keyed by its alpha-2 code, a disputed area without one by two small letters
//! (the table of `src/map/disputes.rs`).

use super::iso;
use super::topology::Feature;

/// Features that the source gives no numeric code.
const NAMED: [(&str, &[u8; 2]); 4] =
    [("Kosovo", b"XK"), ("N. Cyprus", b"nc"), ("Somaliland", b"sl"), ("Siachen Glacier", b"sg")];

/// A part of a feature that is an atom of its own: rings whose middle lies in a box of west,
/// south, east, north in degrees.
struct Part {
    of: &'static str,
    within: [f64; 4],
    key: &'static [u8; 2],
}

const fn part(of: &'static str, within: [f64; 4], key: &'static [u8; 2]) -> Part {
    Part { of, within, key }
}

const PARTS: [Part; 13] = [
    part("France", [-55.0, 2.0, -51.0, 6.0], b"GF"),
    part("France", [-62.0, 15.7, -60.9, 16.6], b"GP"),
    part("France", [-61.4, 14.3, -60.7, 15.0], b"MQ"),
    part("France", [55.0, -21.6, 56.0, -20.7], b"RE"),
    part("France", [44.8, -13.2, 45.5, -12.5], b"YT"),
    part("Norway", [9.0, 73.5, 36.0, 82.0], b"SJ"),
    part("Norway", [-9.5, 70.5, -7.5, 71.5], b"SJ"),
    part("Netherlands", [-69.0, 11.8, -68.0, 12.5], b"BQ"),
    part("Netherlands", [-63.4, 17.3, -62.8, 17.8], b"BQ"),
    part("Indian Ocean Ter.", [105.0, -11.0, 106.5, -10.0], b"CX"),
    part("Indian Ocean Ter.", [96.0, -13.0, 97.5, -11.5], b"CC"),
    part("Russia", [32.3, 44.2, 36.8, 46.4], b"cr"),
    part("Russia", [145.2, 43.2, 149.2, 45.7], b"ki"),
];

/// The key of the atom that a ring of this feature, with these points, belongs to.
pub fn key(feature: &Feature, points: &[[f64; 2]]) -> Option<[u8; 2]> {
    let n = points.len().max(1) as f64;
    let x = points.iter().map(|p| p[0]).sum::<f64>() / n;
    let y = points.iter().map(|p| p[1]).sum::<f64>() / n;
    let inside = |[west, south, east, north]: [f64; 4]| west < x && x < east && south < y && y < north;
    let part = PARTS.iter().find(|part| part.of == feature.name && inside(part.within)).map(|part| *part.key);
    let named = || NAMED.iter().find(|(name, _)| *name == feature.name).map(|(_, key)| **key);
    part.or_else(|| feature.id.as_deref().and_then(iso::alpha2)).or_else(named)
}
