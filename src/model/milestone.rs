//! Milestones: what happened outside the sessions.

use super::{ConferenceId, Country, Image, Link, Markdown, MilestoneId, ProgramId, SourceId, Span, Text};

/// Kind of a milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MilestoneKind {
    Founding,
    Visit,
    Lecture,
    Agreement,
    Launch,
    Conference,
    Other,
}

/// Something that happened and is worth remembering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    pub id: MilestoneId,
    pub span: Span,
    pub title: Text,
    pub body: Option<Markdown>,
    pub kind: Option<MilestoneKind>,
    pub conference: Option<ConferenceId>,
    pub programs: Vec<ProgramId>,
    pub countries: Vec<Country>,
    pub image: Option<Image>,
    pub links: Vec<Link>,
    pub sources: Vec<SourceId>,
}
