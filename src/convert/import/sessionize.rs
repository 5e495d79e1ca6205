//! What the API of Sessionize gives: the view "All", and "Sessions" as far as it goes.
//!
//! Its times are those of the clocks on the wall, without an offset, so the time zone must
//! be told. Nothing in it names the conference.

use std::collections::HashMap;

use serde_json::Value;

use super::clock::{Clock, Stamp};
use super::json::{self, is_empty, is_true, list, text};
use super::schedule::{Event, Person, Reference, Room, Schedule};
use super::{ImportError, Imported, Omissions, Settings, build, kinds};
use crate::model::{AppearanceRole, SessionKind, Span};

/// Imports one Sessionize file.
///
/// # Errors
/// Where it is not JSON, has no sessions, or no time zone is given.
pub fn import(bytes: &[u8], settings: &Settings) -> Result<Imported, ImportError> {
    let file = json::parse(bytes)?;
    let found = sessions(&file);
    if found.is_empty() {
        return Err(ImportError::new("it is no Sessionize file: there is no list of sessions"));
    }
    let mut lost = Omissions::default();
    let rooms = list(&file, "rooms");
    let mut schedule = Schedule {
        time_zone: settings.time_zone.clone(),
        rooms: rooms.iter().map(|room| Room { name: text(room, &["name"]), ..Room::default() }).collect(),
        ..Schedule::default()
    };
    for (index, speaker) in list(&file, "speakers").iter().enumerate() {
        schedule.persons.push(speaker_of(speaker, &format!("/speakers/{index}"), &mut lost));
    }
    let names = Names {
        rooms: by_id(&rooms, "name"),
        questions: by_id(&list(&file, "questions"), "question"),
        categories: categories(&file),
    };
    let clock = Clock { zone: settings.time_zone.as_deref(), zones: settings.zones, usual: None };
    for (at, session) in found {
        let mut event = names.event(session, &at, &mut lost);
        event.span = span(session, &clock, &mut schedule.needs_zone);
        schedule.events.push(event);
    }
    build::conference(schedule, settings, lost)
}

/// Every session with its place in the file: in a list, or in a list of groups.
fn sessions(file: &Value) -> Vec<(String, &Value)> {
    let numbered = |at: &str, found: Vec<&'_ Value>| -> Vec<(String, usize)> {
        (0..found.len()).map(|index| (format!("{at}/{index}"), index)).collect()
    };
    match file {
        Value::Array(groups) => groups
            .iter()
            .enumerate()
            .flat_map(|(group, value)| {
                let found = list(value, "sessions");
                numbered(&format!("/{group}/sessions"), found.clone()).into_iter().map(|(at, _)| at).zip(found)
            })
            .collect(),
        _ => {
            let found = list(file, "sessions");
            numbered("/sessions", found.clone()).into_iter().map(|(at, _)| at).zip(found).collect()
        }
    }
}

fn span(session: &Value, clock: &Clock, needs_zone: &mut bool) -> Option<Span> {
    let stamp = |name: &str| Stamp::parse(&text(session, &[name]));
    let start = stamp("startsAt")?;
    let Some(start) = clock.when(start) else {
        *needs_zone = true;
        return None;
    };
    let end = stamp("endsAt").and_then(|end| clock.when(end));
    Some(end.and_then(|end| Span::new(start, end)).unwrap_or(Span::from(start)))
}

fn speaker_of(speaker: &Value, at: &str, lost: &mut Omissions) -> Person {
    for (field, what) in [("bio", "biography"), ("profilePicture", "picture"), ("questionAnswers", "answers")] {
        if speaker.get(field).is_some_and(|value| !is_empty(value)) {
            lost.add(format!("the {what} of a person"), at);
        }
    }
    let links = list(speaker, "links");
    for _ in links.iter().skip(1) {
        lost.add("a second link of a person", at);
    }
    let parts = [text(speaker, &["firstName"]), text(speaker, &["lastName"])].join(" ");
    Person {
        key: text(speaker, &["id"]),
        name: [text(speaker, &["fullName", "name"]), parts]
            .into_iter()
            .find(|name| !name.is_empty())
            .unwrap_or_default(),
        affiliation: text(speaker, &["tagLine"]),
        url: links.first().map(|link| text(link, &["url"])).unwrap_or_default(),
        country: String::new(),
        role: Some(AppearanceRole::Speaker),
    }
}

/// Names by id; an id may be a number or a string.
fn by_id(values: &[&Value], name: &str) -> HashMap<String, String> {
    values.iter().map(|value| (text(value, &["id"]), text(value, &[name]))).collect()
}

/// The items of categories by id, each with the title of its category.
fn categories(file: &Value) -> HashMap<String, (String, String)> {
    let categories = list(file, "categories");
    let items = categories.iter().flat_map(|category| {
        let title = text(category, &["title"]);
        list(category, "items")
            .into_iter()
            .map(move |item| (text(item, &["id"]), (title.clone(), text(item, &["name"]))))
    });
    items.collect()
}

/// What ids stand for.
struct Names {
    rooms: HashMap<String, String>,
    questions: HashMap<String, String>,
    categories: HashMap<String, (String, String)>,
}

impl Names {
    fn event(&self, session: &Value, at: &str, lost: &mut Omissions) -> Event {
        let title = text(session, &["title"]);
        let room = self.rooms.get(&text(session, &["roomId"])).cloned().unwrap_or_else(|| text(session, &["room"]));
        let mut event = Event {
            at: at.to_owned(),
            id: text(session, &["id"]),
            description: text(session, &["description"]),
            known_kind: Some(kind(session, &title)),
            title,
            status: text(session, &["status"]),
            rooms: vec![room],
            ..Event::default()
        };
        for speaker in list(session, "speakers") {
            let (key, name) = match json::words(speaker) {
                Some(key) if !speaker.is_object() => (key, String::new()),
                _ => (text(speaker, &["id"]), text(speaker, &["name"])),
            };
            event.persons.push(Person { key, name, role: Some(AppearanceRole::Speaker), ..Person::default() });
        }
        for (field, what) in [("liveUrl", "stream"), ("recordingUrl", "recording")] {
            let url = text(session, &[field]);
            if !url.is_empty() {
                event.links.push(Reference { url, title: String::new(), what: what.into() });
            }
        }
        for answer in list(session, "questionAnswers") {
            let (said, question) = (text(answer, &["answerValue"]), self.questions.get(&text(answer, &["questionId"])));
            let question = question.cloned().unwrap_or_default();
            if said.starts_with("http") {
                event.links.push(Reference { url: said, title: question, what: String::new() });
            } else if !said.is_empty() {
                lost.add(format!("the answer to the question {question:?}"), at);
            }
        }
        for item in list(session, "categoryItems") {
            let id = json::words(item).filter(|_| !item.is_object()).unwrap_or_else(|| text(item, &["id"]));
            if let Some((category, name)) = self.categories.get(&id) {
                self.categorize(&mut event, category, name, at, lost);
            }
        }
        event
    }

    fn categorize(&self, event: &mut Event, category: &str, name: &str, at: &str, lost: &mut Omissions) {
        let category_word = category.to_ascii_lowercase();
        let says = |words: &[&str]| words.iter().any(|word| category_word.contains(word));
        if says(&["track", "topic"]) && event.track.is_empty() {
            name.clone_into(&mut event.track);
        } else if says(&["format", "type", "kind"]) && event.kind.is_empty() {
            name.clone_into(&mut event.kind);
            event.known_kind = event.known_kind.filter(|kind| *kind != SessionKind::Talk);
        } else if says(&["language", "sprache"])
            && let Some(tag) = language_named(name)
        {
            event.languages.push(tag.to_owned());
        } else {
            lost.add(format!("the category {category:?} of a session"), at);
        }
    }
}

/// A service session is a break or what its title says; else a title such as `Keynote: …`
/// says the kind by its first words.
fn kind(session: &Value, title: &str) -> SessionKind {
    if is_true(session, "isServiceSession") {
        return kinds::kind_of_title(title).or_else(|| kinds::kind_of_type(title)).unwrap_or(SessionKind::Break);
    }
    let before_colon = title.split_once(':').map(|(first, _)| first).filter(|first| first.len() <= 24);
    let said = before_colon.and_then(kinds::kind_of_type).or_else(|| kinds::kind_of_title(title));
    let plenary = is_true(session, "isPlenumSession").then_some(SessionKind::Plenary);
    said.or(plenary).unwrap_or(SessionKind::Talk)
}

/// The tag of a language that organizers name in words.
fn language_named(name: &str) -> Option<&'static str> {
    const NAMES: &[(&str, &str)] = &[
        ("english", "en"),
        ("englisch", "en"),
        ("german", "de"),
        ("deutsch", "de"),
        ("french", "fr"),
        ("français", "fr"),
        ("spanish", "es"),
        ("español", "es"),
        ("italian", "it"),
        ("italiano", "it"),
        ("portuguese", "pt"),
        ("dutch", "nl"),
        ("polish", "pl"),
        ("czech", "cs"),
        ("danish", "da"),
        ("swedish", "sv"),
        ("norwegian", "no"),
        ("finnish", "fi"),
        ("chinese", "zh"),
        ("japanese", "ja"),
        ("thai", "th"),
        ("arabic", "ar"),
        ("ukrainian", "uk"),
        ("russian", "ru"),
    ];
    NAMES.iter().find(|(known, _)| name.trim().eq_ignore_ascii_case(known)).map(|(_, tag)| *tag)
}
