//! Stars stay on this device, and where it keeps nothing they cost no page.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::World;

const STARRED: &str = "[...document.querySelectorAll('[data-session][data-state~=starred]')]
    .map((e) => e.dataset.session).join(' ')";

/// A browser in which keeping anything throws.
const BLOCKED: &str =
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('blocked'); } });";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a star stays after the page is loaded again, and filters", stays),
        journey(world, "where the browser keeps nothing a star holds as long as the page, and says so", blocked),
    ]
}

fn stays(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.go_ready(&world.address("timeline/"), "ready")?;
    tab.click("#programme .star")?;
    let starred = tab.text(STARRED)?;
    must(!starred.is_empty(), || "no session is starred".to_owned())?;
    must(tab.text("document.querySelector('#programme .star').ariaPressed")? == "true", || {
        "the button is not pressed".to_owned()
    })?;
    tab.go_ready(&world.address("timeline/?starred=1"), "ready")?;
    let kept = tab.text(STARRED)?;
    must(kept == starred, || format!("{starred} was starred, and after loading {kept}"))?;
    let seen = tab.text(
        "[...document.querySelectorAll('#programme [data-session]')].filter((e) => e.checkVisibility())
            .map((e) => e.dataset.session).join(' ')",
    )?;
    must(seen == starred, || format!("{starred} is starred, and {seen} is seen"))?;
    tab.click("#programme [data-state~=starred] .star")?;
    must(tab.text(STARRED)?.is_empty(), || "the star cannot be taken away".to_owned())
}

fn blocked(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.before_scripts(BLOCKED)?;
    tab.go_ready(&world.address("timeline/"), "ready")?;
    tab.click("#programme .star")?;
    must(!tab.text(STARRED)?.is_empty(), || "no session is starred".to_owned())?;
    tab.wait("document.querySelector('.unkept')?.checkVisibility()", "a word that stars are not kept")?;
    tab.click(".unkept button")?;
    tab.wait("!document.querySelector('.unkept')", "the word gone when it was read")?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}
