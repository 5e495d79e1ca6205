//! When something cannot be had, what is there stays and the page says what to do.

use std::sync::Arc;

use conference_atlas::cli::serve::Server;
use libtest_mimic::Trial;

use super::scriptless::differences;
use super::{journey, must};
use crate::Outcome;
use crate::faults::{self, Fault};
use crate::tab::Look;
use crate::world::World;

const FEED: [(&str, Fault); 8] = [
    ("the host fails", Fault::Status(500)),
    ("the feed is missing", Fault::Status(404)),
    ("the feed is forbidden", Fault::Status(403)),
    ("half of the feed comes", Fault::Truncated),
    ("the feed is empty", Fault::Replaced("")),
    ("a login page comes as the feed", Fault::Replaced("<!doctype html><title>Sign in</title>")),
    ("another format comes as the feed", Fault::Replaced("{\"version\":\"https://jsonfeed.org/version/1.1\"}")),
    ("a bare list comes as the feed", Fault::Replaced("[1,2,3]")),
];

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let feed = FEED.into_iter().map(|(what, fault)| {
        journey(world, format!("the snapshot stays and says what to do when {what}"), move |world| {
            stays(world, "timeline/", &faults::host(&world.dist, "feed.json", fault)?)?.says_what_to_do()
        })
    });
    let never = "the snapshot stays and says what to do when the feed takes for ever";
    let never = journey(world, never, |world| {
        // Held until the app has given up.
        let (host, gate) = faults::held(&world.dist, "feed.json")?;
        let kept = stays(world, "timeline/", &host)?;
        gate.open();
        kept.says_what_to_do()
    });
    let app =
        [("the app is missing", ".wasm", Fault::Status(404)), ("the script is missing", "/app-", Fault::Status(404))];
    // Words and pages are chunks in a build that is cut.
    let chunks = [("every chunk is missing", "/chunk-", Fault::Status(404))];
    let is_cut = world.dist.folder.join("chunks.json").exists();
    let app = app.into_iter().chain(chunks.into_iter().filter(|_| is_cut)).map(|(what, part, fault)| {
        journey(world, format!("the snapshot stays when {what}"), move |world| {
            stays(world, "", &faults::host(&world.dist, part, fault)?).map(drop)
        })
    });
    let world_is_missing = journey(world, "the map's table stands when its land is missing", |world| {
        let host = faults::host(&world.dist, ".bin", Fault::Status(500))?;
        let tab = world.tab(Look::DESK)?;
        tab.go_ready(&format!("http://localhost:{}/map/", host.port()), "ready")?;
        let countries = tab.facts()?.get("country").map(Vec::len).unwrap_or_default();
        must(countries > 0, || "no country is left".to_owned())
    });
    feed.chain(app).chain([never, world_is_missing]).collect()
}

/// A page that failed and kept its content.
struct Kept {
    /// Message of the page on the failure, whether it can be seen, and how many things to press.
    said: String,
    visible: bool,
    ways_on: f64,
}

impl Kept {
    fn says_what_to_do(&self) -> Outcome {
        must(self.said.chars().count() > 20, || format!("the page says only “{}”", self.said))?;
        must(self.visible, || "what the page says cannot be seen without scrolling".to_owned())?;
        must(self.ways_on > 0.0, || "there is nothing to press".to_owned())
    }
}

fn stays(world: &World, path: &str, host: &Server) -> Outcome<Kept> {
    let address = format!("http://localhost:{}/{path}", host.port());
    let without = world.tab(Look::PHONE.without_scripts())?;
    without.go_ready(&address, "static")?;
    let tab = world.tab(Look::PHONE)?;
    tab.go_ready(&address, "failed")?;
    let (mut before, mut after) = (without.facts()?, tab.facts()?);
    // The message may have a heading of its own.
    let kept: Vec<String> = before.remove("heading").unwrap_or_default();
    let headings = after.remove("heading").unwrap_or_default();
    must(kept.iter().all(|heading| headings.contains(heading)), || format!("of {kept:?} only {headings:?} are left"))?;
    let differences = differences(&before, &after);
    must(differences.is_empty(), || differences.join("\n"))?;
    let alert = "document.querySelector('[role=alert]')";
    Ok(Kept {
        said: tab.text(&format!("{alert}?.innerText ?? ''"))?,
        visible: tab.text(&format!("{alert}?.getBoundingClientRect().top < innerHeight"))? == "true",
        ways_on: tab.number(&format!("{alert}?.querySelectorAll('button, a[href]').length ?? 0"))?,
    })
}
