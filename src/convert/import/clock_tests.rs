use super::*;

#[test]
fn a_time_is_read_with_or_without_its_offset() {
    let cases = [
        ("2019-08-21T11:00:00+02:00", "2019-08-21T11:00+02:00"),
        ("2019-08-21 11:00:00.000 +0200", "2019-08-21T11:00+02:00"),
        ("2023-09-10T05:00:00Z", "2023-09-10T05:00Z"),
        ("2023-09-10T05:00:00-0330", "2023-09-10T05:00-03:30"),
    ];
    for (given, wanted) in cases {
        match Stamp::parse(given) {
            Some(Stamp::At(moment)) => assert_eq!(moment.to_string(), wanted),
            other => panic!("{given}: {other:?}"),
        }
    }
    assert!(matches!(Stamp::parse("2024-04-20T09:00:00"), Some(Stamp::Local(_, time, 0)) if time.minutes() == 540));
    assert!(matches!(Stamp::parse("2024-04-20"), Some(Stamp::Day(_))));
    for bad in ["", "x", "2024-13-01", "2024-04-20T25:00", "2024-04-20T09:00+99:00", "20240420"] {
        assert_eq!(Stamp::parse(bad), None, "{bad}");
    }
}

#[test]
fn the_dates_that_exporters_write_for_none_are_known() {
    for (text, is) in [
        ("0001-01-01T00:00:00", true),
        ("1970-01-01T00:00:00Z", true),
        ("1970-01-01", true),
        ("1969-12-31T17:00:00-07:00", true),
        ("1970-01-01T09:00:00Z", false),
        ("2026-05-01T00:00:00", false),
    ] {
        assert_eq!(Stamp::parse(text).unwrap().is_sentinel(), is, "{text}");
    }
}

#[test]
fn an_instant_in_utc_and_a_start_on_the_local_clock_give_the_offset() {
    let clock = ClockParser { zone: None, zones: None, usual: None };
    let tell = |instant: &str, shown: &str| {
        let Some(Stamp::At(moment)) = Stamp::parse(instant) else { panic!("{instant}") };
        clock.reconcile(moment, TimeOfDay::parse(shown).unwrap()).map(|moment| moment.to_string())
    };
    let cases = [
        ("2023-09-10T05:00:00+00:00", "10:30", Some("2023-09-10T10:30+05:30")),
        ("2023-09-10T20:00:00+00:00", "01:30", Some("2023-09-11T01:30+05:30")),
        ("2023-09-10T02:00:00+00:00", "22:00", Some("2023-09-09T22:00-04:00")),
        ("2023-09-10T11:00:00+02:00", "11:00", Some("2023-09-10T11:00+02:00")),
        ("2023-09-10T11:00:00+00:00", "11:07", None),
    ];
    for (instant, shown, wanted) in cases {
        assert_eq!(tell(instant, shown).as_deref(), wanted, "{instant} {shown}");
    }
}

/// Clocks that go from +01:00 to +02:00 at 2023-03-26T01:00Z and back at 2023-10-29T01:00Z.
struct Summer;

impl Zones for Summer {
    fn offset_at(&self, _: &str, unix: i64) -> Option<Offset> {
        Offset::from_minutes(if (1_679_792_400..1_698_541_200).contains(&unix) { 120 } else { 60 })
    }
}

#[test]
fn a_local_time_has_the_offset_of_its_zone_on_both_sides_of_a_change() {
    let clock = ClockParser { zone: Some("Europe/Berlin"), zones: Some(&Summer), usual: None };
    let cases = [
        ("2023-03-26", "01:59", "2023-03-26T01:59+01:00"),
        ("2023-03-26", "02:30", "2023-03-26T03:30+02:00"),
        ("2023-03-26", "03:00", "2023-03-26T03:00+02:00"),
        ("2023-10-29", "01:30", "2023-10-29T01:30+02:00"),
        ("2023-10-29", "02:30", "2023-10-29T02:30+02:00"),
        ("2023-10-29", "03:00", "2023-10-29T03:00+01:00"),
    ];
    for (date, time, wanted) in cases {
        let moment = clock.local(Date::parse(date).unwrap(), TimeOfDay::parse(time).unwrap(), 0).unwrap();
        assert_eq!(moment.to_string(), wanted);
    }
}
