//! Words: cutting folded text where a reader would.

use super::fold::{fold_char, is_mark};

/// The most words of a query that are looked for, and the longest run of one.
const MOST_TERMS: usize = 16;
const LONGEST: usize = 64;

/// Rule for where words end in a script.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Not part of a word.
    Between,
    /// Words stand apart: Latin, Cyrillic, Arabic, Hangul and most others.
    Spaced,
    /// Words run on: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
    Joined,
}

fn kind(c: char) -> Kind {
    match c {
        'a'..='z' | '0'..='9' => Kind::Spaced,
        '\0'..='\u{A9}' | '\u{AB}'..='\u{B4}' | '\u{B6}'..='\u{B9}' | '\u{BB}'..='\u{BF}' | '×' | '÷' => {
            Kind::Between
        }
        '،' | '؛' | '؟' | '۔' | '।' | '॥' | '־' | '\u{37E}' | '\u{1680}' => Kind::Between,
        '\u{2000}'..='\u{206F}' | '\u{2190}'..='\u{2BFF}' | '\u{2E00}'..='\u{2E7F}' => Kind::Between,
        '々' | '〇' => Kind::Joined,
        '\u{3000}'..='\u{303F}' | '・' | '\u{FE10}'..='\u{FE6F}' | '\u{FF5F}'..='\u{FF65}' => Kind::Between,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => Kind::Joined,
        '\u{2E80}'..='\u{2FDF}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' => Kind::Joined,
        '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' => Kind::Joined,
        '\u{20000}'..='\u{3FFFF}' => Kind::Joined,
        _ => Kind::Spaced,
    }
}

/// Receives the characters of [`cut`]: each folded one with where in the original text it comes
/// from, and a space (from nowhere) before every word.
pub(super) trait Sink {
    /// A character that comes from the bytes `start..end` of the original.
    fn push(&mut self, c: char, start: usize, end: usize);
    /// The character before comes from as far as `end`: marks on it follow.
    fn stretch(&mut self, end: usize);
}

impl Sink for String {
    fn push(&mut self, c: char, _: usize, _: usize) {
        String::push(self, c);
    }

    fn stretch(&mut self, _: usize) {}
}

/// Folds a text and cuts it into words: each with a space before it, and nothing between them.
/// A run of a script without spaces is one word.
pub(super) fn cut(text: &str, sink: &mut dyn Sink) {
    let mut last = Kind::Between;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let mut take = |folded| {
            let kind = kind(folded);
            if kind != Kind::Between {
                if kind != last {
                    sink.push(' ', start, start);
                }
                sink.push(folded, start, end);
            }
            last = kind;
        };
        // Most text is of this kind, and done with sooner.
        if c.is_ascii() {
            take(c.to_ascii_lowercase());
            continue;
        }
        if is_mark(c) {
            if last != Kind::Between {
                sink.stretch(end);
            }
            continue;
        }
        fold_char(c, &mut take);
    }
}

/// One word of a query, ready to be looked for in text that was [`cut`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// Text to find: with a space before it if a word has to begin with it.
    pub needle: String,
    /// True if its script runs words together, so that it is found anywhere and may be taken
    /// apart.
    pub joined: bool,
}

/// The words of a query.
pub(super) fn terms(query: &str) -> Vec<Term> {
    let mut text = String::new();
    cut(query, &mut text);
    let words = text.split(' ').filter(|word| !word.is_empty()).take(MOST_TERMS);
    let mut terms: Vec<Term> = Vec::new();
    for word in words {
        let word: String = word.chars().take(LONGEST).collect();
        let joined = word.chars().next().is_some_and(|c| kind(c) == Kind::Joined);
        let needle = if joined { word } else { format!(" {word}") };
        let term = Term { needle, joined };
        if !terms.contains(&term) {
            terms.push(term);
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_a_reader_would() {
        let cases = [
            ("Open Science, 2023!", " open science 2023"),
            ("5G网络与AI", " 5g 网络与 ai"),
            ("科技・创新。发展", " 科技 创新 发展"),
            ("การประชุม 2566", " การประชุม 2566"),
            ("l’été", " l ete"),
            ("  -- ", ""),
            ("한국어 말", " 한국어 말"),
        ];
        for (given, wanted) in cases {
            let mut text = String::new();
            cut(given, &mut text);
            assert_eq!(text, wanted);
        }
    }

    #[test]
    fn a_query_is_its_words_each_once() {
        let needles = |query: &str| terms(query).into_iter().map(|term| term.needle).collect::<Vec<_>>();
        assert_eq!(needles("Belt AND belt"), [" belt", " and"]);
        assert_eq!(needles("AI论坛"), [" ai", "论坛"]);
        assert!(needles(" . ").is_empty());
    }
}
