//! Quotes: words that a query found where the reader's page does not show them.

use std::ops::Range;

use super::pieces::may_end;
use super::{Found, SeenWords, WordMarker};
use crate::markdown::plain_line;
use crate::model::{Appearance, Atlas, Fragment, Lang, Text};

/// Length of a quote from a long text, in characters: before the first word that was found, and
/// in all.
const BEFORE: usize = 24;
const LONGEST: usize = 90;

/// Words that have been found, in the language that they really are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    pub text: String,
    pub lang: Lang,
    /// Places in the text of the words of the query, as byte ranges in order.
    pub marks: Vec<Range<usize>>,
}

/// Words of a session or milestone that a page in `lang` shows; none of a thing without quotes.
pub fn seen_words(atlas: &Atlas, found: Found, lang: &Lang) -> SeenWords {
    let (Some(default), Some(texts)) = (atlas.languages.first(), texts(atlas, found)) else {
        return SeenWords::default();
    };
    let shown = texts.iter().filter_map(|text| text.shown(lang, default).map(|shown| text.plain(shown)));
    shown.collect::<Vec<_>>().iter().map(String::as_str).collect()
}

/// Quote of a session or milestone beside what a page in `lang` shows of it, which is `seen`: the
/// first text that has a word of the query which no shown text has. `None` where all are shown.
pub fn quote(atlas: &Atlas, found: Found, marker: &WordMarker, lang: &Lang, seen: &SeenWords) -> Option<Quote> {
    let default = atlas.languages.first()?;
    // Most often all are, and nothing else is read.
    let missing = marker.missing(seen);
    if missing.is_empty() {
        return None;
    }
    let texts = texts(atlas, found)?;
    texts.iter().find_map(|text| {
        let shown = text.shown(lang, default).map(|shown| shown.lang);
        let mut others = text.words.versions().filter(|version| Some(version.lang) != shown);
        others.find_map(|version| {
            let words = text.plain(version);
            let has_it = !missing.marks(&words).is_empty();
            has_it.then(|| cut(&words, version.lang, &marker.marks(&words))).flatten()
        })
    })
}

/// A text of a thing.
struct QuotedText<'a> {
    words: &'a Text,
    is_markdown: bool,
    is_shown: bool,
}

impl QuotedText<'_> {
    /// Text of it that a reader sees.
    fn shown(&self, lang: &Lang, default: &Lang) -> Option<Fragment<'_>> {
        self.is_shown.then(|| self.words.pick(lang, default))
    }

    fn plain(&self, version: Fragment<'_>) -> String {
        if self.is_markdown { plain_line(version.text) } else { version.text.to_owned() }
    }
}

/// All that can be found of a thing.
fn texts(atlas: &Atlas, found: Found) -> Option<Vec<QuotedText<'_>>> {
    let mut texts = Vec::new();
    let mut add = |words, is_markdown, is_shown| texts.push(QuotedText { words, is_markdown, is_shown });
    match found {
        Found::Session(at, index) => {
            let conference = atlas.conferences.get(at)?;
            let session = conference.sessions.get(index)?;
            add(&session.title, false, true);
            session.summary.iter().for_each(|summary| add(summary, false, true));
            for appearance in &session.people {
                match appearance {
                    Appearance::Named { name, .. } => add(name, false, true),
                    Appearance::Known { person, .. } => {
                        let Some(person) = atlas.person(person) else { continue };
                        add(&person.name, false, true);
                        person.affiliation.iter().for_each(|affiliation| add(affiliation, false, false));
                    }
                }
            }
            session.places.iter().filter_map(|id| conference.place(id)).for_each(|place| add(&place.name, false, true));
            let track = session.track.as_ref().and_then(|id| conference.track(id));
            track.into_iter().for_each(|track| add(&track.name, false, true));
        }
        Found::Milestone(index) => {
            let milestone = atlas.milestones.get(index)?;
            add(&milestone.title, false, true);
            milestone.body.iter().for_each(|body| add(&body.0, true, true));
        }
        Found::Conference(_) | Found::Program(_) => return None,
    }
    Some(texts)
}

/// A short stretch of a text around its first mark, with an ellipsis where it is cut.
fn cut(text: &str, lang: &Lang, marks: &[Range<usize>]) -> Option<Quote> {
    let mut chars: Vec<(usize, char)> = text.char_indices().collect();
    chars.push((text.len(), ' '));
    let first = chars.partition_point(|(byte, _)| *byte < marks.first().map_or(0, |mark| mark.start));
    let may_start = |at: &usize| may_end(&chars, *at);
    let earliest = first.saturating_sub(BEFORE);
    let from = match earliest {
        0 => 0,
        // Between two words, where the script keeps them apart.
        _ => (earliest..=first)
            .find(|at| at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(|(_, c)| c.is_whitespace()))
            .or_else(|| (earliest..=first).find(may_start))
            .unwrap_or(first),
    };
    let latest = (from + LONGEST).min(chars.len() - 1);
    let to = if latest + 1 == chars.len() { latest } else { (first..=latest).rev().find(may_start).unwrap_or(latest) };
    let (start, end) = (chars.get(from)?.0, chars.get(to)?.0);
    let before = if start > 0 { "…" } else { "" };
    let after = if end < text.len() { "…" } else { "" };
    let moved = |byte: usize| byte - start + before.len();
    let marks = marks.iter().filter(|mark| mark.start >= start && mark.end <= end);
    Some(Quote {
        text: [before, text.get(start..end)?, after].concat(),
        lang: lang.clone(),
        marks: marks.map(|mark| moved(mark.start)..moved(mark.end)).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Index;
    use proptest::prelude::*;

    fn lang(tag: &str) -> Lang {
        Lang::new(tag).unwrap()
    }

    fn atlas() -> Atlas {
        let feed = r#"{
            "format": 1, "languages": ["en", "zh-Hans"],
            "publisher": { "id": "p", "name": "P", "url": "https://p.example" },
            "people": [{ "id": "li", "name": "Li Wei", "affiliation": "Academy of Water" }],
            "conferences": [{
                "id": "c", "name": "C", "start": "2023-11-06", "end": "2023-11-07", "time_zone": "Asia/Shanghai",
                "place": { "city": "Chongqing", "country": "CN", "lat": 29.5, "lon": 106.5 },
                "sessions": [{
                    "id": "s", "kind": "forum", "start": "2023-11-06", "people": [{ "person": "li" }],
                    "title": { "en": "Innovation forum", "zh-Hans": "科技创新论坛" },
                    "summary": { "en": "Who shares what.", "zh-Hans": "论坛说明" }
                }]
            }],
            "milestones": [{ "id": "m", "when": "2019", "title": "A start",
                             "body": { "en": "It **began**.", "zh-Hans": "中心**成立**了。" } }]
        }"#;
        crate::feed::read(feed.as_bytes()).unwrap().0
    }

    fn quoted(found: Found, query: &str, tag: &str) -> Option<(String, String)> {
        let atlas = atlas();
        assert!(Index::new(&atlas).find(query).contains(found), "{query} finds it");
        let seen = seen_words(&atlas, found, &lang(tag));
        let quote = quote(&atlas, found, &WordMarker::new(query), &lang(tag), &seen)?;
        let marked: Vec<&str> = quote.marks.iter().map(|mark| quote.text.get(mark.clone()).unwrap()).collect();
        Some((quote.lang.to_string(), [quote.text.as_str(), " <- ", &marked.join("|")].concat()))
    }

    #[test]
    fn a_word_that_only_another_language_has_is_quoted_in_it() {
        let session = Found::Session(0, 0);
        let told = |lang: &str, text: &str| Some((lang.to_owned(), text.to_owned()));
        assert_eq!(quoted(session, "创新", "en"), told("zh-Hans", "科技创新论坛 <- 创新"));
        assert_eq!(quoted(session, "innovation 创新", "en"), told("zh-Hans", "科技创新论坛 <- 创新"));
        assert_eq!(quoted(session, "说明", "en"), told("zh-Hans", "论坛说明 <- 说明"));
        assert_eq!(quoted(session, "innovation", "zh-Hans"), told("en", "Innovation forum <- Innovation"));
        assert_eq!(quoted(session, "创新", "zh-Hans"), None, "the page shows it");
        assert_eq!(quoted(session, "innovation li", "en"), None, "the page shows both");
        assert_eq!(quoted(session, "academy", "en"), told("en", "Academy of Water <- Academy"));
        assert_eq!(quoted(Found::Milestone(0), "成立", "en"), told("zh-Hans", "中心成立了。 <- 成立"));
        assert_eq!(quoted(Found::Milestone(0), "began", "en"), None);
    }

    proptest! {
        #[test]
        fn a_cut_keeps_the_first_mark_and_is_short(before in "[a-z ]{0,80}", after in "[论坛ก่า ]{0,120}") {
            let text = [&before, "@ZZ@", &after].concat();
            let at = text.find("ZZ").unwrap();
            let mark = at..at + 2;
            let quote = cut(&text, &lang("en"), std::slice::from_ref(&mark)).unwrap();
            prop_assert_eq!(quote.marks.first().and_then(|mark| quote.text.get(mark.clone())), Some("ZZ"));
            prop_assert!(quote.text.chars().count() <= LONGEST + 2);
        }
    }
}
