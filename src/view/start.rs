//! Starting in the browser: load what the page needs, then take the snapshot's place.

use std::sync::Arc;

use futures_util::future::join;
use leptos::mount::mount_to;
use leptos::prelude::*;

use super::app::{App, Loaded};
use super::failure::{Failure, FailurePage};
use super::{moving, words};
use crate::feed;
use crate::map::World;
use crate::model::Lang;
use crate::platform::fetch::FetchError;
use crate::platform::page::{AppState, attribute, before, clear, location, mount_point, root_path, set_app_state};
use crate::platform::{countries, fetch, spawn};
use crate::state::route_of;

/// How long the feed may take, in seconds.
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
            clear(&mount);
            set_app_state(AppState::Ready);
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

/// Loads the feed and the world side by side, then what draws the page of the address: the
/// build wrote into that page what of it the browser is to fetch ahead. A world that cannot be
/// had costs the map's land, not the page.
async fn load(root: &str) -> Result<Loaded, Failure> {
    let address = attribute("data-feed").unwrap_or_else(|| "feed.json".to_owned());
    let feed = format_address(root, &address);
    let world = async {
        let address = format_address(root, &attribute("data-world")?);
        World::decode(&fetch::get(&address, PATIENCE).await.ok()?).ok()
    };
    let (bytes, world) = join(fetch::get(&feed, PATIENCE), world).await;
    let (atlas, diagnostics) = feed::read(&bytes.map_err(Failure::Fetch)?).map_err(Failure::Read)?;
    if let Some((path, query)) = location() {
        let ready = moving::ready(&route_of(&path, &query, root, &atlas.languages)).await;
        ready.map_err(|_| Failure::Fetch(FetchError::Unreachable))?;
    }
    Ok(Loaded {
        atlas: Arc::new(atlas),
        diagnostics: diagnostics.into(),
        world: world.map(Arc::new),
        names: countries::names,
    })
}

/// An address that is relative to the site's root, or stands by itself.
fn format_address(root: &str, address: &str) -> String {
    if address.contains("://") || address.starts_with('/') {
        return address.to_owned();
    }
    let mut full = root.to_owned();
    full.push_str(address);
    full
}
