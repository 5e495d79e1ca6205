//! Messages between an uploader and its store, free of HTTP.

use crate::model::{Lang, Moment};

/// Name that a store gives to one state of a file: an entity tag (RFC 9110, 8.8.3), a `sha`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version(pub String);

impl Version {
    /// True if nothing can be tied to it (`W/"…"`): Apache gives such a tag to a file that
    /// was written in this very second, nginx to what it compresses.
    pub fn is_weak(&self) -> bool {
        self.0.starts_with("W/")
    }
}

/// Request to a store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The file as the store has it.
    Load,
    /// That the store takes this file, if it still has that version (none: no file).
    Put { body: String, version: Option<Version> },
    /// The file as visitors get it.
    ReadBack,
}

/// Reason why a request came to nothing, and will be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UploadError {
    /// The browser says that there is no network.
    Offline,
    /// There is a network, and no answer from the store: it is down, or does not let this page
    /// ask it (browsers tell the two apart for no script).
    Unreachable,
    /// The page's own content security policy forbids the address.
    Policy,
    TimedOut,
    /// A page came instead of the file: a network that wants a sign-in first, or a wrong address.
    Portal,
    /// The store said that it took the file, and has it not.
    NotStored,
    /// The server answered with this status.
    Status(u16),
}

/// Answer of the store, or the lack of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The store's file came.
    Loaded { bytes: Vec<u8>, version: Option<Version> },
    /// The store has no file yet (404, 410).
    Missing,
    /// Neither store nor public address is named: the file is as it was last known.
    NoAddress,
    /// The store said that it took the file.
    Stored,
    /// The file was changed meanwhile (412, 409).
    Changed,
    /// The store does not know this person, or does not let them (401, 403).
    Refused,
    /// A request came to nothing. If it was a Put, the store may have taken it.
    Failed(UploadError),
    /// The public file came, or did not.
    Public(Option<Vec<u8>>),
}

/// Obstacle that a person should look at. All but [`Obstacle::Refused`] are tried again meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Say who they are.
    Refused,
    /// Look at the file: parts of it cannot be read and would be lost.
    Unreadable(String),
    /// Look at the server: it names no version of the file that a change could be tied to.
    NoVersion,
}

/// Facts about the world that an uploader goes by.
#[derive(Clone, Debug)]
pub struct Surroundings {
    pub now: Moment,
    /// The feed's own time of change, without that of its live file.
    pub feed_updated: Option<Moment>,
    /// The languages of the feed.
    pub languages: Vec<Lang>,
    /// True if the store can be written to; else the file is only loaded, and handed on by
    /// hand.
    pub can_put: bool,
    /// True if it is known where visitors read the file.
    pub can_read_back: bool,
}
