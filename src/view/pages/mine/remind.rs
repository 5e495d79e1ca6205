//! The choice of a reminder for all starred sessions: in calendar files, and as a notification while
//! a page is open. The browser is asked for leave only when somebody chooses one.

use leptos::prelude::*;

use crate::locale::fill;
use crate::platform::{notify, spawn};
use crate::state::{MINUTES, State};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// The choice, and what a browser that shows none is told.
pub(super) fn remind(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let refused = RwSignal::new(false);
    let choose = move |event| {
        let minutes: Option<u16> = event_target_value(&event).parse().ok();
        state.reminders.set(minutes);
        refused.set(false);
        if minutes.is_some() {
            spawn(async move {
                let is_allowed = notify::ask().await;
                let _ = refused.try_set(!is_allowed);
            });
        }
    };
    let chosen = state.reminders.minutes.get_untracked();
    let option = |minutes: u16| {
        let words = fill(w.mine.minutes_before, &[("n", &minutes.to_string())]);
        view! { <option value=minutes.to_string() selected=chosen == Some(minutes)>{words}</option> }
    };
    let options: Vec<_> = MINUTES.into_iter().map(option).collect();
    let told = maybe(move || {
        refused.get().then(|| view! { <p class="soft" role="status">{w.mine.not_notified}</p> }.into_any())
    });
    view! {
        <p class="cluster">
            <label for="reminder">{w.mine.remind}</label>
            <select id="reminder" class="reminder" on:change=choose>
                <option value="" selected=chosen.is_none()>{w.mine.no_reminder}</option>
                {options}
            </select>
        </p>
        {told}
    }
    .into_any()
}
