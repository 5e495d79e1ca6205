//! `atlas schema`: the JSON Schema of the feed.

use std::io::{self, Write};

use crate::feed;

/// Print the JSON Schema of the feed
#[derive(Debug, clap::Args)]
pub struct Args {
    /// That of live.json instead
    #[arg(long)]
    live: bool,
}

/// Prints the schema.
///
/// # Errors
/// If `out` cannot be written to.
pub fn run(args: &Args, out: &mut dyn Write) -> io::Result<u8> {
    let schema = if args.live { feed::live::schema() } else { feed::schema() };
    writeln!(out, "{schema:#}")?;
    Ok(0)
}
