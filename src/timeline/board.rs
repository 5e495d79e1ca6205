//! Board of a screen in a lobby or beside a door: the sessions that run, those that come next, and
//! the changes of the day.

use super::{Phase, Schedule, SessionChange, change_of, now_and_next, phase_of};
use crate::model::{Order as _, PlaceId, Session};

/// The sessions of a board, each list by start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board<'a> {
    pub live: Vec<&'a Session>,
    /// In a lobby those that start next; beside a door the rest of the day in that place.
    pub next: Vec<&'a Session>,
    /// Those of the day that were delayed, moved or cancelled and are not over; beside a door also
    /// those that moved away from it.
    pub changed: Vec<(&'a Session, SessionChange)>,
}

/// The board of a conference, or of one of its places, at `now` in Unix seconds.
pub fn board<'a>(schedule: &'a Schedule, place: Option<&PlaceId>, now: i64) -> Board<'a> {
    let is_here = |session: &Session| place.is_none_or(|place| session.places.contains(place));
    let was_here = |session: &Session| {
        let was = session.was.as_ref().map(|was| was.places.as_slice()).unwrap_or_default();
        place.is_some_and(|place| was.contains(place))
    };
    let view = now_and_next(schedule, &|index| schedule.session(index).is_some_and(is_here), now);
    let sessions = |indices: Vec<usize>| indices.into_iter().filter_map(|index| schedule.session(index)).collect();
    let today = schedule.day_at(now);
    let phase = |index: usize| schedule.extent(index).map(|extent| phase_of(&extent, now));
    let of_day = || {
        let all = schedule.sessions().iter().enumerate();
        all.filter(move |(index, _)| schedule.days_of(*index).is_some_and(|(first, _)| first == today))
    };
    let by_start = |session: &&Session| session.span.start().order();
    let next = match place {
        None => sessions(view.next),
        Some(_) => {
            let takes_place = |session: &&Session| is_here(session) && !session.is_cancelled();
            let ahead = of_day().filter(|(index, _)| phase(*index) == Some(Phase::Ahead));
            let mut next: Vec<_> = ahead.map(|(_, session)| session).filter(takes_place).collect();
            next.order_by_key(by_start);
            next
        }
    };
    let changed = of_day().filter(|(index, _)| phase(*index) != Some(Phase::Past)).map(|(_, session)| session);
    let changed = changed.filter(|session| is_here(session) || was_here(session));
    let mut changed: Vec<_> = changed.filter_map(|session| Some((session, change_of(session)?))).collect();
    changed.order_by_key(|(session, _)| session.span.start().order());
    Board { live: sessions(view.live), next, changed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, session, span, when};
    use crate::model::{Conference, Id, SessionStatus, Was};
    use crate::timeline::Viewer;
    use crate::timeline::schedule::tests::schedule;

    fn forum() -> Conference {
        let mut conference = atlas().conferences.remove(0);
        let make = |(id, hall, from, to): (&str, &str, &str, &str)| {
            let from = format!("2023-11-06T{from}+08:00");
            let mut session = session(id, id, span(&from, &format!("2023-11-06T{to}+08:00")));
            session.places = vec![Id::new(hall).unwrap()];
            session
        };
        conference.sessions = [
            ("one", "hall-a", "09:00", "10:00"),
            ("two", "hall-b", "09:30", "10:30"),
            ("three", "hall-a", "10:00", "11:00"),
            ("four", "hall-a", "11:00", "12:00"),
            ("five", "hall-b", "11:00", "12:00"),
        ]
        .map(make)
        .to_vec();
        conference
    }

    fn at(time: &str) -> i64 {
        when(&format!("2023-11-06T{time}+08:00")).moment().unwrap().unix()
    }

    fn ids(sessions: &[&Session]) -> Vec<String> {
        sessions.iter().map(|session| session.id.to_string()).collect()
    }

    #[test]
    fn a_lobby_shows_what_runs_and_what_starts_next_anywhere() {
        let forum = forum();
        for (time, live, next) in [
            ("08:00", vec![], vec!["one"]),
            ("09:45", vec!["one", "two"], vec!["three"]),
            ("10:00", vec!["two", "three"], vec!["four", "five"]),
            ("12:00", vec![], vec![]),
        ] {
            let schedule = schedule(&forum, Viewer::Event);
            let board = board(&schedule, None, at(time));
            assert_eq!((ids(&board.live), ids(&board.next)), (to(live), to(next)), "{time}");
        }
    }

    fn to(ids: Vec<&str>) -> Vec<String> {
        ids.into_iter().map(str::to_owned).collect()
    }

    #[test]
    fn a_door_shows_the_rest_of_its_day_and_what_moved_away_from_it() {
        let mut forum = forum();
        let moved = &mut forum.sessions[2];
        moved.was = Some(Was { places: moved.places.clone(), ..Was::default() });
        moved.places = vec![Id::new("hall-b").unwrap()];
        forum.sessions[3].status = Some(SessionStatus::Cancelled);
        let door = Id::new("hall-a").unwrap();
        let schedule = schedule(&forum, Viewer::Event);
        let board = board(&schedule, Some(&door), at("09:15"));
        assert_eq!((ids(&board.live), ids(&board.next)), (to(vec!["one"]), to(vec![])));
        let changed: Vec<_> = board.changed.iter().map(|(session, change)| (session.id.as_str(), *change)).collect();
        assert_eq!(changed, [("three", SessionChange::Moved), ("four", SessionChange::Cancelled)]);
    }

    #[test]
    fn a_board_is_right_at_every_minute_of_a_day() {
        let forum = forum();
        let door: PlaceId = Id::new("hall-a").unwrap();
        let schedule = schedule(&forum, Viewer::Event);
        // A day of the programme begins at four.
        for minute in 0..24 * 60 {
            let now = at("04:00") + minute * 60;
            let board = board(&schedule, Some(&door), now);
            let timed = |session: &&Session| session.span.timed().unwrap();
            let here: Vec<&Session> = forum.sessions.iter().filter(|one| one.places.contains(&door)).collect();
            let runs = |one: &&&Session| timed(one).0.unix() <= now && now < timed(one).1.unix();
            let comes = |one: &&&Session| timed(one).0.unix() > now;
            assert_eq!(board.live, here.iter().filter(runs).copied().collect::<Vec<_>>(), "{minute}");
            assert_eq!(board.next, here.iter().filter(comes).copied().collect::<Vec<_>>(), "{minute}");
        }
    }
}
