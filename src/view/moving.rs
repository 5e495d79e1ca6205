//! Moving from page to page: the page that is there stays until the next one can be drawn.
//!
//! Code that draws a page may have to be loaded first (see `pages`). A link is held back so long,
//! and what its page needs is asked for as soon as someone comes near it. Where it cannot be
//! had, as after an update of the site, the browser loads the address whole: each page is a
//! file, too.

use std::sync::Arc;

use futures_util::FutureExt;
use futures_util::future::join;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::cut::Unavailable;
use super::{pages, words};
use crate::platform::links::{Link, when_followed, when_near};
use crate::platform::{page, spawn};
use crate::route::Route;
use crate::state::{State, route_of};

/// Keeps the page and the address together. `path_root` is the path of the site's root.
pub fn keep_together(state: State, path_root: Arc<str>) {
    let route = move |link: &Link| route_of(&link.path, &link.query, &path_root, &state.languages());
    when_near({
        let route = route.clone();
        move |link| ask_for(route(link))
    });
    // Of links that are held back the last one counts.
    let held: StoredValue<Option<Link>> = StoredValue::new(None);
    let navigate = use_navigate();
    when_followed(move |link| {
        let route = route(&link);
        let holds = !is_at_hand(&route);
        held.set_value(holds.then(|| link.clone()));
        if holds {
            let navigate = navigate.clone();
            spawn(async move {
                let loaded = ready(&route).await;
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
        if is_at_hand(&route) {
            state.arrive(route);
            return;
        }
        spawn(async move {
            let loaded = ready(&route).await;
            match (state.address.with_untracked(|address| *address == route), loaded) {
                (false, _) => {}
                (true, Ok(())) => state.arrive(route),
                (true, Err(_)) => page::reload(),
            }
        });
    });
}

fn ask_for(route: Route) {
    if !is_at_hand(&route) {
        spawn(async move {
            let _ = ready(&route).await;
        });
    }
}

/// True if the page of a route can be drawn at once.
fn is_at_hand(route: &Route) -> bool {
    words::at_hand(&route.lang).is_some() && ready(route).now_or_never().is_some_and(|ready| ready.is_ok())
}

/// Loads what draws the page of a route, and its words.
///
/// # Errors
/// Some of it cannot be had.
pub async fn ready(route: &Route) -> Result<(), Unavailable> {
    let (page, words) = join(pages::load(&route.page), words::load(&route.lang)).await;
    page.and(words.map(drop))
}
