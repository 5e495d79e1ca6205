//! Starting in the browser: load what the page needs, then take the snapshot's place.

use std::sync::Arc;

use futures_util::future::{Either, join3, select};
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::app::{App, Loaded};
use super::failure::{Failure, FailurePage};
use super::{later, moving, words};
use crate::feed::Day;
use crate::map::World;
use crate::model::Lang;
use crate::platform::fetch::FetchError;
use crate::platform::page::{
    AppState, address, attribute, before, clear, location, mount_point, root_path, set_app_state,
};
use crate::platform::{clock, countries, fetch, spawn};
use crate::state::route_of;

/// Time limit of the feed, in seconds.
const PATIENCE: u32 = 20;

/// Starts the app. Without its mount point, as in a page that is not the site's, it does
/// nothing.
pub fn start() {
    spawn(run());
}

async fn run() {
    let Some((mount, has_snapshot)) = mount_point() else { return };
    let root: Arc<str> = root_path().unwrap_or_else(|| "/".to_owned()).into();
    match load(&root).await {
        Ok(loaded) => {
            set_app_state(AppState::Ready);
            clear(&mount);
            mount_to(mount, move || view! { <App loaded root=root.clone() path_root=root.clone() /> }).forget();
        }
        Err(failure) => {
            set_app_state(AppState::Failed);
            let lang = attribute("lang").and_then(|tag| Lang::new(&tag)).unwrap_or_else(Lang::english);
            let words = words::load(&lang).await.ok();
            let place = before(&mount).unwrap_or(mount);
            mount_to(place, move || view! { <FailurePage failure words has_snapshot /> }).forget();
        }
    }
}

/// Time that the changes of the day may keep the page waiting once all else is there, in
/// milliseconds. What comes later comes as any later change does.
const LIVE_GRACE: i32 = 500;

/// Loads the feed, the changes of the day and the world side by side, then what draws the page
/// of the address: the build wrote into that page what of it the browser is to fetch ahead. A
/// world that cannot be had costs the map's land, not the page.
async fn load(root: &str) -> Result<Loaded, Failure> {
    let feed = address(root, &attribute("data-feed").unwrap_or_else(|| "feed.json".to_owned()));
    let world = async {
        let address = address(root, &attribute("data-world")?);
        World::decode(&fetch::get(&address, PATIENCE).await.ok()?).ok()
    };
    let live = attribute("data-live").map(|live| address(root, &live));
    let live = Box::pin(async move { fetch::get(&live?, PATIENCE).await.ok() });
    // Of most addresses the language is that of their page.
    let lang = attribute("lang").and_then(|tag| Lang::new(&tag));
    let words = async {
        if let Some(lang) = lang {
            let _ = words::load(&lang).await;
        }
    };
    let rest = Box::pin(async {
        let (bytes, world, ()) = join3(fetch::get(&feed, PATIENCE), world, words).await;
        let day = Day::open(&bytes.map_err(Failure::Fetch)?).map_err(Failure::Read)?;
        if let Some((path, query)) = location() {
            let ready = moving::ready(&route_of(&path, &query, root, &day.feed().languages)).await;
            ready.map_err(|_| Failure::Fetch(FetchError::Unreachable))?;
        }
        Ok((day, world))
    });
    let (live, rest) = match select(live, rest).await {
        Either::Left((live, rest)) => (Some(live), rest.await),
        Either::Right((rest, live)) => match select(live, Box::pin(clock::sleep(LIVE_GRACE))).await {
            Either::Left((live, _)) => (Some(live), rest),
            Either::Right(((), late)) => {
                spawn(async { drop(late.await) });
                (None, rest)
            }
        },
    };
    let (mut day, world) = rest?;
    match live {
        Some(Some(live)) => match later::load().await {
            Ok(later) => drop((later.take_live)(&mut day, &live, clock::now().unwrap_or_default())),
            Err(_) => day.is_behind = true,
        },
        Some(None) => {}
        None => day.is_behind = true,
    }
    Ok(Loaded {
        atlas: day.atlas(),
        diagnostics: day.diagnostics().clone(),
        day: Some(day),
        world: world.map(Arc::new),
        address: attribute("data-url").map(Arc::from),
        names: countries::names,
        fewest: attribute("data-fewest").and_then(|number| number.parse().ok()).unwrap_or(0),
    })
}
