//! Journeys that the site does not pass yet, by name and with the reason: `unmet.txt`.
//!
//! They count as skipped, never as passed, and run with `-- --include-ignored`. A line whose
//! journey is gone fails, so the list only gets shorter by being met.

use libtest_mimic::{Failed, Trial};

/// Lines of the form `name: reason`; `#` begins a comment.
const LIST: &str = include_str!("unmet.txt");

/// Name and reason of each.
fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = LIST.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.rsplit_once(": "))
}

/// Marks the journeys of the list as ignored.
pub fn mark(journeys: Vec<Trial>) -> Vec<Trial> {
    let gone = |name: &str| !journeys.iter().any(|journey| journey.name() == name);
    let gone: Vec<Trial> = list().filter(|(name, _)| gone(name)).map(|(name, _)| missing(name)).collect();
    let mark = |journey: Trial| {
        let is_unmet = list().any(|(name, _)| name == journey.name());
        journey.with_ignored_flag(is_unmet)
    };
    journeys.into_iter().map(mark).chain(gone).collect()
}

fn missing(name: &'static str) -> Trial {
    Trial::test(format!("unmet.txt names a journey that there is: {name}"), || {
        Err(Failed::from("take the line out, or give it the journey's new name"))
    })
}
