//! Sending: the requests of the uploader, one after the other, and the time of the next.

use std::sync::atomic::Ordering;

use leptos::prelude::*;

use super::{Desk, PATIENCE};
use crate::desk::{Event, Reply, Request, Store, UploadError, Uploader};
use crate::platform::exchange::{self, ExchangeError};
use crate::platform::timer::set_timeout;
use crate::platform::{clock, spawn, visibility};
use crate::route::Page;

impl Desk {
    /// Goes on with what there is to do; `hurry` does not wait for its time.
    pub fn pump(&self, hurry: bool) {
        if hurry {
            self.uploader.update(Uploader::hurry);
            if self.store.with_untracked(Option::is_none) {
                let desk = self.clone();
                spawn(async move { desk.find_store().await });
            }
        }
        if self.is_idle() || self.store.with_untracked(Option::is_none) {
            return;
        }
        if self.pumping.swap(true, Ordering::Relaxed) {
            return;
        }
        let desk = self.clone();
        spawn(async move {
            while let Some(request) = desk.next() {
                let event = desk.ask(&request).await;
                desk.hear(event);
                desk.write_changed().await;
                desk.keep_file().await;
            }
            desk.pumping.store(false, Ordering::Relaxed);
            desk.plan_next();
        });
    }

    /// True if nothing is to be looked at: nothing waits, nothing was sent lately, and nobody looks
    /// at the desk.
    fn is_idle(&self) -> bool {
        let waits = self.outbox.with_untracked(|outbox| outbox.waiting() > 0 || outbox.is_unseen());
        let watches = self.uploader.with_untracked(|uploader| uploader.watches(clock::now().unwrap_or_default()));
        let is_looked_at = self.state.place.with_untracked(|(_, page)| *page == Page::Desk) && visibility::is_visible();
        !(waits || watches || is_looked_at)
    }

    /// Looks again when the uploader has something to ask; not while nothing is to be looked at.
    fn plan_next(&self) {
        let now = clock::now().unwrap_or_default();
        let Some(wait) = self.uploader.with_untracked(|uploader| uploader.wait(now)) else { return };
        if self.is_idle() {
            return;
        }
        let plan = self.plans.fetch_add(1, Ordering::Relaxed) + 1;
        let desk = self.clone();
        set_timeout(i32::try_from(wait.max(1)).unwrap_or(1).saturating_mul(1000), move || {
            if desk.plans.load(Ordering::Relaxed) == plan {
                desk.pump(false);
            }
        });
    }

    fn next(&self) -> Option<Request> {
        let world = self.world();
        let before = self.uploader.get_untracked();
        let mut uploader = before.clone();
        let request = self.outbox.with_untracked(|outbox| uploader.next(outbox, &world));
        let tells = request.is_some() || uploader.tells_other_than(&before);
        if tells {
            self.uploader.set(uploader);
        } else {
            *self.uploader.write_untracked() = uploader;
        }
        request
    }

    fn hear(&self, event: Event) {
        let world = self.world();
        let (mut uploader, mut outbox) = (self.uploader.get_untracked(), self.outbox.get_untracked());
        uploader.hear(event, &mut outbox, &world);
        self.uploader.set(uploader);
        if outbox.has_changed() {
            self.outbox.set(outbox);
        }
    }

    async fn ask(&self, request: &Request) -> Event {
        match self.store.get_untracked() {
            Some(store) => self.ask_at(&store, request).await,
            None => Event::NoAddress,
        }
    }

    /// Asks a store, as whoever has said who they are.
    pub(super) async fn ask_at(&self, store: &Store, request: &Request) -> Event {
        let Some(wire) = store.wire(request, &self.secret.get_untracked()) else { return Event::NoAddress };
        let ask =
            exchange::Ask { method: wire.method, url: &wire.url, headers: &wire.headers, body: wire.body.as_deref() };
        match exchange::ask(&ask, PATIENCE).await {
            Ok(exchange::HttpReply { status, etag, body }) => store.event(request, Reply { status, etag, body }),
            Err(ExchangeError::TimedOut) => Event::Failed(UploadError::TimedOut),
            Err(ExchangeError::Policy) => Event::Failed(UploadError::Policy),
            Err(ExchangeError::Unreachable) => Event::Failed(UploadError::Unreachable),
            Err(ExchangeError::Offline) => Event::Failed(UploadError::Offline),
        }
    }
}
