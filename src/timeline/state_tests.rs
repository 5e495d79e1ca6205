use super::*;
use crate::model::{Conference, PlaceId, Was, When};
use crate::timeline::schedule::tests::{conference, schedule, session};
use crate::timeline::{Move, Viewer, move_focus};

fn unix(text: &str) -> i64 {
    When::parse(text).unwrap().moment().unwrap().unix()
}

fn programme() -> Conference {
    let cancelled = Session {
        status: Some(SessionStatus::Cancelled),
        ..session("off", "2023-11-06T09:30+08:00", "2023-11-06T10:30+08:00", "b")
    };
    let sessions = vec![
        session("a", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
        cancelled,
        session("b", "2023-11-06T10:00+08:00", "2023-11-06T11:00+08:00", "a"),
        session("c", "2023-11-06T10:00+08:00", "2023-11-06T12:00+08:00", "b"),
        session("day", "2023-11-06", "", ""),
    ];
    conference("2023-11-06", "2023-11-06", &["a", "b"], sessions)
}

#[test]
fn a_session_is_live_from_its_first_second_to_the_one_before_its_end() {
    let conference = programme();
    let schedule = schedule(&conference, Viewer::Event);
    let phase = |index: usize, now: &str| phase_of(&schedule.extent(index).unwrap(), unix(now));
    assert_eq!(phase(0, "2023-11-06T08:59:59+08:00"), Phase::Ahead);
    assert_eq!(phase(0, "2023-11-06T09:00+08:00"), Phase::Live);
    assert_eq!(phase(0, "2023-11-06T09:59:59+08:00"), Phase::Live);
    assert_eq!(phase(0, "2023-11-06T10:00+08:00"), Phase::Past);
    assert_eq!(phase(4, "2023-11-06T00:00+08:00"), Phase::During);
    assert_eq!(phase(4, "2023-11-07T00:00+08:00"), Phase::Past);
}

#[test]
fn next_is_what_starts_first_and_what_is_cancelled_is_neither_live_nor_next() {
    let conference = programme();
    let schedule = schedule(&conference, Viewer::Event);
    let view = now_and_next(&schedule, &|_| true, unix("2023-11-06T09:40+08:00"));
    assert_eq!((view.live, view.during, view.next), (vec![0], vec![4], vec![2, 3]));
    assert_eq!(view.next_start, Some(unix("2023-11-06T10:00+08:00")));
    assert_eq!(view.changes, view.next_start, "the page need not look again before ten");
    let over = now_and_next(&schedule, &|_| true, unix("2023-11-07T09:40+08:00"));
    assert_eq!(over, NowAndNext::default());
}

#[test]
fn a_cancelled_session_is_never_live_nor_next_and_is_past_after_its_end() {
    let conference = programme();
    let schedule = schedule(&conference, Viewer::Event);
    let tokens = |now: &str| {
        let phases = SessionPhases::new(&schedule, unix(now), true);
        phases.state(1).words()
    };
    assert_eq!(tokens("2023-11-06T09:00+08:00"), "cancelled");
    assert_eq!(tokens("2023-11-06T09:45+08:00"), "cancelled", "in its hour it is not live");
    assert_eq!(tokens("2023-11-06T10:45+08:00"), "past cancelled");
}

#[test]
fn without_an_end_a_session_is_live_until_the_next_one_in_its_place() {
    let sessions =
        vec![session("a", "2023-11-06T09:00+08:00", "", "hall"), session("b", "2023-11-06T09:30+08:00", "", "hall")];
    let conference = conference("2023-11-06", "2023-11-06", &["hall"], sessions);
    let schedule = schedule(&conference, Viewer::Event);
    let live = |now: &str| now_and_next(&schedule, &|_| true, unix(now)).live;
    assert_eq!((live("2023-11-06T09:29+08:00"), live("2023-11-06T09:30+08:00")), (vec![0], vec![1]));
    assert!(live("2023-11-06T10:30+08:00").is_empty());
}

#[test]
fn where_nothing_to_come_has_an_hour_the_next_day_is_next() {
    let sessions = vec![
        session("later", "2023-11-08", "", ""),
        session("tour", "2023-11-07", "", ""),
        session("some-day", "2023-11", "", ""),
        session("fair", "2023-11-07", "2023-11-08", ""),
    ];
    let dated = conference("2023-11-06", "2023-11-08", &[], sessions.clone());
    let now = unix("2023-11-06T09:00+08:00");
    assert_eq!(now_and_next(&schedule(&dated, Viewer::Event), &|_| true, now).next, [1, 3]);
    let mut timed = sessions;
    timed.push(session("talk", "2023-11-08T09:00+08:00", "2023-11-08T10:00+08:00", ""));
    let timed = conference("2023-11-06", "2023-11-08", &[], timed);
    assert_eq!(
        now_and_next(&schedule(&timed, Viewer::Event), &|_| true, now).next,
        [4],
        "an hour is told before a day"
    );
}

#[test]
fn phases_stay_equal_until_a_session_begins_or_ends() {
    let conference = programme();
    let schedule = schedule(&conference, Viewer::Event);
    let at = |now: &str| SessionPhases::new(&schedule, unix(now), true);
    let phases = at("2023-11-06T09:40+08:00");
    assert_eq!((phases.state(0).phase, phases.state(2).phase), (Phase::Live, Phase::Ahead));
    assert_eq!((phases.state(0).next, phases.state(2).next, phases.around_now()), (false, true, Some(0)));
    assert_eq!(at("2023-11-06T09:41+08:00"), phases);
    let built = SessionPhases::new(&schedule, unix("2023-11-06T09:40+08:00"), false);
    assert!(!built.state(2).next, "a page that is built says nothing of what is next");
}

#[test]
fn a_change_is_told_by_the_status_or_by_what_was_before() {
    let plain = session("a", "2023-11-06T09:00+08:00", "", "a");
    let was = |was: Was| Session { was: Some(was), ..plain.clone() };
    let cases = [
        (plain.clone(), None),
        (Session { status: Some(SessionStatus::Cancelled), ..plain.clone() }, Some(SessionChange::Cancelled)),
        (Session { status: Some(SessionStatus::Tentative), ..plain.clone() }, None),
        (was(Was { start: When::parse("2023-11-06T08:00+08:00"), ..Was::default() }), Some(SessionChange::Delayed)),
        (was(Was { places: vec![PlaceId::new("b").unwrap()], ..Was::default() }), Some(SessionChange::Moved)),
        (was(Was { places: vec![PlaceId::new("a").unwrap()], ..Was::default() }), None),
    ];
    for (session, change) in cases {
        assert_eq!(change_of(&session), change, "{session:?}");
    }
}

#[test]
fn arrows_lead_along_a_place_and_across_to_the_same_time() {
    let conference = programme();
    let schedule = schedule(&conference, Viewer::Event);
    let grid = schedule.grid(conference.span.first_day(), &|_| true);
    let at = |id: &str| grid.blocks.iter().position(|b| conference.sessions[b.session].id.as_str() == id).unwrap();
    let leads = |from: &str, way: Move| {
        let to = move_focus(&grid, at(from), way)?;
        Some(conference.sessions[grid.blocks[to].session].id.to_string())
    };
    assert_eq!(leads("a", Move::Later).as_deref(), Some("b"));
    assert_eq!(leads("b", Move::Earlier).as_deref(), Some("a"));
    assert_eq!(leads("a", Move::Earlier), None);
    assert_eq!(leads("b", Move::PlaceAfter).as_deref(), Some("c"));
    assert_eq!(leads("c", Move::PlaceBefore).as_deref(), Some("b"));
    assert_eq!(leads("a", Move::PlaceBefore), None);
}
