//! Finding sources, and telling code from comments and texts.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the repository.
#[derive(Clone, Debug)]
pub struct Source {
    /// From the root of the repository, with `/`.
    pub path: String,
    pub text: String,
}

/// The root of the repository.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under a folder of the repository whose name ends so.
pub fn files(folder: &str, end: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    let of = |path: PathBuf| Source {
        path: path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/"),
        text: fs::read_to_string(&path).unwrap(),
    };
    paths.into_iter().filter(|path| path.to_string_lossy().ends_with(end)).map(of).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() { collect(&entry.path(), paths) } else { paths.push(entry.path()) }
    }
}

/// Kind of blanked code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// Comments.
    Comments,
    /// Comments, and what stands in quotes.
    CommentsAndTexts,
}

/// The text with spaces in place of what is blanked; lines and columns stay.
pub fn code(text: &str, blank: Blank) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let (length, is_comment) = piece(&chars[at..]);
        let hidden = is_comment || (length > 1 && blank == Blank::CommentsAndTexts);
        let piece = &chars[at..at + length];
        kept.extend(piece.iter().map(|&c| if hidden && c != '\n' { ' ' } else { c }));
        at += length;
    }
    kept
}

/// The length of the comment or text that starts here, and whether it is a comment; 1 where
/// neither does.
fn piece(chars: &[char]) -> (usize, bool) {
    match chars {
        ['/', '/', ..] => (chars.iter().position(|&c| c == '\n').unwrap_or(chars.len()), true),
        ['/', '*', ..] => (block_comment(chars), true),
        ['r', '"' | '#', ..] => raw_text(chars).map_or((1, false), |length| (length, false)),
        ['"', ..] => (quoted(chars), false),
        ['\'', '\\', _, '\'', ..] => (4, false),
        ['\'', _, '\'', ..] => (3, false),
        _ => (1, false),
    }
}

fn block_comment(chars: &[char]) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < chars.len() {
        match &chars[at..] {
            ['/', '*', ..] => (depth, at) = (depth + 1, at + 2),
            ['*', '/', ..] => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at.min(chars.len())
}

fn raw_text(chars: &[char]) -> Option<usize> {
    let hashes = chars[1..].iter().take_while(|&&c| c == '#').count();
    if chars.get(1 + hashes) != Some(&'"') {
        return None;
    }
    let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
    let body = &chars[2 + hashes..];
    let length = body.windows(end.len()).position(|window| window == end)?;
    Some(2 + hashes + length + end.len())
}

fn quoted(chars: &[char]) -> usize {
    let mut at = 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// The code of a file without its tests, which stand at its end.
pub fn without_tests(code: &str) -> &str {
    let tests = code.find("#[cfg(test)]\nmod tests {");
    &code[..tests.unwrap_or(code.len())]
}

/// True if a file has tests only.
pub fn is_test(path: &str) -> bool {
    path.ends_with("_tests.rs") || path.ends_with("/tests.rs")
}

/// Places of a word in code, as a whole word: the text that follows it each time.
pub fn after_word<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = &'a str> {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word).filter_map(move |(at, _)| {
        let (before, after) = (&code[..at], &code[at + word.len()..]);
        let whole = !before.ends_with(is_letter) && !after.starts_with(is_letter);
        whole.then_some(after)
    })
}

#[test]
fn comments_and_texts_are_told_from_code() {
    let text = "a /* b /* c */ d */ e // f\n\"g // \\\" h\" i r#\"j \" k\"# l '\"' m 'n\n";
    let comments = "a                   e     \n\"g // \\\" h\" i r#\"j \" k\"# l '\"' m 'n\n";
    let all = "a                   e     \n            i            l     m 'n\n";
    assert_eq!(code(text, Blank::Comments), comments);
    assert_eq!(code(text, Blank::CommentsAndTexts), all);
}

#[test]
fn words_are_found_whole() {
    let found: Vec<_> = after_word("std::fs; my_std::x std_y std", "std").collect();
    assert_eq!(found, ["::fs; my_std::x std_y std", ""]);
}
