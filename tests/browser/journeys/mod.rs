//! What a person is promised, one file a promise.

use std::sync::Arc;

use libtest_mimic::{Failed, Trial};

use crate::Outcome;
use crate::world::World;

mod chunks;
mod failing;
mod keyboard;
mod map;
mod moving;
mod narrow;
mod pages;
mod scriptless;
mod takeover;
mod under_a_path;

/// All journeys, in the order in which they are most telling.
pub fn all(world: &Arc<World>) -> Vec<Trial> {
    let lists = [
        pages::journeys(world),
        takeover::journeys(world),
        scriptless::journeys(world),
        moving::journeys(world),
        failing::journeys(world),
        chunks::journeys(world),
        narrow::journeys(world),
        keyboard::journeys(world),
        map::journeys(world),
        under_a_path::journeys(world),
    ];
    lists.into_iter().flatten().collect()
}

/// One journey, named as a sentence.
fn journey(world: &Arc<World>, name: impl Into<String>, go: impl FnOnce(&World) -> Outcome + Send + 'static) -> Trial {
    let world = world.clone();
    Trial::test(name, move || go(&world).map_err(Failed::from))
}

/// A journey that cannot be taken over this build, for a reason that is itself a failure.
fn impossible(message: String) -> Vec<Trial> {
    vec![Trial::test("the build has every kind of page", || Err(Failed::from(message)))]
}

/// Something that must hold, or else is said.
fn must(holds: bool, or_else: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(or_else()) }
}
