//! Search and filters of a page: the words as they are typed, and the sessions that they leave.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::{State, viewer};
use crate::model::Atlas;
use crate::platform::timer::Debounce;
use crate::search::{self, Bits, FacetSelection, FacetView, Facets, Hits, Index, Numbering, Value};

/// Milliseconds that a hand rests before the address follows the words.
const REST: i32 = 300;

/// An index that is made when it is first asked for.
type LazyIndex = Arc<OnceLock<Index>>;

/// Search and filters of a page. The rows follow every key; the address, the layout and all that
/// is counted follow when the hand rests.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    state: State,
    /// Words as they are typed.
    pub words: RwSignal<String>,
    /// Entries that have the words; none without words.
    pub hits: Memo<Option<Arc<Hits>>>,
    /// Sessions that the words and the filters of the address leave.
    pub visible: Memo<Arc<Bits>>,
    /// As `visible`, by the words of the address.
    pub settled: Memo<Arc<Bits>>,
    /// As `settled`, with counts of every value.
    pub counted: Memo<FacetView>,
    /// Number of sessions that have each value, whatever is chosen.
    pub totals: Memo<Arc<[(Value, u32)]>>,
    /// Numbers of the sessions.
    pub numbering: Memo<Arc<Numbering>>,
    /// Words that the address was last told.
    told: StoredValue<String>,
}

impl Finding {
    /// For the page that is drawn now, whose sessions `index` has.
    pub fn new(state: State, index: &LazyIndex) -> Self {
        let words = RwSignal::new(state.query.with_untracked(|query| query.selection.q.clone()));
        let index = index_of(state, index);
        let find = move |words: &str| {
            let words = words.trim();
            let atlas = state.atlas.get();
            (!words.is_empty())
                .then(|| Arc::new(index.with(|(_, index)| index.get_or_init(|| Index::new(&atlas)).find(words))))
        };
        let hits = Memo::new(move |_| words.with(|words| find(words)));
        let settled_hits = Memo::new(move |_| find(&state.query.with(|query| query.selection.q.clone())));
        let clock = Memo::new(move |_| state.query.with(|query| query.view.clock));
        let facets: Memo<Arc<Facets>> = Memo::new_with_compare(
            move |_| {
                let viewer = viewer(clock.get());
                state.atlas.with(|atlas| Arc::new(Facets::new(atlas, &|c, s| viewer.days_of(c, s))))
            },
            |_, _| true,
        );
        let stars = Memo::new(move |_| state.atlas.with(|atlas| state.stars.with(|all| starred(atlas, all))));
        // Stars narrow only where a filter asks for them: else a star moves nothing.
        let selection = move |hits: Option<Arc<Hits>>| {
            let (values, only_starred) = state.atlas.with(|atlas| {
                state.query.with(|query| (search::chosen(&query.selection, atlas), query.selection.starred))
            });
            let stars = if only_starred { stars.get() } else { Bits::none(0) };
            FacetSelection { values, stars, only_starred, found: hits.map(|hits| hits.sessions.clone()) }
        };
        let visible_of =
            move |hits: Option<Arc<Hits>>| Arc::new(facets.with(|facets| facets.visible(&selection(hits))));
        let visible = Memo::new(move |_| visible_of(hits.get()));
        let settled = Memo::new(move |_| visible_of(settled_hits.get()));
        let counted = Memo::new(move |_| {
            let selection = FacetSelection { stars: stars.get(), ..selection(settled_hits.get()) };
            facets.with(|facets| facets.view(&selection))
        });
        let totals = Memo::new(move |_| facets.with(|facets| facets.view(&FacetSelection::default()).counts.into()));
        let numbering = Memo::new(move |_| Arc::new(state.atlas.with(|atlas| Numbering::of(atlas))));
        let told = StoredValue::new(words.get_untracked());
        // Back and forward come from outside: the address tells the words.
        Effect::new(move |_| {
            let q = state.query.with(|query| query.selection.q.clone());
            if told.with_value(|told| *told != q) {
                told.set_value(q.clone());
                words.set(q);
            }
        });
        Self { state, words, hits, visible, settled, counted, totals, numbering, told }
    }

    /// A function that takes the words as they are typed.
    pub fn typed(self) -> impl Fn(String) + 'static {
        let look = self.state.looker();
        let debounce = Debounce::default();
        let keep = StoredValue::new_local(debounce.clone());
        on_cleanup(move || {
            let _ = keep.try_with_value(Debounce::stop);
        });
        move |words| {
            self.words.set(words);
            let look = look.clone();
            debounce.after(REST, move || {
                let Some(q) = self.words.try_get_untracked() else { return };
                let q = q.trim().to_owned();
                self.told.set_value(q.clone());
                look(self.state.query.with_untracked(|query| query.selecting(|selection| selection.q = q)));
            });
        }
    }

    /// Number of sessions of the feed.
    pub fn total(self) -> usize {
        self.numbering.with(|numbering| numbering.len())
    }

    /// Words that are searched for; none where nothing is.
    pub fn query(self) -> Memo<Option<Arc<str>>> {
        Memo::new(move |_| {
            self.words.with(|words| {
                let words = words.trim();
                (!words.is_empty()).then(|| Arc::from(words))
            })
        })
    }
}

/// The index of the atlas as it is: the page's own until the atlas changes.
fn index_of(state: State, index: &LazyIndex) -> Memo<(Arc<Atlas>, LazyIndex)> {
    let first = (state.atlas.get_untracked(), index.clone());
    Memo::new_with_compare(
        move |before: Option<&(Arc<Atlas>, LazyIndex)>| {
            let atlas = state.atlas.get();
            let known = before.unwrap_or(&first);
            if Arc::ptr_eq(&known.0, &atlas) { known.clone() } else { (atlas, LazyIndex::default()) }
        },
        |before, after| before.zip(after).is_none_or(|(before, after)| !Arc::ptr_eq(&before.0, &after.0)),
    )
}

/// Starred sessions of an atlas by their numbers.
fn starred(atlas: &Atlas, stars: &[super::Starred]) -> Bits {
    let all = atlas.conferences.iter().flat_map(|one| one.sessions.iter().map(move |session| (&one.id, &session.id)));
    let mut bits = Bits::none(all.clone().count());
    let starred = all.enumerate().filter(|(_, (conference, session))| super::has(stars, conference, session));
    starred.for_each(|(number, _)| bits.insert(number));
    bits
}
