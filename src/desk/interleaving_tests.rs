//! Two desks, one store, and everything that can go wrong, in any order.

use proptest::prelude::*;

use super::*;
use crate::feed::live::{self, LiveFile};
use crate::model::sample::{atlas, session, span, when};
use crate::model::{Atlas, Lang, Moment};

/// What happens next, to one of the two desks.
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
    /// It sends, the store checks the version now, and takes the body after the other desk
    /// has talked: what a store without locks does to a slow phone.
    Slow,
    /// Somebody closes the tab and opens it again.
    Killed,
    /// Its organizer answers what is asked.
    Answer(bool),
    /// Time passes.
    Wait(u16),
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => (0..3_usize, 0..5_u8).prop_map(|(session, what)| Happens::Act { session, what }),
        12 => Just(Happens::Talk),
        1 => Just(Happens::Offline),
        2 => Just(Happens::TimeOut),
        1 => prop_oneof![Just(500), Just(502), Just(507)].prop_map(Happens::Fails),
        2 => Just(Happens::Slow),
        1 => Just(Happens::Killed),
        2 => any::<bool>().prop_map(Happens::Answer),
        4 => (1..90_u16).prop_map(Happens::Wait),
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

/// A desk, with what its phone keeps.
struct Desk {
    outbox: Outbox,
    publisher: Publisher,
    kept: std::collections::BTreeMap<String, String>,
    /// What was said to be saved.
    acknowledged: Vec<ActId>,
}

impl Desk {
    fn new(random: u64) -> Self {
        let outbox = Outbox::new(DeskId::new(random), Vec::new());
        Self { outbox, publisher: Publisher::default(), kept: Default::default(), acknowledged: Vec::new() }
    }

    fn keep(&mut self) {
        for id in self.outbox.take_changed() {
            let text = self.outbox.written(&id).unwrap();
            self.kept.insert(id.as_str().to_owned(), text);
        }
    }

    fn act(&mut self, base: &Atlas, session: usize, what: u8, now: Moment) {
        let file = self.publisher.file().cloned().unwrap_or_default();
        let (seen, _) = live::apply(base, &self.outbox.over(&file));
        let conference = &seen.conferences[0];
        let session = &conference.sessions[session];
        let hall = if session.places[0].as_str() == "hall-a" { "hall-b" } else { "hall-a" };
        let undo = self.outbox.acts().last().map(|act| act.id.clone());
        let deed = match what {
            4 => undo.and_then(|id| self.outbox.undoing(&id, &seen)),
            _ => {
                let action = match what {
                    0 => Action::Delay { minutes: 5, also_after: false },
                    1 => Action::Delay { minutes: 10, also_after: true },
                    2 => Action::Move { start: None, places: Some(vec![crate::model::Id::new(hall).unwrap()]) },
                    _ if session.is_cancelled() => Action::Restore,
                    _ => Action::Cancel,
                };
                let sets = plan(conference, session, &action);
                let sets = sets.into_iter().map(|(session, set)| (conference.id.clone(), session, set)).collect();
                Some(Deed { sets, ..Deed::default() })
            }
        };
        let id = deed.and_then(|deed| self.outbox.take(&deed, &seen, &file, now));
        self.keep();
        self.acknowledged.extend(id);
    }

    fn talk(&mut self, world: &Surroundings, answer: impl FnOnce(&Request) -> Event) {
        if let Some(request) = self.publisher.next(&self.outbox, world) {
            let event = answer(&request);
            self.publisher.hear(event, &mut self.outbox, world);
            self.keep();
        }
    }

    fn die(&mut self, random: u64) {
        let texts: Vec<String> = self.kept.values().cloned().collect();
        self.outbox = Outbox::read(DeskId::new(random), &texts);
        self.publisher = Publisher::default();
    }

    fn answer(&mut self, answer: Answer) {
        for question in self.publisher.questions().to_vec() {
            self.outbox.answer(&question, answer);
        }
        self.keep();
    }

    /// What was acknowledged and is neither in the file nor waiting, and was not given up.
    fn lost(&self, file: &LiveFile) -> Vec<ActId> {
        let is_lost = |id: &&ActId| match self.outbox.act(id) {
            None => true,
            Some(act) => !act.waits() && act.progress != Progress::GivenUp && !super::merge::is_in(file, act),
        };
        self.acknowledged.iter().filter(is_lost).cloned().collect()
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
    atlas
}

fn world(now: Moment) -> Surroundings {
    Surroundings {
        now,
        feed_updated: when("2023-11-01T00:00Z").moment(),
        languages: vec![Lang::english()],
        can_put: true,
        can_read_back: true,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_acknowledged_is_in_the_file_or_waits_and_nothing_is_there_twice(
        story in prop::collection::vec((any::<bool>(), happens()), 1..80)
    ) {
        let base = base();
        let mut store = Store::default();
        let mut desks = [Desk::new(1), Desk::new(2)];
        let mut now = when("2023-11-06T13:00+08:00").moment().unwrap();
        let mut openings = 2;
        for (which, happens) in story {
            let which = usize::from(which);
            let around = world(now);
            let is_silent = matches!(happens, Happens::Slow);
            // What the other one says while the body is on its way.
            let mut slow: Option<String> = None;
            let desk = &mut desks[which];
            match happens {
                Happens::Act { session, what } => desk.act(&base, session, what, now),
                Happens::Talk => desk.talk(&around, |request| store.answer(request)),
                Happens::Offline => desk.talk(&around, |_| Event::Failed(Trouble::Offline)),
                Happens::TimeOut => desk.talk(&around, |request| {
                    store.answer(request);
                    Event::Failed(Trouble::TimedOut)
                }),
                Happens::Fails(status) => desk.talk(&around, |_| Event::Failed(Trouble::Status(status))),
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
                Happens::Wait(seconds) => now = now.plus(i64::from(seconds)),
            }
            if let Some(body) = slow.filter(|_| is_silent) {
                for _ in 0..3 {
                    desks[1 - which].talk(&around, |request| store.answer(request));
                }
                store.write(&body);
            }
        }
        // The weather clears: whoever is asked keeps to their word.
        for _ in 0..60 {
            now = now.plus(61);
            for desk in &mut desks {
                desk.talk(&world(now), |request| store.answer(request));
                desk.answer(Answer::Mine);
            }
        }
        let file = store.read();
        for desk in &desks {
            prop_assert_eq!(desk.lost(&file), []);
            prop_assert_eq!(desk.outbox.waiting(), 0, "in good weather everything arrives");
        }
        let mut ids: Vec<&str> = file.changes.iter().map(|change| change.id.as_str()).collect();
        ids.sort_unstable();
        let count = ids.len();
        ids.dedup();
        prop_assert_eq!(ids.len(), count, "none twice");
        // And what everyone reads is what both desks show.
        let (shown, _) = live::apply(&base, &file);
        for desk in &desks {
            prop_assert_eq!(&live::apply(&base, &desk.outbox.over(&file)).0, &shown);
        }
    }
}
