//! From one thing to its relatives and back, and what lights up on the way.

use std::sync::Arc;

use libtest_mimic::Trial;

use super::{journey, must};
use crate::Outcome;
use crate::tab::{Look, Tab};
use crate::world::World;

const PLENARY: &str = "conferences/bcste-2023/sessions/plenary/";
const INITIATIVE: &str = "programs/cooperation-initiative/";
const CHINA: &str = "countries/CN/";

/// The most clicks, or presses of Enter, each way.
const CLICKS: usize = 3;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let way = |what, step: fn(&Tab, &str) -> Outcome| {
        let name = format!("from a plenary session to the initiative to a country and back in three steps {what}");
        journey(world, name, move |world| there_and_back(world, step))
    };
    vec![
        way("with the mouse", click_to),
        way("with the keyboard alone", press_to),
        journey(world, "pointing at one thing lights up its relatives until the pointer leaves", pointing_lights),
        journey(world, "the focus lights up the relatives of one thing until it leaves", focus_lights),
    ]
}

fn there_and_back(world: &World, step: fn(&Tab, &str) -> Outcome) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(PLENARY), "ready")?;
    for way in [[INITIATIVE, CHINA], [INITIATIVE, PLENARY]] {
        must(way.len() <= CLICKS, || "the way is too long".to_owned())?;
        for page in way {
            step(&tab, page)?;
            tab.wait(&format!("location.pathname === '/{page}'"), page)?;
            tab.wait("document.activeElement?.closest('h1')", "the focus on the new page's heading")?;
        }
    }
    Ok(())
}

fn click_to(tab: &Tab, page: &str) -> Outcome {
    let link =
        format!("[...document.querySelectorAll('main a[href]')].find((a) => a.pathname === '/{page}' && !a.search)");
    let found =
        tab.text(&format!("Boolean(({link})?.setAttribute('data-test-link', '{page}') === undefined && {link})"))?;
    must(found == "true", || format!("no link leads to /{page}"))?;
    tab.click(&format!("[data-test-link='{page}']"))
}

fn press_to(tab: &Tab, page: &str) -> Outcome {
    for _ in 0..100 {
        tab.press("Tab")?;
        let here = tab.text("document.activeElement?.pathname + (document.activeElement?.search ?? '')")?;
        if here == format!("/{page}") {
            return tab.press("Enter");
        }
    }
    Err(format!("100 presses of Tab did not reach a link to /{page}"))
}

/// Number of elements that are lit, and whether all of some selectors are among them.
fn lit(tab: &Tab) -> Outcome<f64> {
    tab.settle()?;
    tab.number("document.querySelectorAll('[data-related]').length")
}

fn relatives_are_lit(tab: &Tab) -> Outcome {
    tab.wait("document.querySelector('[data-related]')", "anything lit up")?;
    for selector in ["[data-program=cooperation-initiative]", "#map svg [data-country=TH]", "#map li [data-country=TH]"]
    {
        let all = format!("[...document.querySelectorAll('main {selector}')]");
        let right = tab.text(&format!("{all}.length > 0 && {all}.every((e) => e.dataset.related === 'relative')"))?;
        must(right == "true", || format!("{selector} is not lit up as a relative"))?;
    }
    let strangers =
        tab.number("document.querySelectorAll('[data-program=chengdu-declaration][data-related]').length")?;
    must(strangers == 0.0, || "what is not related is lit up as well".to_owned())
}

fn pointing_lights(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(""), "ready")?;
    must(lit(&tab)? == 0.0, || "something is lit up before anything is pointed at".to_owned())?;
    tab.point("#timeline [data-conference=bcste-2023] a")?;
    relatives_are_lit(&tab)?;
    tab.point("h1")?;
    tab.wait("!document.querySelector('[data-related]')", "the light going out")
}

fn focus_lights(world: &World) -> Outcome {
    let tab = world.tab(Look::DESK)?;
    tab.go_ready(&world.address(""), "ready")?;
    tab.run("document.querySelector('#timeline [data-conference=bcste-2023] a').focus();")?;
    relatives_are_lit(&tab)?;
    tab.run("document.activeElement.blur();")?;
    tab.wait("!document.querySelector('[data-related]')", "the light going out")
}
