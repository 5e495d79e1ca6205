//! `cargo xtask shots`: pictures of the pages, to look at before a change is called done.

use crate::tools::system;
use crate::{Error, run, site};

const HELP: &str = "\
cargo xtask shots [PATH…] [--only NAME] [--widths 360,768,1440] [--langs en,zh-Hans]
                  [--schemes light,dark] [--no-build]

Takes pictures of /, /timeline/, /map/ and /programs/, or of the PATHs, whole pages, into
shots/NAME-LANG-WIDTH-SCHEME.png. --only keeps those with NAME in their name.
Without more it is 360 and 1440 px wide, light and dark, in English and Chinese.";

pub fn run(args: &[String]) -> Result<(), Error> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{HELP}");
        return Ok(());
    }
    let dist = match args.iter().any(|arg| arg == "--no-build") {
        true => run::repository().join("dist"),
        false => site::build()?,
    };
    let browser = system::browser()?;
    system::fonts()?;
    // What drives a browser is in one place: the browser tests' own program also takes pictures.
    let mut cargo = run::cargo();
    cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "browser", "--", "shots"]);
    cargo.args(args.iter().filter(|arg| *arg != "--no-build"));
    cargo.env("ATLAS_DIST", dist).env("CHROMEDRIVER", browser.driver).env("CHROME", browser.chrome);
    run::run(&mut cargo)
}
