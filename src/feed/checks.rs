//! Checks for values that are readable and yet probably not meant.

use super::Zones;
use super::diagnostic::Rule;
use super::index::Index;
use super::overlaps::{self, Overlap};
use super::path::Path;
use super::reader::Reader;
use crate::model::{Bound, Conference, Date, Measure, Moment, Session, When};

/// Days that a session may lie outside its conference: the evening before, the tour after.
const DAYS_OUTSIDE: i64 = 1;

/// Positions in the feed of the conferences that were kept, and in each of its sessions.
pub(super) type Positions = [(Option<usize>, Vec<Option<usize>>)];

/// Reports what is odd in the conferences and between them.
pub(super) fn conferences(
    conferences: &[Conference],
    positions: &Positions,
    reader: &mut Reader,
    zones: Option<&dyn Zones>,
) {
    let list = Path::ROOT.key("conferences");
    for (conference, (position, sessions)) in conferences.iter().zip(positions) {
        let at = list.item(*position);
        let sessions_at = at.key("sessions");
        for (session, position) in conference.sessions.iter().zip(sessions) {
            outside(session, conference, &sessions_at.item(*position), reader);
        }
        if let Some(zones) = zones {
            offsets(conference, sessions, &at, reader, zones);
        }
        named_countries(conference, &at, reader);
    }
    for (overlap, rule) in overlaps::all(conferences) {
        report(&overlap, rule, conferences, positions, reader);
    }
}

fn report(overlap: &Overlap<'_>, rule: Rule, conferences: &[Conference], positions: &Positions, reader: &mut Reader) {
    let (conference, session) = overlap.session;
    let Some((conference, sessions)) = positions.get(conference) else { return };
    let list = Path::ROOT.key("conferences");
    let at = list.item(*conference);
    let at = at.key("sessions");
    let at = at.item(sessions.get(session).copied().flatten());
    reader.report(&at, rule, format_args!("{}", overlap.message(conferences)));
}

/// A session that surely is more than a day outside its conference.
fn outside(session: &Session, conference: &Conference, at: &Path<'_>, reader: &mut Reader) {
    let first = conference.span.first_day().plus(-DAYS_OUTSIDE);
    let last = conference.span.last_day().plus(DAYS_OUTSIDE);
    let mut report = |key: &str, day: Date, what: &str| {
        let message = format_args!("{day} is more than a day {what} of the conference");
        reader.report(&at.key(key), Rule::OutsideConference, message);
    };
    let start = session.span.start();
    if start.last_day() < first {
        return report("start", start.last_day(), "before the start");
    }
    if start.first_day() > last {
        return report("start", start.first_day(), "after the end");
    }
    if let Some(end) = session.span.end().map(When::first_day).filter(|end| *end > last) {
        report("end", end, "after the end");
    }
}

/// More countries named than a figure says there were exactly.
fn named_countries(conference: &Conference, at: &Path<'_>, reader: &mut Reader) {
    let named = Index::of(conference.participants.iter().map(|part| part.country.as_str())).len() as u64;
    for figure in &conference.reported {
        if figure.measure == Measure::Countries && figure.bound == Bound::Exactly && named > figure.value {
            let value = figure.value;
            let message =
                format_args!("{named} countries are named, more than the {value} reported as the exact number");
            reader.report(&at.key("participants"), Rule::NamedExceedsReported, message);
        }
    }
}

/// Clock times at another offset than the conference's time zone has at that instant.
fn offsets(
    conference: &Conference,
    positions: &[Option<usize>],
    at: &Path<'_>,
    reader: &mut Reader,
    zones: &dyn Zones,
) {
    let zone = &conference.time_zone;
    if zones.offset_at(zone, 0).is_none() {
        reader.report(&at.key("time_zone"), Rule::OffsetMismatch, format_args!("no time zone is called \"{zone}\""));
        return;
    }
    let mut check = |moment: Moment, at: &Path<'_>| {
        let Some(offset) = zones.offset_at(zone, moment.unix()).filter(|offset| *offset != moment.offset()) else {
            return;
        };
        let message = format_args!("{zone} is at {offset} then, not at {}", moment.offset());
        reader.report(at, Rule::OffsetMismatch, message);
        // What was meant is mostly the time on the clock.
        let meant = Moment::local(moment.date(), moment.time(), offset);
        reader.hint(format_args!("write \"{meant}\" if it is the time on the clock there"));
    };
    let list = at.key("sessions");
    for (session, position) in conference.sessions.iter().zip(positions) {
        let at = list.item(*position);
        let ends = [("start", Some(session.span.start())), ("end", session.span.end())];
        for (key, when) in ends {
            if let Some(moment) = when.and_then(When::moment) {
                check(moment, &at.key(key));
            }
        }
    }
}
