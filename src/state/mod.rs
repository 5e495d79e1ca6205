//! What moves: the atlas as it is now, the address, the clock, and what a visitor keeps.

mod stars;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

pub use stars::Stars;

use crate::feed::Diagnostic;
use crate::filters::Filters;
use crate::model::{Atlas, Lang};
use crate::platform;
use crate::route::{Page, Route};

/// The languages of the feed, the first the default: what addresses depend on.
pub type Languages = Arc<[Lang]>;

/// Everything that moves. Copied freely; each field is a signal of its own.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The atlas with the changes of the day; replaced whole.
    pub atlas: RwSignal<Arc<Atlas>>,
    /// What reading the feed complained about.
    pub diagnostics: RwSignal<Arc<[Diagnostic]>>,
    /// Where the address leads; the page follows once it can be drawn.
    pub address: Memo<Route>,
    /// The page and its language.
    pub place: Memo<(Lang, Page)>,
    /// What of the page is looked at.
    pub filters: Memo<Filters>,
    /// Seconds since 1970-01-01T00:00Z, ticking by the minute; none in the build.
    pub now: RwSignal<Option<i64>>,
    /// Starred sessions.
    pub stars: Stars,
    route: RwSignal<Route>,
    root: StoredValue<Arc<str>>,
    languages: StoredValue<Languages>,
}

impl State {
    /// The state of a site whose root lies at `root`; must be made below the router.
    pub fn new(atlas: Arc<Atlas>, diagnostics: Arc<[Diagnostic]>, root: Arc<str>, path_root: Arc<str>) -> Self {
        let languages: Languages = atlas.languages.clone().into();
        let location = use_location();
        let address = {
            let languages = languages.clone();
            Memo::new(move |_| route_of(&location.pathname.get(), &location.search.get(), &path_root, &languages))
        };
        let route = RwSignal::new(address.get_untracked());
        let now = RwSignal::new(platform::clock::now());
        platform::clock::each_minute(move || now.set(platform::clock::now()));
        Self {
            atlas: RwSignal::new(atlas),
            diagnostics: RwSignal::new(diagnostics),
            address,
            place: Memo::new(move |_| route.with(|route| (route.lang.clone(), route.page.clone()))),
            filters: Memo::new(move |_| route.with(|route| route.filters.clone())),
            now,
            stars: Stars::new(),
            route,
            root: StoredValue::new(root),
            languages: StoredValue::new(languages),
        }
    }

    /// Shows what the address led to: page and filters change together.
    pub fn arrive(self, route: Route) {
        if self.route.with_untracked(|now| *now != route) {
            self.route.set(route);
        }
    }

    /// Where the root of the site lies, as addresses start here.
    pub fn root(&self) -> Arc<str> {
        self.root.get_value()
    }

    /// The languages that addresses are written with.
    pub fn languages(&self) -> Languages {
        self.languages.get_value()
    }

    /// The address of a route from this page.
    pub fn href(&self, route: &Route) -> String {
        route.href(&self.root(), &self.languages())
    }

    /// A function that looks at something else on the same page: the address changes in
    /// place, and nothing scrolls.
    pub fn looker(self) -> impl Fn(Filters) + Clone + 'static {
        let navigate = use_navigate();
        move |filters| {
            let (lang, page) = self.place.get_untracked();
            let href = self.href(&Route::new(&lang, page).with(filters));
            navigate(&href, NavigateOptions { replace: true, scroll: false, resolve: false, ..Default::default() });
        }
    }
}

/// The route of an address on a site whose root is at `path_root`.
pub fn route_of(path: &str, query: &str, path_root: &str, languages: &[Lang]) -> Route {
    let below_root = path.strip_prefix(path_root).unwrap_or(path);
    Route::parse(below_root, query, languages)
}
