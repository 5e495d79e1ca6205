//! Gallery of the parts with their examples: as they should be, with pieces missing, with texts
//! of 200 letters, in Thai without spaces, in Arabic with Latin inside.
//!
//! The site calls nothing of it. `cargo xtask gallery` shows it. `tests/plates.rs` holds its HTML
//! to the texts that were accepted, the browser tests hold its pictures to theirs and look for
//! what runs over the edge at 320 px.

mod plates;

use std::sync::{Arc, OnceLock};

use leptos::prelude::*;

use super::context::{Links, NamesOf, Texts, ViewContext};
use super::country_names;
use crate::feed::{self, Diagnostic, live};
use crate::locale::Locale;
use crate::map::World;
use crate::model::{Atlas, Lang};
use crate::relations::Relations;
use crate::route::Page;
use crate::state::{Stars, WholeAtlas};

/// The feed of the examples: one of each kind, each kind as it should be and as it is hard.
pub const FEED: &str = include_str!("gallery/feed.json");
/// Changes of its day.
const LIVE: &str = include_str!("gallery/live.json");

/// Languages that the plates are drawn in: one from the left to the right, and one back.
pub const LANGUAGES: [&str; 2] = ["en", "ar"];

/// A part as it looks in an example.
struct Example {
    /// The name says what is special about it.
    name: String,
    view: AnyView,
}

/// Properties that a plate is drawn from.
struct GalleryProps {
    scope: ViewContext,
    land: Arc<World>,
}

/// The plates of the gallery, each a part with its examples.
#[derive(Debug)]
pub struct Gallery {
    atlas: Arc<Atlas>,
    land: Arc<World>,
    names: NamesOf,
}

impl Gallery {
    /// The gallery over this land and with these names of countries.
    ///
    /// # Errors
    /// Its feed cannot be read, which says why.
    pub fn open(land: Arc<World>, names: NamesOf) -> Result<Self, String> {
        let (atlas, _) = feed::read(FEED.as_bytes()).map_err(|error| error.to_string())?;
        let (changes, _) = live::read(LIVE.as_bytes(), &atlas.languages).map_err(|error| error.to_string())?;
        let (atlas, _): (Atlas, Vec<Diagnostic>) = live::apply(&atlas, &changes);
        Ok(Self { atlas: Arc::new(atlas), land, names })
    }

    /// Names of the plates.
    pub fn plates() -> impl Iterator<Item = &'static str> {
        plates::ALL.iter().map(|(name, _)| *name)
    }

    /// The examples of a plate one under the other, as HTML; nothing of a plate that is none.
    pub fn draw(&self, plate: &str, lang: &Lang) -> Option<String> {
        let (_, examples) = plates::ALL.iter().find(|(name, _)| *name == plate)?;
        let owner = Owner::new();
        let html = owner.with(|| {
            let props = GalleryProps { scope: self.scope(lang), land: self.land.clone() };
            let examples: Vec<_> = examples(&props)
                .into_iter()
                .map(|Example { name, view }| view! { <section class="stack"><p class="label">{name}</p> {view}</section> })
                .collect();
            view! { <main class="page wrap stack">{examples}</main> }.to_html()
        });
        owner.cleanup();
        Some(html)
    }

    fn scope(&self, lang: &Lang) -> ViewContext {
        let locale = Locale::new(lang, &self.atlas.default_language());
        let names = country_names::with_own((self.names)(lang), &self.atlas, &locale);
        ViewContext {
            now: Signal::stored(self.atlas.updated.map(|updated| updated.moment().unix())),
            links: Links {
                root: "../".into(),
                languages: self.atlas.languages.clone().into(),
                lang: lang.clone(),
                page: Page::Overview,
                part: None,
                address: Some("https://example.org/".into()),
            },
            texts: Texts::new(locale.clone(), names, self.names),
            fewest: 0,
            relations: Arc::new(Relations::new(&self.atlas)),
            index: Arc::new(OnceLock::new()),
            news: Signal::stored(Arc::new([])),
            calendar: Signal::stored(None),
            atlas: self.atlas.clone(),
            stars: Stars::new(),
            whole: WholeAtlas::new(RwSignal::new(self.atlas.clone())),
            locale,
        }
    }
}
