//! Setting up what a build or a test run needs and this machine lacks.
//!
//! Tools are installed into a folder outside the checkout, by name and version, so that a
//! second checkout finds it there: `$CONFERENCE_ATLAS_TOOLS`, else
//! `$XDG_CACHE_HOME/conference-atlas/tools`, else `~/.cache/conference-atlas/tools`.

use std::path::PathBuf;
use std::process::Command;

use crate::{Error, run};
use beside::Beside;

mod beside;
mod pins;
pub mod rust;
pub mod system;
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
pub fn set_up(args: &[String]) -> Result<(), Error> {
    let tools = Tools::open()?;
    if args.iter().any(|arg| arg == "--draft") {
        return tools.wasm_bindgen().map(drop);
    }
    tools.for_build()?;
    if args.iter().any(|arg| arg == "--tests") {
        rust::components()?;
        system::browser()?;
        tools.axe()?;
        // What is tested with these is skipped, counted and said where they cannot be had.
        let others = [
            system::firefox().map(drop),
            tools.geckodriver().map(drop),
            system::webkit().map(drop),
            system::java().map(drop),
            tools.vnu().map(drop),
        ];
        others.iter().filter_map(|had| had.as_ref().err()).for_each(|error| println!("{error}"));
        system::apache()?;
        system::nginx()?;
        system::caddy()?;
        tools.wasm_test_runner()?;
        tools.trunk()?;
    }
    println!("everything is in place");
    Ok(())
}

impl Tools {
    /// Finds the folder; nothing is installed yet.
    pub fn open() -> Result<Self, Error> {
        let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
        let cache = || named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")));
        let folder = named("CONFERENCE_ATLAS_TOOLS")
            .or_else(|| cache().map(|cache| cache.join("conference-atlas").join("tools")))
            .ok_or("neither CONFERENCE_ATLAS_TOOLS nor HOME says where tools may be kept; set one of them")?;
        Ok(Self { folder })
    }

    /// Sets up what the deployed build needs beside Rust.
    pub fn for_build(&self) -> Result<(), Error> {
        rust::target()?;
        self.wasm_bindgen()?;
        system::node()?;
        self.wasm_opt()?;
        self.terser().map(drop)
    }

    /// Sets up what `cargo xtask tools` with these arguments does, while other work goes on.
    pub fn set_up_beside(&self, args: &[&str]) -> Result<Beside, Error> {
        Beside::start(args)
    }

    /// The folder of the program that runs wasm tests in a browser.
    pub fn wasm_test_runner(&self) -> Result<PathBuf, Error> {
        Ok(self.wasm_bindgen()?.join("wasm-bindgen-test-runner"))
    }

    /// The program that writes the script beside the wasm.
    pub fn bindgen(&self) -> Result<Command, Error> {
        Ok(run::program(self.wasm_bindgen()?.join("wasm-bindgen")))
    }

    /// A program that works on wasm.
    pub fn binaryen(&self, name: &str) -> Result<Command, Error> {
        Ok(run::program(self.wasm_opt()?.join(name)))
    }

    /// Trunk, which finds the other tools of the build before any of the same name.
    pub fn trunk_with_tools(&self) -> Result<Command, Error> {
        let trunk = self.trunk()?;
        let mut folders = vec![self.wasm_bindgen()?, self.wasm_opt()?];
        folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        let mut command = run::program(trunk.join("trunk"));
        command.env("PATH", std::env::join_paths(folders)?);
        Ok(command)
    }
}

/// Says what is installed, why, and how long that may take: before it is.
fn announce(what: &str, why: &str, how_long: &str) {
    println!("installing {what}: {why} ({how_long})");
}
