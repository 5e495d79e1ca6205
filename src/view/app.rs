//! The app: from a loaded atlas to the page of the address.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;
use leptos_router::WildcardSegment;
use leptos_router::components::{FlatRoutes, Route as RouterRoute, Router};

use super::context::{Links, NamesOf, Texts, ViewContext};
use super::country_names::{self, CountryNames};
use super::deferred::{self, Deferred};
use super::details;
use super::navigation::sync_page_with_address;
use super::pages::{self, Drawing};
use super::{remind, words};
use crate::feed::{Day, Diagnostic};
use crate::locale::Locale;
use crate::map::World;
use crate::model::{Atlas, Lang};
use crate::platform::clock::yield_now;
use crate::platform::{page, spawn};
use crate::relations::Relations;
use crate::route::Page;
use crate::search::Index;
use crate::state::State;
use crate::view::dynamic::{content, maybe};

/// Data loaded before anything is drawn: below this, nothing is "not loaded yet".
#[derive(Clone, Debug)]
pub struct Loaded {
    pub atlas: Arc<Atlas>,
    pub diagnostics: Arc<[Diagnostic]>,
    /// The files of the day as they came; none in the build.
    pub day: Option<Day>,
    /// The land of the map; none where it could not be had.
    pub world: Option<Arc<World>>,
    /// The absolute address of the site, where it is known.
    pub address: Option<Arc<str>>,
    /// The names of countries in a language, in the order of their codes.
    pub names: NamesOf,
    /// Counts of fewer people are not shown.
    pub fewest: u64,
    /// Values that were worked out ahead; none in the build.
    pub kept: Option<PageCache>,
}

/// The whole site. `root` is how its addresses start, `path_root` the path of its root.
#[component]
pub fn App(loaded: Loaded, root: Arc<str>, path_root: Arc<str>) -> impl IntoView {
    let base = path_root.trim_end_matches('/').to_owned();
    let site = move || {
        let (atlas, diagnostics) = (loaded.atlas.clone(), loaded.diagnostics.clone());
        let state = State::new(atlas, diagnostics, root.clone(), path_root.clone());
        sync_page_with_address(state, path_root.clone());
        remind::learn(state);
        let deferred = RwSignal::new(None);
        view! {
            {site(state, loaded.clone(), deferred)}
            {maybe(move || deferred.get().map(|deferred: Deferred| (deferred.layer)(state)))}
        }
    };
    view! {
        <Router base=base>
            <FlatRoutes fallback=|| ()>
                <RouterRoute path=WildcardSegment("page") view=site />
            </FlatRoutes>
        </Router>
    }
}

/// Values worked out once for an atlas and a language.
#[derive(Clone, Debug)]
pub struct PageCache {
    atlas: Arc<Atlas>,
    lang: Lang,
    names: CountryNames,
    relations: Arc<Relations>,
    index: Arc<OnceLock<Index>>,
}

impl PageCache {
    /// Works them out for the page that is drawn first, in a few tasks.
    pub async fn ahead(loaded: &Loaded, lang: &Lang) -> Option<Self> {
        let atlas = loaded.atlas.clone();
        let locale = Locale::with(words::at_hand(lang)?, lang, &atlas.default_language());
        let relations = Arc::new(Relations::new(&atlas));
        yield_now().await;
        let names = country_names::with_own((loaded.names)(lang), &atlas, &locale);
        yield_now().await;
        Some(Self { atlas, lang: lang.clone(), names, relations, index: Arc::default() })
    }

    /// For this atlas and language, with what still holds of what was kept before.
    fn new(before: Option<Self>, atlas: &Arc<Atlas>, locale: &Locale, loaded: &Loaded) -> Self {
        let lang = locale.lang();
        let same = before.as_ref().filter(|kept| Arc::ptr_eq(&kept.atlas, atlas));
        let (relations, index) = match same {
            Some(kept) => (kept.relations.clone(), kept.index.clone()),
            None => (Arc::new(Relations::new(atlas)), Arc::default()),
        };
        let names = before.filter(|kept| kept.lang == *lang && Arc::ptr_eq(&kept.atlas, atlas)).map(|kept| kept.names);
        let names = names.unwrap_or_else(|| country_names::with_own((loaded.names)(lang), atlas, locale));
        Self { atlas: atlas.clone(), lang: lang.clone(), names, relations, index }
    }
}

/// The page of the address. It is drawn anew when the page, its language or what it is about
/// changes; filters, the clock and the sessions of the day only change what is in it.
fn site(state: State, loaded: Loaded, deferred: RwSignal<Option<Deferred>>) -> AnyView {
    let kept: StoredValue<Option<PageCache>> = StoredValue::new(loaded.kept.clone());
    let shown: StoredValue<Option<(Lang, Page)>> = StoredValue::new(None);
    if let Some(day) = loaded.day.clone() {
        let relations = Arc::new(move || Some(kept.try_get_value()??.relations));
        page::next_frame(move || {
            spawn(async move {
                let mut day = day;
                details::follow(state, &mut day).await;
                // What was worked out holds with the details as well.
                kept.try_update_value(|kept| {
                    if let Some(kept) = kept {
                        kept.atlas = state.atlas.get_untracked();
                    }
                });
                if let Ok(loaded) = deferred::load().await {
                    (loaded.begin)(state, day, relations);
                    deferred.set(Some(loaded));
                }
            });
        });
    }
    content(move || {
        let (lang, page) = state.place.get();
        let here = Some((lang.clone(), page.clone()));
        let came_from = shown.try_update_value(|shown| std::mem::replace(shown, here.clone())).flatten();
        let is_elsewhere = came_from.is_some() && came_from != here;
        if is_elsewhere {
            state.live.arrive();
            state.release();
        }
        // Rows, axis and lists follow the atlas themselves.
        state.live.redraws.track();
        let atlas = state.atlas.get_untracked();
        // The words were loaded before the address arrived.
        let Some(words) = words::at_hand(&lang) else { return ().into_any() };
        let locale = Locale::with(words, &lang, &atlas.default_language());
        let now_kept = PageCache::new(kept.get_value(), &atlas, &locale, &loaded);
        kept.set_value(Some(now_kept.clone()));
        let PageCache { names, relations, index, .. } = now_kept;
        let updated = atlas.updated.map(|updated| updated.moment().unix());
        let scope = ViewContext {
            links: Links::new(state, &locale, loaded.address.clone()),
            texts: Texts::new(locale.clone(), names, loaded.names),
            locale,
            now: Signal::derive(move || state.now.get().or(updated)),
            fewest: loaded.fewest,
            relations,
            index,
            news: state.live.marked.into(),
            calendar: state.live.calendar.into(),
            atlas,
            stars: state.stars,
            whole: state.whole,
        };
        page::set_attribute("lang", scope.locale.page_lang().as_str());
        page::set_attribute("dir", scope.locale.dir().as_str());
        follow_title(&scope, &page);
        if is_elsewhere {
            page::next_frame(page::focus_heading);
        }
        // Only what is told above draws the page anew.
        untrack(|| pages::draw(&Drawing { state, scope: &scope, page: &page, land: &loaded.world, deferred }))
    })
}

/// Keeps the title of the window: another conference may lead while the page stands. An effect,
/// for the window is outside.
fn follow_title(scope: &ViewContext, page: &Page) {
    let (scope, shown) = (scope.clone(), page.clone());
    Effect::new(move |before: Option<String>| {
        let title = pages::title(&scope, &shown);
        if before.as_ref() != Some(&title) {
            page::set_title(&title);
        }
        title
    });
}
