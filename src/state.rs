//! Signals: the atlas as it is now, the address, the clock, what a visitor keeps, and the
//! programme of a conference on the screen.

mod desk;
mod finding;
mod live;
mod memory;
mod programme;
mod reminders;
mod stars;
mod whole;

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::graph::Source;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

pub use desk::{Desk, Keeping};
pub use finding::Finding;
pub use live::{Health, Live};
pub use memory::Memory;
pub use programme::{ProgrammeFilter, ProgrammeInput, ProgrammeState, RowSignals};
pub use reminders::{MINUTES, Reminders};
pub use stars::{Starred, Stars, has};
pub use whole::WholeAtlas;

use crate::feed::Diagnostic;
use crate::model::{Atlas, Lang, Offset};
use crate::platform;
use crate::query::{ClockChoice, Query};
use crate::route::{Page, Part, Route};
use crate::timeline::Viewer;

/// The languages of the feed, the first the default: what addresses depend on.
pub type Languages = Arc<[Lang]>;

/// The viewer of a clock.
pub fn viewer(clock: ClockChoice) -> Viewer {
    match clock {
        ClockChoice::Event => Viewer::Event,
        ClockChoice::Local => Viewer::Local(local_offset),
    }
}

fn local_offset(unix: i64) -> Offset {
    platform::clock::offset_at(unix).unwrap_or(Offset::UTC)
}

/// Everything that moves. Copied freely; each field is a signal of its own.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The atlas with the changes of the day; replaced whole.
    pub atlas: RwSignal<Arc<Atlas>>,
    /// Diagnostics of reading the feed.
    pub diagnostics: RwSignal<Arc<[Diagnostic]>>,
    /// The atlas with the details that come after the page.
    pub whole: WholeAtlas,
    /// Route of the address; the page follows once it can be drawn.
    pub address: Memo<Route>,
    /// The page and its language.
    pub place: ReadSignal<(Lang, Page)>,
    /// Query of the address that is shown.
    pub query: ReadSignal<Query>,
    /// Seconds since 1970-01-01T00:00Z, ticking by the minute; none in the build.
    pub now: RwSignal<Option<i64>>,
    /// Starred sessions.
    pub stars: Stars,
    /// Reminders of starred sessions, and their titles.
    pub reminders: Reminders,
    set_place: WriteSignal<(Lang, Page)>,
    set_query: WriteSignal<Query>,
    /// State that a page keeps while others are shown.
    pub memory: Memory,
    /// Data that is polled while the page is open.
    pub live: Live,
    root: StoredValue<Arc<str>>,
    languages: StoredValue<Languages>,
    part: StoredValue<Option<Part>>,
    /// Query at which the part was last shown: with what its host asked for.
    part_query: StoredValue<Query>,
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
        let Route { lang, page, query } = address.get_untracked();
        let part = match &page {
            Page::Part(part) => Some(*part),
            _ => None,
        };
        let part_query = StoredValue::new(query.clone());
        let now = RwSignal::new(platform::clock::now());
        platform::clock::each_minute(move || {
            now.set(platform::clock::now());
            // A screen shows one page for weeks, and draws rows of it anew.
            now.clear_subscribers();
        });
        let (atlas, diagnostics) = (RwSignal::new(atlas), RwSignal::new(diagnostics));
        let (place, set_place) = signal((lang, page));
        let (query, set_query) = signal(query);
        Self {
            atlas,
            diagnostics,
            whole: WholeAtlas::new(atlas),
            address,
            place,
            live: Live::new(atlas, diagnostics, place),
            query,
            now,
            stars: Stars::new(),
            reminders: Reminders::new(),
            set_place,
            set_query,
            part: StoredValue::new(part),
            part_query,
            memory: Memory::new(),
            root: StoredValue::new(root),
            languages: StoredValue::new(languages),
        }
    }

    /// Shows what the address led to: page and query change together, before anything is drawn.
    /// All that follow them are told, and follow them anew (see [`release`]).
    pub fn arrive(self, route: Route) {
        let Route { lang, page, query } = route;
        if matches!(page, Page::Part(_)) {
            self.part_query.set_value(query.clone());
        }
        let place = (lang, page);
        let is_elsewhere = self.place.with_untracked(|now| *now != place);
        if is_elsewhere {
            self.set_place.set(place);
            self.place.clear_subscribers();
        }
        if is_elsewhere || self.query.with_untracked(|now| *now != query) {
            self.set_query.set(query);
            self.query.clear_subscribers();
        }
    }

    /// Lets go of what followed the signals of the site from a page that is gone.
    pub fn release(self) {
        release(&self.atlas);
        release(&self.diagnostics);
        release(&self.now);
        self.stars.release();
        self.reminders.release();
        self.live.release();
    }

    /// The way back to the part whose frame this is, looked at as it was left.
    pub fn part_query(&self) -> Query {
        self.part_query.get_value()
    }

    /// The part whose frame this is: the page that was opened first, if it is one. What it leads
    /// to is shown in the same frame, without the site around it.
    pub fn part(&self) -> Option<Part> {
        self.part.get_value()
    }

    /// Address of the root of the site, as addresses start here.
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

    /// A function that goes to another page, as its link would.
    pub fn visitor(self) -> impl Fn(&Route) + Clone + 'static {
        let navigate = use_navigate();
        move |route| navigate(&self.href(route), NavigateOptions { resolve: false, ..Default::default() })
    }

    /// A function that looks at something else on the same page: the address changes in
    /// place, and nothing scrolls.
    pub fn looker(self) -> impl Fn(Query) + Clone + 'static {
        let go = self.mover();
        move |query| go(query, true)
    }

    /// As [`looker`](Self::looker), but only where `replace` is true does the address change
    /// in place; else back leads to what was looked at before.
    pub fn mover(self) -> impl Fn(Query, bool) + Clone + 'static {
        let navigate = use_navigate();
        move |query, replace| {
            let (lang, page) = self.place.get_untracked();
            let href = self.href(&Route::new(&lang, page).with(query));
            navigate(&href, NavigateOptions { replace, scroll: false, resolve: false, ..Default::default() });
        }
    }
}

/// Marks all that follow a signal to run again, and forgets them: those that are still there follow
/// it anew when they run.
///
/// A source of `reactive_graph` (0.2) keeps those that followed it when they are dropped. The
/// signals of the site outlive pages, and each page would leave some kilobytes behind.
fn release(signal: &(impl Notify + Source)) {
    signal.notify();
    signal.clear_subscribers();
}

/// The route of an address on a site whose root is at `path_root`.
pub fn route_of(path: &str, query: &str, path_root: &str, languages: &[Lang]) -> Route {
    let below_root = path.strip_prefix(path_root).unwrap_or(path);
    Route::parse(below_root, query, languages)
}
