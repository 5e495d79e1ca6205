//! Every value of a feed that says everything is on a page.

use std::sync::Arc;

use serde_json::Value;

use super::snapshot;
use crate::feed;
use crate::model::{Atlas, Country, Lang};
use crate::publish::markup::escape;
use crate::relations::Relations;
use crate::route::{Page, Part, Route};

const FULL: &str = include_str!("../../tests/feeds/full.json");

/// Values that no page says in words, by the end of their path, each with the reason.
const SILENT: [(&str, &str); 13] = [
    ("/publisher/id", "it is for readers of the file"),
    ("/$schema", "it is for editors of the file"),
    ("/format", "it is for readers of the file"),
    ("/languages", "their names stand in the menu"),
    ("/time_zone", "the hours are told by it"),
    ("/day_starts", "the days are cut by it"),
    ("/lat", "the host city is drawn at it"),
    ("/lon", "the host city is drawn at it"),
    ("/map/view", "borders are drawn by it"),
    ("/map/mode", "the land is drawn by it"),
    ("/map/center", "the map is turned by it"),
    ("/map/merge", "countries are drawn by it"),
    ("/live", "changes come from it"),
];

/// Values that a page says in words of the interface.
const WORDS: [(&str, &str, &str); 35] = [
    ("/end", "2030-05-15", "13–15 May 2030"),
    ("/end", "2030-05-13T10:30+01:00", "10:30"),
    ("/was/start", "2030-05-13T09:00+01:00", "09:00"),
    ("/was/end", "2030-05-13T10:00+01:00", "10:00"),
    ("/attendance_mode", "mixed", "In person and online"),
    ("/bound", "nearly", "nearly"),
    ("/bound", "exactly", "2 countries"),
    ("/bound", "at_least", "at least"),
    ("/measure", "people", "people"),
    ("/measure", "countries", "countries"),
    ("/role", "host", "Host"),
    ("/role", "chair", "Chair"),
    ("/role", "guest", "Guest"),
    ("/accessible", "true", "Step-free access"),
    ("/accessible", "false", "No step-free access"),
    ("/kind", "opening", "Opening"),
    ("/kind", "tour", "Tour"),
    ("/kind", "stream", "Live stream"),
    ("/kind", "report", "Report"),
    ("/kind", "target_program", "Target program"),
    ("/kind", "declaration", "Declaration"),
    ("/kind", "founding", "Founding"),
    ("/kind", "other", "Other"),
    ("/status", "delayed", "Delayed"),
    ("/status", "cancelled", "Canceled"),
    ("/status", "running", "Running"),
    ("/language", "en", "English"),
    ("/language", "pt", "Português"),
    ("/country", "PT", "Portugal"),
    ("/country", "JP", "Japan"),
    ("/countries", "PT", "Portugal"),
    ("/countries", "JP", "Japan"),
    ("/updated", "2031-06-01T09:00:30+02:00", "1 June 2031"),
    ("/when", "2030-07", "July 2030"),
    ("/until", "2021-03-01", "1 March 2021"),
];

fn names(_: &Lang) -> Vec<(Country, Box<str>)> {
    let known = [("JP", "Japan"), ("PT", "Portugal")];
    known.into_iter().filter_map(|(code, name)| Some((Country::new(code)?, name.into()))).collect()
}

/// All pages of a feed in a language, one text.
fn site(atlas: &Arc<Atlas>, lang: &Lang) -> String {
    let loaded = super::sample::loaded(atlas, names);
    let mut pages = vec![Page::Overview, Page::Timeline, Page::Map, Page::Programs, Page::About, Page::Part(Part::Now)];
    pages.extend(Relations::new(atlas).countries().into_iter().map(Page::Country));
    pages.extend(atlas.people.iter().map(|person| Page::Person(person.id.clone())));
    pages.extend(atlas.programs.iter().map(|program| Page::Program(program.id.clone())));
    for conference in &atlas.conferences {
        pages.push(Page::Conference(conference.id.clone()));
        pages.extend(conference.sessions.iter().map(|s| Page::Session(conference.id.clone(), s.id.clone())));
    }
    pages.into_iter().map(|page| snapshot::draw(&loaded, &Route::new(lang, page)).body).collect()
}

/// Every value with its path, in which a place in a list has no number.
fn leaves(value: &Value, path: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| leaves(value, &format!("{path}/{key}"), found)),
        Value::Array(items) => items.iter().for_each(|value| leaves(value, path, found)),
        Value::String(text) => found.push((path.to_owned(), text.clone())),
        other => found.push((path.to_owned(), other.to_string())),
    }
}

/// A text as pages have it: Markdown without its signs, in pieces.
fn pieces(text: &str) -> Vec<String> {
    text.split(['*', '\n', '#', '[', ']', '(', ')'])
        .map(|piece| piece.trim().to_owned())
        .filter(|p| !p.is_empty())
        .collect()
}

/// A text as it stands between tags, where quotation marks are themselves.
fn written(text: &str) -> String {
    escape(text).replace("&#39;", "'").replace("&quot;", "\"")
}

#[test]
fn every_value_of_a_feed_that_says_everything_is_on_a_page() {
    let (atlas, _) = feed::read(FULL.as_bytes()).unwrap();
    let atlas = Arc::new(atlas);
    let in_language = |tag: &str| site(&atlas, &Lang::new(tag).unwrap());
    let (english, arabic) = (in_language("en"), in_language("ar"));
    let mut all = Vec::new();
    leaves(&serde_json::from_str(FULL).unwrap(), "", &mut all);
    let mut missing = Vec::new();
    for (path, value) in &all {
        let own = path.strip_suffix("/en").or(path.strip_suffix("/ar")).unwrap_or(path);
        let silent = |(end, _): &(&str, &str)| path.ends_with(end) || path.contains(&format!("{end}/"));
        if SILENT.iter().any(silent) {
            continue;
        }
        let page = if path.ends_with("/ar") { &arabic } else { &english };
        let word = WORDS.iter().find(|(end, known, _)| own.ends_with(end) && known == value);
        let wanted = word.map_or_else(|| pieces(value), |(_, _, word)| vec![(*word).to_owned()]);
        if !wanted.iter().all(|piece| page.contains(&written(piece))) {
            missing.push(format!("{path}: {value}"));
        }
    }
    assert!(missing.is_empty(), "on no page:\n{}", missing.join("\n"));
}
