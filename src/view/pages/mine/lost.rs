//! Starred sessions that are gone or have another name: listed until the visitor has read so.

use leptos::prelude::*;

use crate::locale::fill;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;

/// The list; nothing where every star is what it was.
pub(super) fn lost(state: State, scope: &ViewContext) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let w = scope.locale.words();
        let lost = state.reminders.lost(&scope.atlas);
        if lost.is_empty() {
            return None;
        }
        let items: Vec<_> = lost
            .into_iter()
            .map(|one| {
                let session = scope.atlas.session(&one.star.0, &one.star.1);
                let words = match session {
                    Some((_, session)) => {
                        fill(w.mine.renamed, &[("before", &one.before), ("title", &scope.texts.words(&session.title))])
                    }
                    None => fill(w.mine.gone_one, &[("title", &one.before)]),
                };
                let (id, atlas) = (one.star.1.to_string(), scope.atlas.clone());
                let dismiss = move |_| state.reminders.dismiss(&one, state.stars, &atlas);
                view! {
                    <li class="cluster" data-lost=id>
                        <span>{words}</span>
                        <button class="button" type="button" on:click=dismiss>{w.live.dismiss}</button>
                    </li>
                }
            })
            .collect();
        Some(view! { <ul class="lost stack" role="status">{items}</ul> }.into_any())
    })
}
