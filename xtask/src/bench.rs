//! `cargo xtask bench`: how long things take, and how that grows.

use crate::tools::{Tools, system};
use crate::{Error, run};

/// Runs the benchmarks, and then over the build in `dist/`, where there is one, those in a
/// browser. `args` filters the first by name.
pub fn run(args: &[String]) -> Result<(), Error> {
    run::run(run::cargo().args(["bench", "--no-default-features", "--bench", "layout", "--"]).args(args))?;
    let dist = run::repository().join("dist");
    if !args.is_empty() {
        return Ok(());
    }
    if !dist.join("index.html").exists() {
        println!("no build in dist/: `cargo xtask build` makes one, and then a browser is measured too");
        return Ok(());
    }
    let (browser, drawings) = (system::browser()?, Tools::open()?.drawings()?);
    for what in ["measure", "drawings"] {
        let mut cargo = run::cargo();
        cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--", what]);
        cargo.env("ATLAS_DIST", &dist).env("CHROMEDRIVER", &browser.driver).env("CHROME", &browser.chrome);
        run::run(cargo.envs(drawings.clone()))?;
    }
    Ok(())
}
