//! A country by name, with its code.

use leptos::prelude::*;

use crate::model::Country;
use crate::route::Page;
use crate::view::context::ViewContext;

/// A country: its code as a chip, its name as a link to what it took part in.
pub fn country_chip(scope: &ViewContext, code: Country) -> AnyView {
    let code = scope.atlas.drawn_as(code);
    let href = scope.links.href(Page::Country(code));
    view! {
        <a class="country" href=href data-country=code.to_string()>
            <span class="country-code" aria-hidden="true">{code.to_string()}</span>
            <span>{scope.texts.country(code)}</span>
        </a>
    }
    .into_any()
}

/// Several countries in a row.
pub fn country_list(scope: &ViewContext, codes: &[Country]) -> AnyView {
    let chips: Vec<_> = codes.iter().map(|code| view! { <li>{country_chip(scope, *code)}</li> }).collect();
    view! { <ul class="cluster">{chips}</ul> }.into_any()
}
