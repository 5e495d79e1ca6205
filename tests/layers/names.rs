//! Names that each layer may use: the browser, the view library, JSON, the world outside.

use super::nothing_in;
use super::source::{Blank, Source, after_word, code, files, is_test, without_tests};

/// A thing that only some modules may name.
struct Secret {
    what: &'static str,
    /// As words of code; with `::` a path that starts so.
    names: &'static [&'static str],
    /// The starts of the paths of those who may.
    known_to: &'static [&'static str],
}

const SECRETS: [Secret; 4] = [
    Secret {
        what: "the browser",
        names: &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_net"],
        known_to: &["src/platform/", "src/platform.rs", "src/main.rs"],
    },
    Secret {
        what: "the view library",
        names: &["leptos", "leptos_router", "leptos_meta"],
        known_to: &["src/platform/", "src/state/", "src/state.rs", "src/view/", "src/cli/", "src/main.rs"],
    },
    Secret {
        what: "JSON",
        names: &["serde_json"],
        known_to: &["src/feed/", "src/feed.rs", "src/convert/", "src/publish/", "src/cli/"],
    },
    Secret {
        what: "files, programs and the network of a machine",
        names: &["std::fs", "std::env", "std::process", "std::net", "std::thread"],
        known_to: &["src/cli/", "src/bin/"],
    },
];

/// Every name that a file has no right to. Tests may know what the code that they test does not.
fn betrayed(source: &Source) -> Vec<String> {
    if is_test(&source.path) {
        return Vec::new();
    }
    let code = code(&source.text, Blank::CommentsAndTexts);
    let code = without_tests(&code);
    let strangers = SECRETS.iter().filter(|secret| !secret.known_to.iter().any(|start| source.path.starts_with(start)));
    let found = strangers.flat_map(|secret| {
        let named = secret.names.iter().filter(|name| after_word(code, name).next().is_some());
        named.map(|name| format!("{}: names `{name}`; {} is for {:?}", source.path, secret.what, secret.known_to))
    });
    found.collect()
}

#[test]
fn only_those_who_may_know_know() {
    nothing_in(&files("src", ".rs").iter().flat_map(betrayed).collect::<Vec<_>>());
}

#[test]
fn a_name_out_of_place_is_found() {
    for (path, text, expected) in [
        ("src/view/app.rs", "use web_sys::Window;", 1),
        ("src/timeline/mod.rs", "use leptos::prelude::*; use std::fs;", 2),
        ("src/view/app.rs", "use leptos::prelude::*; // web_sys", 0),
        ("src/map/mod.rs", "fn f() { serde_json::json!({}) }", 1),
        ("src/platform/page.rs", "use web_sys::Window;", 0),
        ("src/map/mod.rs", "#[cfg(test)]\nmod tests { use std::fs; }", 0),
        ("src/map/world_tests.rs", "use std::fs;", 0),
        ("src/bin/atlas.rs", "use std::process::ExitCode;", 0),
    ] {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(betrayed(&source).len(), expected, "{path}: {text}");
    }
}

/// Files that are not named as their module.
fn unnamed(paths: &[&str]) -> Vec<String> {
    let is_nameless = |path: &&&str| path.ends_with("/mod.rs");
    paths.iter().filter(is_nameless).map(|path| format!("{path}: name it as its folder, beside it")).collect()
}

#[test]
fn a_module_is_a_file_of_its_name_beside_its_folder() {
    let all: Vec<Source> =
        ["build", "src", "tests", "xtask/src"].iter().flat_map(|folder| files(folder, ".rs")).collect();
    nothing_in(&unnamed(&all.iter().map(|source| source.path.as_str()).collect::<Vec<_>>()));
    assert_eq!(unnamed(&["src/map/mod.rs", "src/map.rs", "src/map/model.rs"]).len(), 1);
}
