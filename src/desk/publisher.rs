//! What to ask of the store next, whatever happens.
//!
//! ```text
//!           nothing to do          loaded                      stored
//! (rest) ───────────────> Load ───────────> merge ──> Put ───────────────> ReadBack ──> (rest)
//!    ^                     ^                            │ changed meanwhile
//!    │    a while later    └────────────────────────────┘
//!    └──────────── no network, no answer, a failing server
//! ```
//!
//! # Design
//! A store checks `If-Match` when a request begins and takes its body when it has come; two
//! slow ones can both pass, and the later one writes over the other (Apache's `mod_dav` is
//! such a store). So a desk trusts no answer: it goes on comparing the file with what it
//! sent, and what is missing waits again ([`Outbox::compare`]).

use crate::feed::live::{self, LiveFile};
use crate::feed::{ReadError, Severity};
use crate::model::{Lang, Moment};

use super::act::ActId;
use super::merge::{Merge, Question, merge};
use super::outbox::Outbox;

/// What a store calls one state of a file: an entity tag (RFC 9110, 8.8.3), a `sha`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version(pub String);

impl Version {
    /// Whether nothing can be tied to it (`W/"…"`): Apache gives such a tag to a file that
    /// was written in this very second, nginx to what it compresses.
    pub fn is_weak(&self) -> bool {
        self.0.starts_with("W/")
    }
}

/// What to ask.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// The file as the store has it.
    Load,
    /// That the store takes this file, if it still has that version (none: no file).
    Put { body: String, version: Option<Version> },
    /// The file as visitors get it.
    ReadBack,
}

/// Why a request came to nothing, and will be made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    Offline,
    TimedOut,
    /// The server answered with this status.
    Status(u16),
}

/// What happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The store's file came.
    Loaded { bytes: Vec<u8>, version: Option<Version> },
    /// The store has no file yet (404, 410).
    Missing,
    /// The store took the file.
    Stored,
    /// The file was changed meanwhile (412, 409).
    Changed,
    /// The store does not know this person, or does not let them (401, 403).
    Refused,
    /// A request came to nothing. If it was a Put, the store may have taken it.
    Failed(Trouble),
    /// The public file came, or did not.
    Public(Option<Vec<u8>>),
}

/// What a person has to do before anything can be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Say who they are.
    Refused,
    /// Look at the file: it is none, or parts of it cannot be read and would be lost.
    Unreadable(String),
    /// Look at the server: it names no version of the file that a change could be tied to.
    NoVersion,
}

/// What a publisher has to know of the world.
#[derive(Clone, Debug)]
pub struct Surroundings {
    pub now: Moment,
    /// When the feed was last changed.
    pub feed_updated: Option<Moment>,
    /// The languages of the feed.
    pub languages: Vec<Lang>,
    /// Whether the store can be written to; else the file is only loaded, and handed on by
    /// hand.
    pub can_put: bool,
    /// Whether it is known where visitors read the file.
    pub can_read_back: bool,
}

/// Seconds between two looks at the file while nothing is to be sent.
const EVERY: i64 = 30;
/// How often a version that nothing can be tied to is asked for again.
const PATIENCE: u32 = 4;

/// The conversation with a store.
#[derive(Clone, Debug, Default)]
pub struct Publisher {
    file: Option<LiveFile>,
    /// The version of the file, once loaded and until it may have changed.
    version: Option<Option<Version>>,
    asked: Option<Asked>,
    looked_back_at: Option<i64>,
    looks: u32,
    wait_until: i64,
    failures: u32,
    weak: u32,
    trouble: Option<Trouble>,
    block: Option<Block>,
    take_what_can_be_read: bool,
    questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    Load,
    Put(Vec<ActId>),
    ReadBack,
}

impl Publisher {
    /// One that remembers the file of an earlier opening, so that the desk is of use without
    /// network.
    pub fn with(file: Option<LiveFile>) -> Self {
        Self { file, ..Self::default() }
    }

    /// The file as it was last known.
    pub fn file(&self) -> Option<&LiveFile> {
        self.file.as_ref()
    }

    /// What has to be asked.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// What a person has to do first.
    pub fn block(&self) -> Option<&Block> {
        self.block.as_ref()
    }

    /// What went wrong last, until something goes well.
    pub fn trouble(&self) -> Option<Trouble> {
        self.trouble
    }

    /// The acts that are being sent.
    pub fn sending(&self) -> &[ActId] {
        match &self.asked {
            Some(Asked::Put(ids)) => ids,
            _ => &[],
        }
    }

    /// There is reason to try again at once: the network is back, somebody said who they are,
    /// or wants it so.
    pub fn hurry(&mut self) {
        self.block = None;
        self.weak = 0;
        self.wait_until = i64::MIN;
    }

    /// Somebody looked at a file that cannot be read whole, and wants it replaced by what can.
    pub fn take_what_can_be_read(&mut self) {
        self.take_what_can_be_read = true;
        self.hurry();
    }

    /// Whether a person would be told anything else of this state than of another.
    pub fn tells_other_than(&self, other: &Self) -> bool {
        self.questions != other.questions
            || self.block != other.block
            || self.trouble != other.trouble
            || self.sending() != other.sending()
    }

    /// What to ask now, if anything.
    pub fn next(&mut self, outbox: &Outbox, world: &Surroundings) -> Option<Request> {
        let now = world.now.unix();
        if self.asked.is_some() || self.block.is_some() || now < self.wait_until {
            return None;
        }
        let Some(version) = self.version.clone() else {
            self.asked = Some(Asked::Load);
            return Some(Request::Load);
        };
        let Merge { file, added, questions } = self.merged(outbox, world);
        self.questions = questions;
        if world.can_put && !added.is_empty() {
            if version.as_ref().is_some_and(Version::is_weak) {
                self.wait_for_a_version(now);
                return None;
            }
            self.weak = 0;
            self.asked = Some(Asked::Put(added));
            self.version = None;
            return Some(Request::Put { body: live::write(&file), version });
        }
        let may_look_back = world.can_read_back && outbox.is_unseen();
        if may_look_back && self.looked_back_at.is_none_or(|at| now - at >= self.pause()) {
            self.asked = Some(Asked::ReadBack);
            self.looked_back_at = Some(now);
            self.looks += 1;
            return Some(Request::ReadBack);
        }
        self.version = None;
        self.wait_until = now + if may_look_back { self.pause() } else { EVERY };
        None
    }

    /// Seconds between two looks at the public address: a host that keeps copies may need a
    /// while.
    fn pause(&self) -> i64 {
        (5 * i64::from(self.looks)).clamp(5, 60)
    }

    /// Nothing can be tied to the version that the store named: asks for another in a while,
    /// and gives up at last.
    fn wait_for_a_version(&mut self, now: i64) {
        self.version = None;
        self.weak += 1;
        self.wait_until = now + 2;
        if self.weak > PATIENCE {
            self.block = Some(Block::NoVersion);
        }
    }

    /// The file with what waits, to be handed on by hand.
    pub fn merged(&self, outbox: &Outbox, world: &Surroundings) -> Merge {
        let empty = LiveFile::default();
        merge(self.file.as_ref().unwrap_or(&empty), outbox, world.feed_updated, world.now)
    }

    /// Takes in what happened.
    pub fn hear(&mut self, event: Event, outbox: &mut Outbox, world: &Surroundings) {
        let Some(asked) = self.asked.take() else { return };
        if !matches!(event, Event::Failed(_) | Event::Public(None)) {
            self.trouble = None;
        }
        if !matches!(event, Event::Failed(_) | Event::Changed | Event::Public(_)) {
            self.failures = 0;
        }
        match event {
            Event::Loaded { bytes, version } => match self.read(&bytes, world) {
                Ok(file) => {
                    outbox.compare(&file);
                    self.file = Some(file);
                    // A file without a version is one to which nothing can be tied.
                    self.version = Some(Some(version.unwrap_or_else(|| Version("W/".to_owned()))));
                }
                Err(what) => self.block = Some(Block::Unreadable(what)),
            },
            Event::Missing => {
                self.file = Some(LiveFile::default());
                self.version = Some(None);
            }
            Event::Stored => {
                if let Asked::Put(ids) = &asked {
                    outbox.sent(ids);
                }
                (self.looked_back_at, self.looks) = (None, 0);
                self.take_what_can_be_read = false;
            }
            Event::Changed => self.fail(world, false),
            Event::Refused => self.block = Some(Block::Refused),
            Event::Failed(trouble) => {
                self.trouble = Some(trouble);
                self.fail(world, true);
            }
            Event::Public(bytes) => {
                // Meanwhile another may have written over it.
                self.version = None;
                if let Some((file, _)) = bytes.and_then(|bytes| live::read(&bytes, &world.languages).ok()) {
                    outbox.seen_by_all(&file, world.now);
                }
            }
        }
    }

    /// Waits longer from one failure to the next, up to a minute. A file that was changed
    /// meanwhile is loaded again at once, the first times.
    fn fail(&mut self, world: &Surroundings, by_fault: bool) {
        self.version = None;
        self.failures = (self.failures + 1).min(8);
        let seconds = match (by_fault, self.failures) {
            (false, ..=3) => 0,
            (false, failures) => i64::from(failures),
            (true, failures) => (2_i64 << failures).min(60),
        };
        self.wait_until = world.now.unix() + seconds;
    }

    fn read(&mut self, bytes: &[u8], world: &Surroundings) -> Result<LiveFile, String> {
        match live::read(bytes, &world.languages) {
            Ok((file, diagnostics)) => {
                let error = diagnostics.iter().find(|found| found.severity == Severity::Error);
                match error.filter(|_| !self.take_what_can_be_read) {
                    None => Ok(file),
                    Some(error) => Err(error.to_string()),
                }
            }
            Err(_) if self.take_what_can_be_read => Ok(LiveFile::default()),
            Err(error) => Err(ReadError::to_string(&error)),
        }
    }
}
