//! Texts in several languages.

use std::sync::Arc;

use super::{Dir, Lang};

/// Plain text in one or more languages; never without at least one. A clone shares the
/// words, so that a copy of an atlas is cheap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(Arc<Versions>);

#[derive(Debug, PartialEq, Eq)]
struct Versions {
    first: (Lang, Arc<str>),
    others: Vec<(Lang, Arc<str>)>,
}

/// CommonMark without raw HTML, in one or more languages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markdown(pub Text);

/// One language's version of a [`Text`], with the language that it really is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fragment<'a> {
    /// The words.
    pub text: &'a str,
    /// The language of the words, which may not be the one that was asked for.
    pub lang: &'a Lang,
}

impl Fragment<'_> {
    /// The direction of the words.
    pub fn dir(&self) -> Dir {
        self.lang.dir()
    }
}

impl Text {
    /// A text in one language.
    pub fn new(lang: Lang, text: impl Into<Arc<str>>) -> Self {
        Self(Arc::new(Versions { first: (lang, text.into()), others: Vec::new() }))
    }

    /// A text from its versions in the order of writing; `None` without any.
    ///
    /// The later of two versions in one language is left out.
    pub fn from_versions(versions: impl IntoIterator<Item = (Lang, Arc<str>)>) -> Option<Self> {
        let mut versions = versions.into_iter();
        let first = versions.next()?;
        let mut others: Vec<(Lang, Arc<str>)> = Vec::new();
        for (lang, words) in versions {
            if lang != first.0 && others.iter().all(|(other, _)| *other != lang) {
                others.push((lang, words));
            }
        }
        Some(Self(Arc::new(Versions { first, others })))
    }

    /// Every version, in the order of writing.
    pub fn versions(&self) -> impl Iterator<Item = Fragment<'_>> {
        std::iter::once(&self.0.first).chain(&self.0.others).map(|(lang, text)| Fragment { text, lang })
    }

    /// The version in just this language.
    pub fn exact(&self, lang: &Lang) -> Option<Fragment<'_>> {
        self.versions().find(|version| version.lang == lang)
    }

    /// The version for a visitor who reads `wanted`: that language, then its parents
    /// (`zh-Hans`, then `zh`), then `default` (the feed's first language), then any.
    pub fn pick(&self, wanted: &Lang, default: &Lang) -> Fragment<'_> {
        let ancestry = std::iter::successors(Some(wanted.clone()), Lang::parent);
        ancestry
            .chain(std::iter::once(default.clone()))
            .find_map(|lang| self.exact(&lang))
            .unwrap_or(Fragment { text: &self.0.first.1, lang: &self.0.first.0 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::new(tag).unwrap()
    }

    #[test]
    fn a_reader_gets_the_nearest_language_there_is() {
        let text =
            Text::from_versions([("en", "map"), ("zh", "地图"), ("fr", "carte")].map(|(l, t)| (lang(l), t.into())))
                .unwrap();
        let pick = |wanted: &str, default: &str| text.pick(&lang(wanted), &lang(default)).text.to_owned();
        assert_eq!(pick("zh-Hans", "en"), "地图");
        assert_eq!(pick("th", "fr"), "carte");
        assert_eq!(pick("th", "ar"), "map");
        assert_eq!(text.pick(&lang("th"), &lang("zh")).lang, &lang("zh"));
    }
}
