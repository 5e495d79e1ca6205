//! Ticks: where the axis is divided, and what stands there.

use super::clock::midnight;
use super::{Axis, FULL, Range, Step};
use crate::model::{Date, Moment, Offset};

/// A tick with its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tick {
    /// 0 to [`FULL`].
    pub position: i64,
    /// Time on the clock there.
    pub at: Moment,
    /// The coarsest unit that begins there, [`Step::Year`], [`Month`](Step::Month),
    /// [`Day`](Step::Day) or [`Hour`](Step::Hour): what the label has to say.
    pub unit: Step,
}

/// A heading over a part of the axis: the year over months, the month over days, the day over
/// hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// From where on it holds, 0 to [`FULL`], cut at what is visible.
    pub position: i64,
    /// Up to where it holds.
    pub position_end: i64,
    /// The day with which it begins.
    pub date: Date,
    /// The year, month or day that it names.
    pub unit: Step,
}

/// Division of an axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ticks {
    pub step: Step,
    /// In order of time, none nearer to the next than a label needs.
    pub ticks: Vec<Tick>,
    /// In order of time.
    pub heads: Vec<Head>,
    /// Room that a label takes: one nearer to the end would be cut off.
    pub label: i64,
}

/// Divides what is visible: `width` is the room of the axis and `em` the size of a label's
/// letters, both in pixels; hours are those of a clock with these offsets.
pub fn ticks(axis: &Axis, range: Range, offset: &dyn Fn(i64) -> Offset, width: u32, em: u32) -> Ticks {
    let (width, em) = (i64::from(width.max(1)), i64::from(em.max(1)));
    let length = axis.length(range);
    let needs = |step: Step| step.label_width() * em / 1000;
    let fits = |step: &Step| step.seconds().saturating_mul(width) / length >= needs(*step);
    let step = Step::ALL.into_iter().rev().find(fits).unwrap_or(Step::Millennium);
    let ruler = Ruler { axis, range, offset };
    let mut ticks = match step.minutes() {
        Some(minutes) => ruler.hours(minutes),
        None => ruler.days(step),
    };
    let least = needs(step) * FULL / width * 3 / 4;
    ticks.dedup_by(|next, last| {
        let collides = next.position - last.position < least;
        if collides && next.unit < last.unit {
            *last = *next;
        }
        collides
    });
    Ticks { step, ticks, heads: step.heading().map(|unit| ruler.heads(unit)).unwrap_or_default(), label: least }
}

struct Ruler<'a> {
    axis: &'a Axis,
    range: Range,
    offset: &'a dyn Fn(i64) -> Offset,
}

impl Ruler<'_> {
    /// Ticks that begin with a day. Inside a fold only the last one is kept.
    fn days(&self, step: Step) -> Vec<Tick> {
        let mut ticks: Vec<Tick> = Vec::new();
        let mut in_fold = None;
        for (date, unix) in self.days_by(step) {
            if unix < self.range.start() {
                continue;
            }
            let fold = self.axis.folds().around(unix).map(|fold| fold.start);
            if fold.is_some() && fold == in_fold {
                ticks.pop();
            }
            in_fold = fold;
            let moment = Moment::new(unix, (self.offset)(unix));
            // Where midnight is left out by the clock, the day still begins here. Among days the
            // first of a month is told as a day: the heading names the month.
            let unit = Step::beginning_at(Moment::local(date, Default::default(), moment.offset()));
            let unit = if step.unit() == Step::Day { unit.max(Step::Day) } else { unit };
            ticks.push(self.tick(moment, unit));
        }
        ticks
    }

    /// Ticks by the clock, so many minutes apart.
    fn hours(&self, minutes: u16) -> Vec<Tick> {
        const QUARTER: i64 = 900;
        let mut ticks = Vec::new();
        let mut unix = -(-self.range.start()).div_euclid(QUARTER) * QUARTER;
        while unix < self.range.end() {
            if let Some(fold) = self.axis.folds().around(unix).copied() {
                let last = fold.end - 1;
                let day = midnight(Moment::new(last, (self.offset)(last)).date(), self.offset);
                if day > fold.start && day >= self.range.start() && day < self.range.end() {
                    ticks.push(self.tick(Moment::new(day, (self.offset)(day)), Step::Day));
                }
                unix = -(-fold.end).div_euclid(QUARTER) * QUARTER;
                continue;
            }
            let moment = Moment::new(unix, (self.offset)(unix));
            if moment.time().minutes().is_multiple_of(minutes) {
                ticks.push(self.tick(moment, Step::beginning_at(moment).max(Step::Day)));
            }
            unix += QUARTER;
        }
        ticks
    }

    fn heads(&self, unit: Step) -> Vec<Head> {
        let mut heads: Vec<Head> = Vec::new();
        for (date, unix) in self.days_by(unit) {
            let position = self.axis.position(self.range, unix).clamp(0, FULL);
            if let Some(last) = heads.last_mut() {
                last.position_end = position;
            }
            heads.push(Head { position, position_end: FULL, date, unit });
        }
        heads.retain(|head| head.position < head.position_end);
        heads
    }

    /// The days that begin a step, from the one that holds the start of the range to the last
    /// before its end, with the instant; those deep inside a fold are left out.
    fn days_by(&self, step: Step) -> Vec<(Date, i64)> {
        let date_of = |unix: i64| Moment::new(unix, (self.offset)(unix)).date();
        let mut found = Vec::new();
        let mut next = Some(step.floor(date_of(self.range.start())));
        while let Some(date) = next {
            let unix = midnight(date, self.offset);
            if unix >= self.range.end() {
                break;
            }
            found.push((date, unix));
            next = step.next(date);
            if let Some(fold) = self.axis.folds().around(unix) {
                let near_end = step.floor(date_of(fold.end - 1));
                next = next.map(|next| next.max(near_end));
            }
        }
        found
    }

    fn tick(&self, at: Moment, unit: Step) -> Tick {
        Tick { position: self.axis.position(self.range, at.unix()), at, unit }
    }
}

#[cfg(test)]
#[path = "ticks_tests.rs"]
mod tests;
