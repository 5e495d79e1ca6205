//! A page as the build writes it.

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::location::RequestUrl;

use super::app::{App, Loaded};
use super::country_names;
use super::pages;
use super::scope::Scope;
use crate::locale::Locale;
use crate::route::Route;

/// A page drawn to HTML.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The title of the page.
    pub title: String,
    /// What it is about, in a sentence or two.
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
        view! { <App loaded root=root.clone() path_root=Arc::from("/") /> }.to_html()
    });
    owner.cleanup();
    let locale = Locale::new(&route.lang, &loaded.atlas.default_language());
    let names = country_names::with_own((loaded.names)(&route.lang), &loaded.atlas, &locale);
    let scope = Scope {
        locale,
        now: loaded.atlas.updated.map(|moment| moment.unix()),
        names,
        root,
        languages: languages.clone().into(),
        relations: Arc::default(),
        index: Arc::default(),
        atlas: loaded.atlas.clone(),
    };
    let (title, description) = (pages::title(&scope, &route.page), pages::description(&scope, &route.page));
    Snapshot { title, description, body }
}
