//! Pages of `docs/formats`, held to the importers: every field that a page names is in the code,
//! and every field that the code reads is on the page.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use conference_atlas::convert::import::Format;

/// A page and the sources that read its format, under `src/convert`.
const PAGES: [(&str, &[&str]); 9] = [
    ("frab-json", &["import/frab_json.rs", "import/schedule2.rs"]),
    ("frab-xml", &["import/frab_xml.rs"]),
    ("ics", &["import/ics.rs", "import/ics/times.rs"]),
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

/// The texts in quotation marks of a code, without those of its tests.
fn literals(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    // Escaped quotation marks are of messages, which name no field.
    let code = code.replace("\\\"", "");
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines.flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn every_field_that_a_page_names_is_in_the_code() {
    for (name, paths) in PAGES {
        let literals = literals(&sources(paths));
        // Headings stand in lists of words, without the spaces of their own.
        let words: BTreeSet<&str> = literals.iter().flat_map(|literal| literal.split_whitespace()).collect();
        for field in fields(&page(name)) {
            let plain = field.replace(' ', "");
            let known = literals.contains(&field) || words.contains(&*field) || words.contains(&*plain);
            assert!(known || PREFIXED.contains(&&*field), "{name}: the importer does not know `{field}`");
        }
    }
}

/// Headings that the code makes of a prefix and a name.
const PREFIXED: [&str; 1] = ["end year"];

/// Calls that read a field by its name.
const CALLS: [&str; 17] = [
    "text(",
    "list(",
    "attribute(",
    "child(",
    "all(",
    "listed(",
    "is_true(",
    "count(",
    "get(",
    "first(",
    "parts(",
    "said(",
    "lists(",
    "day(",
    "param(",
    "named(",
    "words(",
];

/// The names that stand in such calls.
fn read_names(code: &str) -> BTreeSet<String> {
    let code = code.split("#[cfg(test)]").next().unwrap();
    let mut names = BTreeSet::new();
    for call in CALLS {
        for (at, _) in code.match_indices(call) {
            let after = &code[at + call.len()..];
            let mut depth = 1;
            let end = after.find(|c| {
                depth += i32::from(c == '(') - i32::from(c == ')');
                depth == 0
            });
            let inside = &after[..end.unwrap_or(0)];
            let is_name =
                |name: &&str| name.len() > 1 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b));
            names.extend(inside.split('"').skip(1).step_by(2).filter(is_name).map(str::to_owned));
        }
    }
    names
}

#[test]
fn every_field_that_an_importer_reads_is_on_its_page() {
    for (name, paths) in PAGES.into_iter().filter(|(name, _)| !["sheet", "participants"].contains(name)) {
        let (code, page) = (sources(paths), page(name));
        let mut read = read_names(&code);
        assert!(read.len() > 10, "{name}: {read:?}");
        // Indico's list also holds fields that say nothing of the programme.
        let list = code.split_once("const READ: &[&str] = &[").filter(|_| name != "indico");
        if let Some((_, list)) = list {
            read.extend(list.split("];").next().unwrap().split('"').skip(1).step_by(2).map(str::to_owned));
        }
        for field in read {
            assert!(page.contains(&format!("`{field}`")), "{name}: `{field}` is read but not on the page");
        }
    }
}
