//! Input of a session's card, and the words of its state.

use std::sync::Arc;

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::locale::Words;
use crate::model::{Conference, Session, SessionStatus, TrackId};
use crate::query::ClockChoice;
use crate::timeline::{Mark, SessionStanding, SessionState};
use crate::view::context::ViewContext;

/// Signals of a card that change while it is shown.
#[derive(Clone, Copy, Debug)]
pub struct SessionCardProps {
    /// Clock that its hours are told on.
    pub clock: Signal<ClockChoice>,
    pub standing: Signal<SessionStanding>,
    /// Words that were searched for and that the session has, to be marked in it.
    pub matches: Signal<Option<Arc<str>>>,
}

impl SessionCardProps {
    /// A card by itself, outside of a programme: in this state.
    pub fn alone(
        scope: &ViewContext,
        conference: &Conference,
        session: &Session,
        state: SessionState,
        clock: ClockChoice,
    ) -> Self {
        let (stars, news) = (scope.stars, scope.news);
        let (conference, session) = (conference.id.clone(), session.id.clone());
        let standing = Signal::derive(move || SessionStanding {
            state,
            starred: stars.has(&conference, &session),
            news: news.with(|news| news.iter().any(|one| one.session == session && one.conference == conference)),
        });
        Self { clock: Signal::stored(clock), standing, matches: Signal::stored(None) }
    }
}

/// Number of tints and signs that tracks are told apart by.
const TINTS: usize = 8;

/// The tint of a track of a conference, by its place among its tracks; more of them begin anew.
pub fn track_tint(conference: &Conference, track: &TrackId) -> Option<String> {
    let place = conference.tracks.iter().position(|known| known.id == *track)?;
    Some((place % TINTS).to_string())
}

/// Status of a session that is worth saying: none of one that is confirmed.
pub(super) fn stated(session: &Session) -> Option<SessionStatus> {
    session.status.filter(|status| *status != SessionStatus::Confirmed)
}

/// The word for the status of a session, where it is worth saying.
pub fn session_status_tag(words: &'static Words, session: &Session) -> Option<AnyView> {
    let status = stated(session)?;
    let word = words.kinds.session_status.of(status);
    Some(view! { <span class="tag" data-status=status.name()>{word}</span> }.into_any())
}

/// State of a session in a word.
pub fn mark_words(words: &'static Words, mark: Mark) -> &'static str {
    match mark {
        Mark::Live => words.timeline.live,
        Mark::Next => words.timeline.upcoming,
        Mark::Past => words.timeline.past,
    }
}

/// The word for the eye, beside the kind: only of what is on or next.
pub fn mark_tag(words: &'static Words, mark: Mark) -> Option<AnyView> {
    let word = mark_words(words, mark);
    (mark != Mark::Past).then(|| view! { <span class="tag session-phase" aria-hidden="true">{word}</span> }.into_any())
}
