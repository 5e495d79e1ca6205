//! The line of sections of a record page.

use leptos::prelude::*;

/// Links to the sections of a page by their anchors, in one line that stays in sight.
pub fn section_line(label: &'static str, sections: Vec<(&'static str, String)>) -> Option<AnyView> {
    if sections.len() < 2 {
        return None;
    }
    let items: Vec<_> = sections
        .into_iter()
        .map(|(id, words)| {
            let href = ["#", id].concat();
            view! { <li><a class="day-tab" href=href rel="external">{words}</a></li> }
        })
        .collect();
    Some(view! { <nav class="section-line" aria-label=label><ul class="day-tabs">{items}</ul></nav> }.into_any())
}
