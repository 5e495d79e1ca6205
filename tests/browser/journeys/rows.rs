//! A change reaches the screen by one way: it draws its row, and leaves everything else alone.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::json;

use super::budgets::large;
use super::live::Day;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "a delay of one session draws one row anew", delay),
        journey(world, "a session that is cancelled in its hour is not live", cancelled),
        journey(world, "a returning visitor's page is not built anew to mark what is new", returning),
        journey(world, "a star draws no row anew, and neither does another clock", kept),
    ]
}

/// Keeps every element as it is now, so that those drawn later can be told from them.
const KEEP: &str = "window.known = new Set(document.querySelectorAll('main *'));
    window.heading = document.querySelector('h1');";
/// Sessions whose rows were drawn since.
const DRAWN: &str = "[...document.querySelectorAll('main article[data-session]')]
    .filter((e) => !known.has(e)).map((e) => e.dataset.session).join(' ')";
/// True if the page is the one that it was.
const SAME: &str = "document.querySelector('h1') === heading";

fn delay(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    day.tab.run(KEEP)?;
    day.say(2, &[(1, json!({ "start": "2023-11-06T18:30+08:00" }))], &[])?;
    day.pass(60)?;
    day.press("news", 0)?;
    let was = format!("document.querySelector('main article[data-session=\"{}\"] .session-was')", day.sessions[1]);
    day.tab.wait(&was, "the time that it was at")?;
    let drawn = day.tab.text(DRAWN)?;
    must(drawn == day.sessions[1], || format!("drawn anew: {drawn}"))?;
    must(day.tab.text(SAME)? == "true", || "the page was built anew".to_owned())
}

fn cancelled(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    let hour = json!({ "status": "cancelled", "start": "2023-11-06T08:00+08:00", "end": "2023-11-06T12:00+08:00" });
    day.say(2, &[(0, hour)], &[])?;
    day.go(&day.page)?;
    let card = format!("document.querySelector('main article[data-session=\"{}\"]')", day.sessions[0]);
    let state = day.tab.text(&format!("{card}.dataset.state"))?;
    must(state == "cancelled", || format!("in its hour it is “{state}”"))?;
    let tags = day.tab.number(&format!("{card}.querySelectorAll('.session-phase').length"))?;
    must(tags == 0.0, || "it is tagged as what is on".to_owned())
}

fn returning(world: &World) -> Outcome {
    let day = Day::start(world, Look::DESK)?;
    day.say(2, &[(0, json!({ "status": "cancelled" }))], &[])?;
    // The build wrote the page: an app that drew it once more would leave another heading.
    day.tab.before_scripts(
        "addEventListener('DOMContentLoaded', () => { window.heading = document.querySelector('h1'); });",
    )?;
    day.go(&day.page)?;
    day.tab.wait("document.querySelector('.session-changed')", "a mark of what is new")?;
    must(day.tab.text(SAME)? == "true", || "the page was built anew".to_owned())
}

fn kept(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &large())?;
    let tab: Tab = world.tab(Look::DESK)?;
    // An hour from the place: every session stays on its day.
    tab.time_zone("Europe/Athens")?;
    tab.go_ready(&stage.address("timeline/"), "ready")?;
    tab.run(KEEP)?;
    tab.click("#programme .star[aria-pressed=false]")?;
    tab.wait("document.querySelector('#programme [data-state~=starred]')", "a star")?;
    tab.click(".tool[popovertarget=clocks]")?;
    tab.click(".clock-choice li:last-child a")?;
    tab.wait("location.search.includes('tz=local')", "the other clock in the address")?;
    tab.wait("document.querySelector('#programme .hours-there')", "hours on both clocks")?;
    let drawn = tab.text(DRAWN)?;
    must(drawn.is_empty(), || format!("drawn anew: {drawn}"))
}
