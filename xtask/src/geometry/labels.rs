//! Position of a country's name, dot or marker.

/// Longitude and latitude for codes without a shape and for those whose largest ring says
/// nothing about where the country is; by hand, to a tenth of a degree, after the CIA World
/// Factbook (public domain).
const BY_HAND: [([u8; 2], [f64; 2]); 7] = [
    (*b"AQ", [20.0, -79.0]),
    (*b"BV", [3.4, -54.4]),
    (*b"GI", [-5.4, 36.1]),
    (*b"KI", [173.0, 1.4]),
    (*b"TK", [-172.0, -9.0]),
    (*b"TV", [179.2, -8.5]),
    (*b"UM", [166.6, 19.3]),
];

/// The point of a country given its largest ring.
pub fn point(key: [u8; 2], ring: Option<&[[f64; 2]]>) -> Option<[f64; 2]> {
    let by_hand = BY_HAND.iter().find(|(code, _)| *code == key).map(|(_, at)| *at);
    by_hand.or_else(|| ring.map(farthest_from_edge))
}

/// The point in a ring that is farthest from its edge: a grid over the ring, then ever finer
/// ones around the best point.
fn farthest_from_edge(ring: &[[f64; 2]]) -> [f64; 2] {
    const STEPS: i32 = 20;
    let low = |axis: usize| ring.iter().filter_map(|p| p.get(axis)).copied().fold(f64::INFINITY, f64::min);
    let high = |axis: usize| ring.iter().filter_map(|p| p.get(axis)).copied().fold(f64::NEG_INFINITY, f64::max);
    let mut middle = [(low(0) + high(0)) / 2.0, (low(1) + high(1)) / 2.0];
    let mut half = [(high(0) - low(0)) / 2.0, (high(1) - low(1)) / 2.0];
    let mut best = (f64::NEG_INFINITY, middle);
    for _ in 0..4 {
        for i in -STEPS..=STEPS {
            for j in -STEPS..=STEPS {
                let at = [
                    middle[0] + half[0] * f64::from(i) / f64::from(STEPS),
                    middle[1] + half[1] * f64::from(j) / f64::from(STEPS),
                ];
                let reach = depth(ring, at);
                if reach > best.0 {
                    best = (reach, at);
                }
            }
        }
        middle = best.1;
        half = half.map(|h| h * 2.0 / f64::from(STEPS));
    }
    best.1
}

/// Depth of a point inside a ring, in degrees of latitude; negative outside.
fn depth(ring: &[[f64; 2]], at: [f64; 2]) -> f64 {
    let shrink = at[1].to_radians().cos();
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        if (a[1] > at[1]) != (b[1] > at[1]) && at[0] < (b[0] - a[0]) * (at[1] - a[1]) / (b[1] - a[1]) + a[0] {
            inside = !inside;
        }
        let (ax, ay) = ((a[0] - at[0]) * shrink, a[1] - at[1]);
        let (dx, dy) = ((b[0] - a[0]) * shrink, b[1] - a[1]);
        let along = -(ax * dx + ay * dy) / (dx * dx + dy * dy).max(1e-12);
        let t = along.clamp(0.0, 1.0);
        nearest = nearest.min((ax + t * dx).hypot(ay + t * dy));
    }
    if inside { nearest } else { -nearest }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_lies_deep_in_the_wide_part_of_a_ring() {
        let ring = [[0.0, 0.0], [4.0, 0.0], [4.0, 4.0], [20.0, 4.0], [20.0, 5.0], [0.0, 5.0]];
        let [x, y] = point(*b"ZZ", Some(&ring)).unwrap();
        assert!((x - 2.0).abs() < 0.1 && (1.9..3.1).contains(&y), "{x} {y}");
    }
}
