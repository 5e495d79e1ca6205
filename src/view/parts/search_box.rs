//! A field for words to find.

use leptos::prelude::*;

use super::icon::{Icon, icon};

/// A search field; `on_words` is told at every key.
pub fn search_box(
    label: &'static str,
    hint: &'static str,
    words: Signal<String>,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <form class="search" role="search" aria-label=label on:submit=|event| event.prevent_default()>
            <label class="label search-label" for="search">{icon(Icon::Search)} <span class="search-words">{label}</span></label>
            <input
                class="search-field"
                id="search"
                type="search"
                // Where there is no hint, what is typed shows by what is not blank.
                placeholder=if hint.is_empty() { " " } else { hint }
                name="q"
                autocomplete="off"
                spellcheck="false"
                prop:value=words
                on:input=move |event| on_words(event_target_value(&event))
            />
        </form>
    }
    .into_any()
}
