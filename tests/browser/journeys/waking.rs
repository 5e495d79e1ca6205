//! The app starts when somebody is there, and what that person did before is not lost.

use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use libtest_mimic::Trial;

use super::find::type_words;
use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::tab::{Look, Tab};
use crate::world::World;

const READY: &str = "document.documentElement.dataset.app === 'ready'";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a page that nobody touches is read without the app, and a touch wakes it", touch),
        journey(world, "who only looks sees the app after a while", looking),
        journey(world, "an address that asks something, and what is kept, wake the app at once", at_once),
        journey(world, "what is typed, pressed and focused before the app comes is so after it", doings),
    ]
}

fn state(tab: &Tab) -> Outcome<String> {
    tab.text("document.documentElement.dataset.app")
}

fn touch(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.go_and_look(&world.address(""))?;
    // Fetched ahead, each file once, and nothing is run.
    let chunks = "performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.wasm') && e.responseEnd)";
    tab.wait(&format!("{chunks}.length > 1"), "what the app consists of")?;
    sleep(Duration::from_secs(2));
    must(state(&tab)? == "static", || "the app came to nobody".to_owned())?;
    tab.run("dispatchEvent(new Event('touchstart'));")?;
    tab.wait(READY, "the app")?;
    tab.settle()?;
    let twice = tab.text(&format!(
        "{chunks}.map((e) => e.name).filter((name, index, all) => all.indexOf(name) !== index).join(' ')"
    ))?;
    must(twice.is_empty(), || format!("fetched twice: {twice}"))?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn looking(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_and_look(&world.address("about/"))?;
    tab.wait(READY, "the app")
}

fn at_once(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    let soon = |address: &str| {
        tab.go_and_look(&world.address(address))?;
        for _ in 0..100 {
            if state(&tab)? == "ready" {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        Err(format!("/{address} waits for a touch"))
    };
    soon("timeline/?q=opening")?;
    soon("mine/")?;
    soon("desk/")?;
    soon("no/such/page")?;
    // A star is kept.
    tab.go_ready(&world.address("timeline/"), "ready")?;
    tab.click("#programme .star")?;
    soon("about/")
}

fn doings(world: &World) -> Outcome {
    let host = faults::host(&world.dist, ".wasm", Fault::Late(4))?;
    let tab = world.tab(Look::DESK)?;
    tab.go_and_look(&format!("http://localhost:{}/timeline/", host.port()))?;
    tab.click("#programme .star")?;
    let starred = tab.text("document.querySelector('#programme .star').closest('[data-session]').dataset.session")?;
    type_words(&tab, "forum")?;
    must(state(&tab)? == "static", || "the app was there before a word was typed".to_owned())?;
    tab.wait(READY, "the app")?;
    tab.wait("new URLSearchParams(location.search).get('q') === 'forum'", "the words in the address")?;
    must(tab.text("document.querySelector('#search').value")? == "forum", || "the words are gone".to_owned())?;
    must(tab.text("document.activeElement.id")? == "search", || "the focus is gone".to_owned())?;
    tab.press("s")?;
    tab.wait("document.querySelector('#search').value === 'forums'", "one more letter")?;
    let star = format!("document.querySelector('[data-session=\"{starred}\"][data-state~=starred]')");
    tab.run("document.querySelector('#search').value = ''; document.querySelector('#search').dispatchEvent(new Event('input', { bubbles: true }));")?;
    tab.wait(&star, "the star that was pressed")
}
