//! `cargo xtask test`: every check and every test, in the order in which they fail fastest.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{Browser, Tools};
use crate::{Trouble, gate, run, site};

const STRICT: [&str; 3] = ["--", "-D", "warnings"];

pub fn run() -> Result<(), Trouble> {
    let clock = run::stopwatch();
    let tools = Tools::open()?;
    let mut report = Report::default();

    let setup = report.step("set-up", |_| {
        tools.for_build()?;
        tools.for_tests()?;
        let browser = tools.browser()?;
        let servers = Servers { store: tools.store()?, host: tools.host()? };
        Ok((browser, tools.axe()?, tools.wasm_test_runner()?, servers))
    });
    report.step("format", |_| run::run(run::cargo().args(["fmt", "--all", "--check"])));
    report.step("lints", |_| {
        run::run(run::cargo().args(["clippy", "--quiet", "--workspace", "--all-targets"]).args(STRICT))
    });
    // One package at a time: together they would turn on each other's features, and all that is
    // built beside them, such as `atlas` itself, would be compiled a second time.
    report.step("native tests", |tally| tests(run::cargo().args(["test", "--no-fail-fast"]), tally));
    report.step("tests of xtask", |tally| tests(run::cargo().args(["test", "--package", "xtask"]), tally));
    report.step("lints of the app", |_| {
        let mut clippy = run::cargo();
        clippy.args(["clippy", "--quiet", "--package", "conference-atlas", "--lib", "--bin", "app", "--test", "wasm"]);
        run::run(clippy.args(run::WASM).args(run::APP).args(STRICT))
    });
    if let Some((browser, _, runner, _)) = &setup {
        report.step("wasm tests", |tally| wasm_tests(browser, runner, tally));
    }
    let built = report.step("build", |_| site::build());
    if let Some(dist) = &built {
        report.step("sizes", |_| gate::check(dist));
        if let Some((browser, axe, _, servers)) = &setup {
            report.step("published files", |tally| published_tests(dist, servers, tally));
            report.step("browser tests", |tally| browser_tests(dist, browser, axe, servers, tally));
        }
    }
    report.finish(clock())
}

fn tests(command: &mut Command, tally: &mut Tally) -> Result<(), Trouble> {
    run::watch(command, |line| tally.read(line))
}

fn wasm_tests(browser: &Browser, runner: &Path, tally: &mut Tally) -> Result<(), Trouble> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--test", "wasm"]).args(run::WASM).args(run::APP);
    // The runner reads the browser's options from webdriver.json in the package's folder.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    cargo.env("CHROMEDRIVER", &browser.driver).env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    tests(&mut cargo, tally)
}

/// The real servers that tests start.
struct Servers {
    /// Where the organizer's desk publishes to.
    store: PathBuf,
    /// What serves the build.
    host: PathBuf,
}

/// What the build says to machines, and what a host makes of it.
fn published_tests(dist: &Path, servers: &Servers, tally: &mut Tally) -> Result<(), Trouble> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--no-fail-fast"]);
    cargo.args(["--test", "published", "--test", "hosting"]);
    tests(cargo.env("ATLAS_DIST", dist).env("NGINX", &servers.host), tally)
}

fn browser_tests(
    dist: &Path,
    browser: &Browser,
    axe: &Path,
    servers: &Servers,
    tally: &mut Tally,
) -> Result<(), Trouble> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "conference-atlas", "--test", "browser"]);
    cargo.env("ATLAS_DIST", dist).env("ATLAS_AXE", axe).env("APACHE", &servers.store).env("NGINX", &servers.host);
    cargo.env("CHROMEDRIVER", &browser.driver).env("CHROME", &browser.chrome);
    tests(&mut cargo, tally)
}

/// How many tests passed and failed.
#[derive(Debug, Default)]
struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Counts from a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else { return };
        for count in counts.split(['.', ';']) {
            let mut words = count.split_whitespace();
            let Some(Ok(number)) = words.next().map(str::parse::<u64>) else { continue };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                _ => {}
            }
        }
    }
}

/// What was run, and what became of it.
#[derive(Debug, Default)]
struct Report {
    steps: Vec<Step>,
}

#[derive(Debug)]
struct Step {
    name: &'static str,
    seconds: u64,
    tally: Tally,
    trouble: Option<String>,
}

impl Report {
    /// Runs a step. One that fails stops only what needs its result.
    fn step<T>(&mut self, name: &'static str, work: impl FnOnce(&mut Tally) -> Result<T, Trouble>) -> Option<T> {
        println!("\n== {name}");
        let clock = run::stopwatch();
        let mut tally = Tally::default();
        let done = work(&mut tally);
        let trouble = done.as_ref().err().map(ToString::to_string);
        if let Some(trouble) = &trouble {
            println!("{trouble}");
        }
        // A step without tests of its own counts as one.
        match &trouble {
            Some(_) if tally.failed == 0 => tally.failed = 1,
            None if tally.passed == 0 => tally.passed = 1,
            _ => {}
        }
        self.steps.push(Step { name, seconds: clock(), tally, trouble });
        done.ok()
    }

    /// Prints the table; anything that failed is trouble. The last line counts it all.
    fn finish(&self, seconds: u64) -> Result<(), Trouble> {
        println!("\n{:<18} {:>7} {:>7} {:>6}", "step", "passed", "failed", "time");
        for Step { name, seconds, tally, .. } in &self.steps {
            println!("{name:<18} {:>7} {:>7} {:>4} s", tally.passed, tally.failed, seconds);
        }
        for step in &self.steps {
            if let Some(trouble) = &step.trouble {
                println!("\n{} failed: {trouble}", step.name);
            }
        }
        let sum = |part: fn(&Tally) -> u64| self.steps.iter().map(|step| part(&step.tally)).sum::<u64>();
        let failed = sum(|tally| tally.failed);
        println!("\nall of it took {} min {} s", seconds / 60, seconds % 60);
        println!("{} passed, {failed} failed", sum(|tally| tally.passed));
        if failed == 0 { Ok(()) } else { Err("".into()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_the_closing_lines_of_a_test_run() {
        let mut tally = Tally::default();
        tally.read("test result: ok. 12 passed; 0 failed; 3 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        tally.read("test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out");
        tally.read("running 7 tests");
        assert_eq!((tally.passed, tally.failed), (16, 2));
    }

    #[test]
    fn a_step_that_fails_fails_the_run_and_lets_the_next_one_run() {
        let mut report = Report::default();
        assert_eq!(report.step::<()>("one", |_| Err("no".into())), None);
        assert_eq!(report.step("two", |_| Ok(2)), Some(2));
        assert!(report.finish(0).is_err());
    }

    #[test]
    fn a_run_in_which_every_step_passes_passes() {
        let mut report = Report::default();
        report.step("one", |_| Ok(()));
        assert!(report.finish(0).is_ok());
    }
}
