//! Entry point of `atlas`, the command line.

use std::io;
use std::process::ExitCode;

/// The app, as `build/app.rs` put it together; empty in a program for development.
const APP: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/app.bundle"));

fn main() -> ExitCode {
    let (out, err) = (&mut io::stdout().lock(), &mut io::stderr().lock());
    ExitCode::from(conference_atlas::cli::run_with(APP, std::env::args_os(), out, err))
}
