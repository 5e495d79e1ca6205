//! Words of the interface: the typed accessors of a catalogue, and reading its file.
//!
//! The catalogues are data: `src/locale/catalogues/*.ftl`, one file for each language, in the
//! syntax of Fluent (projectfluent.org). The build compiles them (`build/`) into the accessors of
//! this module and one compact file for each language, of which a visitor loads one.
//!
//! # Adding a word
//! Add `group-some-name = Its English` to `en.ftl`, beside its kin, with a `# comment` for
//! translators where the English alone does not say enough, and the same key to every other
//! `.ftl`. It is then `words.group.some_name`: a `&'static str`, or a [`Plural`] if its English
//! chooses a form by `$n`. Slots (`{ $place }`) are filled by [`fill`]. Attributes (`.title = …`)
//! make a struct of words. A key that nothing reads does not compile: use it in the same
//! change. A key that a language lacks is a warning of the build and a failing test.
//!
//! # Adding a language
//! Add its `.ftl`, named by its tag, and nothing else: plural rules come from CLDR.

mod kinds;
#[cfg(test)]
pub(crate) mod pseudo;

use crate::model::Lang;

#[cfg_attr(all(feature = "cli", not(test)), deny(dead_code))]
#[cfg_attr(not(all(feature = "cli", not(test))), allow(dead_code))]
mod accessors {
    use super::{Entries, Plural, PluralRule};

    include!(concat!(env!("OUT_DIR"), "/accessors.rs"));

    impl Words {
        /// The words of a file that the build compiled; `None` if it is of another version or
        /// not whole.
        pub fn decode(text: &'static str) -> Option<Self> {
            let mut lines = text.split('\n');
            let mut head = lines.next()?.split(' ');
            let (print, tag, rule) = (head.next()?, head.next()?, head.next()?);
            let mut entries = Entries { lines, is_whole: true };
            let words = (print == KEYS_PRINT).then(|| Self::read(tag, PluralRule(rule), &mut entries))?;
            (entries.is_whole && entries.lines.next().is_none()).then_some(words)
        }
    }
}

pub use accessors::*;

/// The entries of a file, in the order of the accessors.
struct Entries {
    lines: std::str::Split<'static, char>,
    is_whole: bool,
}

impl Entries {
    fn word(&mut self) -> &'static str {
        self.lines.next().unwrap_or_else(|| {
            self.is_whole = false;
            ""
        })
    }

    fn plural(&mut self) -> Plural {
        Plural(self.word())
    }
}

/// Forms of a template that change with a number, as many as the language has, or one where all
/// are the same.
#[derive(Clone, Copy, Debug)]
pub struct Plural(&'static str);

impl Plural {
    /// The form with this index, or the last one there is.
    pub fn form(&self, index: usize) -> &'static str {
        let mut forms = self.0.split('\u{1f}');
        let last = forms.clone().next_back().unwrap_or_default();
        forms.nth(index).unwrap_or(last)
    }
}

/// A plural rule of CLDR for whole numbers: the index of a form for 0 to 199 and for whole
/// millions, a digit each. Numbers above are told by their last two digits.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PluralRule(&'static str);

impl PluralRule {
    /// Index of the form that a number takes.
    pub(crate) fn form(self, n: u64) -> usize {
        let place = match n {
            0..100 => n,
            _ if n.is_multiple_of(1_000_000) => 200,
            _ => 100 + n % 100,
        };
        let digits = self.0.as_bytes();
        let digit = usize::try_from(place).ok().and_then(|place| digits.get(place)).or(digits.last());
        digit.map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')))
    }
}

/// The tag of the catalogue for a visitor who reads `lang`: that of the language or its nearest
/// relative (any Chinese reads the simplified one), else English.
pub fn nearest(lang: &Lang) -> &'static str {
    #[cfg(test)]
    if lang.as_str() == pseudo::TAG {
        return pseudo::TAG;
    }
    let base = |tag: &str| tag.split('-').next() == Some(lang.base());
    let exact = TAGS.iter().find(|tag| **tag == lang.as_str());
    exact.or_else(|| TAGS.iter().find(|tag| base(tag))).copied().unwrap_or("en")
}

/// The name of the file of words for a visitor who reads `lang`, from the site's root.
#[cfg(any(test, not(feature = "app")))]
pub fn file(lang: &Lang) -> String {
    file_beside(&format!("-{PRINT}.txt"), lang)
}

/// The same by the name of another language's file: all share one print, so that a page names
/// one file and not one for each language.
pub fn file_beside(file: &str, lang: &Lang) -> String {
    let print = file.rsplit('-').next().unwrap_or(file);
    ["words-", nearest(lang), "-", print].concat()
}

/// The line of a text in the file of any language, by its English: for scripts that run before
/// the app.
#[cfg(any(test, not(feature = "app")))]
pub fn line(english: &str) -> Option<usize> {
    TEXTS.first()?.split('\n').position(|line| line == english)
}

/// Every catalogue, English first. Not in the app, for it brings the words of every language.
#[cfg(any(test, not(feature = "app")))]
pub fn catalogues() -> &'static [Words] {
    static CATALOGUES: std::sync::OnceLock<Vec<Words>> = std::sync::OnceLock::new();
    #[cfg(not(test))]
    let texts = TEXTS.iter().copied();
    #[cfg(test)]
    let texts = TEXTS.iter().copied().chain([pseudo::text()]);
    CATALOGUES.get_or_init(|| texts.filter_map(Words::decode).collect())
}

/// The catalogue for a visitor who reads `lang`. Not in the app, for it brings them all.
#[cfg(any(test, not(feature = "app")))]
#[allow(clippy::indexing_slicing, reason = "English is always there, which a test says")]
pub fn catalogue(lang: &Lang) -> &'static Words {
    let tag = nearest(lang);
    let catalogues = catalogues();
    catalogues.iter().find(|words| words.tag == tag).unwrap_or(&catalogues[0])
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

#[cfg(test)]
#[path = "words/words_tests.rs"]
mod tests;
