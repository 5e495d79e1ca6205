//! State machine of an upload: the next request to the store, whatever happens.
//!
//! ```text
//!           nothing to do          loaded                   stored         loaded, all there
//! (rest) ───────────────> Load ───────────> merge ──> Put ─────────> Load ───────────────────> ReadBack
//!    ^                     ^                            │             │                           │
//!    │    a while later    └────────────────────────────┴─────────────┘ changed, or not there     │
//!    └──────── no network, no answer, a failing server, a portal's page <─────────────────────────┘
//! ```
//!
//! # Design
//! A desk trusts no answer. A captive portal answers a `PUT` with `200` and a page of its own; a
//! store that checks `If-Match` when a request begins and takes its body when it has come lets
//! the later of two slow requests write over the other (Apache's `mod_dav` is such a store). So
//! an act counts as sent once it was read in the store's file, and the file goes on being
//! compared with it ([`Outbox::compare`]).
//!
//! No wait is longer than [`LONGEST`] seconds, also where the clock of the phone is set back.

use crate::feed::live::{self, LiveFile};
use crate::feed::{ReadError, Severity};

use super::act::ActId;
use super::merge::{Merge, Writing, merge};
use super::message::{Event, Obstacle, Request, Surroundings, UploadError, Version};
use super::outbox::Outbox;
use super::question::Question;

/// Seconds between two looks at the file while nothing is to be sent, or a block lasts.
const EVERY: i64 = 30;
/// The longest wait after failures, in seconds.
const LONGEST: i64 = 30;
/// Limit of new requests for a version that nothing can be tied to before that is told.
const PATIENCE: u32 = 4;
/// Seconds for which the file is watched after something was sent.
const WATCH: i64 = 600;

/// The conversation with a store.
#[derive(Clone, Debug, Default)]
pub struct Uploader {
    file: Option<LiveFile>,
    /// The highest revision of any file that was read.
    highest: u64,
    /// The version of the file, once loaded and until it may have changed.
    version: Option<Option<Version>>,
    asked: Option<Asked>,
    /// True if there was reason to try again meanwhile: a no was given to who asked before.
    is_hurried: bool,
    /// The acts that the store said it took, until the next look at its file.
    claimed: Vec<ActId>,
    looked_back_at: Option<i64>,
    looks: u32,
    wait_until: Option<i64>,
    stored_at: Option<i64>,
    failures: u32,
    weak: u32,
    error: Option<UploadError>,
    block: Option<Obstacle>,
    take_what_can_be_read: bool,
    questions: Vec<Question>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Asked {
    Load,
    Put(Vec<ActId>),
    ReadBack,
}

impl Uploader {
    /// One that remembers the file of an earlier opening, so that the desk is of use without
    /// network.
    pub fn with(file: Option<LiveFile>) -> Self {
        let highest = file.as_ref().map_or(0, |file| file.revision);
        Self { file, highest, ..Self::default() }
    }

    /// The file as it was last known.
    pub fn file(&self) -> Option<&LiveFile> {
        self.file.as_ref()
    }

    /// The questions to be answered before what they hold back is sent.
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The obstacle that a person should look at.
    pub fn block(&self) -> Option<&Obstacle> {
        self.block.as_ref()
    }

    /// The last error, until something goes well.
    pub fn error(&self) -> Option<UploadError> {
        self.error
    }

    /// The acts that are being sent.
    pub fn sending(&self) -> &[ActId] {
        match &self.asked {
            Some(Asked::Put(ids)) => ids,
            _ => &self.claimed,
        }
    }

    /// There is reason to try again at once: the network is back, somebody said who they are,
    /// or wants it so.
    pub fn hurry(&mut self) {
        self.block = None;
        self.weak = 0;
        self.wait_until = None;
        self.is_hurried = self.asked.is_some();
    }

    /// Somebody looked at a file that cannot be read whole, and wants it replaced by what can.
    pub fn take_what_can_be_read(&mut self) {
        self.take_what_can_be_read = true;
        self.hurry();
    }

    /// True if a person would be told anything else of this state than of another.
    pub fn tells_other_than(&self, other: &Self) -> bool {
        self.questions != other.questions
            || self.block != other.block
            || self.error != other.error
            || self.sending() != other.sending()
    }

    /// Seconds until there is something to ask; none while an answer is awaited, or a person.
    pub fn wait(&self, now: i64) -> Option<i64> {
        let is_open = self.asked.is_none() && self.block != Some(Obstacle::Refused);
        is_open.then(|| {
            self.wait_until.filter(|until| until - now <= LONGEST.max(EVERY)).map_or(0, |at| (at - now).max(0))
        })
    }

    /// True if something was sent so lately that another desk may yet write over it.
    pub fn watches(&self, now: i64) -> bool {
        self.stored_at.is_some_and(|at| (at..at + WATCH).contains(&now))
    }

    /// The next request, if it is time for one.
    pub fn next(&mut self, outbox: &Outbox, world: &Surroundings) -> Option<Request> {
        let now = world.now.unix();
        if self.wait(now) != Some(0) {
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
        if may_look_back && self.looked_back_at.is_none_or(|at| !(at..at + self.pause()).contains(&now)) {
            self.asked = Some(Asked::ReadBack);
            self.looked_back_at = Some(now);
            self.looks += 1;
            return Some(Request::ReadBack);
        }
        self.version = None;
        self.wait_until = Some(now + if may_look_back { self.pause() } else { EVERY });
        None
    }

    /// Seconds between two looks at the public address: a host that keeps copies may need a
    /// while.
    fn pause(&self) -> i64 {
        (5 * i64::from(self.looks)).clamp(5, LONGEST)
    }

    /// Nothing can be tied to the version that the store named: asks for another in a while,
    /// and says so at last.
    fn wait_for_a_version(&mut self, now: i64) {
        self.version = None;
        self.weak = (self.weak + 1).min(PATIENCE + 1);
        self.wait_until = Some(now + 2);
        if self.weak > PATIENCE {
            self.block = Some(Obstacle::NoVersion);
            self.wait_until = Some(now + EVERY);
        }
    }

    /// The file with what waits, to be handed on by hand.
    pub fn merged(&self, outbox: &Outbox, world: &Surroundings) -> Merge {
        let empty = LiveFile::default();
        let writing = Writing { now: world.now, feed_updated: world.feed_updated, highest: self.highest };
        merge(self.file.as_ref().unwrap_or(&empty), outbox, &writing)
    }

    /// Asks only what is still open, as of the file that is known: what was answered is no longer
    /// asked while the store is away.
    pub fn ask_again(&mut self, outbox: &Outbox, world: &Surroundings) {
        if !self.questions.is_empty() {
            self.questions = self.merged(outbox, world).questions;
        }
    }

    /// Takes in what happened.
    pub fn hear(&mut self, event: Event, outbox: &mut Outbox, world: &Surroundings) {
        let Some(asked) = self.asked.take() else { return };
        let is_hurried = std::mem::take(&mut self.is_hurried);
        match event {
            Event::Refused | Event::Failed(_) if is_hurried => self.version = None,
            Event::Loaded { bytes, .. } if is_page(&bytes) => self.fail(UploadError::Portal, world),
            Event::Loaded { bytes, version } => match self.read(&bytes, world) {
                Ok(file) => {
                    outbox.compare(&file);
                    self.highest = self.highest.max(file.revision);
                    // A file without a version is one to which nothing can be tied.
                    let version = version.unwrap_or_else(|| Version("W/".to_owned()));
                    self.loaded(file, Some(version), outbox, world);
                }
                Err(message) => {
                    self.block = Some(Obstacle::Unreadable(message));
                    self.version = None;
                    self.wait_until = Some(world.now.unix() + EVERY);
                }
            },
            Event::Missing => {
                // A file that is gone was begun anew, as one of revision 0 is.
                outbox.compare(&LiveFile::default());
                self.loaded(LiveFile::default(), None, outbox, world);
            }
            Event::NoAddress => {
                self.version = Some(None);
                self.error = None;
            }
            Event::Stored => {
                if let Asked::Put(ids) = asked {
                    self.claimed = ids;
                }
                self.stored_at = Some(world.now.unix());
                (self.looked_back_at, self.looks) = (None, 0);
            }
            Event::Changed => self.try_again(world),
            Event::Refused => {
                self.version = None;
                self.block = Some(Obstacle::Refused);
            }
            Event::Failed(error) => self.fail(error, world),
            Event::Public(bytes) => {
                // Meanwhile another may have written over it.
                self.version = None;
                if let Some((file, _)) = bytes.and_then(|bytes| live::read(&bytes, &world.languages).ok()) {
                    outbox.seen_by_all(&file, world.now);
                }
            }
        }
    }

    /// The file as the store has it: what it was said to have taken must be there.
    fn loaded(&mut self, file: LiveFile, version: Option<Version>, outbox: &Outbox, world: &Surroundings) {
        let waits = |id: &ActId| outbox.act(id).is_some_and(super::Act::waits);
        let claimed = std::mem::take(&mut self.claimed);
        let is_missing = claimed.iter().any(waits);
        self.file = Some(file);
        self.version = Some(version);
        if !matches!(self.block, Some(Obstacle::NoVersion)) || !self.is_weak() {
            self.block = None;
        }
        if is_missing {
            self.try_again(world);
            if self.failures > 3 {
                self.error = Some(UploadError::NotStored);
            }
            return;
        }
        if self.error != Some(UploadError::NotStored) || !claimed.is_empty() || outbox.waiting() == 0 {
            self.error = None;
        }
        if !claimed.is_empty() || outbox.waiting() == 0 {
            self.failures = 0;
            self.take_what_can_be_read = false;
        }
    }

    fn is_weak(&self) -> bool {
        self.version.as_ref().is_some_and(|version| version.as_ref().is_some_and(Version::is_weak))
    }

    /// Somebody else was first: the file is loaded again at once, the first times.
    fn try_again(&mut self, world: &Surroundings) {
        self.version = None;
        self.failures = (self.failures + 1).min(20);
        let seconds = if self.failures <= 3 { 0 } else { i64::from(self.failures) };
        self.wait_until = Some(world.now.unix() + seconds.min(LONGEST));
    }

    /// Waits longer from one failure to the next.
    fn fail(&mut self, error: UploadError, world: &Surroundings) {
        self.error = Some(error);
        self.version = None;
        self.failures = (self.failures + 1).min(20);
        self.wait_until = Some(world.now.unix() + (2_i64 << self.failures.min(8)).min(LONGEST));
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
            // Not one that was begun anew: what was in it is sent again.
            Err(_) if self.take_what_can_be_read => {
                Ok(LiveFile { revision: self.highest.max(1), ..LiveFile::default() })
            }
            Err(error) => Err(ReadError::to_string(&error)),
        }
    }
}

/// True if an answer is a page of HTML, and so no file of anybody's changes.
fn is_page(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().first() == Some(&b'<')
}
