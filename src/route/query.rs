//! The query of an address: the only place that knows its keys.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::filters::{Accent, Clock, Filters, Form, LinkTarget, Theme, star};
use crate::model::{Country, Date, Id, Kind, Lang};

/// Characters to escape: all but the unreserved characters of RFC 3986, the comma that parts
/// several values and the colon of a clock time.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',').remove(b':');

const FORMS: [(Form, &str); 3] = [(Form::Story, "story"), (Form::Grid, "grid"), (Form::List, "list")];
const CLOCKS: [(Clock, &str); 2] = [(Clock::Event, "event"), (Clock::Local, "local")];
const THEMES: [(Theme, &str); 3] = [(Theme::Auto, "auto"), (Theme::Light, "light"), (Theme::Dark, "dark")];
const TARGETS: [(LinkTarget, &str); 3] =
    [(LinkTarget::Here, "here"), (LinkTarget::Top, "top"), (LinkTarget::New, "new")];

/// The most characters of a free text that are kept.
const MAX_FREE: usize = 200;

/// Reads a query with or without its question mark; what cannot be understood is left out.
pub(super) fn parse(query: &str) -> Filters {
    let mut filters = Filters::default();
    for pair in query.trim_start_matches('?').split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "q" => filters.q = free(&value),
            "conference" => filters.conference = ids(&value),
            "day" => filters.day = values(&value, Date::parse),
            "track" => filters.track = ids(&value),
            "place" => filters.place = ids(&value),
            "kind" => filters.kind = values(&value, name),
            "country" => filters.country = values(&value, Country::new),
            "program" => filters.program = ids(&value),
            "session" => filters.session = ids(&value),
            "language" => filters.language = values(&value, Lang::new),
            "topic" => filters.topic = free(&value),
            "starred" => filters.starred = value != "0",
            "stars" => filters.stars = star::read(&value),
            "tz" => filters.clock = find(&CLOCKS, &value).unwrap_or_default(),
            "view" => filters.view = find(&FORMS, &value),
            "range" => filters.range = free(&value),
            "at" => filters.at = free(&value),
            "compare" => filters.compare = Id::new(&value),
            "sort" => filters.sort = name(&value).unwrap_or_default(),
            "theme" => filters.theme = find(&THEMES, &value).unwrap_or_default(),
            "accent" => filters.accent = accent(&value),
            "links" => filters.links = find(&TARGETS, &value).unwrap_or_default(),
            _ => {}
        }
    }
    filters
}

/// Appends the query, with its question mark, unless there is nothing to say.
pub(super) fn write(filters: &Filters, out: &mut String) {
    let mut query = Query { out, started: false };
    query.add("q", &filters.q);
    query.add("conference", &join(&filters.conference, Id::as_str));
    query.add("day", &join_owned(&filters.day, Date::to_string));
    query.add("track", &join(&filters.track, Id::as_str));
    query.add("place", &join(&filters.place, Id::as_str));
    query.add("kind", &join(&filters.kind, String::as_str));
    query.add("country", &join(&filters.country, Country::as_str));
    query.add("program", &join(&filters.program, Id::as_str));
    query.add("session", &join(&filters.session, Id::as_str));
    query.add("language", &join(&filters.language, Lang::as_str));
    query.add("topic", &filters.topic);
    query.add("starred", if filters.starred { "1" } else { "" });
    query.add("stars", &star::write(&filters.stars));
    query.add("tz", if filters.clock == Clock::default() { "" } else { named(&CLOCKS, filters.clock) });
    query.add("view", filters.view.map_or("", |form| named(&FORMS, form)));
    query.add("range", &filters.range);
    query.add("at", &filters.at);
    query.add("compare", filters.compare.as_ref().map_or("", Id::as_str));
    query.add("sort", &filters.sort);
    query.add("theme", if filters.theme == Theme::default() { "" } else { named(&THEMES, filters.theme) });
    query.add("accent", &filters.accent.map(|Accent(rgb)| hex(rgb)).unwrap_or_default());
    query.add("links", if filters.links == LinkTarget::default() { "" } else { named(&TARGETS, filters.links) });
}

struct Query<'a> {
    out: &'a mut String,
    started: bool,
}

impl Query<'_> {
    /// Adds a pair, unless its value is empty.
    fn add(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.out.push(if self.started { '&' } else { '?' });
        self.started = true;
        self.out.push_str(key);
        self.out.push('=');
        self.out.extend(utf8_percent_encode(value, ESCAPED));
    }
}

fn decode(value: &str) -> String {
    let spaced: Cow<'_, str> = if value.contains('+') { value.replace('+', " ").into() } else { value.into() };
    percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
}

fn free(value: &str) -> String {
    value.chars().filter(|c| !c.is_control()).take(MAX_FREE).collect()
}

fn values<T: PartialEq>(value: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut found = Vec::new();
    for value in value.split(',').filter_map(read) {
        if !found.contains(&value) {
            found.push(value);
        }
    }
    found
}

fn ids<K: Kind>(value: &str) -> Vec<Id<K>> {
    values(value, Id::new)
}

/// A name of the feed's: lower-case letters and underscores.
fn name(value: &str) -> Option<String> {
    let fits = (1..=32).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    fits.then(|| value.to_owned())
}

fn accent(value: &str) -> Option<Accent> {
    let digits = (value.len() == 6).then(|| u32::from_str_radix(value, 16).ok()).flatten()?;
    let [_, r, g, b] = digits.to_be_bytes();
    Some(Accent([r, g, b]))
}

fn hex(rgb: [u8; 3]) -> String {
    let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
    rgb.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

fn find<T: Copy>(table: &[(T, &str)], name: &str) -> Option<T> {
    table.iter().find(|(_, known)| *known == name).map(|(value, _)| *value)
}

fn named<T: Copy + PartialEq>(table: &[(T, &'static str)], value: T) -> &'static str {
    table.iter().find(|(known, _)| *known == value).map_or("", |(_, name)| name)
}

fn join<T>(values: &[T], text: impl Fn(&T) -> &str) -> String {
    let mut joined = String::new();
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            joined.push(',');
        }
        joined.push_str(text(value));
    }
    joined
}

fn join_owned<T>(values: &[T], text: impl Fn(&T) -> String) -> String {
    let values: Vec<String> = values.iter().map(text).collect();
    join(&values, String::as_str)
}
