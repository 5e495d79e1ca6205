//! Words of a change.

use crate::desk::Clash;
use crate::feed::live::Set;
use crate::locale::fill;
use crate::model::{Atlas, Conference, ConferenceId, SessionId, When};
use crate::view::context::ViewContext;

/// The fields that a change sets, in the order in which one would say them.
pub(super) fn set(scope: &ViewContext, conference: Option<&Conference>, set: &Set) -> String {
    let mut parts: Vec<String> = Vec::new();
    match (set.start, set.end.and_then(When::moment)) {
        (Some(start), _) => parts.push(hours(scope, start, set.end)),
        (None, Some(end)) => parts.push(with(scope.locale.words().desk.runs_until, "time", &scope.locale.time(end))),
        (None, None) => {}
    }
    if let Some(places) = &set.places {
        let name =
            |id| conference.and_then(|conference| conference.place(id)).map(|place| scope.texts.words(&place.name));
        parts.push(scope.locale.list(&places.iter().filter_map(name).collect::<Vec<_>>()));
    }
    if let Some(status) = set.status {
        parts.push(scope.locale.words().kinds.session_status.of(status).to_owned());
    }
    parts.extend(set.title.iter().chain(&set.summary).map(|text| scope.texts.words(text)));
    parts.retain(|part| !part.is_empty());
    parts.join(scope.locale.words().lists.comma)
}

fn hours(scope: &ViewContext, start: When, end: Option<When>) -> String {
    match (start.moment(), end.and_then(When::moment)) {
        (Some(from), Some(to)) => {
            scope.locale.day_time(&scope.locale.day_short(from.date()), &scope.locale.times(from, to))
        }
        (Some(from), None) => scope.locale.day_time(&scope.locale.day_short(from.date()), &scope.locale.time(from)),
        (None, _) => scope.locale.when(start),
    }
}

/// The title of a session, or its id where there is none.
pub(super) fn title(scope: &ViewContext, atlas: &Atlas, conference: &ConferenceId, session: &SessionId) -> String {
    let found = atlas.session(conference, session);
    found.map_or_else(|| session.to_string(), |(_, session)| scope.texts.words(&session.title))
}

/// A template with one slot.
pub(super) fn with(template: &str, slot: &str, value: &str) -> String {
    fill(template, &[(slot, value)])
}

/// A clash.
pub(super) fn clash(scope: &ViewContext, atlas: &Atlas, conference: &Conference, clash: &Clash) -> String {
    let w = &scope.locale.words().desk;
    let title = |session| self::title(scope, atlas, &conference.id, session);
    match clash {
        Clash::Place { session, place, other } => {
            let place = conference.place(place).map(|place| scope.texts.words(&place.name)).unwrap_or_default();
            fill(w.clash_place, &[("a", &title(session)), ("b", &title(other)), ("place", &place)])
        }
        Clash::Person { session, person, other } => {
            let person = atlas.person(person).map(|person| scope.texts.words(&person.name)).unwrap_or_default();
            fill(w.clash_person, &[("a", &title(session)), ("b", &title(other)), ("person", &person)])
        }
        Clash::OutsideDay { session } => with(w.clash_day, "a", &title(session)),
    }
}
