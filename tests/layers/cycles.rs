//! Files of one module do not import one another in a circle.
//!
//! A file and the folder of its name are one: what is compared are the children of a module. A
//! child may use what its parent declares, and the parent its children.

use std::collections::{BTreeMap, BTreeSet};

use super::nothing_in;
use super::source::{Blank, Source, code, files, is_test, without_tests};

/// Modules whose children import one another in a circle for a reason.
const REASONS: [(&str, &str); 5] = [
    ("cli", "a build writes pages, and pages name the files of a build"),
    ("cli::prerender", "a page names its picture, and a picture has its caption from a page"),
    ("convert", "a spreadsheet of participants is a table, and a table may be one"),
    ("convert::import", "a layout that is read inside another reads its records"),
    ("timeline", "the layout of the axis keeps the lanes of the one before"),
];

type Module = Vec<String>;

/// A file as its module: the names that it imports, and the paths that its code follows.
#[derive(Debug, Default)]
struct File {
    names: BTreeMap<String, String>,
    paths: Vec<String>,
}

/// The module of a file, from the root; none of the entry points.
fn module(path: &str) -> Option<Module> {
    let mut parts: Module = path.strip_prefix("src/")?.strip_suffix(".rs")?.split('/').map(str::to_owned).collect();
    if parts.last().is_some_and(|last| last == "mod") {
        parts.pop();
    }
    (!matches!(parts.first()?.as_str(), "lib" | "main" | "bin")).then_some(parts)
}

/// The paths of a tree of imports, each in full.
fn expand(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some((prefix, group)) = tree.split_once('{') else { return vec![tree.to_owned()] };
    let group = group.trim_end().strip_suffix('}').unwrap_or(group);
    let (mut depth, mut start, mut paths) = (0, 0, Vec::new());
    for (at, c) in group.char_indices().chain([(group.len(), ',')]) {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                let part = &group[start..at];
                start = (at + 1).min(group.len());
                if !part.trim().is_empty() {
                    paths.extend(expand(part).into_iter().map(|path| format!("{prefix}{path}")));
                }
            }
            _ => {}
        }
    }
    paths
}

/// Words of code with the `::` between them, as paths.
fn paths(code: &str) -> Vec<String> {
    let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let words = code.split(|c| !is_path(c)).map(|word| word.trim_matches(':'));
    words.filter(|word| word.contains("::")).map(str::to_owned).collect()
}

fn read(text: &str) -> File {
    let code = code(text, Blank::CommentsAndTexts);
    let mut file = File::default();
    let mut rest = String::new();
    for statement in without_tests(&code).split_inclusive(';') {
        let at = statement.rfind("use ").filter(|at| {
            let before = statement[..*at].trim_end();
            before.is_empty() || before.ends_with([';', '}', '{', ']', ')']) || before.ends_with("pub")
        });
        let Some(at) = at.filter(|_| statement.ends_with(';')) else {
            rest.push_str(statement);
            continue;
        };
        rest.push_str(&statement[..at]);
        let is_public = statement[..at].trim_end().ends_with("pub") || statement[..at].trim_end().ends_with(')');
        let tree = statement[at + 4..].trim_end_matches(';').split_whitespace().collect::<Vec<_>>().join(" ");
        for path in expand(&tree) {
            let (path, alias) = path.split_once(" as ").map_or((&*path, None), |(path, alias)| (path, Some(alias)));
            let path = path.trim().trim_end_matches("::self").trim_end_matches("::*");
            let name = alias.unwrap_or_else(|| path.rsplit("::").next().unwrap());
            file.names.insert(name.to_owned(), path.to_owned());
            if !is_public {
                file.paths.push(path.to_owned());
            }
        }
    }
    file.paths.extend(paths(&rest));
    // A name that is passed on, and used here as well.
    let is_word = |name: &str| super::source::after_word(&rest, name).next().is_some();
    let used: Vec<String> = file.names.iter().filter(|(name, _)| is_word(name)).map(|(_, path)| path.clone()).collect();
    file.paths.extend(used);
    file
}

/// The module that a path leads to from another, through what is passed on.
fn resolve(known: &BTreeMap<Module, File>, from: &Module, path: &str, steps: usize) -> Option<Module> {
    let mut parts: Vec<&str> = path.split("::").collect();
    let mut at = match parts.first().copied()? {
        "crate" => Module::new(),
        "self" | "super" => from.clone(),
        name => {
            let mut child = from.clone();
            child.push(name.to_owned());
            if !known.contains_key(&child) {
                let file = known.get(from)?;
                let to = file.names.get(name).filter(|to| steps > 0 && to.split("::").next() != Some(name))?;
                let path = [to, &*parts[1..].iter().map(|part| format!("::{part}")).collect::<String>()].concat();
                return resolve(known, from, &path, steps - 1);
            }
            from.clone()
        }
    };
    if matches!(parts[0], "crate" | "self") {
        parts.remove(0);
    }
    while parts.first() == Some(&"super") {
        at.pop()?;
        parts.remove(0);
    }
    while let Some(name) = parts.first() {
        let mut child = at.clone();
        child.push((*name).to_owned());
        if !known.contains_key(&child) {
            break;
        }
        at = child;
        parts.remove(0);
    }
    let Some((name, rest)) = parts.split_first() else { return Some(at) };
    let passed_on = known.get(&at).and_then(|file| file.names.get(*name)).filter(|_| steps > 0);
    let further = passed_on.and_then(|to| {
        let path = [to, &*rest.iter().map(|part| format!("::{part}")).collect::<String>()].concat();
        resolve(known, &at, &path, steps - 1)
    });
    further.or(Some(at))
}

/// Siblings that one imports, by itself or by others.
fn reached<'a>(children: &'a BTreeMap<String, BTreeSet<String>>, child: &'a String) -> BTreeSet<&'a String> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![child]);
    while let Some(next) = open.pop() {
        open.extend(children.get(next).into_iter().flatten().filter(|to| seen.insert(*to)));
    }
    seen
}

/// Children of a module that import one another in a circle, by the module.
fn cycles(sources: &[Source]) -> Vec<String> {
    let files = sources.iter().filter(|source| !is_test(&source.path));
    let known: BTreeMap<Module, File> =
        files.filter_map(|source| Some((module(&source.path)?, read(&source.text)))).collect();
    let mut uses: BTreeMap<Module, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, file) in &known {
        for to in file.paths.iter().filter_map(|path| resolve(&known, from, path, 8)) {
            let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            // Modules of the root are compared by their layers.
            if let (true, Some(one), Some(other)) = (shared > 0, from.get(shared), to.get(shared)) {
                let of_parent = uses.entry(from[..shared].to_vec()).or_default();
                of_parent.entry(one.clone()).or_default().insert(other.clone());
            }
        }
    }
    let mut complaints = Vec::new();
    for (parent, children) in &uses {
        let in_circle: Vec<&String> =
            children.keys().filter(|child| reached(children, child).contains(*child)).collect();
        if !in_circle.is_empty() {
            complaints.push(format!("{}: {in_circle:?} import one another in a circle", parent.join("::")));
        }
    }
    complaints
}

#[test]
fn files_of_a_module_import_one_another_in_no_circle() {
    let found = cycles(&files("src", ".rs"));
    let of = |module: &str| found.iter().any(|complaint| complaint.starts_with(&format!("{module}: ")));
    let idle = REASONS.iter().filter(|(module, _)| !of(module));
    let idle = idle.map(|(module, _)| format!("{module} needs no reason: it has no circle"));
    let has_reason = |complaint: &&String| REASONS.iter().any(|(m, _)| complaint.starts_with(&format!("{m}: ")));
    let unknown = found.iter().filter(|complaint| !has_reason(complaint)).cloned();
    nothing_in(&unknown.chain(idle).collect::<Vec<_>>());
}

#[test]
fn a_circle_of_files_is_found_however_it_is_written() {
    let found = |files: &[(&str, &str)]| {
        let source = |(path, text): &(&str, &str)| Source { path: (*path).to_owned(), text: (*text).to_owned() };
        cycles(&files.iter().map(source).collect::<Vec<_>>()).len()
    };
    let (parent, one) = (("src/map/mod.rs", "mod a;\nmod b;\npub use b::B;"), ("src/map/a.rs", "use super::b::f;"));
    for back in ["use super::a;", "use crate::map::{a::A};", "fn f() { super::a::g() }", "use super::{x, a as other};"]
    {
        assert_eq!(found(&[parent, one, ("src/map/b.rs", back)]), 1, "{back}");
    }
    for (path, text) in [
        ("src/map/b.rs", "// use super::a;"),
        ("src/map/b.rs", "#[cfg(test)]\nmod tests { use super::super::a; }"),
        ("src/map/b_tests.rs", "use super::a;"),
        ("src/map/b.rs", "use super::Parent;"),
        ("src/timeline/b.rs", "use crate::map::a;"),
    ] {
        assert_eq!(found(&[parent, one, (path, text)]), 0, "{path}: {text}");
    }
    // Through what the parent passes on.
    assert_eq!(found(&[parent, ("src/map/a.rs", "use super::B;"), ("src/map/b.rs", "use super::a::f;")]), 1);
    // A folder is one with its file.
    let (file, deep) = (("src/map/b.rs", "mod deep;"), ("src/map/b/deep.rs", "use super::super::a;"));
    assert_eq!(found(&[parent, one, file, deep]), 1);
}
