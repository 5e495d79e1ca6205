//! `cargo xtask bench`: times, and how they grow.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tools::{Tools, system};
use crate::{Error, measured, run, site};

const HELP: &str = "\
cargo xtask bench [FILTER]

Runs the benchmarks whose name has FILTER in it; without one all of them, and then, where there
is a build in dist/, those of a page in a browser.

cargo xtask bench --start [--against FOLDER] [--large FEED [--large-against FOLDER]] [WORD|RUNS]…

From the first paint to the effect of a tap, on a slow phone with the app running: the build in
dist/, and beside it an earlier one, in turns. --large measures a site of another feed with the same
app, too. A word chooses what is measured by its name, a number says how often (5); all of it goes
into docs/measured.md.";

/// Folder of the site of a large feed, and of that feed.
const LARGE: &str = "target/start-large";
const SOURCE: &str = "target/start-large-source";

/// See [`HELP`].
pub fn run(args: &[String]) -> Result<(), Error> {
    match args.first().map(String::as_str) {
        Some("--help" | "-h") => println!("{HELP}"),
        Some("--start") => return start(args.get(1..).unwrap_or_default()),
        _ => return layouts(args),
    }
    Ok(())
}

/// The native benchmarks, and the build's in a browser.
fn layouts(args: &[String]) -> Result<(), Error> {
    run::run(run::cargo().args(["bench", "--no-default-features", "--bench", "layout", "--"]).args(args))?;
    if !args.is_empty() {
        return Ok(());
    }
    let dist = run::repository().join("dist");
    if !dist.join("index.html").exists() {
        println!("no build in dist/: `cargo xtask build` makes one, and then a browser is measured too");
        return Ok(());
    }
    run::run(browser(&dist)?.arg("measure"))?;
    run::run(browser(&dist)?.envs(Tools::open()?.drawings()?).arg("drawings"))
}

/// Arguments after `--start`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Start {
    against: Option<PathBuf>,
    large: Option<PathBuf>,
    large_against: Option<PathBuf>,
    words: Vec<String>,
}

impl Start {
    fn parse(args: &[String]) -> Result<Self, Error> {
        let mut start = Self::default();
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            let place = match arg.as_str() {
                "--against" => &mut start.against,
                "--large" => &mut start.large,
                "--large-against" => &mut start.large_against,
                word if word.starts_with("--") => return Err(format!("there is no option {word}\n\n{HELP}").into()),
                word => {
                    start.words.push(word.to_owned());
                    continue;
                }
            };
            *place = Some(PathBuf::from(args.next().ok_or_else(|| format!("{arg} needs a path"))?));
        }
        Ok(start)
    }
}

fn start(args: &[String]) -> Result<(), Error> {
    let Start { against, large, large_against, words } = Start::parse(args)?;
    let dist = run::repository().join("dist");
    if !dist.join("index.html").exists() {
        return Err("no build in dist/: `cargo xtask build` makes one".into());
    }
    let large = large.map(|feed| with_feed(&dist, &feed)).transpose()?;
    let mut tests = browser(&dist)?;
    for (name, folder) in [("ATLAS_AGAINST", against), ("ATLAS_LARGE", large), ("ATLAS_LARGE_AGAINST", large_against)] {
        if let Some(folder) = folder {
            tests.env(name, std::path::absolute(folder)?);
        }
    }
    let mut table = String::new();
    let see = |line: &str| {
        if line.starts_with('|') {
            table.push_str(line);
            table.push('\n');
        }
        true
    };
    run::watch(tests.arg("start").args(&words), see)?;
    if !words.is_empty() {
        return Ok(());
    }
    let section = format!(
        "{}\n\n`cargo xtask bench --start`: Chromium with its processor four times slower, 1.6 Mbit/s, 150 ms, \
         390 × 780, an empty profile for each run; the median of five, builds in turns. The ratio is to the earlier \
         build.\n\n{table}",
        measured::START
    );
    measured::write(measured::START, &section)
}

/// A site of another feed with the app of the build.
fn with_feed(dist: &Path, feed: &Path) -> Result<PathBuf, Error> {
    let (site, source) = (run::repository().join(LARGE), run::repository().join(SOURCE));
    let _ = std::fs::remove_dir_all(&site);
    std::fs::create_dir_all(&source)?;
    std::fs::copy(feed, source.join("feed.json")).map_err(|error| format!("{}: {error}", feed.display()))?;
    run::run(site::atlas().arg("build").arg(&source).arg("--output").arg(&site).arg("--app").arg(dist))?;
    Ok(site)
}

/// The tests in a browser, over a build.
fn browser(dist: &Path) -> Result<Command, Error> {
    let browser = system::browser()?;
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--"]);
    cargo.env("ATLAS_DIST", dist).env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
    Ok(cargo)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Start, String> {
        let args: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Start::parse(&args).map_err(|error| error.to_string())
    }

    #[test]
    fn options_of_the_start_name_folders_and_the_rest_chooses() {
        let start = parse("--against old star --large big.json 3").unwrap();
        assert_eq!(start.against, Some(PathBuf::from("old")));
        assert_eq!(start.large, Some(PathBuf::from("big.json")));
        assert_eq!(start.words, ["star", "3"]);
    }

    #[test]
    fn an_option_without_its_path_and_one_that_is_none_are_errors() {
        assert!(parse("--against").is_err_and(|said| said.starts_with("--against needs")));
        assert!(parse("--agains old").is_err_and(|said| said.contains("there is no option --agains")));
    }
}
