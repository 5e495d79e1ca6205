//! Parts look as they were accepted, and hold whatever text they are given.

use std::sync::Arc;

use conference_atlas::view::gallery::{FEED, Gallery, LANGUAGES};
use libtest_mimic::Trial;
use serde_json::Value;

use super::narrow::over;
use super::{journey, must};
use crate::Outcome;
use crate::gallery::Hall;
use crate::pictures;
use crate::stage::Stage;
use crate::tab::Look;
use crate::world::World;

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let mut journeys = vec![
        journey(world, "the parts of the gallery look as they were accepted", look_the_same),
        journey(world, "no page of the gallery's feed scrolls sideways at 320 px", pages_hold),
    ];
    journeys.extend(LANGUAGES.map(|tag| {
        let name = format!("no part of the gallery in {tag} runs over its edge at 320 px");
        journey(world, name, move |world| parts_hold(world, tag))
    }));
    journeys
}

fn look_the_same(world: &World) -> Outcome {
    let (hall, tab) = (Hall::open(world)?, world.tab(Look::DESK)?);
    let strange = hall.strange_letters();
    must(strange.is_empty(), || format!("letters that tests/letters lacks: {strange:?}; run tests/letters/make.sh"))?;
    let mut changed = Vec::new();
    for plate in Gallery::plates() {
        for (name, picture) in hall.pictures(&tab, plate)? {
            let differs = pictures::differ(&name, &picture)?;
            changed
                .extend(differs.map(|path| format!("{name}: old, new and the difference are in {}", path.display())));
        }
    }
    must(changed.is_empty(), || {
        format!("{}\nif this is right: cargo xtask gallery --accept-pictures", changed.join("\n"))
    })
}

fn parts_hold(world: &World, tag: &str) -> Outcome {
    let (hall, tab) = (Hall::open(world)?, world.tab(Look::PHONE.wide(320))?);
    let mut problems = Vec::new();
    for plate in Gallery::plates() {
        tab.go_ready(&hall.address(plate, tag), "ready")?;
        problems.extend(over(&tab)?.into_iter().map(|line| format!("{plate}: {line}")));
    }
    must(problems.is_empty(), || problems.join("\n"))
}

fn pages_hold(world: &World) -> Outcome {
    let feed: Value = serde_json::from_str(FEED).map_err(|error| error.to_string())?;
    let (stage, tab) = (Stage::with_feed(world, &feed)?, world.tab(Look::PHONE.wide(320))?);
    let mut paths: Vec<String> = ["", "timeline/", "map/", "programs/", "mine/", "about/", "embed/", "countries/TH/"]
        .map(str::to_owned)
        .to_vec();
    paths.push("conferences/plain/?conference=long".to_owned());
    let ids = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(|one| Some(one["id"].as_str()?.to_owned())).collect()
    };
    for (kind, list) in [("programs", "programs"), ("people", "people"), ("conferences", "conferences")] {
        paths.extend(ids(&feed[list]).into_iter().map(|id| format!("{kind}/{id}/")));
    }
    let sessions = ids(&feed["conferences"][0]["sessions"]);
    paths.extend(sessions.into_iter().map(|id| format!("conferences/plain/sessions/{id}/")));
    let mut problems = Vec::new();
    for path in paths {
        tab.go_ready(&stage.address(&path), "ready")?;
        must(tab.text("document.querySelectorAll('.missing').length")? == "0", || format!("/{path} is not there"))?;
        problems.extend(over(&tab)?.into_iter().map(|line| format!("/{path}: {line}")));
    }
    must(problems.is_empty(), || problems.join("\n"))
}
