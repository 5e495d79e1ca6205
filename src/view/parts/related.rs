//! What a thing is related to.

use leptos::prelude::*;

use crate::cards::Thing;
use crate::route::Page;
use crate::view::scope::Scope;

/// Whether a thing is of a sort.
type Is = fn(&Thing) -> bool;

/// The relatives of a thing, sort by sort, each a link; nothing where it has none.
pub fn related(scope: &Scope, thing: &Thing) -> Option<AnyView> {
    let w = scope.locale.words();
    let sorts: [(&str, Is); 4] = [
        (w.nav.conferences, |thing| matches!(thing, Thing::Conference(_))),
        (w.session.all, |thing| matches!(thing, Thing::Session(..))),
        (w.nav.programs, |thing| matches!(thing, Thing::Program(_))),
        (w.nav.countries, |thing| matches!(thing, Thing::Country(_))),
    ];
    let groups: Vec<_> = sorts
        .into_iter()
        .filter_map(|(heading, is_of)| {
            let links: Vec<_> = scope
                .relations
                .of(thing)
                .filter(|relative| is_of(relative))
                .filter_map(|relative| thing_link(scope, relative))
                .map(|link| view! { <li>{link}</li> })
                .collect();
            (!links.is_empty()).then(|| {
                view! {
                    <div class="stack related-sort">
                        <h3 class="label">{heading}</h3>
                        <ul class="stack">{links}</ul>
                    </div>
                }
            })
        })
        .collect();
    (!groups.is_empty()).then(|| {
        let groups = view! { <div class="related tiles">{groups}</div> };
        super::section("related", w.cards.related.to_owned(), None, groups)
    })
}

/// A link to a thing, marked as the thing.
fn thing_link(scope: &Scope, thing: &Thing) -> Option<AnyView> {
    let atlas = &scope.atlas;
    Some(match thing {
        Thing::Conference(id) => {
            let href = scope.href(Page::Conference(id.clone()));
            let name = scope.text(&atlas.conference(id)?.name);
            view! { <a href=href data-conference=id.to_string()>{name}</a> }.into_any()
        }
        Thing::Session(id, session) => {
            let href = scope.href(Page::Session(id.clone(), session.clone()));
            let title = scope.text(&atlas.session(id, session)?.1.title);
            view! { <a href=href data-session=session.to_string()>{title}</a> }.into_any()
        }
        Thing::Program(id) => {
            let href = scope.href(Page::Program(id.clone()));
            view! { <a href=href data-program=id.to_string()>{scope.text(&atlas.program(id)?.name)}</a> }.into_any()
        }
        Thing::Country(code) => super::country_chip(scope, *code),
        Thing::Milestone(_) | Thing::Person(_) => return None,
    })
}
