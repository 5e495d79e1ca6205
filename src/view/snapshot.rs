//! A page as the build writes it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::app::{App, Loaded};
use super::context::{Links, Texts, ViewContext};
use super::country_names;
use super::pages;
use crate::locale::Locale;
use crate::model::{Conference, Lang};
use crate::route::{Page, Route};
use crate::state::{Stars, WholeAtlas};

/// A page drawn to HTML.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The title of the page.
    pub title: String,
    /// Description of it, in a sentence or two.
    pub description: String,
    /// The HTML of the page itself; empty where the app draws it all.
    pub body: String,
}

/// Draws one page.
pub fn draw(loaded: &Loaded, route: &Route) -> Snapshot {
    let languages = &loaded.atlas.languages;
    let path = route.path(languages);
    let depth = path.matches('/').count();
    let root: Arc<str> = "../".repeat(depth).into();
    let owner = Owner::new();
    let body = owner.with(|| {
        provide_context(RequestUrl::new(&format!("/{path}")));
        let loaded = loaded.clone();
        without_markers(view! { <App loaded root=root.clone() path_root=Arc::from("/") /> }.to_html())
    });
    let stars = owner.with(Stars::new);
    let (title, description) = owner.with(|| {
        let scope = scope(loaded, route, root, stars);
        (pages::title(&scope, &route.page), pages::description(&scope, &route.page))
    });
    owner.cleanup();
    Snapshot { title, description, body }
}

/// HTML without the comments by which the app would find its nodes again: it draws its own and takes
/// the place of the snapshot. Text and attributes have no `<` but as a reference.
fn without_markers(html: String) -> String {
    html.replace("<!--<() />-->", "").replace("<!>", "")
}

/// The words on the picture of a conference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    pub name: String,
    /// Its days, city and country.
    pub when_and_where: String,
    /// The publisher.
    pub site: String,
}

/// Caption of the picture of a conference in a language.
pub fn caption(loaded: &Loaded, lang: &Lang, conference: &Conference) -> Caption {
    let owner = Owner::new();
    let route = Route::new(lang, Page::Conference(conference.id.clone()));
    let scope = owner.with(|| scope(loaded, &route, Arc::from(""), Stars::new()));
    let mut when_and_where = scope.locale.span(conference.span);
    when_and_where.push_str(scope.locale.words().lists.comma);
    when_and_where.push_str(&scope.texts.city_line(conference));
    let name = scope.texts.words(&conference.name);
    let site = scope.texts.words(&loaded.atlas.publisher.name);
    owner.cleanup();
    Caption { name, when_and_where, site }
}

/// Context that is needed for words alone.
fn scope(loaded: &Loaded, route: &Route, root: Arc<str>, stars: Stars) -> ViewContext {
    let locale = Locale::new(&route.lang, &loaded.atlas.default_language());
    let names = country_names::with_own((loaded.names)(&route.lang), &loaded.atlas, &locale);
    ViewContext {
        links: Links {
            root,
            languages: loaded.atlas.languages.clone().into(),
            lang: route.lang.clone(),
            page: route.page.clone(),
            part: None,
            address: loaded.address.clone(),
        },
        texts: Texts::new(locale.clone(), names, loaded.names),
        locale,
        now: Signal::stored(loaded.atlas.updated.map(|updated| updated.moment().unix())),
        fewest: loaded.fewest,
        relations: Arc::default(),
        index: Arc::default(),
        news: Signal::stored(Arc::new([])),
        calendar: Signal::stored(None),
        atlas: loaded.atlas.clone(),
        stars,
        whole: WholeAtlas::new(RwSignal::new(loaded.atlas.clone())),
    }
}
