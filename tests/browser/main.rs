//! The built site in a real browser.
//!
//! `cargo xtask test` builds the site and runs this over it; by itself it runs where `ATLAS_DIST`
//! names a build, with `CHROMEDRIVER` and `CHROME` for the browser and `ATLAS_AXE` for axe-core's
//! script; in another engine where `ATLAS_ENGINE` says `firefox` (`GECKODRIVER`, `FIREFOX`) or
//! `webkit` (`WEBKITDRIVER`, `XVFB`). A word after `--` keeps the journeys with that word in their name.
//!
//! ```text
//! world      the build, its server and the browser, for all journeys
//! dist       which pages a build has
//! driver     browsers of three engines              faults    a host on a bad day
//! host       a host of one journey, which changes and stops
//! tab        what a journey asks a page              journeys  one file a promise to a person
//! nginx      a real web server with the build's own configuration
//! venue      a conference that goes on right now     store     Apache with mod_dav, and a bad line
//! stage      the build with another feed             gallery   the parts, on a stage
//! pictures   those that were accepted, and what later ones differ in
//! transcript the page as a screen reader has it
//! trial      two desks, every fault, and the counts: `cargo xtask desk-trial`
//! ```
//!
//! With `shots` as its first argument it takes pictures instead: `cargo xtask shots`; with
//! `gallery` it shows the parts: `cargo xtask gallery`; with `measure` it tells how long a key
//! and a scroll take, with `drawings` how long a pan and a zoom do: `cargo xtask bench`; with `start`
//! how long a page takes from its first paint to the effect of a tap: `cargo xtask bench --start`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that goes wrong may stop there"
)]

use std::process::ExitCode;
use std::sync::Arc;

mod dist;
#[path = "../support/documents.rs"]
mod documents;
mod drawings;
mod driver;
mod faults;
mod gallery;
mod host;
mod journeys;
mod measure;
mod measure_acts;
#[path = "../hosting/nginx.rs"]
mod nginx;
mod pictures;
mod shots;
#[path = "../support/site.rs"]
mod site;
mod stage;
mod start;
mod store;
mod tab;
mod transcript;
mod trial;
mod unmet;
mod venue;
mod world;

/// Error that a journey found, in words for a person.
type Outcome<T = ()> = Result<T, String>;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let Some(folder) = std::env::var_os("ATLAS_DIST") else {
        println!(
            "the browser tests are skipped: ATLAS_DIST names no build; `cargo xtask test` makes one and runs them"
        );
        return ExitCode::SUCCESS;
    };
    let world = match world::World::start(folder.as_ref()) {
        Ok(world) => Arc::new(world),
        Err(message) => {
            eprintln!("{message}");
            return ExitCode::FAILURE;
        }
    };
    let task: Option<fn(&world::World, &[String]) -> Outcome> = match words.first().map(String::as_str) {
        Some("shots") => Some(shots::take),
        Some("gallery") => Some(gallery::run),
        Some("measure") => Some(measure::take),
        Some("drawings") => Some(drawings::take),
        Some("desk-trial") => Some(trial::run),
        Some("start") => Some(start::take),
        _ => None,
    };
    if let Some(task) = task {
        return match task(&world, &words[1..]) {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("{message}");
                ExitCode::FAILURE
            }
        };
    }
    let conclusion = libtest_mimic::run(
        &libtest_mimic::Arguments::from_args(),
        unmet::mark(journeys::all(&world), world.driver.engine()),
    );
    // Not `exit`, which would leave the browser running.
    if conclusion.has_failed() { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
