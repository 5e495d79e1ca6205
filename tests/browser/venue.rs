//! A conference that goes on right now, with its site, its store and its organizers, set up as the
//! organizers' guide says: visitors read the file that the desk writes, the site was built with both
//! addresses, and its service worker holds the live one.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use conference_atlas::cli::serve::{Ask, Server, Site};
use conference_atlas::feed::live::{self, LiveFile};
use conference_atlas::model::{Moment, Offset};
use serde_json::{Value, json};

use crate::Outcome;
use crate::driver::Engine;
use crate::store::{Apache, Line, PASSWORD, USER};
use crate::tab::{Look, Tab};
use crate::world::World;

/// See above.
pub struct Venue {
    pub store: Apache,
    pub line: Line,
    /// The build of this venue; it goes with this.
    folder: PathBuf,
    /// The `site.json` that somebody put into the finished folder.
    settings: Arc<Mutex<Option<String>>>,
    host: Server,
}

impl Drop for Venue {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Venue {
    /// The build, but with a feed of today and a desk that publishes to an Apache.
    pub fn open(world: &World) -> Outcome<Self> {
        Self::with_feed(world, &feed())
    }

    /// The build, but with this feed and such a desk.
    pub fn with_feed(world: &World, feed: &Value) -> Outcome<Self> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let store = Apache::start()?;
        let line = Line::to(&store)?;
        let live = line.address();
        let name = format!("atlas-venue-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let folder = std::env::temp_dir().join(name);
        let desk = json!({ "kind": "put", "url": live });
        let site = json!({ "live": live, "desk": desk, "calendar": line.calendar() }).to_string();
        let source = folder.with_extension("source");
        fs::create_dir_all(&source)
            .and_then(|()| fs::write(source.join("site.json"), site))
            .and_then(|()| fs::write(source.join("feed.json"), feed.to_string()))
            .map_err(|error| format!("{}: {error}", source.display()))?;
        let mut build = Command::new(env!("CARGO_BIN_EXE_atlas"));
        build.arg("build").arg(&source).arg("--app").arg(&world.dist.folder);
        let built = build.arg("--output").arg(&folder).arg("--uncompressed").output();
        let built = built.map_err(|error| error.to_string())?;
        let _ = fs::remove_dir_all(&source);
        if !built.status.success() {
            return Err(format!("atlas build: {}", String::from_utf8_lossy(&built.stderr)));
        }
        let served = Site::open(&folder, "/")?;
        let settings: Arc<Mutex<Option<String>>> = Arc::default();
        let edited = settings.clone();
        let answer = move |ask: &Ask<'_>| {
            let mut answer = served.answer(ask);
            let text = edited.lock().ok().and_then(|text| text.clone());
            if let Some(text) = text.filter(|_| ask.target.split('?').next() == Some("/site.json")) {
                (answer.status, answer.body) = (200, text.into_bytes());
            }
            answer
        };
        Ok(Self { store, line, folder, settings, host: Server::start(0, Arc::new(answer))? })
    }

    /// Somebody edits the settings in the finished folder.
    pub fn edit_settings(&self, settings: &Value) {
        if let Ok(mut edited) = self.settings.lock() {
            *edited = Some(settings.to_string());
        }
    }

    /// The address of a path of the site.
    pub fn site(&self, path: &str) -> String {
        format!("http://localhost:{}/{path}", self.host.port())
    }

    /// A visitor at a page of the site, with the service worker at work or without one.
    pub fn visitor(&self, world: &World, look: Look, path: &str, worker: bool) -> Outcome<Tab> {
        let tab = world.tab(look)?;
        if !worker && takes_scripts(&tab) {
            tab.before_scripts(NO_WORKER)?;
        }
        tab.go_ready(&self.site(path), "ready")?;
        if worker {
            tab.wait("navigator.serviceWorker.controller", "the service worker at work")?;
        }
        Ok(tab)
    }

    /// The address of the desk.
    pub fn address(&self) -> String {
        format!("http://localhost:{}/desk/", self.host.port())
    }

    /// An organizer on a phone, at the open desk.
    pub fn organizer(&self, world: &World) -> Outcome<Organizer> {
        self.organizer_with(world, 0, false)
    }

    /// An organizer whose clock is so many minutes ahead, with the service worker at work or
    /// without one.
    pub fn organizer_with(&self, world: &World, ahead: i64, worker: bool) -> Outcome<Organizer> {
        let organizer = Organizer { tab: world.tab(Look::PHONE)?, address: self.address() };
        if !worker && takes_scripts(&organizer.tab) {
            organizer.tab.before_scripts(NO_WORKER)?;
        }
        if ahead != 0 {
            organizer.tab.before_scripts(&format!(
                "(() => {{ const right = Date.now.bind(Date); Date.now = () => right() + {}; }})();",
                ahead * 60_000
            ))?;
        }
        organizer.open()?;
        if worker {
            organizer.tab.wait("navigator.serviceWorker.controller", "the service worker at work")?;
        }
        Ok(organizer)
    }

    /// File that is published.
    pub fn published(&self) -> Outcome<LiveFile> {
        match self.store.file() {
            None => Ok(LiveFile::default()),
            Some(text) => live::read(text.as_bytes(), &[]).map(|(file, _)| file).map_err(|error| error.to_string()),
        }
    }
}

/// A browser without service workers, as in some private windows.
const NO_WORKER: &str = "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });";

/// True if a browser can be without service workers; WebKit always has them at work.
fn takes_scripts(tab: &Tab) -> bool {
    tab.engine() != Engine::WebKit
}

/// Somebody with a phone.
pub struct Organizer {
    pub tab: Tab,
    address: String,
}

/// The keys of the acts that the phone keeps.
const KEPT: &str = r#"return new Promise((done) => {
    const opening = indexedDB.open("conference-atlas", 1);
    opening.onerror = () => done([]);
    opening.onsuccess = () => {
        const base = opening.result;
        const asked = base.transaction("desk").objectStore("desk").getAllKeys();
        asked.onsuccess = () => { base.close(); done(asked.result.filter((key) => key.includes("act/"))); };
    };
});"#;

impl Organizer {
    /// Opens the desk, or opens it again.
    pub fn open(&self) -> Outcome {
        self.tab.go_ready(&self.address, "ready")?;
        self.tab.wait("document.querySelector('[data-session]')", "the programme on the desk")
    }

    /// Says who they are.
    pub fn sign_in(&self, password: &str) -> Outcome {
        self.show("connection")?;
        for (id, words) in [("desk-user", USER), ("desk-password", password)] {
            self.types(id, words)?;
        }
        self.press("[data-action='sign-in']")?;
        self.show("today")
    }

    /// Types into a field, once it is there.
    pub fn types(&self, id: &str, words: &str) -> Outcome {
        self.tab.wait(&format!("document.getElementById('{id}')"), &format!("the field {id}"))?;
        let typing = format!(
            "const field = document.getElementById('{id}'); field.value = '{words}';
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));"
        );
        self.tab.run(&typing).map(drop)
    }

    /// With the right password.
    pub fn sign_in_well(&self) -> Outcome {
        self.sign_in(PASSWORD)
    }

    /// Goes to a part of the desk.
    pub fn show(&self, part: &str) -> Outcome {
        self.press(&format!("[data-tab='{part}']"))
    }

    /// Presses what a selector finds first.
    pub fn press(&self, selector: &str) -> Outcome {
        let pressed = self.tab.run(&format!(
            "const found = document.querySelector(\"{selector}\"); found?.click(); return Boolean(found);"
        ))?;
        if pressed == Value::Bool(true) { Ok(()) } else { Err(format!("there is no {selector}")) }
    }

    /// Does something to a session, and waits until it is said to be saved.
    pub fn does(&self, session: &str, action: &str) -> Outcome {
        self.show("today")?;
        let card = format!("[data-session='{session}']");
        let shut = format!("{card} > [aria-expanded='false']");
        if self.tab.number(&format!("document.querySelectorAll(\"{card} [data-action]\").length"))? == 0.0 {
            self.press(&shut)?;
        }
        self.tab.wait(&format!("document.querySelector(\"{card} [data-action]\")"), "the actions of the session")?;
        self.press(&format!("{card} {action}"))?;
        self.tab.wait("document.querySelector('[data-action=save]')", "the way to save")?;
        self.press("[data-action='save']")?;
        self.tab.wait("document.querySelector('.desk-saved')", "that it is saved")
    }

    /// The network is back, or is believed to be.
    pub fn wakes(&self) -> Outcome {
        self.tab.run("dispatchEvent(new Event('online'));").map(drop)
    }

    /// Waits until the desk is in a state: `ready`, `waiting`, `trouble`.
    pub fn is(&self, state: &str) -> Outcome {
        for _ in 0..60 {
            self.wakes()?;
            for _ in 0..10 {
                if self.state()? == state {
                    return Ok(());
                }
                sleep(Duration::from_millis(100));
            }
        }
        let says = self.tab.text("document.querySelector('.desk-status')?.innerText")?;
        Err(format!("the desk does not become {state}; it says “{says}”"))
    }

    /// State of things as the desk tells it.
    pub fn state(&self) -> Outcome<String> {
        self.tab.text("document.querySelector('.desk-state')?.dataset.state")
    }

    /// The ids of the acts that the phone keeps.
    pub fn kept(&self) -> Outcome<Vec<String>> {
        let keys = self.tab.run(KEPT)?;
        let keys = keys.as_array().into_iter().flatten().filter_map(Value::as_str);
        Ok(keys.filter_map(|key| key.split_once("act/")).map(|(_, id)| id.to_owned()).collect())
    }
}

/// A conference of today: a talk that runs, what follows it, and the hall beside.
#[allow(clippy::disallowed_methods, reason = "the pages go by the browser's clock, and so must their conference")]
pub fn feed() -> Value {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let now = i64::try_from(now).unwrap_or_default() / 60 * 60;
    let at = |minutes: i64| Moment::new(now + minutes * 60, Offset::UTC);
    let session = |id: &str, place: &str, from: i64, to: i64| {
        json!({ "id": id, "title": { "en": id, "zh-Hans": id }, "kind": "talk", "place": place,
            "start": at(from).to_string(), "end": at(to).to_string() })
    };
    json!({
        "format": 1, "updated": at(-3 * 1440).to_string(), "languages": ["en", "zh-Hans"],
        "publisher": { "id": "center", "name": "Center", "url": "https://center.example/" },
        "conferences": [{
            "id": "today", "name": "Today", "start": at(-1440).date().to_string(), "end": at(1440).date().to_string(),
            "time_zone": "Etc/UTC", "day_starts": at(720).time().to_string(),
            "place": { "city": "Testville", "country": "TH", "lat": 14.0, "lon": 100.6 },
            "places": [{ "id": "hall-a", "name": "Hall A" }, { "id": "hall-b", "name": "Hall B" }],
            "sessions": [
                session("talk", "hall-a", -20, 40), session("next", "hall-a", 40, 100),
                session("beside", "hall-b", 50, 90),
            ],
        }],
    })
}
