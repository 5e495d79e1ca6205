//! Behind a real web server with the configuration that the build brings: nothing that a page
//! does is against the policy that is sent with it.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::nginx::Nginx;
use crate::tab::Look;
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    ["/", "/atlas/"]
        .map(|base| {
            let name = format!("behind nginx at {base} every page works and keeps the policy");
            journey(world, name, move |world| keeps_the_policy(world, base))
        })
        .into()
}

/// Counts what the policy forbade, also in frames of the site, which the console may not show.
const WATCH: &str = "addEventListener('securitypolicyviolation', (event) =>
    console.error(`${event.violatedDirective} forbids ${event.blockedURI} (${event.sourceFile})`));";

fn keeps_the_policy(world: &World, base: &str) -> Outcome {
    let host = Nginx::start(base)?;
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(WATCH)?;
    let pages = match std::env::var_os("ATLAS_ALL_PAGES") {
        Some(_) => world.dist.paths.clone(),
        None => [world.dist.one_of_each_kind()?, vec!["mine/".to_owned(), "desk/".to_owned()]].concat(),
    };
    let mut said = Vec::new();
    for page in pages {
        tab.go_ready(&format!("{}{page}", host.address), "ready")?;
        said.extend(tab.console()?.into_iter().map(|line| format!("/{page}: {line}")));
    }
    must(said.is_empty(), || said.join("\n"))?;
    // The test would notice: what the policy forbids is said.
    tab.run(
        "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
        return 1;",
    )?;
    tab.settle()?;
    let said = tab.console()?;
    must(said.iter().any(|line| line.contains("style-src")), || format!("a forbidden style is not noticed: {said:?}"))
}
