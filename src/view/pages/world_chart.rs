//! The map under the present address, the changes between editions, and the effects of a choice.

use std::sync::Arc;

use leptos::prelude::*;

use crate::map::table::Column;
use crate::map::{AspectRatio, Basemap, Changes, ViewBox, World, editions, layout};
use crate::model::{Conference, ConferenceId, Country};
use crate::platform::{fetch, page, spawn};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{Chart, Choice, Host, Moves, chart_entries, many_choices};

/// The edition that is compared with, and how the countries of this one differ from its.
pub(super) type Changed = Memo<Option<(ConferenceId, Changes)>>;

/// Changes of the countries since the edition in the address.
pub(super) fn changed(state: State, scope: &ViewContext, edition: Option<&Conference>) -> Changed {
    let (scope, id) = (scope.clone(), edition.map(|edition| edition.id.clone()));
    Memo::new(move |_| {
        let id = id.as_ref()?;
        let before = scope.atlas.conference(&state.query.with(|query| query.view.compare.clone())?)?;
        let now = scope.atlas.conference(id)?;
        let is_earlier = editions::earlier(&scope.atlas, now).iter().any(|edition| edition.id == before.id);
        if !is_earlier {
            return None;
        }
        let [was, is] = [before, now].map(|edition| editions::countries(&scope.atlas, edition));
        Some((before.id.clone(), Changes::between(&was, &is)))
    })
}

/// The earlier editions that name countries, to compare with.
pub(super) fn comparisons(state: State, scope: &ViewContext, shown: &Conference) -> AnyView {
    let (scope, id) = (scope.clone(), shown.id.clone());
    maybe(move || {
        let w = scope.locale.words();
        let shown = scope.atlas.conference(&id)?;
        let query = state.query.get();
        let choice = |compare: Option<&Conference>, words: String| {
            let compare = compare.map(|edition| edition.id.clone());
            let chosen = compare == query.view.compare;
            let next = query.selecting(|selection| selection.conference = vec![id.clone()]);
            let next = next.viewing(|view| view.compare = compare);
            Choice { href: scope.links.with(Page::Map, next), words, count: None, chosen }
        };
        let editions =
            editions::earlier(&scope.atlas, shown).into_iter().filter(|edition| !edition.participants.is_empty());
        let mut all: Vec<Choice> =
            editions.map(|edition| choice(Some(edition), scope.texts.short_name(edition))).collect();
        if all.is_empty() {
            return None;
        }
        // The last of many are seen at once, and the way back with them.
        all.push(choice(None, w.map.compare_none.to_owned()));
        many_choices(&scope, w.map.compare, all)
    })
}

/// Sorting by the head of a column.
pub(super) fn on_sort(state: State) -> UnsyncCallback<Column> {
    let look = state.looker();
    UnsyncCallback::new(move |column| {
        let query = state.query.get_untracked();
        let sort = crate::map::table::SortBy::parse(&query.view.sort).pressed(column).written();
        look(query.viewing(|view| view.sort = sort));
    })
}

/// The map of an edition, or of all, under the present address. Without land there is only what the
/// table says.
pub(super) fn chart(
    state: State,
    scope: &ViewContext,
    edition: Option<&Conference>,
    land: Option<&World>,
    changes: Memo<Option<Changes>>,
) -> Chart {
    let center = f64::from(scope.atlas.map.center);
    let coarse = land.map(|land| Arc::new(Basemap::new(land, center))).unwrap_or_default();
    let projection = coarse.projection;
    let base = RwSignal::new(coarse);
    let chosen = {
        let scope = scope.clone();
        Memo::new(move |_| {
            let code = state.query.with(|query| query.selection.country.first().copied())?;
            Some(scope.atlas.drawn_as(code))
        })
    };
    let highlighted = highlighted(state, scope, edition);
    let id = edition.map(|edition| edition.id.clone());
    let map = {
        let (scope, id) = (scope.clone(), id.clone());
        Memo::new(move |_| {
            let entries = chart_entries(&scope, id.as_ref());
            let lay = |base: &Arc<Basemap>| {
                changes.with(|changes| {
                    highlighted.with(|codes| layout(base, &entries, &scope.atlas.map, changes.as_ref(), codes))
                })
            };
            Arc::new(base.with(lay))
        })
    };
    let home = map.with_untracked(|map| map.home());
    let asked_for = move |ratio| state.query.with(|query| ViewBox::parse(&query.view.at, ratio));
    let asked = UnsyncCallback::new(move |ratio| asked_for(ratio).unwrap_or_else(|| home.fitted(ratio)));
    // Until the shape of the page's element is known, the browser fits the part into it.
    let moves = Moves::new(untrack(|| asked_for(AspectRatio::MAP)).unwrap_or(home));
    let look = state.looker();
    let rested = {
        let look = look.clone();
        UnsyncCallback::new(move |view: Option<ViewBox>| {
            let at = view.map(ViewBox::written).unwrap_or_default();
            look(state.query.with_untracked(|query| query.viewing(|looked| looked.at = at)));
        })
    };
    let choose = UnsyncCallback::new(move |code: Option<Country>| {
        let country: Vec<Country> = code.into_iter().collect();
        look(state.query.with_untracked(|query| query.selecting(|selection| selection.country = country)));
    });
    let editions = scope.atlas.conferences.iter().filter(|known| id.as_ref().is_none_or(|id| known.id == *id));
    let hosts = editions.filter_map(|edition| Host::of(scope, edition)).collect();
    let chart = Chart {
        scope: scope.clone(),
        edition: id,
        map,
        projection,
        hosts,
        chosen,
        highlighted,
        moves,
        asked,
        home,
        choose,
        rested,
    };
    follow(&chart);
    refine(&chart, base, state.root(), center);
    chart
}

/// The countries of the programs and sessions in the address, as they are drawn.
fn highlighted(state: State, scope: &ViewContext, edition: Option<&Conference>) -> Memo<Vec<Country>> {
    let (scope, id) = (scope.clone(), edition.map(|edition| edition.id.clone()));
    Memo::new(move |_| {
        let mut countries: Vec<Country> = Vec::new();
        state.query.with(|query| {
            for program in query.selection.program.iter().filter_map(|program| scope.atlas.program(program)) {
                countries.extend(program.countries.iter().map(|code| scope.atlas.drawn_as(*code)));
            }
            let editions = scope.atlas.conferences.iter().filter(|known| id.as_ref().is_none_or(|id| known.id == *id));
            let sessions =
                editions.flat_map(|edition| query.selection.session.iter().filter_map(|id| edition.session(id)));
            for session in sessions {
                countries.extend(session.countries.iter().map(|code| scope.atlas.drawn_as(*code)));
            }
        });
        countries
    })
}

/// The map goes where the address says, and to a country that is chosen out of sight.
fn follow(chart: &Chart) {
    let moving = chart.clone();
    Effect::new(move |_| {
        let Some(ratio) = moving.moves.ratio.get() else { return };
        let view = moving.asked.run(ratio);
        // The view of an address is right to a unit.
        if view.written() != moving.moves.rest.get_untracked().written() {
            moving.glide(view);
        }
    });
    let chart = chart.clone();
    Effect::new(move |_| {
        if chart.moves.ratio.get().is_none() {
            return;
        }
        let marker = chart.chosen.get().and_then(|code| chart.map.with_untracked(|map| map.marker(code).copied()));
        if let Some(marker) = marker {
            chart.glide(chart.moves.view.get_untracked().showing(marker.x, marker.y));
        }
    });
}

/// Fetches the finer land once somebody is near enough to see it. Without it the map stays as
/// it is.
fn refine(chart: &Chart, base: RwSignal<Arc<Basemap>>, root: Arc<str>, center: f64) {
    let moves = chart.moves;
    let is_fetched = StoredValue::new(false);
    Effect::new(move |_| {
        if is_fetched.get_value() || !moves.rest.get().wants_fine(moves.wide.get()) {
            return;
        }
        is_fetched.set_value(true);
        let address = page::attribute("data-world-fine").map(|name| [&*root, &name].concat());
        spawn(async move {
            let Some(address) = address else { return };
            let Ok(bytes) = fetch::get(&address, PATIENCE).await else { return };
            let Ok(world) = World::decode(&bytes) else { return };
            if let Some(coarse) = base.try_get_untracked() {
                base.set(Arc::new(Basemap::new(&world, center).in_place_of(&coarse)));
            }
        });
    });
}

/// Time that the finer land may take, in seconds.
const PATIENCE: u32 = 30;
