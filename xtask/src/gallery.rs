//! `cargo xtask gallery`: the parts of the pages with their examples, to look at.

use crate::tools::Tools;
use crate::{Trouble, run, site};

const HELP: &str = "\
cargo xtask gallery [--no-build] [--accept [PLATE…]]

Shows every part of the pages with its examples until it is stopped. The browser tests hold the
parts to pictures in tests/pictures/: with --accept these are taken anew, of all plates or of the
named ones. A picture that changed by mistake is seen in target/gallery/ after the tests.";

pub fn run(args: &[String]) -> Result<(), Trouble> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{HELP}");
        return Ok(());
    }
    let dist = match args.iter().any(|arg| arg == "--no-build") {
        true => run::repository().join("target/draft"),
        false => site::draft()?,
    };
    let tools = Tools::open()?;
    let browser = tools.browser()?;
    tools.fonts()?;
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--", "gallery"]);
    let plates = args.iter().filter(|arg| *arg != "--no-build").map(|arg| arg.trim_start_matches("--"));
    cargo.args(plates);
    cargo.env("ATLAS_DIST", dist).env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
    run::run(&mut cargo)
}
