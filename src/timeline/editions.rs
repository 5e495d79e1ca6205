//! Editions whose days stand on the page of the timeline.

use super::lead;
use crate::model::{Atlas, Conference, Order as _};
use crate::query::Selection;

/// So many sessions make a programme that leads: one alone says little of an edition.
const PROGRAMME: usize = 3;

/// The indices of the conferences whose days are shown, in the order of the feed: those that
/// are asked for; all where words or filters look for sessions in every edition; else the one
/// that leads. `now` is in Unix seconds, none where no clock is known.
pub fn editions_with_days(atlas: &Atlas, selection: &Selection, now: Option<i64>) -> Vec<usize> {
    let with_sessions = atlas.conferences.iter().enumerate().filter(|(_, known)| !known.sessions.is_empty());
    if !selection.conference.is_empty() {
        let asked = with_sessions.filter(|(_, known)| selection.conference.contains(&known.id));
        return asked.map(|(at, _)| at).collect();
    }
    if selection.narrows() {
        return with_sessions.map(|(at, _)| at).collect();
    }
    leading_programme(atlas, now).into_iter().collect()
}

/// The index of the conference whose programme leads: that of the leading one where it has a
/// programme, else of the newest before it that has one, else of any with a session.
pub fn leading_programme(atlas: &Atlas, now: Option<i64>) -> Option<usize> {
    let led = lead(atlas, now)?.conference;
    let start = |conference: &Conference| conference.span.start().order();
    let mut known: Vec<(usize, &Conference)> =
        atlas.conferences.iter().enumerate().filter(|(_, known)| !known.sessions.is_empty()).collect();
    // Up to the leading one from the newest on, then what comes after it.
    known.order_by_key(|(_, known)| (start(known) > start(led), std::cmp::Reverse(start(known))));
    let has_programme = |(_, known): &&(usize, &Conference)| known.sessions.len() >= PROGRAMME;
    known.iter().find(has_programme).or(known.first()).map(|(at, _)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample;

    fn ids(atlas: &Atlas, selection: &Selection, now: &str) -> Vec<String> {
        let now = sample::when(now).moment().map(|moment| moment.unix());
        let shown = editions_with_days(atlas, selection, now);
        shown.into_iter().map(|at| atlas.conferences[at].id.to_string()).collect()
    }

    /// Three editions with four sessions, one and four.
    fn editions() -> Atlas {
        let mut atlas = sample::atlas();
        let full = sample::full_conference();
        let session = full.sessions[0].clone();
        atlas.conferences = [("first", "2023-11-06", 4), ("second", "2025-06-10", 1), ("third", "2027-05-01", 4)]
            .into_iter()
            .map(|(id, day, sessions)| {
                let mut edition = sample::conference(id, id, sample::span(day, day));
                edition.sessions = vec![session.clone(); sessions];
                edition
            })
            .collect();
        atlas
    }

    #[test]
    fn the_edition_that_leads_has_its_days_or_the_one_before_it_whose_programme_is_known() {
        let atlas = editions();
        let none = Selection::default();
        assert_eq!(ids(&atlas, &none, "2023-11-06T12:00+08:00"), ["first"]);
        assert_eq!(ids(&atlas, &none, "2025-06-10T12:00+08:00"), ["first"]);
        assert_eq!(ids(&atlas, &none, "2027-05-01T12:00+08:00"), ["third"]);
    }

    #[test]
    fn an_edition_that_is_asked_for_stands_alone_and_a_search_goes_over_all() {
        let atlas = editions();
        let asked = Selection::of_conference(&atlas.conferences[1].id);
        assert_eq!(ids(&atlas, &asked, "2027-05-01T12:00+08:00"), ["second"]);
        let search = Selection { q: "water".to_owned(), ..Selection::default() };
        assert_eq!(ids(&atlas, &search, "2027-05-01T12:00+08:00"), ["first", "second", "third"]);
    }

    #[test]
    fn where_no_edition_has_a_session_none_has_days() {
        let mut atlas = editions();
        atlas.conferences.iter_mut().for_each(|edition| edition.sessions.clear());
        assert!(ids(&atlas, &Selection::default(), "2027-05-01T12:00+08:00").is_empty());
    }
}
