//! A section of a page with its heading.

use leptos::prelude::*;

use crate::view::slices::sliced;

/// A section under a heading of the second level; `id` is its anchor.
pub fn section(id: &'static str, heading: String, more: Option<(String, String)>, body: impl IntoView) -> AnyView {
    let more = more.map(|(href, words)| view! { <a class="section-more" href=href>{words}</a> });
    let heading_id = format!("{id}-heading");
    let labelled_by = heading_id.clone();
    let body = body.into_any();
    sliced(["section#", id].concat(), move || {
        view! {
            <section class="section stack" id=id aria-labelledby=labelled_by>
                <div class="section-head cluster">
                    <h2 id=heading_id>{heading}</h2>
                    {more}
                </div>
                {body}
            </section>
        }
        .into_any()
    })
}
