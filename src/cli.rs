//! Command line: one file a subcommand, which does the input and output.
//!
//! A subcommand writes to the streams it is given and returns its exit code, so that it is
//! tested in the process that tests it.

#[cfg(feature = "cli")]
pub mod build;
pub mod check;
pub mod export;
pub mod import;
#[cfg(feature = "cli")]
pub mod new;
mod participants;
#[cfg(feature = "cli")]
pub mod prerender;
pub mod schema;
#[cfg(feature = "cli")]
pub mod serve;
mod zones;

use std::ffi::OsString;
use std::io::{self, Write};

use clap::Parser;

/// The exit code of a call that cannot be understood (`EX_USAGE` of sysexits.h); clap's own,
/// 2, says that a feed has errors.
const USAGE: u8 = 64;

/// Conference timelines, participant-country maps and program cards from one static feed.
#[derive(Debug, Parser)]
#[command(name = "atlas", version)]
struct Atlas {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Check(check::Args),
    /// Write a feed as another program reads it
    Export(export::ExportArgs),
    Import(import::Args),
    Schema(schema::Args),
    #[cfg(feature = "cli")]
    New(new::Args),
    #[cfg(feature = "cli")]
    Serve(serve::Args),
    #[cfg(feature = "cli")]
    Build(build::Args),
}

/// Runs the command line `args`, the first of which is the program's name, and returns the
/// exit code. The program carries no app: see [`run_with`].
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    run_with(&[], args, out, err)
}

/// As [`run`], in a program that carries the app as `build/app.rs` put it together.
pub fn run_with(
    bundle: &[u8],
    args: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let done = match Atlas::try_parse_from(args) {
        Ok(Atlas { command }) => obey(command, bundle, out, err),
        Err(error) if error.use_stderr() => write!(err, "{error}").map(|()| USAGE),
        Err(help) => write!(out, "{help}").map(|()| 0),
    };
    done.and_then(|code| out.flush().map(|()| code)).unwrap_or_else(|error| match error.kind() {
        // Whoever read the output has seen enough, as in `atlas schema | head`.
        io::ErrorKind::BrokenPipe => 0,
        _ => {
            let _ = writeln!(err, "atlas: {error}");
            USAGE
        }
    })
}

fn obey(command: Command, bundle: &[u8], out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    #[cfg(not(feature = "cli"))]
    let _ = bundle;
    match command {
        Command::Check(args) => check::run(&args, out, err),
        Command::Export(args) => Ok(export::run(&args, &export::tools(), out, err)),
        Command::Import(args) => import::run(&args, out, err),
        Command::Schema(args) => schema::run(&args, out),
        #[cfg(feature = "cli")]
        Command::New(args) => Ok(new::run(&args, out, err)),
        #[cfg(feature = "cli")]
        Command::Serve(args) => Ok(serve::run(&args, bundle, out, err)),
        #[cfg(feature = "cli")]
        Command::Build(args) => Ok(build::run(&args, bundle, out, err)),
    }
}
