//! One deployment: the atlas, and where it will be.

use std::sync::Arc;

use super::assets::Assets;
use super::parts::Parts;
use super::picture::Pictures;
use crate::cli::export;
use crate::feed;
use crate::feed::site::{Site, SiteUrl};
use crate::model::{Address, Atlas, Lang};
use crate::publish::policy::Policy;
use crate::publish::{PageSubject, Publication};

/// Path of the feed in the build.
const FEED: &str = "feed.json";
/// The usual path of the changes of the day.
const LIVE: &str = "live.json";

/// Everything that a page of a build is written from.
#[derive(Debug)]
pub(super) struct Deployment<'a> {
    pub atlas: Arc<Atlas>,
    pub site: Site,
    pub assets: &'a Assets,
    pub parts: Parts,
    pub policy: Policy,
    pub pictures: Pictures,
}

impl Deployment<'_> {
    /// Address of the feed for the app, relative to the site or by itself.
    pub fn feed(&self) -> &str {
        self.site.feed.as_ref().map_or(FEED, Address::as_str)
    }

    /// The file of the build that has the feed, where it has one.
    pub fn feed_file(&self) -> &str {
        crate::cli::build::feed_name(&self.site)
    }

    /// Address of the changes of the day, relative to the site or by itself: as the settings
    /// say, else as the feed does, which tells it from where it lies itself.
    pub fn live(&self) -> Option<String> {
        let of_feed = || Some(feed::beside(self.feed(), self.atlas.live.as_ref()?.as_str()));
        self.site.live.as_ref().map(ToString::to_string).or_else(of_feed)
    }

    /// Files of the site that are overwritten in place while it stands, of which no copy may grow
    /// old. Organizers who begin on the day write the usual name, so that is one as well.
    pub fn changing(&self) -> Vec<String> {
        let live = self.live().unwrap_or_else(|| LIVE.to_owned());
        let is_here = |address: &String| !address.contains(':') && !address.starts_with('/');
        let named = [self.feed().to_owned(), live].into_iter().filter(is_here);
        let mut files: Vec<String> = named.map(|path| path.trim_start_matches("./").to_owned()).collect();
        if !files.iter().any(|file| file == self.feed_file()) {
            files.push(self.feed_file().to_owned());
        }
        files
    }

    /// The absolute address of the site, where it is known.
    pub fn url(&self) -> Option<&SiteUrl> {
        self.site.url.as_ref()
    }

    /// The path at which the site lies: the root of its host, unless another is known.
    pub fn base(&self) -> &str {
        self.url().map_or("/", SiteUrl::base)
    }

    /// The languages of the site, the default first.
    pub fn languages(&self) -> &[Lang] {
        &self.atlas.languages
    }

    /// The absolute address of a path of the site.
    pub fn absolute(&self, path: &str) -> Option<String> {
        Some(format!("{}{path}", self.url()?.as_str()))
    }

    /// The absolute address of a page.
    pub fn page(&self, subject: PageSubject<'_>, lang: &Lang) -> Option<String> {
        self.absolute(&export::path(&self.atlas, subject, lang))
    }

    /// The absolute address of what the feed names, perhaps relative to itself.
    fn file(&self, address: &Address) -> Option<String> {
        if !address.is_relative() {
            return Some(address.to_string());
        }
        let url = self.url()?;
        let folder = self.site.feed.as_ref().and_then(|feed| url.folder_of(feed));
        Some(folder.as_ref().unwrap_or(url).resolve(address))
    }

    /// Lets `tell` say what there is to say in one language.
    pub fn publication<T>(&self, lang: &Lang, tell: impl FnOnce(&Publication<'_>) -> T) -> T {
        let page = |subject: PageSubject<'_>| self.page(subject, lang);
        let file = |address: &Address| self.file(address);
        tell(&Publication { atlas: &self.atlas, lang, page: &page, file: &file })
    }
}
