//! News since the reader last looked: first those of starred sessions, with what to do; how many
//! others, and on request which.

use leptos::prelude::*;

use crate::feed::{News, What};
use crate::locale::fill;
use crate::model::{Conference, Session, SessionStatus};
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;

/// A start within so many seconds is told by how soon it is.
const SOON: i64 = 6 * 3600;

/// Number of changes, with the way to show them; with `listed` what they are.
pub fn row(state: State, scope: &ViewContext, listed: RwSignal<bool>) -> Option<AnyView> {
    let w = &scope.locale.words().live;
    let (own, others) = split(scope, &state.live.news.get());
    let lost = state.reminders.lost(&scope.atlas);
    let notices = new_notices(state, scope);
    let parts = [
        one_or_count(scope, &own),
        (!lost.is_empty()).then(|| scope.locale.count(&scope.locale.words().mine.lost, lost.len() as u64)),
        count(scope, others.len(), notices),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return state.live.has_newer().then(|| newer(state, scope));
    }
    let words = parts.join(" · ");
    let is_listed = listed.get() && !(own.is_empty() && others.is_empty());
    // A star that is gone is told until that is dismissed, on the page of the stars.
    let mine = (!lost.is_empty()).then(|| {
        view! { <a href=scope.links.href(Page::Mine)>{scope.locale.words().nav.mine}</a> }
    });
    let show = move |_| {
        state.live.show();
        listed.update(|listed| *listed = !*listed);
    };
    let seen = move |_| {
        listed.set(false);
        state.live.mark_seen();
    };
    let list = is_listed.then(|| {
        let items: Vec<_> = own.iter().chain(&others).filter_map(|one| item(scope, one)).collect();
        view! { <ul class="live-news" aria-label=w.news>{items}</ul> }
    });
    Some(
        view! {
            {list}
            <div class="live-row cluster" data-live="news">
                <p>{words}</p>
                {mine}
                <button class="button" type="button" aria-expanded=is_listed.to_string() on:click=show>
                    {if is_listed { w.hide } else { w.show }}
                </button>
                <button class="button" type="button" on:click=seen>{w.seen}</button>
            </div>
        }
        .into_any(),
    )
}

/// Offer of what waits and is no news, such as a title that was put right.
fn newer(state: State, scope: &ViewContext) -> AnyView {
    let w = &scope.locale.words().live;
    view! {
        <div class="live-row cluster" data-live="newer">
            <p>{w.newer}</p>
            <button class="button" type="button" on:click=move |_| state.live.show()>{w.show}</button>
        </div>
    }
    .into_any()
}

/// The news for whoever hears the page: those of starred sessions first, one in full, more by
/// their number.
pub fn sentence(state: State, scope: &ViewContext) -> String {
    let news = state.live.news.get();
    let (own, others) = split(scope, &news);
    if news.is_empty() && state.live.has_newer() {
        return scope.locale.words().live.newer.to_owned();
    }
    let others = match (others.as_slice(), own.is_empty()) {
        ([one], true) => in_full(scope, one),
        (others, _) => count(scope, others.len(), 0),
    };
    let parts: Vec<String> = [one_or_count(scope, &own), others].into_iter().flatten().collect();
    parts.join(". ")
}

/// News of starred sessions, and of others.
fn split(scope: &ViewContext, news: &[News]) -> (Vec<News>, Vec<News>) {
    let stars = scope.stars.get();
    news.iter().cloned().partition(|one| stars.contains(&(one.conference.clone(), one.session.clone())))
}

/// One change to a starred session in full, more by their number.
fn one_or_count(scope: &ViewContext, own: &[News]) -> Option<String> {
    match own {
        [] => None,
        [one] => in_full(scope, one),
        many => Some(scope.locale.count(&scope.locale.words().mine.changed, many.len() as u64)),
    }
}

fn in_full(scope: &ViewContext, news: &News) -> Option<String> {
    told(scope, news).map(|(_, session, words)| scope.locale.labelled(&scope.texts.words(&session.title), &words))
}

/// Advice on a change to a starred session for its visitor: how soon it starts, and the starred
/// session that it overlaps with.
fn advice(scope: &ViewContext, conference: &Conference, session: &Session) -> Vec<String> {
    let mut advice = Vec::new();
    if session.is_cancelled() || !scope.stars.get().contains(&(conference.id.clone(), session.id.clone())) {
        return advice;
    }
    let wait = session.span.start().moment().zip(scope.now.get()).map(|(start, now)| start.unix() - now);
    if let Some(wait) = wait.filter(|wait| (1..SOON).contains(wait)) {
        advice.push(scope.locale.relative(wait));
    }
    let taken = session.taken();
    let overlaps = |other: &&Session| {
        let both = taken.zip(other.taken());
        other.id != session.id
            && !other.is_cancelled()
            && both.is_some_and(|((from, to), (start, end))| from.unix() < end.unix() && start.unix() < to.unix())
    };
    let stars = scope.stars.get();
    let starred = conference.sessions.iter().filter(|other| stars.contains(&(conference.id.clone(), other.id.clone())));
    let clashes = starred.filter(overlaps);
    advice.extend(
        clashes.map(|other| fill(scope.locale.words().session.clash, &[("title", &scope.texts.words(&other.title))])),
    );
    advice
}

fn count(scope: &ViewContext, news: usize, notices: usize) -> Option<String> {
    let w = scope.locale.words();
    let count = |plural, n: usize| (n > 0).then(|| scope.locale.count(plural, n as u64));
    let parts: Vec<String> =
        [count(&w.live.changes, news), count(&w.counts.notices, notices)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| scope.locale.list(&parts))
}

/// Number of notices that wait.
fn new_notices(state: State, scope: &ViewContext) -> usize {
    if state.live.waiting.with(Option::is_none) {
        return 0;
    }
    let shown = state.atlas.get();
    scope.notices().into_iter().filter(|one| !shown.notices.iter().any(|known| known.id == one.id)).count()
}

fn item(scope: &ViewContext, news: &News) -> Option<AnyView> {
    let (conference, session, words) = told(scope, news)?;
    let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
    let (conference, id) = (conference.id.to_string(), session.id.to_string());
    Some(
        view! {
            <li data-conference=conference data-session=id>
                <a href=href>{scope.texts.text(&session.title)}</a>
                " "
                <span class="soft">{words}</span>
            </li>
        }
        .into_any(),
    )
}

/// A session, and what changed about it in words.
fn told<'a>(scope: &'a ViewContext, news: &News) -> Option<(&'a Conference, &'a Session, String)> {
    let w = scope.locale.words();
    let (conference, session) = scope.atlas.session(&news.conference, &news.session)?;
    let time = || {
        let words = scope.locale.span(session.span);
        let was = session.was.as_ref().and_then(|was| was.start);
        let was = was.map(|was| fill(w.common.was, &[("value", &scope.locale.when(was))]));
        was.map_or(words.clone(), |was| [words.as_str(), w.lists.comma, &was].concat())
    };
    let place = || {
        let places = scope.texts.places(conference, session).unwrap_or_default();
        fill(w.live.moved_to, &[("place", &places)])
    };
    let words = match news.what {
        What::New => w.live.new.to_owned(),
        What::Cancelled => w.kinds.session_status.of(SessionStatus::Cancelled).to_owned(),
        What::Restored => w.live.restored.to_owned(),
        What::Moved { time: true, place: true } if !session.places.is_empty() => {
            [time().as_str(), w.lists.comma, &place()].concat()
        }
        What::Moved { time: false, .. } if !session.places.is_empty() => place(),
        What::Moved { .. } => time(),
    };
    let words =
        std::iter::once(words).chain(advice(scope, conference, session)).collect::<Vec<_>>().join(w.lists.comma);
    Some((conference, session, words))
}
