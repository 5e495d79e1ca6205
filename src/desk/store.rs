//! An act as text, to be kept on the phone.
//!
//! A head of lines, a line with a single hyphen, the changes and notices as a live file, such
//! a line again, and what was before as another: so that what is kept can be read by a person
//! and even published by hand.

use crate::feed::live::{self, Change, LiveFile};
use crate::model::{ChangeId, Moment, NoticeId, When};

use super::act::{Act, ActId, ActStep, Progress};
use super::field::Field;

/// Between the parts.
const BREAK: &str = "\n-\n";

/// Writes an act down.
pub fn write(act: &Act) -> String {
    let mut text = String::new();
    let mut line = |words: &[&str]| {
        text.push_str(&words.join(" "));
        text.push('\n');
    };
    line(&["act", act.id.as_str()]);
    line(&["at", &act.at.to_string()]);
    if let Some(undone) = &act.undoes {
        line(&["undoes", undone.as_str()]);
    }
    match act.progress {
        Progress::Here => {}
        Progress::Sent => line(&["sent"]),
        Progress::Live(at) => line(&["live", &at.to_string()]),
        Progress::GivenUp => line(&["given-up"]),
        Progress::Folded => line(&["folded"]),
    }
    if let Some(feed) = act.feed {
        line(&["feed", &feed.to_string()]);
    }
    for step in &act.steps {
        for (field, id) in &step.seen {
            line(&["seen", step.change.id.as_str(), field.name(), id.as_str()]);
        }
    }
    for (id, until) in &act.ends {
        line(&["end", id.as_str(), &until.to_string()]);
    }
    text.push('-');
    text.push('\n');
    let changes = act.steps.iter().map(|step| step.change.clone()).collect();
    text.push_str(&live::write(&LiveFile { changes, notices: act.notices.clone(), ..LiveFile::default() }));
    text.push_str("-\n");
    let before = |step: &ActStep| Change { set: step.before.clone(), ..step.change.clone() };
    text.push_str(&live::write(&LiveFile { changes: act.steps.iter().map(before).collect(), ..LiveFile::default() }));
    text
}

/// Reads an act back; `None` if that is not what was written.
pub(super) fn read(text: &str) -> Option<Act> {
    let (head, rest) = text.split_once(BREAK)?;
    let (done, before) = rest.split_once(BREAK)?;
    let (done, _) = live::read(done.as_bytes(), &[]).ok()?;
    let (before, _) = live::read(before.as_bytes(), &[]).ok()?;
    let pairs = done.changes.into_iter().zip(before.changes);
    let mut act = Act {
        id: ActId::new("a")?,
        at: Moment::new(0, crate::model::Offset::UTC),
        steps: pairs.map(|(change, before)| ActStep { change, before: before.set, seen: Vec::new() }).collect(),
        notices: done.notices,
        ends: Vec::new(),
        undoes: None,
        progress: Progress::Here,
        feed: None,
    };
    for line in head.lines() {
        let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
        match word {
            "act" => act.id = ActId::new(rest)?,
            "at" => act.at = moment(rest)?,
            "undoes" => act.undoes = Some(ActId::new(rest)?),
            "sent" => act.progress = Progress::Sent,
            "live" => act.progress = Progress::Live(moment(rest)?),
            "given-up" => act.progress = Progress::GivenUp,
            "folded" => act.progress = Progress::Folded,
            "feed" => act.feed = Some(moment(rest)?),
            "seen" => {
                let mut words = rest.split(' ');
                let (id, field, seen) = (words.next()?, Field::named(words.next()?)?, ChangeId::new(words.next()?)?);
                act.steps.iter_mut().find(|step| step.change.id.as_str() == id)?.see(field, &seen);
            }
            "end" => {
                let (id, until) = rest.split_once(' ')?;
                act.ends.push((NoticeId::new(id)?, When::parse(until)?));
            }
            _ => {}
        }
    }
    Some(act)
}

fn moment(text: &str) -> Option<Moment> {
    When::parse(text)?.moment()
}
