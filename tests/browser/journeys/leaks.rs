//! Pages that are left leave nothing behind.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

/// Visits before the first count, for what is kept once, and after it.
const FIRST: usize = 10;
const VISITS: usize = 15;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let pages = [("map/", ".world .mark"), ("timeline/", "#axis .story-item")];
    let journeys = pages.map(|(page, part)| {
        journey(world, format!("who leaves /{page} leaves no element and no listener behind"), move |world| {
            leaves_nothing(world, page, part)
        })
    });
    journeys.into()
}

/// Elements and listeners of the page, with what a collection would take already gone.
fn counts(tab: &Tab) -> Outcome<[f64; 2]> {
    // What a collection frees in wasm may free more in the page.
    for _ in 0..3 {
        tab.ask("HeapProfiler.collectGarbage")?;
        tab.settle()?;
    }
    let counts = tab.ask("Memory.getDOMCounters")?;
    let number = |name: &str| counts.get(name).and_then(Value::as_f64).ok_or_else(|| format!("no count of {name}"));
    Ok([number("nodes")?, number("jsEventListeners")?])
}

/// Goes to a page by a link in the navigation, points at a part of it, and goes back to the overview.
fn visit(tab: &Tab, page: &str, part: &str) -> Outcome {
    tab.run(&format!("document.querySelector(\"nav a[href$='{page}']:not([hreflang])\").click();"))?;
    tab.wait(&format!("document.querySelector({part:?})"), &format!("/{page}"))?;
    tab.point(part)?;
    tab.settle()?;
    tab.back()?;
    tab.wait(&format!("!document.querySelector({part:?})"), "the overview")?;
    tab.settle()
}

fn leaves_nothing(world: &World, page: &str, part: &str) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(""), "ready")?;
    for _ in 0..FIRST {
        visit(&tab, page, part)?;
    }
    let before = counts(&tab)?;
    for _ in 0..VISITS {
        visit(&tab, page, part)?;
    }
    let after = counts(&tab)?;
    for (what, (before, after)) in ["elements", "listeners"].into_iter().zip(before.into_iter().zip(after)) {
        must(after <= before * 1.05, || format!("{VISITS} visits leave {} {what} to {before}", after - before))?;
    }
    Ok(())
}
