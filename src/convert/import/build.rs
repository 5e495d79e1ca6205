//! From a schedule as read to a conference of the model.

use std::collections::{HashMap, HashSet};

use super::ids::Ids;
use super::named;
use super::people::{self, People};
use super::schedule::ImportedSchedule;
use super::sessions::Maker;
use super::{
    ImportError, Imported, Omissions, Settings, days, languages, links, markdown, scripts, sentinels, whereabouts,
};
use crate::model::{Conference, ConferenceId, Lang, Markdown, Text};

/// Builds the conference that a schedule describes.
///
/// # Errors
/// If there is no event, if clock times need a time zone and none is known, or no title
/// and no `id` to name it by.
pub fn conference(
    mut schedule: ImportedSchedule,
    settings: &Settings,
    mut lost: Omissions,
) -> Result<Imported, ImportError> {
    if schedule.needs_zone {
        return Err(ImportError::new(needs_zone(&schedule, settings)));
    }
    sentinels::leave_out(&mut schedule, &mut lost);
    let language = default_language(&schedule, settings, &mut lost);
    let text = |words: &str| Text::new(language.clone(), words);
    let optional =
        |words: &str| Some(markdown::plain(words)).filter(|words| !words.is_empty()).map(|words| text(&words));
    let name = name(&schedule, settings, &mut lost)?;
    let id = conference_id(&schedule, &name, settings)?;
    if schedule.events.is_empty() && schedule.participants.is_empty() {
        return Err(ImportError::new("there is no event in it"));
    }

    let mut maker = Maker {
        base: Some(schedule.url.as_str()).filter(|url| !url.is_empty()),
        language: language.clone(),
        places: named::places(&schedule, &language),
        tracks: named::tracks(&schedule, &language, &mut lost),
        people: People::new(&schedule, people::From { language: &language, settings }, &mut lost),
        lost,
        ids: Ids::default(),
        twins: HashMap::new(),
        sessions: Vec::new(),
        origins: HashMap::new(),
    };
    for event in &schedule.events {
        maker.session(event);
    }
    let Maker { places, tracks, people, mut lost, sessions, origins, .. } = maker;

    let day_starts = days::day_starts(&schedule, &mut lost);
    let span = days::span(&schedule, &sessions, day_starts, &mut lost)?;
    let time_zone = whereabouts::time_zone(&schedule, &sessions, settings, &mut lost);
    let place = whereabouts::location(&schedule, settings, &language, &mut lost);
    let homepage = links::resolve(&schedule.url, None);
    let conference_links = links_of(&schedule, homepage.as_ref(), &language, &mut lost);
    let languages = languages_of(&language, &sessions);
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
        participants: schedule.participants.clone(),
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
        origins,
        omissions: lost,
    })
}

fn needs_zone(schedule: &ImportedSchedule, settings: &Settings) -> String {
    let advice = "name the time zone of the place, as in --time-zone Europe/Vienna";
    match schedule.time_zone.as_deref().filter(|_| settings.time_zone.is_none()) {
        Some(zone) if whereabouts::known_zone(zone, settings).is_none() => {
            format!("its clock times say no offset from UTC, and its time zone {zone:?} is not known; {advice}")
        }
        _ => format!("its clock times say no offset from UTC; {advice}"),
    }
}

/// The links of the conference, its page among them.
fn links_of(
    schedule: &ImportedSchedule,
    homepage: Option<&crate::model::Address>,
    language: &Lang,
    lost: &mut Omissions,
) -> Vec<crate::model::Link> {
    let mut found = Vec::new();
    for reference in &schedule.links {
        match links::resolve(&reference.url, Some(&schedule.url)) {
            Some(url) => found.push(links::link(url, &markdown::plain(&reference.title), &reference.what, language)),
            None => lost.add("a link that is no address of the web", reference.url.clone()),
        }
    }
    if let Some(url) = homepage.filter(|url| found.iter().all(|link| link.url != **url)) {
        found.push(links::link(url.clone(), "", "", language));
    }
    found
}

/// The languages of the titles, the default first.
fn languages_of(first: &Lang, sessions: &[crate::model::Session]) -> Vec<Lang> {
    let mut languages = vec![first.clone()];
    let mut there: HashSet<Lang> = languages.iter().cloned().collect();
    for version in sessions.iter().flat_map(|session| session.title.versions()) {
        if there.insert(version.lang.clone()) {
            languages.push(version.lang.clone());
        }
    }
    languages
}

/// The name of the conference: from the settings, its title, its acronym, its file.
fn name(schedule: &ImportedSchedule, settings: &Settings, lost: &mut Omissions) -> Result<String, ImportError> {
    let given = [settings.name.as_deref().unwrap_or_default(), &schedule.title, &schedule.acronym];
    if let Some(name) = given.into_iter().map(markdown::plain).find(|name| !name.is_empty()) {
        return Ok(name);
    }
    let file = settings.file_name.clone().filter(|name| !name.trim().is_empty());
    let file = file.ok_or_else(|| ImportError::new("nothing in it names the conference; name it with --name"))?;
    lost.changed(
        format!("the name of the conference, which the file does not say: {file:?} is written, --name says it"),
        "",
    );
    Ok(file)
}

fn conference_id(schedule: &ImportedSchedule, name: &str, settings: &Settings) -> Result<ConferenceId, ImportError> {
    let given = settings.id.clone();
    let from = |name: &str| Ids::default().give(name, None, "conference", "");
    let named = || Some(schedule.acronym.trim()).filter(|acronym| !acronym.is_empty()).map_or_else(|| from(name), from);
    given.or_else(named).ok_or_else(|| ImportError::new("no id can be made of its name; name it with --id"))
}

/// The language that most events are told in, unless the settings name one; where neither the
/// file nor the settings say any, the one of their script, and that is listed.
fn default_language(schedule: &ImportedSchedule, settings: &Settings, lost: &mut Omissions) -> Lang {
    let mut counts: HashMap<Lang, (usize, usize)> = HashMap::new();
    for (index, event) in schedule.events.iter().enumerate() {
        let said = languages::language(&event.text_language);
        if let Some(lang) = said.or_else(|| languages::languages(&event.language).0.into_iter().next()) {
            counts.entry(lang).or_insert((0, index)).0 += 1;
        }
    }
    // Of two that are told as often it is the one that was met first.
    let most = counts.into_iter().max_by_key(|(_, (count, first))| (*count, std::cmp::Reverse(*first)));
    let all = languages::language(&schedule.language);
    settings.language.clone().or(all).or(most.map(|(lang, _)| lang)).unwrap_or_else(|| {
        let lang = scripts::language(schedule.events.iter().map(|event| event.title.as_str()));
        let told = "the language of the texts, which the file does not name";
        lost.changed(format!("{told}: {lang} is written after their script, --language says it"), "");
        lang
    })
}
