//! Environment of all journeys: the build, its server, the browser's driver, axe.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::Outcome;
use crate::dist::Dist;
use crate::driver::{Driver, Engine};
use crate::tab::{Look, Tab};

/// See above.
#[derive(Debug)]
pub struct World {
    pub dist: Dist,
    pub driver: Driver,
    /// The script of axe-core, where it was given.
    pub axe: Option<String>,
    server: Serving,
}

impl World {
    /// Serves the build in `folder` and starts the driver.
    pub fn start(folder: &Path) -> Outcome<Self> {
        let axe = match std::env::var_os("ATLAS_AXE") {
            Some(path) => {
                let read = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()));
                Some(read?)
            }
            None => None,
        };
        Ok(Self {
            dist: Dist::read(folder)?,
            driver: Driver::start(Engine::from_environment()?)?,
            axe,
            server: Serving::start(folder, "/")?,
        })
    }

    /// The address of a path of the site.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.server.address)
    }

    /// A new browser.
    pub fn tab(&self, look: Look) -> Outcome<Tab> {
        Tab::open(&self.driver, look)
    }
}

/// `atlas serve`, the program itself; it ends with this.
#[derive(Debug)]
pub struct Serving {
    program: Child,
    /// Address of the site, with a slash at its end.
    pub address: String,
}

impl Serving {
    /// Serves the build in `folder` under the path `base`, on any free port.
    pub fn start(folder: &Path, base: &str) -> Outcome<Self> {
        Self::start_at(folder, base, 0)
    }

    /// As [`Self::start`], on this port.
    pub fn start_at(folder: &Path, base: &str, port: u16) -> Outcome<Self> {
        let port = port.to_string();
        let mut command = Command::new(env!("CARGO_BIN_EXE_atlas"));
        command.arg("serve").arg(folder).args(["--port", &port, "--base", base]).stdout(Stdio::piped());
        let mut program = command.spawn().map_err(|error| format!("atlas serve: {error}"))?;
        let output = program.stdout.take().ok_or("atlas serve has no output")?;
        let first = BufReader::new(output).lines().next().and_then(Result::ok);
        let address = first.filter(|line| line.starts_with("http://")).ok_or("atlas serve did not say where it is")?;
        Ok(Self { program, address })
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}
