//! The feed comes in two parts that the build made of it, and a page is that of the feed which its
//! host has: of the build's, of a newer one, or of the last good one.

use std::sync::Arc;

use libtest_mimic::Trial;
use serde_json::{Value, json};

use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::host::Host;
use crate::tab::{Look, Tab};
use crate::world::World;

const NEW: &str = "A title that no build has seen";

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    vec![
        journey(world, "of a feed that the build has read only the beginning comes before the page stands", beginning),
        journey(world, "the text of a session comes with the part that has it", details),
        journey(world, "a feed that is newer than the build is what is shown", newer),
        journey(world, "a feed that grew by a conference is what is shown", grown),
        journey(
            world,
            "a feed whose change its length does not tell is offered once it was compared whole",
            same_length,
        ),
        journey(world, "of a host with the parts of another build the feed is read", |world| {
            shows_the_feed(world, "/start-", Fault::Status(404))?;
            shows_the_feed(world, "/details-", Fault::Replaced("<!doctype html><title>Sign in</title>"))
        }),
        journey(world, "a part that came damaged is not used", |world| {
            shows_the_feed(world, "/start-", Fault::Truncated)?;
            shows_the_feed(world, "/details-", Fault::Truncated)
        }),
    ]
}

/// The feed of the build, changed.
fn feed(world: &World, change: impl FnOnce(&mut Value)) -> Outcome<String> {
    let text = std::fs::read_to_string(world.dist.folder.join("feed.json")).map_err(|error| error.to_string())?;
    let mut feed: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    change(&mut feed);
    Ok(feed.to_string())
}

fn open(world: &World, host: &Host, path: &str) -> Outcome<Tab> {
    let tab = world.tab(Look::PHONE)?;
    tab.go_ready(&host.address(path), "ready")?;
    Ok(tab)
}

fn beginning(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    let tab = open(world, &host, "timeline/")?;
    let size = tab.number(
        "performance.getEntriesByType('resource').find(({ name }) => name.endsWith('/feed.json')).decodedBodySize",
    )?;
    must((1.0..2000.0).contains(&size), || format!("{size} bytes of the feed came"))
}

/// The first session with a text, by its address.
fn session(world: &World) -> Outcome<(String, String)> {
    let text = feed(world, |_| ())?;
    let feed: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let conferences = feed["conferences"].as_array().ok_or("no conference")?;
    let found = conferences.iter().find_map(|conference| {
        let session = conference["sessions"].as_array()?.iter().find(|session| session["body"]["en"].is_string())?;
        let path = format!("conferences/{}/sessions/{}/", conference["id"].as_str()?, session["id"].as_str()?);
        Some((path, session["body"]["en"].as_str()?.chars().take(40).collect()))
    });
    found.ok_or_else(|| "no session has a text".to_owned())
}

fn shows_session(tab: &Tab, words: &str) -> Outcome {
    tab.wait(&format!("document.querySelector('main').innerText.includes({})", json!(words)), "the text of the session")
}

fn details(world: &World) -> Outcome {
    let (path, words) = session(world)?;
    let host = Host::start(world, "/")?;
    let tab = open(world, &host, "timeline/")?;
    tab.run(&format!(
        "window.same = true; const link = document.createElement('a'); link.href = '/{path}';
        document.querySelector('main').append(link); link.click();"
    ))?;
    tab.wait(&format!("location.pathname === '/{path}'"), "the page of the session")?;
    shows_session(&tab, &words)?;
    must(tab.text("window.same")? == "true", || "the page was loaded anew".to_owned())
}

fn shows_the_feed(world: &World, part: &'static str, fault: Fault) -> Outcome {
    let (path, words) = session(world)?;
    let host = faults::host(&world.dist, part, fault)?;
    let tab = world.tab(Look::PHONE)?;
    tab.go_ready(&format!("http://localhost:{}/{path}", host.port()), "ready")?;
    shows_session(&tab, &words)
}

fn newer(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    host.write(
        "feed.json",
        &feed(world, |feed| feed["conferences"][0]["sessions"][0]["title"] = json!({ "en": NEW }))?,
    )?;
    let tab = open(world, &host, "conferences/bcste-2023/")?;
    tab.wait(&format!("document.querySelector('main').innerText.includes('{NEW}')"), "the new title")
}

fn grown(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    let grown = feed(world, |feed| {
        let mut one = feed["conferences"][0].clone();
        one["id"] = json!("another-one");
        one["short_name"] = json!({ "en": NEW });
        one["name"] = json!({ "en": NEW });
        if let Some(all) = feed["conferences"].as_array_mut() {
            all.push(one);
        }
    })?;
    host.write("feed.json", &grown)?;
    let tab = open(world, &host, "")?;
    tab.wait("document.querySelector('a[href$=\"conferences/another-one/\"]')", "a link to the conference")
}

fn same_length(world: &World) -> Outcome {
    let host = Host::start(world, "/")?;
    let text = std::fs::read_to_string(world.dist.folder.join("feed.json")).map_err(|error| error.to_string())?;
    must(text.matches("Opening ceremony").count() > 0, || "the feed has no opening".to_owned())?;
    host.write("feed.json", &text.replace("Opening ceremony", "Opening CEREMONY"))?;
    let tab = open(world, &host, "conferences/bcste-2023/")?;
    tab.wait("document.querySelector('[data-live=newer] button')", "the offer of what changed")?;
    tab.click("[data-live=newer] button")?;
    tab.wait("document.querySelector('main').innerText.includes('Opening CEREMONY')", "the changed title")?;
    tab.wait("!document.querySelector('[data-live=newer]')", "an end of the offer")
}
