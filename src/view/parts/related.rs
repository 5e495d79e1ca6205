//! Relations of a thing.

use leptos::prelude::*;

use super::thing_link;
use crate::relations::Thing;
use crate::view::context::ViewContext;

/// A sort of relatives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Conferences,
    Sessions,
    Programs,
    Milestones,
    Countries,
    People,
}

impl Sort {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] =
        [Self::Conferences, Self::Sessions, Self::Programs, Self::Milestones, Self::Countries, Self::People];

    fn of(thing: &Thing) -> Self {
        match thing {
            Thing::Conference(_) => Self::Conferences,
            Thing::Session(..) => Self::Sessions,
            Thing::Program(_) => Self::Programs,
            Thing::Milestone(_) => Self::Milestones,
            Thing::Country(_) => Self::Countries,
            Thing::Person(_) => Self::People,
        }
    }

    fn heading(self, scope: &ViewContext) -> &'static str {
        let w = scope.locale.words();
        match self {
            Self::Conferences => w.nav.conferences,
            Self::Sessions => w.map.sessions,
            Self::Programs => w.nav.programs,
            Self::Milestones => w.records.milestones,
            Self::Countries => w.nav.countries,
            Self::People => w.session.people,
        }
    }
}

/// The relatives of a thing, sort by sort, each a link; nothing where it has none.
pub fn related(scope: &ViewContext, thing: &Thing) -> Option<AnyView> {
    related_of(scope, thing, &Sort::ALL)
}

/// The relatives of these sorts alone, for a page that shows the others in their own way.
pub fn related_of(scope: &ViewContext, thing: &Thing, sorts: &[Sort]) -> Option<AnyView> {
    let groups: Vec<_> = sorts
        .iter()
        .filter_map(|sort| {
            let links = relatives(scope, thing, *sort)?;
            Some(view! {
                <div class="stack related-sort">
                    <h3 class="label">{sort.heading(scope)}</h3>
                    {links}
                </div>
            })
        })
        .collect();
    (!groups.is_empty()).then(|| {
        let groups = view! { <div class="related tiles">{groups}</div> };
        super::section("related", scope.locale.words().records.related.to_owned(), None, groups)
    })
}

/// The relatives of one sort as a list; nothing where there is none.
pub fn relatives(scope: &ViewContext, thing: &Thing, sort: Sort) -> Option<AnyView> {
    let links: Vec<_> = scope
        .relations
        .of(thing)
        .filter(|relative| Sort::of(relative) == sort)
        .filter_map(|relative| thing_link(scope, relative))
        .map(|link| view! { <li>{link}</li> })
        .collect();
    (!links.is_empty()).then(|| view! { <ul class="relatives stack">{links}</ul> }.into_any())
}
