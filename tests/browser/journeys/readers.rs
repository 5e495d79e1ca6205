//! Pages as they are heard: transcripts of the accessibility tree, in `tests/transcripts`.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::journey;
use crate::Outcome;
use crate::tab::Look;
use crate::transcript;
use crate::world::World;

/// Names of the transcripts, and their pages.
const PAGES: [(&str, &str); 5] = [
    ("overview", ""),
    ("day", "timeline/?conference=bcste-2023&view=list&day=2023-11-06"),
    ("map", "map/?conference=bcste-2023"),
    ("program", "programs/cooperation-initiative/"),
    ("desk", "desk/"),
];

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let journeys = PAGES.map(|(name, path)| {
        journey(world, format!("the {name} is heard as it was accepted"), move |world| is_heard(world, name, path))
    });
    journeys.into()
}

fn is_heard(world: &World, name: &str, path: &str) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    // Before that it would be read out without its end.
    tab.go_ready(&world.address(path), "ready")?;
    tab.settle()?;
    transcript::compare(name, &transcript::of(&tab)?)
}
