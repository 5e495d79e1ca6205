//! Interleavings of two desks with two clocks, a store, a visitor, an editor who takes the changes
//! over into the feed, and everything that can go wrong between them.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};

use super::*;
use crate::feed::live::{self, LiveFile};
use crate::feed::{Day, Taken};
use crate::model::sample::{atlas, session, span, when};
use crate::model::{Atlas, Lang, Moment, Updated};

/// One event, mostly to one of the two desks.
#[derive(Clone, Copy, Debug)]
enum Happens {
    /// Its organizer does something to one of three sessions.
    Act { session: usize, what: u8 },
    /// It asks its next question and gets the answer.
    Talk,
    /// It asks, and there is no network.
    Offline,
    /// It asks, the store does it, and the answer is lost.
    TimeOut,
    /// It asks, and the store fails without doing it.
    Fails(u16),
    /// It asks, and a portal answers 200 with a page of its own, also to what it sends.
    Portal,
    /// It asks, and the answer names no version.
    NoVersion,
    /// It sends, and is told that the file has changed though it has not.
    Contested,
    /// It sends, the store checks the version now, and takes the body after the other desk
    /// has talked: what a store without locks does to a slow phone.
    Slow,
    /// Somebody closes the tab and opens it again.
    Killed,
    /// Its organizer answers what is asked.
    Answer(bool),
    /// Its clock is set, to so many minutes ahead of the right time.
    Clock(i8),
    /// Time passes.
    Wait(u16),
    /// A visitor's page asks for the file.
    Visit,
    /// The editor takes the changes over into the feed and begins the file anew: deletes it, or
    /// sets its revision to 0.
    Fold { deletes: bool },
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        6 => (0..3_usize, 0..5_u8).prop_map(|(session, what)| Happens::Act { session, what }),
        16 => Just(Happens::Talk),
        1 => Just(Happens::Offline),
        2 => Just(Happens::TimeOut),
        1 => prop_oneof![Just(500), Just(502), Just(507)].prop_map(Happens::Fails),
        2 => Just(Happens::Portal),
        1 => Just(Happens::NoVersion),
        1 => Just(Happens::Contested),
        2 => Just(Happens::Slow),
        1 => Just(Happens::Killed),
        2 => any::<bool>().prop_map(Happens::Answer),
        1 => (-10..=10_i8).prop_map(Happens::Clock),
        5 => (1..90_u16).prop_map(Happens::Wait),
        3 => Just(Happens::Visit),
        1 => any::<bool>().prop_map(|deletes| Happens::Fold { deletes }),
    ]
}

/// A store that compares versions and then writes, like most.
#[derive(Default)]
struct Store {
    file: Option<String>,
    version: u32,
}

impl Store {
    fn tag(&self) -> Option<Version> {
        self.file.as_ref().map(|_| Version(format!("\"{}\"", self.version)))
    }

    fn answer(&mut self, request: &Request) -> Event {
        match request {
            Request::Load => match &self.file {
                Some(text) => Event::Loaded { bytes: text.clone().into_bytes(), version: self.tag() },
                None => Event::Missing,
            },
            Request::ReadBack => Event::Public(self.file.clone().map(String::into_bytes)),
            Request::Put { version, .. } if *version != self.tag() => Event::Changed,
            Request::Put { body, .. } => self.write(body),
        }
    }

    fn write(&mut self, body: &str) -> Event {
        self.file = Some(body.to_owned());
        self.version += 1;
        Event::Stored
    }

    fn read(&self) -> LiveFile {
        self.file.as_ref().map(|text| live::read(text.as_bytes(), &[]).unwrap().0).unwrap_or_default()
    }
}

const PAGE: &[u8] = b"<!doctype html><title>Sign in</title>";

fn portal(request: &Request) -> Event {
    match request {
        Request::Load => Event::Loaded { bytes: PAGE.to_vec(), version: None },
        Request::ReadBack => Event::Public(Some(PAGE.to_vec())),
        Request::Put { .. } => Event::Stored,
    }
}

/// A desk, with what its phone keeps.
struct Desk {
    outbox: Outbox,
    uploader: Uploader,
    kept: BTreeMap<String, String>,
    /// Seconds that its clock is ahead.
    ahead: i64,
    /// The acts that were said to be saved.
    acknowledged: Vec<ActId>,
}

impl Desk {
    fn new(random: u64) -> Self {
        let outbox = Outbox::new(DeskId::new(random), Vec::new());
        Self { outbox, uploader: Uploader::default(), kept: BTreeMap::new(), ahead: 0, acknowledged: Vec::new() }
    }

    fn keep(&mut self) {
        for id in self.outbox.take_changed() {
            let text = self.outbox.written(&id).unwrap();
            self.kept.insert(id.as_str().to_owned(), text);
        }
    }

    fn act(&mut self, base: &Atlas, session: usize, what: u8, now: Moment) {
        let file = self.uploader.file().cloned().unwrap_or_default();
        let (seen, _) = live::apply(base, &self.outbox.over(&file));
        let conference = &seen.conferences[0];
        let session = &conference.sessions[session];
        let hall = if session.places[0].as_str() == "hall-a" { "hall-b" } else { "hall-a" };
        let undo = self.outbox.acts().last().map(|act| act.id.clone());
        let deed = match what {
            4 => undo.and_then(|id| self.outbox.undoing(&id, &seen)),
            _ => {
                let action = match what {
                    0 => Action::Delay { minutes: 5, follow: FollowUp::Stays, now },
                    1 => Action::Delay { minutes: 10, follow: FollowUp::Moves, now },
                    2 => Action::Move { start: None, places: Some(vec![crate::model::Id::new(hall).unwrap()]) },
                    _ if session.is_cancelled() => Action::Restore,
                    _ => Action::Cancel,
                };
                let sets = plan(conference, session, &action);
                let sets = sets.into_iter().map(|(session, set)| (conference.id.clone(), session, set)).collect();
                Some(Deed { sets, ..Deed::default() })
            }
        };
        let id = deed.and_then(|deed| self.outbox.take(&deed, &seen, &file, now.plus(self.ahead)));
        self.keep();
        self.acknowledged.extend(id);
    }

    fn talk(&mut self, world: &Surroundings, answer: impl FnOnce(&Request) -> Event) {
        let world = &Surroundings { now: world.now.plus(self.ahead), ..world.clone() };
        if let Some(request) = self.uploader.next(&self.outbox, world) {
            let event = answer(&request);
            self.uploader.hear(event, &mut self.outbox, world);
            self.keep();
        }
    }

    fn die(&mut self, random: u64) {
        let texts: Vec<String> = self.kept.values().cloned().collect();
        self.outbox = Outbox::read(DeskId::new(random), &texts);
        self.uploader = Uploader::with(self.uploader.file().cloned());
    }

    fn answer(&mut self, answer: Answer) {
        for question in self.uploader.questions().to_vec() {
            self.outbox.answer(&question, answer);
        }
        self.keep();
    }

    /// The acts that were acknowledged and are neither in the file nor in the feed nor wait, and of
    /// which nobody was told that they do not hold.
    fn lost(&self, file: &LiveFile, folded: &BTreeSet<String>) -> Vec<ActId> {
        let is_lost = |id: &&ActId| match self.outbox.act(id) {
            None => true,
            Some(act) => {
                let in_feed = act.steps.iter().all(|step| folded.contains(step.change.id.as_str()));
                !act.waits() && !act.is_over() && !in_feed && !super::in_file::is_in(file, act)
            }
        };
        self.acknowledged.iter().filter(is_lost).cloned().collect()
    }

    /// The acts that were taken for folded and never were in a file that was.
    fn taken_for_folded(&self, folded: &BTreeSet<String>) -> Vec<ActId> {
        let wrongly = |act: &&Act| {
            let in_feed = act.steps.iter().any(|step| folded.contains(step.change.id.as_str()));
            act.progress == Progress::Folded && !in_feed
        };
        self.outbox.acts().iter().filter(wrongly).map(|act| act.id.clone()).collect()
    }
}

fn base() -> Atlas {
    let mut atlas = atlas();
    let make = |(id, hall, hour): (&str, &str, &str)| {
        let mut session =
            session(id, id, span(&format!("2023-11-06T{hour}:00+08:00"), &format!("2023-11-06T{hour}:50+08:00")));
        session.places = vec![crate::model::Id::new(hall).unwrap()];
        session
    };
    atlas.conferences[0].sessions =
        [("a", "hall-a", "14"), ("b", "hall-a", "15"), ("c", "hall-b", "14")].map(make).to_vec();
    atlas.updated = when("2023-11-01T00:00Z").moment().map(Updated::At);
    atlas
}

fn world(now: Moment, feed: &Atlas) -> Surroundings {
    Surroundings {
        now,
        feed_updated: feed.updated.map(Updated::moment),
        languages: vec![Lang::english()],
        can_put: true,
        can_read_back: true,
    }
}

/// The feed with the changes of a file, as an editor writes it.
fn fold(base: &Atlas, file: &LiveFile, now: Moment) -> Atlas {
    let (mut feed, _) = live::apply(base, file);
    feed.updated = Some(Updated::At(now));
    feed.notices.clear();
    feed.conferences.iter_mut().flat_map(|conference| &mut conference.sessions).for_each(|session| session.was = None);
    feed
}

/// Number of stories told: `ATLAS_INTERLEAVINGS`, or some that take no time.
fn cases() -> u32 {
    std::env::var("ATLAS_INTERLEAVINGS").ok().and_then(|count| count.parse().ok()).unwrap_or(500)
}

/// One event after the other, each mostly to the first or the second desk.
type Story = Vec<(bool, Happens)>;

/// Tells a story, heals everything, and compares what is there with what was acknowledged. Gives the
/// number of acts that were.
fn tell(story: Story) -> Result<usize, TestCaseError> {
    let mut base = base();
    let mut store = Store::default();
    let mut desks = [Desk::new(1), Desk::new(2)];
    let mut visitor = Day::open(crate::feed::write(&base).as_bytes()).unwrap();
    let mut folded = BTreeSet::new();
    let mut now = when("2023-11-06T13:00+08:00").moment().unwrap();
    let mut openings = 2;
    for (which, happens) in story {
        let which = usize::from(which);
        let around = world(now, &base);
        // The body that is on its way while the other one talks.
        let mut slow: Option<String> = None;
        let desk = &mut desks[which];
        match happens {
            Happens::Act { session, what } => desk.act(&base, session, what, now),
            Happens::Talk => desk.talk(&around, |request| store.answer(request)),
            Happens::Offline => desk.talk(&around, |_| Event::Failed(UploadError::Offline)),
            Happens::TimeOut => desk.talk(&around, |request| {
                store.answer(request);
                Event::Failed(UploadError::TimedOut)
            }),
            Happens::Fails(status) => desk.talk(&around, |_| Event::Failed(UploadError::Status(status))),
            Happens::Portal => desk.talk(&around, portal),
            Happens::NoVersion => desk.talk(&around, |request| match store.answer(request) {
                Event::Loaded { bytes, .. } => Event::Loaded { bytes, version: None },
                other => other,
            }),
            Happens::Contested => desk.talk(&around, |request| match request {
                Request::Put { .. } => Event::Changed,
                other => store.answer(other),
            }),
            Happens::Slow => {
                let tag = store.tag();
                desk.talk(&around, |request| match request {
                    Request::Put { body, version } if *version == tag => {
                        slow = Some(body.clone());
                        Event::Stored
                    }
                    other => store.answer(other),
                });
            }
            Happens::Killed => {
                openings += 1;
                desk.die(openings);
            }
            Happens::Answer(mine) => desk.answer(if mine { Answer::Mine } else { Answer::Theirs }),
            Happens::Clock(minutes) => desk.ahead = i64::from(minutes) * 60,
            Happens::Wait(seconds) => now = now.plus(i64::from(seconds)),
            Happens::Visit => {
                if let Some(text) = &store.file {
                    visitor.take_live(text.as_bytes(), now.unix());
                }
            }
            Happens::Fold { deletes } => {
                let file = store.read();
                folded.extend(file.changes.iter().map(|change| change.id.as_str().to_owned()));
                now = now.plus(1);
                base = fold(&base, &file, now);
                visitor.take_feed(crate::feed::write(&base).as_bytes(), now.unix());
                if deletes {
                    store.file = None;
                } else {
                    let feed_updated = base.updated.map(Updated::moment);
                    let anew = LiveFile { feed_updated, updated: Some(now), ..LiveFile::default() };
                    store.write(&live::write(&anew));
                }
            }
        }
        if let Some(body) = slow {
            for _ in 0..3 {
                desks[1 - which].talk(&around, |request| store.answer(request));
            }
            store.write(&body);
        }
    }
    // All is healed: whoever is asked keeps to their word.
    for _ in 0..60 {
        now = now.plus(61);
        for desk in &mut desks {
            desk.talk(&world(now, &base), |request| store.answer(request));
            desk.answer(Answer::Mine);
        }
    }
    let file = store.read();
    for desk in &desks {
        prop_assert_eq!(desk.lost(&file, &folded), []);
        prop_assert_eq!(desk.outbox.waiting(), 0, "when all is healed everything arrives");
        for id in desk.taken_for_folded(&folded) {
            // Its organizer is told, and can send it again.
            let mut outbox = desk.outbox.clone();
            outbox.send_again(&id);
            prop_assert!(outbox.act(&id).unwrap().waits());
        }
    }
    let mut ids: Vec<&str> = file.changes.iter().map(|change| change.id.as_str()).collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    prop_assert_eq!(ids.len(), count, "none twice");
    // Both desks show the programme that everyone reads.
    let (shown, _) = live::apply(&base, &file);
    for desk in &desks {
        prop_assert_eq!(&live::apply(&base, &desk.outbox.over(&file)).0, &shown);
    }
    // And a visitor is kept from it by no clock and no file of before.
    let taken = match &store.file {
        Some(text) => visitor.take_live(text.as_bytes(), now.unix()),
        None => visitor.lose_live(),
    };
    prop_assert_ne!(taken, Taken::Refused);
    // They see what one sees who comes now.
    let mut newcomer = Day::open(crate::feed::write(&base).as_bytes()).unwrap();
    if let Some(text) = &store.file {
        newcomer.take_live(text.as_bytes(), now.unix());
    }
    prop_assert_eq!(&visitor.atlas().conferences, &newcomer.atlas().conferences);
    Ok(desks.iter().map(|desk| desk.acknowledged.len()).sum())
}

#[test]
fn what_was_acknowledged_is_in_the_file_or_waits_and_nothing_is_there_twice() -> Result<(), TestError<Story>> {
    let config = ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() };
    let story = prop::collection::vec((any::<bool>(), happens()), 1..80);
    let (told, acknowledged) = (Cell::new(0), Cell::new(0));
    TestRunner::new(config).run(&story, |story| {
        acknowledged.set(acknowledged.get() + tell(story)?);
        told.set(told.get() + 1);
        Ok(())
    })?;
    // The first story that loses, doubles or keeps back an act is an error.
    println!(
        "{} interleavings in the pure core: acknowledged {}, lost 0, doubled 0, stuck 0",
        told.get(),
        acknowledged.get()
    );
    assert!(told.get() >= cases() && acknowledged.get() > 0);
    Ok(())
}

#[test]
fn a_desk_and_a_visitor_show_the_new_feed_once_the_file_is_deleted() -> Result<(), TestCaseError> {
    use Happens::{Act, Fold, Talk, Visit};
    let delay = Act { session: 0, what: 0 };
    let (one, two) = (false, true);
    let early = [(one, delay), (one, Talk), (one, Talk), (one, Talk), (one, Visit)];
    let later = [(two, Talk), (two, delay), (two, Talk), (two, Talk)];
    tell([&early[..], &later, &[(one, Fold { deletes: true })]].concat()).map(drop)
}
