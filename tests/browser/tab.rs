//! A page in a browser, and what a journey asks of it.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::thread::sleep;
use std::time::Duration;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use crate::Outcome;
use crate::driver::{Driver, Session};

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
        let tab = Self { session: driver.open()?, scripts: Cell::new(true) };
        tab.look(look)?;
        Ok(tab)
    }

    /// Looks otherwise from now on.
    pub fn look(&self, look: Look) -> Outcome {
        let size = json!({ "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": false });
        self.session.devtools("Emulation.setDeviceMetricsOverride", size)?;
        self.scripts.set(look.scripts);
        let scheme = if look.dark { "dark" } else { "light" };
        let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        self.session.devtools("Emulation.setEmulatedMedia", media)?;
        self.session.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": !look.scripts })).map(drop)
    }

    /// Runs a script on every page to come, before its own.
    pub fn before_scripts(&self, script: &str) -> Outcome {
        self.session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).map(drop)
    }

    /// Goes to an address and waits until it has loaded. Nobody has touched it yet: see
    /// [`touch`](Self::touch).
    pub fn go_and_look(&self, address: &str) -> Outcome {
        self.session.command("url", &json!({ "url": address })).map(drop)
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
        let said = self.session.log("browser")?.join("\n  ");
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

    /// Clicks the first element of a selector with the mouse, at its middle. Like a person it
    /// scrolls first to what lies under a bar or outside the window.
    pub fn click(&self, selector: &str) -> Outcome {
        let scroll = format!(
            "const e = document.querySelector({}), b = e?.getBoundingClientRect();
            if (e && !e.contains(document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2)))
                e.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            return 1;",
            json!(selector)
        );
        self.run(&scroll)?;
        let find = json!({ "using": "css selector", "value": selector });
        let found = self.session.command("element", &find).map_err(|error| format!("{selector}: {error}"))?;
        let id = found.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| format!("{selector}: no element"))?;
        self.session.command(&format!("element/{id}/click"), &json!({})).map(drop)
    }

    /// Does something with the mouse at a point of the window: `mousePressed`, `mouseMoved` (with
    /// the button held) or `mouseReleased`.
    pub fn mouse(&self, what: &str, x: i32, y: i32) -> Outcome {
        let event = json!({ "type": what, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
        self.session.devtools("Input.dispatchMouseEvent", event).map(drop)
    }

    /// Turns the wheel over a point of the window, down for a positive `by`.
    pub fn wheel(&self, x: i32, y: i32, by: i32, ctrl: bool) -> Outcome {
        let modifiers = if ctrl { 2 } else { 0 };
        let event = json!({ "type": "mouseWheel", "x": x, "y": y, "deltaX": 0, "deltaY": by, "modifiers": modifiers });
        self.session.devtools("Input.dispatchMouseEvent", event).map(drop)
    }

    /// Touches a point of the window and lets go.
    pub fn tap(&self, x: i32, y: i32) -> Outcome {
        let touch = |kind: &str, points: Value| json!({ "type": kind, "touchPoints": points });
        self.session.devtools("Input.dispatchTouchEvent", touch("touchStart", json!([{ "x": x, "y": y }])))?;
        self.session.devtools("Input.dispatchTouchEvent", touch("touchEnd", json!([]))).map(drop)
    }

    /// Moves the mouse to the middle of the first element of a selector.
    pub fn point(&self, selector: &str) -> Outcome {
        let middle = format!(
            "return (() => {{
                const element = document.querySelector({selector:?});
                element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                const {{ x, y, width, height }} = element.getBoundingClientRect();
                return [x + width / 2, y + height / 2];
            }})();"
        );
        let middle = self.run(&middle)?;
        let at = |index: usize| middle.get(index).and_then(Value::as_f64).ok_or_else(|| format!("{selector}: nowhere"));
        let event = json!({ "type": "mouseMoved", "x": at(0)?, "y": at(1)? });
        self.session.devtools("Input.dispatchMouseEvent", event).map(drop)
    }

    /// Presses a key: `Tab`, `Enter`, `Backspace`, `Escape`, an arrow, or a letter.
    pub fn press(&self, key: &str) -> Outcome {
        let (code, text) = match key {
            "Tab" => (9, None),
            "Enter" => (13, Some("\r")),
            "Backspace" => (8, None),
            "Escape" => (27, None),
            "ArrowLeft" => (37, None),
            "ArrowUp" => (38, None),
            "ArrowRight" => (39, None),
            "ArrowDown" => (40, None),
            other => (0, Some(other)),
        };
        for kind in ["keyDown", "keyUp"] {
            let mut event = json!({ "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code });
            if let (Some(text), "keyDown", Some(event)) = (text, kind, event.as_object_mut()) {
                event.insert("text".to_owned(), text.into());
            }
            self.session.devtools("Input.dispatchKeyEvent", event)?;
        }
        Ok(())
    }

    /// Facts that the page tells a person.
    pub fn facts(&self) -> Outcome<Facts> {
        serde_json::from_value(self.run(FACTS)?).map_err(|error| error.to_string())
    }

    /// Sends a DevTools command that needs no parameters.
    pub fn ask(&self, name: &str) -> Outcome<Value> {
        self.session.devtools(name, json!({}))
    }

    /// Runs a script before any other in every page from now on.
    pub fn before_all(&self, script: &str) -> Outcome {
        self.session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).map(drop)
    }

    /// Messages of the console since it was last read.
    pub fn console(&self) -> Outcome<Vec<String>> {
        self.session.log("browser")
    }

    /// The addresses that were asked for since they were last read.
    pub fn requests(&self) -> Outcome<Vec<String>> {
        let address = |entry: String| {
            let entry: Value = serde_json::from_str(&entry).ok()?;
            let message = entry.get("message")?;
            let sent = message.get("method")?.as_str()? == "Network.requestWillBeSent";
            let address = message.pointer("/params/request/url")?.as_str()?;
            sent.then(|| address.to_owned())
        };
        Ok(self.session.log("performance")?.into_iter().filter_map(address).collect())
    }

    /// Runs a whole script, as a `<script>` of the page would.
    pub fn inject(&self, script: &str) -> Outcome {
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
        let clip = json!({ "x": 0, "y": 0, "width": side("width"), "height": side("height"), "scale": 1 });
        let how = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
        let picture = self.session.devtools("Page.captureScreenshot", how)?;
        picture.get("data").and_then(Value::as_str).map(str::to_owned).ok_or_else(|| "no picture".to_owned())
    }

    /// A picture of the whole page as PNG.
    pub fn png(&self) -> Outcome<Vec<u8>> {
        BASE64_STANDARD.decode(self.picture()?).map_err(|error| error.to_string())
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
        self.session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).map(drop)
    }

    /// The sum of layout shifts since the page began to load (the score of web.dev/cls, with
    /// no window, and so never smaller).
    pub fn layout_shift(&self) -> Outcome<f64> {
        let body = "return new Promise((done) => {
            let sum = 0;
            const seen = new PerformanceObserver((list) =>
                list.getEntries().forEach((shift) => { sum += shift.value; }));
            seen.observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => done(sum), 100);
        });";
        self.run(body)?.as_f64().ok_or_else(|| "layout shifts cannot be measured".to_owned())
    }
}
