use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::model::{
    ConferenceId, Country, Lang, Location, Offset, Place, PlaceId, SessionId, SessionKind, Span, Text, TimeOfDay, When,
};
use crate::timeline::{Block, Grid};

fn text(words: &str) -> Text {
    Text::new(Lang::english(), Arc::<str>::from(words))
}

/// A session of a test: its id, when, and where (`a+b` is in both).
pub fn session(id: &str, start: &str, end: &str, places: &str) -> Session {
    let start = When::parse(start).unwrap();
    let span = if end.is_empty() { Span::from(start) } else { Span::new(start, When::parse(end).unwrap()).unwrap() };
    Session {
        id: SessionId::new(id).unwrap(),
        title: text(id),
        kind: SessionKind::Talk,
        span,
        places: places.split('+').filter_map(PlaceId::new).collect(),
        track: None,
        people: vec![],
        countries: vec![],
        programs: vec![],
        summary: None,
        body: None,
        languages: vec![],
        status: None,
        was: None,
        links: vec![],
        sources: vec![],
    }
}

pub fn conference(start: &str, end: &str, places: &[&str], sessions: Vec<Session>) -> Conference {
    Conference {
        id: ConferenceId::new("c").unwrap(),
        name: text("c"),
        short_name: None,
        edition: None,
        series: None,
        theme: None,
        summary: None,
        span: Span::new(When::parse(start).unwrap(), When::parse(end).unwrap()).unwrap(),
        time_zone: "Asia/Shanghai".into(),
        day_starts: TimeOfDay::parse("04:00").unwrap(),
        attendance_mode: None,
        place: Location {
            name: None,
            city: text("Chongqing"),
            country: Country::new("CN").unwrap(),
            lat: 29.5,
            lon: 106.5,
            address: None,
        },
        organizers: vec![],
        reported: vec![],
        participants: vec![],
        places: places
            .iter()
            .map(|id| Place {
                id: PlaceId::new(id).unwrap(),
                name: text(id),
                capacity: None,
                floor: None,
                accessible: None,
            })
            .collect(),
        tracks: vec![],
        sessions,
        outcomes: vec![],
        images: vec![],
        links: vec![],
        sources: vec![],
    }
}

/// The schedule of a conference that an atlas has alone.
pub fn schedule(conference: &Conference, viewer: Viewer) -> Schedule {
    let atlas = Atlas { conferences: vec![conference.clone()], ..crate::model::sample::atlas() };
    Schedule::new(&Arc::new(atlas), 0, viewer).unwrap()
}

fn all(_: usize) -> bool {
    true
}

fn ids(conference: &Conference, sessions: &[usize]) -> Vec<String> {
    sessions.iter().map(|index| conference.sessions[*index].id.to_string()).collect()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn two_days() -> Conference {
    let break_ = |s: Session| Session { kind: SessionKind::Break, ..s };
    let sessions = vec![
        session("opening", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a+b+c"),
        session("talk-a", "2023-11-06T10:00+08:00", "2023-11-06T11:00+08:00", "a"),
        session("talk-b", "2023-11-06T10:15+08:00", "2023-11-06T11:15+08:00", "b"),
        session("beside", "2023-11-06T10:30+08:00", "2023-11-06T10:45+08:00", "b"),
        session("both-ends", "2023-11-06T10:00+08:00", "2023-11-06T10:30+08:00", "a+c"),
        break_(session("lunch", "2023-11-06T12:00+08:00", "2023-11-06T13:00+08:00", "")),
        session("party", "2023-11-07T01:00+08:00", "2023-11-07T03:30+08:00", "c"),
        session("exhibition", "2023-11-06T09:00+08:00", "2023-11-07T17:00+08:00", "d"),
        session("tour", "2023-11-07", "", ""),
        session("some-day", "2023-11", "", ""),
        session("last", "2023-11-07T09:00+08:00", "", "a"),
    ];
    conference("2023-11-06", "2023-11-07", &["a", "b", "c", "d"], sessions)
}

#[test]
fn every_session_is_on_its_day_and_what_is_late_stays_with_the_evening() {
    let conference = two_days();
    let schedule = schedule(&conference, Viewer::Event);
    let days: Vec<_> = schedule.days(&all).into_iter().map(|day| (day.date.to_string(), day.sessions)).collect();
    assert_eq!(days, [("2023-11-06".to_owned(), 8), ("2023-11-07".to_owned(), 3)]);
    let hours = |day: &str| ids(&conference, &schedule.hours(date(day), &all));
    assert_eq!(hours("2023-11-06"), ["opening", "talk-a", "both-ends", "talk-b", "beside", "lunch", "party"]);
    assert_eq!(hours("2023-11-07"), ["last"]);
    assert_eq!(ids(&conference, &schedule.during(date("2023-11-07"), &all)), ["exhibition", "tour"]);
    assert_eq!(ids(&conference, &schedule.undated(&all)), ["some-day"]);
}

#[test]
fn a_list_says_what_starts_together_and_how_much_is_still_running() {
    let conference = two_days();
    let schedule = schedule(&conference, Viewer::Event);
    let list = schedule.list(date("2023-11-06"), &all);
    let groups: Vec<_> = list
        .groups
        .iter()
        .map(|group| (group.time.time().to_string(), ids(&conference, &group.sessions), group.running))
        .collect();
    let wanted: [(&str, &[&str], u32); 6] = [
        ("09:00", &["opening"], 0),
        ("10:00", &["talk-a", "both-ends"], 0),
        ("10:15", &["talk-b"], 2),
        ("10:30", &["beside"], 2),
        ("12:00", &["lunch"], 0),
        ("01:00", &["party"], 0),
    ];
    assert_eq!(groups.len(), wanted.len());
    for (group, wanted) in groups.iter().zip(wanted) {
        assert_eq!((group.0.as_str(), group.2), (wanted.0, wanted.2));
        assert_eq!(group.1, wanted.1);
    }
    assert_eq!(ids(&conference, &list.running(&schedule, 3)), ["talk-a", "talk-b"]);
}

fn block<'a>(grid: &'a Grid, conference: &Conference, id: &str) -> Vec<&'a Block> {
    let here = |block: &&Block| conference.sessions[block.session].id.as_str() == id;
    grid.blocks.iter().filter(here).collect()
}

#[test]
fn a_grid_spans_neighbors_repeats_elsewhere_and_lays_breaks_as_ground() {
    let conference = two_days();
    let schedule = schedule(&conference, Viewer::Event);
    let grid = schedule.grid(date("2023-11-06"), &all);
    assert_eq!(grid.columns, [Some(0), Some(1), Some(2)], "the exhibition in d goes on during the day");
    let of = |id: &str| {
        let blocks = block(&grid, &conference, id);
        blocks.iter().map(|b| (b.column, b.column_end, b.row, b.row_end, b.lane, b.lanes)).collect::<Vec<_>>()
    };
    assert_eq!(of("opening"), [(0, 3, 0, 60, 0, 1)]);
    assert_eq!(of("talk-a"), [(0, 1, 60, 120, 0, 2)]);
    assert_eq!(of("both-ends"), [(0, 1, 60, 90, 1, 2), (2, 3, 60, 90, 0, 1)]);
    assert_eq!(of("talk-b"), [(1, 2, 75, 135, 0, 2)]);
    assert_eq!(of("beside"), [(1, 2, 90, 105, 1, 2)]);
    assert_eq!(of("lunch"), [(0, 3, 180, 240, 0, 1)]);
    assert!(block(&grid, &conference, "lunch")[0].ground);
    // From 13:00 to 01:00 nothing happens: 12 hours become half an hour.
    assert_eq!(of("party"), [(2, 3, 270, 420, 0, 1)]);
    assert_eq!(
        grid.folds.iter().map(|fold| (fold.row, fold.row_end, fold.minutes)).collect::<Vec<_>>(),
        [(240, 270, 720)]
    );
    let hours: Vec<_> = grid.hours.iter().map(|mark| (mark.row, mark.at.time().to_string())).collect();
    assert_eq!(hours.first(), Some(&(0, "09:00".to_owned())));
    assert!(hours.contains(&(270, "01:00".to_owned())));
    assert_eq!(ids(&conference, &grid.during), ["exhibition"]);
}

#[test]
fn a_break_that_is_not_alone_is_a_block_like_others() {
    let mut conference = two_days();
    conference.sessions.push(session("over-lunch", "2023-11-06T12:30+08:00", "2023-11-06T13:30+08:00", "b"));
    let schedule = schedule(&conference, Viewer::Event);
    let grid = schedule.grid(date("2023-11-06"), &all);
    assert_eq!(grid.columns.last(), Some(&None));
    assert_eq!(block(&grid, &conference, "lunch")[0].column, 3);
    check(&schedule, date("2023-11-06"), &grid);
}

#[test]
fn without_an_end_a_session_lasts_an_hour_or_until_the_next_in_its_place() {
    let sessions = vec![
        session("x", "2023-11-06T09:00+08:00", "", "a"),
        session("y", "2023-11-06T09:40+08:00", "", "a"),
        session("z", "2023-11-06T09:10+08:00", "2023-11-06T09:20+08:00", "b"),
    ];
    let conference = conference("2023-11-06", "2023-11-06", &["a", "b"], sessions);
    let extents = crate::timeline::extents(&conference);
    let minutes: Vec<_> = extents.iter().map(|extent| (extent.end - extent.start) / 60).collect();
    assert_eq!(minutes, [40, 60, 10]);
    for (session, extent) in conference.sessions.iter().zip(extents) {
        assert_eq!(crate::timeline::extent_of(&conference, session), extent);
    }
}

#[test]
fn before_and_after_the_clock_changes_each_session_has_the_hour_of_its_own_offset() {
    let sessions = vec![
        session("eve", "2018-03-10T22:00-08:00", "2018-03-11T01:30-08:00", "a"),
        session("night", "2018-03-11T03:30-07:00", "2018-03-11T05:00-07:00", "a"),
        session("morning", "2018-03-11T08:00-07:00", "2018-03-11T09:00-07:00", "a"),
    ];
    let conference = conference("2018-03-10", "2018-03-11", &["a"], sessions);
    let schedule = schedule(&conference, Viewer::Event);
    let grid = schedule.grid(date("2018-03-10"), &all);
    assert_eq!(ids(&conference, &schedule.hours(date("2018-03-10"), &all)), ["eve", "night"]);
    assert_eq!(grid.blocks.iter().map(|b| (b.row, b.row_end)).collect::<Vec<_>>(), [(0, 210), (270, 360)]);
    let hours: Vec<_> = grid.hours.iter().map(|mark| mark.at.time().to_string()).collect();
    assert_eq!(hours, ["22:00", "23:00", "00:00", "01:00", "03:00", "04:00", "05:00"]);
    assert_eq!(schedule.list(date("2018-03-11"), &all).groups[0].time.time().to_string(), "08:00");
}

#[test]
fn a_visitor_elsewhere_lives_it_on_their_own_day() {
    let conference = two_days();
    let schedule_of = schedule;
    let schedule = schedule_of(&conference, Viewer::Local(|_| Offset::from_minutes(420).unwrap()));
    let list = schedule.list(date("2023-11-07"), &all);
    let times: Vec<_> = list.groups.iter().map(|group| group.time.to_string()).collect();
    assert_eq!(times, ["2023-11-07T00:00+07:00", "2023-11-07T08:00+07:00"], "the party is past their midnight");
    let schedule = schedule_of(&conference, Viewer::Local(|_| Offset::from_minutes(-600).unwrap()));
    assert_eq!(ids(&conference, &schedule.hours(date("2023-11-05"), &all))[0], "opening");
}

#[test]
fn it_opens_on_today_then_on_what_comes_next_and_when_all_is_over_at_the_start() {
    let conference = two_days();
    let schedule = schedule(&conference, Viewer::Event);
    let opens = |now: &str| {
        let now = When::parse(now).unwrap().moment().unwrap().unix();
        schedule.opening_day(now, &all).map(|date| date.to_string())
    };
    assert_eq!(opens("2023-11-07T02:00+08:00").as_deref(), Some("2023-11-06"), "the night belongs to the evening");
    assert_eq!(opens("2023-11-07T12:00+08:00").as_deref(), Some("2023-11-07"));
    assert_eq!(opens("2023-10-01T12:00+08:00").as_deref(), Some("2023-11-06"));
    assert_eq!(opens("2024-10-01T12:00+08:00").as_deref(), Some("2023-11-06"));
}

#[test]
fn when_one_session_is_delayed_the_lanes_of_the_others_stay() {
    let mut conference = two_days();
    let previous = schedule(&conference, Viewer::Event).grid(date("2023-11-06"), &all);
    conference.sessions[1] = session("talk-a", "2023-11-06T10:20+08:00", "2023-11-06T11:20+08:00", "a");
    let schedule = schedule(&conference, Viewer::Event);
    let grid = schedule.grid_like(date("2023-11-06"), &all, &previous);
    assert_eq!(block(&grid, &conference, "both-ends")[0].lane, 1);
    assert_eq!(block(&grid, &conference, "talk-a")[0].lane, 0);
}

/// No two blocks overlap, and each session of the day has each of its places exactly once.
pub fn check(schedule: &Schedule, date: Date, grid: &Grid) {
    for (index, a) in grid.blocks.iter().enumerate() {
        assert!(a.row < a.row_end && a.row_end <= grid.rows.max(a.row_end), "{a:?}");
        assert!(a.lane < a.lanes && a.column < a.column_end && a.column_end as usize <= grid.columns.len());
        assert!(a.column_end - a.column == 1 || a.lanes == 1, "only what is alone spans: {a:?}");
        for b in &grid.blocks[index + 1..] {
            let meets = a.row < b.row_end && b.row < a.row_end && a.column < b.column_end && b.column < a.column_end;
            assert!(!meets || a.lane != b.lane, "{a:?} {b:?}");
            assert!(!meets || a.lanes == b.lanes, "{a:?} {b:?}");
        }
    }
    let mut seen: BTreeMap<usize, Vec<Option<usize>>> = BTreeMap::new();
    for block in &grid.blocks {
        let columns = &grid.columns[block.column as usize..block.column_end as usize];
        seen.entry(block.session).or_default().extend(columns);
    }
    for index in schedule.hours(date, &|_| true) {
        let session = &schedule.sessions()[index];
        let place = |id: &PlaceId| schedule.places().iter().position(|place| place.id == *id);
        let mut wanted: Vec<_> = session.places.iter().map(place).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let mut found = seen.remove(&index).unwrap_or_default();
        found.sort_unstable();
        if wanted.is_empty() {
            let across = session.kind == SessionKind::Break && found.len() == grid.columns.len();
            assert!(across || found == [None], "{session:?} {found:?}");
        } else {
            assert_eq!(found, wanted, "{session:?}");
        }
    }
    assert!(seen.is_empty());
    let list = schedule.list(date, &|_| true);
    let mut listed: Vec<usize> = list.groups.iter().flat_map(|group| group.sessions.iter().copied()).collect();
    listed.sort_unstable();
    let mut wanted = schedule.hours(date, &|_| true);
    wanted.sort_unstable();
    assert_eq!(listed, wanted);
    assert!(list.groups.is_sorted_by(|a, b| a.time.unix() < b.time.unix()));
    for (index, group) in list.groups.iter().enumerate() {
        assert_eq!(group.running as usize, list.running(schedule, index).len());
    }
}

fn some_sessions() -> impl Strategy<Value = Vec<Session>> {
    let places = proptest::sample::subsequence(vec!["a", "b", "c", "d", "e"], 0..4);
    let length = prop_oneof![9 => 0..180_i64, 1 => 1000..4000_i64];
    let one = (0..3 * 1440_i64, length, places, 0..8_u8, prop_oneof![Just(480), Just(420), Just(345)]);
    proptest::collection::vec(one, 0..40).prop_map(|sessions| {
        let make = |(index, (start, length, places, kind, offset)): (usize, (i64, i64, Vec<&str>, u8, i32))| {
            let offset = Offset::from_minutes(offset).unwrap();
            let start = Moment::new(1_699_200_000 + start * 60, offset);
            let mut session = session(&format!("s{index}"), "2023", "", &places.join("+"));
            session.span = match kind {
                0 => Span::from(When::Day(start.date())),
                1 => Span::from(When::Time(start)),
                _ => Span::new(When::Time(start), When::Time(start.plus(length * 60))).unwrap(),
            };
            session.kind = if kind > 5 { SessionKind::Break } else { SessionKind::Talk };
            session
        };
        sessions.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn in_any_schedule_nothing_overlaps_and_every_session_appears(sessions in some_sessions()) {
        let conference = conference("2023-11-05", "2023-11-08", &["a", "b", "c", "d", "e"], sessions);
        for viewer in [Viewer::Event, Viewer::Local(|_| Offset::from_minutes(420).unwrap())] {
            let schedule = schedule(&conference, viewer);
            let mut seen = vec![0; conference.sessions.len()];
            for day in schedule.days(&all) {
                let grid = schedule.grid(day.date, &all);
                check(&schedule, day.date, &grid);
                prop_assert_eq!(&schedule.grid_like(day.date, &all, &grid), &grid);
                let hours = schedule.hours(day.date, &all);
                prop_assert_eq!(hours.len() + grid.during.len(), day.sessions as usize);
                for index in hours.into_iter().chain(grid.during) {
                    seen[index] += 1;
                }
            }
            for (index, times) in seen.into_iter().enumerate() {
                let (first, last) = schedule.days_of(index).unwrap();
                prop_assert_eq!(times, last.days() - first.days() + 1);
            }
        }
    }
}
