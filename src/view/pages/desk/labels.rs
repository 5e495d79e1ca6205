//! Labels of the fields of the forms and of their choices.

use crate::feed::Choice as _;
use crate::feed::editor::Thing;
use crate::locale::Words;
use crate::model::{
    AttendanceMode, MilestoneKind, ParticipationRole, ProgramKind, ProgramStatus, SessionKind, SessionStatus,
};

/// The name of a form, and of the list that leads to it.
pub(super) fn things(w: &'static Words, thing: Thing) -> &'static str {
    match thing {
        Thing::Conference => w.editor.conferences,
        Thing::Session => w.editor.sessions,
        Thing::Participant => w.editor.participants,
        Thing::Program => w.editor.programs,
        Thing::Milestone => w.editor.milestones,
    }
}

/// The label of a field.
pub(super) fn of(w: &'static Words, thing: Thing, key: &str) -> &'static str {
    let e = &w.editor;
    match (thing, key) {
        (_, "id") => e.id,
        (_, "name") => e.name,
        (_, "short_name") => e.short_name,
        (_, "edition") => e.edition,
        (_, "theme") => e.theme,
        (Thing::Conference, "start") => e.first_day,
        (Thing::Conference, "end") => e.last_day,
        (_, "start") => e.starts,
        (_, "end") => e.ends,
        (_, "time_zone") => e.time_zone,
        (_, "attendance_mode") => e.attendance,
        (_, "place/name") => e.venue,
        (_, "place/city") => e.city,
        (_, "place/country" | "country") => e.country,
        (_, "place/lat") => e.latitude,
        (_, "place/lon") => e.longitude,
        (_, "title") => w.desk.title,
        (_, "summary") => w.desk.summary,
        (_, "kind") => e.kind,
        (_, "place") => e.place,
        (_, "track") => e.track,
        (_, "body") => e.account,
        (_, "status") => e.status,
        (_, "people") => e.people,
        (_, "role") => e.role,
        (_, "note") => e.note,
        (_, "source") => e.source,
        (_, "launched/when") => e.launched,
        (_, "matters_to_us") => e.matters,
        (_, "when") => e.when,
        (_, "until") => e.until_when,
        _ => "",
    }
}

/// Label of a choice of a field.
pub(super) fn choice(w: &'static Words, thing: Thing, key: &str, name: &str) -> String {
    let k = &w.kinds;
    let words = match (thing, key) {
        (Thing::Conference, _) => AttendanceMode::from_name(name).map(|mode| k.attendance.of(mode)),
        (Thing::Session, "kind") => SessionKind::from_name(name).map(|kind| k.session.of(kind)),
        (Thing::Session, _) => SessionStatus::from_name(name).map(|status| k.session_status.of(status)),
        (Thing::Participant, _) => ParticipationRole::from_name(name).map(|role| k.participation.of(role)),
        (Thing::Program, "kind") => ProgramKind::from_name(name).map(|kind| k.program.of(kind)),
        (Thing::Program, _) => ProgramStatus::from_name(name).map(|status| k.program_status.of(status)),
        (Thing::Milestone, _) => MilestoneKind::from_name(name).map(|kind| k.milestone.of(kind)),
    };
    words.unwrap_or(name).to_owned()
}
