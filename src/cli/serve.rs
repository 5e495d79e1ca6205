//! `atlas serve`: a site as a good static host would serve it, built again at every change.
//!
//! The server is tiny_http: threads and no async runtime, a few kilobytes of code, and it knows
//! HEAD, keep-alive and pipelining. Everything that makes a good static host is in [`Site`],
//! which answers without a socket.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

mod headers;
mod preview;
mod server;
mod site;
#[cfg(test)]
#[path = "serve/site_tests.rs"]
mod site_tests;
mod watch;

use preview::Preview;
pub use server::Server;
pub use site::{Answer, Ask, Site};

/// The port that is tried when none is asked for.
const PORT: u16 = 8080;

/// Show a site on this machine, and again at every change
///
/// Of a feed, or a folder with feed.json, the site is built into a temporary folder; pages in a
/// browser are loaded again when a file changes, and what is wrong with the feed is printed. Of a
/// folder that `atlas build` wrote, the files are served as they are.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A feed, a folder with feed.json, or a folder that was built
    path: PathBuf,
    /// The port; without it 8080, or any that is free
    #[arg(long)]
    port: Option<u16>,
    /// The path that the site lives under, such as /atlas/ [default: that of `url` in site.json]
    #[arg(long)]
    base: Option<String>,
    /// A folder with the app, or an earlier build, instead of the app in this program
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
}

/// Serves until stopped; the address is the first line on `out`. Gives the exit code. `bundle`
/// is the app that the program carries.
pub fn run(args: &Args, bundle: &[u8], out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let is_built = args.path.join("index.html").is_file();
    let done = if is_built { built(args, out) } else { preview(args, bundle, out, err) };
    match done {
        Ok(()) => 0,
        Err(message) => {
            let _ = writeln!(err, "{message}");
            2
        }
    }
}

/// Serves a folder that was built, as it is.
fn built(args: &Args, out: &mut dyn Write) -> Result<(), String> {
    let base = args.base.as_deref().unwrap_or("/");
    let site = Site::open(&args.path, base)?;
    let _server = start(args.port, Arc::new(move |ask: &Ask<'_>| site.answer(ask)), base, &args.path, out)?;
    loop {
        thread::park();
    }
}

/// Builds a site, serves it, and builds it again at every change.
fn preview(args: &Args, bundle: &[u8], out: &mut dyn Write, err: &mut dyn Write) -> Result<(), String> {
    let mut preview = Preview::open(&args.path, args.app.as_deref(), bundle, args.base.as_deref())?;
    preview.build(out, err)?;
    let _server = start(args.port, preview.answers()?, preview.base(), &args.path, out)?;
    preview.follow(out, err);
    Ok(())
}

fn start<F>(port: Option<u16>, answer: Arc<F>, base: &str, path: &Path, out: &mut dyn Write) -> Result<Server, String>
where
    F: Fn(&Ask<'_>) -> Answer + Send + Sync + 'static,
{
    let server = match port {
        Some(port) => Server::start(port, answer),
        None => Server::start(PORT, answer.clone()).or_else(|_| Server::start(0, answer)),
    }?;
    let _ = writeln!(out, "http://localhost:{}{}", server.port(), site::base(base));
    let _ = writeln!(out, "serves {}; stop it with Ctrl+C", path.display());
    let _ = out.flush();
    Ok(server)
}
