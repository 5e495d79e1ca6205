//! Views and stylesheets use the same classes, and views give numbers, not looks.

use std::collections::BTreeSet;

use super::nothing_in;
use super::source::{Blank, Source, code, files};

/// The classes that a view gives out, and what it does that cannot be checked.
fn in_view(source: &Source) -> (BTreeSet<String>, Vec<String>) {
    let (mut classes, mut complaints) = (BTreeSet::new(), Vec::new());
    let code = code(&source.text, Blank::Comments);
    for (at, _) in code.match_indices("class") {
        let (before, after) = (&code[..at], &code[at + "class".len()..]);
        // An attribute stands by itself; `attr:class` goes through to the element.
        if !(before.ends_with(char::is_whitespace) || before.ends_with("attr:")) {
            continue;
        }
        if let Some(name) = after.strip_prefix(':') {
            classes.insert(name.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect());
        } else if let Some(text) = after.strip_prefix("=\"") {
            classes.extend(text.split('"').next().unwrap().split_whitespace().map(str::to_owned));
        } else if let Some(text) = after.strip_prefix("=(\"") {
            classes.insert(text.split('"').next().unwrap().to_owned());
        } else if after.starts_with('=') && !after.starts_with("==") {
            let line = before.lines().count();
            complaints.push(format!("{}:{line}: a class that is not written out; variants are `data-*`", source.path));
        }
    }
    (classes, complaints)
}

/// The classes that a stylesheet draws.
fn in_sheet(text: &str) -> BTreeSet<String> {
    let mut classes = BTreeSet::new();
    let text = without_comments(text);
    for selector in text.split_inclusive(['{', '}', ';']).filter(|part| part.ends_with('{')) {
        let selector = selector.trim();
        if selector.starts_with('@') && !selector.starts_with("@scope") {
            continue;
        }
        for after in selector.split('.').skip(1) {
            let name: String = after.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
            // `1.5` in a selector's `:nth-child` or the like is no class.
            if name.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '-') {
                classes.insert(name);
            }
        }
    }
    classes
}

fn without_comments(sheet: &str) -> String {
    let outside = |part: &str| part.split_once("*/").map_or(String::new(), |(_, after)| after.to_owned());
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + &outside(part))
}

/// Looks that a view gives: anything in `style` but custom properties, which are numbers that
/// the stylesheet makes looks of.
fn looks(source: &Source) -> Vec<String> {
    let code = code(&source.text, Blank::Comments);
    let mut complaints = Vec::new();
    let mut complain = |before: &str, what: &str| {
        let line = before.lines().count();
        complaints.push(format!("{}:{line}: `{what}` is a look; a view gives numbers as `--name`", source.path));
    };
    for (at, _) in code.match_indices("style") {
        let (before, after) = (&code[..at], &code[at + "style".len()..]);
        if !before.ends_with(char::is_whitespace) {
            continue;
        }
        if let Some(name) = after.strip_prefix(':') {
            if name.starts_with(|c: char| c.is_alphabetic()) {
                complain(before, name.split('=').next().unwrap());
            }
            continue;
        }
        let literal =
            ["=\"", "=format!(\"", "=move || format!(\"", "=(\""].iter().find_map(|start| after.strip_prefix(start));
        let Some(text) = literal.and_then(|text| text.split('"').next()) else { continue };
        for declaration in text.split(';').map(str::trim).filter(|declaration| !declaration.is_empty()) {
            let (name, value) = declaration.split_once(':').unwrap_or((declaration, "0"));
            let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | ' ');
            let value = value.trim();
            let placeholder = value.starts_with('{') && value.ends_with('}');
            if !name.starts_with("--") || !(placeholder || value.chars().all(is_number)) {
                complain(before, declaration);
            }
        }
    }
    complaints
}

fn views() -> Vec<Source> {
    files("src/view", ".rs")
}

#[test]
fn views_and_stylesheets_use_the_same_classes() {
    let (mut given, mut complaints) = (BTreeSet::new(), Vec::new());
    for source in views() {
        let (classes, unclear) = in_view(&source);
        given.extend(classes);
        complaints.extend(unclear);
    }
    let drawn: BTreeSet<String> = files("style", ".css").iter().flat_map(|sheet| in_sheet(&sheet.text)).collect();
    complaints.extend(given.difference(&drawn).map(|class| format!("`{class}` is in a view and in no stylesheet")));
    complaints.extend(drawn.difference(&given).map(|class| format!("`{class}` is in a stylesheet and in no view")));
    nothing_in(&complaints);
}

#[test]
fn views_give_numbers_not_looks() {
    nothing_in(&views().iter().flat_map(looks).collect::<Vec<_>>());
}

fn view(text: &str) -> Source {
    Source { path: "src/view/x.rs".to_owned(), text: text.to_owned() }
}

#[test]
fn classes_of_a_view_are_found_however_they_are_given() {
    let text = r#"<p class="a b-c" class:d=x><A attr:class="e" class=("f", x)/> // class="no"
        data-class="no" class == class"#;
    let (classes, complaints) = in_view(&view(text));
    assert_eq!(classes.into_iter().collect::<Vec<_>>(), ["a", "b-c", "d", "e", "f"]);
    assert!(complaints.is_empty());
    assert_eq!(in_view(&view("<p class=name>")).1.len(), 1);
    assert_eq!(in_view(&view("<p class=move || x.get()>")).1.len(), 1);
}

#[test]
fn classes_of_a_stylesheet_are_found_and_nothing_else() {
    let sheet = "/* .no { */ @layer parts.no { .a > p.b:not(.c-1) { margin: .5rem 1.5rem; background: url(x.svg);\n\
                 &.d, .e & { color: red } } @scope (.f) { p {} } }";
    assert_eq!(in_sheet(sheet).into_iter().collect::<Vec<_>>(), ["a", "b", "c-1", "d", "e", "f"]);
}

#[test]
fn a_look_in_a_view_is_found() {
    for (text, expected) in [
        ("<p style=\"color: red\">", 1),
        ("<p style=\"--at: 12; --width: {w}\">", 0),
        ("<p style=format!(\"--at: {at}\")>", 0),
        ("<p style=format!(\"left: {at}px\")>", 1),
        ("<p style=\"--tint: red\">", 1),
        ("<p style:color=red>", 1),
        ("<p style:--at=at>", 0),
    ] {
        assert_eq!(looks(&view(text)).len(), expected, "{text}");
    }
}
