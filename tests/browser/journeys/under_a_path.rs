//! The same build works under a path of a host.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::scriptless::differences;
use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::{Serving, World};

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![journey(world, "the build works under /a/path/", works)]
}

fn works(world: &World) -> Outcome {
    let host = Serving::start(&world.dist.folder, "/a/path/")?;
    let (there, here) = (world.tab(Look::DESK)?, world.tab(Look::DESK)?);
    for page in world.dist.one_of_each_kind()? {
        there.go_ready(&format!("{}{page}", host.address), "ready")?;
        here.go_ready(&world.address(&page), "ready")?;
        let differences = differences(&here.facts()?, &there.facts()?);
        must(differences.is_empty(), || format!("/{page}: {}", differences.join("\n")))?;
        let outside = there.text(
            "[...document.querySelectorAll('a[href]')].filter((a) => a.origin === location.origin
                && !a.pathname.startsWith('/a/path/')).map((a) => a.getAttribute('href')).join(' ')",
        )?;
        must(outside.is_empty(), || format!("/{page}: links that leave the site's path: {outside}"))?;
    }
    let console = there.console()?;
    must(console.is_empty(), || console.join("\n"))
}
