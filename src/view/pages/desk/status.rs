//! Status line of the desk: the one place that says how things stand, in place of the bar that
//! other pages have.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::says::with;
use crate::desk::{Obstacle, Secret, Store, UploadError, Uploader};
use crate::locale::Words;
use crate::platform::version;
use crate::state::Keeping;
use crate::view::context::ViewContext;
use crate::view::live;

/// Says what is wrong, else what waits for the organizer, else what is on its way, else that all
/// is well; below that how fresh the programme is.
pub(super) fn line(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let (locale, room) = (scope.locale.clone(), room.clone());
    let told = move || {
        let (state, words) = status(w, &room);
        let saved = room.saved.get().then_some(w.desk.saved);
        let not_kept = room.desk.keeping.get() == Keeping::Nothing;
        let not_kept = not_kept.then(|| view! { <p class="desk-warning">{w.desk.not_kept}</p> });
        // An error of the store says more than that there is no network.
        let health = (state != "trouble").then(|| live::health_words(room.state, &locale)).flatten();
        // Without network that is said above, for all that waits.
        let behind = room.desk.calendar_behind.get() && state != "trouble" && health.is_none();
        let behind = behind.then(|| view! { <p class="soft" data-calendar="behind">{w.desk.calendar_behind}</p> });
        let version = room.state.live.version.get().then(|| {
            view! {
                <p>
                    {w.live.version} " "
                    <button class="link-button" type="button" on:click=|_| version::take_newer()>{w.live.reload}</button>
                </p>
            }
        });
        view! {
            {not_kept}
            <p class="desk-state" data-state=state>
                {saved.map(|saved| view! { <strong class="desk-saved">{saved}</strong> " " })}
                {words}
            </p>
            {health.map(|words| view! { <p class="soft" data-health="">{words}</p> })}
            {behind}
            {version}
        }
    };
    view! { <div class="desk-status" role="status">{told}</div> }.into_any()
}

fn status(w: &'static Words, room: &DeskState) -> (&'static str, String) {
    let uploader = room.desk.uploader.get();
    let (waiting, is_new) = room.desk.outbox.with(|outbox| (outbox.waiting(), outbox.acts().is_empty()));
    if let Some(words) = error(w, &uploader, room.desk.outdated.get()) {
        return ("trouble", words);
    }
    if !uploader.questions().is_empty() {
        return ("asks", with(w.desk.answer_first, "n", &uploader.questions().len().to_string()));
    }
    let can_put = room.desk.store.with(|store| store.as_ref().is_some_and(Store::can_put));
    let is_unknown = can_put && room.desk.secret.with(|secret| *secret == Secret::default());
    match (waiting, is_unknown) {
        (0, false) if is_new => ("ready", w.desk.ready.to_owned()),
        (0, true) if is_new => ("sign-in", w.desk.sign_in_first.to_owned()),
        (0, _) => ("ready", w.desk.all_sent.to_owned()),
        (n, false) => ("waiting", with(w.desk.waiting, "n", &n.to_string())),
        (n, true) => ("waiting", [&with(w.desk.waiting, "n", &n.to_string()), ". ", w.desk.sign_in_first].concat()),
    }
}

/// Error that keeps things from being sent.
pub(super) fn error(w: &'static Words, uploader: &Uploader, is_outdated: bool) -> Option<String> {
    let words = match (uploader.block(), uploader.error()) {
        _ if is_outdated => w.desk.build_anew,
        (Some(Obstacle::Refused), _) => w.desk.refused,
        (Some(Obstacle::Unreadable(_)), _) => w.desk.unreadable,
        (Some(Obstacle::NoVersion), _) => w.desk.no_version,
        (None, Some(UploadError::Offline)) => w.desk.offline,
        (None, Some(UploadError::Unreachable)) => w.desk.unreachable,
        (None, Some(UploadError::Policy)) => w.desk.policy,
        (None, Some(UploadError::TimedOut)) => w.desk.timed_out,
        (None, Some(UploadError::Portal)) => w.desk.portal,
        (None, Some(UploadError::NotStored)) => w.desk.not_stored,
        (None, Some(UploadError::Status(status))) => {
            return Some(with(w.desk.server_failed, "status", &status.to_string()));
        }
        (None, None) => return None,
    };
    Some(words.to_owned())
}
