//! Connection to the store: its address, a name and a password, and the way by hand.

use leptos::prelude::*;

use super::desk_state::DeskState;
use super::{fields, says, status};
use crate::desk::{Obstacle, Secret};
use crate::feed::site::Desk;
use crate::platform::{hand_over, spawn};
use crate::view::context::ViewContext;

/// The name under which the file is handed on.
const FILE: &str = "live.json";

/// The part of the desk about its store.
pub(super) fn draw(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let store = room.desk.store.get();
    let writes = store.as_ref().is_some_and(crate::desk::Store::can_put);
    let desk = store.as_ref().and_then(|store| store.desk.as_ref());
    let address = match desk {
        Some(Desk::Put { url } | Desk::GitHub { url, .. }) => Some(url),
        _ => None,
    };
    let at = address.map(|url| {
        let host = url.host().unwrap_or(url.as_str());
        view! { <p>{says::with(w.desk.published_at, "host", host)}</p> }
    });
    let nowhere = (store.is_some() && desk.is_none()).then(|| view! { <p>{w.desk.nowhere}</p> });
    let edit = match desk {
        Some(Desk::Share { url: Some(url) }) => {
            let href = url.to_string();
            Some(view! { <p><a class="desk-link" href=href rel="external noopener">{w.desk.edit_there}</a></p> })
        }
        _ => None,
    };
    // What is typed below stays while this is told anew.
    let told = {
        let (scope, room) = (scope.clone(), room.clone());
        move || error(&scope, &room)
    };
    view! {
        <section class="stack" aria-labelledby="desk-store">
            <h2 class="desk-heading" id="desk-store">{w.desk.connection}</h2>
            {at}
            {nowhere}
            {told}
            {writes.then(|| sign_in(scope, room))}
        </section>
        <section class="stack">
            <p>{w.desk.share_how}</p>
            {share(scope, room)}
            {edit}
        </section>
    }
    .into_any()
}

/// An error, with what can be done about it.
fn error(scope: &ViewContext, room: &DeskState) -> Option<AnyView> {
    let w = scope.locale.words();
    let uploader = room.desk.uploader.get();
    let words = status::error(w, &uploader, room.desk.outdated.get())?;
    let detail = match uploader.block() {
        Some(Obstacle::Unreadable(what)) => {
            let desk = room.desk.clone();
            let replace = move |_| desk.take_what_can_be_read();
            let what = what.clone();
            Some(view! {
                <p class="soft" lang="en" dir="ltr">{what}</p>
                <button class="desk-button" type="button" data-action="replace" on:click=replace>{w.desk.replace}</button>
            })
        }
        _ => None,
    };
    let desk = room.desk.clone();
    Some(
        view! {
            <p class="desk-warning">{words}</p>
            {detail}
            <button class="desk-button" type="button" data-action="retry" on:click=move |_| desk.pump(true)>
                {w.status.retry}
            </button>
        }
        .into_any(),
    )
}

/// The name and the password. The fields are never filled from what is known, only from what was just typed.
fn sign_in(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let known = {
        let desk = room.desk.clone();
        move || {
            let desk = desk.clone();
            desk.secret.with(|secret| *secret != Secret::default()).then(|| {
                let forget = move |_| desk.sign_in(Secret::default(), false);
                view! {
                    <p data-signed-in="">{w.desk.signed_in}</p>
                    <button class="desk-button" type="button" data-action="forget" on:click=forget>
                        {w.desk.forget_secret}
                    </button>
                }
            })
        }
    };
    let (user, password, keep) = (room.typed.clone(), room.typed.clone(), ArcRwSignal::new(false));
    let ticked = keep.clone();
    let (desk, typed) = (room.desk.clone(), room.typed.clone());
    let (shown_user, shown_password) = (typed.clone(), typed.clone());
    let on_submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        desk.sign_in(typed.get_untracked(), keep.get_untracked());
        typed.set(Secret::default());
    };
    let on_user = move |words: String| user.update(|secret| secret.user = words);
    let on_password = move |words: String| password.update(|secret| secret.password = words);
    view! {
        {known}
        <form class="stack" on:submit=on_submit>
            {fields::secret("desk-user", w.desk.user, "text", "username", move || shown_user.get().user, on_user)}
            {fields::secret("desk-password", w.desk.password, "password", "current-password", move || shown_password.get().password, on_password)}
            {fields::tick("desk-keep", w.desk.keep_secret.to_owned(), false, move |is| ticked.set(is))}
            <button class="desk-button" type="submit" data-action="sign-in" data-primary="">{w.desk.sign_in}</button>
        </form>
    }
    .into_any()
}

fn share(scope: &ViewContext, room: &DeskState) -> AnyView {
    let w = scope.locale.words();
    let (to_app, to_folder) = (room.desk.clone(), room.desk.clone());
    let share = move |_| {
        let (text, _) = to_app.file_to_share();
        spawn(async move {
            hand_over::share(FILE, &text).await;
        });
    };
    let download = move |_| {
        let (text, _) = to_folder.file_to_share();
        hand_over::download(FILE, hand_over::TYPE, &text);
    };
    let share = hand_over::can_share().then(|| {
        view! { <button class="desk-button" type="button" data-action="share" on:click=share>{w.desk.share_file}</button> }
    });
    view! {
        {share}
        <button class="desk-button" type="button" data-action="download" on:click=download>{w.desk.download_file}</button>
    }
    .into_any()
}
