//! Pages of `docs/formats`, held to the importers: every field that a page names is in the code,
//! and every field that the code reads is on the page.

use std::fs;
use std::path::{Path, PathBuf};

use conference_atlas::convert::import::Format;

/// A page and the sources that read its format, under `src/convert`.
const PAGES: [(&str, &[&str]); 9] = [
    ("frab-json", &["import/frab_json.rs", "import/schedule2.rs"]),
    ("frab-xml", &["import/frab_xml.rs"]),
    ("ics", &["import/ics/mod.rs", "import/ics/times.rs"]),
    ("sessionize", &["import/sessionize.rs"]),
    ("open-event", &["import/open_event.rs"]),
    ("indico", &["import/indico.rs"]),
    ("timelinejs", &["import/timeline/json3.rs", "import/timeline/older.rs", "import/timeline/sheet.rs"]),
    ("sheet", &["import/sheet/headings.rs"]),
    ("participants", &["participants_csv.rs"]),
];

fn root(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn page(name: &str) -> String {
    fs::read_to_string(root("docs/formats").join(format!("{name}.md"))).unwrap()
}

fn sources(paths: &[&str]) -> String {
    paths.iter().map(|path| fs::read_to_string(root("src/convert").join(path)).unwrap()).collect()
}

/// The words in backticks of the cells of tables that are of the file; the last cell is the feed's.
fn fields(page: &str) -> Vec<String> {
    let rows = page.lines().filter(|line| line.starts_with('|') && !line.starts_with("|---"));
    let cells = rows.flat_map(|row| {
        let cells: Vec<&str> = row.trim_matches('|').split('|').collect();
        let count = if cells.len() > 2 { cells.len() - 1 } else { 1 };
        cells.into_iter().take(count).collect::<Vec<_>>()
    });
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_format_has_a_page_and_every_page_a_format() {
    let names: Vec<&str> = PAGES.iter().map(|(name, _)| *name).collect();
    for format in Format::ALL {
        assert!(names.contains(&format.name()), "{} has no page", format.name());
    }
    let index = page("README");
    names
        .iter()
        .for_each(|name| assert!(index.contains(&format!("[{name}]({name}.md)")), "{name} is not in the index"));
    assert_eq!(fs::read_dir(root("docs/formats")).unwrap().count(), names.len() + 1);
}

#[test]
fn every_field_that_a_page_names_is_in_the_code() {
    for (name, paths) in PAGES {
        let code = sources(paths);
        for field in fields(&page(name)) {
            let known = code.contains(&format!("\"{field}\""))
                || code.contains(&format!("{field} "))
                || code.contains(&format!("\"{field}"));
            assert!(known, "{name}: the importer does not know `{field}`");
        }
    }
}

#[test]
fn every_field_that_an_importer_reads_is_on_its_page() {
    for (name, paths) in PAGES {
        let (code, page) = (sources(paths), page(name));
        let Some((_, list)) = code.split_once("const READ: &[&str] = &[") else { continue };
        // Indico's list also holds fields that say nothing of the programme.
        if name == "indico" {
            continue;
        }
        for field in list.split("];").next().unwrap().split('"').skip(1).step_by(2) {
            assert!(page.contains(&format!("`{field}`")), "{name}: `{field}` is read but not on the page");
        }
    }
}
