//! Kinds of faults that real files showed, in every format that can have them: zones, lengths and dates. A test is a
//! kind, a row in it a format; the file is written here.

use crate::support::{file, imported, times};
use crate::written::{has, ics, ics_event, json, json_event, told, xml, xml_event};

#[test]
fn names_of_zones_become_iana_names_or_the_offset_of_the_times() {
    let json_zone = |zone: &str| json(zone, &json_event(1, 10, "T", ""));
    let open = |zone: &str| {
        format!(
            r#"{{"event": {{"name": "S", "starts-at": "2026-05-01T09:00:00+02:00", "timezone": "{zone}"}}, "sessions": [{{"id": 1, "title": "T", "starts-at": "2026-05-01T10:00:00+02:00"}}]}}"#
        )
    };
    let cal = |zone: &str| ics(&format!("X-WR-TIMEZONE:{zone}\r\n{}", ics_event(1, "DTSTART:20260501T080000Z")));
    let zones = [
        ("Vienna", "Europe/Vienna"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("(GMT+01:00) Amsterdam", "Europe/Amsterdam"),
        ("Middle of Nowhere", "Etc/GMT-2"),
    ];
    for (zone, wanted) in zones {
        for (format, text) in [("frab-json", json_zone(zone)), ("open-event", open(zone)), ("ics", cal(zone))] {
            let path = file(&format!("zone.{format}"), text);
            let (atlas, account) = imported(&[format, &path]);
            let wanted = if format == "ics" && zone.starts_with("Middle") { "Etc/UTC" } else { wanted };
            assert_eq!(atlas.conferences[0].time_zone, wanted, "{format} {zone}");
            has(&account, "read_as", &["time zone", zone]);
        }
    }
}

#[test]
fn an_event_in_an_unknown_zone_is_left_out_by_name() {
    let events = [
        ics_event(1, "DTSTART;TZID=\"W. Europe Standard Time\":20260115T130000"),
        ics_event(2, "DTSTART;TZID=W. Europe Standard Time:20260715T130000"),
        ics_event(3, "DTSTART;TZID=Atlantis:20260715T130000"),
    ];
    let path = file("unknown-zone.ics", ics(&events.concat()));
    let (atlas, account) = imported(&["ics", &path, "--time-zone", "Asia/Tokyo"]);
    assert_eq!(times(&atlas), ["T1 2026-01-15T13:00+01:00", "T2 2026-07-15T13:00+02:00"]);
    has(&account, "lost", &["Atlantis", "T3"]);
}

#[test]
fn repetitions_of_a_calendar_are_sessions_without_those_taken_out_or_told_anew() {
    let events = "BEGIN:VEVENT\r\nUID:c\r\nSUMMARY:Coffee\r\nDTSTART;TZID=Europe/Vienna:20261023T100000\r\n\
        DTEND;TZID=Europe/Vienna:20261023T103000\r\nRRULE:FREQ=DAILY;COUNT=5\r\nEXDATE;TZID=Europe/Vienna:20261024T100000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:c\r\nRECURRENCE-ID;TZID=Europe/Vienna:20261023T100000\r\nSUMMARY:Coffee\r\n\
        DTSTART;TZID=Europe/Vienna:20261023T110000\r\nDTEND;TZID=Europe/Vienna:20261023T113000\r\nEND:VEVENT\r\n\
        BEGIN:VEVENT\r\nUID:m\r\nSUMMARY:Monthly\r\nDTSTART:20261023T080000Z\r\nRRULE:FREQ=MONTHLY;COUNT=2\r\nEND:VEVENT\r\n";
    let path = file("repeats.ics", ics(events));
    let (atlas, account) = imported(&["ics", &path]);
    assert_eq!(
        times(&atlas),
        [
            // The clocks go back on 25 October.
            "Coffee 2026-10-25T10:00+01:00 2026-10-25T10:30+01:00",
            "Coffee 2026-10-26T10:00+01:00 2026-10-26T10:30+01:00",
            "Coffee 2026-10-27T10:00+01:00 2026-10-27T10:30+01:00",
            "Coffee 2026-10-23T11:00+02:00 2026-10-23T11:30+02:00",
            "Monthly 2026-10-23T10:00+02:00",
        ]
    );
    has(&account, "lost", &["repetitions", "Monthly"]);
}

#[test]
fn clocks_that_show_an_hour_twice_or_never_are_read_as_the_standard_says() {
    let events = [
        ics_event(1, "DTSTART;TZID=Europe/Vienna:20261025T023000"),
        ics_event(2, "DTSTART;TZID=Europe/Vienna:20260329T023000"),
        ics_event(3, "DTSTART:20261024T220000Z\r\nDTEND:20261025T033000Z"),
    ];
    let (atlas, _) = imported(&["ics", &file("clocks.ics", ics(&events.concat())), "--time-zone", "Europe/Vienna"]);
    assert_eq!(
        times(&atlas),
        ["T1 2026-10-25T02:30+02:00", "T2 2026-03-29T03:30+02:00", "T3 2026-10-25T00:00+02:00 2026-10-25T04:30+01:00",]
    );
}

#[test]
fn a_length_of_three_parts_is_of_days_where_the_program_says_so() {
    let event = |length: &str| xml_event(1, 10, "T", "").replace("<duration>01:00", &format!("<duration>{length}"));
    let generated = |name: &str, length: &str| {
        xml(&event(length)).replace("<conference>", &format!("<generator name=\"{name}\"/><conference>"))
    };
    let cases = [
        (generated("pretalx", "1:00:00"), "T 2026-05-01T10:00+02:00 2026-05-02T10:00+02:00", false),
        (generated("pretalx", "2:12:00"), "T 2026-05-01T10:00+02:00 2026-05-03T22:00+02:00", false),
        (generated("pentabarf", "01:30:00"), "T 2026-05-01T10:00+02:00 2026-05-01T11:30+02:00", false),
        (xml(&event("00:45:00")), "T 2026-05-01T10:00+02:00 2026-05-01T10:45+02:00", false),
        (xml(&event("02:00:00")), "T 2026-05-01T10:00+02:00 2026-05-01T12:00+02:00", false),
    ];
    for (text, wanted, doubtful) in cases {
        let (atlas, account) = imported(&["frab-xml", &file("length.xml", text)]);
        assert_eq!(times(&atlas), [wanted]);
        assert_eq!(told(&account, "read_as").iter().any(|line| line.contains("length")), doubtful, "{wanted}");
    }
    let followed = [event("2:00:00"), xml_event(2, 15, "Next", "")].concat();
    let (atlas, _) = imported(&["frab-xml", &file("length.xml", xml(&followed))]);
    assert_eq!(times(&atlas)[0], "T 2026-05-01T10:00+02:00 2026-05-01T12:00+02:00", "the room is taken again at 15:00");
    let text = json("Europe/Vienna", &json_event(1, 10, "T", "").replace("01:00\"", "1:00:00\""));
    let (atlas, account) = imported(&["frab-json", &file("length.json", text)]);
    assert_eq!(times(&atlas), ["T 2026-05-01T10:00+02:00 2026-05-02T10:00+02:00"]);
    has(&account, "read_as", &["1:00:00", "T"]);
}

#[test]
fn dates_that_exporters_write_for_none_are_none_and_ends_that_cannot_be_are_left_out() {
    let sessionize = |start: &str, end: &str, id: u8| {
        format!(r#"{{"id": "{id}", "title": "T{id}", "startsAt": {start}, "endsAt": {end}, "speakers": []}}"#)
    };
    let list = [
        sessionize("\"2026-05-01T09:00:00\"", "\"2026-05-01T10:00:00\"", 1),
        sessionize("null", "null", 2),
        sessionize("\"0001-01-01T00:00:00\"", "\"0001-01-01T00:00:00\"", 3),
        sessionize("\"2026-05-01T12:00:00\"", "\"2026-05-01T11:00:00\"", 4),
        sessionize("\"2026-05-01T13:00:00\"", "\"soon\"", 5),
    ];
    let path = file("null.json", format!(r#"{{"sessions": [{}]}}"#, list.join(",")));
    let (atlas, account) = imported(&["sessionize", &path, "--time-zone", "Europe/Vienna", "--name", "C"]);
    assert_eq!(
        times(&atlas),
        ["T1 2026-05-01T09:00+02:00 2026-05-01T10:00+02:00", "T4 2026-05-01T12:00+02:00", "T5 2026-05-01T13:00+02:00"]
    );
    assert_eq!(atlas.conferences[0].span.start().to_string(), "2026-05-01");
    has(&account, "lost", &["without a readable time", "T2", "T3"]);
    has(&account, "lost", &["before its start", "T4"]);
    has(&account, "lost", &["cannot be read", "T5"]);

    let open = r#"[{"id": 1, "title": "A", "starts-at": "2026-05-01T09:00:00+08:00", "ends-at": "2026-05-01T08:00:00+08:00", "microlocation": null},
        {"id": 2, "title": "B", "starts-at": "2026-05-01T13:00:00+08:00", "ends-at": "garbled"},
        {"id": 3, "title": "C", "starts-at": "1970-01-01T00:00:00Z"}]"#;
    let (atlas, account) = imported(&["open-event", &file("ends.json", open), "--name", "C"]);
    assert_eq!(times(&atlas), ["A 2026-05-01T09:00+08:00", "B 2026-05-01T13:00+08:00"]);
    has(&account, "lost", &["before its start", "A"]);
    has(&account, "lost", &["cannot be read", "B"]);
    has(&account, "lost", &["no date", "C"]);

    let events = [
        ics_event(1, "DTSTART:20260501T080000Z\r\nDURATION:+PT1H15M"),
        ics_event(2, "DTSTART:20260501T100000Z\r\nDURATION:P1DT2H"),
        ics_event(3, "DTSTART:20260501T120000Z\r\nDTEND:20260501T110000Z"),
        ics_event(4, "DTSTART:19700101T000000Z"),
    ];
    let (atlas, account) = imported(&["ics", &file("ends.ics", ics(&events.concat()))]);
    let wanted =
        ["T1 2026-05-01T08:00Z 2026-05-01T09:15Z", "T2 2026-05-01T10:00Z 2026-05-02T12:00Z", "T3 2026-05-01T12:00Z"];
    assert_eq!(times(&atlas), wanted);
    has(&account, "lost", &["before its start", "T3"]);
    has(&account, "lost", &["no date", "T4"]);
}

#[test]
fn every_date_of_a_timeline_that_cannot_be_is_listed_by_its_headline() {
    let slide = |date: &str, more: &str, headline: &str| {
        format!(r#"{{"start_date": {{{date}}}{more}, "text": {{"headline": "{headline}"}}}}"#)
    };
    let slides = [
        slide(r#""year": "2020", "month": "5", "day": "4""#, r#", "end_date": {"year": "2019"}"#, "Ends early"),
        slide(r#""year": "-44""#, "", "Before the common era"),
        slide(r#""year": "2021", "month": "13""#, "", "Month 13"),
        slide(r#""year": "2021", "month": "2", "day": "30""#, "", "30 February"),
        slide(r#""year": "2023""#, r#", "end_date": {"year": "later"}"#, "Unreadable end"),
        r#"{"start_date": {"year": "2022"}}"#.to_owned(),
    ];
    let (atlas, account) = imported(&[&file("slides.json", format!(r#"{{"events": [{}]}}"#, slides.join(",")))]);
    let spans: Vec<_> = atlas.milestones.iter().map(|each| each.span.start().to_string()).collect();
    assert_eq!(spans, ["2020-05-04", "2021", "2021-02", "2023"]);
    let wanted = [
        ["before its start", "Ends early"],
        ["without a year", "Before the common era"],
        ["month", "Month 13"],
        ["day", "30 February"],
        ["end that cannot be read", "Unreadable end"],
        ["without a word", "/events/5"],
    ];
    wanted.iter().for_each(|words| has(&account, "lost", words));
    let older = r#"{"timeline": {"headline": "Old", "date": [{"startDate": "2012,1,26", "headline": "Begin"}]}}"#;
    let (atlas, _) = imported(&[&file("older.json", older)]);
    assert_eq!(atlas.milestones[0].span.start().to_string(), "2012-01-26");
    let sheet = "Year,Month,Day,End Year,Headline,Text,Media,Type\n2012,1,26,,Begin,x,,\n,,,,Old,,,title\n";
    let (atlas, _) = imported(&[&file("timeline.csv", sheet)]);
    assert_eq!((atlas.milestones.len(), atlas.milestones[0].span.start().to_string()), (1, "2012-01-26".to_owned()));
}
