//! Desk of an organizer: acts are kept on the phone, then sent, whatever page is shown.
//!
//! It lives as long as the site is open, so that going from page to page and drawing anew
//! lose nothing.

mod calendar;
mod keep;
mod send;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32};

use leptos::prelude::*;

use crate::desk::{Act, ActId, Answer, Built, Deed, DeskId, Outbox, Question, Secret, Store, Surroundings, Uploader};
use crate::feed::live::{self, LiveFile};
use crate::feed::site;
use crate::model::{Atlas, Moment, Offset};
use crate::platform::{clock, page, random, spawn, visibility};
use crate::state::State;
use crate::timeline::Clock;

use keep::DeskStorage;

/// Time limit of a store, in seconds.
const PATIENCE: u32 = 20;

/// Lifetime of what is done here, after the tab is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// It is not known yet: what earlier openings left is being read.
    Opening,
    /// On this phone.
    Kept,
    /// The browser keeps nothing.
    Nothing,
}

/// The desk. A clone is the same desk.
#[derive(Clone, Debug)]
pub struct Desk {
    pub outbox: ArcRwSignal<Outbox>,
    pub uploader: ArcRwSignal<Uploader>,
    /// The programme with all that is known here.
    pub shown: ArcMemo<Arc<Atlas>>,
    /// Store that it is published to; none before the site has said so.
    pub store: ArcRwSignal<Option<Store>>,
    pub secret: ArcRwSignal<Secret>,
    pub keeping: ArcRwSignal<Keeping>,
    /// True if the settings were changed after the site was built, so that visitors would read
    /// another file than the desk writes.
    pub outdated: ArcRwSignal<bool>,
    /// True while the calendar that follows the day is behind and could not be written.
    pub calendar_behind: ArcRwSignal<bool>,
    /// True while something is being written down.
    pub saving: ArcRwSignal<bool>,
    state: State,
    atlas: RwSignal<Arc<Atlas>>,
    storage: DeskStorage,
    root: Arc<str>,
    pumping: Arc<AtomicBool>,
    /// Counts the times that were set for the next look, of which the last one holds.
    plans: Arc<AtomicU32>,
}

impl Desk {
    /// Opens the desk of the site, and goes on with what an earlier opening left.
    pub fn open(state: State) -> Self {
        let (atlas, root) = (state.atlas, state.root());
        let id = || DeskId::new(random::bits().unwrap_or_default());
        let outbox = ArcRwSignal::new(Outbox::new(id(), Vec::new()));
        let uploader = ArcRwSignal::new(Uploader::default());
        let shown = {
            let (outbox, uploader) = (outbox.clone(), uploader.clone());
            ArcMemo::new(move |_| {
                let over = uploader.with(|uploader| {
                    let empty = LiveFile::default();
                    outbox.with(|outbox| outbox.over(uploader.file().unwrap_or(&empty)))
                });
                atlas.with(|atlas| Arc::new(live::apply(atlas, &over).0))
            })
        };
        let desk = Self {
            outbox,
            uploader,
            shown,
            store: ArcRwSignal::new(None),
            secret: ArcRwSignal::new(keep::secret()),
            keeping: ArcRwSignal::new(Keeping::Opening),
            outdated: ArcRwSignal::new(false),
            calendar_behind: ArcRwSignal::new(false),
            saving: ArcRwSignal::new(false),
            state,
            atlas,
            storage: DeskStorage::new(&root),
            root,
            pumping: Arc::default(),
            plans: Arc::default(),
        };
        let opened = desk.clone();
        spawn(async move { opened.start(id()).await });
        desk
    }

    async fn start(self, id: DeskId) {
        match self.storage.acts().await {
            Some(texts) => {
                // What was done while this was being read stays.
                let mut outbox = Outbox::read(id, &texts);
                self.outbox.with_untracked(|early| early.acts().iter().cloned().for_each(|act| outbox.add(act)));
                self.outbox.set(outbox);
                self.keeping.set(Keeping::Kept);
            }
            None => self.keeping.set(Keeping::Nothing),
        }
        let languages = self.atlas.with_untracked(|atlas| atlas.languages.clone());
        if let Some((file, _)) = self.storage.file().await.and_then(|text| live::read(text.as_bytes(), &languages).ok())
        {
            self.uploader.set(Uploader::with(Some(file)));
        }
        self.find_store().await;
        let wake = self.clone();
        visibility::on_wake(move || wake.pump(true));
        self.pump(true);
    }

    /// Reads in the site's settings where to publish, or remembers it.
    async fn find_store(&self) {
        let address = [&self.root, "site.json"].concat();
        let fresh = crate::platform::fetch::get(&address, PATIENCE).await.ok();
        let fresh =
            fresh.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| site::read(text.as_bytes()).is_ok());
        let text = match fresh {
            Some(text) => {
                self.storage.set_site(&text).await;
                Some(text)
            }
            None => self.storage.site().await,
        };
        // Without network at the first opening: it is asked for again when that is back.
        let Some(site) = text.and_then(|text| site::read(text.as_bytes()).ok()) else { return };
        let feed = self.atlas.with_untracked(|atlas| atlas.live.clone());
        let store = keep::store(&site, feed.as_ref(), &self.root);
        let public = page::attribute("data-live").map(|live| page::address(&self.root, &live));
        let built = Built { public, policy: page::policy(), origin: page::origin() };
        let full = |url: &String| page::address(&self.root, url);
        let asked = Store { public: store.public.as_ref().map(full), ..store.clone() };
        self.outdated.set(built.is_outdated(&asked));
        self.store.set(Some(store));
    }

    /// Now, as the clocks of the conference show it.
    pub fn now(&self) -> Moment {
        let unix = clock::now().unwrap_or_default();
        let offset = self.atlas.with_untracked(|atlas| Clock::of_all(&atlas.conferences).offset(unix));
        Moment::new(unix, offset)
    }

    fn world(&self) -> Surroundings {
        let (can_put, can_read_back) = self.store.with_untracked(|store| {
            store.as_ref().map_or((false, false), |store| (store.can_put(), store.public.is_some()))
        });
        let now = self.now();
        self.atlas.with_untracked(|atlas| Surroundings {
            now,
            feed_updated: self.state.live.feed_updated(),
            languages: atlas.languages.clone(),
            can_put,
            can_read_back,
        })
    }

    /// Does something: it is written down first, and is in the outbox once that is done. `then`
    /// is told whether it is kept on the phone.
    pub fn act(&self, deed: Deed, then: impl FnOnce(bool) + 'static) {
        if self.saving.get_untracked() {
            return;
        }
        let (shown, now) = (self.shown.get_untracked(), self.now());
        let empty = LiveFile::default();
        let act = self.uploader.with_untracked(|uploader| {
            let file = uploader.file().unwrap_or(&empty);
            self.outbox.with_untracked(|outbox| outbox.prepare(&deed, &shown, file, now))
        });
        let Some(act) = act else { return };
        self.saving.set(true);
        let desk = self.clone();
        spawn(async move {
            desk.write(std::slice::from_ref(&act)).await;
            desk.outbox.update(|outbox| outbox.add(act));
            desk.saving.set(false);
            then(desk.keeping.get_untracked() == Keeping::Kept);
            desk.pump(true);
        });
    }

    /// Sends an act again that was left out where the file was begun anew.
    pub fn send_again(&self, id: &ActId) {
        self.outbox.update(|outbox| outbox.send_again(id));
        let desk = self.clone();
        spawn(async move {
            desk.write_changed().await;
            desk.pump(true);
        });
    }

    /// Answers a question.
    pub fn answer(&self, question: &Question, answer: Answer) {
        self.outbox.update(|outbox| outbox.answer(question, answer));
        let world = self.world();
        self.outbox.with_untracked(|outbox| self.uploader.update(|uploader| uploader.ask_again(outbox, &world)));
        let desk = self.clone();
        spawn(async move {
            desk.write_changed().await;
            desk.pump(true);
        });
    }

    /// Says who somebody is, and perhaps keeps it as long as the tab.
    pub fn sign_in(&self, secret: Secret, keep: bool) {
        keep::set_secret(keep.then_some(&secret));
        self.secret.set(secret);
        self.pump(true);
    }

    /// Lets a file that cannot be read whole be replaced.
    pub fn take_what_can_be_read(&self) {
        self.uploader.update(Uploader::take_what_can_be_read);
        self.pump(false);
    }

    /// The file with all that waits, to be handed on; and who is in it.
    pub fn file_to_share(&self) -> (String, Vec<ActId>) {
        let world = self.world();
        let merge = self
            .uploader
            .with_untracked(|uploader| self.outbox.with_untracked(|outbox| uploader.merged(outbox, &world)));
        (live::write(&merge.file), merge.added)
    }

    async fn write_changed(&self) {
        let ids = self.outbox.write_untracked().take_changed();
        let acts: Vec<Act> =
            self.outbox.with_untracked(|outbox| ids.iter().filter_map(|id| outbox.act(id).cloned()).collect());
        if !acts.is_empty() {
            self.write(&acts).await;
        }
    }

    async fn write(&self, acts: &[Act]) {
        let kept = self.storage.write(acts).await;
        let keeping = if kept.is_some() { Keeping::Kept } else { Keeping::Nothing };
        if self.keeping.get_untracked() != keeping {
            self.keeping.set(keeping);
        }
    }

    async fn keep_file(&self) {
        let text = self.uploader.with_untracked(|uploader| uploader.file().map(live::write));
        if let Some(text) = text {
            self.storage.set_file(text).await;
        }
    }

    /// The feed as it was left half done here, or else that of the site.
    pub async fn feed(&self) -> Option<String> {
        let begun = self.storage.feed().await.filter(|text| !text.is_empty());
        if begun.is_some() {
            return begun;
        }
        let name = crate::platform::page::attribute("data-feed").unwrap_or_else(|| "feed.json".to_owned());
        let is_whole = name.contains("://") || name.starts_with('/');
        let address = if is_whole { name } else { [&self.root, &*name].concat() };
        String::from_utf8(crate::platform::fetch::get(&address, PATIENCE).await.ok()?).ok()
    }

    /// Keeps a feed that is half done; an empty one is none.
    pub async fn keep_feed(&self, text: &str) {
        self.storage.set_feed(text).await;
    }

    /// The offset of the conference's clocks at an instant.
    pub fn offset_at(&self, unix: i64) -> Offset {
        self.atlas.with_untracked(|atlas| Clock::of_all(&atlas.conferences).offset(unix))
    }
}
