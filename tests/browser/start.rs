//! From first paint to first effect, with the app running, on a slow phone: printed, never
//! asserted. `cargo xtask bench --start`.
//!
//! Chromium with its processor slowed down four times, 1.6 Mbit/s, 150 ms, 390 × 780, an empty
//! profile for each run. Times depend on the machine, so each is also told as a ratio to an
//! earlier build, the two measured in turns.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use conference_atlas::cli::serve::{Answer, Ask, Server};
use serde_json::{Value, json};

use crate::Outcome;
use crate::tab::Look;
use crate::world::{Serving, World};

/// Taps once and keeps times: see the file.
const WATCH: &str = include_str!("start/watch.js");

/// Factor by which the processor is slower than this machine.
const SLOWER: u32 = 4;
/// Bytes a second: 1.6 Mbit/s.
const RATE: u32 = 200_000;
/// Milliseconds until the first byte of an answer.
const LATENCY: u32 = 150;
const PHONE: Look = Look { width: 390, height: 780, dark: false, scripts: true };

/// Measured so often; the median counts.
const RUNS: usize = 5;
/// Seconds that a run may take.
const PATIENCE: u64 = 60;

/// A tap on a page and the sign of its effect.
#[derive(Clone, Copy)]
struct Tap {
    what: &'static str,
    page: &'static str,
    selector: &'static str,
    /// Holds once the effect is there.
    effect: &'static str,
}

const READY: &str = "document.documentElement.dataset.app === 'ready'";
const STAR: Tap = Tap {
    what: "a star",
    page: "timeline/",
    selector: "#programme .star",
    effect: "document.querySelector('#programme [data-state~=starred]')",
};

/// Elements tapped after a while. The second selector of each is that of builds from before the toolbar.
const TAPS: [Tap; 6] = [
    STAR,
    Tap {
        what: "a form of the timeline",
        page: "timeline/",
        selector: ".segments li:nth-child(3) a, .page-head .choices li:nth-child(3) a",
        effect: "document.documentElement.dataset.app === 'ready' && document.querySelector('.segments li:nth-child(3) [aria-current], .page-head .choices li:nth-child(3) [aria-current]')",
    },
    Tap {
        what: "a day",
        page: "timeline/",
        selector: ".day-tabs li:nth-child(2) a, .days-choice li:nth-child(2) a, [data-day]",
        effect: "document.documentElement.dataset.app === 'ready' && location.search.includes('day=')",
    },
    Tap {
        what: "an edition",
        page: "map/",
        selector: ".segments li:nth-child(2) a, .page-head .choices li:nth-child(1) a",
        effect: "document.documentElement.dataset.app === 'ready' && location.search.includes('conference=') && document.querySelector('[data-conference=bcste-2023]')",
    },
    Tap {
        what: "a sort",
        page: "map/",
        selector: ".countries thead th:nth-child(2) .sort",
        effect: "document.documentElement.dataset.app === 'ready' && location.search.includes('sort=')",
    },
    Tap {
        what: "a country",
        page: "map/",
        selector: ".countries tbody tr:nth-child(2) .row-link",
        effect: "document.documentElement.dataset.app === 'ready' && document.querySelector('.detail[data-country]')",
    },
];

/// Elements tapped as soon as they are seen.
const EARLY: [Tap; 4] = [
    Tap { what: "until the app is there", page: "", selector: ".masthead-nav", effect: READY },
    Tap { what: "until the app is there", page: "programs/", selector: ".masthead-nav", effect: READY },
    STAR,
    TAPS[4],
];

/// Elements tapped in a part that stands in another's page, whose path is the name of the part.
const FRAMED: [Tap; 4] = [
    Tap { page: "timeline", ..STAR },
    Tap { page: "timeline", ..TAPS[2] },
    Tap { page: "map", ..TAPS[3] },
    Tap { page: "map", ..TAPS[5] },
];

/// The page of another around a part. It is of another origin but the same site, so that both run in
/// one process, as on a phone: what slows the page down slows the part.
const HOST: &str = r#"<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>Host</title><link rel="icon" href="data:,"><script src="SITE/embed.js" async></script>
<body style="margin:0"><conference-atlas view="VIEW" theme="light"></conference-atlas>"#;
const FRAME: &str = "document.querySelector('conference-atlas')?.frame";

/// A build that is measured: as it is, in the page of another, and, where it was given, with a large
/// conference.
struct Build {
    name: &'static str,
    host: Serving,
    around: Server,
    large: Option<Serving>,
}

impl Build {
    fn open(name: &'static str, folder: &Path, large: Option<Serving>) -> Outcome<Self> {
        let host = Serving::start(folder, "/")?;
        let page = HOST.replace("SITE/", &host.address);
        let answer = move |ask: &Ask<'_>| Answer {
            status: 200,
            headers: vec![("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())],
            body: page.replace("VIEW", ask.target.trim_start_matches('/')).into_bytes(),
        };
        Ok(Self { name, host, around: Server::start(0, Arc::new(answer))?, large })
    }

    /// Address of a page, in one of the places where it is measured.
    fn address(&self, page: &str, place: Place) -> String {
        match (place, &self.large) {
            (Place::Framed, _) => format!("http://localhost:{}/{page}", self.around.port()),
            (Place::Large, Some(large)) => format!("{}{page}", large.address),
            (Place::Site | Place::Large, _) => format!("{}{page}", self.host.address),
        }
    }
}

/// A page of the site itself, of the site with a large conference, or of another with a part in it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Site,
    Large,
    Framed,
}

/// Figures of one run, in milliseconds and bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    effect: f64,
    longest: f64,
    blocked: f64,
    shift: f64,
    bytes: f64,
    code: f64,
    /// True if the app was there before the tap.
    was_ready: bool,
}

/// Measures the build. `ATLAS_AGAINST` names the folder of an earlier build, `ATLAS_LARGE` and
/// `ATLAS_LARGE_AGAINST` those of a conference of a thousand sessions. A number in `words` is how
/// often, any other word chooses what is measured by its name.
pub fn take(world: &World, words: &[String]) -> Outcome {
    let named = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let serve = |folder: Option<PathBuf>| folder.map(|folder| Serving::start(&folder, "/")).transpose();
    let large = serve(named("ATLAS_LARGE"))?;
    let mut builds = vec![Build::open("this build", &world.dist.folder, large)?];
    if let Some(folder) = named("ATLAS_AGAINST") {
        builds.push(Build::open("earlier", &folder, serve(named("ATLAS_LARGE_AGAINST"))?)?);
    }
    let runs = words.iter().find_map(|word| word.parse().ok()).unwrap_or(RUNS);
    let wanted = |name: &str| {
        let mut chosen = words.iter().filter(|word| word.parse::<usize>().is_err()).peekable();
        chosen.peek().is_none() || chosen.any(|word| name.contains(word.as_str()))
    };
    println!(
        "| tap, and until its effect | build | ms | ratio | longest task | over 50 ms | shift | kB | files of code |"
    );
    println!("|---|---|--:|--:|--:|--:|--:|--:|--:|");
    let quiet = TAPS.iter().map(|tap| (*tap, false, Place::Site));
    let early = EARLY.iter().map(|tap| (*tap, true, Place::Site));
    let framed = FRAMED.iter().map(|tap| (*tap, false, Place::Framed));
    let framed_early = [(FRAMED[0], true, Place::Framed), (FRAMED[3], true, Place::Framed)];
    let large = [(STAR, true, Place::Large), (STAR, false, Place::Large)];
    for (tap, early, place) in quiet.chain(early).chain(framed).chain(framed_early).chain(large) {
        let of = match place {
            Place::Site => format!("/{}", tap.page),
            Place::Large => format!("/{}, large conference", tap.page),
            Place::Framed => format!("the part {} in another’s page", tap.page),
        };
        let when = if early { "at the first paint" } else { "after 6 s" };
        let name = format!("{} on {of}, {when}", tap.what);
        if wanted(&name) && (place != Place::Large || builds.iter().all(|build| build.large.is_some())) {
            compare(world, &builds, &name, &tap, (early, place, runs))?;
        }
    }
    Ok(())
}

/// Measures one tap in all builds in turns and prints a line of each.
fn compare(
    world: &World,
    builds: &[Build],
    name: &str,
    tap: &Tap,
    (early, place, runs): (bool, Place, usize),
) -> Outcome {
    let mut all: Vec<Vec<Run>> = builds.iter().map(|_| Vec::new()).collect();
    for _ in 0..runs {
        for (build, found) in builds.iter().zip(&mut all) {
            found.push(measure(world, &build.address(tap.page, place), tap, (early, place == Place::Framed))?);
        }
    }
    let median = |runs: &[Run], of: fn(&Run) -> f64| {
        let mut values: Vec<f64> = runs.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or_default()
    };
    let last = all.last().map(|runs| median(runs, |run| run.effect)).unwrap_or_default();
    for (build, runs) in builds.iter().zip(&all) {
        let of = |of| median(runs, of);
        let effect = of(|run| run.effect);
        let ratio = if builds.len() > 1 { format!("{:.2}", effect / last) } else { String::new() };
        let ready = runs.iter().filter(|run| run.was_ready).count();
        println!(
            "| {name} | {}, ready before in {ready} of {} | {effect:.0} | {ratio} | {:.0} | {:.0} | {:.3} | {:.0} | {:.0} |",
            build.name,
            runs.len(),
            of(|run| run.longest),
            of(|run| run.blocked),
            of(|run| run.shift),
            of(|run| run.bytes) / 1000.0,
            of(|run| run.code),
        );
    }
    Ok(())
}

fn measure(world: &World, address: &str, tap: &Tap, (early, is_framed): (bool, bool)) -> Outcome<Run> {
    let tab = world.tab(PHONE)?;
    tab.ask("Network.enable")?;
    tab.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": SLOWER }))?;
    let line = json!({
        "offline": false, "latency": LATENCY, "downloadThroughput": RATE, "uploadThroughput": RATE,
        "connectionType": "cellular4g",
    });
    tab.devtools("Network.emulateNetworkConditions", line)?;
    let (selector, effect) = (json!(tap.selector), tap.effect);
    let plan = format!("{{ early: {early}, selector: {selector}, effect: (told) => ({effect}) }}");
    tab.before_scripts(&WATCH.replace("PLAN", &plan))?;
    tab.go_and_look(address)?;
    if is_framed {
        tab.wait(FRAME, "the frame of the part")?;
        tab.enter(FRAME)?;
    }
    let mut told = Value::Null;
    for _ in 0..PATIENCE * 4 {
        sleep(Duration::from_millis(250));
        told = tab.run("return window.atlasStart ?? null;")?;
        if told.get("effect").is_some() {
            break;
        }
    }
    let number = |key: &str| told.get(key).and_then(Value::as_f64);
    let (Some(tapped), Some(effect)) = (number("tap"), number("effect")) else {
        return Err(format!("{address}: {} had no effect in {PATIENCE} s: {told}", tap.what));
    };
    let tasks = told.get("tasks").and_then(Value::as_array).cloned().unwrap_or_default();
    let tasks: Vec<f64> = tasks.iter().filter_map(Value::as_f64).collect();
    Ok(Run {
        effect: effect - tapped,
        longest: tasks.iter().copied().fold(0.0, f64::max),
        blocked: tasks.iter().map(|task| task - 50.0).sum(),
        shift: number("shift").unwrap_or_default(),
        bytes: number("bytes").unwrap_or_default(),
        code: number("code").unwrap_or_default(),
        was_ready: told.get("state").is_some_and(|state| state == "ready"),
    })
}
