//! Navigation: the page that is there stays until the next one can be drawn.
//!
//! The chunk that draws a page may have to be loaded first (see `pages`). A link is held back so
//! long, and the chunk is asked for as soon as someone comes near the link. Where it cannot be
//! had, as after an update of the site, the browser loads the address whole: each page is a
//! file, too.

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::join;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::lazy::Unavailable;
use super::{details, pages, words};
use crate::platform::links::{Link, when_followed, when_near};
use crate::platform::{page, spawn};
use crate::route::Route;
use crate::state::{State, route_of};

/// Keeps the page in step with the address. `path_root` is the path of the site's root.
pub fn sync_page_with_address(state: State, path_root: Arc<str>) {
    let route = move |link: &Link| route_of(&link.path, &link.query, &path_root, &state.languages());
    when_near({
        let route = route.clone();
        move |link| ask_for(state, route(link))
    });
    // Of links that are held back the last one counts.
    let held: StoredValue<Option<Link>> = StoredValue::new(None);
    let navigate = use_navigate();
    when_followed(move |link| {
        let route = route(&link);
        let holds = !is_at_hand(state, &route);
        held.set_value(holds.then(|| link.clone()));
        if holds {
            let navigate = navigate.clone();
            spawn(async move {
                let loaded = ready_in(state, &route).await;
                if held.get_value().as_ref() != Some(&link) {
                    return;
                }
                match loaded {
                    Ok(()) => navigate(&link.href, Default::default()),
                    Err(_) => page::go(&link.href),
                }
            });
        }
        holds
    });
    // Other ways to an address: back, forward, and what is not a link.
    Effect::new(move |_| {
        let route = state.address.get();
        let is_here = state.place.with_untracked(|(lang, page)| *lang == route.lang && *page == route.page);
        if is_here || is_at_hand(state, &route) {
            state.arrive(route);
            return;
        }
        spawn(async move {
            let loaded = ready_in(state, &route).await;
            match (state.address.with_untracked(|address| *address == route), loaded) {
                (false, _) => {}
                (true, Ok(())) => state.arrive(route),
                (true, Err(_)) => page::reload(),
            }
        });
    });
}

fn ask_for(state: State, route: Route) {
    if !is_at_hand(state, &route) {
        spawn(async move {
            let _ = ready(&route).await;
        });
    }
}

/// True if the page of a route can be drawn at once.
fn is_at_hand(state: State, route: &Route) -> bool {
    words::at_hand(&route.lang).is_some() && ready_in(state, route).now_or_never().is_some_and(|ready| ready.is_ok())
}

/// As [`ready`], and waits for the details of the feed where the page shows them.
async fn ready_in(state: State, route: &Route) -> Result<(), Unavailable> {
    ready(route).await?;
    if details::shown_on(&route.page) && !state.whole.wait().await { Err(Unavailable) } else { Ok(()) }
}

/// Loads the chunk that draws the page of a route, and its words.
///
/// # Errors
/// Some of it cannot be had.
pub async fn ready(route: &Route) -> Result<(), Unavailable> {
    let (page, words) = join(pages::load(&route.page), words::load(&route.lang)).await;
    page.and(words.map(drop))
}
