//! Lengths of three parts: `1:00:00` is a day for pretalx, frab and emf, an hour in old files
//! of FOSDEM.
//!
//! The program that made the file decides, then the next session in the room, then the last
//! day of the conference, then the way of writing; what only the last decides is listed.

use std::collections::HashMap;

use super::Omissions;
use super::schedule::ImportedSession;
use crate::model::{Date, Moment, Span, When};
use crate::search::fold;

/// Length that may be of days or of hours.
#[derive(Clone, Debug)]
pub struct Doubt {
    /// The index of the event among all.
    pub index: usize,
    pub start: Moment,
    pub as_days: i64,
    pub as_hours: i64,
    pub written: String,
}

/// Programs that write `d:hh:mm`.
const IN_DAYS: &[&str] = &["pretalx", "frab", "emf"];
/// Programs that wrote `hh:mm:ss`.
const IN_HOURS: &[&str] = &["pentabarf"];

/// Writes the ends of the doubtful events.
pub fn settle(
    doubts: &[Doubt],
    generator: &str,
    events: &mut [ImportedSession],
    last_day: Option<Date>,
    lost: &mut Omissions,
) {
    if doubts.is_empty() {
        return;
    }
    let starts = starts_by_room(events);
    let generator = fold(generator);
    let by = |programs: &[&str]| programs.iter().any(|program| generator.contains(program));
    for doubt in doubts {
        let Some(event) = events.get_mut(doubt.index) else { continue };
        let days_end = doubt.start.plus(doubt.as_days);
        let next = event.rooms.iter().filter_map(|room| {
            let starts = starts.get(room.as_str())?;
            starts.get(starts.partition_point(|start| *start <= doubt.start.unix())).copied()
        });
        let seconds = if by(IN_DAYS) {
            doubt.as_days
        } else if by(IN_HOURS)
            || next.min().is_some_and(|next| days_end.unix() > next)
            || last_day.is_some_and(|last| days_end.date() > last.plus(1))
        {
            doubt.as_hours
        } else {
            let as_days = !doubt.written.starts_with('0');
            let read = if as_days { "days, hours and minutes" } else { "hours, minutes and seconds" };
            lost.changed(format!("the length {:?}, which is read as {read}", doubt.written), event.shown());
            if as_days { doubt.as_days } else { doubt.as_hours }
        };
        let (start, end) = (When::Time(doubt.start), When::Time(doubt.start.plus(seconds)));
        event.span = Span::new(start, end).or(event.span);
    }
}

/// The instants at which something starts in each room, sorted.
fn starts_by_room(events: &[ImportedSession]) -> HashMap<String, Vec<i64>> {
    let mut starts: HashMap<String, Vec<i64>> = HashMap::new();
    for event in events {
        if let Some(moment) = event.span.and_then(|span| span.start().moment()) {
            for room in &event.rooms {
                starts.entry(room.clone()).or_default().push(moment.unix());
            }
        }
    }
    starts.values_mut().for_each(|starts| starts.sort_unstable());
    starts
}
