//! The shape of a programme whose sessions are too many and too short to be told apart.

use super::{FULL, Item, lanes};

/// The units across that [`ProgrammeShape::path`] is drawn in.
const ACROSS: i64 = 10_000;

/// A session as part of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// 0 to [`FULL`], as far as it is visible.
    pub start: i64,
    /// Not before `start`.
    pub end: i64,
    /// From 0.
    pub lane: u32,
}

/// Sessions as bars side by side, without their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProgrammeShape {
    /// In order of time: no two of a lane meet.
    pub bars: Vec<Bar>,
    /// Lanes that the bars take.
    pub lanes: u32,
    /// The first of its lanes in a strip of marks.
    pub strip: u32,
}

impl ProgrammeShape {
    /// Of sessions in order of time, each at least so long. In n log n time.
    pub(super) fn new(items: &[Item], least: i64) -> Self {
        let visible = |item: &Item| {
            let start = item.start.clamp(0, FULL - least);
            (start, item.end.clamp(start + least, FULL))
        };
        let taken: Vec<(i64, i64)> = items.iter().map(visible).collect();
        let lanes = lanes(&taken);
        let bars = taken.iter().zip(lanes.lane).map(|((start, end), lane)| Bar { start: *start, end: *end, lane });
        Self { bars: bars.collect(), lanes: lanes.count, strip: 0 }
    }

    /// Width and height of the box that [`path`](Self::path) is drawn in, a unit a lane.
    pub fn size(&self) -> (i64, u32) {
        (ACROSS, self.lanes)
    }

    /// The bars as the data of one SVG path.
    pub fn path(&self) -> String {
        let scaled = |at: i64| at * ACROSS / FULL;
        let bar = |bar: &Bar| {
            let (start, length) = (scaled(bar.start), (scaled(bar.end) - scaled(bar.start)).max(1));
            format!("M{start} {}h{length}v.7h-{length}z", bar.lane)
        };
        self.bars.iter().map(bar).collect()
    }
}
