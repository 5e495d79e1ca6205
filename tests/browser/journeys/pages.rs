//! Every page is whole: no barrier, no complaint in the console, nothing asked of others, no jump.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{impossible, journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// The most that a page may shift until the app stands.
const SHIFT: f64 = 0.02;

/// Runs axe over the page with every rule of its own, and the one for small targets, which it
/// leaves out by default. Gives one line for each element with a barrier.
const AXE: &str = r#"
    return axe.run(document, { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] })
        .then(({ violations }) => violations.flatMap((rule) => rule.nodes.map((node) =>
            `${rule.id} (${rule.impact}): ${node.target.join(" ")}: ${node.failureSummary.replace(/\s+/g, " ")}`)));
"#;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    // One of each kind says most; every page says all, and takes its time.
    let pages = match std::env::var_os("ATLAS_ALL_PAGES") {
        Some(_) => Ok(world.dist.paths.clone()),
        None => world.dist.one_of_each_kind(),
    };
    let pages = match pages {
        Ok(pages) => pages,
        Err(message) => return impossible(message),
    };
    let in_both = |path: String| [(path.clone(), false), (path, true)];
    let journeys = pages.into_iter().flat_map(in_both).map(|(path, dark)| {
        let name = format!("/{path} is whole in {}", if dark { "dark" } else { "light" });
        journey(world, name, move |world| is_whole(world, &path, dark))
    });
    journeys.collect()
}

fn is_whole(world: &World, path: &str, dark: bool) -> Outcome {
    let tab = world.tab(Look::DESK.dark(dark))?;
    tab.go_ready(&world.address(path), "ready")?;
    let shift = tab.layout_shift()?;
    let mut problems = Vec::new();
    if let Some(shift) = shift.filter(|shift| *shift >= SHIFT) {
        problems.push(format!("the page shifts by {shift:.3} until the app stands, not under {SHIFT}"));
    }
    problems.extend(barriers(world, &tab, "on a desk")?);
    tab.look(Look::PHONE.dark(dark))?;
    tab.settle()?;
    problems.extend(barriers(world, &tab, "on a phone")?);
    problems.extend(tab.console()?.into_iter().map(|line| format!("the console says {line}")));
    let home = world.address("");
    let strange = |address: &String| !address.starts_with(&home) && !address.starts_with("data:");
    problems.extend(tab.requests()?.into_iter().filter(strange).map(|address| format!("it asks for {address}")));
    must(problems.is_empty(), || problems.join("\n"))
}

/// Barriers that keep somebody out, as axe sees them.
pub fn barriers(world: &World, tab: &Tab, where_: &str) -> Outcome<Vec<String>> {
    let axe = world.axe.as_ref().ok_or("ATLAS_AXE does not name axe-core's script; `cargo xtask test` does")?;
    tab.inject(axe)?;
    let found = tab.run(AXE)?;
    let lines = found.as_array().ok_or("axe gave no list")?;
    Ok(lines.iter().filter_map(Value::as_str).map(|line| format!("{where_}: {line}")).collect())
}
