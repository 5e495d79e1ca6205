//! Spreadsheets as they should not be: other calendars, digits and headings, formulas, hidden sheets.

use std::io::Write as _;

use rust_xlsxwriter::{Format, Formula, Workbook};

use crate::sheets::{fill, saved};
use crate::support::{atlas, file, imported, times};
use crate::written::{has, names};

/// A workbook whose dates count from 1904, as old programs for Macintosh wrote them: that is said
/// in one attribute, and the library that writes the others has no word for it.
fn since_1904(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut contents = Vec::new();
        std::io::copy(&mut part, &mut contents).unwrap();
        if name == "xl/workbook.xml" {
            let text = String::from_utf8(contents).unwrap();
            assert!(text.contains("<workbookPr"));
            contents = text.replacen("<workbookPr", "<workbookPr date1904=\"1\"", 1).into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&contents).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn dates_that_count_from_1904_are_those_that_the_program_shows() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &[&["Title", "Date", "Start", "End"], &["Late", "", "", ""], &["Night", "", "", ""]]);
    let (date, time, hours) = (
        Format::new().set_num_format("yyyy-mm-dd"),
        Format::new().set_num_format("hh:mm"),
        Format::new().set_num_format("[h]:mm"),
    );
    // 1 May 2035 in days since 1 January 1904.
    for row in [1, 2] {
        sheet.write_number_with_format(row, 1, 47_968.0, &date).unwrap();
    }
    sheet.write_number_with_format(1, 2, 0.75, &time).unwrap();
    sheet.write_number_with_format(1, 3, 1.0, &hours).unwrap();
    sheet.write_number_with_format(2, 2, 23.5 / 24.0, &time).unwrap();
    sheet.write_number_with_format(2, 3, 25.5 / 24.0, &hours).unwrap();
    let path = file("since-1904.xlsx", since_1904(&book.save_to_buffer().unwrap()));
    let (atlas, account) = imported(&["sheet", &path, "--time-zone", "UTC"]);
    assert_eq!(
        times(&atlas),
        ["Late 2035-05-01T18:00Z 2035-05-02T00:00Z", "Night 2035-05-01T23:30Z 2035-05-02T01:30Z"]
    );
    assert_eq!(account["lost"], serde_json::json!([]));
}

#[test]
fn a_formula_without_its_value_and_an_error_are_named_by_their_cells() {
    for (value, cell) in [("", "C2"), ("#REF!", "C2")] {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("Day 1").unwrap();
        fill(sheet, &[&["Title", "Date", "Start"], &["A", "2035-05-01", ""]]);
        sheet.write_formula(1, 2, Formula::new("=TIME(9,30,0)").set_result(value)).unwrap();
        let mut bytes = book.save_to_buffer().unwrap();
        if value.is_empty() {
            bytes = without_values(&bytes);
        }
        let (code, out, err) = atlas(&["import", "sheet", &file("formula.xlsx", bytes), "--time-zone", "UTC"]);
        assert_eq!((code, out.as_str()), (3, ""), "{value}: {err}");
        assert!(err.contains(&format!("Sheet \"Day 1\", {cell}")), "{value}: {err}");
    }
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &[&["Title", "Date", "Start"], &["A", "2035-05-01", ""]]);
    let time = Format::new().set_num_format("hh:mm");
    sheet.write_formula_with_format(1, 2, Formula::new("=TIME(9,30,0)").set_result("0.39583333333"), &time).unwrap();
    let (atlas, _) = imported(&[&saved("formula.xlsx", book), "--time-zone", "UTC"]);
    assert_eq!(times(&atlas), ["A 2035-05-01T09:30Z"]);
}

/// The workbook with no value beside its formulas, as programs write it that do not calculate.
fn without_values(bytes: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut contents = Vec::new();
        std::io::copy(&mut part, &mut contents).unwrap();
        if name.starts_with("xl/worksheets/") {
            let text = String::from_utf8(contents).unwrap();
            assert!(text.contains("</f><v>0</v>"), "{text}");
            contents = text.replace("</f><v>0</v>", "</f>").into_bytes();
        }
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        out.write_all(&contents).unwrap();
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn a_hidden_sheet_is_left_out_and_listed() {
    let mut book = Workbook::new();
    let rows: &[&[&str]] = &[&["Title", "Date", "Start"], &["A", "2035-05-01", "9:30"]];
    fill(book.add_worksheet().set_name("Programme").unwrap(), rows);
    fill(book.add_worksheet().set_name("Old").unwrap().set_hidden(true), rows);
    let (atlas, account) = imported(&[&saved("hidden.xlsx", book), "--time-zone", "UTC"]);
    assert_eq!(times(&atlas), ["A 2035-05-01T09:30Z"]);
    has(&account, "lost", &["hidden sheet", "Old"]);
}

#[test]
fn a_merged_heading_stands_for_the_columns_below_it_and_numbered_headings_are_one() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(
        sheet,
        &[
            &["Tagung", "", "", "", "Vortragende"],
            &["Ort", "Datum", "Uhrzeit", "Titel", "1", "2"],
            &["Rathaus", "1.5.2035", "9.30", "Offenheit", "Ana Example, Stadt Linz", "Ben Sample"],
        ],
    );
    sheet.merge_range(0, 4, 0, 5, "Vortragende", &Format::new()).unwrap();
    let (atlas, account) = imported(&[&saved("merged-heading.xlsx", book), "--time-zone", "UTC"]);
    assert_eq!(names(&atlas, 0), ["Ana Example", "Ben Sample"]);
    assert!(atlas.people[0].affiliation.is_some());
    has(&account, "read_as", &["name and affiliation", "Stadt Linz"]);
    assert_eq!(account["lost"], serde_json::json!([]));
    let text = "Title,Date,Start,Speaker 1,Speaker 2\nA,2035-05-01,9:30,Ana Example,Ben Sample\n";
    let (atlas, _) = imported(&["sheet", &file("numbered.csv", text), "--time-zone", "UTC", "--name", "C"]);
    assert_eq!(names(&atlas, 0), ["Ana Example", "Ben Sample"]);
}

#[test]
fn digits_of_other_scripts_and_russian_and_arabic_headings_are_read() {
    let files = [
        ("العنوان;التاريخ;البداية;القاعة\nحفل;٢٠٣٥-٠٥-٠١;٩:٣٠ ص;أ\n", "حفل 2035-05-01T09:30Z", "ar"),
        ("العنوان;التاريخ;البداية\nنشست;۲۰۳۵/۵/۱;۱۴:۳۰\n", "نشست 2035-05-01T14:30Z", "ar"),
        (
            "Название;Дата;Время;Зал\nОткрытие;1 мая 2035;9.30–10.15;А\n",
            "Открытие 2035-05-01T09:30Z 2035-05-01T10:15Z",
            "ru",
        ),
        ("หัวข้อ;วันที่;เวลา\nพิธีเปิด;๑ พ.ค. ๒๕๗๘;๐๙.๓๐ น.\n", "พิธีเปิด 2035-05-01T09:30Z", "th"),
        ("Titre;Jour;Heure\nOuverture;1er mai 2035;9h30\n", "Ouverture 2035-05-01T09:30Z", "en"),
    ];
    for (text, wanted, language) in files {
        let (atlas, _) = imported(&["sheet", &file("digits.csv", text), "--time-zone", "UTC", "--name", "C"]);
        assert_eq!(times(&atlas), [wanted]);
        assert_eq!(atlas.languages[0].as_str(), language);
    }
}

#[test]
fn a_day_above_a_grid_and_a_time_in_the_cell_of_a_date_are_read() {
    let grid = "Day 1: Friday 1 May 2035,,\nTime,Hall A,Hall B\n9:00,Open,\n9:30,X,Y\nDay 2: Saturday 2 May 2035,,\n10:00,Z,\n";
    let (atlas, _) = imported(&["sheet", &file("grid.csv", grid), "--time-zone", "UTC", "--name", "C"]);
    assert_eq!(
        times(&atlas),
        [
            "Open 2035-05-01T09:00Z 2035-05-01T09:30Z",
            "X 2035-05-01T09:30Z",
            "Y 2035-05-01T09:30Z",
            "Z 2035-05-02T10:00Z",
        ]
    );
    let rows = "sep=;\nTitel;Datum;Ende\nNacht;01.05.2035 22:30;1:30\n";
    let (atlas, _) = imported(&["sheet", &file("night.csv", rows), "--time-zone", "UTC", "--name", "C"]);
    assert_eq!(times(&atlas), ["Nacht 2035-05-01T22:30Z 2035-05-02T01:30Z"]);
}

#[test]
fn a_date_whose_day_and_month_could_change_places_is_read_like_the_others_or_listed() {
    let read = |dates: &[&str]| {
        let rows: String = dates.iter().map(|date| format!("T,{date},9:30\n")).collect();
        let path = file("order.csv", format!("Title,Date,Start\n{rows}"));
        let (atlas, account) = imported(&["sheet", &path, "--time-zone", "UTC", "--name", "C"]);
        let days: Vec<String> =
            atlas.conferences[0].sessions.iter().map(|each| each.span.first_day().to_string()).collect();
        (days, account)
    };
    let (days, account) = read(&["5/6/2035", "5/31/2035"]);
    assert_eq!(days, ["2035-05-06", "2035-05-31"]);
    assert!(!account["read_as"].to_string().contains("the date"), "{account:#}");
    let (days, account) = read(&["5/6/2035"]);
    assert_eq!(days, ["2035-06-05"]);
    has(&account, "read_as", &["5/6/2035", "line 2, column B"]);
}

/// An OpenDocument spreadsheet with this contents.
fn ods(tables: &str) -> Vec<u8> {
    let contents = format!(
        "<?xml version=\"1.0\"?><office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
         xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" \
         xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><office:automatic-styles><style:style style:name=\"hid\" \
         style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style></office:automatic-styles><office:body>\
         <office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    );
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry \
        manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest:manifest>";
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, text) in [
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", &contents),
    ] {
        out.start_file(name, stored).unwrap();
        out.write_all(text.as_bytes()).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// A row of cells of an OpenDocument spreadsheet, each as it is written there.
fn row(cells: &[&str]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn cell(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
}

#[test]
fn an_opendocument_grid_with_merged_cells_is_read_as_one_of_excel() {
    let merged = "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"2\" table:number-rows-spanned=\"1\">\
        <text:p>Opening</text:p></table:table-cell><table:covered-table-cell/>";
    let tall = "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"1\" table:number-rows-spanned=\"2\">\
        <text:p>Reeds</text:p><text:p>Speaker: Ana Example</text:p></table:table-cell>";
    let time = |hours: &str| {
        format!(
            "<table:table-cell office:value-type=\"time\" office:time-value=\"PT{hours}M00S\"><text:p>x</text:p></table:table-cell>"
        )
    };
    let rows = [
        row(&[&cell("Time zone"), &cell("Europe/Vienna")]),
        row(&[&cell(""), &cell("Hall"), &cell("Meadow")]),
        row(&[&time("09H30"), merged]),
        row(&[&time("10H15"), tall, &cell("Walk")]),
        row(&[&time("11H00"), "<table:covered-table-cell/>", &cell("Swim")]),
        row(&[&time("12H00"), &cell("Lunch")]),
    ];
    let tables = format!(
        "<table:table table:name=\"2035-05-01\">{}</table:table><table:table table:name=\"Old\" table:style-name=\"hid\">{}</table:table>",
        rows.concat(),
        row(&[&cell("x")])
    );
    let (atlas, account) = imported(&[&file("grid.ods", ods(&tables)), "--name", "C"]);
    assert_eq!(
        times(&atlas),
        [
            "Opening 2035-05-01T09:30+02:00 2035-05-01T10:15+02:00",
            "Reeds 2035-05-01T10:15+02:00 2035-05-01T12:00+02:00",
            "Walk 2035-05-01T10:15+02:00 2035-05-01T11:00+02:00",
            "Swim 2035-05-01T11:00+02:00 2035-05-01T12:00+02:00",
            "Lunch 2035-05-01T12:00+02:00",
        ]
    );
    assert_eq!(atlas.conferences[0].sessions[0].places.len(), 2, "merged over two rooms");
    assert_eq!(names(&atlas, 1), ["Ana Example"]);
    has(&account, "lost", &["hidden sheet", "Old"]);
}

#[test]
fn an_archive_that_is_packed_from_nothing_but_zeros_is_refused_before_it_is_unpacked() {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let zeros = vec![0_u8; 1 << 20];
    for name in ["[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"] {
        out.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        for _ in 0..200 {
            out.write_all(&zeros).unwrap();
        }
    }
    let bytes = out.finish().unwrap().into_inner();
    assert!(bytes.len() < 2 << 20);
    let (code, _, err) = atlas(&["import", "sheet", &file("zeros.xlsx", bytes)]);
    assert!(code == 3 && err.contains("512 MiB"), "{err}");
}
