//! Setting up what a build or a test run needs and this machine lacks.
//!
//! What is installed goes into a folder outside the checkout, by name and version, so that a
//! second checkout finds it there: `$CONFERENCE_ATLAS_TOOLS`, else
//! `$XDG_CACHE_HOME/conference-atlas/tools`, else `~/.cache/conference-atlas/tools`.

use std::path::PathBuf;
use std::process::Command;

use crate::{Trouble, run};

mod pins;
mod rust;
mod system;
mod web;

/// The tools that are set up, and where.
#[derive(Debug)]
pub struct Tools {
    folder: PathBuf,
}

/// A browser and the program that drives it.
#[derive(Debug)]
pub struct Browser {
    pub driver: PathBuf,
    pub chrome: PathBuf,
}

/// `cargo xtask tools [--tests]`: the set-up alone.
pub fn set_up(args: &[String]) -> Result<(), Trouble> {
    let tools = Tools::open()?;
    tools.for_build()?;
    if args.iter().any(|arg| arg == "--tests") {
        tools.for_tests()?;
        tools.browser()?;
        tools.axe()?;
        tools.store()?;
        tools.host()?;
        tools.fonts()?;
    }
    println!("everything is in place");
    Ok(())
}

impl Tools {
    /// Finds the folder; nothing is installed yet.
    pub fn open() -> Result<Self, Trouble> {
        let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = || named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")));
        let folder = named("CONFERENCE_ATLAS_TOOLS")
            .or_else(|| cache().map(|cache| cache.join("conference-atlas").join("tools")))
            .ok_or("neither CONFERENCE_ATLAS_TOOLS nor HOME says where tools may be kept; set one of them")?;
        Ok(Self { folder })
    }

    /// What the site is built with.
    pub fn for_build(&self) -> Result<(), Trouble> {
        rust::target()?;
        self.wasm_bindgen()?;
        self.trunk()?;
        system::node()?;
        self.wasm_opt()?;
        self.terser().map(drop)
    }

    /// What the checks of the sources need beside that.
    pub fn for_tests(&self) -> Result<(), Trouble> {
        rust::components()
    }

    /// A browser and its driver.
    pub fn browser(&self) -> Result<Browser, Trouble> {
        system::browser()
    }

    /// The server that the organizer's desk publishes to.
    pub fn store(&self) -> Result<PathBuf, Trouble> {
        system::apache()
    }

    /// The web server that the build is tried on.
    pub fn host(&self) -> Result<PathBuf, Trouble> {
        system::nginx()
    }

    /// Letters for every language that the pictures show.
    pub fn fonts(&self) -> Result<(), Trouble> {
        system::fonts()
    }

    /// The folder of the program that runs wasm tests in a browser.
    pub fn wasm_test_runner(&self) -> Result<PathBuf, Trouble> {
        Ok(self.wasm_bindgen()?.join("wasm-bindgen-test-runner"))
    }

    /// The program that writes the script beside the wasm.
    pub fn bindgen(&self) -> Result<Command, Trouble> {
        Ok(run::program(self.wasm_bindgen()?.join("wasm-bindgen")))
    }

    /// A program that works on wasm.
    pub fn binaryen(&self, name: &str) -> Result<Command, Trouble> {
        Ok(run::program(self.wasm_opt()?.join(name)))
    }

    /// Trunk, which finds the other tools of the build before any of the same name.
    pub fn trunk_with_tools(&self) -> Result<Command, Trouble> {
        let trunk = self.trunk()?;
        let mut folders = vec![self.wasm_bindgen()?, self.wasm_opt()?];
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let mut command = run::program(trunk.join("trunk"));
        command.env("PATH", std::env::join_paths(folders)?);
        Ok(command)
    }
}

/// Says what is installed, why, and how long that may take.
fn announce(what: &str, why: &str, how_long: &str) {
    println!("installing {what}: {why} ({how_long})");
}
