//! Editions to choose from: as a menu by year, or side by side where they are few.

use leptos::prelude::*;

use super::icon::Icon;
use super::popover::{menu, opener};
use super::toolbar::{Segment, segments};
use crate::model::{Conference, Order as _};
use crate::query::Query;
use crate::route::Page;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, current};

/// So many editions at most stand side by side.
const SIDE_BY_SIDE: usize = 6;

/// The editions from the newest to the oldest.
fn by_year(scope: &ViewContext) -> Vec<&Conference> {
    let mut editions: Vec<&Conference> = scope.atlas.conferences.iter().collect();
    editions.order_by_key(|conference| std::cmp::Reverse(conference.span.start().order()));
    editions
}

/// The edition that is shown, by its short name, as the button of a menu of all; where there is
/// one alone it is the link to its page. `href` gives the address of another query;
/// `all` stands before the editions.
pub fn edition_menu(
    scope: &ViewContext,
    shown: Option<&Conference>,
    look: Signal<Query>,
    href: impl Fn(Query) -> String + Clone + Send + Sync + 'static,
    all: Option<AnyView>,
) -> AnyView {
    let w = scope.locale.words();
    if let (Some(shown), 1) = (shown, scope.atlas.conferences.len()) {
        let href = scope.links.href(Page::Conference(shown.id.clone()));
        return view! {
            <h2 class="edition-name">
                <a href=href title=scope.texts.words(&shown.name)><span class="tool-words">{scope.texts.short_name(shown)}</span></a>
            </h2>
        }
        .into_any();
    }
    let id = menu_id(shown);
    let items: Vec<_> = by_year(scope)
        .into_iter()
        .map(|conference| {
            let id = conference.id.clone();
            let (of_current, href) = (id.clone(), href.clone());
            let href = attr(move || href(look.get().selecting(|selection| selection.conference = vec![id.clone()])));
            let is_shown = shown.is_some_and(|shown| shown.id == of_current);
            let is_current = current(move || {
                is_shown || look.with(|query| query.selection.conference.as_slice() == [of_current.clone()])
            });
            view! {
                <li>
                    <a class="menu-item" href=href data-noscroll="" aria-current=is_current>
                        <span class="menu-year">{scope.locale.year(conference.span.first_day().ymd().0)}</span>
                        <span>{scope.texts.text(&conference.name)}</span>
                    </a>
                </li>
            }
        })
        .collect();
    let name = shown.map_or_else(|| w.map.all_editions.to_owned(), |shown| scope.texts.short_name(shown));
    let page = shown.map(|shown| {
        let href = scope.links.href(Page::Conference(shown.id.clone()));
        view! { <p><a class="menu-item" href=href>{w.overview.to_conference}</a></p> }
    });
    view! {
        <h2 class="edition-name">{opener(id.clone(), Icon::ChevronDown, name, ().into_any())}</h2>
        {menu(id, view! { {page} <ul class="menu-list">{all} {items}</ul> })}
    }
    .into_any()
}

fn menu_id(shown: Option<&Conference>) -> String {
    ["editions-", shown.map_or("all", |shown| shown.id.as_str())].concat()
}

/// All editions, then each side by side in the order of time; many of them as a menu.
pub fn edition_line(
    scope: &ViewContext,
    look: Signal<Query>,
    shown: Memo<Option<crate::model::ConferenceId>>,
    href: impl Fn(Query) -> String + Clone + Send + Sync + 'static,
) -> AnyView {
    let w = scope.locale.words();
    let mut editions = by_year(scope);
    editions.reverse();
    let to_all = {
        let href = href.clone();
        Signal::derive(move || href(look.get().selecting(|selection| selection.conference.clear())))
    };
    if editions.len() > SIDE_BY_SIDE {
        let scope = scope.clone();
        return crate::view::dynamic::content(move || {
            let is_all = current(move || shown.with(Option::is_none));
            let all = view! {
                <li>
                    <a class="menu-item" href=attr(move || to_all.get()) data-noscroll="" aria-current=is_all>{w.map.all_editions}</a>
                </li>
            };
            let shown = shown.get();
            let edition = shown.as_ref().and_then(|id| scope.atlas.conference(id));
            edition_menu(&scope, edition, look, href.clone(), Some(all.into_any()))
        });
    }
    let all = Segment {
        words: w.map.all_editions.to_owned(),
        label: None,
        href: to_all,
        chosen: Signal::derive(move || shown.with(Option::is_none)),
    };
    let segment = |conference: &Conference| {
        let id = conference.id.clone();
        let (of_chosen, href) = (id.clone(), href.clone());
        Segment {
            words: scope.texts.short_name(conference),
            label: Some(scope.texts.words(&conference.name)),
            href: Signal::derive(move || {
                href(look.get().selecting(|selection| selection.conference = vec![id.clone()]))
            }),
            chosen: Signal::derive(move || shown.with(|shown| shown.as_ref() == Some(&of_chosen))),
        }
    };
    let segment_of_each = editions.into_iter().map(segment);
    segments(w.filters.conference, std::iter::once(all).chain(segment_of_each).collect())
}
