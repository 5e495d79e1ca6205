//! Just what a feed says, where the model says it in another form: ids not looked up yet,
//! ends not compared with starts, and each item with the place where it stood.

use super::record::record;
use super::scalar::{Degrees, Item, Several};
use super::settings::{Center, Format, Merge};
use super::value::{Days, ZoneName};
use crate::model::{
    Action, Address, AppearanceRole, AttendanceMode, Borders, ConferenceId, Country, Figure, Image, Lang, Launch, Link,
    MapMode, Markdown, MilestoneId, MilestoneKind, Participation, Person, PersonId, Place, PlaceId, ProgramId,
    ProgramKind, ProgramStatus, PublisherId, SessionId, SessionKind, SessionStatus, Source, SourceId, Text, TimeOfDay,
    Track, TrackId, Updated, When,
};

record! {
    /// Everything that the site shows.
    struct Feed, "feed" {
        schema as "$schema": optional String,
        /// The format's number.
        format: required Format,
        /// Day or instant of the last change.
        updated: optional Updated,
        /// Languages of the texts; the first is the default.
        languages: expected Vec<Item<Lang>>,
        publisher: expected Publisher,
        /// At least one.
        conferences: expected Vec<Item<Conference>>,
        programs: list Vec<Item<Program>>,
        milestones: list Vec<Item<Milestone>>,
        people: list Vec<Item<Person>>,
        sources: list Vec<Item<Source>>,
        /// Settings of the map.
        map: optional MapSettings,
        /// Address of live.json.
        live: optional Address,
    }
}

record! {
    /// Publisher of the feed.
    #[derive(Default)]
    struct Publisher, "publisher" {
        id: expected PublisherId,
        name: expected Text,
        short_name: optional Text,
        url: expected Address,
        summary: optional Markdown,
        logo: optional Image,
        contact: optional Address,
    }
}

record! {
    /// Settings of the map.
    struct MapSettings, "map" {
        /// Treatment of disputed areas.
        view: default Borders = Borders::Neutral,
        /// Parts of the land that are drawn.
        mode: default MapMode = MapMode::Borders,
        /// The central meridian in degrees east.
        center: default Center = Center::default(),
        /// Codes that are drawn and listed as another.
        merge: list Merge,
        disclaimer: optional Text,
        /// The number under which an authority approved the map.
        approval_number: optional String,
    }
}

record! {
    /// One edition of a conference.
    struct Conference, "conference" {
        id: required ConferenceId,
        name: required Text,
        /// For menus, chips and references.
        short_name: optional Text,
        /// 1 for the first.
        edition: optional u32,
        /// The name of the series that it is an edition of.
        series: optional Text,
        theme: optional Text,
        summary: optional Markdown,
        /// Its first day.
        start: required Days,
        /// Its last day.
        end: required Days,
        /// IANA name.
        time_zone: required ZoneName,
        /// When a day of the programme starts: what happens earlier belongs to the day before.
        day_starts: default TimeOfDay = TimeOfDay::default(),
        attendance_mode: optional AttendanceMode,
        place: required Location,
        organizers: list Vec<Text>,
        reported: list Vec<Item<Figure>>,
        participants: list Vec<Item<Participation>>,
        places: list Vec<Item<Place>>,
        tracks: list Vec<Item<Track>>,
        sessions: list Vec<Item<Session>>,
        /// The programs that it left behind.
        outcomes: list Vec<Item<ProgramId>>,
        images: list Vec<Image>,
        links: list Vec<Link>,
        sources: list Vec<Item<SourceId>>,
    }
}

record! {
    /// Venue of a conference.
    struct Location, "location" {
        /// The venue.
        name: optional Text,
        city: required Text,
        country: required Country,
        /// Latitude in degrees.
        lat: required Degrees<90>,
        /// Longitude in degrees.
        lon: required Degrees<180>,
        address: optional Text,
    }
}

record! {
    /// Something that happens at a conference.
    struct Session, "session" {
        id: required SessionId,
        title: required Text,
        kind: required SessionKind,
        start: required When,
        end: optional When,
        /// A place, or a list: in all of them at once.
        place: list Several<Item<PlaceId>>,
        track: optional TrackId,
        people: list Vec<Item<Appearance>>,
        countries: list Vec<Item<Country>>,
        programs: list Vec<Item<ProgramId>>,
        /// A sentence or two.
        summary: optional Text,
        /// The full account.
        body: optional Markdown,
        /// The language spoken, or a list of them.
        language: list Several<Item<Lang>>,
        status: optional SessionStatus,
        /// Values that a change replaced.
        was: optional Was,
        links: list Vec<Link>,
        sources: list Vec<Item<SourceId>>,
    }
}

record! {
    /// Somebody in a session: a person of the feed, or just a name.
    struct Appearance, "appearance" {
        person: optional PersonId,
        name: optional Text,
        role: optional AppearanceRole,
    }
}

record! {
    /// Values that changes replaced, as they were before the first change.
    struct Was, "was" {
        start: optional When,
        end: optional When,
        place: list Several<Item<PlaceId>>,
    }
}

record! {
    /// An initiative, program, declaration or the like.
    struct Program, "program" {
        id: required ProgramId,
        name: required Text,
        kind: required ProgramKind,
        summary: required Text,
        body: optional Markdown,
        status: optional ProgramStatus,
        launched: optional Launch,
        /// The program that it is a part of.
        part_of: optional ProgramId,
        principles: list Vec<Text>,
        actions: list Vec<Action>,
        topics: list Vec<Text>,
        countries: list Vec<Item<Country>>,
        partners: list Vec<Text>,
        /// Reasons why it matters to the publisher.
        matters_to_us: optional Markdown,
        links: list Vec<Link>,
        sources: list Vec<Item<SourceId>>,
    }
}

record! {
    /// Something that happened and is worth remembering.
    struct Milestone, "milestone" {
        id: required MilestoneId,
        when: required When,
        until: optional When,
        title: required Text,
        body: optional Markdown,
        kind: optional MilestoneKind,
        conference: optional ConferenceId,
        programs: list Vec<Item<ProgramId>>,
        countries: list Vec<Item<Country>>,
        image: optional Image,
        links: list Vec<Link>,
        sources: list Vec<Item<SourceId>>,
    }
}
