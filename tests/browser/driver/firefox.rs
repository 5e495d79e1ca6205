//! Firefox with the rights of the browser itself: settings, scripts before those of a page, requests.

use serde_json::{Value, json};

use super::{LISTEN, Session};
use crate::Outcome;

/// Listens to the requests of the window's pages, and runs scripts before those of a page.
const PREPARE: &str = r#"
    const kept = window.atlas = { asked: [], scripts: [arguments[0]] };
    Services.obs.addObserver((subject) => {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        if (channel.loadInfo.browsingContextID) kept.asked.push(channel.URI.spec);
    }, "http-on-modify-request");
    const group = window.getGroupMessageManager("browsers");
    group.addMessageListener("atlas:scripts", () => kept.scripts);
    const inPage = (frame) => {
        frame.addEventListener("DOMWindowCreated", ({ target }) => {
            const page = target.defaultView;
            if (!/^https?:/.test(page.location.href)) return;
            for (const script of frame.sendSyncMessage("atlas:scripts")[0] ?? []) {
                Cu.evalInSandbox(script, Cu.Sandbox(page, { sandboxPrototype: page, wantXrays: false }));
            }
        }, true);
    };
    group.loadFrameScript(`data:,(${encodeURIComponent(inPage)})(this)`, true);
"#;

/// Size of the page in CSS pixels, and its surroundings.
const LOOK: &str = r#"
    const [width, height, dark, scripts] = arguments;
    const browser = window.gBrowser.selectedBrowser;
    for (const [name, value] of [["width", width], ["height", height]]) {
        for (const start of ["", "min-", "max-"]) browser.style.setProperty(start + name, `${value}px`);
    }
    Services.prefs.setIntPref("layout.css.prefers-color-scheme.content-override", dark ? 0 : 1);
    browser.browsingContext.allowJavascript = scripts;
    browser.browsingContext.mediumOverride = "";
"#;

impl Session {
    /// Runs the body of a function as a part of Firefox itself.
    fn privileged(&self, body: &str, arguments: Value) -> Outcome<Value> {
        self.command("moz/context", &json!({ "context": "chrome" }))?;
        let done = self.command("execute/sync", &json!({ "script": body, "args": arguments }));
        self.command("moz/context", &json!({ "context": "content" }))?;
        done
    }

    pub(super) fn prepare(&self) -> Outcome {
        self.privileged(PREPARE, json!([LISTEN])).map(drop)
    }

    /// Looks so from now on; the page takes its size a moment later.
    pub fn firefox_look(&self, width: u32, height: u32, dark: bool, scripts: bool) -> Outcome {
        self.privileged(LOOK, json!([width, height, dark, scripts])).map(drop)
    }

    /// Runs a script on every page to come, before its own.
    pub fn firefox_before_scripts(&self, script: &str) -> Outcome {
        self.privileged("window.atlas.scripts.push(arguments[0]);", json!([script])).map(drop)
    }

    /// Addresses that pages asked for since that was last read.
    pub fn firefox_requests(&self) -> Outcome<Vec<String>> {
        let lines = self.privileged("return window.atlas.asked.splice(0);", json!([]))?;
        serde_json::from_value(lines).map_err(|error| error.to_string())
    }

    /// Sets something of the page's surroundings: `timezoneOverride`, `mediumOverride`.
    pub fn firefox_override(&self, name: &str, value: &str) -> Outcome {
        let set = "window.gBrowser.selectedBrowser.browsingContext[arguments[0]] = arguments[1];";
        self.privileged(set, json!([name, value])).map(drop)
    }

    /// Takes the network away, or gives it back.
    pub fn firefox_offline(&self, offline: bool) -> Outcome {
        self.privileged("Services.io.offline = arguments[0];", json!([offline])).map(drop)
    }

    /// Size of letters where a page leaves it to the browser.
    pub fn firefox_text_size(&self, size: u32) -> Outcome {
        let set = "for (const script of ['x-western', 'x-unicode', 'th', 'zh-CN', 'ar'])
            Services.prefs.setIntPref(`font.size.variable.${script}`, arguments[0]);";
        self.privileged(set, json!([size])).map(drop)
    }

    /// Draws pages in the colors of the system, or in their own.
    pub fn firefox_forced_colors(&self, forced: bool) -> Outcome {
        let set = "Services.prefs.setIntPref('browser.display.document_color_use', arguments[0]);";
        self.privileged(set, json!([if forced { 2 } else { 1 }])).map(drop)
    }
}
