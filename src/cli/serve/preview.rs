//! A site that is built into a temporary folder, and again when a file of it changes.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::Duration;

use super::site::{self, Answer, Ask, Site};
use super::watch::{self, State};
use crate::cli::build::{self, Builder, Output, Source};
use crate::cli::prerender::PrerenderError;

/// The time between two looks at the files.
const PAUSE: Duration = Duration::from_millis(250);

/// The age from which on a folder is taken for one that nobody uses.
const LEFT_BEHIND: Duration = Duration::from_secs(7 * 24 * 3600);

/// The script that loads pages again, and the version that it asks for.
const RELOAD: &str = include_str!("reload.js");
const SCRIPT: &str = "atlas-reload.js";
const VERSION: &str = "atlas-version";

/// Takes the place of the worker that keeps a site without network: here nothing may be kept.
const NO_WORKER: &str = "addEventListener('install', () => skipWaiting());
addEventListener('activate', () => registration.unregister());
";

/// A site under construction.
#[derive(Debug)]
pub(super) struct Preview {
    source: Source,
    builder: Builder,
    folder: Scratch,
    base: String,
    version: Arc<AtomicU64>,
}

/// The folder of the build.
#[derive(Debug)]
struct Scratch(PathBuf);

impl Scratch {
    /// Makes one, and removes those that programs left behind which were stopped,
    /// after a week: no look at a site lasts so long.
    fn new() -> Result<Self, PrerenderError> {
        for entry in fs::read_dir(std::env::temp_dir()).into_iter().flatten().flatten() {
            let is_ours = entry.file_name().to_string_lossy().starts_with("atlas-serve-");
            let age = entry.metadata().and_then(|about| about.modified()).ok().and_then(|at| at.elapsed().ok());
            if is_ours && age.is_some_and(|age| age > LEFT_BEHIND) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
        build::scratch("serve").map(Self)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Preview {
    /// The site at `path`, made with the app in a folder or in the program, under the path `base`
    /// or that of the settings.
    pub(super) fn open(path: &Path, app: Option<&Path>, bundle: &[u8], base: Option<&str>) -> Result<Self, String> {
        let said = |error: PrerenderError| error.to_string();
        let source = Source::open(path).map_err(said)?;
        let settings = source.settings().map_err(said)?;
        let own = settings.url.as_ref().map_or("/", |url| url.base());
        let base = site::base(base.unwrap_or(own));
        let builder = Builder::new(build::app(app, bundle).map_err(said)?).map_err(said)?;
        Ok(Self { source, builder, folder: Scratch::new().map_err(said)?, base, version: Arc::default() })
    }

    /// The path that the site lives under.
    pub(super) fn base(&self) -> &str {
        &self.base
    }

    fn output(&self) -> PathBuf {
        self.folder.0.join("site")
    }

    /// Builds the site as it is now. What is wrong with the feed goes to `err`.
    pub(super) fn build(&mut self, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), String> {
        let built = self.builder.build(&self.source, &Output::new(&self.output(), false), err);
        let site = built.map_err(|error| error.to_string())?;
        self.version.fetch_add(1, Ordering::Relaxed);
        let _ = writeln!(out, "{} pages, {} of their files are new", site.pages, site.counts.written);
        Ok(())
    }

    /// Answers requests from the build.
    pub(super) fn answers(&self) -> Result<Arc<impl Fn(&Ask<'_>) -> Answer + Send + Sync + 'static>, String> {
        let site = Site::open(&self.output(), &self.base)?;
        let (version, base) = (self.version.clone(), self.base.clone());
        Ok(Arc::new(move |ask: &Ask<'_>| {
            let path = ask.target.split('?').next().and_then(|path| path.strip_prefix(&base));
            match path {
                Some(VERSION) => Answer::text(200, &version.load(Ordering::Relaxed).to_string()),
                Some(SCRIPT) => Answer::script(RELOAD),
                Some("sw.js") => Answer::script(NO_WORKER),
                _ => with_reload(site.answer(&Ask { if_none_match: None, ..*ask }), &base),
            }
        }))
    }

    /// Builds again whenever a file changed, for ever.
    pub(super) fn follow(&mut self, out: &mut dyn Write, err: &mut dyn Write) {
        let mut known = self.state();
        loop {
            thread::sleep(PAUSE);
            let mut now = self.state();
            if now == known {
                continue;
            }
            // An editor may still be writing.
            loop {
                thread::sleep(PAUSE / 4);
                let later = self.state();
                if later == now {
                    break;
                }
                now = later;
            }
            known = now;
            if let Err(message) = self.build(out, err) {
                let _ = writeln!(err, "{message}\nthe pages are as before");
            }
            let _ = out.flush();
        }
    }

    /// The state of every file that the site is made from.
    fn state(&self) -> State {
        let site = self.source.settings().unwrap_or_default();
        let files = self.source.files(&site, &self.output()).unwrap_or_default();
        let mut paths: BTreeSet<PathBuf> = files.into_values().collect();
        paths.insert(self.source.feed(&site));
        paths.insert(self.source.settings_file());
        watch::state(paths)
    }
}

/// A page that looks whether the site was built anew.
fn with_reload(mut answer: Answer, base: &str) -> Answer {
    let is_page = answer.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html"));
    let html = std::str::from_utf8(&answer.body).ok().filter(|_| is_page);
    if let Some((before, after)) = html.and_then(|html| html.rsplit_once("</body>")) {
        answer.body = format!("{before}<script src=\"{base}{SCRIPT}\"></script></body>{after}").into_bytes();
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_the_script_and_other_files_stay_as_they_are() {
        let page = with_reload(Answer::text(200, "<body>a</body>"), "/atlas/");
        assert_eq!(page.body, b"<body>a</body>", "a plain text is no page");
        let mut page = Answer::text(200, "<body>a</body></html>");
        page.headers = vec![("Content-Type".to_owned(), "text/html; charset=utf-8".to_owned())];
        let page = String::from_utf8(with_reload(page, "/atlas/").body).unwrap();
        assert_eq!(page, "<body>a<script src=\"/atlas/atlas-reload.js\"></script></body></html>");
    }
}
