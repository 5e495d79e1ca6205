//! Spreadsheets as organizers write them: rows, a grid with merged cells, several sheets.

use conference_atlas::feed;
use conference_atlas::model::{AppearanceRole, Atlas, SessionKind};
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::{Value, json};

use crate::support::{atlas, atlas_bytes, file, imported, times};

/// Writes rows of words into a sheet.
fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
}

fn saved(name: &str, mut book: Workbook) -> String {
    file(name, book.save_to_buffer().unwrap())
}

#[test]
fn a_session_a_row_is_a_feed_without_an_option() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Programme").unwrap();
    fill(
        sheet,
        &[
            &["Reed Days 2035"],
            &["Time zone: Europe/Vienna"],
            &["Day", "Time", "Title", "Speaker", "Room", "Type", "Language"],
            &["", "9.30–10.15", "Opening of the pond", "Ana Example (chair); Ben Sample", "Hall", "Opening", "English"],
            &["", "10:30", "How reeds grow", "Cleo One", "Hall", "Talk", "de, en"],
            &["", "14h30 - 16h", "Cutting reeds", "", "Meadow", "Workshop", ""],
            &["2 May 2035", "9 am – 10 am", "Second day", "", "Hall", "", ""],
        ],
    );
    let date = Format::new().set_num_format("dd.mm.yyyy");
    sheet.write_datetime_with_format(3, 0, ExcelDateTime::from_ymd(2035, 5, 1).unwrap(), &date).unwrap();
    let (atlas, account) = imported(&[&saved("rows.xlsx", book)]);
    assert_eq!(
        times(&atlas),
        [
            "Opening of the pond 2035-05-01T09:30+02:00 2035-05-01T10:15+02:00",
            "How reeds grow 2035-05-01T10:30+02:00",
            "Cutting reeds 2035-05-01T14:30+02:00 2035-05-01T16:00+02:00",
            "Second day 2035-05-02T09:00+02:00 2035-05-02T10:00+02:00",
        ]
    );
    let conference = &atlas.conferences[0];
    assert_eq!(conference.name.versions().next().unwrap().text, "Reed Days 2035");
    assert_eq!(conference.sessions[0].kind, SessionKind::Opening);
    assert_eq!(conference.sessions[0].people[0].role(), Some(AppearanceRole::Chair));
    assert_eq!(conference.sessions[1].languages.len(), 2);
    assert_eq!((conference.places.len(), atlas.people.len()), (2, 3));
    assert_eq!(account["lost"], serde_json::json!([]));
}

#[test]
fn a_grid_of_rooms_and_hours_with_merged_cells_is_a_feed_without_an_option() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("2035年5月1日").unwrap();
    fill(
        sheet,
        &[
            &["湿地论坛", "", "", ""],
            &["时区", "北京时间"],
            &["时间", "主会场", "分会场A", "分会场B"],
            &["上午9:00"],
            &["10:30", "芦苇的生长\n主讲人：王小明", "", "水质"],
            &["11:15", "", "鸟类"],
            &["下午2点–4点", "", "参观"],
        ],
    );
    let plain = Format::new();
    sheet.merge_range(3, 1, 3, 3, "开幕式", &plain).unwrap();
    sheet.merge_range(4, 1, 5, 1, "芦苇的生长\n主讲人：王小明", &plain).unwrap();
    let (atlas, _) = imported(&[&saved("grid.xlsx", book), "--language", "zh-Hans"]);
    assert_eq!(
        times(&atlas),
        [
            "开幕式 2035-05-01T09:00+08:00 2035-05-01T10:30+08:00",
            "芦苇的生长 2035-05-01T10:30+08:00 2035-05-01T14:00+08:00",
            "水质 2035-05-01T10:30+08:00 2035-05-01T11:15+08:00",
            "鸟类 2035-05-01T11:15+08:00 2035-05-01T14:00+08:00",
            "参观 2035-05-01T14:00+08:00 2035-05-01T16:00+08:00",
        ]
    );
    let conference = &atlas.conferences[0];
    assert_eq!(conference.sessions[0].places.len(), 3, "merged over three rooms");
    assert_eq!(atlas.people[0].name.versions().next().unwrap().text, "王小明");
    assert_eq!((conference.time_zone.as_str(), conference.places.len()), ("Asia/Shanghai", 3));
}

#[test]
fn sheets_of_days_places_speakers_and_participants_are_read_with_the_programme() {
    let mut book = Workbook::new();
    fill(
        book.add_worksheet().set_name("Conference").unwrap(),
        &[
            &["Name", "Four Sheets"],
            &["Time zone", "Asia/Bangkok"],
            &["City", "Chiang Mai"],
            &["Country", "Thailand"],
            &["Start", "2035-05-01"],
            &["End", "2035-05-02"],
        ],
    );
    fill(book.add_worksheet().set_name("Days").unwrap(), &[&["Day 1", "2035-05-01"], &["Day 2", "2035-05-02"]]);
    fill(book.add_worksheet().set_name("Rooms").unwrap(), &[&["Room", "Capacity", "Floor"], &["Lotus", "300", "2"]]);
    fill(
        book.add_worksheet().set_name("Speakers").unwrap(),
        &[&["Name", "Affiliation", "Bio", "Country"], &["Ana Example", "Pond Institute", "Studies **reeds**.", "TH"]],
    );
    fill(
        book.add_worksheet().set_name("Participants").unwrap(),
        &[&["Country", "People"], &["Nepal", "4"], &["China", "12"]],
    );
    fill(
        book.add_worksheet().set_name("Day 2").unwrap(),
        &[&["Start", "End", "Title", "Speaker", "Room"], &["09:00", "10:00", "Reeds", "Ana Example", "Lotus"]],
    );
    let (atlas, _) = imported(&[&saved("sheets.xlsx", book)]);
    assert_eq!(times(&atlas), ["Reeds 2035-05-02T09:00+07:00 2035-05-02T10:00+07:00"]);
    let conference = &atlas.conferences[0];
    assert_eq!((conference.place.country.as_str(), conference.places[0].capacity), ("TH", Some(300)));
    assert_eq!(conference.participants.iter().map(|part| part.people).collect::<Vec<_>>(), [Some(4), Some(12)]);
    assert!(atlas.people[0].bio.is_some() && atlas.people[0].affiliation.is_some());
}

#[test]
fn nonsense_is_refused_with_the_cell_named() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("About").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Day 2").unwrap();
    fill(sheet, &[&["Title", "Date", "Start"], &["Time zone", "UTC"]]);
    for row in 1..13_u32 {
        sheet.write_string(row, 0, format!("Session {row}")).unwrap();
        sheet.write_string(row, 1, "2035-05-01").unwrap();
        sheet.write_string(row, 2, "10:00").unwrap();
    }
    fill_at(sheet, 13, &["Session", "2035-05-01", "half past cucumber"]);
    let path = saved("nonsense.xlsx", book);
    let (code, out, err) = atlas(&["import", &path, "--time-zone", "UTC"]);
    assert_eq!((code, out.as_str()), (3, ""));
    assert!(err.contains("Sheet \"Day 2\", C14") && err.contains("half past cucumber"), "{err}");
    let mut book = Workbook::new();
    fill(book.add_worksheet(), &[&["Shopping list"], &["Milk"]]);
    let (code, _, err) = atlas(&["import", "sheet", &saved("milk.xlsx", book)]);
    assert!(code == 3 && err.contains("A1: \"Shopping list\""), "{err}");
}

fn fill_at(sheet: &mut Worksheet, row: u32, cells: &[&str]) {
    for (column, cell) in cells.iter().enumerate() {
        sheet.write_string(row, column as u16, *cell).unwrap();
    }
}

#[test]
fn participants_are_read_from_a_workbook() {
    let feed_file = file("workbook-feed.json", base(json!([])).to_string());
    let mut book = Workbook::new();
    fill(book.add_worksheet(), &[&["Edition", "Country", "People"], &["forum-2033", "Nepal", "7"]]);
    let path = saved("participants.xlsx", book);
    let (after, _) = imported(&["participants", &path, "--into", &feed_file]);
    assert_eq!(after.conferences[0].participants[0].people, Some(7));
}

/// A feed of one conference with these sessions.
fn base(sessions: Value) -> Value {
    json!({
        "format": 1, "languages": ["en", "zh-Hans"],
        "publisher": {"id": "p", "name": "P", "url": "https://p.example/"},
        "conferences": [{
            "id": "forum-2033", "name": "Forum of Ponds", "theme": "Reeds", "start": "2033-11-06", "end": "2033-11-08",
            "time_zone": "Asia/Shanghai", "day_starts": "04:00",
            "place": {"name": "Expo Hall", "city": "Testville", "country": "CN", "lat": 29.5, "lon": 106.5},
            "participants": [{"country": "TH", "people": 3, "organizations": ["Uni, North"], "role": "delegate"}],
            "places": [{"id": "hall-a", "name": "Hall A", "capacity": 200, "accessible": true}, {"id": "hall-b", "name": "Hall B"}],
            "tracks": [{"id": "green", "name": "Green growth"}],
            "sessions": sessions,
        }],
        "people": [{"id": "ada-l", "name": "Ada Lovelace", "title": "Director", "affiliation": "Mills", "bio": "Counts."}],
    })
}

fn read(feed: &Value) -> Atlas {
    feed::read(feed.to_string().as_bytes()).unwrap().0
}

/// The feed of an export that was imported again.
fn round(atlas: &Atlas, export: &str, import: &str, end: &str) -> Atlas {
    let feed_file = file(&format!("round-{end}.json"), feed::write(atlas));
    let (code, bytes, err) = atlas_bytes(&["export", export, &feed_file, "--url", "https://a.example"]);
    assert_eq!(code, 0, "{err}");
    let (again, _) = imported(&[import, &file(&format!("round-{end}"), bytes)]);
    again
}

/// A feed with these sessions: minutes after eight, length, title, in a hall or nowhere.
fn generated(sessions: &[(u16, u16, String, bool)]) -> Atlas {
    let session = |(index, (start, length, title, placed)): (usize, &(u16, u16, String, bool))| {
        let clock = |minutes: u16| format!("2033-11-06T{:02}:{:02}+08:00", 8 + minutes / 60, minutes % 60);
        let mut session = json!({
            "id": format!("s{index}"), "title": title.trim(), "kind": "talk", "start": clock(*start), "end": clock(start + length),
        });
        if *placed {
            session["place"] = if index % 2 == 0 { "hall-a" } else { "hall-b" }.into();
        }
        session
    };
    read(&base(sessions.iter().enumerate().map(session).collect()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn sessions_come_back_the_same_from_every_format_that_goes_both_ways(
        sessions in prop::collection::vec((0..600_u16, 5..200_u16, "[A-Za-z][a-z éü,;:&]{2,20}[a-z]", any::<bool>()), 1..8),
    ) {
        let atlas = generated(&sessions);
        let told = |atlas: &Atlas| {
            let conference = &atlas.conferences[0];
            let name = |id: &conference_atlas::model::PlaceId| conference.places.iter().find(|place| place.id == *id).unwrap().name.versions().next().unwrap().text.to_owned();
            let mut lines: Vec<String> = conference
                .sessions
                .iter()
                .map(|session| {
                    let instant = |when: conference_atlas::model::When| when.moment().map(|moment| moment.unix());
                    let places: Vec<_> = session.places.iter().map(name).collect();
                    let title = session.title.versions().next().unwrap().text.split_whitespace().collect::<Vec<_>>().join(" ");
                    format!("{} {title} {:?} {:?} {places:?}", session.id, instant(session.span.start()), session.span.end().and_then(instant))
                })
                .collect();
            lines.sort();
            lines
        };
        let bare = |lines: Vec<String>| lines.into_iter().map(|line| line.split(" [").next().unwrap().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(told(&round(&atlas, "sheet", "sheet", "xlsx")), told(&atlas));
        prop_assert_eq!(told(&round(&atlas, "ics", "ics", "ics")), told(&atlas));
        // What has no place is in the venue there.
        prop_assert_eq!(bare(told(&round(&atlas, "frab-json", "frab-json", "frab"))), bare(told(&atlas)));
    }
}

#[test]
fn a_whole_conference_comes_back_from_a_workbook() {
    let atlas = read(&base(json!([
        {"id": "opening", "title": {"en": "Opening", "zh-Hans": "开幕"}, "kind": "opening", "start": "2033-11-06T09:00+08:00",
         "end": "2033-11-06T10:30+08:00", "place": ["hall-a", "hall-b"], "track": "green", "countries": ["TH", "CN"],
         "people": [{"person": "ada-l", "role": "chair"}], "summary": "We begin.", "language": ["en", "zh"], "status": "confirmed"},
        {"id": "night", "title": "Night", "kind": "social", "start": "2033-11-06T23:30+08:00", "end": "2033-11-07T00:30+08:00"},
        {"id": "show", "title": "Show", "kind": "exhibition", "start": "2033-11-07", "end": "2033-11-08"},
        {"id": "some-time", "title": "Some time", "kind": "talk", "start": "2033-11", "status": "tentative"},
    ])));
    let again = round(&atlas, "sheet", "sheet", "whole.xlsx");
    let (mut old, new) = (atlas.conferences[0].clone(), again.conferences[0].clone());
    assert_eq!(again.people, atlas.people);
    for (old, new) in old.sessions.iter_mut().zip(&new.sessions) {
        assert_eq!(old, new);
    }
    assert_eq!(old, new);
}
