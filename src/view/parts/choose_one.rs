//! A labelled list of which one is chosen.

use leptos::prelude::*;

/// A list of values with their words; `on_choice` is told the value.
pub fn choose_one(
    id: &'static str,
    label: &'static str,
    options: Vec<(String, String)>,
    chosen: String,
    on_choice: impl Fn(String) + 'static,
) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{words}</option> }
        })
        .collect();
    view! {
        <div class="embed-field">
            <label class="label" for=id>{label}</label>
            <select class="select" id=id on:change=move |event| on_choice(event_target_value(&event))>{options}</select>
        </div>
    }
    .into_any()
}
