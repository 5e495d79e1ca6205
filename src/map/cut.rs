//! Cutting outlines along the antimeridian of a map's center.
//!
//! A shape that lies across the left and right edge of the map becomes a piece at each of
//! them; the land around a pole is closed along the edge of the map. No line runs across.

use super::world::Outline;

/// A closed piece of an outline: degrees east of the center, -180 to 180, and latitude.
pub type Piece = Vec<(f64, f64)>;

/// Edges of the map are curved, so a line along one of them gets a point at least this often;
/// degrees of latitude.
const STEP: f64 = 3.0;

/// The pieces of an outline on a map about this center, in degrees east.
pub fn pieces(outline: &Outline, center: f64) -> Vec<Piece> {
    let mut points: Piece = outline.points.iter().map(|&(lon, lat)| (lon - center, lat)).collect();
    if outline.around_pole {
        return around_pole(points);
    }
    let (west, east) = extent(&points);
    let first = turns(west);
    let last = turns(east);
    if first == last || (last - first == 1.0 && east == last * 360.0 - 180.0) {
        shift(&mut points, first);
        return vec![points];
    }
    let mut pieces = Vec::new();
    let mut turn = first;
    while turn <= last {
        let mut piece = points.clone();
        shift(&mut piece, turn);
        let piece = clip(&piece);
        if piece.len() > 2 {
            pieces.push(piece);
        }
        turn += 1.0;
    }
    pieces
}

/// The land around a pole, from the left edge of the map to the right, closed along the edge.
fn around_pole(mut points: Piece) -> Vec<Piece> {
    if let (Some(first), Some(last)) = (points.first(), points.last())
        && first.0 > last.0
    {
        points.reverse();
    }
    let Some(&(start, lat)) = points.first() else { return Vec::new() };
    let pole = if lat < 0.0 { -90.0 } else { 90.0 };
    let once = points.clone();
    points.extend(once.iter().map(|&(x, y)| (x + 360.0, y)));
    points.push((start + 720.0, lat));
    // Two rounds are sure to hold one whole map.
    let whole = turns(start) + 1.0;
    points.push((start + 720.0, pole));
    points.push((start, pole));
    shift(&mut points, whole);
    vec![clip(&points)]
}

/// Turns round the globe between a longitude east of the center and -180 to 180.
fn turns(x: f64) -> f64 {
    ((x + 180.0) / 360.0).floor()
}

fn shift(points: &mut Piece, turns: f64) {
    for point in points {
        point.0 -= turns * 360.0;
    }
}

fn extent(points: &[(f64, f64)]) -> (f64, f64) {
    points.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(west, east), p| (west.min(p.0), east.max(p.0)))
}

/// Cuts a closed line to the map: Sutherland and Hodgman (1974) at both edges.
fn clip(points: &[(f64, f64)]) -> Piece {
    let right: Piece = half(points, -180.0, 1.0);
    dense(&half(&right, 180.0, -1.0))
}

/// Cuts a closed line to one side of a meridian: east of it for `side` 1, west for -1.
fn half(points: &[(f64, f64)], meridian: f64, side: f64) -> Piece {
    let mut kept = Vec::new();
    let Some(&(mut before)) = points.last() else { return kept };
    for &point in points {
        let (was, is) = ((before.0 - meridian) * side, (point.0 - meridian) * side);
        if (was < 0.0) != (is < 0.0) {
            let share = was / (was - is);
            kept.push((meridian, before.1 + (point.1 - before.1) * share));
        }
        if is >= 0.0 {
            kept.push(point);
        }
        before = point;
    }
    kept
}

/// The line with more points where it runs along an edge of the map.
fn dense(points: &[(f64, f64)]) -> Piece {
    let mut out = Vec::with_capacity(points.len());
    for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
        out.push(*a);
        let on_edge = a.0 == b.0 && a.0.abs() == 180.0;
        let steps = if on_edge { ((b.1 - a.1).abs() / STEP).floor() } else { 0.0 };
        let mut step = 1.0;
        while step <= steps {
            out.push((a.0, a.1 + (b.1 - a.1) * step / (steps + 1.0)));
            step += 1.0;
        }
    }
    out
}

#[cfg(test)]
#[path = "cut_tests.rs"]
mod tests;
