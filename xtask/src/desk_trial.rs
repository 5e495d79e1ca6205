//! `cargo xtask desk-trial [SEEDS [EDITS [FIRST]]]`: proves that the desk loses nothing.
//!
//! First 10,000 interleavings in the pure core, then two organizers in a browser against a real
//! Apache behind a line that injects faults; the counts are printed.

use crate::tools::system;
use crate::{Error, run};

const INTERLEAVINGS: &str = "10000";

/// Runs both over the build in `dist/`, or else in `target/draft/`.
pub fn run(args: &[String]) -> Result<(), Error> {
    let mut native = run::cargo();
    // Without optimization the stories take ten times as long as compiling with it.
    native.args(["test", "--release", "--quiet", "--lib", "--no-default-features"]);
    native.args(["--", "what_was_acknowledged", "--nocapture"]);
    run::run(native.env("ATLAS_INTERLEAVINGS", INTERLEAVINGS))?;
    let root = run::repository();
    let builds = [root.join("dist"), root.join("target/draft")];
    let build = builds.into_iter().find(|folder| folder.join("index.html").exists());
    let build = build.ok_or("there is no build: `cargo xtask build` or `cargo xtask draft` makes one")?;
    let (browser, apache) = (system::browser()?, system::apache()?);
    let mut cargo = run::cargo();
    cargo
        .args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--", "desk-trial"])
        .args(args);
    cargo.env("ATLAS_DIST", build).env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
    cargo.env("APACHE", apache);
    run::run(&mut cargo)
}
