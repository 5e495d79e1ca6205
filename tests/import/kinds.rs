//! Kinds of faults that real files showed, in every format that can have them: keys, markup, layouts, words. A test is a
//! kind, a row in it a format; the file is written here.

use crate::support::{atlas, file, imported, times};
use crate::written::{has, ics, ics_event, json, json_event, names, told, xml, xml_event};

#[test]
fn a_key_that_a_file_gives_to_several_names_holds_only_with_the_name() {
    let person = |id: u8, name: &str| format!("<persons><person id=\"{id}\">{name}</person></persons>");
    let events = [
        xml_event(1, 10, "First", &person(7, "Ana Example")),
        xml_event(2, 11, "Second", &person(7, "Ben Sample")),
        xml_event(
            3,
            12,
            "Third",
            "<persons><person id=\"0\">Cleo One</person><person id=\"0\">Dana Two</person></persons>",
        ),
    ];
    let in_json = |id: u8, name: &str| format!(r#", "persons": [{{"id": {id}, "public_name": "{name}"}}]"#);
    let json_events = [
        json_event(1, 10, "First", &in_json(7, "Ana Example")),
        json_event(2, 11, "Second", &in_json(7, "Ben Sample")),
        json_event(
            3,
            12,
            "Third",
            r#", "persons": [{"id": 0, "public_name": "Cleo One"}, {"id": 0, "public_name": "Dana Two"}]"#,
        ),
    ];
    let open = r#"[{"id": 1, "title": "First", "starts-at": "2026-05-01T10:00:00+02:00", "speakers": [{"id": 7, "name": "Ana Example"}]},
        {"id": 2, "title": "Second", "starts-at": "2026-05-01T11:00:00+02:00", "speakers": [{"id": 7, "name": "Ben Sample"}]},
        {"id": 3, "title": "Third", "starts-at": "2026-05-01T12:00:00+02:00", "speakers": [{"id": 0, "name": "Cleo One"}, {"id": 0, "name": "Dana Two"}]}]"#;
    let files = [
        ("frab-xml", xml(&events.concat())),
        ("frab-json", json("Europe/Vienna", &json_events.join(","))),
        ("open-event", open.to_owned()),
    ];
    for (format, text) in files {
        let path = file(&format!("keys.{format}"), text);
        let (atlas, account) = imported(&[format, &path, "--name", "Conf"]);
        assert_eq!(names(&atlas, 0), ["Ana Example"], "{format}");
        assert_eq!(names(&atlas, 1), ["Ben Sample"], "{format}");
        assert_eq!(names(&atlas, 2), ["Cleo One", "Dana Two"], "{format}");
        has(&account, "read_as", &["key", "7: Ana Example, Ben Sample"]);
    }
}

#[test]
fn markup_within_a_text_keeps_its_words() {
    let more = "<abstract>Alpha <b>bold</b> omega</abstract><description><p>One</p><p>Two</p></description>\
        <persons><person id=\"1\"><first>Ana</first><last>Example</last></person></persons>";
    let path = file("nested.xml", xml(&xml_event(1, 10, "One <i>two</i> three", more)));
    let (atlas, _) = imported(&[&path]);
    let session = &atlas.conferences[0].sessions[0];
    assert_eq!(session.title.versions().next().unwrap().text, "One two three");
    let body = session.body.as_ref().unwrap().0.versions().next().unwrap().text.to_owned();
    assert_eq!(body, "Alpha **bold** omega\n\nOne\n\nTwo");
    assert_eq!(names(&atlas, 0), ["Ana Example"]);
}

#[test]
fn a_file_that_was_cut_off_is_refused_and_writes_nothing() {
    let whole = xml(&(1..4).map(|id| xml_event(id, 9 + id as u8, "T", "")).collect::<String>());
    let calendar = ics(&ics_event(1, "DTSTART:20260501T080000Z"));
    let table = "Title,Date,Start\nA,2026-05-01,\"10:00\n";
    let files = [
        ("frab-xml", whole[..whole.len() - 60].to_owned(), "end of the document is missing"),
        ("frab-json", json("UTC", &json_event(1, 10, "T", ""))[..200].to_owned(), "not JSON"),
        ("ics", calendar[..calendar.len() - 8].to_owned(), "end of the calendar is missing"),
        ("sheet", table.to_owned(), "never closed"),
        ("sessionize", r#"{"sessions": [{"title": "#.to_owned(), "not JSON"),
    ];
    let feed = file("cut-feed.json", "before");
    for (format, text, words) in files {
        let path = file(&format!("cut.{format}"), text);
        let (code, out, err) = atlas(&["import", format, &path, "--output", &feed]);
        assert_eq!((code, out.as_str()), (3, ""), "{format}");
        assert!(err.contains(words), "{format}: {err}");
        assert_eq!(std::fs::read_to_string(&feed).unwrap(), "before", "{format}");
    }
}

#[test]
fn the_declared_encoding_is_read() {
    let mut bytes = xml(&xml_event(1, 10, "Entry 5 EURO, OEuvre", ""))
        .replace("<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?>")
        .into_bytes();
    let at = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).position(|part| part == word).unwrap();
    let euro = at(&bytes, b"EURO");
    bytes.splice(euro..euro + 4, [0xa4]);
    let oe = at(&bytes, b"OE");
    bytes.splice(oe..oe + 2, [0xbc]);
    let (atlas, _) = imported(&["frab-xml", &file("latin9.xml", bytes)]);
    assert_eq!(times(&atlas)[0].split(" 2026").next(), Some("Entry 5 €, Œuvre"));
    let table = b"Title;Date\nCaf\xe9 \x80;2026-05-01\n";
    let (atlas, account) = imported(&["sheet", &file("latin.csv", table)]);
    assert_eq!(times(&atlas), ["Café € 2026-05-01"]);
    has(&account, "read_as", &["Windows-1252"]);
}

#[test]
fn languages_are_read_as_lists_and_names_and_the_unreadable_are_listed() {
    let languages = ["de", "de, en", "English", "en/de", "german", "EN_us", "x"];
    let wanted = ["de", "de en", "en", "en de", "de", "en-US", ""];
    let events = languages
        .iter()
        .enumerate()
        .map(|(id, language)| xml_event(id + 1, 9 + id as u8, "T", &format!("<language>{language}</language>")));
    let in_json = languages
        .iter()
        .enumerate()
        .map(|(id, language)| json_event(id + 1, 9 + id as u8, "T", &format!(r#", "language": "{language}""#)));
    let files = [
        ("frab-xml", xml(&events.collect::<String>())),
        ("frab-json", json("Europe/Vienna", &in_json.collect::<Vec<_>>().join(","))),
    ];
    for (format, text) in files {
        let (atlas, account) = imported(&[format, &file(&format!("languages.{format}"), text)]);
        let read = atlas.conferences[0]
            .sessions
            .iter()
            .map(|session| session.languages.iter().map(|lang| lang.as_str()).collect::<Vec<_>>().join(" "));
        assert_eq!(read.collect::<Vec<_>>(), wanted, "{format}");
        has(&account, "lost", &["the language \"x\""]);
    }
}

#[test]
fn layouts_that_are_known_are_read_and_others_refused_by_name() {
    let schedule2 = r#"{"schedule": {"conference": {"acronym": "conf", "title": "Conf", "time_zone_name": "Europe/Vienna",
        "rooms": [{"guid": "r1", "slug": "hall", "name": "Hall"}]}, "events": [{"guid": "e1", "title": "Talk", "type": "TALK",
        "start": "2026-05-01T10:00:00+02:00", "end": "2026-05-01T11:00:00+02:00", "room": {"guid": "r1", "name": "Hall"}, "persons": []}]}}"#;
    let (atlas_, _) = imported(&[&file("schedule2.json", schedule2)]);
    assert_eq!(times(&atlas_), ["Talk 2026-05-01T10:00+02:00 2026-05-01T11:00+02:00"]);
    assert_eq!(atlas_.conferences[0].sessions[0].places[0].as_str(), "hall");
    let unknown = file("unknown.json", r#"{"schedule": {"conference": {"title": "C", "slots": []}}}"#);
    let (code, out, err) = atlas(&["import", "frab-json", &unknown]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("title, slots"), "{err}");

    let grid = r#"[{"date": "2026-05-01T00:00:00", "rooms": [{"id": 1, "name": "Hall", "sessions": [{"id": "1", "title": "Talk",
        "startsAt": "2026-05-01T09:00:00", "endsAt": "2026-05-01T10:00:00", "speakers": [{"id": "a", "name": "Ana Example"}], "roomId": 1}]}]}]"#;
    let zone = ["--time-zone", "Europe/Vienna"];
    let (atlas_, account) = imported(&[&[&*file("grid.json", grid)], &zone[..]].concat());
    assert_eq!(times(&atlas_), ["Talk 2026-05-01T09:00+02:00 2026-05-01T10:00+02:00"]);
    assert_eq!(names(&atlas_, 0), ["Ana Example"]);
    let all = r#"{"sessions": [{"id": "1", "title": "Talk", "startsAt": "2026-05-01T09:00:00", "speakers": ["a"]}],
        "speakers": [{"id": "a", "fullName": "Ana Example"}]}"#;
    let (atlas_, other) = imported(&[&[&*file("all.json", all)], &zone[..]].concat());
    assert_eq!(names(&atlas_, 0), ["Ana Example"]);
    for account in [account, other] {
        assert_eq!(told(&account, "lost"), [""; 0]);
    }
}

#[test]
fn a_kind_is_no_beginning_of_a_word_and_no_title_and_a_title_cancels_nothing_by_chance() {
    let events = [
        xml_event(1, 9, "Lunch", "<type>Breakout session</type>"),
        xml_event(2, 10, "CANCELLED CULTURE", "<type>Standard talk (45 min)</type>"),
        xml_event(3, 11, "CANCELLED: Real", "<type>Workshop (2h)</type>"),
        xml_event(4, 12, "Lunch", ""),
    ];
    let (atlas, account) = imported(&[&file("types.xml", xml(&events.concat()))]);
    let told: Vec<_> =
        atlas.conferences[0].sessions.iter().map(|each| format!("{:?} {}", each.kind, each.is_cancelled())).collect();
    assert_eq!(told, ["Talk false", "Talk false", "Workshop true", "Other false"]);
    has(&account, "read_as", &["Breakout session", "talk"]);
}

#[test]
fn calendars_in_small_letters_are_read_and_no_control_character_is_printed() {
    let small =
        "begin:vcalendar\rbegin:vevent\ruid:1\rdtstart:20260501T080000Z\rsummary:T\rend:vevent\rend:vcalendar\r";
    let (atlas_, _) = imported(&[&file("small.ics", small), "--name", "C"]);
    assert_eq!(times(&atlas_), ["T 2026-05-01T08:00Z"]);
    let evil = xml(&xml_event(1, 9, "T\u{9b}2J", "<language>\u{202e}x</language><type>\u{85}evil</type>"));
    let (_, _, err) = atlas(&["import", &file("evil.xml", evil)]);
    let unprintable = |c: char| c.is_control() && c != '\n' || c == '\u{202e}';
    assert!(!err.contains(unprintable) && err.contains("\\u{202e}"), "{err:?}");
}

#[test]
fn two_files_of_one_conference_in_one_call_add_up() {
    let one = file("part-1.xml", xml(&xml_event(1, 9, "A", "")));
    let two = file("part-2.xml", xml(&xml_event(2, 10, "B", "")));
    let (atlas, account) = imported(&["frab-xml", &one, &two]);
    assert_eq!(atlas.conferences.len(), 1);
    assert_eq!(times(&atlas).len(), 2);
    has(&account, "read_as", &["second file of the same conference"]);
}

#[test]
fn exports_list_the_sessions_that_they_leave_out_and_json_ld_may_stand_in_html() {
    let feed = r#"{"format": 1, "languages": ["en"], "publisher": {"id": "p", "name": "P", "url": "https://p.example/"},
        "conferences": [{"id": "c", "name": "C </script>", "start": "2026-05-01", "end": "2026-05-31", "time_zone": "Europe/Vienna",
        "place": {"city": "Vienna", "country": "AT", "lat": 48.2, "lon": 16.4},
        "sessions": [{"id": "m", "title": "Month-long show", "kind": "exhibition", "start": "2026-05"}]}]}"#;
    let path = file("vague.json", feed);
    for format in ["ics", "json-ld"] {
        let (code, out, err) = atlas(&["export", format, &path]);
        assert_eq!(code, 0, "{err}");
        assert!(err.contains("only the month is known") && err.contains("Month-long show"), "{format}: {err}");
        assert!(format == "ics" || !out.contains("</script>"), "{format}");
    }
}

#[test]
fn a_key_that_an_object_has_twice_is_listed() {
    let text = json("UTC", &json_event(1, 10, "T", r#", "title": "U""#));
    let (_, account) = imported(&[&file("twice.json", text)]);
    has(&account, "lost", &["two values", "/0/title"]);
}
