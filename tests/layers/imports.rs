//! A module imports only from layers below it; neighbors on one layer never in a circle.

use std::collections::{BTreeMap, BTreeSet};

use super::nothing_in;
use super::source::{Blank, Source, after_word, code, files, is_test, without_tests};

/// The modules and their layers.
const LAYERS: [(&str, u8); 20] = [
    ("model", 1),
    ("feed", 2),
    ("markdown", 2),
    ("cards", 3),
    ("desk", 3),
    ("convert", 3),
    ("query", 3),
    ("gesture", 3),
    ("locale", 3),
    ("map", 3),
    ("publish", 3),
    ("qr", 3),
    ("relations", 3),
    ("route", 3),
    ("search", 3),
    ("timeline", 3),
    ("platform", 4),
    ("state", 5),
    ("view", 6),
    ("cli", 7),
];

pub(super) fn layer(module: &str) -> Option<u8> {
    LAYERS.iter().find(|(name, _)| *name == module).map(|(_, layer)| *layer)
}

/// The module of a file; the entry points are above all others.
pub(super) fn module(path: &str) -> Option<&str> {
    let name = path.strip_prefix("src/")?.split('/').next()?;
    let name = name.strip_suffix(".rs").unwrap_or(name);
    let name = name.strip_suffix("_tests").unwrap_or(name);
    (!matches!(name, "lib" | "main" | "bin")).then_some(name)
}

/// Depth of a file in modules: `src/feed.rs` and `src/feed/mod.rs` are at 1.
fn depth(path: &str) -> usize {
    let parts = path.trim_start_matches("src/").split('/').count();
    if path.ends_with("/mod.rs") { parts - 1 } else { parts }
}

/// The modules that code imports from, by `crate::` or by `super::` up to the root.
fn imports(path: &str, code: &str) -> BTreeSet<String> {
    let mut modules = BTreeSet::new();
    for after in after_word(code, "crate") {
        modules.extend(after.strip_prefix("::").map(heads).unwrap_or_default());
    }
    for after in after_word(code, "super") {
        let ups = 1 + after.split("::").skip(1).take_while(|part| *part == "super").count();
        let rest = after.trim_start_matches("::super").strip_prefix("::").unwrap_or_default();
        if ups >= depth(path) {
            modules.extend(heads(rest));
        }
    }
    modules.retain(|module| layer(module).is_some());
    modules
}

/// The first names of a path, or of each path in its braces.
fn heads(path: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let Some(group) = path.strip_prefix('{') else { return vec![name(path)] };
    let (mut nested, mut names, mut start) = (0, Vec::new(), 0);
    for (at, c) in group.char_indices() {
        match c {
            '{' => nested += 1,
            '}' if nested > 0 => nested -= 1,
            '}' | ',' if nested == 0 => {
                names.push(name(&group[start..at]));
                start = at + 1;
            }
            _ => {}
        }
        if c == '}' && nested == 0 && start > at {
            break;
        }
    }
    names
}

/// Every import from the same layer or above, but for neighbors on layers 2 and 3, which are
/// left to [`circles`].
fn upward(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for Source { path, text } in sources {
        let Some(from) = module(path) else { continue };
        let Some(own) = layer(from) else {
            complaints
                .push(format!("{path}: the module `{from}` has no layer; give it one in tests/layers/imports.rs"));
            continue;
        };
        for to in imports(path, &code(text, Blank::CommentsAndTexts)) {
            let target = layer(&to).unwrap();
            let neighbors = target == own && matches!(own, 2 | 3);
            if to != from && target >= own && !neighbors {
                complaints
                    .push(format!("{path}: `{from}` is on layer {own} and must not know `{to}` on layer {target}"));
            }
        }
    }
    complaints
}

/// Modules of one layer that import one another in a circle. Tests do not count: they may look
/// at both sides.
fn circles(sources: &[Source]) -> Vec<String> {
    let mut known: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Source { path, text } in sources.iter().filter(|source| !is_test(&source.path)) {
        let Some(from) = module(path) else { continue };
        let code = code(text, Blank::CommentsAndTexts);
        let others =
            imports(path, without_tests(&code)).into_iter().filter(|to| to != from && layer(to) == layer(from));
        known.entry(from.to_owned()).or_default().extend(others);
    }
    let in_circle = |from: &&String| {
        let (mut seen, mut open) = (BTreeSet::new(), vec![*from]);
        while let Some(next) = open.pop() {
            open.extend(known.get(next).into_iter().flatten().filter(|to| seen.insert(*to)));
        }
        seen.contains(*from)
    };
    known
        .keys()
        .filter(in_circle)
        .map(|module| format!("`{module}` imports itself by way of {:?}", known[module]))
        .collect()
}

#[test]
fn a_module_knows_only_the_layers_below() {
    nothing_in(&upward(&files("src", ".rs")));
}

#[test]
fn neighbors_do_not_import_one_another_in_a_circle() {
    nothing_in(&circles(&files("src", ".rs")));
}

fn sources(files: &[(&str, &str)]) -> Vec<Source> {
    files.iter().map(|(path, text)| Source { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

#[test]
fn an_import_from_above_is_found_however_it_is_written() {
    for (path, text) in [
        ("src/model/id.rs", "use crate::feed::read;"),
        ("src/model/id.rs", "fn f() -> crate::view::Part {}"),
        ("src/feed/mod.rs", "use crate::{model::Id, state::{A, B}, view};"),
        ("src/feed/raw/x.rs", "use super::super::super::map::World;"),
        ("src/route.rs", "use super::platform;"),
        ("src/state/mod.rs", "use crate::state::A; use crate::view::B;"),
        ("src/platform/x.rs", "#[cfg(test)]\nmod tests { use crate::cli::x; }"),
        ("src/stranger/mod.rs", ""),
    ] {
        assert!(!upward(&sources(&[(path, text)])).is_empty(), "{path}: {text}");
    }
}

#[test]
fn an_import_from_below_or_beside_is_well() {
    for (path, text) in [
        ("src/view/app.rs", "use crate::{model, feed::{read}, state::A}; use super::super::map;"),
        ("src/timeline/lanes.rs", "use super::map; use crate::locale::Words; // crate::view"),
        ("src/model/id.rs", "const A: &str = \"crate::view::x\"; use super::super::model::x;"),
        ("src/main.rs", "use crate::view::x;"),
    ] {
        assert_eq!(upward(&sources(&[(path, text)])), [""; 0], "{path}: {text}");
    }
}

#[test]
fn a_circle_of_neighbors_is_found_and_a_chain_is_not() {
    let chain = [("src/cards/a.rs", "use crate::search::X;"), ("src/search/a.rs", "use crate::timeline::Y;")];
    assert_eq!(circles(&sources(&chain)), [""; 0]);
    let back = ("src/timeline/mod.rs", "use crate::cards::Z;");
    assert_eq!(circles(&sources(&[chain[0], chain[1], back])).len(), 3);
    let test = ("src/timeline/timeline_tests.rs", "use crate::cards::Z;");
    assert_eq!(circles(&sources(&[chain[0], chain[1], test])), [""; 0]);
}
