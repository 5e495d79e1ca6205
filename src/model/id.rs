//! Identifiers: the link, the calendar UID and the anchor of a thing.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::sync::Arc;

/// The longest an identifier may be, in bytes.
const MAX_LEN: usize = 64;

/// Marker of the kind of thing that an [`Id`] identifies; no value of it exists.
pub trait Kind: 'static {}

/// An identifier, `[a-z0-9][a-z0-9-]{0,63}`, unique among its kind in one feed.
///
/// `K` is the kind of thing it names, so that a session's id cannot stand where a
/// program's is wanted.
pub struct Id<K: Kind> {
    name: Arc<str>,
    kind: PhantomData<fn() -> K>,
}

impl<K: Kind> Id<K> {
    /// Checks `name` against the pattern; `None` if it does not fit.
    pub fn new(name: &str) -> Option<Self> {
        let inner = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = name.len() <= MAX_LEN && name.bytes().all(inner) && name.bytes().next().is_some_and(|b| b != b'-');
        fits.then(|| Self { name: name.into(), kind: PhantomData })
    }

    /// The identifier as it is written in the feed and in addresses.
    pub fn as_str(&self) -> &str {
        &self.name
    }

    /// The same identifier, of a thing of another kind.
    pub fn as_kind<J: Kind>(&self) -> Id<J> {
        Id { name: self.name.clone(), kind: PhantomData }
    }
}

impl<K: Kind> Clone for Id<K> {
    fn clone(&self) -> Self {
        Self { name: self.name.clone(), kind: PhantomData }
    }
}

impl<K: Kind> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl<K: Kind> Eq for Id<K> {}

impl<K: Kind> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K: Kind> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.name.cmp(&other.name)
    }
}

impl<K: Kind> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl<K: Kind> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

impl<K: Kind> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.name)
    }
}

macro_rules! kinds {
    ($($kind:ident $alias:ident $what:literal;)*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        pub enum $kind {}
        impl Kind for $kind {}
        #[doc = concat!("Identifies ", $what, ".")]
        pub type $alias = Id<$kind>;
    )*};
}

kinds! {
    ConferenceKind ConferenceId "one edition of a conference";
    SessionKind SessionId "a session; unique in its conference";
    PlaceKind PlaceId "a room or hall; unique in its conference";
    TrackKind TrackId "a track; unique in its conference";
    ProgramKind ProgramId "a program";
    MilestoneKind MilestoneId "a milestone";
    PersonKind PersonId "a person";
    SourceKind SourceId "a source";
    PublisherKind PublisherId "the publisher of a feed";
    NoticeKind NoticeId "a notice of the day";
    ChangeKind ChangeId "a change made on the day";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_lower_case_letters_digits_and_hyphens() {
        for good in ["a", "0", "opening-ceremony", "a--b", &"x".repeat(64)] {
            assert!(SessionId::new(good).is_some(), "{good}");
        }
        for bad in ["", "-a", "A", "a b", "é", "a_b", "a/b", &"x".repeat(65)] {
            assert!(SessionId::new(bad).is_none(), "{bad}");
        }
    }
}
