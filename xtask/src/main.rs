//! Chores of the repository: `cargo xtask NAME`.

use std::process::ExitCode;

mod bench;
mod chunks;
mod country_names;
mod desk_trial;
mod gallery;
mod gate;
mod geometry;
mod lighthouse;
mod npm;
mod run;
mod shots;
mod site;
mod style;
mod test;
mod tools;
mod windows_zones;

/// What a chore that could not be done says, for a person to act on.
type Trouble = Box<dyn std::error::Error>;

const USAGE: &str = "\
cargo xtask NAME

  serve [--port N]  build the site and serve it on this machine
  test              set up what is missing and run every check and test
  build             build the site into dist/
  draft             build the site into target/draft/ in seconds, large and slow, for a look
  gate [--all]      print the sizes of the build against their budgets
  shots [PATH…]     take pictures of the pages into shots/; see `cargo xtask shots --help`
  gallery           show the parts of the pages; see `cargo xtask gallery --help`
  lighthouse        measure the main pages, into docs/measured.md; see `--help`
  style             write target/site.css from style/ (run by the build)
  geometry          make the land of the map anew from Natural Earth
  country-names     take the names of countries anew from CLDR
  windows-zones     take the names of Windows time zones anew from CLDR
  bench [FILTER]    run the benchmarks
  desk-trial        prove that the desk loses nothing, and print the counts
  tools [--tests]   only set up what a build, or a test run, needs";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = args.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let done = match name.as_str() {
        "serve" => site::serve(rest),
        "test" => test::run(),
        "build" => site::build().map(drop),
        "draft" => site::draft().map(drop),
        "gate" => gate::run(rest),
        "shots" => shots::run(rest),
        "gallery" => gallery::run(rest),
        "lighthouse" => lighthouse::run(rest),
        "style" => style::run(),
        "bench" => bench::run(rest),
        "desk-trial" => desk_trial::run(rest),
        "geometry" => geometry::run(rest),
        "country-names" => country_names::run(rest),
        "windows-zones" => windows_zones::run(rest),
        "tools" => tools::set_up(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no chore `{other}`\n\n{USAGE}").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            // A chore that has said it all before says nothing here.
            let said = trouble.to_string();
            if !said.is_empty() {
                eprintln!("{said}");
            }
            ExitCode::FAILURE
        }
    }
}
