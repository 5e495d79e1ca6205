//! Reported numbers and their hedges.

use super::{SourceId, Text};

/// Hedge of a reported number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Just the number.
    Exactly,
    /// Around it.
    About,
    /// A little less.
    Nearly,
    /// It or more.
    AtLeast,
    /// More.
    MoreThan,
}

/// Thing that was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Participants.
    People,
    /// Countries (or countries and regions).
    Countries,
    /// Organizations.
    Organizations,
    /// Sessions.
    Sessions,
    /// Anything else, in the feed's words.
    Other(Text),
}

/// A number as a source reports it. Two sources that disagree are two figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Thing that was counted.
    pub measure: Measure,
    /// The number.
    pub value: u64,
    /// Its hedge; `exactly` where the feed gives none.
    pub bound: Bound,
    /// Source that reports it.
    pub source: Option<SourceId>,
}
