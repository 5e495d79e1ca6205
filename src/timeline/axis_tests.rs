use super::*;
use crate::model::When;
use crate::timeline::schedule::tests::{conference, session};
use proptest::prelude::*;

fn unix(text: &str) -> i64 {
    When::parse(text).unwrap().earliest(Offset::UTC)
}

/// A founding in 1990, then an edition each in 2018 and 2023, with nights between the days.
fn axis() -> Axis {
    let day = |date: &str| {
        let start = unix(date) + 9 * HOUR;
        [(start, start + 3 * HOUR), (start + 4 * HOUR, start + 8 * HOUR)]
    };
    let hours = ["2018-09-12", "2018-09-13", "2023-11-06", "2023-11-07"].into_iter().flat_map(day).collect();
    let story = vec![
        (unix("1990"), unix("1991")),
        (unix("2018-09-12"), unix("2018-09-14")),
        (unix("2023-11-06"), unix("2023-11-08")),
    ];
    Axis::new(hours, story)
}

#[test]
fn long_years_and_nights_are_folded_and_short_breaks_are_not() {
    let axis = axis();
    let folds: Vec<_> = axis.folds().iter().map(|fold| (fold.end - fold.start) / HOUR).collect();
    assert_eq!(folds.len(), 3);
    assert!(folds[0] > 20 * 365 * 24, "the years from 1991 to 2018");
    assert_eq!(folds[1..], [16, 16], "the nights");
}

#[test]
fn the_whole_shows_everything_with_a_margin() {
    let axis = axis();
    let whole = axis.whole();
    assert!(whole.start() < unix("1990") && unix("2023-11-08") < whole.end());
    assert!(axis.position(whole, unix("1990")) > 0);
    assert!(axis.position(whole, unix("2023-11-08")) < FULL);
}

#[test]
fn the_least_that_can_be_seen_is_a_quarter_of_an_hour() {
    let axis = axis();
    let near = axis.zoom_about(axis.whole(), 500_000, 1e12);
    assert_eq!(axis.length(near), 900);
    assert_eq!(axis.zoom_about(near, 0, 1e-12), axis.whole());
    assert_eq!(axis.zoom_about(near, 0, f64::NAN), near);
    assert_eq!(axis.pan(axis.whole(), 500_000), axis.whole());
}

#[test]
fn an_edition_is_shown_from_its_first_hour_to_its_last() {
    let sessions = vec![
        session("x", "2023-11-06T09:00+08:00", "2023-11-06T10:00+08:00", "a"),
        session("y", "2023-11-07T16:00+08:00", "2023-11-07T17:00+08:00", "a"),
        session("slip", "2032-11-07T16:00+08:00", "2032-11-07T17:00+08:00", "a"),
    ];
    let conference = conference("2023-11-06", "2023-11-07", &["a"], sessions);
    let range = axis().edition(&conference);
    assert!(range.start() <= unix("2023-11-06T08:00+08:00") && range.start() > unix("2023-11-05T20:00+08:00"));
    assert!(range.end() >= unix("2023-11-07T17:30+08:00") && range.end() < unix("2023-11-09"));
}

#[test]
fn today_is_the_day_on_the_clock_even_when_it_has_23_hours() {
    let change = unix("2018-03-11T02:00-08:00");
    let offset = |unix: i64| Offset::from_minutes(if unix < change { -480 } else { -420 }).unwrap();
    let axis = Axis::new(vec![], vec![(unix("2018"), unix("2019"))]);
    let today = axis.today(unix("2018-03-11T12:00-07:00"), &offset);
    assert_eq!(today.start(), unix("2018-03-11T00:00-08:00"));
    assert_eq!(today.end() - today.start(), 23 * HOUR);
}

fn somewhere() -> impl Strategy<Value = (i64, f64, i64)> {
    (0..=FULL, 0.01..100.0_f64, -FULL..FULL)
}

proptest! {
    #[test]
    fn what_is_under_the_hand_stays_there(steps in proptest::collection::vec(somewhere(), 1..20)) {
        let axis = axis();
        let mut range = axis.whole();
        for (position, factor, by) in steps {
            let held = axis.instant(range, position);
            let next = axis.zoom_about(range, position, factor);
            let world = axis.whole();
            let free = next.start() > world.start() && next.end() < world.end();
            // Half a second of room is lost at either end to whole seconds.
            let second = FULL / axis.length(next) + 1;
            if free {
                let moved = (axis.position(next, held) - position).abs();
                prop_assert!(moved <= 2 * second + FULL / axis.length(range).max(1), "{moved} of {second}");
            }
            prop_assert!(next.start() >= world.start() && next.end() <= world.end());
            prop_assert!(axis.length(next) >= 900);
            let panned = axis.pan(next, by);
            prop_assert_eq!(axis.length(panned), axis.length(next));
            prop_assert!(panned.start() >= world.start() && panned.end() <= world.end());
            prop_assert_eq!(axis.kept(panned), panned);
            range = next;
        }
    }

    #[test]
    fn the_way_between_two_ranges_keeps_the_point_that_both_have_in_common(
        position in 0..=FULL, factor in 1.1..50_000.0_f64, done in 0..=FULL, outwards: bool,
    ) {
        let axis = axis();
        let (whole, near) = (axis.whole(), axis.zoom_about(axis.whole(), position, factor));
        let (from, to) = if outwards { (near, whole) } else { (whole, near) };
        let between = axis.between(from, to, done);
        let held = axis.instant(whole, position);
        let room = |unix| axis.folds().room(unix);
        let off = room(axis.instant(between, position)) - room(held);
        prop_assert!(off.abs() <= axis.length(between) / 1000 + 4, "{off} seconds");
        let least = axis.length(near);
        prop_assert!((least..=axis.length(whole)).contains(&axis.length(between)));
        prop_assert_eq!(axis.between(from, to, 0), from);
        prop_assert_eq!(axis.between(from, to, FULL), to);
    }

    #[test]
    fn a_position_is_an_instant_and_comes_back(position in 0..=FULL) {
        let axis = axis();
        let whole = axis.whole();
        prop_assert!((axis.position(whole, axis.instant(whole, position)) - position).abs() <= 1);
    }
}
