//! Examples of `docs/embedding.md`, each in a page of another site.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::host_session::is_seen;
use super::hosts::{Host, PAGE, is_ready, runs};
use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

const DOCUMENT: &str = include_str!("../../../docs/embedding.md");

/// Address of the site in the examples.
const SITE: &str = "https://atlas.example/";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "the documented element shows its part", |world| shows("## The element", 0, world)),
        journey(world, "the documented module shows its part", |world| shows("## The element", 1, world)),
        journey(world, "the documented page filters its part and follows a visitor", follows),
        journey(world, "the documented link leads to its session", leads),
        journey(world, "the documented frame shows its part", frames),
    ]
}

/// The HTML of an example below a heading, counted from 0, with the address of this site.
fn example(heading: &str, number: usize, world: &World) -> Outcome<String> {
    let (_, section) = DOCUMENT.split_once(&format!("\n{heading}\n")).ok_or_else(|| format!("no {heading}"))?;
    let section = section.split("\n## ").next().unwrap_or_default();
    let html = section.split("```html\n").nth(number + 1).and_then(|rest| rest.split("\n```").next());
    let html = html.ok_or_else(|| format!("{heading} has no example {number}"))?;
    Ok(html.replace(SITE, &world.address("")))
}

/// Opens an example in a page of another origin.
fn open(html: &str, world: &World) -> Outcome<(Host, Tab)> {
    let host = Host::open(world, &format!("{PAGE}<body>{html}"), &[])?;
    let tab = world.tab(Look::DESK)?;
    tab.go(&host.address)?;
    Ok((host, tab))
}

/// Names the element of an example as journeys know it.
fn named(tab: &Tab) -> Outcome {
    tab.wait("document.querySelector('conference-atlas')", "the element")?;
    tab.run("document.querySelector('conference-atlas').id = 'one'; return 1;").map(drop)
}

fn shows(heading: &str, number: usize, world: &World) -> Outcome {
    let (_host, tab) = open(&example(heading, number, world)?, world)?;
    named(&tab)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    let console = tab.console()?;
    must(console.is_empty(), || console.join("\n"))
}

fn follows(world: &World) -> Outcome {
    let (_host, tab) = open(&example("## Events and filters", 0, world)?, world)?;
    named(&tab)?;
    is_ready(&tab)?;
    runs(&tab, "one")?;
    tab.run("country.value = 'TH'; country.dispatchEvent(new Event('change')); return 1;")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.wait("new URLSearchParams(location.search).get('country') === 'TH'", "the host's filter")?;
    // As the app does when a visitor chooses.
    tab.run("history.replaceState(history.state, '', '?country=ZA'); return 1;")?;
    tab.leave()?;
    tab.wait("country.value === 'ZA'", "the visitor's filter in the host's page")?;
    tab.enter("document.getElementById('one').frame")?;
    tab.run(
        "addEventListener('click', (event) => event.preventDefault());
        document.querySelector('tr[data-country=\"CN\"] a[href]').click(); return 1;",
    )?;
    tab.leave()?;
    let chosen = "/^country CN: http.*\\/countries\\/CN\\/$/.test(chosen.textContent)";
    tab.wait(chosen, "the visitor's choice in the host's page")
}

fn leads(world: &World) -> Outcome {
    let html = example("## A link to one session", 0, world)?;
    let far = "<div style='block-size:9000px'></div>";
    let (_host, tab) = open(&html.replace("<conference-atlas", &format!("{far}<conference-atlas")), world)?;
    named(&tab)?;
    tab.click("a[href='#session=opening-ceremony']")?;
    is_seen(&tab, "opening-ceremony", "after a click")
}

fn frames(world: &World) -> Outcome {
    let (_host, tab) = open(&example("## A plain frame", 0, world)?, world)?;
    tab.enter("document.querySelector('iframe')")?;
    tab.wait("document.documentElement.dataset.app === 'ready'", "the app in the frame")?;
    let state = tab.text("[document.documentElement.dataset.theme, document.querySelector('h1') !== null].join()")?;
    tab.leave()?;
    must(state == "light,true", || format!("the frame is {state}"))
}
