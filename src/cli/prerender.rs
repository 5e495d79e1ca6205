//! `atlas prerender DIST`: writes every page of the site into the build.
//!
//! The pages are drawn by the components that later run in the browser, so that a page is
//! complete and readable before any script runs, and where none does.

mod assets;
mod chunks;
mod document;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cards::Relations;
use crate::feed::{self, Severity};
use crate::locale::countries;
use crate::map::World;
use crate::model::{Atlas, Country, Lang};
use crate::route::{Page, Route};
use crate::view::Loaded;
use crate::view::snapshot::{self, Snapshot};

use assets::Assets;
use document::Document;

/// What kept the pages from being written.
#[derive(Debug)]
pub struct PrerenderError(String);

impl std::fmt::Display for PrerenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for PrerenderError {}

/// Writes every page into `dist` and says so on `out`; gives the exit code.
pub fn run(dist: &Path, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match prerender(dist, err) {
        Ok(pages) => {
            let _ = writeln!(out, "{pages} pages written");
            0
        }
        Err(error) => {
            let _ = writeln!(err, "{error}");
            2
        }
    }
}

fn prerender(dist: &Path, err: &mut dyn Write) -> Result<usize, PrerenderError> {
    let assets = Assets::settle(dist)?;
    let feed_path = dist.join(assets.feed());
    let bytes = read(&feed_path)?;
    let (atlas, diagnostics) =
        feed::read(&bytes).map_err(|error| PrerenderError(format!("{}: {error}", feed_path.display())))?;
    for diagnostic in diagnostics.iter().filter(|d| d.severity != Severity::Note) {
        let _ = writeln!(err, "{}: {diagnostic}", assets.feed());
    }
    let world = World::decode(&read(&dist.join(assets.world()))?)
        .map_err(|error| PrerenderError(format!("{}: {error:?}", assets.world())))?;
    let loaded = Loaded {
        atlas: Arc::new(atlas),
        diagnostics: diagnostics.into(),
        world: Some(Arc::new(world)),
        names: country_names,
    };
    let routes = routes(&loaded.atlas);
    for route in &routes {
        let snapshot = snapshot::draw(&loaded, route);
        let document = Document { atlas: &loaded.atlas, route, assets: &assets };
        write(&dist.join(route.path(&loaded.atlas.languages)).join("index.html"), &document.page(&snapshot))?;
    }
    let missing = Route::new(&loaded.atlas.default_language(), Page::Missing(String::new()));
    let shell = Document { atlas: &loaded.atlas, route: &missing, assets: &assets };
    write(&dist.join("404.html"), &shell.shell(&Snapshot::default()))?;
    Ok(routes.len())
}

/// The names of all countries in a language, where that is at hand, else in English.
fn country_names(lang: &Lang) -> Vec<(Country, Box<str>)> {
    let english = Lang::english();
    let name = |code: Country| countries::name(lang, code.as_str()).or(countries::name(&english, code.as_str()));
    Country::all().filter_map(|code| Some((code, name(code)?.into()))).collect()
}

/// Every page of the site in every language of the feed.
fn routes(atlas: &Atlas) -> Vec<Route> {
    let mut pages = vec![Page::Overview, Page::Timeline, Page::Map, Page::Programs, Page::About];
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

fn write(path: &PathBuf, text: &str) -> Result<(), PrerenderError> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| PrerenderError(format!("{}: {error}", path.display())))
}
