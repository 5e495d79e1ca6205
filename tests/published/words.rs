//! A visitor downloads the words of one language, however many there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::build::{files, nothing_in, published};

/// The files of words, with their texts.
fn words(root: &Path) -> Vec<(String, String)> {
    let texts = files(root, ".txt").into_iter().filter(|(name, _)| name.starts_with("words-"));
    texts.map(|(name, path)| (name, fs::read_to_string(path).unwrap())).collect()
}

/// Names of `all` that a text has.
fn named<'a>(text: &str, all: &'a [(String, String)]) -> BTreeSet<&'a str> {
    all.iter().map(|(name, _)| name.as_str()).filter(|name| text.contains(name)).collect()
}

#[test]
fn a_page_names_one_file_of_words() {
    let root = published();
    let all = words(root);
    assert!(all.len() >= 7, "{}", all.len());
    let mut complaints = Vec::new();
    for (name, path) in files(root, ".html") {
        let named = named(&fs::read_to_string(path).unwrap(), &all);
        if named.len() != 1 {
            complaints.push(format!("{name} names {named:?}"));
        }
    }
    nothing_in(&complaints);
}

#[test]
fn the_app_brings_the_words_of_no_language_and_the_worker_those_of_the_pages_that_there_are() {
    let root = published();
    let all = words(root);
    let worker = fs::read_to_string(root.join("sw.js")).unwrap();
    let build = worker.lines().find_map(|line| line.strip_prefix("const BUILD = ")?.strip_suffix(';')).unwrap();
    let build: serde_json::Value = serde_json::from_str(build).unwrap();
    // Without network any page may be asked for, in any language that the site has.
    let offered = files(root, ".html").into_iter().filter(|(name, _)| name.ends_with("index.html"));
    let offered: BTreeSet<String> = offered.map(|(_, path)| fs::read_to_string(path).unwrap()).collect();
    let offered: BTreeSet<&str> = offered.iter().flat_map(|html| named(html, &all)).collect();
    assert_eq!(named(&build["files"].to_string(), &all), offered, "the worker fetches words that no page has");
    assert!(offered.len() < all.len(), "no language is without a page here");
    let wasm: Vec<(String, Vec<u8>)> =
        files(root, ".wasm").into_iter().map(|(name, path)| (name, fs::read(path).unwrap())).collect();
    let mut complaints = Vec::new();
    for (language, text) in &all {
        // Long enough to stand nowhere by chance.
        let longest = text.lines().skip(1).filter(|line| !line.contains('{')).max_by_key(|line| line.len()).unwrap();
        for (name, bytes) in &wasm {
            if bytes.windows(longest.len()).any(|window| window == longest.as_bytes()) {
                complaints.push(format!("{name} has words of {language}: {longest}"));
            }
        }
    }
    nothing_in(&complaints);
}
