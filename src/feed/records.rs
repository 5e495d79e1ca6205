//! The objects of the format that the model has in the same form.

use super::diagnostic::Rule;
use super::record::record;
use crate::model::{
    Action, Address, Bound, ConferenceId, Country, Figure, Image, Launch, Link, LinkKind, Markdown, Measure, Notice,
    NoticeId, Participation, ParticipationRole, Person, PersonId, Place, PlaceId, SessionId, Source, SourceId, Text,
    Track, TrackId, When,
};

record! {
    /// A number as a source reports it, with its hedge. Two sources that disagree are two figures.
    Figure, "figure" {
        /// Thing that was counted.
        measure: required Measure,
        value: required u64,
        /// Its hedge.
        bound: stated Bound = Bound::Exactly,
        /// Source that reports it.
        source: optional SourceId,
    }
}

record! {
    /// A room, hall or other place inside a venue.
    Place, "place" {
        id: required PlaceId,
        name: required Text,
        /// Number of people that it holds.
        capacity: optional u32,
        floor: optional Text,
        /// True if it is reached without steps.
        accessible: optional bool,
    }
}

record! {
    /// A thread of sessions that belong together.
    Track, "track" {
        id: required TrackId,
        name: required Text,
    }
}

record! {
    /// A country that a source names as taking part.
    Participation, "participation" {
        country: required Country,
        /// The feed's own name for it.
        name: optional Text,
        /// Number of people that came from it.
        people: optional u64,
        organizations: list Vec<Text>,
        role: optional ParticipationRole,
        note: optional Text,
        source: optional SourceId,
    }
}

record! {
    /// Launch of a program, as far as is known.
    Launch, "launch" {
        conference: optional ConferenceId,
        /// The session of that conference.
        session: optional SessionId,
        when: optional When,
    }
}

record! {
    /// One thing that a program sets out to do.
    Action, "action" {
        title: required Text,
        summary: optional Text,
    }
}

record! {
    /// Somebody who has a part in sessions.
    Person, "person" {
        id: required PersonId,
        name: required Text,
        /// Office or position.
        title: optional Text,
        affiliation: optional Text,
        /// Biography, a paragraph or two.
        bio: optional Markdown,
        /// Their portrait.
        image: optional Image,
        country: optional Country,
        url: optional Address,
    }
}

record! {
    /// Source of a statement.
    Source, "source" {
        id: required SourceId,
        title: required Text,
        /// Its publisher.
        publisher: optional Text,
        url: optional Address,
        /// When it was published.
        when: optional When,
    }
}

record! {
    /// A link to more.
    Link, "link" {
        url: required Address,
        title: required Text,
        kind: optional LinkKind,
    }
}

record! {
    /// A picture with the words that stand for it.
    Image, "image" {
        src: required Address,
        /// Words that stand for the picture.
        alt: expected Text = Rule::MissingAlt,
        credit: optional Text,
        /// In pixels.
        width: required u32,
        /// In pixels.
        height: required u32,
    }
}

record! {
    /// Something the organizers say on the day.
    Notice, "notice" {
        id: required NoticeId,
        /// When it was said.
        at: required When,
        /// Until when it holds.
        until: optional When,
        level: required crate::model::Level,
        text: required Text,
        url: optional Address,
    }
}
