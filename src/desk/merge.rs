//! Merge of the acts of this phone into the file as it is now.

use crate::feed::live::{Change, LiveFile, Set};
use crate::model::{ChangeId, ConferenceId, Moment, SessionId};

use super::act::{Act, ActId};
use super::field::{Field, lay_over};
use super::in_file::{add, by_others, has_change, is_in, last_by_others};
use super::outbox::Outbox;
use super::question::Question;

/// Facts that a new edition of the file is stamped with.
#[derive(Clone, Copy, Debug)]
pub struct Writing {
    /// When it is written, by the clock of this phone, which may be wrong.
    pub now: Moment,
    /// The feed's own time of change.
    pub feed_updated: Option<Moment>,
    /// The highest revision that this phone has ever read.
    pub highest: u64,
}

/// A file with what was done here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The file to publish; as it was if nothing is added.
    pub file: LiveFile,
    /// The acts that it takes in and did not have.
    pub added: Vec<ActId>,
    /// Questions to settle first.
    pub questions: Vec<Question>,
}

/// Adds to a file the acts that wait, in the order in which they were done.
///
/// An act that contradicts what another has set since is held back with a question. What
/// another set in other fields or of other sessions stands beside it.
///
/// Of two files the one with the higher `revision` is newer, so the revision goes up from the
/// highest that was ever read, also where somebody put an older file back. `updated` always grows,
/// also where the clock that wrote it last was ahead. `feed_updated` is that of the feed for which
/// the file was begun: a file with a later one was begun anew.
pub fn merge(file: &LiveFile, outbox: &Outbox, writing: &Writing) -> Merge {
    let mut merged = Merge { file: file.clone(), added: Vec::new(), questions: Vec::new() };
    for act in outbox.acts().iter().filter(|act| act.waits()) {
        let questions = questions(file, outbox, act);
        if !questions.is_empty() {
            let known = |question: &Question, of: &Question| {
                question.session == of.session && question.conference == of.conference && question.field == of.field
            };
            for question in questions {
                merged.questions.retain(|earlier| !known(earlier, &question));
                merged.questions.push(question);
            }
        } else if !is_in(file, act) {
            add(&mut merged.file, act);
            merged.added.push(act.id.clone());
        }
    }
    if !merged.added.is_empty() {
        merged.file.revision = file.revision.max(writing.highest).saturating_add(1);
        merged.file.updated = Some(after(writing.now, [file.updated, writing.feed_updated]));
        let known = file.feed_updated.filter(|_| file.revision > 0);
        merged.file.feed_updated = known.or(latest([file.feed_updated, writing.feed_updated]));
    }
    merged
}

/// `now`, or as soon as possible after the latest of `others`.
fn after(now: Moment, others: [Option<Moment>; 2]) -> Moment {
    let least = latest(others).map(|other| other.plus(1));
    least.filter(|least| least.unix() > now.unix()).map_or(now, |least| least.at(now.offset()))
}

fn latest(moments: [Option<Moment>; 2]) -> Option<Moment> {
    moments.into_iter().flatten().max_by_key(|moment| moment.unix())
}

/// Conflicts of an act with a change by another that was not known when it was done.
fn questions(file: &LiveFile, outbox: &Outbox, act: &Act) -> Vec<Question> {
    let mut questions = Vec::new();
    let is_own = |id: &ChangeId| outbox.has_change(id);
    for step in &act.steps {
        let (conference, session) = (&step.change.conference, &step.change.session);
        if has_change(file, &step.change.id) {
            continue;
        }
        for field in Field::ALL.into_iter().filter(|field| field.is_in(&step.change.set)) {
            let of = (conference, session, field);
            let Some(last) = last_by_others(file, &is_own, of) else { continue };
            if step.seen(field) == Some(last) || is_answered(outbox, act, of, last) {
                continue;
            }
            let mut theirs = Set::default();
            let known = step.seen(field);
            let since = by_others(file, &is_own, of).skip_while(|change| Some(&change.id) != known);
            let unknown: Vec<&Change> = since.skip(usize::from(known.is_some())).collect();
            // What was known may have been taken out of the file by hand: then all is new.
            let all = || by_others(file, &is_own, of).collect();
            let changes: Vec<&Change> = if unknown.is_empty() { all() } else { unknown };
            changes.iter().for_each(|change| lay_over(&mut theirs, &field.of(&change.set)));
            if field.differs(&step.change.set, &theirs) {
                questions.push(Question {
                    conference: conference.clone(),
                    session: session.clone(),
                    field,
                    mine: field.of(&step.change.set),
                    theirs,
                    their_change: last.clone(),
                });
            }
        }
    }
    questions
}

/// True if a later act here set the same field knowing what the other had said: then that
/// was the answer.
fn is_answered(
    outbox: &Outbox,
    act: &Act,
    (conference, session, field): (&ConferenceId, &SessionId, Field),
    last: &ChangeId,
) -> bool {
    let later = outbox.acts().iter().skip_while(|other| other.id != act.id).skip(1);
    later.filter(|later| !later.is_over()).flat_map(|later| &later.steps).any(|step| {
        step.change.session == *session && step.change.conference == *conference && step.seen(field) == Some(last)
    })
}
