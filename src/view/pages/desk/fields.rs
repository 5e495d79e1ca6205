//! The fields of the desk: large enough for a thumb, and each with its label.

use leptos::prelude::*;

use crate::model::Lang;

/// A line to type; `kind` is that of HTML.
pub(super) fn line(
    id: &'static str,
    label: &'static str,
    kind: &'static str,
    value: String,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div class="desk-field">
            <label for=id>{label}</label>
            <input
                class="desk-input"
                id=id
                type=kind
                prop:value=value
                autocomplete="off"
                on:input=move |event| on_words(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// A line whose words are kept elsewhere, so that they can be taken away; `purpose` tells a password
/// manager what belongs there (HTML, `autocomplete`).
pub(super) fn secret(
    id: &'static str,
    label: &'static str,
    kind: &'static str,
    purpose: &'static str,
    value: impl Fn() -> String + Send + Sync + 'static,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div class="desk-field">
            <label for=id>{label}</label>
            <input
                class="desk-input"
                id=id
                type=kind
                prop:value=value
                autocomplete=purpose
                autocapitalize="none"
                spellcheck="false"
                on:input=move |event| on_words(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// Some lines to type.
pub(super) fn text(
    id: &'static str,
    label: &'static str,
    value: String,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    view! {
        <div class="desk-field">
            <label for=id>{label}</label>
            <textarea
                class="desk-input"
                id=id
                rows="3"
                prop:value=value
                on:input=move |event| on_words(event_target_value(&event))
            ></textarea>
        </div>
    }
    .into_any()
}

/// One of several, by its value and its words.
pub(super) fn choice(
    id: &str,
    label: &str,
    options: Vec<(String, String)>,
    chosen: &str,
    on_choice: impl Fn(String) + 'static,
) -> AnyView {
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, words)| {
            let is = value == chosen;
            view! { <option value=value selected=is>{words}</option> }
        })
        .collect();
    let (name, label, id) = (id.to_owned(), label.to_owned(), id.to_owned());
    view! {
        <div class="desk-field">
            <label for=name>{label}</label>
            <select class="desk-input" id=id on:change=move |event| on_choice(event_target_value(&event))>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Yes or no.
pub(super) fn tick(id: &'static str, label: String, value: bool, on_tick: impl Fn(bool) + 'static) -> AnyView {
    view! {
        <label class="desk-tick" for=id>
            <input id=id type="checkbox" prop:checked=value on:change=move |event| on_tick(event_target_checked(&event)) />
            <span>{label}</span>
        </label>
    }
    .into_any()
}

/// A line or some lines of a form, in the language `lang`; told when it is left.
pub(super) fn entry(
    id: String,
    label: String,
    lang: Lang,
    long: bool,
    value: String,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    let (name, tag, dir) = (id.clone(), lang.to_string(), lang.dir().as_str());
    let field = match long {
        true => view! {
            <textarea
                class="desk-input"
                id=id
                lang=tag
                dir=dir
                rows="4"
                prop:value=value
                on:change=move |event| on_words(event_target_value(&event))
            ></textarea>
        }
        .into_any(),
        false => view! {
            <input
                class="desk-input"
                id=id
                lang=tag
                dir=dir
                type="text"
                autocomplete="off"
                prop:value=value
                on:change=move |event| on_words(event_target_value(&event))
            />
        }
        .into_any(),
    };
    view! { <div class="desk-field"><label for=name>{label}</label> {field}</div> }.into_any()
}

/// A line whose words are searched for at every key, and that shows what was found.
pub(super) fn search(
    id: String,
    label: String,
    shown: ArcRwSignal<String>,
    on_words: impl Fn(String) + 'static,
) -> AnyView {
    let name = id.clone();
    view! {
        <div class="desk-field">
            <label for=name>{label}</label>
            <input
                class="desk-input"
                id=id
                type="text"
                autocomplete="off"
                prop:value=move || shown.get()
                on:input=move |event| on_words(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
