//! The words of the interface, one catalogue for each language.
//!
//! A catalogue is one `static` of one type, so the compiler refuses a language that lacks a
//! key. A word with slots (`{n}`, `{place}`) is a template for [`fill`]; a word that changes
//! with a number is a [`Plural`]. To add a language: copy `en.rs`, translate it, give it its
//! plural rule, and name it in [`Catalogue`] and in `view::words`, which loads it alone.

pub mod ar;
pub mod en;
mod keys;
pub mod th;
pub mod zh_hans;

pub use keys::*;

use crate::model::Lang;

/// Every catalogue, English first. Not in the app.
#[cfg(any(test, not(feature = "app")))]
pub static CATALOGUES: [&Words; 4] = [&en::WORDS, &zh_hans::WORDS, &th::WORDS, &ar::WORDS];

/// The languages that there is a catalogue for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Catalogue {
    English,
    Chinese,
    Thai,
    Arabic,
}

impl Catalogue {
    /// The one for a visitor who reads `lang`: that of the language or its nearest relative
    /// (any Chinese reads the simplified one), else English.
    pub fn nearest(lang: &Lang) -> Self {
        match lang.base() {
            "zh" => Self::Chinese,
            "th" => Self::Thai,
            "ar" => Self::Arabic,
            _ => Self::English,
        }
    }
}

/// The catalogue for a visitor who reads `lang`. Not in the app, for it brings them all.
#[cfg(any(test, not(feature = "app")))]
pub fn catalogue(lang: &Lang) -> &'static Words {
    match Catalogue::nearest(lang) {
        Catalogue::Chinese => &zh_hans::WORDS,
        Catalogue::Thai => &th::WORDS,
        Catalogue::Arabic => &ar::WORDS,
        Catalogue::English => &en::WORDS,
    }
}

/// The forms of a template that change with a number, as many as the language has
/// ([`Words::plural`] chooses one). A language with one form writes one.
#[derive(Clone, Copy, Debug)]
pub struct Plural(pub &'static [&'static str]);

impl Plural {
    /// The form with this index, or the last one there is.
    pub fn form(&self, index: usize) -> &'static str {
        self.0.get(index).or(self.0.last()).copied().unwrap_or_default()
    }
}

/// Fills the slots of a template: each `{name}` becomes the value of that name. A slot without
/// a value, and a brace that opens none, stay as they are. Values are not read for slots.
pub fn fill(template: &str, slots: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let slot = after.split_once('}').and_then(|(name, tail)| {
            let (_, value) = slots.iter().find(|(slot, _)| *slot == name)?;
            Some((*value, tail))
        });
        match slot {
            Some((value, tail)) => {
                out.push_str(value);
                rest = tail;
            }
            None => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// The plural rules of CLDR 46, as the index of a form.
mod rules {
    /// Chinese, Thai: one form.
    pub(super) fn one(_: u64) -> usize {
        0
    }

    /// English: one, other.
    pub(super) fn two(n: u64) -> usize {
        usize::from(n != 1)
    }

    /// Arabic: zero, one, two, few, many, other.
    pub(super) fn six(n: u64) -> usize {
        match (n, n % 100) {
            (0..=2, _) => n as usize,
            (_, 3..=10) => 3,
            (_, 11..) => 4,
            _ => 5,
        }
    }
}

#[cfg(test)]
#[path = "words_tests.rs"]
mod tests;
