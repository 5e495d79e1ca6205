//! Days of a programme: their start, and the first and last of them.

use super::schedule::ImportedSchedule;
use super::{ImportError, Omissions};
use crate::model::{Date, Session, Span, TimeOfDay, When};

/// Start of the days of the programme, chosen so that every event falls on the day under which
/// the file lists it: what the file says if that fits, else the full hour after the last
/// event that is listed under the day before its date.
pub fn day_starts(schedule: &ImportedSchedule, lost: &mut Omissions) -> TimeOfDay {
    let mut after_midnight: Option<TimeOfDay> = None;
    let mut earliest: Option<TimeOfDay> = None;
    let mut elsewhere: Vec<String> = Vec::new();
    for event in &schedule.events {
        let moment = event.span.and_then(|span| span.start().moment());
        let Some((moment, day)) = moment.zip(event.day) else { continue };
        if moment.date() == day.plus(1) {
            after_midnight = after_midnight.max(Some(moment.time()));
        } else if moment.date() == day {
            earliest = Some(earliest.map_or(moment.time(), |known| known.min(moment.time())));
        } else {
            elsewhere.push(event.shown());
        }
    }
    for place in elsewhere {
        lost.changed("an event listed under another day than its date", place);
    }
    let fits = |starts: TimeOfDay| {
        after_midnight.is_none_or(|last| last < starts) && earliest.is_none_or(|first| starts <= first)
    };
    match (schedule.day_starts, after_midnight) {
        (Some(said), _) if fits(said) => said,
        (_, None) => TimeOfDay::default(),
        (said, Some(last)) => {
            let next_hour = TimeOfDay::from_minutes((last.minutes() / 60 + 1) * 60);
            let chosen = [next_hour, earliest].into_iter().flatten().find(|starts| fits(*starts));
            chosen.unwrap_or_else(|| {
                lost.changed("under which day an event after midnight is listed", "");
                said.unwrap_or_default()
            })
        }
    }
}

/// The first and the last day of the conference.
///
/// Some programs give the day after the last one as the end. Where the file lists its days,
/// an end that is just one day later than the last of them is taken for that.
pub fn span(
    schedule: &ImportedSchedule,
    sessions: &[Session],
    starts: TimeOfDay,
    lost: &mut Omissions,
) -> Result<Span, ImportError> {
    let programme = first_and_last(sessions, starts);
    let listed: Option<Date> = schedule.days.iter().copied().max();
    let first = [schedule.start, schedule.days.iter().copied().min(), programme.map(|(first, _)| first)];
    let first = schedule.start.or_else(|| first.into_iter().flatten().min());
    let Some(first) = first else {
        return Err(ImportError::new("no date of the conference can be read"));
    };
    let last = listed.max(programme.map(|(_, last)| last));
    let end = match (schedule.end, last) {
        (Some(end), Some(last)) if listed.is_some() && end == last.plus(1) => {
            lost.changed(format!("the end {end} of the conference, the day after its last: {last} is written"), "");
            last
        }
        (Some(end), _) => end,
        (None, last) => last.unwrap_or(first),
    };
    Ok(Span::new(When::Day(first), When::Day(end)).unwrap_or_else(|| Span::from(When::Day(first))))
}

/// The first and the last day of a programme, from the sessions.
fn first_and_last(sessions: &[Session], day_starts: TimeOfDay) -> Option<(Date, Date)> {
    let day = |session: &Session| match session.span.start().moment() {
        Some(moment) if moment.time() < day_starts => moment.date().plus(-1),
        _ => session.span.first_day(),
    };
    Some((sessions.iter().map(day).min()?, sessions.iter().map(day).max()?))
}
