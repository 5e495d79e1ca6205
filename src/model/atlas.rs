//! The whole of a feed.

use std::cmp::Reverse;

use super::{
    Address, Conference, ConferenceId, Country, Image, Lang, Markdown, Milestone, MilestoneId, Notice, Order as _,
    Person, PersonId, Program, ProgramId, PublisherId, Session, SessionId, Source, SourceId, Span, Text, Updated,
};

/// Publisher of the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publisher {
    pub id: PublisherId,
    pub name: Text,
    pub short_name: Option<Text>,
    pub url: Address,
    pub summary: Option<Markdown>,
    pub logo: Option<Image>,
    pub contact: Option<Address>,
}

/// Treatment of disputed areas.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Borders {
    /// Hatched, and nobody's.
    #[default]
    Neutral,
    /// With who administers them.
    DeFacto,
}

/// Parts of the land that a map draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum MapMode {
    /// Countries with their borders.
    #[default]
    Borders,
    /// Only coasts.
    Coast,
    /// Only a dot for each country.
    Dots,
    /// No map: the table alone.
    None,
}

/// Settings of the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MapSettings {
    pub view: Borders,
    pub mode: MapMode,
    /// The central meridian in degrees east: 0, 11 or 150.
    pub center: u8,
    /// Codes that are drawn and listed as another.
    pub merge: Vec<(Country, Country)>,
    pub disclaimer: Option<Text>,
    /// The number under which an authority approved the map.
    pub approval_number: Option<String>,
}

/// Everything that a feed says, valid, with the changes of the day applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Atlas {
    /// Time of the last change.
    pub updated: Option<Updated>,
    /// Languages of the texts; never empty, the first is the default.
    pub languages: Vec<Lang>,
    pub publisher: Publisher,
    /// In the order of the feed; never empty.
    pub conferences: Vec<Conference>,
    pub programs: Vec<Program>,
    pub milestones: Vec<Milestone>,
    pub people: Vec<Person>,
    pub sources: Vec<Source>,
    pub map: MapSettings,
    /// Address of the changes of the day.
    pub live: Option<Address>,
    /// Notices of the organizers; none in a feed without its live file.
    pub notices: Vec<Notice>,
}

impl Atlas {
    /// The default language: the first of the feed.
    pub fn default_language(&self) -> Lang {
        self.languages.first().cloned().unwrap_or_else(Lang::english)
    }

    /// The conference with this id.
    pub fn conference(&self, id: &ConferenceId) -> Option<&Conference> {
        self.conferences.iter().find(|conference| conference.id == *id)
    }

    /// The session with this id in the conference with that one.
    pub fn session(&self, conference: &ConferenceId, session: &SessionId) -> Option<(&Conference, &Session)> {
        let conference = self.conference(conference)?;
        Some((conference, conference.session(session)?))
    }

    /// The program with this id.
    pub fn program(&self, id: &ProgramId) -> Option<&Program> {
        self.programs.iter().find(|program| program.id == *id)
    }

    /// The milestone with this id.
    pub fn milestone(&self, id: &MilestoneId) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.id == *id)
    }

    /// The person with this id.
    pub fn person(&self, id: &PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// The source with this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// The notices that hold at `now`, in seconds since 1970-01-01T00:00Z: the gravest first, and
    /// of these the newest.
    pub fn notices_at(&self, now: i64) -> Vec<&Notice> {
        let mut notices: Vec<&Notice> = self.notices.iter().filter(|notice| notice.holds(now)).collect();
        notices.order_by_key(|notice| (Reverse(notice.level), Reverse(notice.at.order())));
        notices
    }

    /// The milestones in the order of time.
    pub fn milestones_by_time(&self) -> Vec<&Milestone> {
        let mut milestones: Vec<&Milestone> = self.milestones.iter().collect();
        milestones.order_by_key(|milestone| milestone.span.start().order());
        milestones
    }

    /// Launch of a program: when it says, else when its conference was.
    pub fn launched(&self, program: &Program) -> Option<Span> {
        let launch = program.launched.as_ref()?;
        let of_conference = || Some(self.conference(launch.conference.as_ref()?)?.span);
        launch.when.map(Span::from).or_else(of_conference)
    }

    /// The code under which a country is drawn and listed: another where the publisher
    /// merges it into that one.
    pub fn drawn_as(&self, country: Country) -> Country {
        let merged = self.map.merge.iter().find(|(from, _)| *from == country);
        merged.map_or(country, |(_, into)| *into)
    }
}
