//! Choices that narrow what is shown. Each is a link, so that it works before any script
//! runs elsewhere, can be opened beside, and is in the address.

use leptos::prelude::*;

/// One choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Where choosing it, or undoing that, leads.
    pub href: String,
    pub words: String,
    /// How many it would leave.
    pub count: Option<usize>,
    pub chosen: bool,
}

/// A row of choices under one label; nothing where there is no choice.
pub fn choices(label: &'static str, choices: Vec<Choice>) -> Option<AnyView> {
    if choices.len() < 2 && !choices.iter().any(|choice| choice.chosen) {
        return None;
    }
    let items: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            let count = choice.count.map(|count| view! { <span class="choice-count">{count.to_string()}</span> });
            let current = choice.chosen.then_some("true");
            view! {
                <li>
                    <a class="choice" href=choice.href data-noscroll="" aria-current=current>
                        <span>{choice.words}</span>
                        {count}
                    </a>
                </li>
            }
        })
        .collect();
    Some(
        view! {
            <div class="choices">
                <p class="label">{label}</p>
                <ul class="cluster">{items}</ul>
            </div>
        }
        .into_any(),
    )
}
