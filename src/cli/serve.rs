//! `atlas serve DIST`: a build as a good static host would serve it, for trying it.
//!
//! The server is tiny_http: threads and no async runtime, a few kilobytes of code, and it knows
//! HEAD, keep-alive and pipelining. Everything that makes a good static host is in [`Site`],
//! which answers without a socket.

use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::thread;

mod headers;
mod server;
mod site;
#[cfg(test)]
#[path = "serve/site_tests.rs"]
mod site_tests;

pub use server::Server;
pub use site::{Answer, Ask, Site};

/// The port that is tried when none is asked for.
const PORT: u16 = 8080;

/// How the site is served.
#[derive(Clone, Debug)]
pub struct Options {
    /// The port; none: 8080, or any that is free. 0: any that is free.
    pub port: Option<u16>,
    /// The path that the site lives under, such as `/atlas/`.
    pub base: String,
}

/// Serves `dist` on this machine until stopped; the address is the first line on `out`.
/// Gives the exit code.
pub fn run(dist: &Path, options: &Options, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match start(dist, options) {
        Ok(server) => {
            let base = site::base(&options.base);
            let _ = writeln!(out, "http://localhost:{}{base}", server.port());
            let _ = writeln!(out, "serves {}; stop it with Ctrl+C", dist.display());
            let _ = out.flush();
            loop {
                thread::park();
            }
        }
        Err(message) => {
            let _ = writeln!(err, "{message}");
            2
        }
    }
}

fn start(dist: &Path, options: &Options) -> Result<Server, String> {
    let site = Site::open(dist, &options.base)?;
    let answer = Arc::new(move |ask: &Ask<'_>| site.answer(ask));
    match options.port {
        Some(port) => Server::start(port, answer),
        None => Server::start(PORT, answer.clone()).or_else(|_| Server::start(0, answer)),
    }
}
