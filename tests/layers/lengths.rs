//! A file holds one idea and is read in one go.

use super::nothing_in;
use super::source::{Source, files, is_test};

/// The lines that a file may have, by the start and the end of its path; the first that fits.
const LIMITS: [(&str, &str, usize); 8] = [
    ("build/", ".rs", 300),
    ("style/", ".css", 150),
    ("src/view/parts/", ".rs", 120),
    ("src/view/pages/", ".rs", 200),
    ("src/", ".rs", 300),
    ("tests/", ".rs", 300),
    ("xtask/", ".rs", 300),
    ("benches/", ".rs", 300),
];

/// Tests are tables, and read by the row.
const TESTS: usize = 400;

/// Longer for a reason: a file, or every file of a folder.
const REASONS: [(&str, &str); 2] = [
    ("src/model/time.rs", "dates, days, moments and offsets are defined by one another"),
    ("tests/browser/tab.rs", "what a journey asks of a page is one vocabulary, looked up in one place"),
];

/// The limit is “about”: a tenth more is still that.
fn too_long(source: &Source) -> Option<String> {
    let Source { path, text } = source;
    let fits = |(start, end, _): &&(&str, &str, usize)| path.starts_with(start) && path.ends_with(end);
    let (_, _, limit) = LIMITS.iter().find(fits)?;
    let limit = if is_test(path) { TESTS } else { *limit };
    let lines = text.lines().count();
    let over = lines > limit + limit / 10;
    over.then(|| format!("{path}: {lines} lines, not about {limit}; split it by its ideas, or give the reason"))
}

fn all() -> Vec<Source> {
    let folders = [("build", ".rs"), ("src", ".rs"), ("style", ".css"), ("tests", ".rs"), ("xtask/src", ".rs")];
    folders.into_iter().flat_map(|(folder, end)| files(folder, end)).collect()
}

#[test]
fn every_file_is_read_in_one_go() {
    let has_no_reason = |source: &&Source| !REASONS.iter().any(|(path, _)| source.path.starts_with(path));
    nothing_in(&all().iter().filter(has_no_reason).filter_map(too_long).collect::<Vec<_>>());
}

#[test]
fn a_reason_that_is_no_longer_needed_goes() {
    let all = all();
    let is_long = |path: &str| all.iter().any(|source| source.path.starts_with(path) && too_long(source).is_some());
    let idle = REASONS.iter().filter(|(path, _)| !is_long(path));
    nothing_in(&idle.map(|(path, _)| format!("{path} needs no reason: it is short, or gone")).collect::<Vec<_>>());
}

#[test]
fn a_long_file_is_found() {
    for (path, lines, expected) in [
        ("src/view/parts/card.rs", 132, false),
        ("src/view/parts/card.rs", 133, true),
        ("src/view/pages/map.rs", 200, false),
        ("src/timeline/lanes.rs", 331, true),
        ("src/timeline/lanes_tests.rs", 331, false),
        ("style/parts/card.css", 170, true),
        ("README.md", 9999, false),
    ] {
        let source = Source { path: path.to_owned(), text: "x\n".repeat(lines) };
        assert_eq!(too_long(&source).is_some(), expected, "{path}, {lines} lines");
    }
}
