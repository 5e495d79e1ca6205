//! What changed since the reader last looked: how much, and on request what.

use leptos::prelude::*;

use crate::feed::{News, What};
use crate::locale::fill;
use crate::model::{Conference, Session, SessionStatus};
use crate::route::Page;
use crate::state::State;
use crate::view::scope::Scope;

/// How much changed, with the way to show it; with `listed` what it is.
pub fn row(state: State, scope: &Scope, listed: RwSignal<bool>) -> Option<AnyView> {
    let w = &scope.locale.words().live;
    let news = state.live.news.get();
    let notices = new_notices(state, scope);
    let words = count(scope, news.len(), notices)?;
    let is_listed = listed.get() && !news.is_empty();
    let show = move |_| {
        state.live.show();
        listed.update(|listed| *listed = !*listed);
    };
    let seen = move |_| {
        listed.set(false);
        state.live.mark_seen();
    };
    let list = is_listed.then(|| {
        let items: Vec<_> = news.iter().filter_map(|one| item(scope, one)).collect();
        view! { <ul class="live-news" aria-label=w.news>{items}</ul> }
    });
    Some(
        view! {
            {list}
            <div class="live-row cluster" data-live="news">
                <p>{words}</p>
                <button class="button" type="button" aria-expanded=is_listed.to_string() on:click=show>
                    {if is_listed { w.hide } else { w.show }}
                </button>
                <button class="button" type="button" on:click=seen>{w.seen}</button>
            </div>
        }
        .into_any(),
    )
}

/// The news for whoever hears the page: one in full, more by their number.
pub fn sentence(scope: &Scope, news: &[News]) -> String {
    let told = match news {
        [one] => {
            told(scope, one).map(|(_, session, words)| scope.locale.labelled(&scope.words(&session.title), &words))
        }
        _ => count(scope, news.len(), 0),
    };
    told.unwrap_or_default()
}

fn count(scope: &Scope, news: usize, notices: usize) -> Option<String> {
    let w = scope.locale.words();
    let count = |plural, n: usize| (n > 0).then(|| scope.locale.count(plural, n as u64));
    let parts: Vec<String> =
        [count(&w.live.changes, news), count(&w.counts.notices, notices)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| scope.locale.list(&parts))
}

/// How many notices wait.
fn new_notices(state: State, scope: &Scope) -> usize {
    if state.live.waiting.with(Option::is_none) {
        return 0;
    }
    let shown = state.atlas.get();
    scope.notices().filter(|one| !shown.notices.iter().any(|known| known.id == one.id)).count()
}

fn item(scope: &Scope, news: &News) -> Option<AnyView> {
    let (conference, session, words) = told(scope, news)?;
    let href = scope.href(Page::Session(conference.id.clone(), session.id.clone()));
    let (conference, id) = (conference.id.to_string(), session.id.to_string());
    Some(
        view! {
            <li data-conference=conference data-session=id>
                <a href=href>{scope.text(&session.title)}</a>
                " "
                <span class="soft">{words}</span>
            </li>
        }
        .into_any(),
    )
}

/// A session, and what changed about it in words.
fn told<'a>(scope: &'a Scope, news: &News) -> Option<(&'a Conference, &'a Session, String)> {
    let w = scope.locale.words();
    let (conference, session) = scope.atlas.session(&news.conference, &news.session)?;
    let time = || {
        let words = scope.locale.span(session.span);
        let was = session.was.as_ref().and_then(|was| was.start);
        let was = was.map(|was| fill(w.common.was, &[("value", &scope.locale.when(was))]));
        was.map_or(words.clone(), |was| [words.as_str(), w.lists.comma, &was].concat())
    };
    let place = || {
        let names = session.places.iter().filter_map(|id| conference.place(id));
        let names: Vec<String> = names.map(|place| scope.words(&place.name)).collect();
        fill(w.live.moved_to, &[("place", &scope.locale.list(&names))])
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
    Some((conference, session, words))
}
