//! From events as read to sessions of the model.

use std::collections::{HashMap, HashSet};

use super::ids::{self, Ids};
use super::kinds;
use super::languages;
use super::named::Named;
use super::people::People;
use super::schedule::{ImportedSession, TextPart};
use super::standing::{self, CalledOff, Standing};
use super::{Omissions, Origin, links, markdown};
use crate::model::{
    Appearance, Lang, Link, Markdown, Place, PlaceId, Session, SessionId, SessionKind, SessionStatus, Span, Text,
    Track, TrackId,
};

/// Makes sessions of events, and keeps those made so far.
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
    pub origins: HashMap<SessionId, Origin>,
}

impl Maker<'_> {
    /// Makes a session of an event, or lists why not.
    pub fn session(&mut self, event: &ImportedSession) {
        let at = event.shown();
        let Some(span) = event.span else {
            return self.lost.add("an event without a readable time, left out", at);
        };
        let title = markdown::plain(&event.title);
        let translated = || {
            event.translations.iter().find(|each| each.part == TextPart::Title).map(|each| markdown::plain(&each.text))
        };
        let title =
            if title.is_empty() { translated().unwrap_or_else(|| markdown::plain(&event.subtitle)) } else { title };
        if title.is_empty() {
            return self.lost.add("an event without a title, left out", at);
        }
        let Some(status) = self.status(event, &title) else { return };
        let mut places: Vec<PlaceId> = Vec::new();
        for place in event.rooms.iter().filter_map(|name| self.places.by_name.get(&markdown::plain(name))) {
            if !places.contains(place) {
                places.push(place.clone());
            }
        }
        let when = format!("{} {:?}", span.start(), span.end());
        let twin = (format!("{} {title}", own_key(event)), when.clone());
        if let Some(session) =
            self.twins.get(&twin).filter(|_| !own_key(event).is_empty()).and_then(|index| self.sessions.get_mut(*index))
        {
            // One event in two rooms at the same time is one session in two places.
            for place in places {
                if !session.places.contains(&place) {
                    session.places.push(place);
                }
            }
            return;
        }
        let Some(id) = self.id(event, &title, &when) else {
            return self.lost.add("an event that cannot be named, left out", at);
        };
        let session = self.made(event, (id, title), (span, status), places);
        self.twins.insert(twin, self.sessions.len());
        self.sessions.push(session);
    }

    fn made(
        &mut self,
        event: &ImportedSession,
        (id, title): (SessionId, String),
        (span, status): (Span, Option<SessionStatus>),
        places: Vec<PlaceId>,
    ) -> Session {
        let (spoken, unread) = languages::languages(&event.language);
        for word in unread {
            self.lost.add(format!("the language {word:?}"), event.shown());
        }
        let said = languages::language(&event.text_language);
        let lang = said.or_else(|| spoken.first().cloned()).unwrap_or_else(|| self.language.clone());
        let (summary, body) = account(event);
        if event.do_not_record {
            self.lost.add("that a session must not be recorded", event.shown());
        }
        Session {
            id,
            kind: self.kind(event),
            span,
            places,
            track: self.tracks.by_name.get(&markdown::plain(&event.track)).cloned(),
            people: self.people(event),
            countries: event.countries.clone(),
            programs: Vec::new(),
            summary: versions(event, TextPart::Summary, &lang, summary),
            body: versions(event, TextPart::Body, &lang, body).map(Markdown),
            links: self.links(event, &lang),
            title: versions(event, TextPart::Title, &lang, Some(title.clone()))
                .unwrap_or_else(|| Text::new(lang, title)),
            languages: spoken,
            status,
            was: None,
            sources: Vec::new(),
        }
    }

    /// The id: of events that share a title and a key the guid tells apart, or else the time.
    fn id(&mut self, event: &ImportedSession, title: &str, when: &str) -> Option<SessionId> {
        let (own, guid) = (event.id.trim(), event.guid.trim());
        let key = [own, guid].into_iter().find(|key| !key.is_empty()).map(ids::key);
        let twin = match guid {
            guid if guid.is_empty() || own.is_empty() => format!("{when} {}", event.rooms.join("/")),
            guid => guid.to_owned(),
        };
        let base = ids::base(title, key.as_deref(), "session");
        let id: SessionId = match SessionId::new(&event.feed_id) {
            Some(id) if self.ids.take(&id) => id,
            _ => self.ids.give(title, key.as_deref(), "session", &twin)?,
        };
        let guid = (!guid.is_empty()).then(|| ids::short_hash(guid));
        self.origins.insert(id.clone(), Origin { base, key, guid });
        Some(id)
    }

    /// The status, or `None` if the event is not public.
    #[allow(clippy::option_option, reason = "an event has a status or not, and is shown or not")]
    fn status(&mut self, event: &ImportedSession, title: &str) -> Option<Option<SessionStatus>> {
        let standing = standing::standing(&event.status).unwrap_or_else(|| {
            self.lost.add(format!("the status {:?}", event.status.trim()), event.shown());
            Standing::Shown(None)
        });
        let Standing::Shown(status) = standing else {
            self.lost.add(format!("an event that is {}, left out", event.status.trim()), event.shown());
            return None;
        };
        if status == Some(SessionStatus::Cancelled) {
            return Some(status);
        }
        Some(match standing::called_off(title) {
            Some(CalledOff::Marked) => Some(SessionStatus::Cancelled),
            Some(CalledOff::Perhaps) => {
                let told = "a title that begins like that of a cancelled session: it is not marked, so it stands";
                self.lost.changed(told, event.shown());
                status
            }
            None => status,
        })
    }

    fn kind(&mut self, event: &ImportedSession) -> SessionKind {
        let word = markdown::plain(&event.kind);
        if word.is_empty() {
            return event.known_kind.unwrap_or(SessionKind::Other);
        }
        let kind = event.known_kind.or_else(|| kinds::kind_of_type(&word)).unwrap_or(SessionKind::Talk);
        if !kinds::says_the_same(&word, kind) {
            let known = format!("{kind:?}").to_ascii_lowercase();
            self.lost.changed(format!("the word {word:?} for a type of session, now {known:?}"), event.shown());
        }
        kind
    }

    fn people(&mut self, event: &ImportedSession) -> Vec<Appearance> {
        let mut people: Vec<Appearance> = Vec::new();
        let mut there = HashSet::new();
        for person in &event.persons {
            match self.people.find(person) {
                Some(id) if there.insert(id.clone()) => {
                    people.push(Appearance::Known { person: id, role: person.role })
                }
                Some(_) => {}
                None => self.lost.add("a person without a name", event.shown()),
            }
        }
        people
    }

    fn links(&mut self, event: &ImportedSession, lang: &Lang) -> Vec<Link> {
        let mut found: Vec<Link> = Vec::new();
        let mut there: HashSet<String> = HashSet::new();
        for reference in &event.links {
            let Some(url) = links::resolve(&reference.url, self.base) else {
                self.lost.add("a link that is no address of the web", event.shown());
                continue;
            };
            if there.insert(url.to_string()) {
                found.push(links::link(url, &markdown::plain(&reference.title), &reference.what, lang));
            }
        }
        if let Some(url) = links::resolve(&event.url, self.base)
            && there.insert(url.to_string())
        {
            found.push(links::link(url, "", "page", lang));
        }
        found
    }
}

/// A text with its versions in other languages; a title that only stands for a translation is
/// not repeated.
fn versions(event: &ImportedSession, part: TextPart, lang: &Lang, first: Option<String>) -> Option<Text> {
    let further: Vec<(Lang, String)> = event
        .translations
        .iter()
        .filter(|each| each.part == part)
        .filter_map(|each| {
            Some((languages::language(&each.language)?, markdown::plain_or_body(part == TextPart::Body, &each.text)?))
        })
        .collect();
    let only_translated = part == TextPart::Title && event.title.trim().is_empty() && !further.is_empty();
    let first = first.filter(|_| !only_translated).map(|words| (lang.clone(), words));
    Text::from_versions(first.into_iter().chain(further).map(|(lang, words)| (lang, words.into())))
}

/// The key that an event has in all the world, or else in its file.
fn own_key(event: &ImportedSession) -> &str {
    if event.guid.is_empty() { &event.id } else { &event.guid }
}

/// The summary and the body of a session.
///
/// A subtitle is the summary; without one it is an abstract that is a paragraph of plain
/// words. The rest of abstract and description, in this order, is the body.
fn account(event: &ImportedSession) -> (Option<String>, Option<String>) {
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
