//! Details of the feed: texts that few pages show, and that come after the page (`feed::compact`).

use futures_util::future::join;

use super::deferred;
use crate::feed::Day;
use crate::platform::fetch;
use crate::platform::page::{address, attribute};
use crate::route::Page;
use crate::state::State;

/// Seconds of silence after which a file is given up.
const PATIENCE: u32 = 30;

/// True if a page shows them.
pub fn shown_on(page: &Page) -> bool {
    matches!(page, Page::Session(..) | Page::Person(_) | Page::Desk)
}

/// Adds them to a day, from the feed itself where the build's cannot be had. False if that cannot
/// be had either.
pub async fn complete(day: &mut Day, root: &str) -> bool {
    if day.is_whole() {
        return true;
    }
    let built = async { fetch::named_by_print(&address(root, &attribute("data-details")?), PATIENCE).await.ok() };
    if built.await.is_some_and(|details| day.complete(&details)) {
        return true;
    }
    let feed = async {
        let bytes = fetch::get(&address(root, &attribute("data-feed")?), PATIENCE).await.ok()?;
        (deferred::load().await.ok()?.open)(&bytes).ok()
    };
    match feed.await {
        Some(read) => {
            day.take_feed_of(read);
            true
        }
        None => false,
    }
}

/// Adds them to what the pages are drawn from, once there is what lays the changes of the day over them.
pub async fn follow(state: State, day: &mut Day) {
    let (success, deferred) = join(complete(day, &state.root()), deferred::load()).await;
    match (success, deferred) {
        (true, Ok(deferred)) => state.whole.set((deferred.atlas)(day)),
        (true, Err(_)) if day.live().is_none() => state.whole.set(day.feed().clone()),
        _ => state.whole.fail(),
    }
}
