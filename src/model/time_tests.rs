use super::*;

#[test]
fn a_when_is_written_back_as_it_was_read() {
    for text in [
        "2019",
        "2019-11",
        "2019-11-28",
        "0001-01-01",
        "9999-12-31",
        "2023-11-06T09:00+08:00",
        "2023-11-06T09:00:07+08:00",
        "2023-11-06T23:30-03:30",
        "2024-02-29",
        "2023-11-06T01:00Z",
    ] {
        assert_eq!(When::parse(text).map(|w| w.to_string()).as_deref(), Some(text));
    }
    let long = When::parse("2023-11-06T09:00:00.25+08:00").map(|w| w.to_string());
    assert_eq!(long.as_deref(), Some("2023-11-06T09:00+08:00"));
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "",
        "19",
        "0000",
        "2019-13",
        "2019-00",
        "2023-02-29",
        "2019-1-1",
        "2023-11-06T09:00",
        "2023-11-06T24:00Z",
        "2023-11-06T09:60Z",
        "2023-11-06T09:00+19:00",
        "2023-11-06T09:00+8",
        "2019T09:00Z",
        "2019-11-28-01",
        "2023-11-06T09:00:61Z",
        "2023-11-06T09Z",
        "+2019",
        "2023-11-06T09:00.Z",
        "２０１９",
    ] {
        assert_eq!(When::parse(text), None, "{text}");
    }
}

#[test]
fn every_day_of_the_calendar_comes_back_from_its_number() {
    let mut previous = (0, 12, 31);
    for days in -719_162..=2_932_896 {
        let date = Date::from_days(days);
        let (year, month, day) = date.ymd();
        assert_eq!(Date::new(year, month, day), Some(date));
        assert!((year, month, day) > previous);
        previous = (year, month, day);
    }
    assert_eq!(previous, (9999, 12, 31));
}

#[test]
fn weekdays_count_from_monday() {
    assert_eq!(Date::parse("2023-11-06").map(Date::weekday), Some(0));
    assert_eq!(Date::parse("1969-12-28").map(Date::weekday), Some(6));
}

#[test]
fn a_moment_is_a_day_and_a_time_at_its_own_offset() {
    let moment = When::parse("2023-11-05T23:30-03:30").unwrap().moment().unwrap();
    assert_eq!((moment.date().to_string(), moment.time().to_string()), ("2023-11-05".into(), "23:30".into()));
    let told_in_chongqing = moment.at(Offset::from_minutes(480).unwrap());
    assert_eq!(told_in_chongqing.to_string(), "2023-11-06T11:00+08:00");
    assert_eq!(told_in_chongqing.unix(), moment.unix());
}

#[test]
fn a_strict_reader_gets_seconds() {
    for (written, wanted) in [
        ("2023-11-06T09:00+08:00", "2023-11-06T09:00:00+08:00"),
        ("2023-11-06T23:30:07-03:30", "2023-11-06T23:30:07-03:30"),
        ("2023-11-06T01:00Z", "2023-11-06T01:00:00Z"),
    ] {
        assert_eq!(When::parse(written).unwrap().moment().unwrap().rfc3339(), wanted);
    }
}

#[test]
fn a_span_never_ends_before_it_starts() {
    let span = |a, b| Span::new(When::parse(a).unwrap(), When::parse(b).unwrap());
    assert!(span("2023-11-07", "2023-11-06").is_none());
    assert!(span("2023-11-06T10:00+08:00", "2023-11-06T09:59+08:00").is_none());
    assert!(span("2023-11-06T10:00+08:00", "2023-11-06T03:00Z").is_some());
    assert!(span("2023-11-06", "2023").is_some(), "the year may end later");
    assert!(span("2023-11-06T10:00+08:00", "2023-11-06").is_some());
}
