//! Without JavaScript the same is there to read.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::dist::Dist;
use crate::tab::{Facts, Look};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let languages = world.dist.all_languages().map(str::to_owned).collect::<Vec<_>>();
    let paths =
        Dist::main_pages().into_iter().flat_map(|page| languages.iter().map(move |lang| format!("{lang}{page}")));
    let journeys = paths.map(|path| {
        let name = format!("/{path} says the same without scripts");
        journey(world, name, move |world| says_the_same(world, &path))
    });
    journeys.collect()
}

fn says_the_same(world: &World, path: &str) -> Outcome {
    let address = world.address(path);
    let with = world.tab(Look::DESK)?;
    with.go_ready(&address, "ready")?;
    let without = world.tab(Look::DESK.without_scripts())?;
    without.go_ready(&address, "static")?;
    let (with, without) = (with.facts()?, without.facts()?);
    let of = |name: &str| with.get(name).map(Vec::len).unwrap_or_default();
    must(of("heading") > 0, || "the page has no heading".to_owned())?;
    must(of("session") + of("country") + of("program") > 0, || {
        "the page has no session, no country and no program".to_owned()
    })?;
    let differences = differences(&without, &with);
    must(differences.is_empty(), || differences.join("\n"))
}

/// Differences between two pages, by kind.
pub fn differences(before: &Facts, after: &Facts) -> Vec<String> {
    let mut lines = Vec::new();
    for (kind, before) in before {
        let after = after.get(kind).cloned().unwrap_or_default();
        let only = |these: &[String], others: &[String]| {
            these.iter().filter(|fact| !others.contains(fact)).cloned().collect::<Vec<_>>()
        };
        if *before != after {
            let (gone, new) = (only(before, &after), only(&after, before));
            lines
                .push(format!("{kind}: in the snapshot alone {gone:?}; in the app alone {new:?}; or in another order"));
        }
    }
    lines
}
