//! The query of an address: the only place that knows its keys.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::model::{Country, Date, Id, Kind, Lang};
use crate::query::{Accent, ClockChoice, Form, LinkTarget, Query, Theme, star};

/// Characters to escape: all but the unreserved characters of RFC 3986, the comma that parts
/// several values and the colon of a clock time.
const ESCAPED: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~').remove(b',').remove(b':');

const FORMS: [(Form, &str); 3] = [(Form::Story, "story"), (Form::Grid, "grid"), (Form::List, "list")];
const CLOCKS: [(ClockChoice, &str); 2] = [(ClockChoice::Event, "event"), (ClockChoice::Local, "local")];
const THEMES: [(Theme, &str); 3] = [(Theme::Auto, "auto"), (Theme::Light, "light"), (Theme::Dark, "dark")];
const TARGETS: [(LinkTarget, &str); 3] =
    [(LinkTarget::Here, "here"), (LinkTarget::Top, "top"), (LinkTarget::New, "new")];

/// The most characters of a free text that are kept.
const MAX_FREE: usize = 200;

/// Reads a query with or without its question mark; what cannot be understood is left out.
pub(super) fn parse(query: &str) -> Query {
    let Query { mut selection, mut view, mut embed, mut stars } = Query::default();
    for pair in query.trim_start_matches('?').split('&') {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let value = decode(value);
        match key {
            "q" => selection.q = free(&value),
            "conference" => selection.conference = ids(&value),
            "day" => selection.day = values(&value, Date::parse),
            "track" => selection.track = ids(&value),
            "place" => selection.place = ids(&value),
            "kind" => selection.kind = values(&value, name),
            "country" => selection.country = values(&value, Country::new),
            "program" => selection.program = ids(&value),
            "session" => selection.session = ids(&value),
            "language" => selection.language = values(&value, Lang::new),
            "topic" => selection.topic = free(&value),
            "starred" => selection.starred = value != "0",
            "stars" => stars = star::read(&value),
            "tz" => view.clock = find(&CLOCKS, &value).unwrap_or_default(),
            "view" => view.form = find(&FORMS, &value),
            "range" => view.range = free(&value),
            "at" => view.at = free(&value),
            "compare" => view.compare = Id::new(&value),
            "sort" => view.sort = name(&value).unwrap_or_default(),
            "theme" => embed.theme = find(&THEMES, &value).unwrap_or_default(),
            "accent" => embed.accent = accent(&value),
            "links" => embed.links = find(&TARGETS, &value).unwrap_or_default(),
            _ => {}
        }
    }
    Query { selection, view, embed, stars }
}

/// Appends the query, with its question mark, unless there is nothing to say.
pub(super) fn write(Query { selection, view, embed, stars }: &Query, out: &mut String) {
    let mut query = Pairs { out, started: false };
    query.add("q", &selection.q);
    query.add("conference", &join(&selection.conference, Id::as_str));
    query.add("day", &join_owned(&selection.day, Date::to_string));
    query.add("track", &join(&selection.track, Id::as_str));
    query.add("place", &join(&selection.place, Id::as_str));
    query.add("kind", &join(&selection.kind, String::as_str));
    query.add("country", &join(&selection.country, Country::as_str));
    query.add("program", &join(&selection.program, Id::as_str));
    query.add("session", &join(&selection.session, Id::as_str));
    query.add("language", &join(&selection.language, Lang::as_str));
    query.add("topic", &selection.topic);
    query.add("starred", if selection.starred { "1" } else { "" });
    query.add("stars", &star::write(stars));
    query.add("tz", if view.clock == ClockChoice::default() { "" } else { named(&CLOCKS, view.clock) });
    query.add("view", view.form.map_or("", |form| named(&FORMS, form)));
    query.add("range", &view.range);
    query.add("at", &view.at);
    query.add("compare", view.compare.as_ref().map_or("", Id::as_str));
    query.add("sort", &view.sort);
    query.add("theme", if embed.theme == Theme::default() { "" } else { named(&THEMES, embed.theme) });
    query.add("accent", &embed.accent.map(|Accent(rgb)| hex(rgb)).unwrap_or_default());
    query.add("links", if embed.links == LinkTarget::default() { "" } else { named(&TARGETS, embed.links) });
}

struct Pairs<'a> {
    out: &'a mut String,
    started: bool,
}

impl Pairs<'_> {
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
