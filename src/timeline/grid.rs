//! A day as a grid: places across, time down.

use super::clock::ends_of;
use super::pack::{ColumnEntry, pack};
use super::{Clock, Fold, Folds, Schedule, Viewer, fold};
use crate::model::Order as _;
use crate::model::{Date, Moment, SessionKind};

/// The least minutes that a block is drawn for.
const LEAST_MINUTES: i64 = 5;
/// Hours without anything are folded from this many minutes on …
const LONG_GAP: i64 = 120;
/// … to this many rows.
const KEPT_ROWS: i64 = 30;

/// A session in one place, or in several that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// Index in the sessions of the conference.
    pub session: usize,
    /// The first column it stands in, from 0.
    pub column: u32,
    /// The first column after it.
    pub column_end: u32,
    /// The row of its first minute, from 0.
    pub row: u32,
    /// The first row after it.
    pub row_end: u32,
    /// Its lane among those that share the place and the time, from 0. Blocks over several
    /// columns have the only one.
    pub lane: u32,
    /// Number of lanes that its place is divided into meanwhile.
    pub lanes: u32,
    /// True if it lies behind the others: a break with its time to itself.
    pub ground: bool,
    /// True if its end is assumed.
    pub open: bool,
}

/// A line across the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourMark {
    pub row: u32,
    /// Time on the viewer's clock there. Where the offset changes, an hour is missing or
    /// comes twice, just as on the clock.
    pub at: Moment,
}

/// Rows that stand for hours in which nothing happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RowFold {
    pub row: u32,
    pub row_end: u32,
    /// Number of minutes that are folded away.
    pub minutes: u32,
}

/// One day of a programme as places and time. A row is a minute.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub date: Date,
    /// Index in the places of the conference, in the order of the feed; `None`, the last, for
    /// sessions without a place.
    pub columns: Vec<Option<usize>>,
    /// By time, then by column: no two share a lane, a column and a row, and each session has
    /// each of its places in exactly one block.
    pub blocks: Vec<Block>,
    pub rows: u32,
    /// Every full hour, but for those folded away.
    pub hours: Vec<HourMark>,
    pub folds: Vec<RowFold>,
    /// Sessions during the day, at no known hour or over several days.
    pub during: Vec<usize>,
    /// Minutes of the shortest block, 60 of an empty grid: how low a row may be.
    pub shortest: u32,
    start: i64,
    end: i64,
    map: Folds,
}

impl Schedule {
    /// The day as a grid of places and time.
    pub fn grid(&self, date: Date, shown: &dyn Fn(usize) -> bool) -> Grid {
        Grid::new(self, date, shown, None)
    }

    /// As [`grid`](Self::grid), but parallel sessions keep the lanes that they have in
    /// `previous` where possible.
    pub fn grid_like(&self, date: Date, shown: &dyn Fn(usize) -> bool, previous: &Grid) -> Grid {
        Grid::new(self, date, shown, Some(previous))
    }
}

impl Grid {
    /// Lays out a day, in n log n time.
    pub(super) fn new(schedule: &Schedule, date: Date, shown: &dyn Fn(usize) -> bool, previous: Option<&Self>) -> Self {
        let hours = schedule.hours(date, shown);
        let (columns, mut entries, wide) = enter(schedule, &hours);
        if let Some(previous) = previous {
            prefer(previous, &columns, &mut entries);
        }
        pack(&mut entries);
        let spans = hours.iter().filter_map(|index| schedule.session(*index)).map(|session| session.span);
        let clock = Clock::of_moments(spans.flat_map(ends_of));
        let clock = clock.unwrap_or_else(|| schedule.clock().clone());
        let offset = |unix: i64| match schedule.viewer() {
            Viewer::Event => clock.offset(unix),
            Viewer::Local(offset) => offset(unix),
        };
        let hour_before = |unix: i64| {
            let shift = i64::from(offset(unix).minutes()) * 60;
            (unix + shift).div_euclid(3600) * 3600 - shift
        };
        let hour_after = |unix: i64| match hour_before(unix) {
            hour if hour == unix => hour,
            hour => hour + 3600,
        };
        let start = entries.iter().map(|entry| entry.start).min().map_or(0, hour_before);
        let end = entries.iter().map(|entry| entry.end).max().map_or(start, hour_after);
        let busy = entries.iter().map(|entry| (entry.start, entry.end)).collect();
        let gaps = fold::gaps(busy, LONG_GAP * 60, KEPT_ROWS * 60).into_iter();
        let gaps = gaps.map(|gap| Fold { start: hour_after(gap.start), end: hour_before(gap.end), ..gap });
        let map = Folds::new(gaps.filter(|gap| gap.end - gap.start >= LONG_GAP * 60).collect());
        let mut grid = Self {
            date,
            columns,
            blocks: Vec::with_capacity(entries.len()),
            rows: 0,
            hours: Vec::new(),
            folds: Vec::new(),
            during: schedule.during(date, shown),
            shortest: 60,
            start,
            end,
            map,
        };
        grid.rows = grid.row(end);
        let folds = grid.map.iter();
        grid.folds = folds
            .map(|fold| RowFold {
                row: grid.row(fold.start),
                row_end: grid.row(fold.end),
                minutes: ((fold.end - fold.start) / 60) as u32,
            })
            .collect();
        grid.mark_hours(&offset);
        grid.place(schedule, &entries, &wide);
        grid
    }

    /// The row of an instant in Unix seconds, for the now line; `None` outside the day.
    pub fn row_of(&self, unix: i64) -> Option<u32> {
        (self.start..=self.end).contains(&unix).then(|| self.row(unix))
    }

    fn row(&self, unix: i64) -> u32 {
        u32::try_from((self.map.room(unix) - self.map.room(self.start)) / 60).unwrap_or(0)
    }

    fn mark_hours(&mut self, offset: &dyn Fn(i64) -> crate::model::Offset) {
        // Quarters of an hour, for an offset need not be of whole hours.
        let mut unix = self.start;
        while unix <= self.end && self.rows > 0 {
            let at = Moment::new(unix, offset(unix));
            match self.map.around(unix) {
                Some(fold) => unix = fold.end,
                None => {
                    if at.time().minutes().is_multiple_of(60) {
                        self.hours.push(HourMark { row: self.row(unix), at });
                    }
                    unix += 900;
                }
            }
        }
    }

    fn place(&mut self, schedule: &Schedule, entries: &[ColumnEntry], wide: &[usize]) {
        for entry in entries {
            let block = Block {
                session: entry.session,
                column: entry.column,
                column_end: entry.column + 1,
                row: self.row(entry.start),
                row_end: self.row(entry.end),
                lane: entry.lane,
                lanes: entry.lanes,
                ground: entry.lanes == 1 && is_break(schedule, entry.session),
                open: schedule.extent(entry.session).is_some_and(|extent| extent.open),
            };
            self.shortest = self.shortest.min(block.row_end - block.row);
            self.blocks.push(block);
        }
        // Neighbors that hold one session, and nothing beside it, become one block.
        self.blocks.order_by_key(|block| (block.session, block.column));
        self.blocks.dedup_by(|next, last| {
            let joins =
                next.session == last.session && next.column == last.column_end && (next.lanes, last.lanes) == (1, 1);
            if joins {
                last.column_end = next.column_end;
            }
            joins
        });
        let all = self.columns.len() as u32;
        for block in self.blocks.iter_mut().filter(|block| wide.contains(&block.session)) {
            (block.column, block.column_end) = (0, all);
        }
        self.blocks.order_by_key(|block| (block.row, block.column, block.lane));
    }
}

fn is_break(schedule: &Schedule, session: usize) -> bool {
    schedule.session(session).is_some_and(|session| session.kind == SessionKind::Break)
}

/// The columns of a day, an entry for each session in each of its places, and the breaks that
/// stand across all columns: those without a place while nothing else happens.
fn enter(schedule: &Schedule, hours: &[usize]) -> (Vec<Option<usize>>, Vec<ColumnEntry>, Vec<usize>) {
    let places = schedule.places();
    let mut ids: Vec<(&str, usize)> = places.iter().enumerate().map(|(i, place)| (place.id.as_str(), i)).collect();
    ids.order();
    let index_of = |id: &str| {
        let at = ids.binary_search_by(|(known, _)| (*known).cmp(id)).ok()?;
        ids.get(at).map(|(_, index)| *index)
    };
    let (mut placed, mut homeless) = (Vec::new(), Vec::new());
    for session in hours {
        let Some(extent) = schedule.extent(*session) else { continue };
        let start = extent.start.div_euclid(60) * 60;
        let end = (-(-extent.end).div_euclid(60) * 60).max(start + LEAST_MINUTES * 60);
        let entry = ColumnEntry { session: *session, column: 0, start, end, preferred: None, lane: 0, lanes: 1 };
        let before = placed.len();
        let of_session = schedule.session(*session).map(|session| session.places.as_slice()).unwrap_or_default();
        let mut here: Vec<usize> = of_session.iter().filter_map(|place| index_of(place.as_str())).collect();
        here.order();
        here.dedup();
        placed.extend(here.into_iter().map(|place| ColumnEntry { column: place as u32, ..entry }));
        if placed.len() == before {
            homeless.push(entry);
        }
    }
    let mut used: Vec<u32> = placed.iter().map(|entry| entry.column).collect();
    used.order();
    used.dedup();
    for entry in &mut placed {
        entry.column = used.binary_search(&entry.column).unwrap_or_default() as u32;
    }
    let mut columns: Vec<Option<usize>> = used.iter().map(|place| Some(*place as usize)).collect();
    let alone = alone(placed.iter().chain(&homeless));
    let stands_across = |session: &usize| alone.binary_search(session).is_ok() && is_break(schedule, *session);
    let wide: Vec<usize> = homeless.iter().map(|entry| entry.session).filter(stands_across).collect();
    if homeless.iter().any(|entry| !wide.contains(&entry.session)) || columns.is_empty() && !homeless.is_empty() {
        columns.push(None);
    }
    let last = columns.len().saturating_sub(1) as u32;
    placed.extend(homeless.into_iter().map(|entry| ColumnEntry { column: last, ..entry }));
    (columns, placed, wide)
}

/// The sessions whose entry shares its time with no other entry, sorted.
fn alone<'a>(entries: impl Iterator<Item = &'a ColumnEntry>) -> Vec<usize> {
    let mut entries: Vec<&ColumnEntry> = entries.collect();
    entries.order_by_key(|entry| entry.start);
    let mut found = Vec::new();
    let mut until = i64::MIN;
    for (index, entry) in entries.iter().enumerate() {
        let next = entries.get(index + 1).map_or(i64::MAX, |next| next.start);
        if until <= entry.start && entry.end <= next {
            found.push(entry.session);
        }
        until = until.max(entry.end);
    }
    found.order();
    found
}

/// Lets each entry prefer the lane that its session had in the same place.
fn prefer(previous: &Grid, columns: &[Option<usize>], entries: &mut [ColumnEntry]) {
    let mut lanes: Vec<((usize, Option<usize>), u32)> = Vec::new();
    for block in &previous.blocks {
        let here = previous.columns.iter().take(block.column_end as usize).skip(block.column as usize);
        lanes.extend(here.map(|place| ((block.session, *place), block.lane)));
    }
    lanes.order();
    for entry in entries {
        let place = columns.get(entry.column as usize).copied().flatten();
        let at = lanes.binary_search_by_key(&(entry.session, place), |(key, _)| *key);
        entry.preferred = at.ok().and_then(|at| lanes.get(at)).map(|(_, lane)| *lane);
    }
}
