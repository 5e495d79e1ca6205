//! Session that a file has again, with what only the feed says of it.

use std::collections::{HashMap, HashSet};

use super::{add_new, keep_markdown, keep_text, with_translations, words};
use crate::convert::account::{Account, ChangedField, Moved, Retitled};
use crate::model::{
    Appearance, AppearanceRole, PersonId, PlaceId, Session, SessionKind, SessionStatus, Span, Was, When,
};

/// The session as it is now. `names` are those of the places.
pub fn updated(old: Session, new: Session, names: &HashMap<PlaceId, String>, account: &mut Account) -> Session {
    let title = with_translations(&old.title, new.title);
    if title != old.title {
        account.retitled.push(Retitled { from: words(&old.title), to: words(&title) });
    }
    let told = words(&title);
    let mut changed = |is: bool, field: &'static str| {
        if is {
            account.changed.push(ChangedField { title: told.clone(), field });
        }
    };
    let kind = kind(old.kind, new.kind);
    changed(kind != old.kind, "kind");
    let track = new.track.or(old.track.clone());
    changed(track != old.track, "track");
    let languages = if new.languages.is_empty() { old.languages.clone() } else { new.languages };
    changed(languages != old.languages, "language");
    let status = new.status.or(old.status);
    changed(status != old.status, "status");
    let people = people(&old.people, new.people);
    changed(people != old.people, "people");
    let summary = keep_text(old.summary.clone(), new.summary);
    changed(summary != old.summary, "summary");
    let body = keep_markdown(old.body.clone(), new.body);
    changed(body != old.body, "body");
    let countries = if new.countries.is_empty() { old.countries } else { new.countries };
    if new.status.is_none() && old.status == Some(SessionStatus::Cancelled) {
        account.kept.push(format!("{told:?}: cancelled in the feed, of which the file says nothing"));
    }
    let places = if new.places.is_empty() || new.places.iter().all(|place| old.places.contains(place)) {
        // One room of several that a hand wrote is no contradiction.
        old.places.clone()
    } else {
        new.places
    };
    let span = span(old.span, new.span);
    if same(old.span.start(), span.start()) && old.span.end().is_some() && !ends_alike(old.span, span) {
        account.changed.push(ChangedField { title: told.clone(), field: "end" });
    }
    let was = was(&old.was, (old.span, &old.places), (span, &places));
    if !same(old.span.start(), span.start()) || places != old.places {
        let at = |span: Span, places: &[PlaceId]| {
            let places = places.iter().map(|place| names.get(place).map_or(place.as_str(), String::as_str));
            let places = places.collect::<Vec<_>>().join(" / ");
            if places.is_empty() { span.start().to_string() } else { format!("{} {places}", span.start()) }
        };
        account.moved.push(Moved { title: told, from: at(old.span, &old.places), to: at(span, &places) });
    }
    let mut links = new.links;
    add_new(&mut links, old.links, |link| link.url.to_string());
    Session {
        id: old.id,
        title,
        kind,
        span,
        places,
        track,
        people,
        countries,
        programs: old.programs,
        summary,
        body,
        languages,
        status,
        was,
        links,
        sources: old.sources,
    }
}

/// A file that says "talk", or nothing, does not contradict a kind that a hand chose.
fn kind(old: SessionKind, new: SessionKind) -> SessionKind {
    if matches!(new, SessionKind::Talk | SessionKind::Other) && old != SessionKind::Other { old } else { new }
}

/// The same instant, or the same day where the hour is not known.
fn same(one: When, other: When) -> bool {
    match (one.moment(), other.moment()) {
        (Some(one), Some(other)) => one.unix() == other.unix(),
        _ => one == other,
    }
}

fn ends_alike(one: Span, other: Span) -> bool {
    match (one.end(), other.end()) {
        (Some(one), Some(other)) => same(one, other),
        (one, other) => one.is_none() && other.is_none(),
    }
}

/// The span of the file; its end is that of the feed where the file has none and the start is
/// the same.
fn span(old: Span, new: Span) -> Span {
    match (new.end(), old.end()) {
        (None, Some(end)) if same(old.start(), new.start()) => Span::new(new.start(), end).unwrap_or(new),
        _ => new,
    }
}

/// The values before the first change; none of them where everything is again as it was.
fn was(was: &Option<Was>, old: (Span, &[PlaceId]), new: (Span, &[PlaceId])) -> Option<Was> {
    let mut before = was.clone().unwrap_or_default();
    if !same(old.0.start(), new.0.start()) {
        before.start = before.start.or(Some(old.0.start()));
        before.end = before.end.or(old.0.end());
        if before.start.is_some_and(|start| same(start, new.0.start())) {
            (before.start, before.end) = (None, None);
        }
    }
    if old.1 != new.1 && !old.1.is_empty() {
        if before.places.is_empty() {
            before.places = old.1.to_vec();
        }
        if before.places == new.1 {
            before.places.clear();
        }
    }
    (before != Was::default()).then_some(before)
}

/// The people of the file with the roles that the feed gives them, and those whom no file of
/// this kind would have: guests that are only a name, chairs, moderators and panelists.
///
/// A file that names nobody is silent. "Speaker" is what importers say of everybody, so it
/// contradicts no role.
fn people(old: &[Appearance], new: Vec<Appearance>) -> Vec<Appearance> {
    if new.is_empty() {
        return old.to_vec();
    }
    let mut roles: HashMap<PersonId, Option<AppearanceRole>> = HashMap::new();
    for appearance in old {
        if let Appearance::Known { person, role } = appearance {
            roles.insert(person.clone(), *role);
        }
    }
    let mut there = HashSet::new();
    let mut people: Vec<Appearance> = Vec::with_capacity(new.len());
    for appearance in new {
        people.push(match appearance {
            Appearance::Known { person, role } => {
                there.insert(person.clone());
                let generic = matches!(role, None | Some(AppearanceRole::Speaker));
                let role = match roles.get(&person) {
                    Some(known) if generic => *known,
                    _ => role,
                };
                Appearance::Known { person, role }
            }
            named => named,
        });
    }
    let by_hand = old.iter().filter(|appearance| match appearance {
        Appearance::Known { person, role } => {
            !there.contains(person) && !matches!(role, None | Some(AppearanceRole::Speaker))
        }
        Appearance::Named { .. } => !people.contains(appearance),
    });
    let by_hand: Vec<Appearance> = by_hand.cloned().collect();
    people.extend(by_hand);
    people
}
