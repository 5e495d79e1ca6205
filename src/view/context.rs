//! Context of a view: the atlas, the reader's language, links, and signals that views follow.

mod links;
mod texts;

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

pub use links::Links;
pub use texts::{NamesOf, Texts};

use crate::feed::News;
use crate::locale::Locale;
use crate::model::{Atlas, Conference, Lang, Notice};
use crate::relations::Relations;
use crate::search::{Hits, Index};
use crate::state::{Stars, State, WholeAtlas};
use crate::timeline;

/// Context of a view: cheap to clone, and the same in the browser and in the build.
#[derive(Clone, Debug)]
pub struct ViewContext {
    pub atlas: Arc<Atlas>,
    pub locale: Locale,
    /// Addresses of pages and files.
    pub links: Links,
    /// Texts of the feed as the reader reads them.
    pub texts: Texts,
    /// Seconds since 1970-01-01T00:00Z; in the build, when the feed was last changed.
    pub now: Signal<Option<i64>>,
    /// Counts of fewer people are not shown: one or two would say who came.
    pub fewest: u64,
    pub relations: Arc<Relations>,
    /// Index of what can be found, folded when it is first needed.
    pub index: Arc<OnceLock<Index>>,
    /// Changes since the reader last looked; none in the build.
    pub news: Signal<Arc<[News]>>,
    /// Address of the calendar that follows the day, once it was found there; none in the build.
    pub calendar: Signal<Option<Arc<str>>>,
    /// Starred sessions.
    pub stars: Stars,
    /// The atlas with the details that come after the page.
    pub whole: WholeAtlas,
}

impl ViewContext {
    /// For words and links alone, without what is worked out for a page.
    pub fn words_only(atlas: Arc<Atlas>, locale: Locale, state: State) -> Self {
        Self {
            links: Links::new(state, &locale, None),
            texts: Texts::without_countries(locale.clone()),
            now: state.now.into(),
            fewest: 0,
            relations: Arc::default(),
            index: Arc::default(),
            news: state.live.marked.into(),
            calendar: state.live.calendar.into(),
            stars: state.stars,
            whole: state.whole,
            atlas,
            locale,
        }
    }

    /// The same with another state of the atlas.
    pub fn of_atlas(&self, atlas: Arc<Atlas>) -> Self {
        Self { atlas, ..self.clone() }
    }

    /// The language of the page.
    pub fn lang(&self) -> &Lang {
        self.locale.lang()
    }

    /// The notices that hold now: see [`Atlas::notices_at`].
    pub fn notices(&self) -> Vec<&Notice> {
        self.now.get().map_or_else(Vec::new, |now| self.atlas.notices_at(now))
    }

    /// The conference that leads now: see [`timeline::lead`].
    pub fn leading(&self) -> Option<&Conference> {
        timeline::lead(&self.atlas, self.now.get()).map(|lead| lead.conference)
    }

    /// Entries that have all words of a query; `None` where nothing is searched for.
    pub fn find(&self, query: &str) -> Option<Hits> {
        let words = query.trim();
        (!words.is_empty()).then(|| self.index.get_or_init(|| Index::new(&self.atlas)).find(words))
    }
}
