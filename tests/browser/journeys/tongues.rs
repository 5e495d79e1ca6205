//! The main pages in every language of the interface, in both schemes and in the colors of the system.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Arc, OnceLock};

use libtest_mimic::Trial;
use serde_json::Value;

use super::narrow::over;
use super::pages::barriers;
use super::{journey, must};
use crate::Outcome;
use crate::tab::Look;
use crate::world::{Serving, World};

const LANGUAGES: [&str; 7] = ["en", "zh-Hans", "th", "ar", "fr", "es", "ru"];

const PAGES: [&str; 6] = ["", "timeline/", "map/", "programs/", "conferences/bcste-2023/", "about/"];

pub fn journeys(world: &Arc<World>) -> Vec<Trial> {
    let journeys = LANGUAGES.map(|language| {
        let name = format!("in {language} no page keeps anybody out, in any colors, or runs over its edge");
        journey(world, name, move |world| is_open(world, language))
    });
    journeys.into()
}

/// The build in seven languages, made and served once.
fn site(world: &World) -> Outcome<&'static Serving> {
    static SITE: OnceLock<Outcome<Serving>> = OnceLock::new();
    SITE.get_or_init(|| build(world).and_then(|folder| Serving::start(&folder, "/"))).as_ref().map_err(Clone::clone)
}

fn build(world: &World) -> Outcome<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("tongues");
    let source = folder.with_extension("source");
    let text = fs::read_to_string(world.dist.folder.join("feed.json")).map_err(|error| error.to_string())?;
    let mut feed: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    feed["languages"] = LANGUAGES.to_vec().into();
    fs::create_dir_all(&source)
        .and_then(|()| fs::write(source.join("feed.json"), feed.to_string()))
        .map_err(|error| format!("{}: {error}", source.display()))?;
    let mut build = Command::new(env!("CARGO_BIN_EXE_atlas"));
    build.arg("build").arg(&source).arg("--app").arg(&world.dist.folder).arg("--output").arg(&folder);
    let built = build.arg("--uncompressed").output().map_err(|error| error.to_string())?;
    match built.status.success() {
        true => Ok(folder),
        false => Err(format!("atlas build: {}", String::from_utf8_lossy(&built.stderr))),
    }
}

fn is_open(world: &World, language: &str) -> Outcome {
    let site = site(world)?;
    let folder = if language == "en" { String::new() } else { format!("{language}/") };
    let mut found = Vec::new();
    for dark in [false, true] {
        let tab = world.tab(Look::DESK.dark(dark))?;
        for page in PAGES {
            tab.go_ready(&format!("{}{folder}{page}", site.address), "ready")?;
            let lang = tab.text("document.documentElement.lang")?;
            must(lang == language, || format!("/{folder}{page} is in {lang}"))?;
            let scheme = if dark { "dark" } else { "light" };
            let mut problems = barriers(world, &tab, scheme)?;
            if !dark {
                tab.look(Look::PHONE)?;
                tab.settle()?;
                problems.extend(barriers(world, &tab, "on a phone")?);
                problems.extend(over(&tab)?);
                tab.forced_colors(true)?;
                problems.extend(barriers(world, &tab, "in forced colors")?);
                tab.forced_colors(false)?;
                tab.look(Look::DESK)?;
            }
            found.extend(problems.into_iter().map(|line| format!("/{folder}{page}: {line}")));
        }
    }
    must(found.is_empty(), || found.join("\n"))
}
