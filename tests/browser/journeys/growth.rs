//! A site that is used all day grows no more than in its first minutes.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::Value;

use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::measure::feed;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "two hundred navigations leave nothing behind", every_page),
        journey(world, "fifty visits of a large programme leave nothing behind", large),
    ]
}

/// Margin by which there may be more after all of it than after the first visits.
const MARGIN: f64 = 1.05;
/// Keeps the memory of the app, and the address of the site: how a page says its root holds for
/// the page that was loaded, not for those that came after.
const KEEP_MEMORY: &str = "
    addEventListener('DOMContentLoaded', () => {
        window.home = new URL(document.documentElement.dataset.root, document.baseURI).href;
    });
    const keep = (made) => { window.memory ??= (made.instance ?? made).exports.memory; return made; };
    for (const name of ['instantiateStreaming', 'instantiate']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...rest) => keep(await real.apply(WebAssembly, rest));
    }";

/// Weight of the page: bytes of wasm, nodes, listeners.
fn weight(tab: &Tab) -> Outcome<[f64; 3]> {
    for _ in 0..3 {
        tab.ask("HeapProfiler.collectGarbage")?;
    }
    let dom = tab.ask("Memory.getDOMCounters")?;
    let number = |name: &str| dom.get(name).and_then(Value::as_f64).unwrap_or_default();
    Ok([tab.number("window.memory.buffer.byteLength")?, number("nodes"), number("jsEventListeners")])
}

/// Goes to a page by a link, as a visitor does.
fn visit(tab: &Tab, path: &str) -> Outcome {
    tab.run(&format!(
        "const link = document.createElement('a');
        link.href = new URL('{path}', window.home).href;
        document.querySelector('main').append(link);
        link.click();
        // The element of the page stays, and would keep it.
        link.remove();"
    ))?;
    let there = format!("location.href === new URL('{path}', window.home).href && document.querySelector('main h1')");
    tab.wait(&there, path)?;
    tab.settle()
}

fn holds(name: &str, early: &[f64; 3], late: &[f64; 3]) -> Outcome {
    let grows = early.iter().zip(late).any(|(early, late)| *late > early * MARGIN);
    must(!grows, || format!("{name}: bytes of wasm, nodes and listeners grew from {early:?} to {late:?}"))
}

fn every_page(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(KEEP_MEMORY)?;
    tab.go_ready(&world.address(""), "ready")?;
    let linked = "[...document.querySelectorAll('a[href]')].map((a) => new URL(a.href))
        .find((url) => url.pathname.includes('KIND'))?.href.replace(window.home, '') ?? ''";
    let mut pages: Vec<String> =
        ["timeline/", "map/", "programs/", "mine/", "about/"].iter().map(|page| (*page).to_owned()).collect();
    visit(&tab, "programs/")?;
    pages.push(tab.text(&linked.replace("KIND", "/programs/"))?);
    visit(&tab, "timeline/")?;
    pages.push(tab.text(&linked.replace("KIND", "/conferences/"))?);
    pages.retain(|page| !page.is_empty());
    // Every kind of page was seen twice before; it is weighed at the same kind each time.
    let in_turn = |rounds: usize| (0..rounds).flat_map(|_| &pages).try_for_each(|page| visit(&tab, page));
    in_turn(2)?;
    let early = weight(&tab)?;
    in_turn(200 / pages.len() - 2)?;
    let late = weight(&tab)?;
    let grown = holds("after 200 navigations", &early, &late);
    let [_, nodes, listeners] = late;
    if grown.is_ok() || holds("", &early, &[early[0], nodes, listeners]).is_err() {
        return grown;
    }
    // The memory of the app grows by whole pieces and never shrinks: one that is not full at first
    // may come late, but what is left behind needs another with every two hundred.
    in_turn(200 / pages.len())?;
    holds("after 200 navigations more", &late, &weight(&tab)?)
}

fn large(world: &World) -> Outcome {
    let server = faults::host(&world.dist, "feed.json", Fault::Replaced(feed(1_079).to_string().leak()))?;
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(KEEP_MEMORY)?;
    tab.go_ready(&format!("http://localhost:{}/about/", server.port()), "ready")?;
    let mut early = None;
    for number in 0..50 {
        visit(&tab, "timeline/")?;
        visit(&tab, "about/")?;
        if number == 9 {
            early = Some(weight(&tab)?);
        }
    }
    holds("after 50 visits", &early.ok_or("nothing was weighed")?, &weight(&tab)?)
}
