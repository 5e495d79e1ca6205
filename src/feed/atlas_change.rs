//! Difference between two states of an atlas: what an open page has to follow.

use crate::model::{Atlas, Conference, Session};

/// Difference between two states of an atlas. The notices and the time of the last change are
/// not part of it: they stand beside the pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AtlasChange {
    /// Sessions that differ, by the indices of their conference and of themselves: the same in
    /// both states unless something differs `elsewhere`.
    pub sessions: Vec<(usize, usize)>,
    /// True if anything differs besides the times, places, status and words of sessions.
    pub elsewhere: bool,
}

impl AtlasChange {
    /// Compares two states, in linear time.
    pub fn between(old: &Atlas, new: &Atlas) -> Self {
        let mut change = Self {
            sessions: Vec::new(),
            elsewhere: !same_frame(old, new) || old.conferences.len() != new.conferences.len(),
        };
        for (at, (old, new)) in old.conferences.iter().zip(&new.conferences).enumerate() {
            change.elsewhere |= !same_record(old, new) || old.sessions.len() != new.sessions.len();
            for (index, (old, new)) in old.sessions.iter().zip(&new.sessions).enumerate() {
                if old != new {
                    change.sessions.push((at, index));
                    change.elsewhere |= !same_relations(old, new);
                }
            }
        }
        change
    }

    /// True if nothing differs.
    pub fn is_empty(&self) -> bool {
        self.sessions.is_empty() && !self.elsewhere
    }
}

/// True if all but the conferences is the same. A field that is added has to be named here.
fn same_frame(old: &Atlas, new: &Atlas) -> bool {
    let Atlas {
        updated: _,
        conferences: _,
        notices: _,
        languages,
        publisher,
        programs,
        milestones,
        people,
        sources,
        map,
        live,
    } = old;
    (languages, publisher, programs, milestones) == (&new.languages, &new.publisher, &new.programs, &new.milestones)
        && (people, sources, map, live) == (&new.people, &new.sources, &new.map, &new.live)
}

/// True if all of a conference but its sessions is the same.
fn same_record(old: &Conference, new: &Conference) -> bool {
    let Conference {
        sessions: _,
        id,
        name,
        short_name,
        edition,
        series,
        theme,
        summary,
        span,
        time_zone,
        day_starts,
        attendance_mode,
        place,
        organizers,
        reported,
        participants,
        places,
        tracks,
        outcomes,
        images,
        links,
        sources,
    } = old;
    (id, name, short_name, edition, series, theme, summary)
        == (&new.id, &new.name, &new.short_name, &new.edition, &new.series, &new.theme, &new.summary)
        && (span, time_zone, day_starts, attendance_mode, place)
            == (&new.span, &new.time_zone, &new.day_starts, &new.attendance_mode, &new.place)
        && (organizers, reported, participants) == (&new.organizers, &new.reported, &new.participants)
        && (places, tracks, outcomes) == (&new.places, &new.tracks, &new.outcomes)
        && (images, links, sources) == (&new.images, &new.links, &new.sources)
}

/// True if a session is the same one, and what it is related to is the same.
fn same_relations(old: &Session, new: &Session) -> bool {
    (&old.id, &old.kind, &old.track, &old.people) == (&new.id, &new.kind, &new.track, &new.people)
        && (&old.countries, &old.programs, &old.languages) == (&new.countries, &new.programs, &new.languages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, text, when};
    use crate::model::{Span, TrackId};

    fn change(act: impl FnOnce(&mut Atlas)) -> AtlasChange {
        let before = atlas();
        let mut after = before.clone();
        act(&mut after);
        AtlasChange::between(&before, &after)
    }

    #[test]
    fn a_session_at_another_time_is_named_and_nothing_else() {
        let delayed =
            change(|atlas| atlas.conferences[0].sessions[1].span = Span::from(when("2031-01-01T10:00+00:00")));
        assert_eq!(delayed, AtlasChange { sessions: vec![(0, 1)], elsewhere: false });
    }

    #[test]
    fn the_time_of_the_change_and_the_notices_are_no_difference() {
        assert!(change(|atlas| atlas.updated = None).is_empty());
        assert!(change(|atlas| atlas.notices.clear()).is_empty());
    }

    #[test]
    fn what_pages_draw_besides_sessions_is_elsewhere() {
        assert!(change(|atlas| atlas.publisher.name = text("Another")).elsewhere);
        assert!(change(|atlas| atlas.conferences[0].name = text("Another")).elsewhere);
        assert!(change(|atlas| drop(atlas.conferences[0].sessions.pop())).elsewhere, "a row fewer");
        assert!(change(|atlas| atlas.conferences[0].sessions[0].track = TrackId::new("another")).elsewhere, "a facet");
    }
}
