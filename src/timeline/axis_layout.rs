//! The story on one axis: milestones, editions, launches, days and sessions.

use super::axis::scale;
use super::axis_items::{Detail, Item, Subject, gather};
use super::place_labels::{FEW, PendingLabel, place_labels};
use super::viewer::Viewer;
use super::{AxisLayoutInput, FULL, ProgrammeShape, Range, Ticks, lanes, lanes_like, ticks};
use crate::model::Order as _;

/// Sessions are shown from this many pixels an hour on, and days from this many a day.
const HOUR_PX: i64 = 10;
const DAY_PX: i64 = 28;
/// The least pixels of a session, and the gap between two things in a lane.
const LEAST_PX: i64 = 24;
/// The least pixels of a mark.
const DOT_PX: i64 = 14;
const GAP_PX: i64 = 8;

/// The most lanes of the story, which fit one screen of a desk; of names in two lines fewer do.
const LANES: usize = 11;
const TALL_LANES: usize = 7;

/// More lanes of sessions than this are dense below so many pixels an hour.
const DENSE_LANES: u32 = 16;
const DENSE_PX: i64 = 110;
/// The least pixels of a session among those.
const BAR_PX: i64 = 3;

/// The strip is laid out for a container of this many pixels, the narrowest there is: a wider
/// one only adds air. A mark in it takes so many.
pub(super) const STRIP_PX: i64 = 288;
const MARK_PX: i64 = 14;

/// A folded stretch that is visible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoldMark {
    pub start: i64,
    pub end: i64,
    /// Seconds that are folded away.
    pub seconds: i64,
}

/// Layout of what is visible of the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisLayout {
    pub range: Range,
    pub detail: Detail,
    pub ticks: Ticks,
    pub folds: Vec<FoldMark>,
    /// Position of `now`, if it is visible.
    pub now: Option<i64>,
    /// In order of time: no two of one detail share a lane and room.
    pub items: Vec<Item>,
    /// Lanes that the things of each [`Detail`] take.
    pub lanes: [u32; 3],
    /// Lines that a lane of the story has for names, 1 or 2.
    pub lines: u32,
    /// The sessions where they are too many and too short to be read; they are then not among
    /// the items.
    pub shape: Option<ProgrammeShape>,
    /// The ticks over a strip of marks in the narrowest container.
    pub strip_ticks: Ticks,
    /// Lanes of the strip.
    pub strips: u32,
    /// The first and the last position that is laid out: 0 and [`FULL`], and beyond with a margin.
    pub edges: (i64, i64),
}

impl AxisLayout {
    /// Lays out a range; a strip of marks for a container of so many pixels.
    pub(super) fn within(input: &AxisLayoutInput<'_>, strip_px: i64) -> Self {
        let AxisLayoutInput { axis, range, viewer, .. } = *input;
        let offset = |unix: i64| match viewer {
            Viewer::Event => axis.clock().offset(unix),
            Viewer::Local(offset) => offset(unix),
        };
        let (width, length) = (i64::from(input.width.max(1)), axis.length(range));
        let detail = match () {
            () if scale(3_600, width, length) >= HOUR_PX => Detail::Sessions,
            () if scale(86_400, width, length) >= DAY_PX => Detail::Days,
            () => Detail::Story,
        };
        let mut items = Vec::new();
        gather(input, detail, &offset, &mut items);
        items.order_by_key(|item: &Item| (item.start, item.subject));
        let mut layout = Self {
            range,
            detail,
            ticks: ticks(axis, range, &offset, input.width, input.em),
            folds: Vec::new(),
            now: range.shows(input.now, input.now).then(|| axis.position(range, input.now)),
            items,
            lanes: [0; 3],
            lines: 1,
            strip_ticks: ticks(axis, range, &offset, u32::try_from(strip_px).unwrap_or(u32::MAX), input.em),
            strips: 0,
            shape: None,
            edges: (0, FULL),
        };
        let visible = axis.folds().iter().filter(|fold| range.shows(fold.start, fold.end));
        layout.folds = visible
            .map(|fold| FoldMark {
                start: axis.position(range, fold.start).max(0),
                end: axis.position(range, fold.end).min(FULL),
                seconds: fold.end - fold.start - fold.kept,
            })
            .collect();
        layout.assign_lanes(input.previous, width);
        if layout.lanes[2] > DENSE_LANES && scale(3_600, width, length) < DENSE_PX {
            layout.take_shape(scale(BAR_PX, FULL, width));
        }
        layout.assign_strips(strip_px);
        layout
    }

    /// Hangs the labels of the story on both sides of their marks, where they are few; says how
    /// many lanes that takes.
    fn place_story_labels(&mut self, previous: Option<&Self>, mark: i64, gap: i64) -> Option<u32> {
        let mut members: Vec<&mut Item> = self.items.iter_mut().filter(|item| item.detail() == Detail::Story).collect();
        if members.len() > FEW {
            return None;
        }
        let before = |subject: Subject| {
            let item = previous?.items.iter().find(|item| item.subject == subject)?;
            Some((item.lane, item.leads))
        };
        let pending = |item: &&mut Item| PendingLabel {
            start: item.start,
            end: item.end,
            width: item.label_end - item.label,
            mark,
            before: before(item.subject),
            is_band: matches!(item.subject, Subject::Conference(_)),
        };
        self.lines = members.iter().map(|item| item.lines).max().unwrap_or(1);
        let most = if self.lines > 1 { TALL_LANES } else { LANES };
        let placed = place_labels(&members.iter().map(pending).collect::<Vec<_>>(), gap, most);
        for (item, placed) in members.iter_mut().zip(&placed) {
            let width = if placed.bare { 0 } else { item.label_end - item.label };
            (item.lane, item.leads, item.bare, item.label) = (placed.lane, placed.leads, placed.bare, placed.label);
            item.label_end = placed.label + width;
        }
        Some(placed.iter().map(|placed| placed.lane + 1).max().unwrap_or(0))
    }

    /// Lanes of marks without labels: days are the ground that the others stand on.
    fn assign_strips(&mut self, strip_px: i64) {
        let mark = scale(MARK_PX, FULL, strip_px);
        let mut members: Vec<&mut Item> = self.items.iter_mut().filter(|item| item.detail() != Detail::Days).collect();
        members.order_by_key(|item| (item.detail(), item.start, item.subject));
        for detail in [Detail::Story, Detail::Sessions] {
            let of_detail = members.iter_mut().filter(|item| item.detail() == detail);
            let mut of_detail: Vec<_> = of_detail.collect();
            let taken: Vec<_> =
                of_detail.iter().map(|item| (item.start.max(0), item.end.max(item.start.max(0) + mark))).collect();
            let lanes = lanes(&taken);
            for (item, lane) in of_detail.iter_mut().zip(lanes.lane) {
                item.strip = self.strips + lane;
            }
            self.strips += lanes.count;
        }
        if let Some(shape) = &mut self.shape {
            shape.strip = self.strips;
            self.strips += shape.lanes;
        }
    }

    /// Takes the sessions from the items, for they are not told apart.
    fn take_shape(&mut self, least: i64) {
        let sessions: Vec<_> = self.items.extract_if(.., |item| item.detail() == Detail::Sessions).collect();
        let shape = ProgrammeShape::new(&sessions, least);
        self.lanes[2] = shape.lanes;
        self.shape = Some(shape);
    }

    fn assign_lanes(&mut self, previous: Option<&Self>, width: i64) {
        let mut before: Vec<(Subject, u32)> =
            previous.iter().flat_map(|layout| layout.items.iter().map(|item| (item.subject, item.lane))).collect();
        before.order();
        let gap = scale(GAP_PX, FULL, width);
        let least = scale(LEAST_PX, FULL, width);
        let placed = self.place_story_labels(previous, scale(DOT_PX, FULL, width), gap);
        for (detail, count) in [Detail::Story, Detail::Days, Detail::Sessions].into_iter().zip(&mut self.lanes) {
            if let (Detail::Story, Some(lanes)) = (detail, placed) {
                *count = lanes;
                continue;
            }
            let mut members: Vec<&mut Item> = self.items.iter_mut().filter(|item| item.detail() == detail).collect();
            let taken = |item: &&mut Item| match detail {
                Detail::Story => (item.start.min(item.label), item.end.max(item.label_end) + gap),
                Detail::Days => (item.start, item.end.max(item.start + 1)),
                Detail::Sessions => (item.start, item.end.max(item.start + least)),
            };
            let intervals: Vec<_> = members.iter().map(taken).collect();
            let known = |item: &&mut Item| {
                let at = before.binary_search_by_key(&item.subject, |(subject, _)| *subject).ok()?;
                before.get(at).map(|(_, lane)| *lane)
            };
            let preferred: Vec<_> = members.iter().map(known).collect();
            let lanes = lanes_like(&intervals, &preferred);
            for (item, lane) in members.iter_mut().zip(lanes.lane) {
                item.lane = lane;
            }
            *count = lanes.count;
        }
    }
}

#[cfg(test)]
#[path = "axis_layout_tests.rs"]
pub(super) mod tests;
