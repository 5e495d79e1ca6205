//! Plan of an action: the fields that it sets, of which sessions.

use crate::feed::live::Set;
use crate::model::{
    Conference, Moment, Order as _, PlaceId, Session, SessionId, SessionKind, SessionStatus, Text, When,
};

/// A break is shortened to no less than so many seconds.
const LEAST_BREAK: i64 = 300;

/// Effect on the sessions after a delayed one, in its places on the same day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FollowUp {
    /// They stay as they are, also where that clashes.
    #[default]
    Stays,
    /// They start and end as much later.
    Moves,
    /// They start as soon as they can: breaks are shortened, down to five minutes, and gaps used,
    /// until everything is on time again.
    CatchesUp,
}

/// Action of an organizer on a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Starts and ends so many minutes later. A session that runs at `now` has started: it only
    /// ends later.
    Delay { minutes: u16, follow: FollowUp, now: Moment },
    /// Starts at another time, as long as before; is in other places.
    Move { start: Option<Moment>, places: Option<Vec<PlaceId>> },
    /// Does not take place.
    Cancel,
    /// Takes place after all.
    Restore,
    /// Is called otherwise, or has another summary.
    Correct { title: Option<Text>, summary: Option<Text> },
}

/// Fields to be set, by session; nothing where an action changes nothing, as a delay
/// of a session whose hour is not known.
pub fn plan(conference: &Conference, session: &Session, action: &Action) -> Vec<(SessionId, Set)> {
    let sets = match action {
        Action::Delay { minutes, follow, now } => delay(conference, session, *minutes, *follow, *now),
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

/// The sessions after this one in its places on the same day that take place.
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

fn delay(
    conference: &Conference,
    session: &Session,
    minutes: u16,
    follow: FollowUp,
    now: Moment,
) -> Vec<(SessionId, Set)> {
    let seconds = i64::from(minutes) * 60;
    let runs = session.span.timed().is_some_and(|(start, end)| start.unix() <= now.unix() && now.unix() < end.unix());
    let Some(first) = later(session, if runs { 0 } else { seconds }, seconds) else { return Vec::new() };
    let end = first.end.and_then(When::moment);
    let mut sets = vec![(session.id.clone(), first)];
    let after = later_in_place(conference, session);
    match (follow, end) {
        (FollowUp::Stays, _) => {}
        (FollowUp::CatchesUp, Some(end)) => sets.extend(catch_up(session, end, after)),
        (FollowUp::Moves | FollowUp::CatchesUp, _) => {
            sets.extend(after.into_iter().filter_map(|next| Some((next.id.clone(), later(next, seconds, seconds)?))));
        }
    }
    sets
}

/// A session that starts and ends so many seconds later.
fn later(session: &Session, by: i64, end_by: i64) -> Option<Set> {
    let start = session.span.start().moment()?;
    let end = session.span.end().and_then(When::moment).map(|end| When::Time(end.plus(end_by)));
    (end_by > 0 && (by > 0 || end.is_some())).then(|| Set {
        start: (by > 0).then(|| When::Time(start.plus(by))),
        end,
        status: Some(SessionStatus::Delayed),
        ..Set::default()
    })
}

/// Moves the sessions after one that ends at `end` only as far as they must, place by place.
fn catch_up(session: &Session, end: Moment, mut after: Vec<&Session>) -> Vec<(SessionId, Set)> {
    after.order_by_key(|next| next.span.start().order());
    let mut free: Vec<(&PlaceId, Moment)> = session.places.iter().map(|place| (place, end)).collect();
    let mut sets = Vec::new();
    for next in after {
        let Some((start, end)) = next.span.timed() else { continue };
        let taken = free.iter().filter(|(place, _)| next.places.contains(place)).map(|(_, until)| *until);
        let by = taken.map(|until| until.unix() - start.unix()).max().unwrap_or(0).max(0);
        let length = end.unix() - start.unix();
        let shortened = match next.kind {
            SessionKind::Break => by.min(length - length.min(LEAST_BREAK)),
            _ => 0,
        };
        if let Some(mut set) = later(next, by, by) {
            if shortened > 0 {
                set.end = Some(When::Time(end.plus(by - shortened)));
            }
            sets.push((next.id.clone(), set));
        }
        let until = end.plus(by - shortened);
        free.retain(|(place, _)| !next.places.contains(place));
        free.extend(next.places.iter().map(|place| (place, until)));
    }
    sets
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

/// Status of a session when it is not cancelled.
fn without_cancelling(session: &Session) -> SessionStatus {
    match &session.was {
        Some(was) if !was.places.is_empty() => SessionStatus::Moved,
        Some(was) if was.start.is_some() => SessionStatus::Delayed,
        _ => SessionStatus::Confirmed,
    }
}
