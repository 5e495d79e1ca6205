//! The visitor's language: interface words, dates, numbers, hedges.
//!
//! Everything is computed here, from the catalogues, so that the built page and the running
//! app say the same; the browser's `Intl` is not asked. How to add a word or a language: [`words`].

#[cfg(any(test, feature = "convert"))]
pub mod countries;
pub mod words;

mod dates;
mod durations;
mod editions;
mod endonyms;
mod numbers;

pub use dates::TickLabel;
pub use endonyms::endonym;
pub use words::{Plural, Words, fill};

use crate::model::{Dir, Fragment, Lang, Text};

/// Language of a visitor, and the catalogue of words that is nearest to it.
#[derive(Clone, Debug)]
pub struct Locale {
    lang: Lang,
    default: Lang,
    words_lang: Lang,
    words: &'static Words,
}

impl PartialEq for Locale {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang && self.default == other.default
    }
}

impl Eq for Locale {}

impl Locale {
    /// For a visitor who reads `lang`, of a feed whose first language is `default`.
    /// Not in the app, for it brings the words of every language.
    #[cfg(any(test, not(feature = "app")))]
    pub fn new(lang: &Lang, default: &Lang) -> Self {
        Self::with(words::catalogue(lang), lang, default)
    }

    /// The same with the words that are at hand.
    pub fn with(words: &'static Words, lang: &Lang, default: &Lang) -> Self {
        let words_lang = Lang::new(words.tag).unwrap_or_else(Lang::english);
        Self { lang: lang.clone(), default: default.clone(), words_lang, words }
    }

    /// The visitor's language.
    pub fn lang(&self) -> &Lang {
        &self.lang
    }

    /// The language of the page as a whole: the visitor's, or where there is no catalogue for
    /// that the one that buttons and labels are in. Texts in another are marked with theirs.
    pub fn page_lang(&self) -> &Lang {
        if self.words_lang.base() == self.lang.base() { &self.lang } else { &self.words_lang }
    }

    /// The direction of the page.
    pub fn dir(&self) -> Dir {
        self.page_lang().dir()
    }

    /// The feed's first language.
    pub fn default_lang(&self) -> &Lang {
        &self.default
    }

    /// The words of the interface.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// The language that the words of the interface, dates and numbers are in. It is another
    /// than [`lang`](Self::lang) where there is no catalogue for that.
    pub fn words_lang(&self) -> &Lang {
        &self.words_lang
    }

    /// A text in the visitor's language, or the nearest that there is.
    pub fn text<'a>(&self, text: &'a Text) -> Fragment<'a> {
        text.pick(&self.lang, &self.default)
    }

    /// A word of the interface as a fragment, for where a feed's text could stand as well.
    pub fn word<'a>(&'a self, text: &'a str) -> Fragment<'a> {
        Fragment { text, lang: &self.words_lang }
    }
}

#[cfg(test)]
#[path = "locale/locale_tests.rs"]
mod tests;
