//! Filters that are chosen, each to be taken away.

use leptos::prelude::*;

/// One thing that is chosen.
#[derive(Clone, Debug)]
pub struct Chip {
    pub words: String,
    /// Label for a screen reader: that this takes it away.
    pub label: String,
    /// Address that takes it away.
    pub href: String,
}

/// Chips in a row with a way to take all away; nothing where nothing is chosen.
pub fn chips(clear: &'static str, clear_href: String, chips: Vec<Chip>) -> Option<AnyView> {
    let items: Vec<_> = chips
        .into_iter()
        .map(|chip| {
            view! {
                <li>
                    <a class="chip" href=chip.href data-noscroll="" aria-label=chip.label>
                        <span>{chip.words}</span>
                        <span class="chip-cross" aria-hidden="true">"×"</span>
                    </a>
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <ul class="chips cluster">
                {items}
                <li><a class="clear" data-noscroll="" href=clear_href>{clear}</a></li>
            </ul>
        }
        .into_any()
    })
}
