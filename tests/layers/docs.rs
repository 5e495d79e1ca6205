//! Files that the documentation for contributors names are there.

use super::nothing_in;
use super::source::root;

/// Documents that lead a reader into the code.
const DOCUMENTS: [&str; 3] = ["docs/architecture.md", "CONTRIBUTING.md", "docs/glossary.md"];
/// Folders that a path begins with, so that it is one of the repository.
const FOLDERS: [&str; 8] = ["src/", "tests/", "style/", "public/", "docs/", "xtask/", "build/", "template/"];

/// Paths in code spans of a document, as far as they are of the repository.
fn paths(document: &str) -> Vec<&str> {
    let spans = document.split('`').skip(1).step_by(2);
    let is_path = |span: &&str| {
        FOLDERS.iter().any(|folder| span.starts_with(folder)) && !span.contains(['<', '*', ' ', '{', '…'])
    };
    spans.filter(is_path).collect()
}

/// Paths of a document that lead nowhere. `build/` may be short for a folder of the command line.
fn missing(name: &str, document: &str) -> Vec<String> {
    let is_there = |path: &&str| ["", "src/cli/"].iter().any(|start| root().join(start).join(path).exists());
    let gone = paths(document).into_iter().filter(|path| !is_there(path));
    gone.map(|path| format!("{name}: `{path}` is not there")).collect()
}

#[test]
fn every_file_that_a_document_names_is_there() {
    let read = |name: &str| missing(name, &std::fs::read_to_string(root().join(name)).unwrap());
    nothing_in(&DOCUMENTS.iter().flat_map(|name| read(name)).collect::<Vec<_>>());
}

#[test]
fn a_file_that_is_gone_is_found() {
    assert_eq!(missing("x", "see `src/lib.rs`, `src/no/such.rs` and `cargo x`").len(), 1);
}
