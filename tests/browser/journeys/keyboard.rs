//! With the keyboard alone.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::dist::Dist;
use crate::tab::Look;
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let journeys = Dist::main_pages().into_iter().map(|page| {
        journey(world, format!("the first key on /{page} leads past the navigation"), move |world| {
            first_key_skips(world, page)
        })
    });
    journeys.collect()
}

fn first_key_skips(world: &World, page: &str) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(page), "ready")?;
    tab.press("Tab")?;
    let href = tab.text("document.activeElement?.getAttribute('href') ?? document.activeElement?.localName")?;
    must(href.contains('#'), || format!("the first stop is {href}, not a link to the main part"))?;
    tab.settle()?;
    let seen = tab.text(
        "(({ top, left, width, height }) => top >= 0 && left >= 0 && width > 1 && height > 1)
            (document.activeElement.getBoundingClientRect())",
    )?;
    must(seen == "true", || "the link cannot be seen while it has the focus".to_owned())?;
    tab.press("Enter")?;
    tab.press("Tab")?;
    let inside = tab.text("Boolean(document.activeElement?.closest('main'))")?;
    let name = tab.text("document.activeElement?.outerHTML.slice(0, 120)")?;
    must(inside == "true", || format!("the next stop is not in the main part: {name}"))
}
