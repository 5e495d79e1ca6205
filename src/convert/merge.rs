//! An import into a feed: a new one, or one that is already there.
//!
//! # Design
//! A file is imported again whenever its schedule changes, and between two imports people
//! write into the feed what no schedule has: the country, the reported figures, a title in
//! another language, the program that a session launched. So a conference that is already
//! there is not thrown away: what the file says replaces what an earlier file said, and what
//! only the feed says stays.

use std::collections::{HashMap, HashSet};

use super::import::{Imported, Omissions, is_placeholder, short_hash};
use crate::model::{
    Address, Appearance, Atlas, Conference, ConferenceId, Country, Location, MapSettings, Markdown, Person, PersonId,
    Publisher, PublisherId, Session, SessionId, Span, Text, TimeOfDay,
};

/// A feed with just what was imported.
///
/// A feed has a publisher and at least one conference: where the file names none they are
/// made of its title, and `lost` says so. `None` only if there is nothing in it at all.
pub fn new_feed(imported: Imported, lost: &mut Omissions) -> Option<Atlas> {
    let language = imported.languages.first()?.clone();
    let text = |words: &str| Text::new(language.clone(), words);
    let conference = match imported.conference {
        Some(conference) => conference,
        None => {
            let spans = imported.milestones.iter().map(|milestone| milestone.span);
            let first = spans.clone().min_by_key(|span| span.first_day())?.start();
            let last = spans.max_by_key(|span| span.last_day()).map(|span| span.end().unwrap_or(span.start()))?;
            lost.add(
                "a conference, which a feed needs and the file does not have: one without sessions is written",
                "",
            );
            holder(&imported.title, Span::new(first, last)?, &text)?
        }
    };
    let homepage = imported.homepage.or_else(|| Address::new("./"))?;
    lost.add("the publisher of the feed, which the file does not name: the conference stands for it", "");
    let publisher = Publisher {
        id: PublisherId::new(conference.id.as_str())?,
        name: conference.name.clone(),
        short_name: None,
        url: homepage,
        summary: None,
        logo: None,
        contact: None,
    };
    Some(Atlas {
        updated: None,
        languages: imported.languages,
        publisher,
        conferences: vec![conference],
        programs: Vec::new(),
        milestones: imported.milestones,
        people: imported.people,
        sources: Vec::new(),
        map: MapSettings::default(),
        live: None,
        notices: Vec::new(),
    })
}

/// A conference without sessions that spans the milestones of a feed.
fn holder(title: &str, span: Span, text: &dyn Fn(&str) -> Text) -> Option<Conference> {
    let name = if title.is_empty() { "Timeline" } else { title };
    Some(Conference {
        id: super::import::id_of(name).or_else(|| ConferenceId::new("timeline"))?,
        name: text(name),
        short_name: None,
        edition: None,
        series: None,
        theme: None,
        summary: None,
        span,
        time_zone: "Etc/UTC".into(),
        day_starts: TimeOfDay::default(),
        attendance_mode: None,
        place: Location { name: None, city: text("?"), country: Country::UNKNOWN, lat: 0.0, lon: 0.0, address: None },
        organizers: Vec::new(),
        reported: Vec::new(),
        participants: Vec::new(),
        places: Vec::new(),
        tracks: Vec::new(),
        sessions: Vec::new(),
        outcomes: Vec::new(),
        images: Vec::new(),
        links: Vec::new(),
        sources: Vec::new(),
    })
}

/// Puts an import into a feed.
///
/// A conference with the same id is brought up to date, one with another is added at the
/// end; everything else in the feed stands. `lost` gets what the feed had and the file no
/// longer has.
pub fn merge(atlas: &mut Atlas, imported: Imported, lost: &mut Omissions) {
    let Imported { conference, people, milestones, languages, .. } = imported;
    for language in languages {
        if !atlas.languages.contains(&language) {
            atlas.languages.push(language);
        }
    }
    let renamed = merge_people(atlas, people);
    if let Some(mut conference) = conference {
        rename(&mut conference, &renamed);
        match atlas.conferences.iter().position(|known| known.id == conference.id) {
            Some(index) => {
                if let Some(known) = atlas.conferences.get_mut(index) {
                    update(known, conference, lost);
                }
            }
            None => atlas.conferences.push(conference),
        }
        drop_launches(atlas, lost);
    }
    for milestone in milestones {
        match atlas.milestones.iter_mut().find(|known| known.id == milestone.id) {
            Some(known) => {
                known.span = milestone.span;
                known.title = with_translations(&known.title, milestone.title);
                known.body = keep_markdown(known.body.take(), milestone.body);
                add_new(&mut known.links, milestone.links, |a, b| a.url == b.url);
            }
            None => atlas.milestones.push(milestone),
        }
    }
}

/// Adds people, and gives the ids that those get whose own is somebody else's in the feed.
fn merge_people(atlas: &mut Atlas, people: Vec<Person>) -> HashMap<PersonId, PersonId> {
    let mut renamed = HashMap::new();
    let mut by_id: HashMap<PersonId, usize> =
        atlas.people.iter().enumerate().map(|(index, person)| (person.id.clone(), index)).collect();
    for mut person in people {
        let known = by_id.get(&person.id).and_then(|index| atlas.people.get_mut(*index));
        match known {
            Some(known) if share_words(&known.name, &person.name) => {
                known.affiliation = person.affiliation.or(known.affiliation.take());
                known.country = known.country.or(person.country);
                known.url = known.url.take().or(person.url);
                continue;
            }
            Some(_) => {
                let words = person.name.versions().next().map_or("", |version| version.text);
                let stem = person.id.as_str().get(..person.id.as_str().len().min(56)).unwrap_or_default();
                if let Some(id) = PersonId::new(&format!("{stem}-{}", short_hash(words))) {
                    renamed.insert(person.id.clone(), id.clone());
                    person.id = id;
                }
                if by_id.contains_key(&person.id) {
                    continue;
                }
            }
            None => {}
        }
        by_id.insert(person.id.clone(), atlas.people.len());
        atlas.people.push(person);
    }
    renamed
}

fn rename(conference: &mut Conference, renamed: &HashMap<PersonId, PersonId>) {
    for appearance in conference.sessions.iter_mut().flat_map(|session| &mut session.people) {
        if let Appearance::Known { person, .. } = appearance
            && let Some(new) = renamed.get(person)
        {
            *person = new.clone();
        }
    }
}

/// Whether two names are the same in any language.
fn share_words(one: &Text, other: &Text) -> bool {
    one.versions().any(|version| other.versions().any(|other| other.text == version.text))
}

/// Brings a conference up to date.
fn update(known: &mut Conference, mut new: Conference, lost: &mut Omissions) {
    keep_ids(&known.sessions, &mut new.sessions);
    let mut before: HashMap<SessionId, Session> =
        known.sessions.drain(..).map(|session| (session.id.clone(), session)).collect();
    let order: Vec<SessionId> = before.keys().cloned().collect();
    known.sessions = new
        .sessions
        .into_iter()
        .map(|session| match before.remove(&session.id) {
            Some(old) => updated(old, session),
            None => session,
        })
        .collect();
    let mut gone: Vec<&SessionId> = order.iter().filter(|id| before.contains_key(*id)).collect();
    gone.sort_unstable();
    for id in gone {
        lost.add("a session of the feed that the file no longer has, left out", id.as_str());
    }
    known.name = with_translations(&known.name, new.name);
    known.theme = match (known.theme.take(), new.theme) {
        (Some(old), Some(new)) => Some(with_translations(&old, new)),
        (old, new) => new.or(old),
    };
    known.summary = keep_markdown(known.summary.take(), new.summary);
    known.span = new.span;
    // A zone that only stands for an offset says less than the one that somebody wrote.
    if !new.time_zone.starts_with("Etc/") || known.time_zone.is_empty() {
        known.time_zone = new.time_zone;
    }
    known.day_starts = new.day_starts;
    if !is_placeholder(&new.place) || is_placeholder(&known.place) {
        known.place = new.place;
    }
    if known.organizers.is_empty() {
        known.organizers = new.organizers;
    }
    for place in &mut new.places {
        if let Some(old) = known.places.iter().find(|old| old.id == place.id) {
            place.name = with_translations(&old.name, place.name.clone());
            place.capacity = place.capacity.or(old.capacity);
            place.floor = place.floor.take().or_else(|| old.floor.clone());
            place.accessible = place.accessible.or(old.accessible);
        }
    }
    known.places = new.places;
    for track in &mut new.tracks {
        if let Some(old) = known.tracks.iter().find(|old| old.id == track.id) {
            track.name = with_translations(&old.name, track.name.clone());
        }
    }
    known.tracks = new.tracks;
    add_new(&mut known.links, new.links, |a, b| a.url == b.url);
}

/// A session as the file has it now, with what only the feed says of it.
fn updated(old: Session, new: Session) -> Session {
    let mut links = new.links;
    add_new(&mut links, old.links, |a, b| a.url == b.url);
    Session {
        title: with_translations(&old.title, new.title),
        summary: match (old.summary, new.summary) {
            (Some(old), Some(new)) => Some(with_translations(&old, new)),
            (old, new) => new.or(old),
        },
        body: keep_markdown(old.body, new.body),
        countries: old.countries,
        programs: old.programs,
        sources: old.sources,
        was: old.was,
        links,
        ..new
    }
}

/// Gives a session whose title changed the id that it had: the key of its program, at the
/// end of the id, is still the same, and the id is its link.
fn keep_ids(old: &[Session], new: &mut [Session]) {
    let there: HashSet<SessionId> = new.iter().map(|session| session.id.clone()).collect();
    let before: HashSet<&SessionId> = old.iter().map(|session| &session.id).collect();
    let key = |id: &SessionId| id.as_str().rsplit_once('-').map(|(_, key)| key.to_owned());
    // A key of two sessions is no key: then it is only the last word of a title.
    let mut gone: HashMap<String, Option<SessionId>> = HashMap::new();
    for session in old.iter().filter(|session| !there.contains(&session.id)) {
        if let Some(key) = key(&session.id) {
            gone.entry(key).and_modify(|id| *id = None).or_insert(Some(session.id.clone()));
        }
    }
    let mut keys: HashMap<String, u32> = HashMap::new();
    for key in new.iter().filter_map(|session| key(&session.id)) {
        *keys.entry(key).or_default() += 1;
    }
    for session in new.iter_mut().filter(|session| !before.contains(&session.id)) {
        let Some(key) = key(&session.id).filter(|key| keys.get(key) == Some(&1)) else { continue };
        if let Some(id) = gone.get_mut(&key).and_then(Option::take) {
            session.id = id;
        }
    }
}

/// Programs that were launched in a session which is gone know only the conference.
fn drop_launches(atlas: &mut Atlas, lost: &mut Omissions) {
    let conferences = &atlas.conferences;
    for program in &mut atlas.programs {
        let Some(launch) = &mut program.launched else { continue };
        let (Some(conference), Some(session)) = (&launch.conference, &launch.session) else { continue };
        let there = conferences.iter().find(|known| known.id == *conference);
        if there.is_some_and(|conference| conference.session(session).is_none()) {
            lost.add("the session that launched a program, which is gone", program.id.as_str());
            launch.session = None;
        }
    }
}

/// The new text with the translations of the old one, if the words that they translate are
/// still the same.
fn with_translations(old: &Text, new: Text) -> Text {
    let unchanged = new.versions().all(|version| old.exact(version.lang).is_some_and(|old| old.text == version.text));
    if unchanged { old.clone() } else { new }
}

fn keep_markdown(old: Option<Markdown>, new: Option<Markdown>) -> Option<Markdown> {
    match (old, new) {
        (Some(old), Some(new)) => Some(Markdown(with_translations(&old.0, new.0))),
        (old, new) => new.or(old),
    }
}

/// Adds those that are not there yet.
fn add_new<T>(there: &mut Vec<T>, more: Vec<T>, same: impl Fn(&T, &T) -> bool) {
    for item in more {
        if there.iter().all(|known| !same(known, &item)) {
            there.push(item);
        }
    }
}
