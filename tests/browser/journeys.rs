//! Tests of what a person is promised, one file a promise.

use std::sync::Arc;

use libtest_mimic::{Completion, Failed, Trial};

use crate::Outcome;
use crate::driver::{Engine, limit};
use crate::world::World;

mod budgets;
mod calendar;
mod chunks;
mod desk;
mod desk_faults;
mod desk_feed;
mod desk_stories;
mod embed;
mod embedding;
mod engines;
mod failing;
mod far_hosts;
mod find;
mod gallery;
mod growth;
mod heights;
mod host_session;
mod hosted;
mod hosts;
mod keyboard;
mod languages;
mod larger;
mod leaks;
mod live;
mod many;
mod map;
mod mine;
mod moving;
mod narrow;
mod offline;
mod pages;
mod parts;
mod print;
mod programme;
mod programs;
mod reach;
mod readers;
mod relations;
mod rows;
mod screen;
mod scriptless;
mod stars;
mod takeover;
mod tasks;
mod timeline;
mod told;
mod tongues;
mod under_a_path;
mod waking;
mod wordpress;

/// All journeys of the engine at hand, in the order in which they are most telling.
pub fn all(world: &Arc<World>) -> Vec<Trial> {
    let in_each = [
        tasks::journeys(world),
        waking::journeys(world),
        moving::journeys(world),
        languages::journeys(world),
        failing::journeys(world),
        narrow::journeys(world),
        larger::journeys(world),
        keyboard::journeys(world),
        reach::journeys(world),
        engines::journeys(world),
        map::journeys(world),
        find::journeys(world),
        stars::journeys(world),
        timeline::journeys(world),
        mine::journeys(world),
        calendar::journeys(world),
        programme::journeys(world),
        many::journeys(world),
        relations::journeys(world),
        programs::journeys(world),
        print::journeys(world),
        scriptless::journeys(world),
        desk::journeys(world),
        desk_faults::journeys(world),
        screen::journeys(world),
        offline::journeys(world),
        live::journeys(world),
        embed::journeys(world),
        hosts::journeys(world),
        far_hosts::journeys(world),
        heights::journeys(world),
        told::journeys(world),
        host_session::journeys(world),
        embedding::journeys(world),
        wordpress::journeys(world),
    ];
    let mut all: Vec<Trial> = in_each.into_iter().flatten().collect();
    if world.driver.engine() == Engine::Chromium || std::env::var_os("ATLAS_ALL_JOURNEYS").is_some() {
        all.extend(of_one_engine(world));
    }
    all
}

/// Journeys that no engine walks otherwise: the HTML and its barriers, files and servers, lists of
/// work that run natively inside the page, pictures, and counts that Chromium alone gives.
/// `ATLAS_ALL_JOURNEYS` takes them in the others too.
fn of_one_engine(world: &Arc<World>) -> impl Iterator<Item = Trial> {
    let lists = [
        budgets::journeys(world),
        pages::journeys(world),
        parts::journeys(world),
        takeover::journeys(world),
        tongues::journeys(world),
        readers::journeys(world),
        chunks::journeys(world),
        gallery::journeys(world),
        under_a_path::journeys(world),
        hosted::journeys(world),
        desk_feed::journeys(world),
        desk_stories::journeys(world),
        rows::journeys(world),
        growth::journeys(world),
        leaks::journeys(world),
    ];
    lists.into_iter().flatten()
}

/// One journey, named as a sentence.
fn journey(world: &Arc<World>, name: impl Into<String>, go: impl FnOnce(&World) -> Outcome + Send + 'static) -> Trial {
    let world = world.clone();
    Trial::ignorable_test(name, move || match go(&world) {
        Ok(()) => Ok(Completion::Completed),
        Err(message) => match limit(&message) {
            Some(reason) => Ok(Completion::ignored_with(reason)),
            None => Err(Failed::from(message)),
        },
    })
}

/// A journey that cannot be taken over this build, for a reason that is itself a failure.
fn impossible(message: String) -> Vec<Trial> {
    vec![Trial::test("the build has every kind of page", || Err(Failed::from(message)))]
}

/// Something that must hold, or else is said.
fn must(holds: bool, or_else: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(or_else()) }
}
