//! The app starts in the quiet, and what a person did before is not lost.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::find::type_words;
use super::{impossible, journey, must};
use crate::Outcome;
use crate::faults;
use crate::tab::{Look, Tab};
use crate::world::World;

const READY: &str = "document.documentElement.dataset.app === 'ready'";
/// A visitor who pays for what comes.
const SAVES: &str = "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) });";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let kinds = match world.dist.one_of_each_kind() {
        Ok(kinds) => kinds,
        Err(message) => return impossible(message),
    };
    let others = &world.dist.languages;
    let kinds = kinds.into_iter().filter(|path| !others.iter().any(|language| path.starts_with(language.as_str())));
    let quiet = kinds.map(|path| {
        journey(world, format!("the app comes to /{path} though nobody touches it"), move |world| quiet(world, &path))
    });
    let others = [
        journey(world, "whoever saves data has a page without the app until the first touch", saving),
        journey(world, "an address that asks something, and what is kept, wake the app at once", at_once),
        journey(world, "what is typed, pressed and focused before the app comes is so after it", doings),
    ];
    quiet.chain(others).collect()
}

fn state(tab: &Tab) -> Outcome<String> {
    tab.text("document.documentElement.dataset.app")
}

fn quiet(world: &World, path: &str) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.go_and_look(&world.address(path))?;
    tab.wait(READY, "the app")?;
    tab.settle()?;
    let files =
        "performance.getEntriesByType('resource').map((e) => e.name).filter((name) => /[.](wasm|js)$/.test(name))";
    let twice = tab.text(&format!("{files}.filter((name, index, all) => all.indexOf(name) !== index).join(' ')"))?;
    must(twice.is_empty(), || format!("fetched twice: {twice}"))?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn saving(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.before_scripts(SAVES)?;
    tab.go_and_look(&world.address(""))?;
    tab.wait("self.atlasAsked", "the script that brings the app")?;
    let asked = tab.number("Object.keys(atlasAsked).length + Object.keys(atlasAhead).length")?;
    must(asked == 0.0, || format!("{asked} files were asked for before a touch"))?;
    tab.run("dispatchEvent(new Event('touchstart'));")?;
    tab.wait(READY, "the app")
}

fn at_once(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    // Any other page waits for a touch here, however long.
    tab.before_scripts(SAVES)?;
    let soon = |address: &str| {
        tab.go_and_look(&world.address(address))?;
        tab.wait(READY, &format!("the app, which nobody touched, at /{address}"))
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
    let (host, gate) = faults::held(&world.dist, ".wasm")?;
    let tab = world.tab(Look::DESK)?;
    tab.go_and_look(&format!("http://localhost:{}/timeline/", host.port()))?;
    tab.click("#programme .star")?;
    let starred = tab.text("document.querySelector('#programme .star').closest('[data-session]').dataset.session")?;
    type_words(&tab, "forum")?;
    must(state(&tab)? == "static", || "the app was there before a word was typed".to_owned())?;
    gate.open();
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
