//! Simplification of arcs after Visvalingam and Whyatt (1993): the point that changes the shape
//! least goes first. Ends of arcs stay, so neighbors still meet.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// A point that may go, the one of least area on top of a heap.
#[derive(Debug)]
struct Candidate {
    area: f64,
    point: usize,
    /// The points beside it when the area was taken: an entry whose neighbors have changed
    /// since is stale.
    before: usize,
    after: usize,
}

impl PartialEq for Candidate {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}
impl Eq for Candidate {}
impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        other.area.total_cmp(&self.area).then(other.point.cmp(&self.point))
    }
}

/// The effective area of every point of an arc, in square degrees as they are at the equator;
/// infinite for the ends. Keeping the points over a threshold simplifies the arc.
pub fn weights(arc: &[[f64; 2]]) -> Vec<f64> {
    let n = arc.len();
    let mut weight = vec![f64::INFINITY; n];
    let mut before: Vec<usize> = (0..n).map(|i| i.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..n).map(|i| i + 1).collect();
    let measure = |before: usize, point: usize, after: usize| Candidate {
        area: triangle(arc, before, point, after),
        point,
        before,
        after,
    };
    let mut heap: BinaryHeap<Candidate> = (1..n.saturating_sub(1)).map(|i| measure(i - 1, i, i + 1)).collect();
    let mut largest: f64 = 0.0;
    while let Some(next) = heap.pop() {
        let (b, p, a) = (next.before, next.point, next.after);
        let fresh =
            weight.get(p).is_some_and(|w| w.is_infinite()) && before.get(p) == Some(&b) && after.get(p) == Some(&a);
        if !fresh {
            continue;
        }
        largest = largest.max(next.area);
        set(&mut weight, p, largest);
        set(&mut after, b, a);
        set(&mut before, a, b);
        for q in [b, a] {
            if q > 0 && q + 1 < n {
                let (bq, aq) = (before.get(q).copied().unwrap_or(0), after.get(q).copied().unwrap_or(n));
                heap.push(measure(bq, q, aq));
            }
        }
    }
    weight
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(slot) = list.get_mut(at) {
        *slot = value;
    }
}

fn triangle(arc: &[[f64; 2]], a: usize, b: usize, c: usize) -> f64 {
    let (Some(a), Some(b), Some(c)) = (arc.get(a), arc.get(b), arc.get(c)) else { return f64::INFINITY };
    let shrink = b[1].to_radians().cos();
    let wrap = |x: f64| (x - (x / 360.0).round() * 360.0) * shrink;
    let (ux, uy) = (wrap(a[0] - b[0]), a[1] - b[1]);
    let (vx, vy) = (wrap(c[0] - b[0]), c[1] - b[1]);
    (ux * vy - uy * vx).abs() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_that_changes_the_shape_least_weighs_least() {
        let arc = [[0.0, 0.0], [1.0, 0.01], [2.0, 3.0], [3.0, 0.0]];
        let weight = weights(&arc);
        assert!(weight[0].is_infinite() && weight[3].is_infinite());
        assert!(weight[1] < 0.02 + 1.5 && weight[1] < weight[2]);
    }
}
