//! Links of a page, in its language and from where it lies.

use std::sync::Arc;

use leptos::prelude::*;

use crate::locale::Locale;
use crate::model::{Lang, Milestone};
use crate::query::Query;
use crate::route::{Page, Part, Route};
use crate::state::{Languages, State};

/// Links of a page.
#[derive(Clone, Debug)]
pub struct Links {
    /// Start of every address of the site.
    pub root: Arc<str>,
    /// Languages that addresses are written with.
    pub languages: Languages,
    /// Language of the page.
    pub lang: Lang,
    /// The page that is drawn.
    pub page: Page,
    /// The part that stands alone in this frame; none on the site itself.
    pub part: Option<Part>,
    /// The absolute address of the site, where it is known.
    pub address: Option<Arc<str>>,
}

impl Links {
    /// Links of the page that is shown.
    pub fn new(state: State, locale: &Locale, address: Option<Arc<str>>) -> Self {
        Self {
            root: state.root(),
            languages: state.languages(),
            lang: locale.lang().clone(),
            page: state.place.get().1,
            part: state.part(),
            address,
        }
    }

    /// The address of a page in the language of this one.
    pub fn href(&self, page: Page) -> String {
        self.href_to(&self.route(page))
    }

    /// The address of any route.
    pub fn href_to(&self, route: &Route) -> String {
        route.href(&self.root, &self.languages)
    }

    /// A page in the language of this one. In the frame of a part, the page that shows the
    /// same is the part.
    pub fn route(&self, page: Page) -> Route {
        let own = self.part.filter(|part| part.whole() == page);
        Route::new(&self.lang, own.map_or(page, Page::Part))
    }

    /// The address of a page with a query.
    pub fn with(&self, page: Page, query: impl Into<Query>) -> String {
        self.href_to(&self.route(page).with(query))
    }

    /// The address of this page with a query.
    pub fn here(&self, query: Query) -> String {
        self.with(self.page.clone(), query)
    }

    /// The address of a milestone, which stands on the timeline.
    pub fn milestone(&self, milestone: &Milestone) -> String {
        [&self.href(Page::Timeline), "#", milestone.id.as_str()].concat()
    }

    /// The address of a file of the site.
    pub fn file(&self, name: &str) -> String {
        [&self.root, name].concat()
    }
}
