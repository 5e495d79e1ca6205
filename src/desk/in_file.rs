//! Acts in a live file: which of them it has, adding them, and what others set meanwhile.

use super::act::Act;
use super::field::Field;
use crate::feed::live::{Change, LiveFile};
use crate::model::{ChangeId, ConferenceId, NoticeId, SessionId, When};

/// A field of a session of a conference.
pub(super) type Place<'a> = (&'a ConferenceId, &'a SessionId, Field);

/// True if a file has all that an act did.
pub(super) fn is_in(file: &LiveFile, act: &Act) -> bool {
    act.steps.iter().all(|step| has_change(file, &step.change.id))
        && act.notices.iter().all(|notice| has_notice(file, &notice.id))
        && act.ends.iter().all(|(id, until)| {
            file.notices.iter().filter(|notice| notice.id == *id).all(|notice| !ends_after(notice.until, *until))
        })
}

pub(super) fn has_change(file: &LiveFile, id: &ChangeId) -> bool {
    file.changes.iter().any(|change| change.id == *id)
}

fn has_notice(file: &LiveFile, id: &NoticeId) -> bool {
    file.notices.iter().any(|notice| notice.id == *id)
}

fn ends_after(end: Option<When>, until: When) -> bool {
    end.is_none_or(|end| end.order() > until.order())
}

/// Adds what of an act is not there.
pub(super) fn add(file: &mut LiveFile, act: &Act) {
    for step in &act.steps {
        if !has_change(file, &step.change.id) {
            file.changes.push(step.change.clone());
        }
    }
    for notice in &act.notices {
        if !has_notice(file, &notice.id) {
            file.notices.push(notice.clone());
        }
    }
    for (id, until) in &act.ends {
        for notice in file.notices.iter_mut().filter(|notice| notice.id == *id) {
            if ends_after(notice.until, *until) {
                notice.until = Some(*until);
            }
        }
    }
}

/// The changes by others to a session that set a field, in their order.
pub(super) fn by_others<'a>(
    file: &'a LiveFile,
    is_own: &'a dyn Fn(&ChangeId) -> bool,
    (conference, session, field): Place<'a>,
) -> impl Iterator<Item = &'a Change> {
    file.changes.iter().filter(move |change| {
        change.session == *session
            && change.conference == *conference
            && field.is_in(&change.set)
            && !is_own(&change.id)
    })
}

/// The last change by another that sets a field of a session.
pub(super) fn last_by_others<'a>(
    file: &'a LiveFile,
    is_own: &'a dyn Fn(&ChangeId) -> bool,
    of: Place<'a>,
) -> Option<&'a ChangeId> {
    by_others(file, is_own, of).last().map(|change| &change.id)
}
