//! `cargo xtask shots`: pictures of the pages, to look at before a change is called done.

use crate::tools::system;
use crate::{Error, run, site};

const HELP: &str = "\
cargo xtask shots [PATH…] [--only NAME] [--widths 360,768,1440] [--langs en,zh-Hans]
                  [--schemes light,dark] [--no-build]
cargo xtask shots --docs

Takes pictures of /, /timeline/, /map/ and /programs/, or of the PATHs, whole pages, into
shots/NAME-LANG-WIDTH-SCHEME.png. --only keeps those with NAME in their name.
Without more it is 360 and 1440 px wide, light and dark, in English and Chinese.

--docs takes the pictures of the documents anew, such as the README's, and writes into
docs/pictures.txt which state of the pages they show. A test fails once it is another.";

pub fn run(args: &[String]) -> Result<(), Error> {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        println!("{HELP}");
        return Ok(());
    }
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    // The pictures of the documents are of the sources as they are.
    let dist = match has("--no-build") && !has("--docs") {
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
    run::run(&mut cargo)?;
    if has("--docs") {
        let mut cargo = run::cargo();
        cargo.args(["test", "--quiet", "--package", "conference-atlas", "--test", "published", "--", "pictures::"]);
        run::run(cargo.env("ATLAS_PICTURES_TAKEN", "1"))?;
    }
    Ok(())
}
