//! Marks: where in a text the words of a query are.

use crate::model::Order as _;
use std::ops::Range;

use super::pieces::pieces;
use super::words::{Sink, Term, cut, terms};

/// Folded text with, for each of its bytes, the stretch of the original that it comes from.
#[derive(Default)]
struct Traced {
    text: String,
    from: Vec<(usize, usize)>,
}

impl Sink for Traced {
    fn push(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        self.from.resize(self.text.len(), (start, end));
    }

    fn stretch(&mut self, end: usize) {
        if let Some((start, _)) = self.from.last().copied() {
            for (_, until) in self.from.iter_mut().rev().take_while(|(from, _)| *from == start) {
                *until = end;
            }
        }
    }
}

impl Traced {
    /// The stretch of the original that `len` bytes from `at` come from.
    fn original(&self, at: usize, len: usize) -> Option<Range<usize>> {
        let (start, _) = self.from.get(at)?;
        let (_, end) = self.from.get(at + len.checked_sub(1)?)?;
        Some(*start..*end)
    }
}

/// Places in `text` of the words of `query`, as byte ranges at character boundaries, in order
/// and apart from each other. A word that the text does not have is not marked.
pub fn marks(text: &str, query: &str) -> Vec<Range<usize>> {
    WordMarker::new(query).marks(text)
}

/// Folded texts, each of which may have the words of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenWords(String);

impl<'a> FromIterator<&'a str> for SeenWords {
    fn from_iter<T: IntoIterator<Item = &'a str>>(texts: T) -> Self {
        let mut all = String::new();
        for text in texts {
            cut(text, &mut all);
            // No word reaches from one text into the next.
            all.push('\t');
        }
        Self(all)
    }
}

/// The words of a query, to be marked in many texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordMarker {
    terms: Vec<Term>,
}

impl WordMarker {
    /// For the words of a query.
    pub fn new(query: &str) -> Self {
        Self { terms: terms(query) }
    }

    /// True if there is nothing to mark.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// Number of words.
    pub fn words(&self) -> usize {
        self.terms.len()
    }

    /// The words that none of these texts has.
    pub(super) fn missing(&self, seen: &SeenWords) -> Self {
        let is_there =
            |term: &&Term| seen.0.contains(&term.needle) || (term.joined && pieces(&term.needle, &seen.0).is_some());
        Self { terms: self.terms.iter().filter(|term| !is_there(term)).cloned().collect() }
    }

    /// As [`marks`].
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        if self.is_empty() {
            return Vec::new();
        }
        let mut traced = Traced::default();
        cut(text, &mut traced);
        let mut found: Vec<Range<usize>> = Vec::new();
        let mut mark = |needle: &str| {
            let word = needle.trim_start().len();
            let places = traced.text.match_indices(needle).map(|(at, _)| at + needle.len() - word);
            let before = found.len();
            found.extend(places.filter_map(|at| traced.original(at, word)));
            found.len() > before
        };
        for term in &self.terms {
            if !mark(&term.needle) && term.joined {
                for (from, to) in pieces(&term.needle, &traced.text).unwrap_or_default() {
                    mark(term.needle.get(from..to).unwrap_or_default());
                }
            }
        }
        found.order_by_key(|range| (range.start, range.end));
        let mut merged: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match merged.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => merged.push(range),
            }
        }
        merged
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn marked(text: &str, query: &str) -> String {
        let mut out = String::new();
        let mut at = 0;
        for range in marks(text, query) {
            out += &[text.get(at..range.start).unwrap(), "[", text.get(range.clone()).unwrap(), "]"].concat();
            at = range.end;
        }
        out + text.get(at..).unwrap()
    }

    #[test]
    fn what_was_found_is_marked_in_the_text_as_it_is_written() {
        let cases = [
            ("Café Society", "CAFE", "[Café] Society"),
            ("Cafe\u{301} Society", "café soc", "[Cafe\u{301}] [Soc]iety"),
            ("Die Straße", "stras", "Die [Straß]e"),
            ("Die Straße", "strasse", "Die [Straße]"),
            ("The belt and its road", "road belt", "The [belt] and its [road]"),
            ("Belted seatbelt", "belt", "[Belt]ed seatbelt"),
            ("科技创新发展论坛", "创新", "科技[创新]发展论坛"),
            ("科技创新发展论坛", "创新论坛", "科技[创新]发展[论坛]"),
            ("“一带一路”ＡＩ论坛", "ai", "“一带一路”[ＡＩ]论坛"),
            ("การประชุมวิชาการ", "ประชุม", "การ[ประชุม]วิชาการ"),
            ("مُحَمَّد علي", "محمد", "[مُحَمَّد] علي"),
            ("nothing here", "elsewhere", "nothing here"),
            ("anything", "", "anything"),
        ];
        for (text, query, wanted) in cases {
            assert_eq!(marked(text, query), wanted);
        }
    }

    proptest! {
        #[test]
        fn marks_lie_at_character_boundaries_in_order(text in "[aéßЁ创新坛กา \u{301}-]{0,40}", query in "[aeß创新坛กา ]{0,12}") {
            let mut at = 0;
            for range in marks(&text, &query) {
                prop_assert!(range.start >= at && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                at = range.end;
            }
        }

        #[test]
        fn a_text_that_is_the_query_is_marked(word in "[a-z]{1,8}", other in "[A-ZÀÉ]{1,8}") {
            let text = format!("{word} {other}");
            prop_assert_eq!(marked(&text, &text), format!("[{word}] [{other}]"));
        }
    }
}
