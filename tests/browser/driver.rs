//! chromedriver and its sessions: the WebDriver protocol (W3C) over HTTP, and through it the
//! browser's own DevTools protocol.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::Outcome;

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

/// Time limit of one command: longer than the slowest machine needs for it.
const PATIENCE: Duration = Duration::from_secs(90);

/// A running chromedriver; it ends with this.
#[derive(Debug)]
pub struct Driver {
    program: Child,
    address: String,
    agent: Agent,
}

impl Driver {
    /// Starts the program that `CHROMEDRIVER` names on a free port.
    pub fn start() -> Outcome<Self> {
        let name = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&name);
        command.arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().map_err(|error| format!("{}: {error}", name.display()))?;
        let output = program.stdout.take().ok_or("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| {
            let (_, port) = line.split_once("started successfully on port ")?;
            port.trim_end_matches('.').parse::<u16>().ok()
        });
        // It must be able to go on printing.
        std::thread::spawn(move || lines.for_each(drop));
        let config = Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let agent = Agent::new_with_config(config.build());
        let port = port.ok_or("chromedriver did not say on which port it listens")?;
        Ok(Self { program, address: format!("http://127.0.0.1:{port}"), agent })
    }

    /// Opens a browser with an empty profile.
    pub fn open(&self) -> Outcome<Session> {
        let mut options = json!({ "args": SWITCHES });
        if let (Some(chrome), Some(options)) = (std::env::var("CHROME").ok(), options.as_object_mut()) {
            options.insert("binary".to_owned(), chrome.into());
        }
        let capabilities = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        } } });
        let opened = call(self.agent.post(format!("{}/session", self.address)).send(capabilities.to_string()))?;
        let id = opened.get("sessionId").and_then(Value::as_str).ok_or("chromedriver opened no session")?;
        Ok(Session { address: format!("{}/session/{id}", self.address), agent: self.agent.clone() })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

/// One browser; it closes with this.
#[derive(Debug)]
pub struct Session {
    address: String,
    agent: Agent,
}

impl Session {
    /// Sends a WebDriver command and gives its value.
    pub fn command(&self, name: &str, body: &Value) -> Outcome<Value> {
        call(self.agent.post(format!("{}/{name}", self.address)).send(body.to_string()))
            .map_err(|error| format!("{name}: {error}"))
    }

    /// Sends a DevTools command and gives its result.
    pub fn devtools(&self, name: &str, parameters: Value) -> Outcome<Value> {
        self.command("goog/cdp/execute", &json!({ "cmd": name, "params": parameters }))
            .map_err(|error| format!("{name}: {error}"))
    }

    /// Entries written to a log (`browser` or `performance`) since it was last read.
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

/// Reads an answer of chromedriver: a value, or an error with a message.
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
