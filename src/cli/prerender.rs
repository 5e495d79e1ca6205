//! `atlas prerender DIST`: writes every page of the site into the build.
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
mod pack;
mod parallel;
mod picture;
mod worker;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cards::Relations;
use crate::feed::{self, Severity};
use crate::locale::countries;
use crate::map::World;
use crate::model::{Atlas, Country, Lang};
use crate::publish::policy::Policy;
use crate::route::{PARTS, Page, Route, files};
use crate::view::Loaded;
use crate::view::snapshot::{self, Snapshot};

use assets::Assets;
use deployment::Deployment;
use document::Document;
use picture::Pictures;
use worker::Worker;

/// What kept the pages from being written.
#[derive(Debug)]
pub struct PrerenderError(String);

impl std::fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PrerenderError {}

/// Writes every page into `dist`, and all that lies beside the pages, and says so on `out`;
/// without `packed` no compressed copies. Gives the exit code.
pub fn run(dist: &Path, packed: bool, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match prerender(dist, packed, out, err) {
        Ok(()) => 0,
        Err(error) => {
            let _ = writeln!(err, "{error}");
            2
        }
    }
}

fn prerender(dist: &Path, packed: bool, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), PrerenderError> {
    pack::unpack(dist)?;
    let site = deployment::settings(dist)?;
    for name in &site.unknown {
        let _ = writeln!(err, "site.json: /{name}: no such setting; it was not used");
    }
    let assets = Assets::settle(dist)?;
    let feed_name = deployment::feed_file(&site).to_owned();
    let feed_path = dist.join(&feed_name);
    let (atlas, diagnostics) =
        feed::read(&read(&feed_path)?).map_err(|error| PrerenderError(format!("{}: {error}", feed_path.display())))?;
    for diagnostic in diagnostics.iter().filter(|d| d.severity != Severity::Note) {
        let _ = writeln!(err, "{feed_name}: {diagnostic}");
    }
    let world = World::decode(&read(&dist.join(assets.world()))?)
        .map_err(|error| PrerenderError(format!("{}: {error:?}", assets.world())))?;
    let atlas = Arc::new(atlas);
    let loaded = Loaded {
        atlas: atlas.clone(),
        diagnostics: diagnostics.into(),
        day: None,
        world: Some(Arc::new(world)),
        address: site.url.as_ref().map(|url| Arc::from(url.as_str())),
        names: country_names,
        fewest: site.fewest_people,
    };
    // Nobody finds a picture without an address.
    let pictures = if site.url.is_some() { picture::draw(dist, &loaded)? } else { Pictures::default() };
    picture::icons(dist)?;
    let policy = Policy::new(&site, &atlas);
    let deployment = Deployment { atlas, site, assets, policy, pictures };
    let routes = routes(&deployment.atlas);
    parallel::each(&routes, |route| page(dist, &loaded, &deployment, route))?;
    let missing = Route::new(&deployment.atlas.default_language(), Page::Missing(String::new()));
    let shell = Document { deployment: &deployment, route: &missing };
    write(&dist.join("404.html"), shell.shell(&Snapshot::default()).as_bytes())?;
    let calendars = deployment.languages().iter().flat_map(|lang| calendars::all(&deployment, lang));
    let calendars: Vec<_> = calendars.collect();
    for (path, text) in calendars.iter().chain(&lists::all(&deployment, &routes)) {
        write(&dist.join(path), text.as_bytes())?;
    }
    embed_script::settle(dist, deployment.languages())?;
    let live = deployment.live();
    let worker = Worker {
        languages: deployment.languages(),
        boot: &deployment.assets.boot.name,
        style: &deployment.assets.style.name,
        feed: deployment.feed(),
        live: live.as_deref(),
    };
    worker.write(dist)?;
    let hosting = hosts::write_all(dist, &deployment)?;
    let _ = writeln!(out, "{} pages and {} calendars written", routes.len(), calendars.len());
    let _ = writeln!(out, "settings for nginx and Caddy are in {}", hosting.display());
    if deployment.url().is_none() {
        let _ = writeln!(
            out,
            "site.json has no `url`: left out are canonical links, languages for search engines, pictures of \
             shared pages, oEmbed, the sitemap, the feed of changes and webcal addresses"
        );
    }
    if packed {
        let _ = writeln!(out, "{} files compressed ahead of time", pack::pack(dist)?);
    }
    Ok(())
}

/// Writes one page, and what it becomes in another.
fn page(dist: &Path, loaded: &Loaded, deployment: &Deployment, route: &Route) -> Result<(), PrerenderError> {
    let snapshot = snapshot::draw(loaded, route);
    let folder = dist.join(route.path(deployment.languages()));
    write(&folder.join("index.html"), Document { deployment, route }.page(&snapshot).as_bytes())?;
    if let Some(answer) = head::oembed(deployment, route, &snapshot) {
        write(&dist.join(files::oembed(route, deployment.languages())), answer.to_string().as_bytes())?;
    }
    Ok(())
}

/// The names of all countries in a language, where that is at hand, else in English.
fn country_names(lang: &Lang) -> Vec<(Country, Box<str>)> {
    let english = Lang::english();
    let name = |code: Country| countries::name(lang, code.as_str()).or(countries::name(&english, code.as_str()));
    Country::all().filter_map(|code| Some((code, name(code)?.into()))).collect()
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

/// Every file below a folder, in the order of their paths.
fn all_files(folder: &Path) -> Result<Vec<PathBuf>, PrerenderError> {
    let failed = |error: std::io::Error| PrerenderError(format!("{}: {error}", folder.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() {
            files.extend(all_files(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}
