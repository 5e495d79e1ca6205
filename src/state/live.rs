//! The feed and the changes of the day, asked for again while the page is open.
//!
//! Updates never move what a reader looks at: they wait until the reader asks for them
//! ([`Live::show`]) or goes to another page ([`Live::arrive`]). A part in a frame has nobody to
//! ask, and shows it at once; so do the desk and screens, which nothing may cover.

mod answers;
mod calendar;
mod news;
mod plan;

use std::sync::Arc;

use futures_util::future::join;
use leptos::prelude::*;

use super::release;
use crate::feed::live::LiveFile;
use crate::feed::{AtlasChange, Day, Diagnostic, News, Seen, Taken, beside};
use crate::model::{Atlas, Lang, Moment, Updated};
use crate::platform::fetch::{self, FetchError};
use crate::platform::timer::Debounce;
use crate::platform::{clock, page, random, spawn, storage, version, visibility};
use crate::route::Page;
use answers::Answers;
use plan::{Plan, is_event_day};

const PAUSED: &str = "conference-atlas.paused";
const SEEN: &str = "conference-atlas.seen";

/// Time limit of a file, in seconds.
const PATIENCE: u32 = 20;

/// A copy that was good so many seconds ago is not spoken of.
const RECENT: i64 = 150;

/// Result of the last poll.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Health {
    #[default]
    Fine,
    /// The server failed or was slow.
    Stale,
    /// There is no network.
    Offline,
    /// Data that came could not be read, or was older.
    Broken,
}

/// State of the day. Copied freely; each field is a signal of its own.
#[derive(Clone, Copy, Debug)]
pub struct Live {
    pub health: RwSignal<Health>,
    /// When what is known was last known to be fresh, in seconds since 1970-01-01T00:00Z.
    pub checked: RwSignal<Option<i64>>,
    /// True if a person paused the polling; kept on this device.
    pub paused: RwSignal<bool>,
    /// A newer atlas than the one that is shown, which waits for the reader.
    pub waiting: RwSignal<Option<Arc<Atlas>>>,
    /// Changes since the reader last said that they were seen.
    pub news: RwSignal<Arc<[News]>>,
    /// The news of the atlas that is shown: what is marked on the page.
    pub marked: RwSignal<Arc<[News]>>,
    /// The last good live file as it came: where the desk sees its own changes come back.
    pub file: RwSignal<Option<Arc<LiveFile>>>,
    /// Address of the calendar that follows the day, once it was found there.
    pub calendar: RwSignal<Option<Arc<str>>>,
    /// True if a newer version of the site waits.
    pub version: RwSignal<bool>,
    /// Told when the page is to be drawn anew, for what it is about has changed.
    pub redraws: Trigger,
    shown: RwSignal<Arc<Atlas>>,
    diagnostics: RwSignal<Arc<[Diagnostic]>>,
    place: ReadSignal<(Lang, Page)>,
    kept: StoredValue<Option<Kept>, LocalStorage>,
}

#[derive(Debug)]
struct Kept {
    day: Day,
    /// Address of the feed, and of the live file if the build knew.
    feed: String,
    live: Option<String>,
    root: Arc<str>,
    timer: Debounce,
    /// The programme as the reader said it was seen.
    seen: Seen,
    asking: bool,
    asked: i64,
    /// True if the page or the network returned since the last poll began.
    returned: bool,
    failures: u32,
}

impl Live {
    /// Nothing is asked yet: see [`Live::begin`].
    pub(super) fn new(
        shown: RwSignal<Arc<Atlas>>,
        diagnostics: RwSignal<Arc<[Diagnostic]>>,
        place: ReadSignal<(Lang, Page)>,
    ) -> Self {
        Self {
            health: RwSignal::default(),
            checked: RwSignal::new(None),
            paused: RwSignal::new(false),
            waiting: RwSignal::new(None),
            news: RwSignal::new(Arc::new([])),
            marked: RwSignal::new(Arc::new([])),
            file: RwSignal::new(None),
            calendar: RwSignal::new(None),
            version: RwSignal::new(false),
            redraws: Trigger::new(),
            shown,
            diagnostics,
            place,
            kept: StoredValue::new_local(None),
        }
    }

    /// See [`State::release`](super::State::release).
    pub(super) fn release(self) {
        let Self { health, checked, paused, waiting, news, marked, file, calendar, version, .. } = self;
        release(&health);
        release(&checked);
        release(&paused);
        release(&waiting);
        release(&news);
        release(&marked);
        release(&file);
        release(&calendar);
        release(&version);
    }

    /// Begins to ask, once the page stands: the day begins with what was loaded.
    pub fn begin(self, day: Day, root: Arc<str>) {
        let now = clock::now();
        self.checked.set(now);
        self.paused.set(storage::get(PAUSED).is_some_and(|kept| kept == "yes"));
        self.file.set(day.live().cloned());
        self.version.set(version::is_newer_ready());
        let atlas = self.shown.get_untracked();
        let all_of_it = || Seen::of(&atlas, now.unwrap_or_default());
        let feed = page::attribute("data-feed").unwrap_or_else(|| "feed.json".to_owned());
        let is_behind = day.is_behind;
        let kept = Kept {
            day,
            feed,
            live: page::attribute("data-live"),
            root,
            timer: Debounce::default(),
            // On a first visit all of it is as good as seen.
            seen: storage::get(SEEN).map_or_else(all_of_it, Seen::read),
            asking: false,
            asked: now.unwrap_or_default(),
            returned: false,
            failures: 0,
        };
        self.kept.set_value(Some(kept));
        self.look_for_news(&atlas);
        self.marked.set(self.news.get_untracked());
        if is_behind {
            self.ask()
        } else {
            self.plan_next()
        }
        self.look_for_calendar();
        visibility::on_change(move || self.on_change());
        version::on_newer(move || self.version.set(true));
    }

    /// Asks now, whatever the plan says: for a person who presses a button, and for the desk
    /// when it has sent something and wants to see it come back ([`Live::file`]).
    pub fn ask(self) {
        let may = |kept: &mut Kept| {
            let is_first = !std::mem::replace(&mut kept.asking, true);
            kept.returned &= !is_first;
            is_first
        };
        if self.with(may).unwrap_or(false) {
            spawn(self.ask_for_both());
        }
    }

    /// Shows what waits: rows follow it, and the page is drawn anew if it is about what changed.
    pub fn show(self) {
        let Some(atlas) = self.waiting.try_update(Option::take).flatten() else { return };
        let change = AtlasChange::between(&self.shown.get_untracked(), &atlas);
        let redraws = self.place.with_untracked(|(_, page)| page.is_redrawn_by(&change, &atlas));
        self.shown.set(atlas);
        self.marked.set(self.news.get_untracked());
        if redraws {
            self.redraws.notify();
        }
    }

    /// The reader came to another page: what waits is shown there.
    pub fn arrive(self) {
        if self.waiting.with_untracked(Option::is_some) {
            self.show();
        }
    }

    /// The reader has seen the news: from now on only what comes later is news.
    pub fn mark_seen(self) {
        self.show();
        self.keep_seen(&self.shown.get_untracked());
        self.news.set(Arc::new([]));
        self.marked.set(Arc::new([]));
    }

    /// The feed's own time of change, without that of its live file; none before [`Live::begin`].
    pub fn feed_updated(self) -> Option<Moment> {
        self.with(|kept| kept.day.feed().updated.map(Updated::moment)).flatten()
    }

    /// Pauses the questions, or goes on with them at once.
    pub fn toggle_pause(self) {
        let paused = !self.paused.get_untracked();
        self.paused.set(paused);
        storage::set(PAUSED, if paused { "yes" } else { "no" });
        if paused { self.plan_next() } else { self.ask() }
    }

    fn with<T>(self, act: impl FnOnce(&mut Kept) -> T) -> Option<T> {
        self.kept.try_update_value(|kept| kept.as_mut().map(act)).flatten()
    }

    fn plan(self, kept: &Kept) -> Plan {
        Plan {
            visible: visibility::is_visible(),
            paused: self.paused.get_untracked(),
            event_day: clock::now().is_some_and(|now| is_event_day(kept.day.feed(), now)),
            unchecked: !kept.day.is_checked,
            failures: kept.failures,
        }
    }

    fn plan_next(self) {
        self.with(|kept| match self.wait(kept) {
            Some(wait) => kept.timer.after(i32::try_from(wait).unwrap_or(i32::MAX), move || self.ask()),
            None => kept.timer.stop(),
        });
    }

    /// In how many milliseconds to ask again.
    fn wait(self, kept: &Kept) -> Option<u32> {
        let plan = self.plan(kept);
        let since = clock::now().unwrap_or_default() - kept.asked;
        if kept.returned { plan.wait_on_return(since) } else { plan.wait(random::dice()) }
    }

    /// The page or the network came or went.
    fn on_change(self) {
        let next = self.with(|kept| {
            kept.returned = visibility::is_online();
            // What is on its way may come to nothing for want of the network that is back: the next
            // poll is planned once it has ended.
            if kept.asking { None } else { Some(kept.returned && self.wait(kept) == Some(0)) }
        });
        match next.flatten() {
            Some(true) => self.ask(),
            Some(false) => self.plan_next(),
            None => {}
        }
    }

    async fn ask_for_both(self) {
        let addresses = self.with(|kept| {
            kept.asked = clock::now().unwrap_or_default();
            // Nothing else asks until there is an answer.
            kept.timer.stop();
            let of_feed = || kept.day.feed().live.as_ref().map(|live| beside(&kept.feed, live.as_str()));
            let live = kept.live.clone().or_else(of_feed);
            let full = |address: &str| page::address(&kept.root, address);
            (full(&kept.feed), live.map(|live| full(&live)))
        });
        let Some((feed, live)) = addresses else { return };
        let live = async {
            match live {
                Some(live) => Some(fetch::file(&live, PATIENCE).await),
                None => None,
            }
        };
        let (feed, live) = join(fetch::file(&feed, PATIENCE), live).await;
        let health = self.with(|kept| {
            kept.asking = false;
            let now = clock::now().unwrap_or_default();
            let (mut answers, mut is_new) = (Answers { now, checked: now, health: Health::Fine }, false);
            if let Some(file) = answers.judge(feed) {
                is_new |= answers.took(kept.day.take_feed(&file.bytes, now), &file);
            }
            match live {
                None => {}
                Some(Err(FetchError::Status(404 | 410))) => match kept.day.lose_live() {
                    Taken::New => is_new = true,
                    Taken::Refused => answers.worse(Health::Stale),
                    // Nothing was changed yet.
                    Taken::Same => {}
                },
                Some(live) => {
                    if let Some(file) = answers.judge(live) {
                        is_new |= answers.took(kept.day.take_live(&file.bytes, now), &file);
                    }
                }
            }
            kept.failures = if answers.health == Health::Fine { 0 } else { kept.failures.saturating_add(1) };
            (answers, is_new.then(|| (kept.day.atlas(), kept.day.diagnostics().clone(), kept.day.live().cloned())))
        });
        let Some((answers, new)) = health else { return };
        self.health.set(answers.health);
        if answers.health == Health::Fine || answers.checked < answers.now {
            self.checked.set(Some(answers.checked));
        }
        if let Some((atlas, diagnostics, file)) = new {
            self.diagnostics.set(diagnostics);
            self.file.set(file);
            self.look_for_calendar();
            self.look_for_news(&atlas);
            self.waiting.set(Some(atlas));
            if matches!(self.place.get_untracked().1, Page::Part(_) | Page::Desk | Page::Screen) {
                self.show();
            }
        }
        self.plan_next();
    }
}
