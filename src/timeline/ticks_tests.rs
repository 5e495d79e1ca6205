use super::*;
use crate::model::When;
use crate::timeline::Fold;
use proptest::prelude::*;

fn unix(text: &str) -> i64 {
    When::parse(text).unwrap().earliest(Offset::UTC)
}

fn plain(start: &str, end: &str) -> (Axis, Range) {
    let axis = Axis::new(vec![], vec![(unix("1800"), unix("2100"))]);
    (axis, Range::new(unix(start), unix(end)).unwrap())
}

fn utc(_: i64) -> Offset {
    Offset::UTC
}

fn labels(ticks: &Ticks) -> Vec<String> {
    let label = |tick: &Tick| match tick.unit {
        Step::Year => tick.at.date().ymd().0.to_string(),
        Step::Month => format!("{}/{}", tick.at.date().ymd().1, tick.at.date().ymd().0),
        Step::Day => tick.at.date().to_string(),
        _ => tick.at.time().to_string(),
    };
    ticks.ticks.iter().map(label).collect()
}

#[test]
fn every_zoom_has_its_step() {
    let cases = [
        ("1800", "2100", 360, Step::HalfCentury),
        ("1800", "2100", 1900, Step::Decade),
        ("2018", "2028", 360, Step::FiveYears),
        ("2018", "2028", 800, Step::Year),
        ("2023", "2024", 360, Step::Quarter),
        ("2023", "2024", 1000, Step::Month),
        ("2023-11", "2023-12", 360, Step::Week),
        ("2023-11-01", "2023-11-08", 600, Step::Day),
        ("2023-11-06", "2023-11-07", 360, Step::SixHours),
        ("2023-11-06", "2023-11-07", 600, Step::ThreeHours),
        ("2023-11-06T08:00Z", "2023-11-06T14:00Z", 600, Step::Hour),
        ("2023-11-06T08:00Z", "2023-11-06T10:00Z", 360, Step::HalfHour),
        ("2023-11-06T09:00Z", "2023-11-06T09:15Z", 360, Step::QuarterHour),
    ];
    for (start, end, width, step) in cases {
        let (axis, range) = plain(start, end);
        assert_eq!(ticks(&axis, range, &utc, width, 14).step, step, "{start} to {end} on {width} px");
    }
}

#[test]
fn a_label_says_the_coarsest_thing_that_begins() {
    let (axis, range) = plain("2022-10", "2023-03-15");
    let ticks = ticks(&axis, range, &utc, 800, 14);
    assert_eq!(labels(&ticks), ["10/2022", "11/2022", "12/2022", "2023", "2/2023", "3/2023"]);
    let heads: Vec<_> = ticks.heads.iter().map(|head| (head.date.ymd().0, head.position, head.position_end)).collect();
    assert_eq!(heads.len(), 2);
    assert_eq!((heads[0].0, heads[0].1, heads[1].0, heads[1].2), (2022, 0, 2023, FULL));
    assert_eq!(heads[0].2, heads[1].1);
}

#[test]
fn among_days_and_hours_the_first_of_a_month_is_told_as_a_day() {
    let (axis, range) = plain("2026-01-30", "2026-02-03");
    let found = ticks(&axis, range, &utc, 400, 14);
    assert_eq!(found.step, Step::Day);
    assert!(labels(&found).contains(&"2026-02-01".to_owned()), "{found:?}");
    let (axis, range) = plain("2026-01-31T12:00Z", "2026-02-01T12:00Z");
    assert!(labels(&ticks(&axis, range, &utc, 600, 14)).contains(&"2026-02-01".to_owned()));
}

#[test]
fn when_the_clock_changes_the_hours_are_those_of_the_clock() {
    let spring = unix("2018-03-11T10:00Z");
    let pacific = |unix: i64| Offset::from_minutes(if unix < spring { -480 } else { -420 }).unwrap();
    let (axis, range) = plain("2018-03-11T08:00Z", "2018-03-11T13:00Z");
    let hours = ticks(&axis, range, &pacific, 500, 14);
    assert_eq!(labels(&hours), ["2018-03-11", "01:00", "03:00", "04:00", "05:00"]);
    let autumn = unix("2018-11-04T09:00Z");
    let pacific = |unix: i64| Offset::from_minutes(if unix < autumn { -420 } else { -480 }).unwrap();
    let (axis, range) = plain("2018-11-04T07:00Z", "2018-11-04T12:00Z");
    let hours = ticks(&axis, range, &pacific, 500, 14);
    assert_eq!(labels(&hours), ["2018-11-04", "01:00", "01:00", "02:00", "03:00"]);
    let (axis, range) = plain("2018-11-04T00:00Z", "2018-11-06T00:00Z");
    let days = ticks(&axis, range, &pacific, 500, 14);
    assert!(labels(&days).contains(&"2018-11-05".to_owned()));
    assert!(days.ticks.iter().all(|tick| tick.at.time().minutes() % 360 == 0));
}

#[test]
fn where_midnight_is_left_out_the_day_begins_after_the_gap() {
    // Cairo, 28 April 2023: from 00:00 to 01:00.
    let change = unix("2023-04-27T22:00Z");
    let cairo = |unix: i64| Offset::from_minutes(if unix < change { 120 } else { 180 }).unwrap();
    let (axis, range) = plain("2023-04-26T00:00Z", "2023-04-30T00:00Z");
    let days = ticks(&axis, range, &cairo, 400, 14);
    assert_eq!(labels(&days), ["2023-04-27", "2023-04-28", "2023-04-29", "2023-04-30"]);
    assert_eq!(days.ticks[1].at.unix(), change);
}

#[test]
fn a_folded_night_has_one_tick_the_day_that_follows() {
    let days = ["2023-11-06", "2023-11-07"].map(|day| (unix(day) + 9 * 3600, unix(day) + 18 * 3600));
    let axis = Axis::new(days.to_vec(), vec![]);
    assert_eq!(
        axis.folds().iter().copied().collect::<Vec<_>>(),
        [Fold { start: days[0].1, end: days[1].0, kept: 3600 }]
    );
    let range = Range::new(days[0].0, days[1].1).unwrap();
    let found = labels(&ticks(&axis, range, &utc, 1200, 14));
    assert_eq!(found[..2], ["09:00", "10:00"]);
    assert_eq!(found.iter().filter(|label| label.starts_with("2023")).collect::<Vec<_>>(), ["2023-11-07"]);
    assert!(!found.contains(&"03:00".to_owned()), "{found:?}");
}

proptest! {
    #[test]
    fn ticks_run_in_order_never_crowd_and_stay_visible(
        start in 0..4_000_000_000_i64,
        length in prop_oneof![900..100_000_i64, 100_000..100_000_000_i64, 100_000_000..3_000_000_000_i64],
        width in 200..2000_u32,
    ) {
        let hours: Vec<_> = (0..200).map(|day| (day * 86_400 * 9 + 30_000, day * 86_400 * 9 + 60_000)).collect();
        let nights: Vec<_> = (0..200).map(|day| (day * 86_400 * 9 + 100_000, day * 86_400 * 9 + 130_000)).collect();
        let axis = Axis::new([hours, nights].concat(), vec![(0, 100), (5_000_000_000, 7_000_000_000)]);
        let range = axis.kept(Range::new(start, start + length).unwrap());
        let offset = |unix: i64| Offset::from_minutes(if unix.div_euclid(15_000_000) % 2 == 0 { 60 } else { 120 }).unwrap();
        let ticks = ticks(&axis, range, &offset, width, 14);
        let least = ticks.step.label_width() * 14 / 1000 * FULL / i64::from(width) * 3 / 4;
        prop_assert!(ticks.ticks.is_sorted_by(|a, b| b.position - a.position >= least));
        prop_assert!(ticks.ticks.iter().all(|tick| (0..=FULL).contains(&tick.position)));
        prop_assert!(ticks.heads.is_sorted_by(|a, b| a.position_end == b.position && a.date < b.date));
        if let (Some(first), Some(last)) = (ticks.heads.first(), ticks.heads.last()) {
            prop_assert_eq!((first.position, last.position_end), (0, FULL));
        }
    }
}
