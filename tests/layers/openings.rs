//! Comments begin with what they name: a noun of the field or a verb.

use super::nothing_in;
use super::source::{Source, files};

/// Words that put off the noun.
const PUT_OFF: [&str; 7] = ["What", "Where", "Whether", "Who", "How", "Which", "Why"];

/// Lines of comments of modules and items that begin so.
fn openings(source: &Source) -> Vec<String> {
    let words = |line: &str| {
        let line = line.trim_start();
        let said = line.strip_prefix("//! ").or_else(|| line.strip_prefix("/// "))?;
        let first: String = said.chars().take_while(|c| c.is_alphabetic()).collect();
        PUT_OFF.contains(&first.as_str()).then_some(first)
    };
    let lines = source.text.lines().zip(1..);
    let found = lines.filter_map(|(line, number)| Some((words(line)?, number)));
    found.map(|(word, number)| format!("{}:{number}: begins with “{word}”; name the thing", source.path)).collect()
}

/// Openings of style sheets, in the first line, and of scripts and their functions, at the left edge.
fn in_sheets_and_scripts(source: &Source) -> Vec<String> {
    let is_sheet = source.path.ends_with(".css");
    let mut complaints = Vec::new();
    let mut before = "";
    for (line, number) in source.text.lines().zip(1..) {
        let said = match is_sheet {
            true => line.strip_prefix("/* ").filter(|_| number == 1),
            false => line.strip_prefix("// ").filter(|_| !before.starts_with("//")),
        };
        let first = said.map(|said| said.chars().take_while(|c| c.is_alphabetic()).collect::<String>());
        if let Some(word) = first.filter(|word| PUT_OFF.contains(&word.as_str())) {
            complaints.push(format!("{}:{number}: begins with “{word}”; name the thing", source.path));
        }
        before = line;
    }
    complaints
}

#[test]
fn style_sheets_and_scripts_begin_so_too() {
    let folders = [("style", ".css"), ("src", ".js"), ("public", ".js"), ("tests", ".js"), ("xtask/src", ".js")];
    let all = folders.into_iter().flat_map(|(folder, end)| files(folder, end));
    nothing_in(&all.flat_map(|source| in_sheets_and_scripts(&source)).collect::<Vec<_>>());
}

#[test]
fn the_first_word_of_a_comment_is_a_noun_or_a_verb() {
    let all = ["build", "src", "tests", "xtask", "benches"].into_iter().flat_map(|folder| files(folder, ".rs"));
    nothing_in(&all.flat_map(|source| openings(&source)).collect::<Vec<_>>());
}

#[test]
fn a_comment_that_puts_off_its_noun_is_found() {
    let source = |text: &str| Source { path: "src/a.rs".to_owned(), text: text.to_owned() };
    for text in ["//! What it is.", "    /// Whether it is on.", "/// How many there are."] {
        assert_eq!(openings(&source(text)).len(), 1, "{text}");
    }
    for text in ["//! Address of a page.", "/// Whatever comes.", "// What follows is prose.", "let what = 1;"] {
        assert_eq!(openings(&source(text)), [] as [String; 0], "{text}");
    }
}

#[test]
fn a_sheet_or_script_that_puts_off_its_noun_is_found() {
    for (path, text, expected) in [
        ("style/a.css", "/* What stands on the map. */", 1),
        ("style/a.css", "/* Marks. */\n/* What moves. */", 0),
        ("src/a.js", "const a = 1;\n// Whether it is on.\nfunction b() {}", 1),
        ("src/a.js", "// Marks, and\n// what stands on them.\n  // What follows is prose.", 0),
        ("src/a.js", "// Marks of\n// What is a name.", 0),
    ] {
        let source = Source { path: path.to_owned(), text: text.to_owned() };
        assert_eq!(in_sheets_and_scripts(&source).len(), expected, "{path}: {text}");
    }
}
