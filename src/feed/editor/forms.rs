//! The forms: which fields a thing has, and how each is filled in.

use crate::feed::choice::Choice;
use crate::model::{
    AttendanceMode, MilestoneKind, ParticipationRole, ProgramKind, ProgramStatus, SessionKind, SessionStatus,
};

/// Thing that has a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Conference,
    Session,
    Participant,
    Program,
    Milestone,
}

/// Control that fills in a field.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A few words in each language.
    Text,
    /// Some lines in each language.
    Long,
    /// An id, an address: words that nobody translates.
    Plain,
    /// A day, a month, a year, or a clock time with its offset.
    When,
    /// A whole number.
    Number,
    /// The code of a country, chosen by its name.
    Country,
    /// One of the format's own words.
    Choice(fn() -> Vec<&'static str>),
}

/// A field of a form: where it is in its thing, and how it is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The path below its thing, without a slash in front: `place/city`.
    pub key: &'static str,
    pub kind: Kind,
    /// Without it the thing is left out.
    pub required: bool,
}

const fn needs(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, required: true }
}

const fn may(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, required: false }
}

impl Thing {
    /// All of them, as one would fill them in.
    pub const ALL: [Self; 5] = [Self::Conference, Self::Session, Self::Participant, Self::Program, Self::Milestone];

    /// The fields of its form, in the order of `feed.md`.
    pub fn fields(self) -> Vec<Field> {
        use Kind::{Choice, Country, Long, Number, Plain, Text, When};
        match self {
            Self::Conference => vec![
                needs("id", Plain),
                needs("name", Text),
                may("short_name", Text),
                may("edition", Number),
                may("theme", Text),
                may("summary", Long),
                needs("start", When),
                needs("end", When),
                needs("time_zone", Plain),
                may("attendance_mode", Choice(names::<AttendanceMode>)),
                may("place/name", Text),
                needs("place/city", Text),
                needs("place/country", Country),
                needs("place/lat", Number),
                needs("place/lon", Number),
            ],
            Self::Session => vec![
                needs("id", Plain),
                needs("title", Text),
                needs("kind", Choice(names::<SessionKind>)),
                needs("start", When),
                may("end", When),
                may("place", Plain),
                may("track", Plain),
                may("summary", Text),
                may("body", Long),
                may("status", Choice(names::<SessionStatus>)),
            ],
            Self::Participant => vec![
                needs("country", Country),
                may("name", Text),
                may("people", Number),
                may("role", Choice(names::<ParticipationRole>)),
                may("note", Text),
                may("source", Plain),
            ],
            Self::Program => vec![
                needs("id", Plain),
                needs("name", Text),
                needs("kind", Choice(names::<ProgramKind>)),
                needs("summary", Text),
                may("body", Long),
                may("status", Choice(names::<ProgramStatus>)),
                may("launched/when", When),
                may("matters_to_us", Long),
            ],
            Self::Milestone => vec![
                needs("id", Plain),
                needs("when", When),
                may("until", When),
                needs("title", Text),
                may("body", Long),
                may("kind", Choice(names::<MilestoneKind>)),
            ],
        }
    }

    /// JSON pointer of the list of such things; of those of a conference, in the one at this position.
    pub fn list(self, conference: usize) -> String {
        let of_conference = |key: &str| ["/conferences/", &conference.to_string(), "/", key].concat();
        match self {
            Self::Conference => "/conferences".to_owned(),
            Self::Session => of_conference("sessions"),
            Self::Participant => of_conference("participants"),
            Self::Program => "/programs".to_owned(),
            Self::Milestone => "/milestones".to_owned(),
        }
    }

    /// The form in which what stands at a path can be put right, with the path of its thing.
    pub fn form_of(path: &str) -> Option<(Self, String)> {
        let (thing, own) = Self::at(path)?;
        let below = path.strip_prefix(own.as_str())?.strip_prefix('/').unwrap_or_default();
        let leads_to =
            |field: Field| below.strip_prefix(field.key).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        (below.is_empty() || thing.fields().into_iter().any(leads_to)).then_some((thing, own))
    }

    /// The thing that a path leads into, with the path of the thing itself.
    pub fn at(path: &str) -> Option<(Self, String)> {
        let parts: Vec<&str> = path.split('/').skip(1).collect();
        let (thing, count) = match parts.as_slice() {
            ["conferences", _, "sessions", _, ..] => (Self::Session, 4),
            ["conferences", _, "participants", _, ..] => (Self::Participant, 4),
            ["conferences", _, ..] => (Self::Conference, 2),
            ["programs", _, ..] => (Self::Program, 2),
            ["milestones", _, ..] => (Self::Milestone, 2),
            _ => return None,
        };
        let mut own = String::new();
        for part in parts.into_iter().take(count) {
            own.push('/');
            own.push_str(part);
        }
        Some((thing, own))
    }
}

/// The names of a choice of the format.
fn names<C: Choice>() -> Vec<&'static str> {
    C::ALL.iter().map(|choice| choice.name()).collect()
}
