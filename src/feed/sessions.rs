//! The sessions of a feed to those of the model, and the launches that refer to them.

use super::diagnostic::Rule;
use super::index::Index;
use super::known::{self, Known};
use super::path::Path;
use super::raw;
use super::reader::Reader;
use super::scalar::Item;
use crate::model::{Appearance, Launch, Session, Span, Was, When};

/// The ids that a session of one conference may refer to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Looks<'a> {
    pub(super) known: &'a Known,
    pub(super) places: &'a Index,
    pub(super) tracks: &'a Index,
}

impl Looks<'_> {
    pub(super) fn session(&self, raw: raw::Session, at: &Path<'_>, reader: &mut Reader) -> Session {
        let Known { programs, sources, .. } = self.known;
        Session {
            id: raw.id,
            title: raw.title,
            kind: raw.kind,
            span: span(raw.start, raw.end, &at.key("end"), reader),
            places: known::many(raw.place.0, self.places, &at.key("place"), reader, "place of the conference"),
            track: known::one(raw.track, self.tracks, &at.key("track"), reader, "track of the conference"),
            people: self.people(raw.people, &at.key("people"), reader),
            countries: known::countries(raw.countries, &at.key("countries"), reader),
            programs: known::many(raw.programs, programs, &at.key("programs"), reader, "program"),
            summary: raw.summary,
            body: raw.body,
            languages: known::languages(raw.language.0, &at.key("language"), reader),
            status: raw.status,
            was: raw.was.and_then(|was| self.was(was, &at.key("was"), reader)),
            links: raw.links,
            sources: known::many(raw.sources, sources, &at.key("sources"), reader, "source"),
        }
    }

    /// Earlier values of a session; none if nothing of them is left.
    fn was(&self, raw: raw::Was, at: &Path<'_>, reader: &mut Reader) -> Option<Was> {
        let places = known::many(raw.place.0, self.places, &at.key("place"), reader, "place of the conference");
        let was = Was { start: raw.start, end: raw.end, places };
        (was != Was::default()).then_some(was)
    }

    fn people(&self, items: Vec<Item<raw::Appearance>>, at: &Path<'_>, reader: &mut Reader) -> Vec<Appearance> {
        let appearance = |Item { index, value }: Item<raw::Appearance>| {
            let at = at.item(index);
            let raw::Appearance { person, name, role } = value;
            if person.is_none() && name.is_none() {
                reader.report(&at, Rule::MissingField, format_args!("neither `person` nor `name` says who it is"));
                return None;
            }
            let person = known::one(person, &self.known.people, &at.key("person"), reader, "person");
            match (person, name) {
                (Some(person), _) => Some(Appearance::Known { person, role }),
                (None, Some(name)) => Some(Appearance::Named { name, role }),
                (None, None) => None,
            }
        };
        items.into_iter().filter_map(appearance).collect()
    }
}

/// Drops from a launch the conference that there is not, and the session that is not one
/// of that conference's.
pub(super) fn look_up_launch(launch: &mut Launch, known: &Known, at: &Path<'_>, reader: &mut Reader) {
    let sessions = launch.conference.as_ref().and_then(|id| known.sessions_of(id));
    let conference = launch.conference.take();
    launch.conference = known::one(conference, &known.conferences, &at.key("conference"), reader, "conference");
    let Some(session) = &launch.session else { return };
    let at = at.key("session");
    let there = match sessions {
        Some(sessions) => known::is_known(session.as_str(), sessions, &at, reader, "session of the conference"),
        None => {
            let message = format_args!("the conference of the session \"{session}\" is not known");
            reader.report(&at, Rule::UnknownRef, message);
            reader.hint(format_args!("name the conference in `conference` beside it"));
            false
        }
    };
    if !there {
        launch.session = None;
    }
}

/// From `start` to `end`; an end that lies before the start is reported and dropped.
pub(super) fn span(start: When, end: Option<When>, at: &Path<'_>, reader: &mut Reader) -> Span {
    let Some(end) = end else { return Span::from(start) };
    Span::new(start, end).unwrap_or_else(|| {
        reader.report(at, Rule::EndBeforeStart, format_args!("{end} is before the start, {start}, and is dropped"));
        Span::from(start)
    })
}
