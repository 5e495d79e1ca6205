//! A person by name.

use leptos::prelude::*;

use crate::model::{AppearanceRole, Person};
use crate::route::Page;
use crate::view::context::ViewContext;

/// The part that somebody has in a session, where it is said.
pub fn role_tag(scope: &ViewContext, role: Option<AppearanceRole>) -> Option<AnyView> {
    role.map(|role| view! { <span class="tag">{scope.locale.words().kinds.appearance.of(role)}</span> }.into_any())
}

/// A person's name as a link, with the part they have and where they work.
pub fn person_link(scope: &ViewContext, person: &Person, role: Option<AppearanceRole>) -> AnyView {
    let href = scope.links.href(Page::Person(person.id.clone()));
    let role = role_tag(scope, role);
    let affiliation = person.affiliation.as_ref().map(|text| {
        view! { <span class="relative-note">{scope.texts.text(text)}</span> }
    });
    view! {
        <div class="relative" data-person=person.id.to_string()>
            <span class="cluster"><a href=href>{scope.texts.text(&person.name)}</a> {role}</span>
            {affiliation}
        </div>
    }
    .into_any()
}
