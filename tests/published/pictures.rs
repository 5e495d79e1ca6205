//! Pictures of the documents: each was taken of its page as it is now.
//!
//! `docs/pictures.txt` has a line for each: the file, the digest of the picture, and a digest of all
//! that it shows, the text of its page and the style sheets that draw it. A picture is stale once one of
//! them is another. `cargo xtask shots --docs` takes the pictures and has the lines written.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::build::{files, nothing_in, published};
use super::documents::{DocumentPicture, PICTURES};

const LINES: &str = "docs/pictures.txt";

/// Set where the pictures were just taken, so that their lines are written.
const TAKEN: &str = "ATLAS_PICTURES_TAKEN";

/// Folders of style sheets that draw one part or page each; the others draw all of them.
const OF_ONE: [&str; 2] = ["parts/", "pages/"];

fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn digest<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        // Their lengths too, so that no two lists of parts are alike.
        hash.update(part.len().to_le_bytes());
        hash.update(part);
    }
    format!("{:x}", hash.finalize())
}

/// Classes of a page.
fn classes(html: &str) -> BTreeSet<&str> {
    let lists = html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    lists.flat_map(str::split_whitespace).collect()
}

/// True if a style sheet names one of these classes.
fn names_one(sheet: &str, classes: &BTreeSet<&str>) -> bool {
    let is_letter = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    classes.iter().any(|class| {
        let selector = format!(".{class}");
        sheet.match_indices(&selector).any(|(at, _)| !sheet[at + selector.len()..].starts_with(is_letter))
    })
}

/// Digest of all that a picture of a page shows. `sheets` are style sheets by their paths.
fn of_page(html: &str, sheets: &[(String, String)]) -> String {
    // Its head has names of files, which change with every build.
    let body = html.find("<body").map_or(html, |at| &html[at..]);
    let classes = classes(body);
    let drawing = sheets
        .iter()
        .filter(|(path, text)| !OF_ONE.iter().any(|folder| path.starts_with(folder)) || names_one(text, &classes));
    let sheets = drawing.flat_map(|(path, text)| [path.as_bytes(), text.as_bytes()]);
    digest(std::iter::once(body.as_bytes()).chain(sheets))
}

fn line(picture: &DocumentPicture, sheets: &[(String, String)]) -> String {
    let html = fs::read_to_string(published().join(picture.page).join("index.html")).unwrap();
    let file = fs::read(repository(picture.file)).unwrap();
    format!("{} {} {}", picture.file, digest([&file[..]]), of_page(&html, sheets))
}

#[test]
fn every_picture_of_the_documents_shows_its_page_as_it_is() {
    let sheets = files(&repository("style"), ".css");
    let sheets: Vec<_> = sheets.into_iter().map(|(path, file)| (path, fs::read_to_string(file).unwrap())).collect();
    let lines: Vec<String> = PICTURES.iter().map(|picture| line(picture, &sheets)).collect();
    if std::env::var_os(TAKEN).is_some() {
        fs::write(repository(LINES), lines.join("\n") + "\n").unwrap();
    }
    let kept = fs::read_to_string(repository(LINES)).unwrap_or_default();
    let stale = lines.iter().zip(PICTURES).filter(|(line, _)| !kept.lines().any(|known| known == line.as_str()));
    let complaint = |(_, picture): (_, DocumentPicture)| {
        format!("{} shows its page as it was: `cargo xtask shots --docs` takes it anew", picture.file)
    };
    nothing_in(&stale.map(complaint).collect::<Vec<_>>());
}

#[test]
fn every_picture_in_the_documents_is_one_of_them() {
    for (path, _) in files(&repository("docs"), ".png") {
        assert!(
            PICTURES.iter().any(|picture| picture.file == format!("docs/{path}")),
            "docs/{path} is never taken anew"
        );
    }
}

#[test]
fn a_picture_is_stale_once_its_page_or_a_style_sheet_of_it_changed() {
    let page = |body: &str| format!("<head><script src=\"app-1.js\"></head><body class=\"a wide\">{body}</body>");
    let sheets = |part: &str, other: &str| {
        [("base.css", "* { margin: 0 }"), ("parts/a.css", part), ("parts/b.css", other)]
            .map(|(path, text)| (path.to_owned(), text.to_owned()))
    };
    let taken = of_page(&page("One"), &sheets(".a { color: red }", ".ab { color: red }"));
    for (html, sheets, is_stale) in [
        (page("One"), sheets(".a { color: red }", ".ab { color: red }"), false),
        (page("One").replace("app-1", "app-2"), sheets(".a { color: red }", ".ab { color: red }"), false),
        (page("One"), sheets(".a { color: red }", ".ab { color: blue }"), false),
        (page("Two"), sheets(".a { color: red }", ".ab { color: red }"), true),
        (page("One"), sheets(".a { color: blue }", ".ab { color: red }"), true),
    ] {
        assert_eq!(of_page(&html, &sheets) != taken, is_stale, "{html} {sheets:?}");
    }
}
