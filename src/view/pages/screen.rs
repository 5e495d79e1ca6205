//! Screen in a lobby, or beside a door (`?place=`): the clock, notices, the sessions that run and
//! come next, and the changes of the day, in several languages in turn (`?lang=en,th`).
//!
//! It runs for days without a hand: new data is shown as it comes, a new version of the site is
//! loaded by itself, the display is kept awake, and its foot says how old what it shows is.

mod foot;

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

use crate::locale::fill;
use crate::model::{Conference, Lang, Moment, Notice, PlaceId, Session};
use crate::platform::timer::set_timeout;
use crate::platform::{page, version, wake_lock};
use crate::route::{Page, Route};
use crate::state::State;
use crate::timeline::{Board, Schedule, SessionChange, Viewer, board};
use crate::view::context::ViewContext;
use crate::view::dynamic::{content, maybe};
use foot::foot;

/// Milliseconds until the next language, or the next sessions of those that run.
const TURN: i32 = 20_000;
/// Limit of sessions shown, of those that run, come next, and were changed.
const LIVE: usize = 4;
const NEXT: usize = 4;
const CHANGED: usize = 3;
const NOTICES: usize = 2;

/// The turns of a screen, which go on while languages change. A clone is the same.
#[derive(Clone, Debug)]
struct Turns {
    count: ArcRwSignal<u32>,
    /// Counts the timers that were set, of which the last one holds.
    timers: Arc<AtomicU32>,
}

/// The page.
pub fn draw(state: State, scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    if state.now.get_untracked().is_none() {
        return view! { <main id="main" class="screen" tabindex="-1"><h1>{w.desk.screen}</h1></main> }.into_any();
    }
    let turns = state.memory.keep(|| Turns { count: ArcRwSignal::new(0), timers: Arc::new(AtomicU32::new(0)) });
    let search = page::location().map(|(_, search)| search).unwrap_or_default();
    let languages = languages(&search, scope);
    wake_lock::keep_awake();
    take_turns(state, scope.lang().clone(), languages.clone(), search, turns.clone());
    let renewed = maybe(move || {
        if state.live.version.get() {
            version::take_newer();
        }
        None
    });
    let rounds = u32::try_from(languages.len().max(1)).unwrap_or(1);
    let scope = scope.clone();
    let body = content(move || {
        let scope = scope.of_atlas(state.atlas.get());
        let window = turns.count.get() / rounds;
        body(state, &scope, window as usize)
    });
    view! { <main id="main" class="screen" tabindex="-1">{body} {renewed}</main> }.into_any()
}

/// The languages that the address names, or else all of the feed.
fn languages(search: &str, scope: &ViewContext) -> Vec<Lang> {
    let named = search.trim_start_matches('?').split('&').find_map(|pair| pair.strip_prefix("lang="));
    let named = named.unwrap_or_default().split([',', '.']).filter_map(Lang::new);
    let named: Vec<Lang> = named.filter(|lang| scope.atlas.languages.contains(lang)).collect();
    if named.is_empty() { scope.atlas.languages.clone() } else { named }
}

/// Goes on in a while: to the next language, by its address, and to the next sessions.
fn take_turns(state: State, lang: Lang, languages: Vec<Lang>, search: String, turns: Turns) {
    let navigate = use_navigate();
    let timer = turns.timers.fetch_add(1, Ordering::Relaxed) + 1;
    set_timeout(TURN, move || {
        let is_here = state.place.try_with_untracked(|(here, page)| *page == Page::Screen && *here == lang);
        if turns.timers.load(Ordering::Relaxed) != timer || is_here != Some(true) {
            return;
        }
        turns.count.update(|count| *count = count.wrapping_add(1));
        let at = languages.iter().position(|other| *other == lang);
        let next = languages.get(at.map_or(0, |at| (at + 1) % languages.len().max(1)));
        match next.filter(|next| **next != lang) {
            Some(next) => {
                let address = [state.href(&Route::new(next, Page::Screen)), search].concat();
                navigate(&address, NavigateOptions { resolve: false, replace: true, ..Default::default() });
            }
            None => take_turns(state, lang, languages, search, turns),
        }
    });
}

fn body(state: State, scope: &ViewContext, window: usize) -> AnyView {
    let query = state.query.get();
    let named = query.selection.conference.first().and_then(|id| scope.atlas.conference(id));
    let Some(conference) = named.or_else(|| scope.leading()) else { return ().into_any() };
    let place = query.selection.place.first().filter(|id| conference.place(id).is_some());
    let w = scope.locale.words();
    let now = scope.now.get().unwrap_or_default();
    let at = scope.atlas.conferences.iter().position(|known| known.id == conference.id).unwrap_or_default();
    let Some(schedule) = Schedule::new(&scope.atlas, at, Viewer::Event) else { return ().into_any() };
    let told = board(&schedule, place, now);
    let here = Moment::new(now, schedule.clock().offset(now));
    let title = match place.and_then(|id| conference.place(id)) {
        Some(place) => scope.texts.text(&place.name),
        None => scope.texts.text(conference.short_name.as_ref().unwrap_or(&conference.name)),
    };
    let notices: Vec<_> = scope.notices().into_iter().take(NOTICES).map(|notice| notice_line(scope, notice)).collect();
    let Board { live, next, changed } = told;
    let door = place.is_some();
    let list = |name: &'static str, heading: &'static str, nothing: &'static str, all: &[&Session], most: usize| {
        // All of them get their turn.
        let pages = all.len().div_ceil(most).max(1);
        let from = (window % pages) * most;
        let shown = all.iter().skip(from).take(most);
        let items: Vec<_> = shown.map(|session| item(scope, conference, session, door)).collect();
        let empty = items.is_empty().then(|| view! { <p class="screen-nothing">{nothing}</p> });
        let more = all.len().saturating_sub(most);
        let more = (more > 0).then(|| {
            view! { <p class="screen-more">{scope.locale.count(&w.counts.more, more as u64)}</p> }
        });
        view! {
            <section class="screen-part" data-part=name>
                <h2>{heading}</h2>
                {empty}
                <ul>{items}</ul>
                {more}
            </section>
        }
    };
    let changes = (!changed.is_empty()).then(|| {
        let shown = changed.iter().cycle().skip(window * CHANGED % changed.len()).take(CHANGED.min(changed.len()));
        let items: Vec<_> =
            shown.map(|(session, change)| change_line(scope, conference, session, *change, place)).collect();
        view! {
            <section class="screen-part" data-part="changes">
                <h2>{w.desk.changes}</h2>
                <ul>{items}</ul>
            </section>
        }
    });
    view! {
        <header class="screen-head">
            <h1>{title}</h1>
            <time class="screen-clock" datetime=here.to_string()>{scope.locale.time(here)}</time>
        </header>
        {(!notices.is_empty()).then(|| view! { <ul class="screen-notices">{notices}</ul> })}
        <div class="screen-body" data-door=door.to_string()>
            {list("live", w.desk.now, w.desk.nothing_now, &live, LIVE)}
            {list("next", w.desk.next, w.desk.nothing_next, &next, NEXT)}
            {changes}
        </div>
        {foot(state, scope, conference)}
    }
    .into_any()
}

fn item(scope: &ViewContext, conference: &Conference, session: &Session, door: bool) -> AnyView {
    let hours = scope.locale.session_hours(session.span);
    let place = scope.texts.places(conference, session).filter(|_| !door);
    let place = place.map(|place| view! { <span class="screen-place">{place}</span> });
    view! {
        <li data-session=session.id.to_string()>
            <span class="screen-hours">{hours}</span>
            <span class="screen-title">{scope.texts.text(&session.title)}</span>
            {place}
        </li>
    }
    .into_any()
}

/// A session that is otherwise than it was said to be; beside a door also where it went.
fn change_line(
    scope: &ViewContext,
    conference: &Conference,
    session: &Session,
    change: SessionChange,
    place: Option<&PlaceId>,
) -> AnyView {
    let w = scope.locale.words();
    let status = change.status();
    let hours = scope.locale.session_hours(session.span);
    let has_moved = change == SessionChange::Moved || place.is_some_and(|place| !session.places.contains(place));
    let to = scope.texts.places(conference, session).filter(|_| has_moved);
    let to = to.map(|to| view! { <span class="screen-place">{fill(w.live.moved_to, &[("place", &to)])}</span> });
    view! {
        <li data-session=session.id.to_string() data-change=crate::feed::Choice::name(status)>
            <span class="screen-hours">{hours}</span>
            <span class="screen-title">{scope.texts.text(&session.title)}</span>
            <strong class="screen-status">{w.kinds.session_status.of(status)}</strong>
            {to}
        </li>
    }
    .into_any()
}

fn notice_line(scope: &ViewContext, notice: &Notice) -> AnyView {
    let level = crate::feed::Choice::name(notice.level);
    view! { <li data-level=level data-notice=notice.id.to_string()>{scope.texts.text(&notice.text)}</li> }.into_any()
}
