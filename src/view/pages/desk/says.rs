//! What a change says, in words.

use crate::feed::live::Set;
use crate::locale::fill;
use crate::model::{Atlas, Conference, ConferenceId, SessionId, When};
use crate::view::scope::Scope;

/// What a change sets, in the order in which one would say it.
pub(super) fn set(scope: &Scope, conference: Option<&Conference>, set: &Set) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(start) = set.start {
        parts.push(hours(scope, start, set.end));
    }
    if let Some(places) = &set.places {
        let name = |id| conference.and_then(|conference| conference.place(id)).map(|place| scope.words(&place.name));
        parts.push(scope.locale.list(&places.iter().filter_map(name).collect::<Vec<_>>()));
    }
    if let Some(status) = set.status {
        parts.push(scope.locale.words().kinds.session_status.of(status).to_owned());
    }
    parts.extend(set.title.iter().chain(&set.summary).map(|text| scope.words(text)));
    parts.retain(|part| !part.is_empty());
    parts.join(scope.locale.words().lists.comma)
}

fn hours(scope: &Scope, start: When, end: Option<When>) -> String {
    match (start.moment(), end.and_then(When::moment)) {
        (Some(from), Some(to)) => {
            scope.locale.day_time(&scope.locale.day_short(from.date()), &scope.locale.times(from, to))
        }
        (Some(from), None) => scope.locale.day_time(&scope.locale.day_short(from.date()), &scope.locale.time(from)),
        (None, _) => scope.locale.when(start),
    }
}

/// The title of a session, or its id where there is none.
pub(super) fn title(scope: &Scope, atlas: &Atlas, conference: &ConferenceId, session: &SessionId) -> String {
    let found = atlas.session(conference, session);
    found.map_or_else(|| session.to_string(), |(_, session)| scope.words(&session.title))
}

/// A template with one slot.
pub(super) fn with(template: &str, slot: &str, value: &str) -> String {
    fill(template, &[(slot, value)])
}
