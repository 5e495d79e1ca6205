//! A field for words to find.

use leptos::prelude::*;

/// A search field; `on_words` is told at every key.
pub fn search_box(
    label: &'static str,
    hint: &'static str,
    words: Signal<String>,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <form class="search" role="search" on:submit=|event| event.prevent_default()>
            <label class="label" for="search">{label}</label>
            <input
                class="search-field"
                id="search"
                type="search"
                placeholder=hint
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
