//! A country by name, with its code.

use leptos::prelude::*;

use crate::filters::Filters;
use crate::model::Country;
use crate::route::Page;
use crate::view::scope::Scope;

/// A country: its code as a chip, its name as a link to the map, where it is chosen and what
/// it took part in stands below.
pub fn country_chip(scope: &Scope, code: Country) -> AnyView {
    let code = scope.atlas.drawn_as(code);
    let chosen = Filters { country: vec![code], ..Filters::default() };
    let href = scope.href_to(&scope.route(Page::Map).with(chosen));
    view! {
        <a class="country" href=href data-country=code.to_string()>
            <span class="country-code" aria-hidden="true">{code.to_string()}</span>
            <span>{scope.country(code)}</span>
        </a>
    }
    .into_any()
}

/// Several countries in a row.
pub fn country_list(scope: &Scope, codes: &[Country]) -> AnyView {
    let chips: Vec<_> = codes.iter().map(|code| view! { <li>{country_chip(scope, *code)}</li> }).collect();
    view! { <ul class="cluster">{chips}</ul> }.into_any()
}
