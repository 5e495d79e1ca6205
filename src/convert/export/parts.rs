//! Parts of a feed, one by one, as far as formats differ in what they carry.

use crate::model::{
    Appearance, AppearanceRole, Conference, Participation, Person, Place, Session, SessionKind, SessionStatus,
};

/// Part that a format carries or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Kind,
    Summary,
    Body,
    /// A summary and a body of one session.
    BothTexts,
    SeveralPlaces,
    Track,
    /// Somebody who has a part in a session, as more than a name in a text.
    People,
    /// A part other than that of a speaker.
    Roles,
    /// Somebody who has no entry among the people.
    NamedOnly,
    Countries,
    /// The first language spoken.
    Languages,
    FurtherLanguages,
    Cancelled,
    Tentative,
    /// Any other status.
    Status,
    /// The time before a change.
    Before,
    /// The place before a change.
    PlaceBefore,
    Programs,
    Links,
    LinkKinds,
    SessionSources,
    /// Texts of sessions in further languages.
    Translations,
    Capacity,
    Floor,
    Access,
    Office,
    Affiliation,
    Biography,
    Portrait,
    PersonCountry,
    /// The address of somebody on the web.
    Address,
    ShortName,
    Edition,
    Series,
    Theme,
    ConferenceSummary,
    Attendance,
    Organizers,
    Figures,
    Participants,
    ParticipantName,
    ParticipantSource,
    Outcomes,
    Pictures,
    ConferenceLinks,
}

impl Part {
    /// The part in plain words, as a list of losses says it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Kind => "the kind of a session",
            Self::Summary => "the summary of a session",
            Self::Body => "the account of a session",
            Self::BothTexts => "the account of a session beside its summary",
            Self::SeveralPlaces => "that a session is in several places: one with the names of all is written",
            Self::Track => "the track of a session",
            Self::People => "who has a part in a session: the names stand in its description",
            Self::Roles => "the part that somebody has in a session",
            Self::NamedOnly => "that somebody has no entry of their own",
            Self::Countries => "the countries of a session",
            Self::Languages => "the language of a session",
            Self::FurtherLanguages => "the further languages of a session",
            Self::Cancelled => "that a session is cancelled",
            Self::Tentative => "that a session is tentative",
            Self::Status => "the status of a session",
            Self::Before => "the time that a session had before",
            Self::PlaceBefore => "the place that a session had before",
            Self::Programs => "the programs of a session",
            Self::Links => "the links of a session",
            Self::LinkKinds => "the titles and kinds of the links of a session",
            Self::SessionSources => "the sources of a session",
            Self::Translations => "the texts of a session in other languages",
            Self::Capacity => "the capacity of a place",
            Self::Floor => "the floor of a place",
            Self::Access => "the access to a place",
            Self::Office => "the office of a person",
            Self::Affiliation => "the affiliation of a person",
            Self::Biography => "the biography of a person",
            Self::Portrait => "the picture of a person",
            Self::PersonCountry => "the country of a person",
            Self::Address => "the address of a person",
            Self::ShortName => "the short name of a conference",
            Self::Edition => "the number of an edition",
            Self::Series => "the series of a conference",
            Self::Theme => "the theme of a conference",
            Self::ConferenceSummary => "the summary of a conference",
            Self::Attendance => "the way to attend a conference",
            Self::Organizers => "the organizers of a conference",
            Self::Figures => "the reported figures of a conference",
            Self::Participants => "the participant countries of a conference",
            Self::ParticipantName => "the feed's own name of a participant country",
            Self::ParticipantSource => "the source of a participant country",
            Self::Outcomes => "the outcomes of a conference",
            Self::Pictures => "the pictures of a conference",
            Self::ConferenceLinks => "the links of a conference",
        }
    }
}

/// Those of the pairs that are there.
fn there<const N: usize>(parts: [(Part, bool); N]) -> Vec<Part> {
    parts.into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect()
}

/// The parts that a session has.
pub fn of_session(session: &Session) -> Vec<Part> {
    let role = |appearance: &Appearance| !matches!(appearance.role(), None | Some(AppearanceRole::Speaker));
    let was = session.was.clone().unwrap_or_default();
    let translated = [Some(&session.title), session.summary.as_ref(), session.body.as_ref().map(|body| &body.0)];
    there([
        (Part::Kind, session.kind != SessionKind::Other),
        (Part::Summary, session.summary.is_some()),
        (Part::Body, session.body.is_some()),
        (Part::BothTexts, session.summary.is_some() && session.body.is_some()),
        (Part::SeveralPlaces, session.places.len() > 1),
        (Part::Track, session.track.is_some()),
        (Part::People, !session.people.is_empty()),
        (Part::Roles, session.people.iter().any(role)),
        (Part::NamedOnly, session.people.iter().any(|each| matches!(each, Appearance::Named { .. }))),
        (Part::Countries, !session.countries.is_empty()),
        (Part::Languages, !session.languages.is_empty()),
        (Part::FurtherLanguages, session.languages.len() > 1),
        (Part::Cancelled, session.is_cancelled()),
        (Part::Tentative, session.status == Some(SessionStatus::Tentative)),
        (Part::Status, !matches!(session.status, None | Some(SessionStatus::Cancelled | SessionStatus::Tentative))),
        (Part::Before, was.start.is_some() || was.end.is_some()),
        (Part::PlaceBefore, !was.places.is_empty()),
        (Part::Programs, !session.programs.is_empty()),
        (Part::Links, !session.links.is_empty()),
        (Part::LinkKinds, !session.links.is_empty()),
        (Part::SessionSources, !session.sources.is_empty()),
        (Part::Translations, translated.into_iter().flatten().any(|text| text.versions().count() > 1)),
    ])
}

/// The parts that a place has.
pub fn of_place(place: &Place) -> Vec<Part> {
    there([
        (Part::Capacity, place.capacity.is_some()),
        (Part::Floor, place.floor.is_some()),
        (Part::Access, place.accessible.is_some()),
    ])
}

/// The parts that a person has.
pub fn of_person(person: &Person) -> Vec<Part> {
    there([
        (Part::Office, person.title.is_some()),
        (Part::Affiliation, person.affiliation.is_some()),
        (Part::Biography, person.bio.is_some()),
        (Part::Portrait, person.image.is_some()),
        (Part::PersonCountry, person.country.is_some()),
        (Part::Address, person.url.is_some()),
    ])
}

/// The parts that a conference has beside its sessions and places.
pub fn of_conference(conference: &Conference) -> Vec<Part> {
    there([
        (Part::ShortName, conference.short_name.is_some()),
        (Part::Edition, conference.edition.is_some()),
        (Part::Series, conference.series.is_some()),
        (Part::Theme, conference.theme.is_some()),
        (Part::ConferenceSummary, conference.summary.is_some()),
        (Part::Attendance, conference.attendance_mode.is_some()),
        (Part::Organizers, !conference.organizers.is_empty()),
        (Part::Figures, !conference.reported.is_empty()),
        (Part::Participants, !conference.participants.is_empty()),
        (Part::Outcomes, !conference.outcomes.is_empty()),
        (Part::Pictures, !conference.images.is_empty()),
        (Part::ConferenceLinks, !conference.links.is_empty()),
    ])
}

/// The parts that a participant country has beside itself.
pub fn of_participation(participation: &Participation) -> Vec<Part> {
    there([
        (Part::ParticipantName, participation.name.is_some()),
        (Part::ParticipantSource, participation.source.is_some()),
    ])
}
