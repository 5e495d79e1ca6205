//! Clashes that a change would cause, told before it is saved.

use crate::model::{Appearance, Conference, PersonId, PlaceId, Session, SessionId};

/// Two things that cannot both be as they would be told, or a session that leaves its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Another session is in the place at the time.
    Place { session: SessionId, place: PlaceId, other: SessionId },
    /// Somebody is in another session elsewhere at the time.
    Person { session: SessionId, person: PersonId, other: SessionId },
    /// It would be outside the days of the conference, or run into the next one.
    OutsideDay { session: SessionId },
}

/// Data that is wrong in `after` in the sessions that are not as they were in `before`, and was
/// not wrong already.
pub fn clashes(before: &Conference, after: &Conference) -> Vec<Clash> {
    let known = |clash: &Clash, of: &SessionId| {
        before.session(of).is_some_and(|session| of_session(before, session).contains(clash))
    };
    let mut found: Vec<Clash> = Vec::new();
    for session in &after.sessions {
        if before.session(&session.id).is_some_and(|old| is_same(old, session)) {
            continue;
        }
        for clash in of_session(after, session) {
            if !known(&clash, &session.id) && !found.iter().any(|told| is_mirror(told, &clash)) {
                found.push(clash);
            }
        }
    }
    found
}

fn is_same(old: &Session, new: &Session) -> bool {
    old.span == new.span && old.places == new.places && old.is_cancelled() == new.is_cancelled()
}

/// The same clash, told from the other side.
fn is_mirror(told: &Clash, clash: &Clash) -> bool {
    match (told, clash) {
        (Clash::Place { session, place, other }, Clash::Place { session: session2, place: place2, other: other2 }) => {
            session == other2 && other == session2 && place == place2
        }
        (
            Clash::Person { session, person, other },
            Clash::Person { session: session2, person: person2, other: other2 },
        ) => session == other2 && other == session2 && person == person2,
        _ => false,
    }
}

fn of_session(conference: &Conference, session: &Session) -> Vec<Clash> {
    let mut clashes = Vec::new();
    if leaves_day(conference, session) {
        clashes.push(Clash::OutsideDay { session: session.id.clone() });
    }
    for other in conference.sessions.iter().filter(|other| other.id != session.id && overlap(session, other)) {
        let shared = session.places.iter().find(|place| other.places.contains(place));
        if let Some(place) = shared {
            let (session, place, other) = (session.id.clone(), place.clone(), other.id.clone());
            clashes.push(Clash::Place { session, place, other });
        } else if !session.places.is_empty()
            && !other.places.is_empty()
            && let Some(person) = people(session).find(|person| people(other).any(|other| other == *person))
        {
            let (session, person, other) = (session.id.clone(), person.clone(), other.id.clone());
            clashes.push(Clash::Person { session, person, other });
        }
    }
    clashes
}

fn people(session: &Session) -> impl Iterator<Item = &PersonId> {
    session.people.iter().filter_map(|appearance| match appearance {
        Appearance::Known { person, .. } => Some(person),
        Appearance::Named { .. } => None,
    })
}

/// True if two sessions that take up their places are at the same time.
fn overlap(session: &Session, other: &Session) -> bool {
    let Some(((start, end), (from, to))) = session.taken().zip(other.taken()) else { return false };
    start.unix() < to.unix() && from.unix() < end.unix()
}

/// True if a session is on no day of its conference, or ends when the next one has started.
fn leaves_day(conference: &Conference, session: &Session) -> bool {
    if session.is_cancelled() {
        return false;
    }
    let day = conference.day_of(session);
    let outside = day < conference.span.first_day() || day > conference.span.last_day();
    let runs_over = session.span.timed().is_some_and(|(_, end)| {
        let last = if end.time() <= conference.day_starts { end.date().plus(-1) } else { end.date() };
        last > day
    });
    outside || runs_over
}
