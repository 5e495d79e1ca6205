//! On a bad day the desk says the truth, in sight of nothing that covers it.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::json;

use super::{journey, must};
use crate::Outcome;
use crate::store::Weather;
use crate::tab::{Look, Tab};
use crate::venue::{Organizer, Venue, feed};
use crate::world::World;

const DELAY: &str = "[data-delay='10']";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "nothing ever lies over what saves, discards and leads through the desk", covers_nothing),
        journey(world, "a desk whose clock is ahead keeps nobody's change from a visitor", silences_nobody),
        journey(world, "a PUT that a portal answered is not sent until the store has it", portal),
        journey(world, "the desk reads its store past the service worker, however slow it is", past_the_worker),
        journey(world, "after a reload of the site an older act that was written over is sent again", sent_again),
        journey(world, "settings that were edited after the build are told, not half followed", edited),
        journey(world, "Escape closes the sheet and leads back, and a notice without words says so", sheet),
        journey(world, "the desk of a thousand sessions is short, and each is found by words, day and place", large),
        journey(world, "a running session that is delayed still runs, and ends later", still_runs),
        journey(world, "the desk does not run in a frame", framed),
    ]
}

/// Elements over the buttons of the sheet and over the tabs: whatever is found at the middle of
/// one and does not belong to it.
const OVER: &str = "return [...document.querySelectorAll('[data-action=save], [data-action=discard], .desk-tab')]
    .filter((target) => target.checkVisibility())
    .flatMap((target) => {
        const box = target.getBoundingClientRect();
        const points = [[0.5, 0.5], [0.1, 0.2], [0.9, 0.8]];
        return points.map(([x, y]) => document.elementFromPoint(box.left + box.width * x, box.top + box.height * y))
            .filter((found) => !target.contains(found))
            .map((found) => `${target.outerHTML.slice(0, 60)} lies under ${found?.outerHTML.slice(0, 80)}`);
    });";

fn uncovered(tab: &Tab, place: &str) -> Outcome {
    tab.settle()?;
    let found = tab.run(OVER)?;
    let found: Vec<_> = found.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    must(found.is_empty(), || format!("{place}: {}", found.join("\n")))
}

fn covers_nothing(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let other = venue.organizer(world)?;
    other.sign_in_well()?;
    let phone = Look { width: 360, height: 780, ..Look::PHONE };
    let landscape = Look { width: 780, height: 360, ..Look::PHONE };
    for (look, large) in [(phone, false), (landscape, false), (phone, true), (landscape, true)] {
        let one = venue.organizer_with(world, 0, true)?;
        one.tab.look(look)?;
        if large {
            one.tab.run("document.documentElement.style.fontSize = '200%';")?;
        }
        let name = |what: &str| format!("{} × {}, large: {large}, {what}", look.width, look.height);
        for sheet in [DELAY, "[data-action='move']", "[data-action='correct']"] {
            one.press(&format!("[data-session='talk'] {sheet}"))?;
            one.tab.wait("document.querySelector('[data-action=save]')", "the way to save")?;
            uncovered(&one.tab, &name(sheet))?;
            one.press("[data-action='discard']")?;
        }
        // News from another desk, and then no network at all.
        other.does("next", "[data-delay='5']")?;
        other.is("ready")?;
        one.tab.run("dispatchEvent(new Event('online'));")?;
        one.tab.wait("document.querySelector('[data-session=next]')?.textContent.length", "the other's change")?;
        one.press(&format!("[data-session='talk'] {DELAY}"))?;
        uncovered(&one.tab, &name("with news"))?;
        one.tab.offline()?;
        one.tab.run("dispatchEvent(new Event('offline')); dispatchEvent(new Event('online'));")?;
        uncovered(&one.tab, &name("offline"))?;
        must(one.tab.number("document.querySelectorAll('.live-bar').length")? == 0.0, || name("the visitor's bar"))?;
    }
    Ok(())
}

fn silences_nobody(world: &World) -> Outcome {
    for worker in [true, false] {
        let venue = Venue::open(world)?;
        let (ahead, right) = (venue.organizer_with(world, 10, worker)?, venue.organizer(world)?);
        for desk in [&ahead, &right] {
            desk.sign_in_well()?;
        }
        ahead.does("talk", DELAY)?;
        ahead.is("ready")?;
        let visitor = venue.visitor(world, Look::DESK, "conferences/today/", worker)?;
        right.does("next", "[data-action='cancel']")?;
        right.is("ready")?;
        // One question of the visitor's page is enough.
        visitor.run("dispatchEvent(new Event('online'));")?;
        visitor.wait(
            "document.querySelector('[data-live=news]') || document.querySelector('[data-session=next][data-state~=cancelled]')",
            &format!("the change of the right desk, service worker: {worker}"),
        )?;
    }
    Ok(())
}

fn portal(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer_with(world, 0, true)?;
    one.sign_in_well()?;
    venue.line.set(Weather::PortalPut);
    one.does("talk", DELAY)?;
    one.is("trouble")?;
    must(venue.store.file().is_none(), || "the portal let something through".to_owned())?;
    venue.line.set(Weather::Portal);
    one.wakes()?;
    one.tab.wait("document.querySelector('.desk-state')?.innerText.includes('A page came')", "the true cause")?;
    venue.line.set(Weather::Fair);
    one.is("ready")?;
    must(venue.published()?.changes.len() == 1, || "it was not sent".to_owned())
}

fn past_the_worker(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer_with(world, 0, true)?;
    one.sign_in_well()?;
    one.does("talk", DELAY)?;
    one.is("ready")?;
    // The worker has a copy of the file now, without its version.
    one.tab.run("return fetch(document.documentElement.dataset.live, { cache: 'no-cache' }).then((a) => a.status);")?;
    venue.line.set(Weather::Slow);
    one.does("next", DELAY)?;
    one.is("ready")?;
    let says = one.tab.text("document.querySelector('.desk-state').innerText")?;
    must(!says.contains("ETag"), || format!("the desk says “{says}”"))?;
    must(venue.published()?.changes.len() == 2, || "it was not sent".to_owned())
}

fn sent_again(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer_with(world, 0, true)?;
    one.sign_in_well()?;
    one.does("talk", DELAY)?;
    one.is("ready")?;
    // Another desk of later, which never saw the first act, wrote over it.
    let mut other = venue.published()?;
    other.changes.clear();
    other.updated = other.updated.map(|updated| updated.plus(30));
    one.tab.go("about:blank")?;
    venue.store.set_file(Some(&conference_atlas::feed::live::write(&other)))?;
    one.open()?;
    one.sign_in_well()?;
    for _ in 0..200 {
        if venue.published()?.changes.len() == 1 {
            return Ok(());
        }
        one.wakes()?;
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    Err("the act was not sent again".to_owned())
}

fn edited(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let elsewhere = "https://elsewhere.example/live.json";
    venue.edit_settings(&json!({ "live": elsewhere, "desk": { "kind": "put", "url": elsewhere } }));
    let one = venue.organizer(world)?;
    one.tab.wait("document.querySelector('.desk-state[data-state=trouble]')", "that something is wrong")?;
    let says = one.tab.text("document.querySelector('.desk-state').innerText")?;
    must(says.contains("Build the site anew"), || format!("the desk says “{says}”"))
}

fn sheet(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.tab.click(&format!("[data-session='talk'] {DELAY}"))?;
    one.tab.wait("document.activeElement.id === 'desk-sheet'", "the sheet in focus")?;
    one.tab.press("Escape")?;
    one.tab.wait("!document.querySelector('.desk-sheet')", "an end of the sheet")?;
    one.tab.wait("document.activeElement.dataset.delay === '10'", "the focus where it came from")?;
    one.press("[data-action='notice']")?;
    one.press("[data-action='save']")?;
    one.tab.wait("document.querySelector('.desk-sheet [role=alert]')", "that a notice needs words")
}

fn large(world: &World) -> Outcome {
    let mut feed = feed();
    let sessions = feed["conferences"][0]["sessions"].as_array_mut().ok_or("no sessions")?;
    let model = sessions[1].clone();
    for number in 0..1_076 {
        let mut session = model.clone();
        session["id"] = format!("more-{number}").into();
        session["title"] = json!({ "en": format!("Further talk {number}"), "zh-Hans": format!("报告 {number}") });
        sessions.push(session);
    }
    let venue = Venue::with_feed(world, &feed)?;
    let one = venue.organizer(world)?;
    let height = one.tab.number("document.documentElement.scrollHeight")?;
    must(height < 20_000.0, || format!("the desk is {height} px long"))?;
    one.types("desk-search", "talk 1075")?;
    one.tab.wait("document.querySelector('[data-session=more-1075]')", "the session with the words")?;
    one.types("desk-search", "")?;
    one.tab.wait("document.querySelector('[data-day][aria-expanded=false]')", "the days")?;
    one.press("[data-day]")?;
    one.tab.wait("document.querySelector('[data-in=hall-b]')", "the places of a full day")?;
    one.press("[data-in='hall-b']")?;
    one.tab.wait("document.querySelector('[data-session=beside]')", "the session in the place")?;
    one.does("beside", "[data-action='cancel']")
}

fn still_runs(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one = venue.organizer(world)?;
    one.sign_in_well()?;
    one.tab.click("[data-session='talk'] [data-delay='30']")?;
    one.tab.wait("document.querySelector('.desk-outcome')?.innerText.includes('runs until')", "until when it runs")?;
    one.tab.click("[data-action=save]")?;
    one.is("ready")?;
    one.tab.wait("document.querySelector('.desk-now [data-session=talk]')", "the session among those that run")?;
    let file = venue.published()?;
    must(file.changes[0].set.start.is_none() && file.changes[0].set.end.is_some(), || format!("{:?}", file.changes))
}

fn framed(world: &World) -> Outcome {
    let venue = Venue::open(world)?;
    let one: Organizer = venue.organizer(world)?;
    // A server that does not send the header leaves it to the desk itself.
    one.tab.run(
        "const frame = document.createElement('iframe'); frame.src = location.href; document.body.append(frame);",
    )?;
    one.tab.wait(
        "(() => { const inside = document.querySelector('iframe').contentDocument; \
          return !inside || inside.querySelector('.desk-warning') || inside.URL.startsWith('chrome-error'); })()",
        "a desk that refuses",
    )?;
    let found = one.tab.text("String(document.querySelector('iframe').contentDocument?.querySelector('.desk-bar'))")?;
    must(found == "null" || found == "undefined", || "the desk runs in a frame".to_owned())
}
