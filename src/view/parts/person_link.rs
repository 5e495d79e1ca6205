//! A person by name.

use leptos::prelude::*;

use crate::model::{AppearanceRole, Person};
use crate::route::Page;
use crate::view::scope::Scope;

/// A person's name as a link, with the part they have and where they work.
pub fn person_link(scope: &Scope, person: &Person, role: Option<AppearanceRole>) -> AnyView {
    let href = scope.href(Page::Person(person.id.clone()));
    let role = role.map(|role| view! { <span class="tag">{scope.locale.words().kinds.appearance.of(role)}</span> });
    let affiliation = person.affiliation.as_ref().map(|text| {
        view! { <span class="relative-note">{scope.text(text)}</span> }
    });
    view! {
        <div class="relative" data-person=person.id.to_string()>
            <span class="cluster"><a href=href>{scope.text(&person.name)}</a> {role}</span>
            {affiliation}
        </div>
    }
    .into_any()
}
