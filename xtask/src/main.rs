//! Repository tasks: `cargo xtask NAME`.

use std::process::ExitCode;

mod bench;
mod bindgen;
mod chunks;
mod country_names;
mod desk_trial;
mod dist;
mod gallery;
mod gate;
mod geometry;
mod large_feed;
mod licences;
mod lighthouse;
mod measured;
mod npm;
mod run;
mod shots;
mod site;
mod style;
mod test;
mod tools;
mod windows_zones;
#[cfg(test)]
mod workflow_tests;

/// The reason for which a task could not be done, for a person to act on.
type Error = Box<dyn std::error::Error>;

const USAGE: &str = "\
cargo xtask NAME

  serve [--port N]  show the default feed on this machine, and again at every change of it
  test [--all]      run the checks and tests; see `cargo xtask test --help`
  build             build the site as it is deployed, into dist/
  app [--plain]     build only what `atlas` carries, into target/app/; --plain needs Rust alone,
                    --untrimmed leaves what nobody reads in the wasm, to find a fault
  trunk             build the draft that `trunk serve` shows, and look for its files
  draft             build the site into target/draft/, large and slow, for a look
  dist              make the program for this machine, with the app inside; see `--help`
  gate [--all]      print the sizes of the build against their budgets
  shots [PATH…]     take pictures of the pages into shots/, or those of the documents; see `--help`
  gallery           show the parts of the pages, accept their plates; see `cargo xtask gallery --help`
  lighthouse        measure the main pages, into docs/measured.md; see `--help`
  style             write target/site.css from style/ (run by the build)
  geometry          make the land of the map anew from Natural Earth
  country-names     take the names of countries anew from CLDR
  windows-zones     take the names of Windows time zones anew from CLDR
  large-feed [N]    write the feed of a conference of a thousand sessions into target/large/
  bench [FILTER]    run the benchmarks; `bench --start` measures the start, see `--help`
  desk-trial        prove that the desk loses nothing, and print the counts
  tools [--tests]   only set up what a build, or `test --all`, needs";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let Some((name, rest)) = args.split_first() else {
        eprintln!("{USAGE}");
        return ExitCode::from(2);
    };
    let done = match name.as_str() {
        "serve" => site::serve(rest),
        "trunk" => test::trunk_draft(),
        "test" => test::run(rest),
        "build" => site::build().map(drop),
        "draft" => site::draft().map(drop),
        "app" => app(rest),
        "dist" => dist::run(rest),
        "gate" => gate::run(rest),
        "shots" => shots::run(rest),
        "gallery" => gallery::run(rest),
        "large-feed" => large_feed::run(rest),
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
        other => Err(format!("there is no task `{other}`\n\n{USAGE}").into()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // A task that has said it all before says nothing here.
            let said = error.to_string();
            if !said.is_empty() {
                eprintln!("{said}");
            }
            ExitCode::FAILURE
        }
    }
}

/// `cargo xtask app [--plain | --untrimmed]`.
fn app(args: &[String]) -> Result<(), Error> {
    let has = |name: &str| args.iter().any(|arg| arg == name);
    let app = match (has("--plain"), has("--untrimmed")) {
        (true, _) => site::plain_app()?,
        (false, true) => site::untrimmed_app()?,
        (false, false) => site::app()?,
    };
    println!("the app is in {}", app.display());
    Ok(())
}
