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
