//! Sources, links and images.

use super::{Address, SourceId, Text, When};

/// Source of a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: SourceId,
    pub title: Text,
    /// Its publisher.
    pub publisher: Option<Text>,
    pub url: Option<Address>,
    /// When it was published.
    pub when: Option<When>,
}

/// Kind of target of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LinkKind {
    Slides,
    Recording,
    Report,
    Registration,
    Stream,
    Other,
}

/// A link to more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    pub url: Address,
    pub title: Text,
    pub kind: Option<LinkKind>,
}

/// A picture with the words that stand for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub src: Address,
    /// Words that stand for the picture; absent only where the feed leaves them out, which is reported.
    pub alt: Option<Text>,
    pub credit: Option<Text>,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
