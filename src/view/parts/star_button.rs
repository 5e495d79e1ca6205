//! The star of a session.

use leptos::prelude::*;

use crate::model::{Conference, Session};
use crate::view::context::ViewContext;
use crate::view::dynamic::attr;

/// A button that stars a session, or takes its star away; `starred` says whether it has one.
pub fn star_button(scope: &ViewContext, conference: &Conference, session: &Session, starred: Signal<bool>) -> AnyView {
    let w = scope.locale.words();
    let this = (conference.id.clone(), session.id.clone());
    let stars = scope.stars;
    let pressed = attr(move || if starred.get() { "true" } else { "false" });
    let label = scope.locale.labelled(w.timeline.star, &scope.texts.words(&session.title));
    view! {
        <button
            class="star needs-app"
            type="button"
            aria-pressed=pressed
            aria-label=label
            title=w.timeline.star
            on:click=move |_| stars.toggle(this.clone())
        >
            <svg class="star-shape" viewBox="0 0 24 24" aria-hidden="true">
                <path d="M12 3.2l2.7 5.6 6.1.8-4.5 4.3 1.1 6.1L12 17l-5.4 3 1.1-6.1L3.2 9.6l6.1-.8z" />
            </svg>
        </button>
    }
    .into_any()
}
