use super::*;
use crate::model::{PlaceId, Was, When};
use crate::timeline::schedule::tests::{conference, session};
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
    let schedule = Schedule::new(&conference, Viewer::Event);
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
    let schedule = Schedule::new(&conference, Viewer::Event);
    let view = now_view(&schedule, &|_| true, unix("2023-11-06T09:40+08:00"));
    assert_eq!((view.live, view.next), (vec![0], vec![2, 3]));
    assert_eq!(view.next_start, Some(unix("2023-11-06T10:00+08:00")));
    assert_eq!(view.changes, view.next_start, "the page need not look again before ten");
    let over = now_view(&schedule, &|_| true, unix("2023-11-07T09:40+08:00"));
    assert_eq!(over, NowView::default());
}

#[test]
fn a_change_is_told_by_the_status_or_by_what_was_before() {
    let plain = session("a", "2023-11-06T09:00+08:00", "", "a");
    let was = |was: Was| Session { was: Some(was), ..plain.clone() };
    let cases = [
        (plain.clone(), None),
        (Session { status: Some(SessionStatus::Cancelled), ..plain.clone() }, Some(Change::Cancelled)),
        (Session { status: Some(SessionStatus::Tentative), ..plain.clone() }, None),
        (was(Was { start: When::parse("2023-11-06T08:00+08:00"), ..Was::default() }), Some(Change::Delayed)),
        (was(Was { places: vec![PlaceId::new("b").unwrap()], ..Was::default() }), Some(Change::Moved)),
        (was(Was { places: vec![PlaceId::new("a").unwrap()], ..Was::default() }), None),
    ];
    for (session, change) in cases {
        assert_eq!(change_of(&session), change, "{session:?}");
    }
}

#[test]
fn arrows_lead_along_a_place_and_across_to_the_same_time() {
    let conference = programme();
    let schedule = Schedule::new(&conference, Viewer::Event);
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
