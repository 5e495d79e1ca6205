//! Going from page to page keeps the language, says where one is, and leads back.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::World;

/// The links of the page, as paths without a slash at their end.
const LINKED: &str = "[...document.querySelectorAll('a[href]')].find((a) =>
    a.pathname.replace(/\\/$/, '') === TARGET && !a.search && !a.hash && a.checkVisibility())";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let languages = world.dist.all_languages().map(str::to_owned).collect::<Vec<_>>();
    let journeys = languages.into_iter().flat_map(|language| {
        let name = if language.is_empty() { "the default language".to_owned() } else { format!("/{language}") };
        let (there, unknown) = (language.clone(), language);
        [
            journey(world, format!("a link leads on and back leads back in {name}"), move |world| {
                leads_on_and_back(world, &there)
            }),
            journey(world, format!("an address that is none leads to a page with a way on in {name}"), move |world| {
                unknown_has_a_way_on(world, &unknown)
            }),
        ]
    });
    journeys.collect()
}

fn leads_on_and_back(world: &World, language: &str) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(language), "ready")?;
    let (title, lang) = (tab.text("document.title")?, tab.text("document.documentElement.lang")?);
    // A page that is loaded anew forgets this.
    tab.run("window.sameDocument = true;")?;
    for page in ["map", "programs"] {
        let target = format!("/{language}{page}");
        let link = LINKED.replace("TARGET", &format!("'{target}'"));
        let found =
            tab.text(&format!("({link})?.setAttribute('data-test-link', '') === undefined && Boolean({link})"))?;
        must(found == "true", || format!("no link of the page leads to {target}"))?;
        tab.click("[data-test-link]")?;
        tab.wait(&format!("location.pathname.replace(/\\/$/, '') === '{target}'"), &target)?;
        tab.wait("document.activeElement?.closest('h1, main')", "the focus on the new page's heading")?;
        let now = tab.text("document.title")?;
        must(now != title && !now.is_empty(), || format!("on {target} the title is still “{now}”"))?;
        let kept = tab.text("document.documentElement.lang")?;
        must(kept == lang, || format!("on {target} the language is {kept}, not {lang}"))?;
        must(tab.text("window.sameDocument")? == "true", || format!("{target} was loaded as a new document"))?;
        must(tab.number("scrollY")? < 1.0, || format!("{target} is not shown from its top"))?;
        tab.run("document.querySelectorAll('[data-test-link]').forEach((a) => a.removeAttribute('data-test-link'));")?;
    }
    tab.back()?;
    tab.back()?;
    tab.wait(&format!("location.pathname === '/{language}'"), "the first page again")?;
    tab.wait(&format!("document.title === {title:?}"), "the first page's title again")?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn unknown_has_a_way_on(world: &World, language: &str) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(&format!("{language}no/such/page")), "ready")?;
    must(tab.number("document.querySelectorAll('h1').length")? == 1.0, || "it has not one main heading".to_owned())?;
    let ways = tab.number("[...document.querySelectorAll('main a[href]')].length")?;
    must(ways > 0.0, || "its main part has no link".to_owned())
}
