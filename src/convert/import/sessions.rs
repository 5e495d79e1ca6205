//! From events as read to sessions of the model.

use std::collections::HashMap;

use super::build::{Named, event_language, language};
use super::ids::{self, Ids};
use super::kinds::{self, Standing};
use super::people::People;
use super::schedule::Event;
use super::{Omissions, links, markdown};
use crate::model::{
    Appearance, Lang, Link, Markdown, Place, PlaceId, Session, SessionKind, SessionStatus, Text, Track, TrackId,
};

/// What is needed to make sessions, and those made so far.
pub struct Maker<'a> {
    pub base: Option<&'a str>,
    pub language: Lang,
    pub places: Named<Place, PlaceId>,
    pub tracks: Named<Track, TrackId>,
    pub people: People,
    pub lost: Omissions,
    pub ids: Ids,
    /// The session that an event with this key, at this time, already became.
    pub twins: HashMap<(String, String), usize>,
    pub sessions: Vec<Session>,
}

impl Maker<'_> {
    /// Makes a session of an event, or reports why not.
    pub fn session(&mut self, event: &Event) {
        let Some(span) = event.span else {
            return self.lost.add("an event without a readable time, left out", &event.at);
        };
        let title = markdown::plain(&event.title);
        let title = if title.is_empty() { markdown::plain(&event.subtitle) } else { title };
        if title.is_empty() {
            return self.lost.add("an event without a title, left out", &event.at);
        }
        let Some(status) = self.status(event, &title) else { return };
        let mut places: Vec<PlaceId> = Vec::new();
        for place in event.rooms.iter().filter_map(|name| self.places.by_name.get(&markdown::plain(name))) {
            if !places.contains(place) {
                places.push(place.clone());
            }
        }
        // One event in two rooms at the same time is one session in two places.
        let when = format!("{} {:?}", span.start(), span.end());
        let own = if event.guid.is_empty() { &event.id } else { &event.guid };
        let twin = (format!("{own} {title}"), when.clone());
        let earlier = self.twins.get(&twin).filter(|_| !own.is_empty()).and_then(|index| self.sessions.get_mut(*index));
        if let Some(session) = earlier {
            session
                .places
                .extend(places.into_iter().filter(|place| !session.places.contains(place)).collect::<Vec<_>>());
            return;
        }
        let key = [&event.id, &event.guid].into_iter().find(|key| !key.trim().is_empty()).map(|key| ids::key(key));
        let Some(id) = self.ids.give(&title, key.as_deref(), "session", &format!("{when} {}", event.rooms.join("/")))
        else {
            return self.lost.add("an event that cannot be named, left out", &event.at);
        };
        let kind = self.kind(event, &title);
        let lang = event_language(event).unwrap_or_else(|| self.language.clone());
        let (summary, body) = account(event);
        let links = self.links(event, &lang);
        let people = self.people(event);
        if event.do_not_record {
            self.lost.add("that a session must not be recorded", &event.at);
        }
        self.twins.insert(twin, self.sessions.len());
        self.sessions.push(Session {
            id,
            title: Text::new(lang.clone(), title),
            kind,
            span,
            places,
            track: self.tracks.by_name.get(&markdown::plain(&event.track)).cloned(),
            people,
            countries: Vec::new(),
            programs: Vec::new(),
            summary: summary.map(|words| Text::new(lang.clone(), words)),
            body: body.map(|words| Markdown(Text::new(lang, words))),
            languages: event.languages.iter().filter_map(|tag| language(tag)).collect(),
            status,
            was: None,
            links,
            sources: Vec::new(),
        });
    }

    /// The status, or `None` if the event is not public.
    #[allow(clippy::option_option, reason = "an event has a status or not, and is shown or not")]
    fn status(&mut self, event: &Event, title: &str) -> Option<Option<SessionStatus>> {
        let standing = kinds::standing(&event.status).unwrap_or_else(|| {
            self.lost.add(format!("the status {:?}", event.status.trim()), &event.at);
            Standing::Shown(None)
        });
        match standing {
            Standing::NotPublic => {
                self.lost.add(format!("an event that is {}, left out", event.status.trim()), &event.at);
                None
            }
            Standing::Shown(_) if kinds::says_cancelled(title) => Some(Some(SessionStatus::Cancelled)),
            Standing::Shown(status) => Some(status),
        }
    }

    fn kind(&mut self, event: &Event, title: &str) -> SessionKind {
        let word = markdown::plain(&event.kind);
        let by_title = kinds::kind_of_title(title);
        if word.is_empty() {
            return event.known_kind.or(by_title).unwrap_or(SessionKind::Other);
        }
        let by_word = kinds::kind_of_type(&word);
        // "Opening Ceremony", given as a lecture, is the opening.
        let generic = matches!(by_word, None | Some(SessionKind::Talk | SessionKind::Other));
        let kind = event.known_kind.or(by_title.filter(|_| generic)).or(by_word).unwrap_or(SessionKind::Other);
        if !kinds::says_the_same(&word, kind) {
            let known = format!("{kind:?}").to_ascii_lowercase();
            self.lost.add(format!("the word {word:?} for a type of session, now {known:?}"), &event.at);
        }
        kind
    }

    fn people(&mut self, event: &Event) -> Vec<Appearance> {
        let mut people: Vec<Appearance> = Vec::new();
        for person in &event.persons {
            let Some(id) = self.people.find(person) else { continue };
            let there = people.iter().any(|known| matches!(known, Appearance::Known { person, .. } if *person == id));
            if !there {
                people.push(Appearance::Known { person: id, role: person.role });
            }
        }
        people
    }

    fn links(&mut self, event: &Event, lang: &Lang) -> Vec<Link> {
        let mut found: Vec<Link> = Vec::new();
        for reference in &event.links {
            let Some(url) = links::resolve(&reference.url, self.base) else {
                self.lost.add("a link that is no address of the web", &event.at);
                continue;
            };
            if found.iter().all(|link| link.url != url) {
                found.push(links::link(url, &markdown::plain(&reference.title), &reference.what, lang));
            }
        }
        if let Some(url) = links::resolve(&event.url, self.base)
            && found.iter().all(|link| link.url != url)
        {
            found.push(links::link(url, "", "page", lang));
        }
        found
    }
}

/// The summary and the body of a session.
///
/// A subtitle is the summary; without one it is an abstract that is a paragraph of plain
/// words. What is left of abstract and description, in this order, is the body.
fn account(event: &Event) -> (Option<String>, Option<String>) {
    /// A longer paragraph is no longer "a sentence or two", in characters.
    const LONGEST_SUMMARY: usize = 400;
    let subtitle = Some(markdown::plain(&event.subtitle)).filter(|words| !words.is_empty());
    let mut first = markdown::markdown(&event.summary);
    let second = markdown::markdown(&event.description).filter(|words| Some(words) != first.as_ref());
    let summary = subtitle.or_else(|| {
        let short = markdown::single_paragraph(first.as_deref()?)?;
        (short.chars().count() <= LONGEST_SUMMARY).then(|| {
            first = None;
            short
        })
    });
    let body = match (first, second) {
        (Some(first), Some(second)) => Some(format!("{first}\n\n{second}")),
        (first, second) => first.or(second),
    };
    (summary, body)
}
