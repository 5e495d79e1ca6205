//! Addresses of pages: [`Route::parse`] and [`Route::href`] are inverses.
//!
//! The feed's first language lives at the root, any other under its tag. A page is a folder
//! of the build, so that its address ends with a slash on every static host.

mod about;
pub mod files;
mod query;

use crate::model::{ConferenceId, Country, Lang, PersonId, ProgramId, SessionId};
use crate::query::Query;

/// Content of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    Overview,
    Timeline,
    Map,
    Programs,
    Program(ProgramId),
    Conference(ConferenceId),
    Session(ConferenceId, SessionId),
    Country(Country),
    Person(PersonId),
    /// Starred sessions.
    Mine,
    /// Choosing a part to embed.
    Embed,
    /// A part without the site around it.
    Part(Part),
    /// The organizer's desk.
    Desk,
    /// A screen in a lobby or beside a door.
    Screen,
    About,
    /// No page has this path.
    Missing(String),
}

/// A part that can stand alone in a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Timeline,
    Map,
    Programs,
    Now,
}

/// The parts and their names in addresses.
pub const PARTS: [(Part, &str); 4] =
    [(Part::Timeline, "timeline"), (Part::Map, "map"), (Part::Programs, "programs"), (Part::Now, "now")];

impl Part {
    /// The page of the site that shows the same.
    pub fn whole(self) -> Page {
        match self {
            Self::Timeline => Page::Timeline,
            Self::Map => Page::Map,
            Self::Programs => Page::Programs,
            Self::Now => Page::Overview,
        }
    }
}

/// A page, in a language, with a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    pub lang: Lang,
    pub page: Page,
    pub query: Query,
}

impl Route {
    /// A page without a query.
    pub fn new(lang: &Lang, page: Page) -> Self {
        Self { lang: lang.clone(), page, query: Query::default() }
    }

    /// The same page with this query.
    pub fn with(self, query: impl Into<Query>) -> Self {
        Self { query: query.into(), ..self }
    }

    /// Reads a path below the site's root (`zh-Hans/map/`) and a query (`?country=TH`).
    /// `languages` are those of the feed. What cannot be understood of the query is left out.
    pub fn parse(path: &str, query: &str, languages: &[Lang]) -> Self {
        let mut segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments.last() == Some(&"index.html") {
            segments.pop();
        }
        let tagged = segments.first().and_then(|tag| languages.iter().skip(1).find(|lang| lang.as_str() == *tag));
        let lang = match tagged {
            Some(lang) => {
                segments.remove(0);
                lang.clone()
            }
            None => languages.first().cloned().unwrap_or_else(Lang::english),
        };
        let page = Page::parse(&segments).unwrap_or_else(|| Page::Missing(path.to_owned()));
        Self { lang, page, query: query::parse(query) }
    }

    /// The address, relative to a root that is empty or ends with a slash.
    pub fn href(&self, root: &str, languages: &[Lang]) -> String {
        let mut href = root.to_owned();
        href.push_str(&self.path(languages));
        if href.is_empty() {
            href.push_str("./");
        }
        query::write(&self.query, &mut href);
        href
    }

    /// The path below the site's root, without a slash in front and with one at its end.
    pub fn path(&self, languages: &[Lang]) -> String {
        let mut path = String::new();
        if languages.first() != Some(&self.lang) {
            path.push_str(self.lang.as_str());
            path.push('/');
        }
        for segment in self.page.segments() {
            path.push_str(segment);
            path.push('/');
        }
        path
    }
}

impl Page {
    fn parse(segments: &[&str]) -> Option<Self> {
        Some(match segments {
            [] => Self::Overview,
            ["timeline"] => Self::Timeline,
            ["map"] => Self::Map,
            ["programs"] => Self::Programs,
            ["programs", id] => Self::Program(ProgramId::new(id)?),
            ["conferences", id] => Self::Conference(ConferenceId::new(id)?),
            ["conferences", id, "sessions", session] => Self::Session(ConferenceId::new(id)?, SessionId::new(session)?),
            ["countries", code] => Self::Country(Country::new(code)?),
            ["people", id] => Self::Person(PersonId::new(id)?),
            ["mine"] => Self::Mine,
            ["embed"] => Self::Embed,
            ["embed", name] => Self::Part(PARTS.iter().find(|(_, known)| known == name)?.0),
            ["desk"] => Self::Desk,
            ["screen"] => Self::Screen,
            ["about"] => Self::About,
            _ => return None,
        })
    }

    fn segments(&self) -> Vec<&str> {
        match self {
            Self::Overview => vec![],
            Self::Timeline => vec!["timeline"],
            Self::Map => vec!["map"],
            Self::Programs => vec!["programs"],
            Self::Program(id) => vec!["programs", id.as_str()],
            Self::Conference(id) => vec!["conferences", id.as_str()],
            Self::Session(id, session) => vec!["conferences", id.as_str(), "sessions", session.as_str()],
            Self::Country(code) => vec!["countries", code.as_str()],
            Self::Person(id) => vec!["people", id.as_str()],
            Self::Mine => vec!["mine"],
            Self::Embed => vec!["embed"],
            Self::Part(part) => {
                let name = PARTS.iter().find(|(known, _)| known == part).map_or("", |(_, name)| name);
                vec!["embed", name]
            }
            Self::Desk => vec!["desk"],
            Self::Screen => vec!["screen"],
            Self::About => vec!["about"],
            Self::Missing(path) => path.split('/').filter(|segment| !segment.is_empty()).collect(),
        }
    }
}

#[cfg(test)]
#[path = "route_tests.rs"]
mod tests;
