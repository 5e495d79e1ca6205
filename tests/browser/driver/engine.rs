//! Engines that the journeys run in, and the limits of each that a journey meets.
//!
//! All of them are driven by WebDriver (W3C). Chromium has its DevTools protocol beside it, Firefox a
//! context with the rights of the browser itself. WebKit has neither: a journey that needs more than
//! a visitor's hands is skipped there, with the reason, and counted.

use serde_json::{Value, json};

use crate::Outcome;

/// Program that lays out and runs a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Beginning of an error that is a limit of the engine and no fault of the page.
const LIMIT: &str = "limit of the engine: ";

/// No service of the browser's maker, and nothing that a headless machine lacks.
const SWITCHES: [&str; 10] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    // Letters are drawn by their outlines alone, whatever this machine is set to.
    "--font-render-hinting=none",
];

impl Engine {
    /// The engine that `ATLAS_ENGINE` names: `chromium` (without a name), `firefox` or `webkit`.
    pub fn from_environment() -> Outcome<Self> {
        match std::env::var("ATLAS_ENGINE").as_deref() {
            Err(_) | Ok("" | "chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => Err(format!("ATLAS_ENGINE is {other}, not chromium, firefox or webkit")),
        }
    }

    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Error that skips a journey: the engine, or its driver, does not offer `what`.
    pub fn lacks<T>(self, what: &str) -> Outcome<T> {
        Err(format!("{LIMIT}{} has no {what}", self.name()))
    }

    /// Variable that names the driver's program, and its name where the variable is not set.
    pub(super) fn program(self) -> (&'static str, &'static str) {
        match self {
            Self::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Self::Firefox => ("GECKODRIVER", "geckodriver"),
            Self::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        }
    }

    /// Capabilities of a session with an empty profile.
    pub(super) fn capabilities(self) -> Value {
        let named = |name: &str| std::env::var(name).ok();
        match self {
            Self::Chromium => {
                let mut options = json!({ "args": SWITCHES });
                if let (Some(chrome), Some(options)) = (named("CHROME"), options.as_object_mut()) {
                    options.insert("binary".to_owned(), chrome.into());
                }
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": options,
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                })
            }
            Self::Firefox => {
                // A window that every page fits into, so that a page alone is made smaller.
                let mut options = json!({
                    "args": ["-headless", "--width", "1800", "--height", "1500"],
                    "prefs": {
                        // What a finger does reaches the page as it does on a phone.
                        "dom.w3c_touch_events.enabled": 1,
                        "intl.accept_languages": "en-US",
                        "ui.prefersReducedMotion": 0,
                        // Scroll bars that lie over the page, as on a phone.
                        "widget.gtk.overlay-scrollbars.enabled": true,
                        "ui.useOverlayScrollbars": 1,
                    },
                });
                if let (Some(firefox), Some(options)) = (named("FIREFOX"), options.as_object_mut()) {
                    options.insert("binary".to_owned(), firefox.into());
                }
                json!({ "browserName": "firefox", "moz:firefoxOptions": options })
            }
            // WebKit's own small browser, which its driver finds.
            Self::WebKit => json!({}),
        }
    }
}

/// The limit that an error tells of, in words; none where it is a fault.
pub fn limit(error: &str) -> Option<&str> {
    error.split_once(LIMIT).map(|(_, what)| what)
}
