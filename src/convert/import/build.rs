//! From a schedule as read to a conference of the model.

use std::collections::{HashMap, HashSet};

use super::ids::Ids;
use super::people::People;
use super::schedule::{Event, Schedule};
use super::sessions::Maker;
use super::{ImportError, Imported, Omissions, Settings, days, links, markdown, whereabouts};
use crate::model::{Conference, ConferenceId, Lang, Markdown, Place, PlaceId, Text, Track, TrackId};

/// Builds the conference that a schedule describes.
///
/// # Errors
/// Where there is neither an event nor a day, where clock times need a time zone and none is
/// known, or no title and no `id` to name it by.
pub fn conference(schedule: Schedule, settings: &Settings, mut lost: Omissions) -> Result<Imported, ImportError> {
    if schedule.needs_zone {
        return Err(ImportError::new(
            "its clock times say no offset from UTC; name the time zone of the place, as in --time-zone Europe/Vienna",
        ));
    }
    let language = default_language(&schedule, settings);
    let text = |words: &str| Text::new(language.clone(), words);
    let optional =
        |words: &str| Some(markdown::plain(words)).filter(|words| !words.is_empty()).map(|words| text(&words));
    let name = name(&schedule, settings, &mut lost)?;
    let id = conference_id(&schedule, &name, settings)?;

    let mut maker = Maker {
        base: Some(schedule.url.as_str()).filter(|url| !url.is_empty()),
        language: language.clone(),
        places: places(&schedule, &language),
        tracks: tracks(&schedule, &language, &mut lost),
        people: People::new(&schedule, &language, &mut lost),
        lost,
        ids: Ids::default(),
        twins: HashMap::new(),
        sessions: Vec::new(),
    };
    for event in &schedule.events {
        maker.session(event);
    }
    let Maker { places, tracks, people, mut lost, sessions, .. } = maker;
    if sessions.is_empty() && schedule.events.is_empty() && schedule.days.is_empty() && schedule.start.is_none() {
        return Err(ImportError::new("there is no event in it, and no date of a conference"));
    }

    let day_starts = days::day_starts(&schedule, &mut lost);
    let span = days::span(&schedule, &sessions, day_starts, &mut lost)?;
    let time_zone = whereabouts::time_zone(&schedule, &sessions, settings, &mut lost);
    let place = whereabouts::location(&schedule, settings, &language, &mut lost);
    let mut conference_links = Vec::new();
    for reference in &schedule.links {
        match links::resolve(&reference.url, Some(&schedule.url)) {
            Some(url) => {
                conference_links.push(links::link(url, &markdown::plain(&reference.title), &reference.what, &language))
            }
            None => lost.add("a link that is no address of the web", reference.url.clone()),
        }
    }
    let homepage = links::resolve(&schedule.url, None);
    if let Some(url) = homepage.clone().filter(|url| conference_links.iter().all(|link| link.url != *url)) {
        conference_links.push(links::link(url, "", "", &language));
    }
    let mut languages = vec![language.clone()];
    for version in sessions.iter().flat_map(|session| session.title.versions()) {
        if !languages.contains(version.lang) {
            languages.push(version.lang.clone());
        }
    }
    let conference = Conference {
        id,
        name: text(&name),
        short_name: None,
        edition: None,
        series: None,
        theme: optional(&schedule.subtitle),
        summary: markdown::markdown(&schedule.summary).map(|words| Markdown(text(&words))),
        span,
        time_zone,
        day_starts,
        attendance_mode: None,
        place,
        organizers: schedule.organizers.iter().filter_map(|name| optional(name)).collect(),
        reported: Vec::new(),
        participants: Vec::new(),
        places: places.list,
        tracks: tracks.list,
        sessions,
        outcomes: Vec::new(),
        images: Vec::new(),
        links: conference_links,
        sources: Vec::new(),
    };
    let people = people.into_list();
    Ok(Imported {
        conference: Some(conference),
        people,
        milestones: Vec::new(),
        languages,
        title: name,
        homepage,
        omissions: lost,
    })
}

/// The name of the conference: from the settings, its title, its acronym, its file.
fn name(schedule: &Schedule, settings: &Settings, lost: &mut Omissions) -> Result<String, ImportError> {
    let given = [settings.name.as_deref().unwrap_or_default(), &schedule.title, &schedule.acronym];
    if let Some(name) = given.into_iter().map(markdown::plain).find(|name| !name.is_empty()) {
        return Ok(name);
    }
    let file = settings.file_name.clone().filter(|name| !name.trim().is_empty());
    let file = file.ok_or_else(|| ImportError::new("nothing in it names the conference; name it with --name"))?;
    lost.add(
        format!("the name of the conference, which the file does not say: {file:?} is written, --name says it"),
        "",
    );
    Ok(file)
}

fn conference_id(schedule: &Schedule, name: &str, settings: &Settings) -> Result<ConferenceId, ImportError> {
    let given = settings.id.clone();
    let from = |name: &str| Ids::default().give(name, None, "conference", "");
    let named = || Some(schedule.acronym.trim()).filter(|acronym| !acronym.is_empty()).map_or_else(|| from(name), from);
    given.or_else(named).ok_or_else(|| ImportError::new("no id can be made of its name; name it with --id"))
}

/// The language that most events are told in, unless the settings name one; English where
/// neither the file nor the settings say any.
fn default_language(schedule: &Schedule, settings: &Settings) -> Lang {
    let mut counts: Vec<(Lang, usize)> = Vec::new();
    for lang in schedule.events.iter().filter_map(event_language) {
        match counts.iter_mut().find(|(known, _)| *known == lang) {
            Some((_, count)) => *count += 1,
            None => counts.push((lang, 1)),
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max();
    let first_of_most = counts.into_iter().find(|(_, count)| Some(*count) == most).map(|(lang, _)| lang);
    settings.language.clone().or(first_of_most).unwrap_or_else(Lang::english)
}

/// Reads a tag as other programs write it: `de-formal` (pretalx) is `de`, `en_US` is `en-US`.
pub fn language(tag: &str) -> Option<Lang> {
    let tag = tag.trim().replace('_', "-");
    Lang::new(tag.trim_end_matches("-formal").trim_end_matches("-informal"))
}

pub fn event_language(event: &Event) -> Option<Lang> {
    event.languages.first().and_then(|tag| language(tag))
}

/// Things that are named once and referred to by name.
#[derive(Debug)]
pub struct Named<T, I> {
    pub list: Vec<T>,
    pub by_name: HashMap<String, I>,
}

fn places(schedule: &Schedule, language: &Lang) -> Named<Place, PlaceId> {
    let mut ids = Ids::default();
    let mut places = Named { list: Vec::new(), by_name: HashMap::new() };
    let listed = schedule.rooms.iter().map(|room| (markdown::plain(&room.name), Some(room)));
    let used = schedule.events.iter().flat_map(|event| &event.rooms).map(|name| (markdown::plain(name), None));
    for (name, room) in listed.chain(used).filter(|(name, _)| !name.is_empty()) {
        if places.by_name.contains_key(&name) {
            continue;
        }
        let Some(id) = ids.give(&name, None, "place", &name) else { continue };
        let floor = room.map(|room| markdown::plain(&room.floor)).filter(|floor| !floor.is_empty());
        places.list.push(Place {
            id: PlaceId::clone(&id),
            name: Text::new(language.clone(), name.as_str()),
            capacity: room.and_then(|room| room.capacity),
            floor: floor.map(|floor| Text::new(language.clone(), floor)),
            accessible: None,
        });
        places.by_name.insert(name, id);
    }
    places
}

fn tracks(schedule: &Schedule, language: &Lang, lost: &mut Omissions) -> Named<Track, TrackId> {
    let mut ids = Ids::default();
    let mut tracks = Named { list: Vec::new(), by_name: HashMap::new() };
    let used: Vec<String> = schedule.events.iter().map(|event| markdown::plain(&event.track)).collect();
    let in_use: HashSet<&String> = used.iter().collect();
    let listed: Vec<String> = schedule.tracks.iter().map(|name| markdown::plain(name)).collect();
    for name in listed.iter().chain(&used).filter(|name| !name.is_empty()) {
        if !in_use.contains(name) {
            lost.add("a track without an event", name.as_str());
            continue;
        }
        if tracks.by_name.contains_key(name) {
            continue;
        }
        let Some(id) = ids.give(name, None, "track", name) else { continue };
        tracks.list.push(Track { id: TrackId::clone(&id), name: Text::new(language.clone(), name.as_str()) });
        tracks.by_name.insert(name.clone(), id);
    }
    tracks
}
