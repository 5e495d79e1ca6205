use icalendar::{CalendarDateTime, Component, DatePerhapsTime, Event, EventLike};
use proptest::prelude::*;

use super::*;
use crate::model::sample::{atlas, lang, session, span, text, when};
use crate::model::{Id, SessionId, SessionStatus, Span, Updated};

const CHINESE: &str = "zh-Hans";

fn page(conference: &Conference, session: Option<&Session>) -> Option<String> {
    let session = session.map_or(String::new(), |session| format!("/sessions/{}", session.id));
    Some(format!("https://atlas.example/conferences/{}{session}", conference.id))
}

fn with<R>(atlas: &Atlas, language: &str, run: impl FnOnce(&Calendar<'_>) -> R) -> R {
    run(&Calendar {
        atlas,
        lang: &lang(language),
        updated: atlas.updated.map(Updated::moment),
        page: &page,
        reminder: None,
        edition: None,
    })
}

/// Reads a file with a parser of somebody else's.
fn read(file: &str) -> Vec<Event> {
    let calendar: icalendar::Calendar = file.parse().unwrap();
    calendar.components.iter().filter_map(|component| component.as_event().cloned()).collect()
}

fn find<'e>(events: &'e [Event], uid: &str) -> &'e Event {
    events.iter().find(|event| event.get_uid() == Some(uid)).unwrap()
}

fn utc(date: Option<DatePerhapsTime>) -> String {
    match date {
        Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(at))) => at.to_rfc3339(),
        Some(DatePerhapsTime::Date(day)) => day.to_string(),
        other => format!("{other:?}"),
    }
}

#[test]
fn another_reader_finds_the_same_session() {
    let file = with(&atlas(), "en", |c| c.all()).unwrap();
    let events = read(&file);
    let event = find(&events, "opening.forum-2023@center.example");
    assert_eq!(event.get_summary(), Some("Opening; with words, and \\ more"));
    assert_eq!(
        event.get_description(),
        Some("First line\nSecond </script> line\n\nAda Lovelace (Analytical Society)\nBob")
    );
    assert_eq!(event.get_location(), Some("Hall A / Hall B, Expo Hall, 1 Test Road, Testville"));
    assert_eq!(event.get_url(), Some("https://atlas.example/conferences/forum-2023/sessions/opening"));
    assert_eq!(utc(event.get_start()), "2023-11-06T01:00:00+00:00");
    assert_eq!(utc(event.get_end()), "2023-11-06T02:30:00+00:00");
    let property = |name| event.property_value(name);
    assert_eq!(property("GEO"), Some("29.560000;106.550000"));
    assert_eq!(property("STATUS"), Some("CONFIRMED"));
    assert_eq!(property("DTSTAMP"), Some("20231202T020030Z"));
    assert_eq!(property("LAST-MODIFIED"), Some("20231202T020030Z"));
    assert_eq!(property("SEQUENCE"), Some("12579960"));
    assert_eq!(
        event.multi_properties().get("CATEGORIES").and_then(|all| all.first()).map(|p| p.value()),
        Some("Green growth")
    );
}

#[test]
fn a_reader_of_chinese_gets_chinese_where_there_is_some_and_is_told_the_language() {
    let file = with(&atlas(), CHINESE, |c| c.all()).unwrap();
    let events = read(&file);
    let opening = find(&events, "opening.forum-2023@center.example");
    assert_eq!(opening.get_summary(), Some("开幕式：共建“一带一路”，共享创新，携手同行，开创未来，合作共赢"));
    assert!(file.contains("SUMMARY;LANGUAGE=zh-Hans:"));
    assert!(file.contains("SUMMARY;LANGUAGE=en:Late talk\r\n"));
}

#[test]
fn days_are_days_with_an_exclusive_end() {
    let file = with(&atlas(), "en", |c| c.all()).unwrap();
    let events = read(&file);
    let cases = [
        ("tour.forum-2023@center.example", "2023-11-06", "2023-11-08"),
        ("forum-2023@center.example", "2023-11-06", "2023-11-08"),
        ("first-2019@center.example", "2019-11-28", "2019-12-01"),
    ];
    for (uid, start, end) in cases {
        let event = find(&events, uid);
        assert_eq!((utc(event.get_start()), utc(event.get_end())), (start.to_owned(), end.to_owned()), "{uid}");
    }
}

#[test]
fn start_and_end_are_as_exact_as_both_are_known() {
    let cases = [
        ("2023-11-06T09:00+08:00", Some("2023-11-06"), "DTSTART:20231106T010000Z"),
        ("2023-11-06T09:00+08:00", Some("2023-11-06T09:00+08:00"), "DTSTART:20231106T010000Z"),
        ("2023-11-06T09:00+08:00", Some("2023-11-07"), "DTSTART:20231106T010000Z DTEND:20231107T160000Z"),
        ("2023-11-06T09:00+08:00", Some("2023"), "DTSTART:20231106T010000Z"),
        ("2023-11-06", None, "DTSTART;VALUE=DATE:20231106 DTEND;VALUE=DATE:20231107"),
        ("2023-11-06", Some("2023-11-07T12:00+08:00"), "DTSTART;VALUE=DATE:20231106 DTEND;VALUE=DATE:20231108"),
        ("2023-11-06", Some("2023"), "DTSTART;VALUE=DATE:20231106 DTEND;VALUE=DATE:20231107"),
        ("9999-12-31", None, "DTSTART;VALUE=DATE:99991231"),
        ("2023-11", None, ""),
        ("2023", Some("2024"), ""),
    ];
    let atlas = atlas();
    for (start, end, wanted) in cases {
        let span = end.map_or(Span::from(when(start)), |end| span(start, end));
        let file = with(&atlas, "en", |c| c.session(&atlas.conferences[0], &session("x", "X", span)));
        let lines: Vec<_> = file
            .iter()
            .flat_map(|file| file.split("\r\n"))
            .filter(|line| line.starts_with("DTSTART") || line.starts_with("DTEND"))
            .collect();
        assert_eq!(lines.join(" "), wanted, "{start} {end:?}");
    }
}

#[test]
fn a_state_is_told_and_a_changed_session_keeps_its_uid() {
    let mut atlas = atlas();
    let events = |atlas: &Atlas| read(&with(atlas, "en", |c| c.all()).unwrap());
    let status = |events: &[Event], id: &str| {
        let uid = format!("{id}.forum-2023@center.example");
        find(events, &uid).property_value("STATUS").map(str::to_owned).unwrap()
    };
    let before = events(&atlas);
    assert_eq!(status(&before, "called-off"), "CANCELLED");
    assert_eq!(status(&before, "tour"), "TENTATIVE");
    assert_eq!(status(&before, "late"), "CONFIRMED");
    assert!(!before.iter().any(|event| event.get_uid().is_some_and(|uid| uid.starts_with("some-time."))));

    atlas.conferences[0].sessions[0].status = Some(SessionStatus::Cancelled);
    atlas.updated = atlas.updated.map(|updated| Updated::At(updated.moment().plus(3600)));
    let after = events(&atlas);
    assert_eq!(status(&after, "opening"), "CANCELLED");
    let sequence = |events: &[Event]| -> u64 {
        find(events, "opening.forum-2023@center.example").property_value("SEQUENCE").unwrap().parse().unwrap()
    };
    assert!(sequence(&after) > sequence(&before));
}

#[test]
fn a_file_of_the_day_has_the_shown_hour_its_state_and_a_higher_sequence() {
    let before = atlas();
    let mut day = crate::feed::Day::open(crate::feed::write(&before).as_bytes()).unwrap();
    let live = r#"{"format": 1, "revision": 3, "updated": "2023-12-02T09:30+07:00", "changes": [
        {"id": "a", "at": "2023-11-06T08:50+08:00", "conference": "forum-2023", "session": "opening",
         "set": {"start": "2023-11-06T09:20+08:00", "end": "2023-11-06T10:50+08:00", "status": "delayed"}},
        {"id": "b", "at": "2023-11-06T08:51+08:00", "conference": "forum-2023", "session": "late",
         "set": {"status": "cancelled"}}]}"#;
    day.take_live(live.as_bytes(), 1_700_000_000);
    let now = day.atlas();
    let of = |atlas: &Atlas, session: &str| -> Event {
        let (conference, session) =
            atlas.session(&Id::new("forum-2023").unwrap(), &SessionId::new(session).unwrap()).unwrap();
        read(&with(atlas, "en", |calendar| calendar.session(conference, session)).unwrap()).remove(0)
    };
    let sequence = |event: &Event| -> u64 { event.property_value("SEQUENCE").unwrap().parse().unwrap() };
    let (old, delayed, cancelled) = (of(&before, "opening"), of(&now, "opening"), of(&now, "late"));
    assert_eq!(utc(delayed.get_start()), "2023-11-06T01:20:00+00:00");
    assert_eq!(utc(delayed.get_end()), "2023-11-06T02:50:00+00:00");
    assert_eq!(delayed.property_value("STATUS"), Some("CONFIRMED"));
    assert_eq!(cancelled.property_value("STATUS"), Some("CANCELLED"));
    assert!(sequence(&delayed) > sequence(&old) && sequence(&cancelled) > sequence(&of(&before, "late")));
    assert_eq!(delayed.get_uid(), old.get_uid());
}

#[test]
fn an_alarm_goes_off_before_what_was_starred_and_has_an_hour_and_takes_place() {
    let atlas = atlas();
    let forum = &atlas.conferences[0];
    let lang = lang("en");
    let calendar = Calendar {
        atlas: &atlas,
        lang: &lang,
        updated: atlas.updated.map(Updated::moment),
        page: &page,
        reminder: Some(10),
        edition: None,
    };
    let starred = ["opening", "tour", "called-off"].map(|id| SessionId::new(id).unwrap());
    let file = calendar.sessions("Mine", starred.iter().filter_map(|id| atlas.session(&forum.id, id))).unwrap();
    let unfolded = icalendar::parser::unfold(&file);
    let parsed = icalendar::parser::read_calendar(&unfolded).unwrap();
    let alarms = |uid: &str| -> Vec<(String, String)> {
        let event =
            parsed.components.iter().find(|event| event.find_prop("UID").is_some_and(|it| it.val.as_ref() == uid));
        let alarms = event.unwrap().components.iter().filter(|inner| inner.name.as_ref() == "VALARM");
        let value = |alarm: &icalendar::parser::Component<'_>, name| alarm.find_prop(name).unwrap().val.to_string();
        alarms.map(|alarm| (value(alarm, "TRIGGER"), value(alarm, "ACTION"))).collect()
    };
    assert_eq!(alarms("opening.forum-2023@center.example"), [("-PT10M".to_owned(), "DISPLAY".to_owned())]);
    assert_eq!(alarms("tour.forum-2023@center.example"), []);
    assert_eq!(alarms("called-off.forum-2023@center.example"), []);
    let without = with(&atlas, "en", |calendar| calendar.all()).unwrap();
    assert!(!without.contains("VALARM"), "only where somebody asked for it");
}

#[test]
fn each_file_has_just_what_it_is_named_for() {
    let atlas = atlas();
    let uids = |file: Option<String>| -> Vec<String> {
        let host = "@center.example";
        read(&file.unwrap()).iter().map(|e| e.get_uid().unwrap().trim_end_matches(host).to_owned()).collect()
    };
    let [forum, first, later] = &atlas.conferences[..] else { panic!("three conferences") };
    with(&atlas, "en", |calendar| {
        let of_forum = [
            "forum-2023",
            "opening.forum-2023",
            "late.forum-2023",
            "called-off.forum-2023",
            "tour.forum-2023",
            "lunch.forum-2023",
        ];
        assert_eq!(uids(calendar.conference(forum)), of_forum);
        assert_eq!(uids(calendar.all()), [&of_forum[..], &["first-2019"]].concat());
        assert_eq!(
            uids(calendar.track(forum, &Id::new("green").unwrap())),
            ["opening.forum-2023", "called-off.forum-2023"]
        );
        assert_eq!(uids(calendar.session(forum, &forum.sessions[1])), ["late.forum-2023"]);
        assert_eq!(uids(calendar.conference(first)), ["first-2019"]);
        assert_eq!(calendar.conference(later), None, "a month is no appointment");
        assert_eq!(calendar.track(first, &Id::new("green").unwrap()), None);
        let starred = ["tour", "opening"].map(|id| SessionId::new(id).unwrap());
        let starred = starred.iter().filter_map(|id| atlas.session(&forum.id, id));
        assert_eq!(uids(calendar.sessions("My sessions", starred)), ["tour.forum-2023", "opening.forum-2023"]);
    });
}

#[test]
fn without_a_time_of_change_a_file_is_still_complete() {
    let mut atlas = atlas();
    atlas.updated = None;
    let events = read(&with(&atlas, "en", |c| c.all()).unwrap());
    assert!(!events.is_empty());
    for event in events {
        assert_eq!(event.property_value("DTSTAMP"), Some("19700101T000000Z"));
        assert_eq!(event.property_value("SEQUENCE"), Some("0"));
        assert_eq!(event.property_value("LAST-MODIFIED"), None);
    }
}

proptest! {
    #[test]
    fn any_words_come_back_from_another_reader(title in "[^\\p{C}\r\n]{1,200}", summary in "[^\\p{C}\r]{1,400}|[\\\\;,n\n:\"]{1,60}") {
        let mut atlas = atlas();
        let changed = &mut atlas.conferences[0].sessions[0];
        changed.title = text(&title);
        changed.summary = Some(text(&summary));
        changed.people.clear();
        let file = with(&atlas, "en", |c| c.all()).unwrap();
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75));
        let events = read(&file);
        let event = find(&events, "opening.forum-2023@center.example");
        prop_assert_eq!(event.get_summary(), Some(&*title));
        prop_assert_eq!(event.get_description(), Some(&*summary));
    }
}

#[test]
fn a_file_that_is_written_again_and_again_names_its_edition_and_others_none() {
    let atlas = atlas();
    let file = with(&atlas, "en", |c| Calendar { edition: Some("1699232400/7"), ..*c }.all()).unwrap();
    let parsed: icalendar::Calendar = file.parse().unwrap();
    assert_eq!(parsed.property_value("X-CONFERENCE-ATLAS-EDITION"), Some("1699232400/7"));
    assert_eq!(read(&file).len(), read(&with(&atlas, "en", |c| c.all()).unwrap()).len());
    assert!(!with(&atlas, "en", |c| c.all()).unwrap().contains("EDITION"));
}
