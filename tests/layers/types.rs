//! One name for one type on layers 3 to 6: a reader who meets a name knows what it is.

use std::collections::BTreeMap;

use super::imports::{layer, module};
use super::nothing_in;
use super::source::{Blank, Source, code, files, is_test, without_tests};

/// Names that stand twice for a reason, with the reason: none.
const TWICE: [(&str, &str); 0] = [];

/// Types that a file declares: structures, enumerations, traits and aliases, but for the
/// associated types of an implementation.
fn declared(source: &Source) -> Vec<String> {
    let code = code(&source.text, Blank::CommentsAndTexts);
    let mut names = Vec::new();
    for line in without_tests(&code).lines() {
        let is_outer = !line.starts_with(char::is_whitespace);
        let mut words = line.split_whitespace().skip_while(|word| word.starts_with("pub"));
        let name = match words.next() {
            Some("struct" | "enum" | "union") => words.next(),
            Some("trait" | "type") if is_outer => words.next(),
            _ => None,
        };
        let name = name.map(|name| name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>());
        names.extend(name.filter(|name| !name.is_empty()));
    }
    names
}

/// Names that stand for more than one type, each with its files.
fn twice(sources: &[Source]) -> BTreeMap<String, Vec<&str>> {
    let mut known: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let on_layers = |source: &&Source| {
        let layer = module(&source.path).and_then(layer);
        layer.is_some_and(|layer| (3..=6).contains(&layer)) && !is_test(&source.path)
    };
    for source in sources.iter().filter(on_layers) {
        for name in declared(source) {
            known.entry(name).or_default().push(&source.path);
        }
    }
    known.retain(|_, paths| paths.len() > 1);
    known
}

#[test]
fn a_name_stands_for_one_type() {
    let sources = files("src", ".rs");
    let found = twice(&sources);
    let unknown = found.iter().filter(|(name, _)| !TWICE.iter().any(|(known, _)| known == name));
    let unknown = unknown.map(|(name, paths)| format!("`{name}` stands for several types: {}", paths.join(", ")));
    let idle = TWICE.iter().filter(|(name, _)| !found.contains_key(*name));
    let idle = idle.map(|(name, _)| format!("`{name}` needs no reason: it stands for one type"));
    nothing_in(&unknown.chain(idle).collect::<Vec<_>>());
}

#[test]
fn a_name_of_two_types_is_found() {
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let first =
        source("src/map/a.rs", "pub(super) struct Marker<'a> {}\nimpl Iterator for X {\n    type Item = u8;\n}");
    for (path, text, expected) in [
        ("src/search/b.rs", "enum Marker { A }", 1),
        ("src/view/b.rs", "pub type Marker = u8;", 1),
        ("src/search/b.rs", "// struct Marker;\nstruct Other; const A: &str = \"struct Marker\";", 0),
        ("src/search/b.rs", "#[cfg(test)]\nmod tests { struct Marker; }", 0),
        ("src/search/b.rs", "impl Iterator for Y {\n    type Item = u8;\n}", 0),
        ("src/model/b.rs", "struct Marker;", 0),
        ("src/search/b_tests.rs", "struct Marker;", 0),
    ] {
        assert_eq!(twice(&[first.clone(), source(path, text)]).len(), expected, "{path}: {text}");
    }
}
