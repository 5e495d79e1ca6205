//! The map.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::World;

/// Large countries that are on every map: a shape of the wrong kind of element has no size.
const LAND: &str = "['BR', 'CN', 'KZ'].every((code) => {
    const shape = document.querySelector(`.world [data-country=${code}] path`);
    return shape && shape.getBoundingClientRect().width > 10;
})";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![journey(world, "the app draws the land of the map", land_is_drawn)]
}

fn land_is_drawn(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("map/"), "ready")?;
    let drawn = tab.text(LAND)?;
    must(drawn == "true", || "countries have no shape on the screen".to_owned())
}
