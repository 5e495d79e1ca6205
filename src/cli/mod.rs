//! The command line: one file a subcommand, which does the input and output.
//!
//! A subcommand writes to the streams it is given and returns its exit code, so that it is
//! tested in the process that tests it.

pub mod check;
pub mod export;
pub mod import;
mod participants;
#[cfg(feature = "cli")]
pub mod prerender;
pub mod schema;
#[cfg(feature = "cli")]
pub mod serve;
mod zones;

use std::ffi::OsString;
use std::io::{self, Write};
#[cfg(feature = "cli")]
use std::path::PathBuf;

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
    /// Write every page of the site into a build
    #[cfg(feature = "cli")]
    Prerender {
        /// The folder that Trunk built
        dist: PathBuf,
        /// Write no compressed copies beside the files
        #[arg(long)]
        unpacked: bool,
    },
    /// Serve a build as a good static host would, for trying it
    #[cfg(feature = "cli")]
    Serve {
        /// The folder of the build
        dist: PathBuf,
        /// The port; without it 8080, or any that is free
        #[arg(long)]
        port: Option<u16>,
        /// The path that the site lives under, such as /atlas/
        #[arg(long, default_value = "/")]
        base: String,
    },
}

/// Runs the command line `args`, the first of which is the program's name, and returns the
/// exit code.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let done = match Atlas::try_parse_from(args) {
        Ok(Atlas { command }) => obey(command, out, err),
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

fn obey(command: Command, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<u8> {
    match command {
        Command::Check(args) => check::run(&args, out, err),
        Command::Export(args) => Ok(export::run(&args, &export::tools(), out, err)),
        Command::Import(args) => import::run(&args, out, err),
        Command::Schema(args) => schema::run(&args, out),
        #[cfg(feature = "cli")]
        Command::Prerender { dist, unpacked } => Ok(prerender::run(&dist, !unpacked, out, err)),
        #[cfg(feature = "cli")]
        Command::Serve { dist, port, base } => Ok(serve::run(&dist, &serve::Options { port, base }, out, err)),
    }
}
