//! The `atlas` program: the command line's door.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let code = conference_atlas::cli::run(std::env::args_os(), &mut io::stdout().lock(), &mut io::stderr().lock());
    ExitCode::from(code)
}
