use super::*;

const FULL: &str = include_str!("../../tests/feeds/full.json");

#[test]
fn a_feed_that_uses_every_field_is_read_without_a_word() {
    let (atlas, diagnostics) = read(FULL.as_bytes()).unwrap();
    assert_eq!(diagnostics, []);
    assert_eq!(atlas.conferences.len(), 2);
}

#[test]
fn what_was_read_is_written_back_byte_for_byte() {
    let (atlas, _) = read(FULL.as_bytes()).unwrap();
    assert_eq!(write(&atlas), FULL);
}

#[test]
fn a_byte_order_mark_is_allowed() {
    let marked = ["\u{FEFF}", FULL].concat();
    assert_eq!(read(marked.as_bytes()), read(FULL.as_bytes()));
}

#[test]
fn of_what_shows_nothing_one_line_names_the_place_and_what_to_do() {
    let conference = r#"{"format": 1, "conferences": [{"id": "a"}]}"#;
    let cases: [(&[u8], &str); 14] = [
        (b"", "line 1, column 1: the file is empty; it must start with `{`"),
        (b"\xEF\xBB\xBF", "line 1, column 1: the file is empty; it must start with `{`"),
        (b"<!doctype html>", "line 1, column 1: this is a web page, not JSON; check the address of the feed"),
        (b"{\n  \"a\": caf\xE9\n}", "line 2, column 11: these bytes are not UTF-8; save the file as UTF-8"),
        (
            "{\n  \"é\": \"é\" 1}".as_bytes(),
            "line 2, column 12: this is not JSON: expected `,` or `}`; mend the file there or just before",
        ),
        (b"{\"format\": 1,", "line 1, column 13: the file ends in the middle; it was cut short or lacks a bracket"),
        (b"[1]", "the file is not a JSON object; it must start with `{`"),
        (b"{}", "/format: missing; write `\"format\": 1`"),
        (b"{\"format\": \"1\"}", "/format: not a format number; write `\"format\": 1`"),
        (b"{\"format\": 0}", "/format: not a format number; write `\"format\": 1`"),
        (b"{\"format\": 2}", "/format: 2 is newer than this program, which reads 1; update the program"),
        (
            b"{\"format\": 1}",
            "/conferences: `conferences` is missing, and there is no other conference to show; write at least one",
        ),
        (
            b"{\"format\": 1, \"conferences\": []}",
            "/conferences: the list is empty, and there is no other conference to show; write at least one",
        ),
        (
            conference.as_bytes(),
            "/conferences/0/name: `name` is missing, so the conference is left out, and there is no other conference to show; write at least one",
        ),
    ];
    for (bytes, message) in cases {
        assert_eq!(read(bytes).map_err(|error| error.to_string()), Err(message.to_owned()));
    }
    assert_eq!(read(&vec![b' '; MAX_BYTES + 1]).map_err(|error| error.kind), Err(ReadErrorKind::TooLarge));
}

/// The smallest feed, with `more` at the end of its conference.
fn small(more: &str) -> String {
    format!(
        r#"{{"format": 1, "languages": ["en"], "publisher": {{"id": "p", "name": "P", "url": "./"}}, "conferences": [{{
            "id": "c", "name": "C", "start": "2030-05-13", "end": "2030-05-15", "time_zone": "UTC",
            "place": {{"city": "D", "country": "th", "lat": 1, "lon": -0.0}}{more}}}]}}"#
    )
}

#[test]
fn a_feed_is_forgiving_to_write() {
    let cases = [
        r#", "summary": null"#,
        r#", "x_note": "mine""#,
        r#", "reported": [{"measure": "people", "value": 8e1}]"#,
        r#", "theme": {"en": "T", "th": "", "x_todo": 1}"#,
    ];
    let with_a_clock_time = small("").replacen("2030-05-13", "2030-05-13T09:00Z", 1);
    let updated_on_a_day = small("").replacen("{", r#"{"updated": "2030-05-01", "#, 1);
    for more in cases.map(small).into_iter().chain([with_a_clock_time, updated_on_a_day]) {
        let (atlas, diagnostics) = read(more.as_bytes()).unwrap();
        assert_eq!(diagnostics, [], "{more}");
        let conference = atlas.conferences.first().unwrap();
        assert_eq!(conference.span.start(), crate::model::When::parse("2030-05-13").unwrap(), "{more}");
        assert_eq!(conference.place.country.as_str(), "TH");
    }
}

#[test]
fn what_a_feed_does_not_say_of_its_publisher_its_first_conference_stands_in_for() {
    let text = small("").replace(r#""publisher": {"id": "p", "name": "P", "url": "./"}, "#, "");
    let (atlas, diagnostics) = read(text.as_bytes()).unwrap();
    assert_eq!(diagnostics.iter().map(|d| d.path.as_str()).collect::<Vec<_>>(), ["/publisher"]);
    let publisher = atlas.publisher;
    assert_eq!((publisher.id.as_str(), publisher.name), ("c", atlas.conferences.first().unwrap().name.clone()));
    assert_eq!(publisher.url.as_str(), "./");
}

#[test]
fn a_measure_in_the_feeds_words_is_not_taken_for_one_of_the_formats() {
    let (atlas, _) = read(small(r#", "reported": [{"measure": {"en": "people"}, "value": 1}]"#).as_bytes()).unwrap();
    assert_eq!(read(write(&atlas).as_bytes()), Ok((atlas, vec![])));
}

#[test]
fn what_is_wrong_ten_thousand_times_is_told_a_thousand_times() {
    let sessions = (0..10_000).map(|_| "{}").collect::<Vec<_>>().join(",");
    let (_, diagnostics) = read(small(&format!(r#", "sessions": [{sessions}]"#)).as_bytes()).unwrap();
    assert_eq!(diagnostics.len(), 1001);
    assert_eq!(diagnostics.last().unwrap().message, "39000 more like these");
}

#[test]
fn a_feed_that_was_updated_on_a_day_is_written_with_that_day() {
    let text = small("").replacen('{', r#"{"updated": "2030-05-01", "#, 1);
    let (atlas, _) = read(text.as_bytes()).unwrap();
    assert!(write(&atlas).contains("\"updated\": \"2030-05-01\","));
    let (_, diagnostics) = read(text.replace("2030-05-01", "2030-05").as_bytes()).unwrap();
    let first = diagnostics.first().map(ToString::to_string).unwrap_or_default();
    assert_eq!(
        first,
        "/updated: bad-value: \"2030-05\" is not a day or a clock time with its offset \
         (write it like \"2023-12-02\" or \"2023-12-02T09:00+07:00\")"
    );
}
