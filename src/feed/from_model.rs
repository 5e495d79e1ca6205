//! From the model back to what a feed says.

use super::raw;
use super::scalar::{Degrees, Item, Several};
use super::settings::{Center, Format, Merge};
use super::value::{Days, ZoneName};
use crate::model::{Appearance, Atlas, Conference, MapSettings, Milestone, Program, Publisher, Session, Was};

/// Raw form of an atlas. The notices of the day are not the feed's.
pub(super) fn feed(atlas: &Atlas) -> raw::Feed {
    raw::Feed {
        schema: Some("feed.schema.json".to_owned()),
        format: Format,
        updated: atlas.updated,
        languages: Some(items(&atlas.languages)),
        publisher: Some(publisher(&atlas.publisher)),
        conferences: Some(atlas.conferences.iter().map(|value| item(conference(value))).collect()),
        programs: atlas.programs.iter().map(|value| item(program(value))).collect(),
        milestones: atlas.milestones.iter().map(|value| item(milestone(value))).collect(),
        people: items(&atlas.people),
        sources: items(&atlas.sources),
        map: (atlas.map != MapSettings::default()).then(|| map_settings(&atlas.map)),
        live: atlas.live.clone(),
    }
}

fn item<T>(value: T) -> Item<T> {
    Item { index: None, value }
}

fn items<T: Clone>(values: &[T]) -> Vec<Item<T>> {
    values.iter().cloned().map(item).collect()
}

fn publisher(publisher: &Publisher) -> raw::Publisher {
    raw::Publisher {
        id: Some(publisher.id.clone()),
        name: Some(publisher.name.clone()),
        short_name: publisher.short_name.clone(),
        url: Some(publisher.url.clone()),
        summary: publisher.summary.clone(),
        logo: publisher.logo.clone(),
        contact: publisher.contact.clone(),
    }
}

fn map_settings(map: &MapSettings) -> raw::MapSettings {
    raw::MapSettings {
        view: map.view,
        mode: map.mode,
        center: Center(map.center),
        merge: Merge(map.merge.clone()),
        disclaimer: map.disclaimer.clone(),
        approval_number: map.approval_number.clone(),
    }
}

fn conference(conference: &Conference) -> raw::Conference {
    let (start, end) = (conference.span.start(), conference.span.end());
    let place = &conference.place;
    raw::Conference {
        id: conference.id.clone(),
        name: conference.name.clone(),
        short_name: conference.short_name.clone(),
        edition: conference.edition,
        series: conference.series.clone(),
        theme: conference.theme.clone(),
        summary: conference.summary.clone(),
        start: Days::of(start),
        end: Days::of(end.unwrap_or(start)),
        time_zone: ZoneName(conference.time_zone.clone()),
        day_starts: conference.day_starts,
        attendance_mode: conference.attendance_mode,
        place: raw::Location {
            name: place.name.clone(),
            city: place.city.clone(),
            country: place.country,
            lat: Degrees::of(place.lat),
            lon: Degrees::of(place.lon),
            address: place.address.clone(),
        },
        organizers: conference.organizers.clone(),
        reported: items(&conference.reported),
        participants: items(&conference.participants),
        places: items(&conference.places),
        tracks: items(&conference.tracks),
        sessions: conference.sessions.iter().map(|value| item(session(value))).collect(),
        outcomes: items(&conference.outcomes),
        images: conference.images.clone(),
        links: conference.links.clone(),
        sources: items(&conference.sources),
    }
}

fn session(session: &Session) -> raw::Session {
    raw::Session {
        id: session.id.clone(),
        title: session.title.clone(),
        kind: session.kind,
        start: session.span.start(),
        end: session.span.end(),
        place: Several(items(&session.places)),
        track: session.track.clone(),
        people: session.people.iter().map(|value| item(appearance(value))).collect(),
        countries: items(&session.countries),
        programs: items(&session.programs),
        summary: session.summary.clone(),
        body: session.body.clone(),
        language: Several(items(&session.languages)),
        status: session.status,
        was: session.was.as_ref().map(was),
        links: session.links.clone(),
        sources: items(&session.sources),
    }
}

fn appearance(appearance: &Appearance) -> raw::Appearance {
    let (person, name) = match appearance {
        Appearance::Known { person, .. } => (Some(person.clone()), None),
        Appearance::Named { name, .. } => (None, Some(name.clone())),
    };
    raw::Appearance { person, name, role: appearance.role() }
}

fn was(was: &Was) -> raw::Was {
    raw::Was { start: was.start, end: was.end, place: Several(items(&was.places)) }
}

fn program(program: &Program) -> raw::Program {
    raw::Program {
        id: program.id.clone(),
        name: program.name.clone(),
        kind: program.kind,
        summary: program.summary.clone(),
        body: program.body.clone(),
        status: program.status,
        launched: program.launched.clone(),
        part_of: program.part_of.clone(),
        principles: program.principles.clone(),
        actions: program.actions.clone(),
        topics: program.topics.clone(),
        countries: items(&program.countries),
        partners: program.partners.clone(),
        matters_to_us: program.matters_to_us.clone(),
        links: program.links.clone(),
        sources: items(&program.sources),
    }
}

fn milestone(milestone: &Milestone) -> raw::Milestone {
    raw::Milestone {
        id: milestone.id.clone(),
        when: milestone.span.start(),
        until: milestone.span.end(),
        title: milestone.title.clone(),
        body: milestone.body.clone(),
        kind: milestone.kind,
        conference: milestone.conference.clone(),
        programs: items(&milestone.programs),
        countries: items(&milestone.countries),
        image: milestone.image.clone(),
        links: milestone.links.clone(),
        sources: items(&milestone.sources),
    }
}
