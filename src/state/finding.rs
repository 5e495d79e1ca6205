//! What is looked for: the words as they are typed, and what they and the filters leave.

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::{State, viewer};
use crate::filters::Filters;
use crate::model::Atlas;
use crate::platform::timer::Rest;
use crate::search::{self, Bits, FacetView, Facets, Hits, Index, Lookup, Numbering, Selection, Value};

/// How long a hand rests before the address follows the words, in milliseconds.
const REST: i32 = 300;

/// What a page looks for. What is seen follows every key; the address, and all that is
/// counted by it, follow when the hand rests.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    state: State,
    /// The words as they are typed.
    pub words: RwSignal<String>,
    /// What has the words; none without words.
    pub hits: Memo<Option<Arc<Hits>>>,
    /// What the words and the filters of the address leave of the sessions.
    pub seen: Memo<FacetView>,
    /// As `seen`, by the words of the address.
    pub settled: Memo<FacetView>,
    /// How many sessions have each value, whatever is chosen.
    pub totals: Memo<Arc<[(Value, u32)]>>,
    /// Finds a session by its ids.
    pub lookup: StoredValue<Arc<OnceLock<Lookup>>>,
    atlas: StoredValue<Arc<Atlas>>,
    /// The words that the address was last told.
    told: StoredValue<String>,
}

impl Finding {
    /// For the page that is drawn now.
    pub fn new(state: State, atlas: &Arc<Atlas>, index: &Arc<OnceLock<Index>>) -> Self {
        let lookup: Arc<OnceLock<Lookup>> = Arc::default();
        let words = RwSignal::new(state.filters.with_untracked(|filters| filters.q.clone()));
        let find = {
            let (atlas, index) = (atlas.clone(), index.clone());
            move |words: &str| {
                let words = words.trim();
                (!words.is_empty()).then(|| Arc::new(index.get_or_init(|| Index::new(&atlas)).find(words)))
            }
        };
        let hits = {
            let find = find.clone();
            Memo::new(move |_| words.with(|words| find(words)))
        };
        let clock = Memo::new(move |_| state.filters.with(|filters| filters.clock));
        let facets = {
            let atlas = atlas.clone();
            Memo::new_with_compare(
                move |_| Arc::new(Facets::new(&atlas, &|c, s| viewer(clock.get()).days_of(c, s))),
                |before: Option<&Arc<Facets>>, after| {
                    before.zip(after).is_none_or(|(before, after)| !Arc::ptr_eq(before, after))
                },
            )
        };
        let stars = {
            let (atlas, lookup) = (atlas.clone(), lookup.clone());
            Memo::new(move |_| {
                let lookup = lookup.get_or_init(|| Lookup::new(&atlas));
                let mut bits = Bits::none(lookup.len());
                let starred = state.stars.get();
                let numbers = starred.iter().filter_map(|(c, s)| lookup.number(c.as_str(), s.as_str()));
                numbers.for_each(|number| bits.insert(number));
                bits
            })
        };
        let view = {
            let atlas = atlas.clone();
            move |filters: &Filters, hits: Option<Arc<Hits>>| {
                let selection = Selection {
                    values: search::chosen(filters, &atlas),
                    stars: stars.get(),
                    only_starred: filters.starred,
                    found: hits.map(|hits| hits.sessions.clone()),
                };
                facets.with(|facets| facets.view(&selection))
            }
        };
        let seen = {
            let view = view.clone();
            Memo::new(move |_| view(&state.filters.get(), hits.get()))
        };
        let settled = Memo::new(move |_| state.filters.with(|filters| view(filters, find(&filters.q))));
        let totals = Memo::new(move |_| facets.with(|facets| facets.view(&Selection::default()).counts.into()));
        let told = StoredValue::new(words.get_untracked());
        // Back and forward: the address tells the words.
        Effect::new(move |_| {
            let q = state.filters.with(|filters| filters.q.clone());
            if told.with_value(|told| *told != q) {
                told.set_value(q.clone());
                words.set(q);
            }
        });
        let (atlas, lookup) = (StoredValue::new(atlas.clone()), StoredValue::new(lookup));
        Self { state, words, hits, seen, settled, totals, lookup, atlas, told }
    }

    /// A function that takes the words as they are typed.
    pub fn typed(self) -> impl Fn(String) + 'static {
        let look = self.state.looker();
        let rest = Rest::default();
        let on_page = rest.clone();
        let keep = StoredValue::new_local(on_page);
        on_cleanup(move || {
            let _ = keep.try_with_value(Rest::stop);
        });
        move |words| {
            self.words.set(words);
            let look = look.clone();
            rest.after(REST, move || {
                let Some(q) = self.words.try_get_untracked() else { return };
                let q = q.trim().to_owned();
                self.told.set_value(q.clone());
                look(Filters { q, ..self.state.filters.get_untracked() });
            });
        }
    }

    /// How many sessions there are.
    pub fn total(self) -> usize {
        self.atlas.with_value(|atlas| Numbering::of(atlas).len())
    }

    /// The number of a session by its ids in the page.
    pub fn number(self, conference: &str, session: &str) -> Option<usize> {
        let lookup = self.lookup.try_get_value()?;
        let atlas = self.atlas.try_get_value()?;
        lookup.get_or_init(|| Lookup::new(&atlas)).number(conference, session)
    }
}
