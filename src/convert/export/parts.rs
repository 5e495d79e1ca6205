//! Parts of a feed, one by one, as far as formats differ in what they carry.

use crate::model::{
    Appearance, AppearanceRole, Conference, Participation, Person, Place, Session, SessionKind, SessionStatus,
};

/// Part that a format carries or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feature {
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

impl Feature {
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
fn there<const N: usize>(parts: [(Feature, bool); N]) -> Vec<Feature> {
    parts.into_iter().filter(|(_, is)| *is).map(|(part, _)| part).collect()
}

/// The parts that a session has.
pub fn of_session(session: &Session) -> Vec<Feature> {
    let role = |appearance: &Appearance| !matches!(appearance.role(), None | Some(AppearanceRole::Speaker));
    let was = session.was.clone().unwrap_or_default();
    let translated = [Some(&session.title), session.summary.as_ref(), session.body.as_ref().map(|body| &body.0)];
    there([
        (Feature::Kind, session.kind != SessionKind::Other),
        (Feature::Summary, session.summary.is_some()),
        (Feature::Body, session.body.is_some()),
        (Feature::BothTexts, session.summary.is_some() && session.body.is_some()),
        (Feature::SeveralPlaces, session.places.len() > 1),
        (Feature::Track, session.track.is_some()),
        (Feature::People, !session.people.is_empty()),
        (Feature::Roles, session.people.iter().any(role)),
        (Feature::NamedOnly, session.people.iter().any(|each| matches!(each, Appearance::Named { .. }))),
        (Feature::Countries, !session.countries.is_empty()),
        (Feature::Languages, !session.languages.is_empty()),
        (Feature::FurtherLanguages, session.languages.len() > 1),
        (Feature::Cancelled, session.is_cancelled()),
        (Feature::Tentative, session.status == Some(SessionStatus::Tentative)),
        (Feature::Status, !matches!(session.status, None | Some(SessionStatus::Cancelled | SessionStatus::Tentative))),
        (Feature::Before, was.start.is_some() || was.end.is_some()),
        (Feature::PlaceBefore, !was.places.is_empty()),
        (Feature::Programs, !session.programs.is_empty()),
        (Feature::Links, !session.links.is_empty()),
        (Feature::LinkKinds, !session.links.is_empty()),
        (Feature::SessionSources, !session.sources.is_empty()),
        (Feature::Translations, translated.into_iter().flatten().any(|text| text.versions().count() > 1)),
    ])
}

/// The parts that a place has.
pub fn of_place(place: &Place) -> Vec<Feature> {
    there([
        (Feature::Capacity, place.capacity.is_some()),
        (Feature::Floor, place.floor.is_some()),
        (Feature::Access, place.accessible.is_some()),
    ])
}

/// The parts that a person has.
pub fn of_person(person: &Person) -> Vec<Feature> {
    there([
        (Feature::Office, person.title.is_some()),
        (Feature::Affiliation, person.affiliation.is_some()),
        (Feature::Biography, person.bio.is_some()),
        (Feature::Portrait, person.image.is_some()),
        (Feature::PersonCountry, person.country.is_some()),
        (Feature::Address, person.url.is_some()),
    ])
}

/// The parts that a conference has beside its sessions and places.
pub fn of_conference(conference: &Conference) -> Vec<Feature> {
    there([
        (Feature::ShortName, conference.short_name.is_some()),
        (Feature::Edition, conference.edition.is_some()),
        (Feature::Series, conference.series.is_some()),
        (Feature::Theme, conference.theme.is_some()),
        (Feature::ConferenceSummary, conference.summary.is_some()),
        (Feature::Attendance, conference.attendance_mode.is_some()),
        (Feature::Organizers, !conference.organizers.is_empty()),
        (Feature::Figures, !conference.reported.is_empty()),
        (Feature::Participants, !conference.participants.is_empty()),
        (Feature::Outcomes, !conference.outcomes.is_empty()),
        (Feature::Pictures, !conference.images.is_empty()),
        (Feature::ConferenceLinks, !conference.links.is_empty()),
    ])
}

/// The parts that a participant country has beside itself.
pub fn of_participation(participation: &Participation) -> Vec<Feature> {
    there([
        (Feature::ParticipantName, participation.name.is_some()),
        (Feature::ParticipantSource, participation.source.is_some()),
    ])
}
