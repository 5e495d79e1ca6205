//! Pages of a build, and all that lies beside them.
//!
//! The pages are drawn by the components that later run in the browser, so that a page is
//! complete and readable before any script runs, and where none does.

mod assets;
mod calendars;
mod chunks;
mod deployment;
mod document;
mod embed_script;
mod head;
mod hosts;
mod lists;
mod parallel;
mod parts;
mod picture;
mod worker;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::build::{Builder, Counts, Output, Source};
use crate::convert::shown::shown;
use crate::feed::{self, Severity};
use crate::locale::countries;
use crate::map::World;
use crate::model::Atlas;
use crate::publish::policy::Policy;
use crate::relations::Relations;
use crate::route::{PARTS, Page, Route, files};
use crate::view::Loaded;
use crate::view::snapshot::{self, Snapshot};

pub(super) use assets::Assets;
use deployment::Deployment;
use document::Document;
use parts::Parts;
use picture::Pictures;
use worker::Worker;

/// Map units between two places that a line of a built page may go through: less than a pixel of a
/// map over a whole desk. The app draws its own, which is zoomed into.
const SNAPSHOT_STEP: i32 = 16;

/// The reason for which a site could not be built, for a person to act on.
#[derive(Debug)]
pub struct PrerenderError(pub(super) String);

impl PrerenderError {
    /// An error that names the file it is about.
    pub(super) fn of(path: &Path, error: &dyn std::fmt::Display) -> Self {
        Self(format!("{}: {error}", path.display()))
    }
}

impl std::fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PrerenderError {}

/// A site that was built.
#[derive(Debug)]
pub(super) struct Site {
    pub pages: usize,
    pub calendars: usize,
    /// The folder of the settings for hosts.
    pub hosting: PathBuf,
    /// True if the settings say where the site will be.
    pub has_url: bool,
    pub counts: Counts,
}

/// Writes every page of a site, and all that lies beside the pages.
pub(super) fn site(
    builder: &Builder,
    source: &Source,
    output: &Output,
    err: &mut dyn Write,
) -> Result<Site, PrerenderError> {
    let site = source.settings()?;
    for name in &site.unknown {
        let _ = writeln!(err, "site.json: /{name}: no such setting; it was not used");
    }
    let feed_path = source.feed(&site);
    let bytes = read(&feed_path)?;
    let (atlas, diagnostics) = feed::read(&bytes).map_err(|error| PrerenderError::of(&feed_path, &error))?;
    let feed_name = feed_path.file_name().unwrap_or_default().to_string_lossy();
    for diagnostic in diagnostics.iter().filter(|d| d.severity != Severity::Note) {
        let _ = writeln!(err, "{feed_name}: {}", shown(&diagnostic.to_string()));
    }
    let assets = builder.assets();
    let world = World::decode(&read(&builder.folder().join(assets.world()))?)
        .map_err(|error| PrerenderError(format!("{}: {error:?}", assets.world())))?
        .drawn_every(SNAPSHOT_STEP);
    let parts = Parts::write(output, &bytes, (&atlas, &diagnostics))?;
    let atlas = Arc::new(atlas);
    let loaded = Loaded {
        atlas: atlas.clone(),
        diagnostics: diagnostics.into(),
        day: None,
        world: Some(Arc::new(world)),
        address: site.url.as_ref().map(|url| Arc::from(url.as_str())),
        names: countries::names,
        fewest: site.fewest_people,
        kept: None,
    };
    let files = source.files(&site, output.root())?;
    // Nobody finds a picture without an address.
    let pictures = if site.url.is_some() { picture::draw(output, &loaded)? } else { Pictures::default() };
    let policy = Policy::new(&site, &atlas);
    let deployment = Deployment { atlas, site, assets, parts, policy, pictures };
    let app = put_files(builder, &deployment, &files, output)?;
    let routes = routes(&deployment.atlas);
    parallel::each(&routes, |route| page(output, &loaded, &deployment, route))?;
    let default = deployment.atlas.default_language();
    let missing = Route::new(&default, Page::Missing(String::new()));
    // Until the app says that the address is none, the page is called as the site is.
    let title = deployment.atlas.publisher.name.pick(&default, &default).text.to_owned();
    let shell = Document { deployment: &deployment, route: &missing }.shell(&Snapshot { title, ..Snapshot::default() });
    output.put("404.html", &shell)?;
    let calendars = deployment.languages().iter().flat_map(|lang| calendars::all(&deployment, lang));
    let calendars: Vec<_> = calendars.collect();
    let texts: Vec<_> = calendars.iter().cloned().chain(lists::all(&deployment, &routes)).collect();
    parallel::each(&texts, |(path, text)| output.put(path, text))?;
    let live = deployment.live();
    let worker = Worker {
        languages: deployment.languages(),
        boot: &assets.boot.name,
        style: &assets.style.name,
        feed: deployment.feed(),
        live: live.as_deref(),
    };
    worker.write(output, &shell)?;
    let hosting = hosts::write_all(output, &deployment)?;
    let has_url = deployment.url().is_some();
    let counts = output.finish(&app)?;
    Ok(Site { pages: routes.len(), calendars: calendars.len(), hosting, has_url, counts })
}

/// Writes the files of the site's keeper and those of the app; gives the names of the latter.
/// A file of the keeper's takes the place of the app's of that name, such as `icon.svg`.
fn put_files(
    builder: &Builder,
    deployment: &Deployment<'_>,
    files: &BTreeMap<String, PathBuf>,
    output: &Output,
) -> Result<Vec<String>, PrerenderError> {
    let app = builder.files()?;
    let kept: Vec<_> = files.iter().collect();
    let changing = deployment.changing();
    parallel::each(&kept, |(path, file)| {
        let bytes = read(file)?;
        if changing.contains(path) { output.put_live(path, &bytes) } else { output.put(path, &bytes) }
    })?;
    let own: Vec<_> = app.iter().filter(|file| !files.contains_key(&file.name)).collect();
    parallel::each(&own, |file| match file.name.as_str() {
        embed_script::NAME => {
            output.put(&file.name, embed_script::told(&file.bytes, deployment.url(), deployment.languages())?)
        }
        _ => output.put_made(&file.name, &file.bytes, file.brotli.as_deref()),
    })?;
    let icon = files.get("icon.svg").cloned().unwrap_or_else(|| builder.folder().join("icon.svg"));
    picture::icons(&icon, output)?;
    Ok(app.into_iter().map(|file| file.name).collect())
}

/// Writes one page, and what it becomes in another.
fn page(output: &Output, loaded: &Loaded, deployment: &Deployment<'_>, route: &Route) -> Result<(), PrerenderError> {
    let snapshot = snapshot::draw(loaded, route);
    let folder = route.path(deployment.languages());
    output.put(&format!("{folder}index.html"), Document { deployment, route }.page(&snapshot))?;
    if let Some(answer) = head::oembed(deployment, route, &snapshot) {
        output.put(&files::oembed(route, deployment.languages()), answer.to_string())?;
    }
    Ok(())
}

/// Every page of the site in every language of the feed.
fn routes(atlas: &Atlas) -> Vec<Route> {
    let mut pages = vec![
        Page::Overview,
        Page::Timeline,
        Page::Map,
        Page::Programs,
        Page::Mine,
        Page::About,
        Page::Embed,
        Page::Desk,
        Page::Screen,
    ];
    pages.extend(PARTS.map(|(part, _)| Page::Part(part)));
    pages.extend(Relations::new(atlas).countries().into_iter().map(Page::Country));
    pages.extend(atlas.people.iter().map(|person| Page::Person(person.id.clone())));
    pages.extend(atlas.programs.iter().map(|program| Page::Program(program.id.clone())));
    for conference in &atlas.conferences {
        pages.push(Page::Conference(conference.id.clone()));
        let session = |id: &crate::model::SessionId| Page::Session(conference.id.clone(), id.clone());
        pages.extend(conference.sessions.iter().map(|s| session(&s.id)));
    }
    let in_language = |lang| pages.iter().map(move |page| Route::new(lang, page.clone()));
    atlas.languages.iter().flat_map(in_language).collect()
}

fn read(path: &Path) -> Result<Vec<u8>, PrerenderError> {
    fs::read(path).map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}

fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, bytes))
        .map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}
