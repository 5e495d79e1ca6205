//! Start in the browser: load what the page needs, then take the snapshot over.

use std::sync::Arc;

use futures_util::future::{Either, join, join3, select};
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::app::{App, Loaded, PageCache};
use super::failure::{Failure, FailurePage};
use super::{deferred, details, navigation, slices, words};
use crate::feed::{Day, FeedPrint};
use crate::map::World;
use crate::model::Lang;
use crate::platform::adopt::adopt;
use crate::platform::fetch::FetchError;
use crate::platform::page::{AppState, address, attribute, before, location, mount_point, root_path, set_app_state};
use crate::platform::{clock, countries, fetch, spawn};
use crate::state::route_of;

/// Seconds of silence after which a file is given up.
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
            clock::yield_now().await;
            let loaded = Loaded { kept: kept_ahead(&loaded, &root).await, ..loaded };
            slices::begin();
            adopt(mount, move |place| {
                mount_to(place, move || view! { <App loaded root=root.clone() path_root=root.clone() /> }).forget();
            });
            slices::take_turns().await;
            set_app_state(AppState::Ready);
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

async fn kept_ahead(loaded: &Loaded, root: &str) -> Option<PageCache> {
    let (path, query) = location()?;
    PageCache::ahead(loaded, &route_of(&path, &query, root, &loaded.atlas.languages).lang).await
}

/// Time that the changes of the day may keep the page waiting once all else is there, in
/// milliseconds. What comes later comes as any later change does.
const LIVE_GRACE: i32 = 500;

/// Loads the feed, the changes of the day and the land side by side, then what draws the page
/// of the address: the build wrote into that page what of it the browser is to fetch ahead. Land
/// that cannot be had costs the map's land, not the page.
async fn load(root: &str) -> Result<Loaded, Failure> {
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
        let (day, world, ()) = join3(day(root), world, words).await;
        let mut day = day?;
        clock::yield_now().await;
        let (path, query) = location().unwrap_or_default();
        let route = route_of(&path, &query, root, &day.feed().languages);
        let ready = navigation::ready(&route).await;
        ready.map_err(|_| Failure::Fetch(FetchError::Unreachable))?;
        if details::shown_on(&route.page) && !details::complete(&mut day, root).await {
            return Err(Failure::Fetch(FetchError::Unreachable));
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
    let mut atlas = day.feed().clone();
    match live {
        Some(Some(live)) => match deferred::load().await {
            Ok(deferred) => {
                (deferred.take_live)(&mut day, &live, clock::now().unwrap_or_default());
                atlas = (deferred.atlas)(&day);
            }
            Err(_) => day.is_behind = true,
        },
        Some(None) => {}
        None => day.is_behind = true,
    }
    Ok(Loaded {
        atlas,
        diagnostics: day.diagnostics().clone(),
        day: Some(day),
        world: world.map(Arc::new),
        address: attribute("data-url").map(Arc::from),
        names: countries::names,
        fewest: attribute("data-fewest").and_then(|number| number.parse().ok()).unwrap_or(0),
        kept: None,
    })
}

/// The day as it begins: from the build's reading of the feed, where the host still has that feed,
/// else from the feed itself.
async fn day(root: &str) -> Result<Day, Failure> {
    let feed = address(root, &attribute("data-feed").unwrap_or_else(|| "feed.json".to_owned()));
    let start = async { fetch::named_by_print(&address(root, &attribute("data-start")?), PATIENCE).await.ok() };
    let (file, start) = join(fetch::file(&feed, PATIENCE), start).await;
    let file = file.map_err(Failure::Fetch)?;
    let of_build = || {
        let print = FeedPrint::parse(&attribute("data-print")?)?;
        let is_same = print.begins_with(&file.bytes, file.length.unwrap_or(file.bytes.len() as u64));
        let mut day = Day::of_build(&start.filter(|_| is_same)?, print)?;
        day.is_checked = file.length.is_none();
        Some(day)
    };
    clock::yield_now().await;
    if let Some(day) = of_build() {
        return Ok(day);
    }
    let bytes = match file.length {
        None => file.bytes,
        Some(_) => fetch::get(&feed, PATIENCE).await.map_err(Failure::Fetch)?,
    };
    let deferred = deferred::load().await.map_err(|_| Failure::Fetch(FetchError::Unreachable))?;
    (deferred.open)(&bytes).map_err(Failure::Read)
}
