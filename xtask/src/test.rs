//! `cargo xtask test [--all]`: checks and tests, in the order in which they fail fastest.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{Browser, Tools, rust, system};
use crate::{Error, gate, run, site};
use report::{Report, Tally};

mod report;

const STRICT: [&str; 3] = ["--", "-D", "warnings"];

const HELP: &str = "\
cargo xtask test [--all]

Checks the sources and runs every test that needs nothing but Rust, on any Unix and without root:
format, lints, native tests, the published files, and the tests in the browser's own engine where
Chromium or Chrome and its driver are found. What cannot run here is skipped, counted and said.

--all also builds the site as it is deployed, weighs it, and tries it in Chromium, Firefox and
WebKit and behind real servers. Firefox and WebKit take the journeys that an engine can turn out
differently; what one cannot do is skipped there, with the reason. What that needs is installed, where apt-get is there and may be used; each install
is announced by a line. What is missing then fails.";

pub fn run(args: &[String]) -> Result<(), Error> {
    match args {
        [] => layers(false),
        [all] if all == "--all" => layers(true),
        [help] if help == "--help" || help == "-h" => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(HELP.into()),
    }
}

fn layers(all: bool) -> Result<(), Error> {
    let clock = run::stopwatch();
    let tools = Tools::open()?;
    let mut report = Report::default();
    report.step("set-up", |_| rust::components().and_then(|()| rust::target()));
    // Downloads and installs go on while the compiler works.
    let waiting = all.then(|| tools.set_up_beside(&["--tests"])).transpose()?;
    sources(&mut report);
    report.step("wasm tests", |tally| match waiting.is_some() {
        true => wasm_tests(&system::browser()?, &tools.wasm_test_runner()?, tally),
        false => match system::find_browser() {
            Some(browser) => wasm_tests(&browser, &tools.wasm_test_runner()?, tally),
            None => skip_wasm_tests(tally),
        },
    });
    if let Some(waiting) = waiting {
        let ready = report.step("tools", |_| waiting.finish());
        deployed(&mut report, &tools, ready.is_some());
    }
    let done = report.finish(clock());
    if !all {
        println!("the deployed build, browsers and servers are the next layer: cargo xtask test --all");
    }
    done
}

/// Checks that need nothing but Rust.
fn sources(report: &mut Report) {
    report.step("format", |_| run::run(run::cargo().args(["fmt", "--all", "--check"])));
    report.step("lints", |_| {
        run::run(run::cargo().args(["clippy", "--quiet", "--workspace", "--all-targets"]).args(STRICT))
    });
    // One package at a time: together they would turn on each other's features, and all that is
    // built beside them, such as `atlas` itself, would be compiled a second time.
    report.step("native tests", |tally| tests(run::cargo().args(["test", "--no-fail-fast"]), &[], tally));
    report.step("tests of xtask", |tally| tests(run::cargo().args(["test", "--package", "xtask"]), &[], tally));
    report.step("lints of the app", |_| {
        let mut clippy = run::cargo();
        clippy.args(["clippy", "--quiet", "--package", "conference-atlas", "--lib", "--bin", "app", "--test", "wasm"]);
        run::run(clippy.args(run::WASM).args(run::APP).args(STRICT))
    });
}

/// The site as it is deployed: its size, its files behind servers, its pages in a browser.
fn deployed(report: &mut Report, tools: &Tools, ready: bool) {
    let Some(dist) = report.step("build", |_| site::build()) else { return };
    report.step("sizes", |_| gate::check(&dist));
    if !ready {
        return;
    }
    let servers = report.step("servers", |_| {
        Ok(Servers { apache: system::apache()?, nginx: system::nginx()?, caddy: system::caddy()? })
    });
    let Some(servers) = servers else { return };
    report.step("published files", |tally| published_tests(&dist, tools, &servers, tally));
    for engine in Engine::ALL {
        report.step(engine.step(), |tally| browser_tests(engine, &dist, tools, &servers, tally));
    }
}

/// Runs tests and counts them; `words` go to the test programs.
fn tests(command: &mut Command, words: &[&str], tally: &mut Tally) -> Result<(), Error> {
    // The output of tests that passed says which of them skipped themselves.
    run::watch(command.args(["--", "--show-output"]).args(words), |line| tally.read(line))
}

fn wasm_tests(browser: &Browser, runner: &Path, tally: &mut Tally) -> Result<(), Error> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--test", "wasm"]).args(run::WASM).args(run::APP);
    // The runner reads the browser's options from webdriver.json in the package's folder.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    cargo.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    run::watch(&mut cargo, |line| tally.read(line))
}

fn skip_wasm_tests(tally: &mut Tally) -> Result<(), Error> {
    let source = std::fs::read_to_string(run::repository().join("tests/wasm.rs"))?;
    let reason = "a test of tests/wasm.rs: no Chromium and chromedriver on PATH, nor in CHROME and CHROMEDRIVER";
    tally.skip(source.matches("#[wasm_bindgen_test]").count(), reason);
    Ok(())
}

/// Real servers that tests start.
struct Servers {
    /// The organizer's desk publishes to it.
    apache: PathBuf,
    nginx: PathBuf,
    caddy: PathBuf,
}

/// Files of the build as machines read them, and as a host sends them.
fn published_tests(dist: &Path, tools: &Tools, servers: &Servers, tally: &mut Tally) -> Result<(), Error> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--no-fail-fast"]);
    cargo.args(["--test", "published", "--test", "hosting"]);
    // Without them the check of the HTML skips itself, and says so.
    if let (Ok(checker), Ok(java)) = (tools.vnu(), system::java()) {
        cargo.env("VNU", checker).env("JAVA", java);
    }
    tests(cargo.env("ATLAS_DIST", dist).env("NGINX", &servers.nginx).env("CADDY", &servers.caddy), &[], tally)
}

/// Engine that the journeys run in.
#[derive(Clone, Copy, Debug)]
enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    fn step(self) -> &'static str {
        match self {
            Self::Chromium => "in Chromium",
            Self::Firefox => "in Firefox",
            Self::WebKit => "in WebKit",
        }
    }

    /// Tells the journeys which engine to start, and where its programs are.
    fn tell(self, tools: &Tools, cargo: &mut Command) -> Result<(), Error> {
        match self {
            Self::Chromium => {
                let browser = system::browser()?;
                cargo.env("ATLAS_ENGINE", "chromium");
                cargo.env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
            }
            Self::Firefox => {
                cargo.env("ATLAS_ENGINE", "firefox");
                cargo.env("GECKODRIVER", tools.geckodriver()?).env("FIREFOX", system::firefox()?);
            }
            Self::WebKit => {
                let webkit = system::webkit()?;
                cargo.env("ATLAS_ENGINE", "webkit");
                cargo.env("WEBKITDRIVER", webkit.driver).env("XVFB", webkit.display);
            }
        }
        Ok(())
    }
}

/// The journeys in one engine; what it cannot do is skipped and counted.
fn browser_tests(
    engine: Engine,
    dist: &Path,
    tools: &Tools,
    servers: &Servers,
    tally: &mut Tally,
) -> Result<(), Error> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--test", "browser"]);
    cargo.env("ATLAS_DIST", dist).env("ATLAS_AXE", tools.axe()?);
    cargo.env("APACHE", &servers.apache).env("NGINX", &servers.nginx);
    match engine.tell(tools, &mut cargo) {
        Err(error) if !matches!(engine, Engine::Chromium) => {
            println!("{error}");
            tally.skip(1, &format!("all journeys {}: it could not be set up", engine.step()));
            Ok(())
        }
        told => {
            told.and_then(|()| tests(&mut cargo, &[], tally).or_else(|error| again_alone(&mut cargo, error, tally)))
        }
    }
}

/// Failed journeys of one run up to which each is run again; more of them are no accident.
const UNSTEADY: usize = 4;

/// Runs the journeys that failed once more, one at a time.
///
/// A journey drives a whole browser beside others on two cores, and one of several hundred can meet
/// a moment in which a frame or an answer comes late. One that passes alone counts as passed and is
/// told by name with its first failure, so that nobody takes it for steady; one that fails again
/// has failed.
fn again_alone(cargo: &mut Command, error: Error, tally: &mut Tally) -> Result<(), Error> {
    let names: Vec<String> = tally.failures.iter().map(|failure| failure.name.clone()).collect();
    if names.is_empty() || names.len() > UNSTEADY {
        return Err(error);
    }
    for name in &names {
        let mut again = Tally::default();
        let mut command = run::program(cargo.get_program());
        command.args(cargo.get_args().take_while(|word| *word != "--"));
        command.envs(cargo.get_envs().filter_map(|(name, value)| Some((name, value?))));
        if tests(&mut command, &["--exact", name], &mut again).is_ok() && again.passed == 1 {
            tally.passed_alone(name);
        }
    }
    if tally.failures.is_empty() { Ok(()) } else { Err(error) }
}

/// Draft that `trunk serve` shows: Trunk's own build of the same page, app and style sheet.
pub fn trunk_draft() -> Result<(), Error> {
    let tools = Tools::open()?;
    let mut trunk = tools.trunk_with_tools()?;
    // Trunk takes NO_COLOR for a switch that must be `true` or `false`.
    run::run(trunk.args(["build", "--offline", "true", "--dist", "target/trunk"]).env_remove("NO_COLOR"))?;
    let names: Vec<String> = std::fs::read_dir(run::repository().join("target/trunk"))?
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect();
    let has = |start: &str, end: &str| names.iter().any(|name| name.starts_with(start) && name.ends_with(end));
    let lacks = [("index", ".html"), ("app", ".js"), ("app", ".wasm"), ("site", ".css"), ("feed", ".json")];
    match lacks.iter().find(|(start, end)| !has(start, end)) {
        None => Ok(()),
        Some((start, end)) => Err(format!("trunk built no {start}…{end}").into()),
    }
}
