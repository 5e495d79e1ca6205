//! A page in a browser, and what a journey asks of it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::Outcome;
use crate::driver::{Driver, Engine, LISTEN, Session};

mod hands;

/// Settings to view a page with.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// In CSS pixels.
    pub width: u32,
    pub height: u32,
    pub dark: bool,
    /// True if scripts run.
    pub scripts: bool,
}

impl Look {
    /// On a desk, in light, with scripts.
    pub const DESK: Self = Self { width: 1280, height: 900, dark: false, scripts: true };
    /// On a phone, in light, with scripts.
    pub const PHONE: Self = Self { width: 360, height: 740, dark: false, scripts: true };

    pub fn dark(self, dark: bool) -> Self {
        Self { dark, ..self }
    }

    pub fn without_scripts(self) -> Self {
        Self { scripts: false, ..self }
    }

    pub fn wide(self, width: u32) -> Self {
        Self { width, ..self }
    }
}

/// A page in a browser of its own.
#[derive(Debug)]
pub struct Tab {
    session: Session,
    scripts: Cell<bool>,
}

/// Facts that a page tells a person, by the handles that hosts and tests hold on to.
pub type Facts = BTreeMap<String, Vec<String>>;

/// Collects [`Facts`]: headings as they read, handles as they are, each in its order.
const FACTS: &str = r#"
    const all = (selector, read) => [...document.querySelectorAll(selector)].map(read);
    const handles = ["conference", "session", "program", "milestone", "country", "notice"];
    const facts = Object.fromEntries(handles.map((name) =>
        [name, [...new Set(all(`[data-${name}]`, (e) => e.dataset[name]))].sort()]));
    facts.heading = all("h1, h2, h3", (e) => e.textContent.replace(/\s+/g, " ").trim());
    facts.title = [document.title];
    facts.lang = [document.documentElement.lang];
    return facts;
"#;

impl Tab {
    /// A new browser that looks so.
    pub fn open(driver: &Driver, look: Look) -> Outcome<Self> {
        let tab = Self { session: driver.open(look.dark)?, scripts: Cell::new(true) };
        tab.look(look)?;
        Ok(tab)
    }

    pub fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Looks otherwise from now on.
    pub fn look(&self, look: Look) -> Outcome {
        self.scripts.set(look.scripts);
        match self.engine() {
            Engine::Chromium => self.emulate(look),
            Engine::Firefox => {
                self.session.firefox_look(look.width, look.height, look.dark, look.scripts)?;
                self.is_sized(look)
            }
            Engine::WebKit if !look.scripts => self.engine().lacks("switch for scripts while it runs"),
            Engine::WebKit if look.dark != self.session.dark => {
                self.engine().lacks("color scheme that changes while it runs")
            }
            Engine::WebKit => self.size(look),
        }
    }

    fn emulate(&self, look: Look) -> Outcome {
        let size = json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false });
        self.session.devtools("Emulation.setDeviceMetricsOverride", size)?;
        let scheme = if look.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.session.devtools("Emulation.setEmulatedMedia", media)?;
        self.session.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !look.scripts })).map(drop)
    }

    /// Gives the window the size in which the page has its own.
    fn size(&self, look: Look) -> Outcome {
        let rect = |width: u32, height: u32| {
            let rect = json!({ "x": 0, "y": 0, "width": width, "height": height });
            self.session.command("window/rect", &rect).map(drop)
        };
        rect(look.width, look.height)?;
        let (mut last, mut still) = (-1.0, 0);
        // The bar of the window is as high as the system's letters want it.
        while still < 3 {
            let now = self.number("innerHeight")?;
            still = if now == last { still + 1 } else { 0 };
            last = now;
            sleep(Duration::from_millis(20));
        }
        rect(look.width, (f64::from(look.height) * 2.0 - last) as u32)?;
        self.is_sized(look)
    }

    fn is_sized(&self, look: Look) -> Outcome {
        let Look { width, height, .. } = look;
        for _ in 0..200 {
            if self.run(&format!("return innerWidth === {width} && innerHeight === {height};"))? == Value::Bool(true) {
                return Ok(());
            }
            sleep(Duration::from_millis(25));
        }
        let now = self.text("[innerWidth, innerHeight].join(' × ')")?;
        Err(format!("the page is {now}, not {width} × {height}"))
    }

    /// Runs a script on every page to come, before its own.
    pub fn before_scripts(&self, script: &str) -> Outcome {
        let devtools =
            |script| self.session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        match self.engine() {
            Engine::Chromium => devtools(script).map(drop),
            Engine::Firefox => self.session.firefox_before_scripts(script),
            Engine::WebKit => self.engine().lacks("script that runs before those of a page"),
        }
    }

    /// Has its clock in another time zone from now on.
    pub fn time_zone(&self, zone: &str) -> Outcome {
        match self.engine() {
            Engine::Firefox => self.session.firefox_override("timezoneOverride", zone),
            _ => self.session.devtools("Emulation.setTimezoneOverride", json!({ "timezoneId": zone })).map(drop),
        }
    }

    /// Has no network from now on.
    pub fn offline(&self) -> Outcome {
        if self.engine() == Engine::Firefox {
            return self.session.firefox_offline(true);
        }
        self.session.devtools("Network.enable", json!({}))?;
        let offline = json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.session.devtools("Network.emulateNetworkConditions", offline).map(drop)
    }

    /// Has letters of this size, in CSS pixels, where a page leaves it to the browser.
    pub fn text_size(&self, size: u32) -> Outcome {
        match self.engine() {
            Engine::Chromium => {
                let sizes = json!({ "fontSizes": { "standard": size, "fixed": size } });
                self.session.devtools("Page.setFontSizes", sizes).map(drop)
            }
            Engine::Firefox => self.session.firefox_text_size(size),
            Engine::WebKit => self.engine().lacks("size of letters that a test sets"),
        }
    }

    /// Draws pages in the colors of the system, or in their own.
    pub fn forced_colors(&self, forced: bool) -> Outcome {
        if self.engine() == Engine::Firefox {
            return self.session.firefox_forced_colors(forced);
        }
        let value = if forced { "active" } else { "none" };
        let media = json!({ "features": [{ "name": "forced-colors", "value": value }] });
        self.session.devtools("Emulation.setEmulatedMedia", media).map(drop)
    }

    /// Goes to an address and waits until it has loaded. Nobody has touched it yet: see
    /// [`touch`](Self::touch).
    pub fn go_and_look(&self, address: &str) -> Outcome {
        self.session.command("url", &json!({ "url": address }))?;
        if self.engine() == Engine::WebKit && self.scripts.get() { self.run(LISTEN).map(drop) } else { Ok(()) }
    }

    /// Goes to an address, waits until it has loaded, and moves the mouse there.
    pub fn go(&self, address: &str) -> Outcome {
        self.go_and_look(address)?;
        if self.scripts.get() { self.touch() } else { Ok(()) }
    }

    /// The mouse moves: the first sign of a visitor, for which the app waits.
    pub fn touch(&self) -> Outcome {
        self.run("dispatchEvent(new Event('pointermove'));").map(drop)
    }

    /// Goes to an address and waits until the app is in its end state there.
    pub fn go_ready(&self, address: &str, state: &str) -> Outcome {
        self.go(address)?;
        self.wait(&format!("document.documentElement.dataset.app === '{state}'"), &format!("data-app=\"{state}\""))?;
        self.settle()
    }

    /// Runs the body of a function in the page and gives what it returns; a promise is awaited.
    pub fn run(&self, body: &str) -> Outcome<Value> {
        self.session.command("execute/sync", &json!({ "script": body, "args": [] }))
    }

    /// Sends a DevTools command and gives its result: for what hands do to a page.
    pub fn devtools(&self, name: &str, parameters: Value) -> Outcome<Value> {
        self.session.devtools(name, parameters)
    }

    /// A text that an expression gives.
    pub fn text(&self, expression: &str) -> Outcome<String> {
        let value = self.run(&format!("return String({expression});"))?;
        Ok(value.as_str().unwrap_or_default().to_owned())
    }

    /// A number that an expression gives.
    pub fn number(&self, expression: &str) -> Outcome<f64> {
        self.run(&format!("return {expression};"))?.as_f64().ok_or_else(|| format!("`{expression}` is no number"))
    }

    /// Waits until an expression holds. `what` names it where it never does.
    pub fn wait(&self, expression: &str, what: &str) -> Outcome {
        for _ in 0..600 {
            if self.run(&format!("return Boolean({expression});"))? == Value::Bool(true) {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        let state = self.text(
            "[document.documentElement.dataset.app, location.href,
                document.querySelector('[role=alert]')?.innerText.replace(/\\s+/g, ' ')].join(' ')",
        )?;
        let said = self.console()?.join("\n  ");
        Err(format!("{what} did not come in 30 s; the page is {state} and its console says:\n  {said}"))
    }

    /// Goes into the frame that an expression gives, until [`leave`](Self::leave).
    pub fn enter(&self, frame: &str) -> Outcome {
        let element = self.run(&format!("return {frame};"))?;
        self.session.command("frame", &json!({ "id": element })).map(drop)
    }

    /// Goes back to the page itself.
    pub fn leave(&self) -> Outcome {
        self.session.command("frame", &json!({ "id": null })).map(drop)
    }

    /// Waits until fonts are there and two frames are drawn.
    pub fn settle(&self) -> Outcome {
        // Without scripts a page tells nothing when it is done, and has nothing to do.
        if !self.scripts.get() {
            return Ok(());
        }
        let body = "return document.fonts.ready.then(() => new Promise((done) =>
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 50)))));";
        self.run(body).map(drop)
    }

    /// Goes back in the history, as the browser's own button does.
    pub fn back(&self) -> Outcome {
        self.session.command("back", &json!({})).map(drop)
    }

    /// Facts that the page tells a person.
    pub fn facts(&self) -> Outcome<Facts> {
        serde_json::from_value(self.run(FACTS)?).map_err(|error| error.to_string())
    }

    /// Sends a DevTools command that needs no parameters.
    pub fn ask(&self, name: &str) -> Outcome<Value> {
        self.session.devtools(name, json!({}))
    }

    /// Messages of the console since it was last read: in Chromium all, elsewhere errors and
    /// warnings of the page as it is, in WebKit from the moment at which it has loaded.
    pub fn console(&self) -> Outcome<Vec<String>> {
        match self.engine() {
            Engine::Chromium => self.session.log("browser"),
            Engine::Firefox | Engine::WebKit => {
                let said = self.run("return (window.atlasSaid ?? []).splice(0);")?;
                serde_json::from_value(said).map_err(|error| error.to_string())
            }
        }
    }

    /// The addresses that were asked for since they were last read. In WebKit those of the page as it
    /// is, all of them each time.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let address = |entry: String| {
            let entry: Value = serde_json::from_str(&entry).ok()?;
            let message = entry.get("message")?;
            let sent = message.get("method")?.as_str()? == "Network.requestWillBeSent";
            let address = message.pointer("/params/request/url")?.as_str()?;
            sent.then(|| address.to_owned())
        };
        match self.engine() {
            Engine::Chromium => Ok(self.session.log("performance")?.into_iter().filter_map(address).collect()),
            Engine::Firefox => self.session.firefox_requests(),
            Engine::WebKit => {
                let asked =
                    self.run("return performance.getEntries().map((e) => e.name).filter((name) => /:/.test(name));")?;
                serde_json::from_value(asked).map_err(|error| error.to_string())
            }
        }
    }

    /// Runs a whole script, as a `<script>` of the page would.
    pub fn inject(&self, script: &str) -> Outcome {
        if self.engine() != Engine::Chromium {
            return self.run(script).map(drop);
        }
        let run = json!({ "expression": script, "awaitPromise": false, "returnByValue": true });
        let result = self.session.devtools("Runtime.evaluate", run)?;
        match result.get("exceptionDetails") {
            None => Ok(()),
            Some(details) => Err(details.to_string()),
        }
    }

    /// A picture of the whole page as PNG, in base64.
    pub fn picture(&self) -> Outcome<String> {
        let metrics = self.session.devtools("Page.getLayoutMetrics", json!({}))?;
        let side = |name: &str| metrics.pointer(&format!("/cssContentSize/{name}")).cloned().unwrap_or_default();
        self.captured(&side("width"), &side("height"))
    }

    /// The page from its upper left corner, so wide and high in CSS pixels, as PNG in base64.
    fn captured(&self, width: &Value, height: &Value) -> Outcome<String> {
        let clip = json!({ "x": 0, "y": 0, "width": width, "height": height, "scale": 1 });
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.session.devtools("Page.captureScreenshot", how)?;
        picture.get("data").and_then(Value::as_str).map(str::to_owned).ok_or_else(|| "no picture".to_owned())
    }

    /// A picture of the whole page as PNG.
    pub fn png(&self) -> Outcome<Vec<u8>> {
        BASE64_STANDARD.decode(self.picture()?).map_err(|error| error.to_string())
    }

    /// A picture of the top of the page as PNG, so wide and high in CSS pixels.
    pub fn png_of(&self, width: u32, height: u32) -> Outcome<Vec<u8>> {
        BASE64_STANDARD.decode(self.captured(&json!(width), &json!(height))?).map_err(|error| error.to_string())
    }

    /// The page as the browser prints it, with its style sheet's page size, as PDF.
    pub fn print(&self) -> Outcome<Vec<u8>> {
        let printed = self.session.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true }))?;
        let data = printed.get("data").and_then(Value::as_str).ok_or("nothing was printed")?;
        BASE64_STANDARD.decode(data).map_err(|error| error.to_string())
    }

    /// Looks as on a sheet of paper whose text is so wide, in CSS pixels.
    pub fn on_paper(&self, width: u32) -> Outcome {
        self.look(Look::DESK.wide(width))?;
        if self.engine() == Engine::Firefox {
            return self.session.firefox_override("mediumOverride", "print");
        }
        self.session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).map(drop)
    }

    /// The sum of layout shifts since the page began to load (the score of web.dev/cls, with
    /// no window, and so never smaller). Chromium alone measures it: none elsewhere.
    pub fn layout_shift(&self) -> Outcome<Option<f64>> {
        if self.engine() != Engine::Chromium {
            return Ok(None);
        }
        // A shift is noted when its frame is drawn; an observer has what was noted before it at once.
        let body = "return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
            const seen = new PerformanceObserver(() => {});
            seen.observe({ type: 'layout-shift', buffered: true });
            done(seen.takeRecords().reduce((sum, shift) => sum + shift.value, 0));
            seen.disconnect();
        })));";
        self.run(body)?.as_f64().map(Some).ok_or_else(|| "layout shifts cannot be measured".to_owned())
    }
}
