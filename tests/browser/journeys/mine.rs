//! My sessions: what is starred, what overlaps, and how it goes to another device.

use std::sync::{Arc, Mutex};

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::budgets::large;
use super::{journey, must};
use crate::Outcome;
use crate::stage::Stage;
use crate::tab::{Look, Tab};
use crate::venue::feed;
use crate::world::World;

/// Keeps what the page gives as a file instead of saving it.
pub const CATCH: &str = "const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => { blob.text().then((text) => { window.given = text; }); return make(blob); };";
const LISTED: &str = "[...document.querySelectorAll('.mine .session')].map((e) => e.dataset.session).join(' ')";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "my sessions begin empty and lead to the timeline", empty),
        journey(world, "my sessions are a calendar file and a link that another browser may add", carry),
        journey(world, "a star that is gone or has another name stays listed until that is read", lost),
        journey(world, "changes to starred sessions are told first, with how soon and what they clash with", own_first),
        journey(world, "times are told on the clock that is chosen, and a link keeps the choice", clocks),
    ]
}

fn empty(world: &World) -> Outcome {
    let tab = world.tab(Look::PHONE)?;
    tab.go_ready(&world.address("mine/"), "ready")?;
    tab.click(".mine .empty a")?;
    tab.wait("location.pathname.includes('timeline')", "the timeline")
}

/// A browser with the first two sessions of the timeline starred, at its own page of them.
fn with_stars(world: &World) -> Outcome<(Tab, String)> {
    let tab = world.tab(Look::DESK)?;
    tab.before_scripts(CATCH)?;
    tab.go_ready(&world.address("timeline/"), "ready")?;
    for _ in 0..2 {
        tab.click("#programme .star[aria-pressed=false]")?;
    }
    tab.go_ready(&world.address("mine/"), "ready")?;
    let listed = tab.text(LISTED)?;
    must(listed.split(' ').count() == 2, || format!("two were starred, and {listed} is listed"))?;
    Ok((tab, listed))
}

fn carry(world: &World) -> Outcome {
    let (tab, listed) = with_stars(world)?;
    tab.click(".mine #carry > .button")?;
    tab.wait("window.given", "a calendar file")?;
    let file = tab.text("window.given")?;
    let events = file.matches("BEGIN:VEVENT").count();
    must(file.starts_with("BEGIN:VCALENDAR\r\n") && events == 2, || format!("{events} events are in {file}"))?;
    must(tab.number("document.querySelectorAll('.qr path').length")? == 1.0, || "there is no code".to_owned())?;
    let link = tab.text("document.querySelector('.carry-link a').href")?;
    let other = world.tab(Look::PHONE)?;
    other.go_ready(&link, "ready")?;
    must(other.text(LISTED)?.is_empty(), || "the link added without a word".to_owned())?;
    let offered = other.number("document.querySelectorAll('.offer-list li').length")?;
    must(offered == 2.0, || format!("{offered} of two sessions are offered"))?;
    other.click("[data-offer=add]")?;
    other.wait("!location.search", "the plain address")?;
    let there = other.text(LISTED)?;
    must(there == listed, || format!("here {listed}, there {there}"))?;
    other.go_ready(&world.address("mine/"), "ready")?;
    must(other.text(LISTED)? == listed, || "they are not kept".to_owned())
}

/// The build with a feed of today that changes.
fn changing(world: &World) -> Outcome<(Stage, Arc<Mutex<Value>>)> {
    let feed = Arc::new(Mutex::new(feed()));
    let served = feed.clone();
    let text = move || served.lock().map(|feed| feed.to_string()).ok();
    Ok((Stage::open(world, move |path| (path == "feed.json").then(&text).flatten())?, feed))
}

/// Changes the feed, which is newer then.
fn change(feed: &Mutex<Value>, change: impl FnOnce(&mut Value)) -> Outcome {
    let mut feed = feed.lock().map_err(|error| error.to_string())?;
    feed["updated"] = feed["conferences"][0]["sessions"][0]["start"].clone();
    change(&mut feed["conferences"][0]["sessions"]);
    Ok(())
}

fn star(tab: &Tab, stage: &Stage, session: &str) -> Outcome {
    tab.go_ready(&stage.address(&format!("conferences/today/sessions/{session}/")), "ready")?;
    tab.click("main .star[aria-pressed=false]")
}

fn lost(world: &World) -> Outcome {
    let (stage, feed) = changing(world)?;
    let tab = world.tab(Look::PHONE)?;
    star(&tab, &stage, "next")?;
    star(&tab, &stage, "beside")?;
    change(&feed, |sessions| {
        sessions[1]["title"] = json!({ "en": "Another talk", "zh-Hans": "另一个报告" });
        sessions.as_array_mut().map(|all| all.remove(2));
    })?;
    let mine = || tab.go_ready(&stage.address("mine/"), "ready");
    let told = "[...document.querySelectorAll('[data-lost]')].map((e) => e.innerText).join(' | ')";
    for _ in 0..2 {
        mine()?;
        tab.wait("document.querySelector('[data-lost]')", "what became of the stars")?;
        let said = tab.text(told)?;
        let is_told = said.contains("next") && said.contains("Another talk") && said.contains("beside");
        must(is_told, || format!("of the two it is said “{said}”"))?;
    }
    for left in ["1", "0"] {
        tab.click("[data-lost] button")?;
        tab.wait(&format!("document.querySelectorAll('[data-lost]').length === {left}"), "one less")?;
    }
    mine()?;
    must(tab.text(told)?.is_empty(), || "what was read comes again".to_owned())?;
    must(tab.text(LISTED)? == "next", || "what was renamed is no longer starred".to_owned())
}

fn own_first(world: &World) -> Outcome {
    let (stage, feed) = changing(world)?;
    let tab = world.tab(Look::PHONE)?;
    star(&tab, &stage, "next")?;
    star(&tab, &stage, "beside")?;
    tab.go_ready(&stage.address("timeline/"), "ready")?;
    // It asks again from then on.
    tab.wait("document.querySelector('.live-switch button')", "the way to pause updates")?;
    change(&feed, |sessions| {
        // The starred one begins ten minutes later and elsewhere, and another is off.
        let start = sessions[2]["start"].clone();
        (sessions[1]["start"], sessions[1]["place"]) = (start, json!("hall-b"));
        sessions[0]["status"] = json!("cancelled");
    })?;
    tab.run("dispatchEvent(new Event('online'));")?;
    tab.wait("document.querySelector('[data-live=news]')", "the news")?;
    let said = tab.text("document.querySelector('[data-live=news] p').innerText")?;
    let is_first =
        said.starts_with("next") && said.contains("Hall B") && said.contains("in ") && said.contains("beside");
    must(is_first, || format!("of the starred session it is said “{said}”"))
}

fn clocks(world: &World) -> Outcome {
    let stage = Stage::with_feed(world, &large())?;
    let tab = world.tab(Look::DESK)?;
    let in_zone = |zone: &str| tab.time_zone(zone);
    in_zone("Europe/Brussels")?;
    tab.go_ready(&stage.address("timeline/"), "ready")?;
    let offers = "document.querySelectorAll('.clock-choice').length";
    must(tab.number(offers)? == 0.0, || "two clocks are offered that show the same".to_owned())?;
    in_zone("Asia/Bangkok")?;
    tab.go_ready(&stage.address("timeline/"), "ready")?;
    let zones = tab.text("[...document.querySelectorAll('.clock-zone')].map((e) => e.textContent).join('|')")?;
    must(zones.split('|').filter(|zone| !zone.is_empty()).count() == 2, || format!("the zones are called {zones}"))?;
    tab.click(".tool[popovertarget=clocks]")?;
    tab.click(".clock-choice li:last-child a")?;
    tab.wait("location.search.includes('tz=local')", "the choice in the address")?;
    let chosen = "document.querySelector('.clock-choice li:last-child a').getAttribute('aria-current')";
    tab.wait(&format!("{chosen} === 'true'"), "the choice shown")?;
    let other = world.tab(Look::PHONE)?;
    other.go_ready(&tab.text("location.href")?, "ready")?;
    must(other.text(chosen)? == "true", || "the link lost the choice".to_owned())
}
