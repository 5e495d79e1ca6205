//! Import into a feed: a new one, or one that is already there.
//!
//! # Design
//! A file is imported again whenever its schedule changes, and between two imports people
//! write into the feed what no schedule has: the country, the reported figures, a title in
//! another language, the kind of a session, its chair, a hall's capacity. So a conference that
//! is already there is not thrown away. Silence of the file is not "none": fields that it does
//! not have stay. Fields that it contradicts are replaced, and the account lists them.

pub mod base;
mod head;
mod known;
pub mod participants;
mod people;
mod places;
mod session;

use std::collections::{HashMap, HashSet};

use super::account::Account;
use super::import::{Imported, Omissions, Origin, short_hash};
use crate::model::{
    Address, Atlas, Conference, ConferenceId, Country, Location, MapSettings, Markdown, Publisher, PublisherId,
    Session, SessionId, SessionStatus, Span, Text, TimeOfDay,
};
use base::{Base, Said};
use known::Known;

/// Choices of the person who imports into a feed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// Sessions that the file no longer has stay, as cancelled.
    pub keep_missing: bool,
    /// The file is a further part of a conference of which another was imported just now: it
    /// adds to it and takes nothing away.
    pub is_part: bool,
    /// Statements of the last import; none where that is not known.
    pub base: Option<&'a Base>,
}

/// Feed of an import alone.
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
            lost.changed(
                "a conference, which a feed needs and the file does not have: one without sessions is written",
                "",
            );
            holder(&imported.title, Span::new(first, last)?, &text)?
        }
    };
    let homepage = imported.homepage.or_else(|| Address::new("./"))?;
    lost.changed("the publisher of the feed, which the file does not name: the conference stands for it", "");
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

/// Conference without sessions that spans the milestones of a feed.
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
/// end; everything else in the feed stands. The account gets every difference.
///
/// Gives back what the file says of its conference, for the next import.
pub fn merge(atlas: &mut Atlas, imported: Imported, options: Options<'_>, account: &mut Account) -> Option<Said> {
    let Imported { conference, people, milestones, languages, origins, .. } = imported;
    let there: HashSet<_> = atlas.languages.iter().cloned().collect();
    atlas.languages.extend(languages.into_iter().filter(|language| !there.contains(language)));
    let renamed = people::merge(&mut atlas.people, people, account);
    let mut said = None;
    if let Some(mut conference) = conference {
        people::rename(&mut conference, &renamed);
        said = match atlas.conferences.iter_mut().find(|known| known.id == conference.id) {
            Some(known) => Some(update(known, conference, &origins, options, account)),
            None => {
                account.added.extend(conference.sessions.iter().map(|session| words(&session.title)));
                let said = Said::of_new(&conference);
                atlas.conferences.push(conference);
                Some(said)
            }
        };
        drop_launches(atlas, &mut account.omissions);
    }
    let mut index: HashMap<_, usize> =
        atlas.milestones.iter().enumerate().map(|(index, milestone)| (milestone.id.clone(), index)).collect();
    for milestone in milestones {
        let known = index.get(&milestone.id).and_then(|index| atlas.milestones.get_mut(*index));
        if let Some(known) = known {
            head::milestone(known, milestone, account);
        } else {
            account.added.push(words(&milestone.title));
            index.insert(milestone.id.clone(), atlas.milestones.len());
            atlas.milestones.push(milestone);
        }
    }
    said
}

/// The first version of a text.
fn words(text: &Text) -> String {
    text.versions().next().map(|version| version.text.to_owned()).unwrap_or_default()
}

/// Brings a conference up to date.
fn update(
    known: &mut Conference,
    mut new: Conference,
    origins: &HashMap<SessionId, Origin>,
    options: Options<'_>,
    account: &mut Account,
) -> Said {
    let mut said = Said::default();
    let base = options.base.and_then(|base| base.of(&known.id));
    let Known { before, gone, by_hand } = if options.is_part {
        known::same(&known.sessions, &new.sessions, origins)
    } else {
        known::known(&known.sessions, &new.sessions, origins)
    };
    let had_tracks = known.sessions.iter().filter_map(|session| session.track.clone()).collect();
    places::merge(known, &mut new, &before, (base, &mut said), account);
    let names: HashMap<_, _> = known.places.iter().map(|place| (place.id.clone(), words(&place.name))).collect();
    let mut old: Vec<Option<Session>> = std::mem::take(&mut known.sessions).into_iter().map(Some).collect();
    let mut take = |index: usize| old.get_mut(index).and_then(Option::take);
    let mut sessions = Vec::with_capacity(new.sessions.len());
    let mut fresh = Vec::new();
    for (mut session, before) in std::mem::take(&mut new.sessions).into_iter().zip(before) {
        match before.and_then(&mut take) {
            Some(old) => {
                said.session(&old.id, &session);
                if let Some(base) = base {
                    base.settle_session(&old, &mut session);
                }
                sessions.push(session::updated(old, session, &names, account));
            }
            None => {
                account.added.push(words(&session.title));
                fresh.push(sessions.len());
                sessions.push(session);
            }
        }
    }
    let mut stay = Vec::new();
    for session in by_hand.into_iter().filter_map(&mut take) {
        account.kept.push(format!("{:?}: only the feed has it", words(&session.title)));
        stay.push(session);
    }
    for mut session in gone.into_iter().filter_map(&mut take) {
        if options.is_part || options.keep_missing && session.is_cancelled() {
            stay.push(session);
            continue;
        }
        account.removed.push(words(&session.title));
        if options.keep_missing {
            account.kept_missing = true;
            session.status = Some(SessionStatus::Cancelled);
            stay.push(session);
        }
    }
    free_ids(&mut sessions, &stay);
    fresh.into_iter().filter_map(|index| sessions.get(index)).for_each(|session| said.session(&session.id, session));
    sessions.extend(stay);
    known.sessions = sessions;
    places::drop_empty_tracks(known, &had_tracks, account);
    if !new.participants.is_empty() {
        let mut difference =
            participants::Difference { conference: known.id.to_string(), ..participants::Difference::default() };
        known.participants =
            participants::updated(&known.participants, std::mem::take(&mut new.participants), &mut difference);
        difference.tell(account);
    }
    head::conference(known, new, account);
    said
}

/// New sessions get other ids where theirs is that of one that stays.
fn free_ids(sessions: &mut [Session], stay: &[Session]) {
    let mut taken: HashSet<SessionId> = stay.iter().map(|session| session.id.clone()).collect();
    for session in sessions {
        let mut count = 0;
        while !taken.insert(session.id.clone()) {
            count += 1;
            let stem: String = session.id.as_str().chars().take(54).collect();
            let hash = short_hash(&format!("{} {count}", session.span.start()));
            match SessionId::new(&format!("{}-{hash}", stem.trim_end_matches('-'))) {
                Some(id) => session.id = id,
                None => break,
            }
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
    // A file says no language, or another one than the feed: the same words are the same text.
    let same_words = new.versions().all(|version| old.versions().any(|old| old.text == version.text));
    if unchanged || same_words { old.clone() } else { new }
}

fn keep_text(old: Option<Text>, new: Option<Text>) -> Option<Text> {
    match (old, new) {
        (Some(old), Some(new)) => Some(with_translations(&old, new)),
        (old, new) => new.or(old),
    }
}

fn keep_markdown(old: Option<Markdown>, new: Option<Markdown>) -> Option<Markdown> {
    match (old, new) {
        (Some(old), Some(new)) => Some(Markdown(with_translations(&old.0, new.0))),
        (old, new) => new.or(old),
    }
}

/// Adds those whose key is not there yet.
fn add_new<T>(there: &mut Vec<T>, more: Vec<T>, key: impl Fn(&T) -> String) {
    let mut known: HashSet<String> = there.iter().map(&key).collect();
    for item in more {
        if known.insert(key(&item)) {
            there.push(item);
        }
    }
}
