//! Every word of the interface comes from the catalogue: pages are drawn in a made-up language,
//! and what is left of English on them is a fault.

use std::sync::Arc;

use super::snapshot;
use crate::locale::words::pseudo;
use crate::model::{Atlas, Country, Id, sample};
use crate::route::{PARTS, Page, Route};

/// Names of programs and formats, which are the same in every language.
const SAME_IN_ALL: [&str; 13] = [
    "oembed",
    "site",
    "json",
    "html",
    "iframe",
    "https",
    "timeline",
    "wordpress",
    "drupal",
    "ghost",
    "notion",
    "moodle",
    "discourse",
];

/// Names that the feed brings: of the center, cities, rooms, editions and languages.
const OF_FEED: [&str; 11] = [
    "Center; for &lt;Tests&gt;, &amp; more",
    "Testville",
    "First",
    "Second",
    "Third",
    "Forum",
    "Hall",
    "Ministry",
    "Tests",
    "English",
    "example",
];

fn page(atlas: &Atlas, page: &Page) -> String {
    let loaded =
        super::sample::loaded(&Arc::new(atlas.clone()), |_| Country::all().map(|code| (code, "№".into())).collect());
    snapshot::draw(&loaded, &Route::new(&sample::lang(pseudo::TAG), page.clone())).body
}

/// Text of a page in the language of its interface: all that it says, without what is
/// marked with another language, and without what is no text.
fn said(html: &str) -> String {
    let mut said = String::new();
    // The elements that hide their text, by how many of their kind are open.
    let mut hidden: Option<(String, usize)> = None;
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap_or((piece, ""));
        let name: String = tag.trim_start_matches('/').chars().take_while(|c| c.is_ascii_alphanumeric()).collect();
        let (closes, opens) = (tag.starts_with('/'), !tag.starts_with('/') && !tag.ends_with('/'));
        hidden = match hidden {
            Some((of, 1)) if of == name && closes => None,
            Some((of, count)) if of == name && closes => Some((of, count - 1)),
            Some((of, count)) if of == name && opens => Some((of, count + 1)),
            None if opens && hides(&name, tag) => Some((name, 1)),
            other => other,
        };
        if hidden.is_none() {
            said.push(' ');
            said.push_str(text);
        }
    }
    said
}

fn hides(name: &str, tag: &str) -> bool {
    let other_language = tag.contains(" lang=\"") && !tag.contains(&format!(" lang=\"{}\"", pseudo::TAG));
    other_language || ["script", "style", "code", "pre", "textarea"].contains(&name)
}

/// The English words that are left.
fn english(said: &str) -> Vec<String> {
    let words = said.split(|c: char| !c.is_alphanumeric() && c != '\'');
    let is_english =
        |word: &&str| word.len() > 3 && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_uppercase());
    let known = |word: &&str| SAME_IN_ALL.iter().any(|same| word.eq_ignore_ascii_case(same)) || OF_FEED.contains(word);
    words.filter(is_english).filter(|word| !known(word)).map(str::to_owned).collect()
}

fn pages() -> Vec<Page> {
    let mut pages = vec![
        Page::Overview,
        Page::Timeline,
        Page::Map,
        Page::Programs,
        Page::Mine,
        Page::About,
        Page::Embed,
        Page::Desk,
        Page::Conference(Id::new("forum-2023").unwrap()),
        Page::Session(Id::new("forum-2023").unwrap(), Id::new("opening").unwrap()),
        Page::Country(Country::new("TH").unwrap()),
        Page::Missing(String::new()),
    ];
    pages.push(Page::Program(Id::new("initiative").unwrap()));
    pages.push(Page::Person(Id::new("ada").unwrap()));
    pages.extend(PARTS.map(|(part, _)| Page::Part(part)));
    pages
}

#[test]
fn no_page_says_a_word_that_is_in_no_catalogue() {
    let mut atlas = sample::atlas();
    atlas.languages.insert(0, sample::lang(pseudo::TAG));
    let mut complaints = Vec::new();
    for at in pages() {
        let said = said(&page(&atlas, &at)).replace(OF_FEED[0], "");
        assert!(said.contains('⟦'), "{at:?} is not drawn in the made-up language: {said}");
        let english = english(&said);
        if !english.is_empty() {
            complaints.push(format!("{at:?}: {english:?}"));
        }
    }
    assert!(complaints.is_empty(), "\n{}\n", complaints.join("\n"));
}

#[test]
fn english_on_a_page_is_found_unless_it_is_marked() {
    let html = "<p>⟦ĥéĺĺó⟧ Hello</p><p lang=\"en\">marked <b>too</b> <p>nested</p> here</p><code>code</code><i lang=\"qps\">Plain</i>";
    assert_eq!(english(&said(html)), ["Hello", "Plain"]);
}
