//! The axis: instants as positions, whatever is visible.

use super::clock::midnight;
use super::extent::extents_by;
use super::{Clock, Exactness, Extent, Fold, Folds, Range, Subject, extents, fold};
use crate::model::{Atlas, Conference, Date, Moment, Offset, Program};

/// The position of the end of what is visible; its start is 0.
pub const FULL: i64 = 1_000_000;

/// The least that can be visible, in seconds: a quarter of an hour.
const LEAST: i64 = 900;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
/// Years without anything are folded from here on, or from a fifth of the whole if that is more.
const LONG: i64 = 3 * 365 * DAY;

/// One axis for all that a feed tells: time with the folds where nothing happens for long.
///
/// # Design
/// The folds are those of the feed, not of what is visible, so zooming and panning are plain
/// scaling and shifting, and the point under the hand stays there. Two kinds do not disturb
/// each other: nights between sessions, too short to be seen among years, and long stretches
/// of years, never visible among hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    world: Range,
    folds: Folds,
    /// Everything that may stand on it, so that a gesture need not work it out again.
    things: Vec<(Subject, Extent)>,
    clock: Clock,
}

impl Axis {
    /// The axis of a feed, at `now` in Unix seconds. Takes n log n time; laying out what is
    /// visible of it then takes little.
    pub fn of(atlas: &Atlas, now: i64) -> Self {
        let clock = Clock::of_all(&atlas.conferences);
        let things = things(atlas, &clock);
        let by_hour = |thing: &&(Subject, Extent)| thing.1.exactness == Exactness::Hours;
        let stretch = |(_, extent): &(Subject, Extent)| (extent.start, extent.end);
        let hours = things.iter().filter(by_hour).map(stretch).collect();
        let mut story: Vec<_> = things.iter().filter(|thing| !by_hour(thing)).map(stretch).collect();
        // Now belongs to what is told while that goes on, not years after all of it.
        let all = || things.iter().map(stretch);
        if all().any(|(start, _)| start <= now) && all().any(|(_, end)| now < end) {
            story.push((now, now));
        }
        Self { things, clock, ..Self::new(hours, story) }
    }

    /// The axis of what happens by the hour (`hours`) and what is told by days or longer
    /// (`story`), each from its first instant to the first after it.
    pub fn new(hours: Vec<(i64, i64)>, mut story: Vec<(i64, i64)>) -> Self {
        story.extend(&hours);
        let first = story.iter().map(|(start, _)| *start).min().unwrap_or(0);
        let last = story.iter().map(|(_, end)| *end).max().unwrap_or(0).max(first);
        let nights = fold::gaps(hours, 6 * HOUR, HOUR).into_iter();
        let mut folds: Vec<Fold> = nights.filter(|gap| gap.end - gap.start <= 4 * DAY).collect();
        let long = LONG.max((last - first) / 5);
        // A margin of time as it is remains on both sides of a long fold.
        let margin = long / 12;
        folds.extend(fold::gaps(story, long, margin).into_iter().map(|gap| Fold {
            start: gap.start + margin,
            end: gap.end - margin,
            ..gap
        }));
        let folds = Folds::new(folds);
        let pad = ((folds.room(last) - folds.room(first)) / 40).max(DAY);
        let world = Range::clamped(folds.instant(folds.room(first) - pad), folds.instant(folds.room(last) + pad));
        Self { world, folds, things: Vec::new(), clock: Clock::fixed(Offset::UTC) }
    }

    /// All that there is.
    pub fn whole(&self) -> Range {
        self.world
    }

    /// An edition, from its first hour to its last, with a margin.
    pub fn edition(&self, conference: &Conference) -> Range {
        let whole = Extent::of(conference.span, &Clock::of(conference));
        let timed = extents(conference).into_iter().filter(|extent| extent.exactness == Exactness::Hours);
        let inside = timed.filter(|extent| extent.overlaps(&whole)).fold(None, |all: Option<(i64, i64)>, extent| {
            let (start, end) = all.unwrap_or((extent.start, extent.end));
            Some((start.min(extent.start), end.max(extent.end)))
        });
        let (start, end) = inside.unwrap_or((whole.start, whole.end));
        let pad = ((self.folds.room(end) - self.folds.room(start)) / 20).max(HOUR);
        self.fit(self.folds.room(start) - pad, self.folds.room(end) + pad)
    }

    /// A day on the calendar of a clock, from midnight to midnight.
    pub fn day(&self, date: Date, offset: &dyn Fn(i64) -> Offset) -> Range {
        let room = |date| self.folds.room(midnight(date, offset));
        self.fit(room(date), room(date.plus(1)))
    }

    /// The day of `now` on the calendar of a clock.
    pub fn today(&self, now: i64, offset: &dyn Fn(i64) -> Offset) -> Range {
        self.day(Moment::new(now, offset(now)).date(), offset)
    }

    /// The hours around `now`: one before, two after.
    pub fn now(&self, now: i64) -> Range {
        self.fit(self.folds.room(now - HOUR), self.folds.room(now + 2 * HOUR))
    }

    /// Position of an instant when `range` is visible: 0 to [`FULL`], or beyond if it is not.
    pub fn position(&self, range: Range, unix: i64) -> i64 {
        let (start, length) = self.rooms(range);
        scale(self.folds.room(unix) - start, FULL, length)
    }

    /// The instant at a position when `range` is visible.
    pub fn instant(&self, range: Range, position: i64) -> i64 {
        let (start, length) = self.rooms(range);
        self.folds.instant(start + scale(position, length, FULL))
    }

    /// `range` magnified `factor` times (less than 1 shows more) while what is at `position`
    /// stays there, as far as the world and whole seconds allow.
    pub fn zoom_about(&self, range: Range, position: i64, factor: f64) -> Range {
        self.carried(range, position, position, factor)
    }

    /// `range` shifted by `by` millionths of itself towards later times, no further than the
    /// world goes; how much is visible stays the same.
    pub fn pan(&self, range: Range, by: i64) -> Range {
        self.carried(range, by, 0, 1.0)
    }

    /// `range` magnified `factor` times, with what was at the position `from` carried to `to`:
    /// what a hand does that holds the axis.
    pub fn carried(&self, range: Range, from: i64, to: i64, factor: f64) -> Range {
        if !(factor.is_finite() && factor > 0.0) {
            return range;
        }
        let (start, length) = self.rooms(range);
        let (world_start, world) = self.rooms(self.world);
        let wanted = ((length as f64 / factor).round() as i64).clamp(LEAST.min(world), world);
        let start = start + scale(from, length, FULL) - scale(to, wanted, FULL);
        let start = start.clamp(world_start, world_start + world - wanted);
        self.fit(start, start + wanted)
    }

    /// `range` with `by` millionths of itself more on each side, as far as the world goes.
    pub fn widened(&self, range: Range, by: i64) -> Range {
        let (start, length) = self.rooms(range);
        let (world_start, world) = self.rooms(self.world);
        let more = scale(length, by, FULL);
        let (first, last) = ((start - more).max(world_start), (start + length + more).min(world_start + world));
        self.fit(first.min(start), last.max(start + length))
    }

    /// Distance of `to` after `from`, in millionths of what is visible, where both are as long.
    pub fn shift(&self, from: Range, to: Range) -> Option<i64> {
        let (length, other) = (self.length(from), self.length(to));
        ((length - other).abs() <= (length / 1000).max(2)).then(|| self.position(from, to.start()))
    }

    /// Between two ranges, `done` of [`FULL`] of the way: about the point that stays where it
    /// is, fast at first and slow at last.
    pub fn between(&self, from: Range, to: Range, done: i64) -> Range {
        let done = done.clamp(0, FULL);
        if done == FULL {
            return to;
        }
        let ((start, length), (end_start, end_length)) = (self.rooms(from), self.rooms(to));
        // Inwards the magnification grows evenly, outwards the length does.
        let share = match end_length < length {
            true => scale(done, length, end_length + scale(done, length - end_length, FULL)),
            false => done,
        };
        let at = |a: i64, b: i64| a + scale(b - a, share, FULL);
        let start = at(start, end_start);
        self.fit(start, start + at(length, end_length))
    }

    /// A range that an address asked for, kept within the world and not less than a quarter of
    /// an hour.
    pub fn kept(&self, range: Range) -> Range {
        self.fit(self.folds.room(range.start()), self.folds.room(range.end()))
    }

    /// Everything that may stand on the axis, in the order of the feed.
    pub(super) fn things(&self) -> &[(Subject, Extent)] {
        &self.things
    }

    /// The clock of the places of all conferences.
    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    /// The folds.
    pub fn folds(&self) -> &Folds {
        &self.folds
    }

    /// Seconds of room that are visible.
    pub fn length(&self, range: Range) -> i64 {
        self.rooms(range).1
    }

    /// The room before a range and its length, at least 1.
    fn rooms(&self, range: Range) -> (i64, i64) {
        let start = self.folds.room(range.start());
        (start, (self.folds.room(range.end()) - start).max(1))
    }

    /// The range with these rooms, moved and cut until it fits into the world.
    fn fit(&self, start: i64, end: i64) -> Range {
        let (world_start, world) = self.rooms(self.world);
        let length = (end - start).clamp(LEAST.min(world), world);
        let middle_kept = start + (end - start - length) / 2;
        let start = middle_kept.clamp(world_start, world_start + world - length);
        Range::clamped(self.folds.instant(start), self.folds.instant(start + length))
    }
}

/// Milestones, launches, conferences and their sessions.
fn things(atlas: &Atlas, clock: &Clock) -> Vec<(Subject, Extent)> {
    let milestones = atlas.milestones.iter().enumerate();
    let mut things: Vec<(Subject, Extent)> =
        milestones.map(|(at, milestone)| (Subject::Milestone(at), Extent::of(milestone.span, clock))).collect();
    for (at, program) in atlas.programs.iter().enumerate() {
        if let Some(extent) = launch_extent(atlas, program, clock) {
            // A launch is one point in time, however long the session went on.
            let end = if extent.exactness == Exactness::Hours { extent.start } else { extent.end };
            things.push((Subject::Launch(at), Extent { end, ..extent }));
        }
    }
    for (at, conference) in atlas.conferences.iter().enumerate() {
        let own = Clock::of(conference);
        things.push((Subject::Conference(at), Extent::of(conference.span, &own)));
        let sessions = extents_by(conference, &own).into_iter().enumerate();
        things.extend(sessions.map(|(session, extent)| (Subject::Session(at, session), extent)));
    }
    things
}

/// Launch of a program: as it says, else the time of the session, else of the conference.
fn launch_extent(atlas: &Atlas, program: &Program, clock: &Clock) -> Option<Extent> {
    let launch = program.launched.as_ref()?;
    if let Some(when) = launch.when {
        return Some(Extent::of(crate::model::Span::from(when), clock));
    }
    let conference = atlas.conference(launch.conference.as_ref()?)?;
    let session = launch.session.as_ref().and_then(|session| conference.session(session));
    let span = session.map_or(conference.span, |session| session.span);
    Some(Extent::of(span, &Clock::of(conference)))
}

/// `value * times / of`, rounded to the nearest, without overflow on the way.
pub(super) fn scale(value: i64, times: i64, of: i64) -> i64 {
    let of = i128::from(of.max(1));
    (i128::from(value) * i128::from(times) + of / 2).div_euclid(of) as i64
}

#[cfg(test)]
#[path = "axis_tests.rs"]
mod tests;
