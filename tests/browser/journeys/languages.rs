//! Another language changes the language and nothing else; what was chosen is kept on the device.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

const OFFER: &str = "document.getElementById('language-offer')";
const PREFERS_THAI: &str = "Object.defineProperty(navigator, 'languages', { get: () => ['th-TH', 'en'] });";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    if !world.dist.all_languages().any(|language| language == "th/") {
        return Vec::new();
    }
    vec![
        journey(world, "a link to another language takes query and fragment along", takes_the_query_along),
        journey(world, "the language that was chosen is opened at the root and nowhere else", is_opened_at_the_root),
        journey(world, "who prefers another language hears so once, in it, and stays", hears_so_once),
    ]
}

/// Follows the link to the same page in a language, wherever the menu has it.
fn choose(tab: &Tab, language: &str) -> Outcome {
    tab.run(&format!("document.querySelector('nav a[hreflang=\"{language}\"]').click();")).map(drop)
}

fn takes_the_query_along(world: &World) -> Outcome {
    // Before the app runs, and in it.
    for (page, state) in [("about/", "static"), ("map/", "ready"), ("timeline/", "ready"), ("programs/", "ready")] {
        let tab = world.tab(Look::DESK)?;
        let address = world.address(page);
        match state {
            "static" => tab.go_and_look(&address)?,
            _ => tab.go_ready(&format!("{address}?q=a"), state)?,
        }
        tab.run("history.replaceState(null, '', `${location.pathname}?q=a#main`);")?;
        choose(&tab, "th")?;
        let wanted = format!("location.pathname + location.search + location.hash === '/th/{page}?q=a#main'");
        tab.wait(&wanted, &format!("/th/{page} with what was looked at"))?;
    }
    Ok(())
}

fn is_opened_at_the_root(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address("about/"), "ready")?;
    choose(&tab, "th")?;
    tab.wait("location.pathname === '/th/about/'", "the page in Thai")?;
    tab.go_and_look("about:blank")?;
    tab.go_and_look(&world.address(""))?;
    tab.wait("location.pathname === '/th/'", "the root in Thai")?;
    tab.go_and_look("about:blank")?;
    tab.go_ready(&world.address("map/"), "ready")?;
    must(tab.text("location.pathname")? == "/map/", || "a page that was asked for was left".to_owned())?;
    choose(&tab, "en")?;
    tab.go_and_look("about:blank")?;
    tab.go_ready(&world.address(""), "ready")?;
    must(tab.text("location.pathname")? == "/", || "the root is not English again".to_owned())
}

fn hears_so_once(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.before_scripts(PREFERS_THAI)?;
    tab.go_ready(&world.address("map/?q=a"), "ready")?;
    tab.wait(&format!("{OFFER}?.lang === 'th'"), "an offer in Thai")?;
    must(tab.text("location.pathname")? == "/map/", || "the visitor was moved".to_owned())?;
    tab.go_ready(&world.address("about/"), "ready")?;
    must(tab.text(&format!("{OFFER} === null"))? == "true", || "it is said again".to_owned())
}
