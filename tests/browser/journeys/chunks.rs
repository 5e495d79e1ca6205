//! The app comes in chunks: a page is there whole or not yet, and one that cannot be drawn is
//! loaded as a file. A build that is not cut has nothing to walk here.

use std::collections::BTreeMap;
use std::sync::Arc;

use libtest_mimic::Trial;

use super::{impossible, journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::tab::Look;
use crate::world::World;

/// Watches, from frame to frame, which heading is seen at which address.
const WATCH: &str = "window.sameDocument = true; window.seen = [];
    const watch = () => {
        const now = `${location.pathname} ${document.querySelector('h1')?.innerText ?? 'nothing'}`;
        if (window.seen.at(-1) !== now) window.seen.push(now);
        requestAnimationFrame(watch);
    };
    watch();";
const MAP_LINK: &str = ".masthead-nav a[href$='map/']";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let Ok(manifest) = std::fs::read_to_string(world.dist.folder.join("chunks.json")) else { return Vec::new() };
    let Some(own) = own_files(&manifest, "map") else {
        return impossible("the map has no file of its own".to_owned());
    };
    vec![
        journey(world, "a page stays, at its address, until the next one can be drawn", move |world| {
            stays_until_the_next(world, own)
        }),
        journey(world, "a page whose chunk cannot be had is loaded whole", move |world| is_loaded_whole(world, own)),
    ]
}

/// A part of the names of all files that only the pages of one chunk load.
fn own_files(manifest: &str, of: &str) -> Option<&'static str> {
    let manifest: BTreeMap<String, BTreeMap<String, Vec<String>>> = serde_json::from_str(manifest).ok()?;
    let own = format!("-{of}-");
    manifest.get("then")?.get(of)?.iter().any(|file| file.contains(&own)).then_some(())?;
    // It lives as long as the journeys.
    Some(Box::leak(own.into_boxed_str()))
}

fn stays_until_the_next(world: &World, file: &'static str) -> Outcome {
    let (host, gate) = faults::held(&world.dist, file)?;
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&format!("http://localhost:{}/about/", host.port()), "ready")?;
    tab.run(WATCH)?;
    let about = tab.text("document.querySelector('h1').innerText")?;
    tab.click(MAP_LINK)?;
    tab.wait("window.seen.length > 0", "a frame while the map is on its way")?;
    gate.open();
    tab.wait("location.pathname === '/map/'", "the address of the map")?;
    tab.wait("window.seen.at(-1)?.startsWith('/map/')", "a frame at the address of the map")?;
    let seen = tab.text("window.seen.join('|')")?;
    let map = tab.text("document.querySelector('h1').innerText")?;
    must(seen == format!("/about/ {about}|/map/ {map}"), || format!("on the way there was seen {seen}"))?;
    must(tab.text("window.sameDocument")? == "true", || "the map was loaded as a new document".to_owned())
}

fn is_loaded_whole(world: &World, file: &'static str) -> Outcome {
    let host = faults::host(&world.dist, file, Fault::Status(404))?;
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&format!("http://localhost:{}/about/", host.port()), "ready")?;
    tab.run("window.sameDocument = true;")?;
    tab.click(MAP_LINK)?;
    tab.wait("location.pathname === '/map/' && !window.sameDocument", "the file of the map")?;
    tab.wait("document.documentElement.dataset.app === 'failed'", "the snapshot, which says that it is one")?;
    let countries = tab.number("document.querySelectorAll('main [data-country]').length")?;
    must(countries > 0.0, || "the map's page is empty".to_owned())
}
