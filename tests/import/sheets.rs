//! Spreadsheets as organizers write them: rows, a grid with merged cells, several sheets.

use conference_atlas::model::{AppearanceRole, SessionKind};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::json;

use crate::support::{atlas, file, imported, times};

/// Writes rows of words into a sheet.
pub fn fill(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row as u32, column as u16, *cell).unwrap();
        }
    }
}

pub fn saved(name: &str, mut book: Workbook) -> String {
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
    let (atlas, _) = imported(&[&saved("grid.xlsx", book)]);
    assert_eq!(atlas.languages[0].as_str(), "zh-Hans");
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
    fill(book.add_worksheet().set_name("Conference").unwrap(), &[&["Name", "Nonsense"], &["Time zone", "UTC"]]);
    let sheet = book.add_worksheet();
    sheet.set_name("Day 2").unwrap();
    fill(sheet, &[&["Title", "Date", "Start"]]);
    for row in 1..13_u32 {
        sheet.write_string(row, 0, format!("Session {row}")).unwrap();
        sheet.write_string(row, 1, "2035-05-01").unwrap();
        sheet.write_string(row, 2, "10:00").unwrap();
    }
    fill_at(sheet, 13, &["Session", "2035-05-01", "half past cucumber"]);
    let path = saved("nonsense.xlsx", book);
    let (code, out, err) = atlas(&["import", &path]);
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
    let feed_file = file("workbook-feed.json", crate::round::base(&json!([])).to_string());
    let mut book = Workbook::new();
    fill(book.add_worksheet(), &[&["Edition", "Country", "People"], &["forum-2033", "Nepal", "7"]]);
    let path = saved("participants.xlsx", book);
    let (after, _) = imported(&["participants", &path, "--into", &feed_file]);
    assert_eq!(after.conferences[0].participants[0].people, Some(7));
}
