//! From what a feed says to the model: ids looked up, ends compared with starts.

use super::diagnostic::Diagnostic;
use super::error::{ReadError, ReadErrorKind};
use super::known::{self, Known};
use super::path::Path;
use super::raw;
use super::reader::Reader;
use super::scalar::Item;
use super::sessions::span;
use super::{Zones, checks, part_of, sessions};
use crate::model::{
    Address, Atlas, Conference, Location, MapSettings, Milestone, Program, Publisher, SourceId, Span, When,
};

/// The model of a feed, and all that was reported on the way.
pub(super) fn atlas(
    mut feed: raw::Feed,
    mut reader: Reader,
    zones: Option<&dyn Zones>,
) -> Result<(Atlas, Vec<Diagnostic>), ReadError> {
    let root = &Path::ROOT;
    let reader_mut = &mut reader;
    let languages = known::languages(feed.languages.take().unwrap_or_default(), &root.key("languages"), reader_mut);
    let known = Known::gather(&mut feed, reader_mut);
    let conferences = conferences(feed.conferences.unwrap_or_default(), &known, reader_mut, zones);
    let Some(first) = conferences.first() else { return Err(no_conference(&reader)) };
    let publisher = publisher(feed.publisher, first);
    let programs = programs(feed.programs, &known, reader_mut);
    let milestones = milestones(feed.milestones, &known, reader_mut);
    let atlas = Atlas {
        updated: feed.updated,
        languages: if languages.is_empty() { reader.languages } else { languages },
        publisher,
        conferences,
        programs,
        milestones,
        people: feed.people.into_iter().map(|item| item.value).collect(),
        sources: feed.sources.into_iter().map(|item| item.value).collect(),
        map: feed.map.map(map_settings).unwrap_or_default(),
        live: feed.live,
        notices: Vec::new(),
    };
    Ok((atlas, reader.diagnostics.finish()))
}

fn conferences(
    items: Vec<Item<raw::Conference>>,
    known: &Known,
    reader: &mut Reader,
    zones: Option<&dyn Zones>,
) -> Vec<Conference> {
    let at = Path::ROOT.key("conferences");
    let mut conferences = Vec::with_capacity(items.len());
    let mut all_positions = Vec::with_capacity(items.len());
    for Item { index, value } in items {
        let at = at.item(index);
        let (conference, positions) = conference(value, known, &at, reader);
        conferences.push(conference);
        all_positions.push((index, positions));
    }
    checks::conferences(&conferences, &all_positions, reader, zones);
    conferences
}

pub(super) fn no_conference(reader: &Reader) -> ReadError {
    let cause = reader.diagnostics.first_error_under("/conferences");
    let (at, why) = cause.map_or(("/conferences", "the list is empty"), |cause| (&cause.path, &cause.message));
    let message = format_args!("{at}: {why}, and there is no other conference to show; write at least one");
    ReadError::new(ReadErrorKind::NoConference, message)
}

/// A conference, and where each of its sessions stood in the feed.
fn conference(
    raw: raw::Conference,
    known: &Known,
    at: &Path<'_>,
    reader: &mut Reader,
) -> (Conference, Vec<Option<usize>>) {
    let (mut places, mut tracks) = (raw.places, raw.tracks);
    let place_ids = known::distinct(&mut places, &at.key("places"), reader, |place| place.id.as_str());
    let track_ids = known::distinct(&mut tracks, &at.key("tracks"), reader, |track| track.id.as_str());
    let looks = sessions::Looks { known, places: &place_ids, tracks: &track_ids };
    let sessions_at = at.key("sessions");
    let mut sessions = Vec::with_capacity(raw.sessions.len());
    let mut positions = Vec::with_capacity(raw.sessions.len());
    for Item { index, value } in raw.sessions {
        sessions.push(looks.session(value, &sessions_at.item(index), reader));
        positions.push(index);
    }
    let conference = Conference {
        id: raw.id,
        name: raw.name,
        short_name: raw.short_name,
        edition: raw.edition,
        series: raw.series,
        theme: raw.theme,
        summary: raw.summary,
        span: days(raw.start.0, raw.end.0, &at.key("end"), reader),
        time_zone: raw.time_zone.0,
        day_starts: raw.day_starts,
        attendance_mode: raw.attendance_mode,
        place: location(raw.place),
        organizers: raw.organizers,
        reported: with_sources(raw.reported, known, &at.key("reported"), reader, |figure| &mut figure.source),
        participants: with_sources(raw.participants, known, &at.key("participants"), reader, |part| &mut part.source),
        places: places.into_iter().map(|item| item.value).collect(),
        tracks: tracks.into_iter().map(|item| item.value).collect(),
        sessions,
        outcomes: known::many(raw.outcomes, &known.programs, &at.key("outcomes"), reader, "program"),
        images: raw.images,
        links: raw.links,
        sources: known::many(raw.sources, &known.sources, &at.key("sources"), reader, "source"),
    };
    (conference, positions)
}

/// From a first day to a last; one that lies before the first is reported, and the first taken.
fn days(first: When, last: When, at: &Path<'_>, reader: &mut Reader) -> Span {
    let span = span(first, Some(last), at, reader);
    span.end().or(Some(first)).and_then(|last| Span::new(first, last)).unwrap_or(span)
}

fn location(raw: raw::Location) -> Location {
    Location {
        name: raw.name,
        city: raw.city,
        country: raw.country,
        lat: raw.lat.0,
        lon: raw.lon.0,
        address: raw.address,
    }
}

/// The items of a list, each with its source only if that is known.
fn with_sources<T>(
    items: Vec<Item<T>>,
    known: &Known,
    at: &Path<'_>,
    reader: &mut Reader,
    source: fn(&mut T) -> &mut Option<SourceId>,
) -> Vec<T> {
    let looked_up = items.into_iter().map(|Item { index, mut value }| {
        let (source, item) = (source(&mut value), at.item(index));
        *source = known::one(source.take(), &known.sources, &item.key("source"), reader, "source");
        value
    });
    looked_up.collect()
}

/// The publisher. What a feed does not say of it was reported, and is stood in for by what
/// the feed does say: its first conference, and the place where the feed lies.
fn publisher(raw: Option<raw::Publisher>, first: &Conference) -> Publisher {
    let raw = raw.unwrap_or_default();
    Publisher {
        id: raw.id.unwrap_or_else(|| first.id.as_kind()),
        name: raw.name.unwrap_or_else(|| first.name.clone()),
        short_name: raw.short_name,
        url: raw.url.unwrap_or_else(Address::here),
        summary: raw.summary,
        logo: raw.logo,
        contact: raw.contact,
    }
}

fn map_settings(raw: raw::MapSettings) -> MapSettings {
    MapSettings {
        view: raw.view,
        mode: raw.mode,
        center: raw.center.0,
        merge: raw.merge.0,
        disclaimer: raw.disclaimer,
        approval_number: raw.approval_number,
    }
}

fn programs(items: Vec<Item<raw::Program>>, known: &Known, reader: &mut Reader) -> Vec<Program> {
    let list = Path::ROOT.key("programs");
    let mut positions = Vec::with_capacity(items.len());
    let mut programs = Vec::with_capacity(items.len());
    for Item { index, value } in items {
        programs.push(program(value, known, &list.item(index), reader));
        positions.push(index);
    }
    part_of::break_circles(&mut programs, &positions, reader);
    programs
}

fn program(raw: raw::Program, known: &Known, at: &Path<'_>, reader: &mut Reader) -> Program {
    let mut launched = raw.launched;
    if let Some(launch) = &mut launched {
        let at = at.key("launched");
        sessions::look_up_launch(launch, known, &at, reader);
    }
    Program {
        id: raw.id,
        name: raw.name,
        kind: raw.kind,
        summary: raw.summary,
        body: raw.body,
        status: raw.status,
        launched,
        part_of: known::one(raw.part_of, &known.programs, &at.key("part_of"), reader, "program"),
        principles: raw.principles,
        actions: raw.actions,
        topics: raw.topics,
        countries: known::countries(raw.countries, &at.key("countries"), reader),
        partners: raw.partners,
        matters_to_us: raw.matters_to_us,
        links: raw.links,
        sources: known::many(raw.sources, &known.sources, &at.key("sources"), reader, "source"),
    }
}

fn milestones(items: Vec<Item<raw::Milestone>>, known: &Known, reader: &mut Reader) -> Vec<Milestone> {
    let list = Path::ROOT.key("milestones");
    let milestone = |Item { index, value }| milestone(value, known, &list.item(index), reader);
    items.into_iter().map(milestone).collect()
}

fn milestone(raw: raw::Milestone, known: &Known, at: &Path<'_>, reader: &mut Reader) -> Milestone {
    Milestone {
        id: raw.id,
        span: span(raw.when, raw.until, &at.key("until"), reader),
        title: raw.title,
        body: raw.body,
        kind: raw.kind,
        conference: known::one(raw.conference, &known.conferences, &at.key("conference"), reader, "conference"),
        programs: known::many(raw.programs, &known.programs, &at.key("programs"), reader, "program"),
        countries: known::countries(raw.countries, &at.key("countries"), reader),
        image: raw.image,
        links: raw.links,
        sources: known::many(raw.sources, &known.sources, &at.key("sources"), reader, "source"),
    }
}
