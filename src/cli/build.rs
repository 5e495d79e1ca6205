//! `atlas build FEED|FOLDER --output DIR`: the whole site, ready for any host of files.

mod app;
mod compress;
mod output;
mod source;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

pub use app::App;
pub use output::{Counts, LIST, Output};
pub use source::Source;
pub(super) use source::feed_name;

use super::prerender::{self, PrerenderError, Site};

/// Build the whole site from a feed
///
/// Writes every page in every language, calendars, and compressed copies for hosts that send
/// them. Only what changed is written, and what an earlier build left is removed. The settings
/// for hosts lie in a folder beside, DIR-hosting.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A feed, or a folder with feed.json, site.json and pictures
    source: PathBuf,
    /// The folder to write into
    #[arg(long, value_name = "DIR")]
    output: PathBuf,
    /// Write no compressed copies beside the files
    #[arg(long)]
    uncompressed: bool,
    /// A folder with the app, or an earlier build, instead of the app in this program
    #[arg(long, value_name = "DIR")]
    app: Option<PathBuf>,
}

/// Builds, and returns the exit code. `bundle` is the app that the program carries.
pub fn run(args: &Args, bundle: &[u8], out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let done = app(args.app.as_deref(), bundle).and_then(|app| {
        let source = Source::open(&args.source)?;
        refuse_the_source_itself(&args.source, &args.output)?;
        let site = Builder::new(app)?.build(&source, &Output::new(&args.output, !args.uncompressed), err)?;
        report(&site, args, out);
        Ok(())
    });
    match done {
        Ok(()) => 0,
        Err(error) => {
            let _ = writeln!(err, "{error}");
            2
        }
    }
}

fn report(Site { pages, calendars, hosting, has_url, counts }: &Site, args: &Args, out: &mut dyn Write) {
    let Counts { written, unchanged, removed } = counts;
    let _ = writeln!(out, "{pages} pages and {calendars} calendars in {}", args.output.display());
    let _ = writeln!(out, "{written} files written, {unchanged} unchanged, {removed} removed");
    let _ = writeln!(out, "settings for nginx and Caddy are in {}", hosting.display());
    if !has_url {
        let _ = writeln!(
            out,
            "site.json has no `url`: left out are canonical links, languages for search engines, pictures of \
             shared pages, oEmbed, the sitemap, the feed of changes and webcal addresses"
        );
    }
}

/// The app in a folder, else the one that the program carries.
///
/// # Errors
/// There is none; the message says what makes one.
pub(super) fn app(folder: Option<&Path>, bundle: &[u8]) -> Result<App, PrerenderError> {
    match folder {
        Some(folder) => App::of_folder(folder),
        None => App::of_bundle(bundle)?.ok_or_else(|| {
            let message = "this program was compiled for development and carries no app; \
                           in the repository, `cargo xtask dist` makes one that does, \
                           and `cargo xtask app` makes the folder for --app";
            PrerenderError(message.to_owned())
        }),
    }
}

/// Pages beside the feed would be taken for files of the site by the next build.
fn refuse_the_source_itself(source: &Path, output: &Path) -> Result<(), PrerenderError> {
    let same = fs::canonicalize(source).ok().zip(fs::canonicalize(output).ok()).is_some_and(|(one, two)| one == two);
    let message = "the site is not built into its own folder; name another with --output, such as dist";
    if same { Err(PrerenderError(message.to_owned())) } else { Ok(()) }
}

/// Makes sites with one app, as often as wanted.
#[derive(Debug)]
pub(super) struct Builder {
    app: App,
    stage: app::Stage,
    assets: prerender::Assets,
}

impl Builder {
    /// Names the files of the app by their content.
    pub(super) fn new(app: App) -> Result<Self, PrerenderError> {
        let stage = app.stage()?;
        let assets = prerender::Assets::settle(&stage.folder)?;
        Ok(Self { app, stage, assets })
    }

    /// Builds a site into a folder. Diagnostics of the feed go to `err`.
    pub(super) fn build(&self, source: &Source, output: &Output, err: &mut dyn Write) -> Result<Site, PrerenderError> {
        prerender::site(self, source, output, err)
    }

    /// The files of the app, each with its name and its copy by brotli where that is at hand.
    pub(super) fn files(&self) -> Result<Vec<app::File>, PrerenderError> {
        let folder = &self.stage.folder;
        let entries = fs::read_dir(folder).map_err(|error| PrerenderError::of(folder, &error))?;
        let mut names: Vec<String> = entries.flatten().filter_map(|e| e.file_name().into_string().ok()).collect();
        names.sort();
        let file = |name: String| {
            let bytes = fs::read(folder.join(&name)).map_err(|error| PrerenderError::of(Path::new(&name), &error))?;
            let brotli = self.app.brotli_of(&bytes).map(<[u8]>::to_vec);
            Ok(app::File { name, bytes, brotli })
        };
        names.into_iter().map(file).collect()
    }

    /// The names that pages call those files by.
    pub(super) fn assets(&self) -> &prerender::Assets {
        &self.assets
    }

    /// The folder of those files.
    pub(super) fn folder(&self) -> &Path {
        &self.stage.folder
    }
}

/// A new folder for what lives no longer than the program.
pub(super) fn scratch(name: &str) -> Result<PathBuf, PrerenderError> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("atlas-{name}-{}-{number}", std::process::id()));
        match fs::create_dir(&folder) {
            Ok(()) => return Ok(folder),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists && number < 10_000 => {}
            Err(error) => return Err(PrerenderError::of(&folder, &error)),
        }
    }
}
