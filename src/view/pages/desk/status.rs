//! One line that says how things stand.

use leptos::prelude::*;

use super::room::Room;
use super::says::with;
use crate::desk::{Block, Publisher, Trouble};
use crate::locale::Words;
use crate::state::Keeping;
use crate::view::scope::Scope;

/// Says what is wrong, else what is on its way, else that all is well.
pub(super) fn line(scope: &Scope, room: &Room) -> AnyView {
    let w = scope.locale.words();
    let room = room.clone();
    let told = move || {
        let (publisher, keeping) = (room.desk.publisher.get(), room.desk.keeping.get());
        let waiting = room.desk.outbox.with(|outbox| (outbox.waiting(), outbox.acts().is_empty()));
        let saved = room.saved.get().then_some(w.desk.saved);
        let (state, words) = match trouble(w, &publisher) {
            Some(words) => ("trouble", words),
            None if waiting.0 > 0 => ("waiting", with(w.desk.waiting, "n", &waiting.0.to_string())),
            None if waiting.1 => ("ready", w.desk.ready.to_owned()),
            None => ("ready", w.desk.all_sent.to_owned()),
        };
        let not_kept = (keeping == Keeping::Nothing).then(|| view! { <p class="desk-warning">{w.desk.not_kept}</p> });
        view! {
            {not_kept}
            <p class="desk-state" data-state=state>
                {saved.map(|saved| view! { <strong class="desk-saved">{saved}</strong> " " })}
                {words}
            </p>
        }
    };
    view! { <div class="desk-status" role="status">{told}</div> }.into_any()
}

/// What keeps things from being sent.
pub(super) fn trouble(w: &'static Words, publisher: &Publisher) -> Option<String> {
    let words = match (publisher.block(), publisher.trouble()) {
        (Some(Block::Refused), _) => w.desk.refused,
        (Some(Block::Unreadable(_)), _) => w.desk.unreadable,
        (Some(Block::NoVersion), _) => w.desk.no_version,
        (None, Some(Trouble::Offline)) => w.desk.offline,
        (None, Some(Trouble::TimedOut)) => w.desk.timed_out,
        (None, Some(Trouble::Status(status))) => {
            return Some(with(w.desk.server_failed, "status", &status.to_string()));
        }
        (None, None) => return None,
    };
    Some(words.to_owned())
}
