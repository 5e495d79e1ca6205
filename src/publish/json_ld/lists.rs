//! Pages that list: milestones, programs, participant countries, and the way to a page.

use serde_json::Value;

use super::publisher;
use super::thing::KnownObject;
use crate::markdown;
use crate::model::{Conference, Milestone};
use crate::publish::{PageSubject, Publication};

/// The timeline: its milestones in the order of time. They are no events that anybody could
/// go to, so none of them is an `Event`.
pub fn milestones(site: &Publication<'_>) -> Value {
    let mut milestones: Vec<&Milestone> = site.atlas.milestones.iter().collect();
    milestones.sort_by_key(|milestone| milestone.span.start().order());
    let items = milestones.into_iter().map(|milestone| {
        let body = milestone.body.as_ref().map(|body| markdown::plain(site.words(&body.0)));
        KnownObject::new("CreativeWork")
            .set("name", site.words(&milestone.title))
            .set("temporalCoverage", temporal(milestone))
            .maybe("description", body.filter(|body| !body.is_empty()))
    });
    list(site, (site.page)(PageSubject::Timeline), items)
}

/// All programs.
pub fn programs(site: &Publication<'_>) -> Value {
    let items = site.atlas.programs.iter().map(|program| super::program::of(site, program));
    list(site, (site.page)(PageSubject::Programs), items)
}

/// Participation as a data set: of one conference or of all.
///
/// `name` and `description` are those of the page (Google wants a description of 50 to 5,000
/// characters); `download` is the absolute address of the table as a file.
pub fn map(
    site: &Publication<'_>,
    conference: Option<&Conference>,
    name: &str,
    description: &str,
    download: Option<&str>,
) -> Value {
    let page = (site.page)(PageSubject::Map(conference));
    let conferences = conference.map_or(&site.atlas.conferences[..], std::slice::from_ref);
    let mut countries: Vec<&str> =
        conferences.iter().flat_map(|c| &c.participants).map(|p| p.country.as_str()).collect();
    countries.sort_unstable();
    countries.dedup();
    let countries = countries.into_iter().map(|code| KnownObject::new("Country").set("identifier", code).done());
    let file = download
        .map(|url| KnownObject::new("DataDownload").set("encodingFormat", "text/csv").set("contentUrl", url).done());
    KnownObject::new("Dataset")
        .id(page.as_deref(), "#countries")
        .set("name", name)
        .set("description", description)
        .maybe("url", page)
        .set("inLanguage", site.lang.as_str())
        .set("creator", publisher(site).done())
        .set("isAccessibleForFree", true)
        .maybe("dateModified", site.atlas.updated.map(|updated| updated.date().to_string()))
        .list("spatialCoverage", countries)
        .maybe("distribution", file)
        .root()
}

/// The way from the site to a page: names with their absolute addresses.
pub fn breadcrumbs<'c>(crumbs: impl IntoIterator<Item = (&'c str, &'c str)>) -> Value {
    let items = crumbs.into_iter().enumerate().map(|(index, (name, page))| {
        KnownObject::new("ListItem").set("position", index + 1).set("name", name).set("item", page).done()
    });
    KnownObject::new("BreadcrumbList").list("itemListElement", items).root()
}

fn list(site: &Publication<'_>, page: Option<String>, items: impl Iterator<Item = KnownObject>) -> Value {
    let items = items
        .enumerate()
        .map(|(index, item)| KnownObject::new("ListItem").set("position", index + 1).set("item", item.done()).done());
    let list = KnownObject::new("ItemList").list("itemListElement", items).done();
    KnownObject::new("CollectionPage")
        .maybe("url", page)
        .set("inLanguage", site.lang.as_str())
        .set("publisher", publisher(site).done())
        .set("mainEntity", list)
        .root()
}

/// A day or an interval as ISO 8601 writes it.
fn temporal(milestone: &Milestone) -> String {
    let start = milestone.span.start().to_string();
    match milestone.span.end() {
        Some(end) => format!("{start}/{end}"),
        None => start,
    }
}
