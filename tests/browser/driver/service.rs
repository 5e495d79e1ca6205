//! Programs that drive a browser, and the display that WebKit draws on.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

use super::Engine;
use crate::Outcome;

/// A running driver; it ends with this.
#[derive(Debug)]
pub struct Service {
    program: Child,
    pub address: String,
    /// Settings of the program alone; they go with it.
    folder: Option<PathBuf>,
}

/// A window of WebKit's browser has no bar that would keep it from being as narrow as a phone.
const NO_BAR: &str = "window * { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }
image { -gtk-icon-source: none; }
entry, button { opacity: 0; }
";

impl Service {
    /// Starts the driver of an engine on a free port. WebKit's takes the color scheme and the
    /// display from its surroundings.
    pub fn start(engine: Engine, dark: bool, display: Option<&Display>) -> Outcome<Self> {
        let (variable, name) = engine.program();
        let name = std::env::var_os(variable).unwrap_or_else(|| name.into());
        let mut command = Command::new(&name);
        let mut folder = None;
        let mut port = 0;
        match engine {
            Engine::Chromium => command.arg("--port=0"),
            Engine::Firefox => command.args(["--port", "0", "--websocket-port", "0", "--allow-system-access"]),
            Engine::WebKit => {
                port = free_port()?;
                let made = settings().map_err(|error| error.to_string())?;
                command.env("XDG_CONFIG_HOME", &made).env("LANG", "en_US.UTF-8").env("LC_ALL", "");
                command.env("GTK_THEME", if dark { "Adwaita:dark" } else { "Adwaita" });
                if let Some(display) = display {
                    command.env("DISPLAY", format!(":{}", display.number));
                }
                folder = Some(made);
                command.arg(format!("--port={port}"))
            }
        };
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().map_err(|error| format!("{}: {error}", name.display()))?;
        let output = program.stdout.take().ok_or("the driver has no output")?;
        let mut service = Self { program, address: String::new(), folder };
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = match engine {
            Engine::WebKit => answers(port).then_some(port),
            _ => lines.find_map(|line| said_port(&line)),
        };
        // It must be able to go on printing.
        std::thread::spawn(move || lines.for_each(drop));
        let port = port.ok_or_else(|| format!("{} did not say on which port it listens", name.display()))?;
        service.address = format!("http://127.0.0.1:{port}");
        Ok(service)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        if let Some(folder) = &self.folder {
            let _ = fs::remove_dir_all(folder);
        }
    }
}

/// The port at the end of a line of chromedriver or geckodriver.
fn said_port(line: &str) -> Option<u16> {
    let rest = line.split_once("started successfully on port ").or_else(|| line.split_once("Listening on 127.0.0.1:"));
    rest?.1.trim_end_matches('.').parse().ok()
}

fn free_port() -> Outcome<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// Waits until somebody listens.
fn answers(port: u16) -> bool {
    (0..600).any(|_| {
        let there = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok();
        if !there {
            sleep(Duration::from_millis(50));
        }
        there
    })
}

/// A folder of settings for one browser of WebKit.
fn settings() -> std::io::Result<PathBuf> {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let name = format!("atlas-webkit-{}-{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let folder = std::env::temp_dir().join(name);
    fs::create_dir_all(folder.join("gtk-3.0"))?;
    fs::write(folder.join("gtk-3.0").join("gtk.css"), NO_BAR)?;
    Ok(folder)
}

/// Display that no screen shows, of the program `Xvfb`; it ends with this.
#[derive(Debug)]
pub struct Display {
    program: Child,
    number: u32,
}

impl Display {
    /// Starts it under a number that is free.
    pub fn start() -> Outcome<Self> {
        let mut command = Command::new(std::env::var_os("XVFB").unwrap_or_else(|| "Xvfb".into()));
        command.args(["-displayfd", "1", "-screen", "0", "2000x1600x24", "-nolisten", "tcp"]);
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        let mut program = command.spawn().map_err(|error| format!("Xvfb: {error}"))?;
        let mut output = program.stdout.take().ok_or("Xvfb has no output")?;
        let (mut text, mut byte) = (String::new(), [0]);
        while output.read(&mut byte).is_ok_and(|read| read == 1) && byte != *b"\n" {
            text.push(char::from(byte[0]));
        }
        let number = text.trim().parse().map_err(|_| "Xvfb did not say the number of its display".to_owned());
        number.map(|number| Self { program, number })
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
