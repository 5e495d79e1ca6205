//! Lanes: what goes on at the same time lies side by side.

use crate::model::Order as _;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// With at most so many intervals without a lane from before, the others are held in theirs
/// and these fitted in between; with more, that would cost more than n log n time.
const FEW: usize = 32;

/// A lane for each interval.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// The lane of each interval, from 0, in the order in which they were given.
    pub lane: Vec<u32>,
    /// Number of lanes: the most intervals that overlap at one point.
    pub count: u32,
}

/// Puts intervals `(start, end)` into the fewest lanes so that no two in one lane overlap.
///
/// An interval holds its start, not its end; one that takes no room is given room for one unit.
/// Those that start earlier get the lower lane, and of two that start together the one given
/// first. Takes n log n time.
///
/// Greedy coloring by start is optimal on interval graphs: Kleinberg and Tardos, *Algorithm
/// Design*, 4.1.
pub fn lanes(intervals: &[(i64, i64)]) -> Lanes {
    lanes_like(intervals, &[])
}

/// As [`lanes`], but each interval keeps the lane that `preferred` gives it where that does not
/// cost another lane: so that when one session moves, the others stay.
pub fn lanes_like(intervals: &[(i64, i64)], preferred: &[Option<u32>]) -> Lanes {
    let sweep = Sweep::new(intervals);
    let prefers = |index: usize| preferred.get(index).copied().flatten().filter(|lane| *lane < sweep.depth);
    let strangers = (0..intervals.len()).filter(|index| prefers(*index).is_none()).count();
    let kept = if strangers <= FEW && strangers < intervals.len() { sweep.around(&prefers) } else { None };
    Lanes { lane: kept.unwrap_or_else(|| sweep.greedy(&prefers)), count: sweep.depth }
}

/// The intervals with their order by start, and how many overlap at most.
struct Sweep {
    intervals: Vec<(i64, i64)>,
    by_start: Vec<usize>,
    by_end: Vec<usize>,
    depth: u32,
}

impl Sweep {
    fn new(intervals: &[(i64, i64)]) -> Self {
        let intervals: Vec<_> =
            intervals.iter().map(|(start, end)| (*start, (*end).max(start.saturating_add(1)))).collect();
        let mut by_start: Vec<usize> = (0..intervals.len()).collect();
        let mut by_end = by_start.clone();
        by_start.order_by_key(|index| intervals.get(*index).map(|(start, _)| *start));
        by_end.order_by_key(|index| intervals.get(*index).map(|(_, end)| *end));
        let mut sweep = Self { intervals, by_start, by_end, depth: 0 };
        let (mut open, mut depth) = (0, 0);
        sweep.run(&mut |event| {
            open = if let LaneEvent::Start(_) = event { open + 1 } else { open - 1 };
            depth = depth.max(open);
        });
        sweep.depth = depth;
        sweep
    }

    /// Visits starts and ends in order of time, ends first.
    fn run(&self, visit: &mut dyn FnMut(LaneEvent)) {
        let mut ends = self.by_end.iter().peekable();
        for start in &self.by_start {
            let from = self.start(*start);
            while let Some(end) = ends.next_if(|end| self.end(**end) <= from) {
                visit(LaneEvent::End(*end));
            }
            visit(LaneEvent::Start(*start));
        }
    }

    fn start(&self, index: usize) -> i64 {
        self.intervals.get(index).map_or(0, |(start, _)| *start)
    }

    fn end(&self, index: usize) -> i64 {
        self.intervals.get(index).map_or(0, |(_, end)| *end)
    }

    /// The preferred lane where it is free, else the lowest free one. As many lanes as the
    /// depth always suffice, whichever free lane is taken.
    fn greedy(&self, prefers: &dyn Fn(usize) -> Option<u32>) -> Vec<u32> {
        // In the heap may be lanes that were taken by preference: those are passed over.
        let mut heap: BinaryHeap<Reverse<u32>> = (0..self.depth).map(Reverse).collect();
        let mut free = vec![true; self.depth as usize];
        let mut lane = vec![0; self.intervals.len()];
        self.run(&mut |event| match event {
            LaneEvent::End(index) => {
                let Some(left) = lane.get(index).copied() else { return };
                if let Some(free) = free.get_mut(left as usize) {
                    *free = true;
                }
                heap.push(Reverse(left));
            }
            LaneEvent::Start(index) => {
                let is_free = |lane: &u32| free.get(*lane as usize).is_some_and(|free| *free);
                let wanted = prefers(index).filter(is_free);
                let mut lowest = || loop {
                    let Reverse(lane) = heap.pop()?;
                    if is_free(&lane) {
                        return Some(lane);
                    }
                };
                let taken = wanted.or_else(&mut lowest).unwrap_or_default();
                if let Some(free) = free.get_mut(taken as usize) {
                    *free = false;
                }
                if let Some(lane) = lane.get_mut(index) {
                    *lane = taken;
                }
            }
        });
        lane
    }

    /// All that have a preference keep it, the rest go into gaps; `None` if that does not fit.
    fn around(&self, prefers: &dyn Fn(usize) -> Option<u32>) -> Option<Vec<u32>> {
        let mut taken: Vec<Vec<(i64, i64)>> = vec![Vec::new(); self.depth as usize];
        let mut lane = vec![0; self.intervals.len()];
        for index in &self.by_start {
            let Some(wanted) = prefers(*index) else { continue };
            let row = taken.get_mut(wanted as usize)?;
            if row.last().is_some_and(|(_, end)| *end > self.start(*index)) {
                return None;
            }
            row.push((self.start(*index), self.end(*index)));
            *lane.get_mut(*index)? = wanted;
        }
        for index in self.by_start.iter().filter(|index| prefers(**index).is_none()) {
            let (start, end) = (self.start(*index), self.end(*index));
            let gap = taken.iter_mut().enumerate().find_map(|(lane, row)| {
                let at = row.partition_point(|(_, until)| *until <= start);
                row.get(at).is_none_or(|(from, _)| *from >= end).then_some((lane, at))
            });
            let (wanted, at) = gap?;
            taken.get_mut(wanted)?.insert(at, (start, end));
            *lane.get_mut(*index)? = wanted as u32;
        }
        Some(lane)
    }
}

enum LaneEvent {
    Start(usize),
    End(usize),
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
