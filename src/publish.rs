//! Documents for machines: search engines, previews, feed readers, hosts.
//!
//! Everything here is a plain value or a text made from the model, so that the build only has
//! to write it down. Nothing of it runs in the browser.

pub mod changes;
pub mod crawl;
mod excerpt;
pub mod hosting;
pub mod json_ld;
pub mod manifest;
pub mod markup;
pub mod oembed;
pub mod page;
pub mod policy;

pub use excerpt::excerpt;

use crate::model::{Address, Atlas, Conference, Country, Fragment, Lang, Program, Session, Text};

/// Subject of a page.
#[derive(Clone, Copy, Debug)]
pub enum PageSubject<'a> {
    /// The overview, which stands for the whole site.
    Site,
    /// The timeline, with the milestones.
    Timeline,
    /// The participant countries, of one conference or of all.
    Map(Option<&'a Conference>),
    /// All programs.
    Programs,
    Program(&'a Program),
    Conference(&'a Conference),
    Session(&'a Conference, &'a Session),
    Country(Country),
}

/// An atlas in one language, and where it is published.
#[derive(Clone, Copy)]
#[expect(missing_debug_implementations, reason = "it holds functions")]
pub struct Publication<'a> {
    pub atlas: &'a Atlas,
    /// The language of the pages.
    pub lang: &'a Lang,
    /// The absolute address of a page in that language; none where the site's own is not known.
    pub page: &'a dyn Fn(PageSubject<'_>) -> Option<String>,
    /// The absolute address of a file or page that the feed names, perhaps relative to itself.
    pub file: &'a dyn Fn(&Address) -> Option<String>,
}

impl Publication<'_> {
    /// The words for a reader of these pages.
    pub fn words<'t>(&self, text: &'t Text) -> &'t str {
        self.fragment(text).text
    }

    /// The words for a reader of these pages, with the language that they are really in.
    pub fn fragment<'t>(&self, text: &'t Text) -> Fragment<'t> {
        text.pick(self.lang, self.atlas.languages.first().unwrap_or(self.lang))
    }
}
