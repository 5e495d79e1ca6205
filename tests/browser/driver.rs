//! Drivers of browsers and their sessions: the WebDriver protocol (W3C) over HTTP, and through it the
//! protocols that an engine has of its own.

use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::Outcome;
use service::{Display, Service};

mod engine;
mod firefox;
mod service;

pub use engine::{Engine, limit};

/// Time limit of one command: longer than the slowest machine needs for it. WebKit answers nothing
/// while it takes in the app, which a busy machine draws out to more than a minute.
const PATIENCE: Duration = Duration::from_secs(240);

/// Keeps the errors of a page, for a browser that gives no log.
pub const LISTEN: &str = r#"
    const said = window.atlasSaid = [];
    addEventListener("error", ({ message, target }) => said.push(message ?? `no ${target.src ?? target.href}`), true);
    addEventListener("unhandledrejection", ({ reason }) => said.push(`not handled: ${reason}`));
    addEventListener("securitypolicyviolation", (e) => said.push(`policy: ${e.violatedDirective} ${e.blockedURI}`));
    for (const level of ["error", "warn"]) {
        const say = console[level].bind(console);
        console[level] = (...words) => { said.push(`${level}: ${words.join(" ")}`); say(...words); };
    }
"#;

/// Opens browsers of one engine.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    agent: Agent,
    /// The driver of all sessions, where it can have several at a time.
    shared: Option<Service>,
    display: Option<Display>,
}

impl Driver {
    /// Starts what all browsers of the engine share.
    pub fn start(engine: Engine) -> Outcome<Self> {
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let shared = (engine == Engine::Chromium).then(|| Service::start(engine, false, None)).transpose()?;
        let display = (engine == Engine::WebKit).then(Display::start).transpose()?;
        Ok(Self { engine, agent, shared, display })
    }

    /// Opens a browser with an empty profile. WebKit's keeps the color scheme that it is opened with.
    pub fn open(&self, dark: bool) -> Outcome<Session> {
        let own = match self.shared {
            Some(_) => None,
            None => Some(Service::start(self.engine, dark, self.display.as_ref())?),
        };
        let service = own.as_ref().or(self.shared.as_ref()).ok_or("there is no driver")?;
        let mut wanted = self.engine.capabilities();
        // A busy machine draws out what a script waits for.
        wanted["timeouts"] = json!({ "script": 120_000 });
        let capabilities = json!({ "capabilities": { "alwaysMatch": wanted } });
        let opened = call(post(&self.agent, &format!("{}/session", service.address), &capabilities));
        let opened = opened.map_err(|error| format!("{} was not opened: {error}", self.engine.name()))?;
        let id = opened.get("sessionId").and_then(Value::as_str).ok_or("the driver opened no session")?;
        let address = format!("{}/session/{id}", service.address);
        let session = Session { engine: self.engine, dark, address, agent: self.agent.clone(), _service: own };
        if self.engine == Engine::Firefox {
            session.prepare()?;
        }
        Ok(session)
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }
}

/// One browser; it closes with this.
#[derive(Debug)]
pub struct Session {
    pub engine: Engine,
    /// Color scheme that the browser was opened with.
    pub dark: bool,
    address: String,
    agent: Agent,
    /// The driver of this browser alone; it ends after the browser.
    _service: Option<Service>,
}

impl Session {
    /// Sends a WebDriver command and gives its value.
    pub fn command(&self, name: &str, body: &Value) -> Outcome<Value> {
        call(post(&self.agent, &format!("{}/{name}", self.address), body)).map_err(|error| format!("{name}: {error}"))
    }

    /// Sends a command of Chromium's DevTools protocol and gives its result.
    pub fn devtools(&self, name: &str, parameters: Value) -> Outcome<Value> {
        if self.engine != Engine::Chromium {
            return self.engine.lacks(&format!("{name} of Chromium's protocol"));
        }
        self.command("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
            .map_err(|error| format!("{name}: {error}"))
    }

    /// Entries that Chromium wrote to a log (`browser` or `performance`) since it was last read.
    pub fn log(&self, kind: &str) -> Outcome<Vec<String>> {
        let entries = self.command("se/log", &json!({ "type": kind }))?;
        let message = |entry: &Value| entry.get("message").and_then(Value::as_str).map(str::to_owned);
        Ok(entries.as_array().map(|entries| entries.iter().filter_map(message).collect()).unwrap_or_default())
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.agent.delete(&self.address).call();
    }
}

/// Sends a command, as JSON by name: geckodriver takes no other.
fn post(agent: &Agent, address: &str, body: &Value) -> Result<ureq::http::Response<ureq::Body>, ureq::Error> {
    agent.post(address).header("Content-Type", "application/json").send(body.to_string())
}

/// Reads an answer of a driver: a value, or an error with a message.
fn call(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Outcome<Value> {
    let mut answer = answer.map_err(|error| error.to_string())?;
    // A picture of a long page is larger than what is read without saying so.
    let text =
        answer.body_mut().with_config().limit(256_000_000).read_to_string().map_err(|error| error.to_string())?;
    let read: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let value = read.get("value").cloned().unwrap_or_default();
    match value.get("error").filter(|_| !answer.status().is_success()) {
        None => Ok(value),
        Some(error) => {
            let message = value.get("message").and_then(Value::as_str).unwrap_or_default();
            Err(format!("{error} {}", message.lines().next().unwrap_or_default()))
        }
    }
}
