//! Outbox: the acts of this phone, from being written down to being seen by everyone.

use std::collections::BTreeSet;

use crate::feed::live::{Change, LiveFile, Origin, Set};
use crate::model::{
    Atlas, ChangeId, ConferenceId, Moment, Notice, NoticeId, Session, SessionId, SessionStatus, Text, When,
};

use super::act::{Act, ActId, ActStep, DeskId, Progress};
use super::field::Field;
use super::in_file::{self, is_in};
use super::question::Question;
use super::store;

/// Wish of an organizer, before it is an act.
#[derive(Clone, Debug, Default)]
pub struct Deed {
    /// Fields that are set of which sessions.
    pub sets: Vec<(ConferenceId, SessionId, Set)>,
    /// Something to be said; its id is given by the outbox.
    pub notice: Option<Notice>,
    /// A notice that ends now.
    pub ends: Option<NoticeId>,
    /// The act that is taken back.
    pub undoes: Option<ActId>,
    /// Note of the organizers about the changes.
    pub note: Option<Text>,
}

/// Answer to a question: the word that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Mine,
    Theirs,
}

/// All that was done here, in the order in which it was done.
#[derive(Clone, Debug)]
pub struct Outbox {
    desk: DeskId,
    next: u32,
    acts: Vec<Act>,
    changed: BTreeSet<ActId>,
}

impl Outbox {
    /// The outbox of this opening of the desk, with the acts of earlier ones.
    pub fn new(desk: DeskId, mut acts: Vec<Act>) -> Self {
        use crate::model::Order as _;
        acts.order_by_key(|act| (act.at.unix(), act.id.clone()));
        Self { desk, next: 0, acts, changed: BTreeSet::new() }
    }

    /// Reads back what [`written`](Self::written) gave; what cannot be read is left out.
    pub fn read(desk: DeskId, texts: &[String]) -> Self {
        Self::new(desk, texts.iter().filter_map(|text| store::read(text)).collect())
    }

    /// An act as it is kept on the phone.
    pub fn written(&self, id: &ActId) -> Option<String> {
        self.act(id).map(store::write)
    }

    /// All acts.
    pub fn acts(&self) -> &[Act] {
        &self.acts
    }

    /// One act.
    pub fn act(&self, id: &ActId) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == *id)
    }

    /// The acts that changed since this was last asked, to be written down.
    pub fn take_changed(&mut self) -> Vec<ActId> {
        std::mem::take(&mut self.changed).into_iter().collect()
    }

    /// True if there are such.
    pub fn has_changed(&self) -> bool {
        !self.changed.is_empty()
    }

    /// True if a change was made here.
    pub fn has_change(&self, id: &ChangeId) -> bool {
        self.acts.iter().any(|act| act.has_change(id))
    }

    /// Number of acts on their way.
    pub fn waiting(&self) -> usize {
        self.acts.iter().filter(|act| act.waits()).count()
    }

    /// Act that a deed becomes, before it is taken in: `atlas` is what the organizer saw,
    /// `file` the file that was known, `at` is now. `None` if there is nothing to do.
    ///
    /// Acts are told apart and kept in order by their time, so each is at least a second after
    /// the one before it, also where the clock was set back.
    pub fn prepare(&self, deed: &Deed, atlas: &Atlas, file: &LiveFile, at: Moment) -> Option<Act> {
        let id = self.desk.act(self.next);
        let last = self.acts.last().map(|act| act.at.plus(1)).filter(|last| last.unix() > at.unix());
        let at = last.map_or(at, |last| last.at(at.offset()));
        let number = &mut (0..);
        let mut steps = Vec::new();
        for (conference, session, set) in &deed.sets {
            let Some((_, known)) = atlas.session(conference, session) else { continue };
            let seen = Field::ALL.into_iter().filter(|field| field.is_in(set));
            let seen = seen.filter_map(|field| {
                let is_own = |id: &ChangeId| self.has_change(id);
                let last = in_file::last_by_others(file, &is_own, (conference, session, field));
                Some((field, last?.clone()))
            });
            let change = Change {
                id: id.part(number.next()?)?,
                at: When::Time(at),
                conference: conference.clone(),
                session: session.clone(),
                set: set.clone(),
                note: deed.note.clone(),
                origin: Origin::default(),
            };
            steps.push(ActStep { seen: seen.collect(), before: as_it_is(known, set), change });
        }
        let notices: Vec<Notice> =
            deed.notice.iter().filter_map(|notice| Some(Notice { id: id.part(0)?, ..notice.clone() })).collect();
        let ends: Vec<_> = deed.ends.iter().map(|notice| (notice.clone(), When::Time(at))).collect();
        if steps.is_empty() && notices.is_empty() && ends.is_empty() {
            return None;
        }
        let undoes = deed.undoes.clone();
        Some(Act { id, at, steps, notices, ends, undoes, progress: Progress::Here, feed: None })
    }

    /// Takes a prepared act in; its number is used up.
    pub fn add(&mut self, act: Act) {
        self.next += 1;
        self.acts.push(act);
    }

    /// Prepares a deed and takes it in.
    pub fn take(&mut self, deed: &Deed, atlas: &Atlas, file: &LiveFile, at: Moment) -> Option<ActId> {
        let act = self.prepare(deed, atlas, file, at)?;
        let id = act.id.clone();
        self.changed.insert(id.clone());
        self.add(act);
        Some(id)
    }

    /// Deed that takes an act back: a further change to what was before. `None` if that is not to
    /// be had any more, for another act or another organizer has changed the same since.
    pub fn undoing(&self, id: &ActId, atlas: &Atlas) -> Option<Deed> {
        let act = self.act(id).filter(|act| !act.is_over())?;
        if self.acts.iter().any(|other| other.undoes.as_ref() == Some(id)) {
            return None;
        }
        let mut deed = Deed { undoes: Some(id.clone()), ..Deed::default() };
        for step in &act.steps {
            let change = &step.change;
            let (_, session) = atlas.session(&change.conference, &change.session)?;
            if as_it_is(session, &change.set) != as_applied(&change.set) {
                return None;
            }
            deed.sets.push((change.conference.clone(), change.session.clone(), back(step)));
        }
        deed.ends = act.notices.first().map(|notice| notice.id.clone());
        // That a notice ended cannot be taken back: it can be given anew.
        (act.ends.is_empty() && (deed.ends.is_some() || !deed.sets.is_empty())).then_some(deed)
    }

    /// Answers a question for all acts that wait.
    pub fn answer(&mut self, question: &Question, answer: Answer) {
        for act in self.acts.iter_mut().filter(|act| act.waits()) {
            let concerned = |step: &&mut ActStep| {
                step.change.session == question.session
                    && step.change.conference == question.conference
                    && question.field.is_in(&step.change.set)
            };
            let mut touched = false;
            for step in act.steps.iter_mut().filter(concerned) {
                touched = true;
                match answer {
                    Answer::Mine => step.see(question.field, &question.their_change),
                    Answer::Theirs => {
                        question.field.remove(&mut step.change.set);
                        question.field.remove(&mut step.before);
                    }
                }
            }
            if touched {
                act.steps.retain(|step| step.change.set != Set::default());
                if act.steps.is_empty() && act.notices.is_empty() && act.ends.is_empty() {
                    act.progress = Progress::GivenUp;
                }
                self.changed.insert(act.id.clone());
            }
        }
    }

    /// Compares with the file as the store has it. What is in it has been sent. What was
    /// sent and is not in it any more, for another desk wrote over it, waits again; unless
    /// the file was begun anew: its revision is 0, or it was begun for a later feed than the
    /// file that had the act. No clock of a phone has a say in that.
    pub fn compare(&mut self, file: &LiveFile) {
        for act in self.acts.iter_mut() {
            let is_later = |(file, act): (Moment, Moment)| file.unix() > act.unix();
            let begun_anew = file.revision == 0 || file.feed_updated.zip(act.feed).is_some_and(is_later);
            let progress = match (act.progress, is_in(file, act)) {
                (Progress::Here | Progress::Folded, true) => Progress::Sent,
                (Progress::Sent | Progress::Live(_), false) if begun_anew => Progress::Folded,
                (Progress::Sent | Progress::Live(_), false) => Progress::Here,
                (same, _) => same,
            };
            if note(act, file, progress) {
                self.changed.insert(act.id.clone());
            }
        }
    }

    /// Sends an act again that was left out where the file was begun anew.
    pub fn send_again(&mut self, id: &ActId) {
        if let Some(act) = self.acts.iter_mut().find(|act| act.id == *id && act.progress == Progress::Folded) {
            (act.progress, act.feed) = (Progress::Here, None);
            self.changed.insert(act.id.clone());
        }
    }

    /// True if an atlas has another time, place, status or wording than an act gave its sessions.
    pub fn differs(&self, id: &ActId, atlas: &Atlas) -> bool {
        let steps = self.act(id).into_iter().flat_map(|act| &act.steps);
        steps.into_iter().any(|step| {
            let session = atlas.session(&step.change.conference, &step.change.session);
            session.is_none_or(|(_, session)| as_it_is(session, &step.change.set) != as_applied(&step.change.set))
        })
    }

    /// Takes note of what a visitor reads at the public address.
    pub fn seen_by_all(&mut self, file: &LiveFile, now: Moment) {
        for act in self.acts.iter_mut() {
            let is_unseen = matches!(act.progress, Progress::Sent | Progress::Here);
            if is_unseen && is_in(file, act) && note(act, file, Progress::Live(now)) {
                self.changed.insert(act.id.clone());
            }
        }
    }

    /// True if something was sent and not seen yet.
    pub fn is_unseen(&self) -> bool {
        self.acts.iter().any(|act| act.progress == Progress::Sent)
    }

    /// The file as it would be with all that waits, asked or not: what this desk shows.
    pub fn over(&self, file: &LiveFile) -> LiveFile {
        let mut over = file.clone();
        self.acts.iter().filter(|act| !act.is_over()).for_each(|act| in_file::add(&mut over, act));
        over
    }
}

/// Takes note of the progress of an act, and of the file in which it was seen; whether either is
/// new.
fn note(act: &mut Act, file: &LiveFile, progress: Progress) -> bool {
    let is_there = matches!(progress, Progress::Sent | Progress::Live(_));
    let feed = if is_there { file.feed_updated.or(act.feed) } else { act.feed };
    let is_new = (progress, feed) != (act.progress, act.feed);
    (act.progress, act.feed) = (progress, feed);
    is_new
}

/// Values of a session in the fields that a change sets.
fn as_it_is(session: &Session, set: &Set) -> Set {
    Set {
        start: set.start.map(|_| session.span.start()),
        end: set.end.and(session.span.end()),
        places: set.places.as_ref().map(|_| session.places.clone()),
        status: set.status.and(session.status),
        title: set.title.as_ref().map(|_| session.title.clone()),
        summary: set.summary.as_ref().and(session.summary.clone()),
    }
}

/// Values of a session once a change is applied: an empty summary is none.
fn as_applied(set: &Set) -> Set {
    let mut set = set.clone();
    set.summary = set.summary.filter(|summary| summary.versions().any(|version| !version.text.is_empty()));
    set
}

/// Change that sets a session back. Where nothing was said before, that cannot be said again: no
/// status is a confirmed one, and no summary an empty one.
fn back(step: &ActStep) -> Set {
    let (set, before) = (&step.change.set, &step.before);
    let empty = |text: &Text| {
        let lang = text.versions().next().map(|version| version.lang.clone());
        Text::new(lang.unwrap_or_else(crate::model::Lang::english), "")
    };
    Set {
        start: before.start,
        end: before.end,
        places: before.places.clone(),
        status: set.status.map(|_| before.status.unwrap_or(SessionStatus::Confirmed)),
        title: before.title.clone(),
        summary: set.summary.as_ref().map(|set| before.summary.clone().unwrap_or_else(|| empty(set))),
    }
}
