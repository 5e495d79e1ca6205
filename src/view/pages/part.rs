//! Frame of a part on the pages of others.

use leptos::prelude::*;

use crate::model::Text;
use crate::route::{Page, Part, Route};
use crate::state::State;
use crate::view::dynamic::attr;
use crate::view::scope::Scope;
use crate::view::shell::static_note;

/// A page in the frame of a part, with the way back to the part and the name of its publisher.
pub fn frame(state: State, scope: &Scope, part: Part, page: &Page, body: AnyView) -> AnyView {
    let w = scope.locale.words();
    let back = (*page != Page::Part(part)).then(|| {
        let href = scope.href_to(&scope.route(Page::Part(part)).with(state.part_filters()));
        view! { <nav><a class="part-back" href=href>{w.nav.back}</a></nav> }
    });
    let publisher: &Text = scope.atlas.publisher.short_name.as_ref().unwrap_or(&scope.atlas.publisher.name);
    let publisher = scope.text(publisher);
    let (lang, root, languages) = (scope.lang().clone(), scope.root.clone(), scope.languages.clone());
    let whole = if *page == Page::Part(part) { part.whole() } else { page.clone() };
    let whole = attr(move || {
        let filters = state.filters.get().without_looks();
        Route::new(&lang, whole.clone()).with(filters).href(&root, &languages)
    });
    view! {
        <main id="main" class="part-page stack" tabindex="-1">
            {back}
            {body}
            <p class="part-source soft"><a href=whole target="_blank" rel="external">{publisher}</a></p>
        </main>
        {static_note(scope)}
    }
    .into_any()
}
