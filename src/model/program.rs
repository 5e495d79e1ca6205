//! Programs: what a conference leaves behind.

use super::{ConferenceId, Country, Link, Markdown, ProgramId, SessionId, SourceId, Text, When};

/// Kind of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProgramKind {
    Initiative,
    TargetProgram,
    SpecialProgram,
    Declaration,
    Zone,
    Partnership,
    Other,
}

/// Stage of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ProgramStatus {
    Announced,
    Launched,
    Running,
    Closed,
}

/// Launch of a program, as far as is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Launch {
    pub conference: Option<ConferenceId>,
    /// The session of that conference.
    pub session: Option<SessionId>,
    pub when: Option<When>,
}

/// One thing that a program sets out to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    pub title: Text,
    pub summary: Option<Text>,
}

/// An initiative, program, declaration or the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    pub id: ProgramId,
    pub name: Text,
    pub kind: ProgramKind,
    pub summary: Text,
    pub body: Option<Markdown>,
    pub status: Option<ProgramStatus>,
    pub launched: Option<Launch>,
    /// The program that it is a part of; never itself, directly or through others.
    pub part_of: Option<ProgramId>,
    pub principles: Vec<Text>,
    pub actions: Vec<Action>,
    pub topics: Vec<Text>,
    pub countries: Vec<Country>,
    pub partners: Vec<Text>,
    /// Reasons why it matters to the publisher.
    pub matters_to_us: Option<Markdown>,
    pub links: Vec<Link>,
    pub sources: Vec<SourceId>,
}
