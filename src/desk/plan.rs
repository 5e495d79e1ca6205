//! From what an organizer wants to what has to be set.

use crate::feed::live::Set;
use crate::model::{Conference, Moment, PlaceId, Session, SessionId, SessionStatus, Text, When};

/// What an organizer can do to a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Starts and ends so many minutes later, and with it perhaps everything after it in its
    /// places on that day.
    Delay { minutes: u16, also_after: bool },
    /// Starts at another time, as long as before; is in other places.
    Move { start: Option<Moment>, places: Option<Vec<PlaceId>> },
    /// Does not take place.
    Cancel,
    /// Takes place after all.
    Restore,
    /// Is called otherwise, or has another summary.
    Correct { title: Option<Text>, summary: Option<Text> },
}

/// What has to be set of which sessions; nothing where an action changes nothing, as a delay
/// of a session whose hour is not known.
pub fn plan(conference: &Conference, session: &Session, action: &Action) -> Vec<(SessionId, Set)> {
    let sets = match action {
        Action::Delay { minutes, also_after } => {
            let after = if *also_after { later_in_place(conference, session) } else { Vec::new() };
            let all = std::iter::once(session).chain(after);
            all.filter_map(|session| Some((session.id.clone(), later(session, *minutes)?))).collect()
        }
        Action::Move { start, places } => vec![(session.id.clone(), moved(session, *start, places.as_deref()))],
        Action::Cancel => vec![(session.id.clone(), status(SessionStatus::Cancelled))],
        Action::Restore => vec![(session.id.clone(), status(without_cancelling(session)))],
        Action::Correct { title, summary } => {
            let title = title.clone().filter(|title| *title != session.title);
            let summary = summary.clone().filter(|summary| session.summary.as_ref() != Some(summary));
            vec![(session.id.clone(), Set { title, summary, ..Set::default() })]
        }
    };
    let sets: Vec<(SessionId, Set)> = sets;
    sets.into_iter().filter(|(_, set)| *set != Set::default()).collect()
}

/// What comes after a session in its places on the same day, and takes place.
pub fn later_in_place<'a>(conference: &'a Conference, session: &Session) -> Vec<&'a Session> {
    let Some(start) = session.span.start().moment() else { return Vec::new() };
    let day = conference.day_of(session);
    let comes_after = |other: &&Session| {
        other.id != session.id
            && !other.is_cancelled()
            && other.span.start().moment().is_some_and(|other| other.unix() >= start.unix())
            && conference.day_of(other) == day
            && other.places.iter().any(|place| session.places.contains(place))
    };
    conference.sessions.iter().filter(comes_after).collect()
}

fn later(session: &Session, minutes: u16) -> Option<Set> {
    let seconds = i64::from(minutes) * 60;
    let start = session.span.start().moment()?.plus(seconds);
    let end = session.span.end().and_then(When::moment).map(|end| When::Time(end.plus(seconds)));
    (minutes > 0).then(|| Set {
        start: Some(When::Time(start)),
        end,
        status: Some(SessionStatus::Delayed),
        ..Set::default()
    })
}

fn moved(session: &Session, start: Option<Moment>, places: Option<&[PlaceId]>) -> Set {
    let before = session.span.start().moment();
    let start = start.filter(|start| before.map(Moment::unix) != Some(start.unix()));
    let places = places.filter(|places| *places != session.places.as_slice());
    let is_later = start.zip(before).is_some_and(|(start, before)| start.unix() > before.unix());
    let status = match (start, places) {
        (None, None) => return Set::default(),
        (Some(_), None) if is_later => SessionStatus::Delayed,
        _ => SessionStatus::Moved,
    };
    Set {
        start: start.map(When::Time),
        end: start.and_then(|start| end(session, start)),
        places: places.map(<[PlaceId]>::to_vec),
        status: Some(status),
        ..Set::default()
    }
}

/// When a session that starts at `start` ends: after as long as before, where that is known.
fn end(session: &Session, start: Moment) -> Option<When> {
    if let Some((from, to)) = session.span.timed() {
        return Some(When::Time(start.plus(to.unix() - from.unix())));
    }
    let end = session.span.end()?;
    (end.last_day() < start.date()).then(|| When::Day(start.date()))
}

fn status(status: SessionStatus) -> Set {
    Set { status: Some(status), ..Set::default() }
}

/// What the status of a session is when it is not cancelled.
fn without_cancelling(session: &Session) -> SessionStatus {
    match &session.was {
        Some(was) if !was.places.is_empty() => SessionStatus::Moved,
        Some(was) if was.start.is_some() => SessionStatus::Delayed,
        _ => SessionStatus::Confirmed,
    }
}
