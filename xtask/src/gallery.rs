//! `cargo xtask gallery`: the parts of the pages with their examples, to look at.

use crate::tools::system;
use crate::{Error, run, site};

const HELP: &str = "\
cargo xtask gallery [--no-build] [--accept [PLATE…]] [--accept-pictures [PLATE…]]

Shows every part of the pages with its examples until it is stopped.

Tests hold the parts to texts in tests/plates/, and the browser tests to pictures in
tests/pictures/. --accept writes the texts anew, of all plates or of the named ones, natively and
in seconds. --accept-pictures also takes the pictures anew. Either way, read the difference that
git shows. A picture that changed by mistake is seen in target/gallery/ after the tests.";

pub fn run(args: &[String]) -> Result<(), Error> {
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    if has("--help") || has("-h") {
        println!("{HELP}");
        return Ok(());
    }
    let plates: Vec<&str> = args.iter().filter(|arg| !arg.starts_with("--")).map(String::as_str).collect();
    let pictures = has("--accept-pictures");
    if has("--accept") || pictures {
        accept_texts(&plates)?;
    }
    if has("--accept") && !pictures {
        return Ok(());
    }
    let dist = if has("--no-build") { run::repository().join("target/draft") } else { site::draft()? };
    let browser = system::browser()?;
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--", "gallery"]);
    cargo.args(pictures.then_some("accept")).args(plates);
    cargo.env("ATLAS_DIST", dist).env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
    run::run(&mut cargo)
}

fn accept_texts(plates: &[&str]) -> Result<(), Error> {
    let update = if plates.is_empty() { "1".to_owned() } else { plates.join(",") };
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "plates"]).env("UPDATE", update);
    run::run(&mut cargo)
}
