//! Journeys that the site does not pass yet, by name and with the reason: `unmet.txt`.
//!
//! They count as skipped, never as passed, and run with `-- --include-ignored`. A line whose
//! journey is gone fails, so the list only gets shorter by being met.

use libtest_mimic::{Failed, Trial};

use crate::driver::Engine;

/// Lines of the form `name: reason`; `#` begins a comment. In one engine alone: `Firefox| name: reason`.
const LIST: &str = include_str!("unmet.txt");

/// Journeys that have been seen to pass in another engine than Chromium, as `Firefox| name`; the others
/// are taken with `-- --include-ignored`, and count as skipped until somebody has seen them pass.
const SEEN: &str = include_str!("seen.txt");

/// Names of those that have been seen to pass in an engine.
fn seen(engine: Engine) -> impl Iterator<Item = &'static str> {
    let lines = SEEN.lines().map(str::trim).filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once("| ")).filter(move |(of, _)| *of == engine.name()).map(|(_, name)| name)
}

/// Names of those that are not met in an engine.
fn list(engine: Engine) -> impl Iterator<Item = &'static str> {
    let lines = LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let names = lines.filter_map(|line| line.rsplit_once(": ")).map(|(name, _)| name);
    names.filter_map(move |name| match name.split_once("| ") {
        Some((of, name)) => (of == engine.name()).then_some(name),
        None => Some(name),
    })
}

/// Marks the journeys of the list as ignored.
pub fn mark(journeys: Vec<Trial>, engine: Engine) -> Vec<Trial> {
    let is_chromium = engine == Engine::Chromium;
    let gone = |name: &&str| !journeys.iter().any(|journey| journey.name() == *name);
    // The others take fewer journeys.
    let unmet = list(engine).filter(|_| is_chromium);
    let gone: Vec<Trial> = unmet.chain(seen(engine)).filter(gone).map(missing).collect();
    let mark = |journey: Trial| {
        let is_unmet = list(engine).any(|name| name == journey.name());
        let is_unseen = !is_chromium && !seen(engine).any(|name| name == journey.name());
        journey.with_ignored_flag(is_unmet || is_unseen)
    };
    journeys.into_iter().map(mark).chain(gone).collect()
}

fn missing(name: &'static str) -> Trial {
    Trial::test(format!("unmet.txt and seen.txt name a journey that there is: {name}"), || {
        Err(Failed::from("take the line out, or give it the journey's new name"))
    })
}
