//! Journeys that the site does not pass yet, by name and with the reason: `unmet.txt`.
//!
//! They count as skipped, never as passed, and run with `-- --include-ignored`. A line whose
//! journey is gone fails, so the list only gets shorter by being met.

use libtest_mimic::{Failed, Trial};

use crate::driver::Engine;

/// Lines of the form `name: reason`; `#` begins a comment. In one engine alone: `Firefox| name: reason`.
const LIST: &str = include_str!("unmet.txt");

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
    // The others take fewer journeys.
    let gone = |name: &str| engine == Engine::Chromium && !journeys.iter().any(|journey| journey.name() == name);
    let gone: Vec<Trial> = list(engine).filter(|name| gone(name)).map(missing).collect();
    let mark = |journey: Trial| {
        let is_unmet = list(engine).any(|name| name == journey.name());
        journey.with_ignored_flag(is_unmet)
    };
    journeys.into_iter().map(mark).chain(gone).collect()
}

fn missing(name: &'static str) -> Trial {
    Trial::test(format!("unmet.txt names a journey that there is: {name}"), || {
        Err(Failed::from("take the line out, or give it the journey's new name"))
    })
}
