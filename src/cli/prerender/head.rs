//! Metadata in the head of a page, gathered from all over the atlas.

use serde_json::Value;

use super::calendars;
use super::deployment::Deployment;
use crate::model::{Atlas, Conference};
use crate::publish::oembed::{self, EmbeddedPage};
use crate::publish::page::{self, Alternate, Discovery, PageMeta, Preview};
use crate::publish::{PageSubject, Publication, excerpt, json_ld};
use crate::query::{Query, Selection};
use crate::route::{Page, Part, Route, files};
use crate::timeline;
use crate::view::snapshot::Snapshot;

/// The most characters of a description that a page of search results shows.
const DESCRIPTION: usize = 200;

/// The width and height that an embedded part asks for before it has told its own.
const FRAME: (u32, u32) = (720, 540);

/// The lines of a page's head, but for its files.
pub(super) fn head(deployment: &Deployment<'_>, route: &Route, snapshot: &Snapshot) -> String {
    let languages = deployment.languages();
    let description = excerpt(&snapshot.description, DESCRIPTION);
    let canonical = canonical(deployment, route);
    let alternates = alternates(deployment, route);
    let picture = picture(deployment, route);
    let preview = picture.as_ref().map(|(url, alt)| {
        let (width, height) = super::picture::SIZE;
        Preview { url, width, height, alt }
    });
    let oembed = deployment.absolute(&files::oembed(route, languages)).filter(|_| part_of(route).is_some());
    let changes = deployment.absolute(&files::changes(&route.lang, languages));
    // Beside the page, so that it needs no address of the site's.
    let calendar = calendars::of(&deployment.atlas, &route.page).then(|| "calendar.ics".to_owned());
    let found = [
        ("application/json+oembed", oembed),
        ("application/atom+xml", changes.filter(|_| is_listed(route))),
        ("text/calendar", calendar),
    ];
    let discoveries: Vec<Discovery<'_>> = found
        .iter()
        .filter_map(|(media_type, url)| Some(Discovery { media_type, url: url.as_ref()?, title: &snapshot.title }))
        .collect();
    let site_name = deployment.atlas.publisher.name.pick(&route.lang, &deployment.atlas.default_language()).text;
    let data = deployment.publication(&route.lang, |site| data(site, route, snapshot, &description, preview.as_ref()));
    page::head(&PageMeta {
        lang: &route.lang,
        title: &snapshot.title,
        description: &description,
        site_name,
        canonical: canonical.as_deref(),
        alternates: &alternates,
        preview,
        discoveries: &discoveries,
        json_ld: &data,
        listed: is_listed(route),
    })
}

/// True if search engines may list a page: not a part, not the desk or a screen, and nothing that only
/// one visitor has.
pub(super) fn is_listed(route: &Route) -> bool {
    !matches!(route.page, Page::Part(_) | Page::Desk | Page::Screen | Page::Mine | Page::Missing(_))
}

fn canonical(deployment: &Deployment<'_>, route: &Route) -> Option<String> {
    deployment.absolute(&route.path(deployment.languages())).filter(|_| !matches!(route.page, Page::Missing(_)))
}

/// Every version of a page, that of the feed's first language first; none where the site's
/// address is not known.
pub(super) fn alternates(deployment: &Deployment<'_>, route: &Route) -> Vec<Alternate> {
    let version = |lang| {
        let url = canonical(deployment, &Route::new(lang, route.page.clone()))?;
        Some(Alternate { lang: lang.clone(), url })
    };
    deployment.languages().iter().filter_map(version).collect()
}

/// The answer to whoever asks what a page becomes in another.
pub(super) fn oembed(deployment: &Deployment<'_>, route: &Route, snapshot: &Snapshot) -> Option<Value> {
    let part = deployment.absolute(&part_of(route)?.href("", deployment.languages()))?;
    let page = canonical(deployment, route)?;
    let atlas = &deployment.atlas;
    let picture = picture(deployment, route);
    let (width, height) = super::picture::SIZE;
    Some(oembed::rich(&EmbeddedPage {
        title: &snapshot.title,
        provider_name: atlas.publisher.name.pick(&route.lang, &atlas.default_language()).text,
        provider_url: deployment.url()?.as_str(),
        page: &page,
        part: &part,
        width: FRAME.0,
        height: FRAME.1,
        thumbnail: picture.as_ref().map(|(url, _)| (url.as_str(), width, height)),
    }))
}

/// The part that stands for a page in another.
fn part_of(route: &Route) -> Option<Route> {
    let part = |part, query: Query| Some(Route::new(&route.lang, Page::Part(part)).with(query));
    match &route.page {
        Page::Overview | Page::Timeline => part(Part::Timeline, Query::default()),
        Page::Map => part(Part::Map, Query::default()),
        Page::Country(code) => part(Part::Map, Selection::of_country(*code).into()),
        Page::Programs => part(Part::Programs, Query::default()),
        Page::Program(id) => part(Part::Programs, Selection::of_program(id).into()),
        Page::Conference(id) | Page::Session(id, _) => part(Part::Timeline, Selection::of_conference(id).into()),
        Page::Part(own) => part(*own, Query::default()),
        _ => None,
    }
}

/// The absolute address of the picture of a page and what it shows.
fn picture<'d>(deployment: &'d Deployment<'_>, route: &Route) -> Option<(String, &'d str)> {
    let conference = match &route.page {
        Page::Conference(id) | Page::Session(id, _) => deployment.atlas.conference(id)?,
        Page::Program(id) => {
            let launched = deployment.atlas.program(id)?.launched.as_ref();
            let launched = launched.and_then(|launch| deployment.atlas.conference(launch.conference.as_ref()?));
            launched.or_else(|| leading(&deployment.atlas))?
        }
        _ => leading(&deployment.atlas)?,
    };
    let (path, alt) = deployment.pictures.of(&conference.id, &route.lang)?;
    Some((deployment.absolute(path)?, alt))
}

/// The conference that leads the pages as they are written, at the hour of the feed: that of their
/// titles and descriptions too.
fn leading(atlas: &Atlas) -> Option<&Conference> {
    let now = atlas.updated.map(|updated| updated.moment().unix());
    timeline::lead(atlas, now).map(|lead| lead.conference)
}

fn data(
    site: &Publication<'_>,
    route: &Route,
    snapshot: &Snapshot,
    description: &str,
    preview: Option<&Preview<'_>>,
) -> Vec<Value> {
    let (atlas, image) = (site.atlas, preview.map(|preview| preview.url));
    let own = match &route.page {
        Page::Overview => Some(json_ld::overview(site, image)),
        Page::Timeline => Some(json_ld::milestones(site)),
        Page::Map => Some(json_ld::map(site, None, &snapshot.title, description, None)),
        Page::Programs => Some(json_ld::programs(site)),
        Page::Program(id) => atlas.program(id).map(|program| json_ld::program(site, program)),
        Page::Conference(id) => atlas.conference(id).map(|conference| json_ld::conference(site, conference, image)),
        Page::Session(id, session) => {
            atlas.session(id, session).map(|(conference, session)| json_ld::session(site, conference, session, image))
        }
        _ => None,
    };
    own.into_iter().chain(breadcrumbs(site, route)).collect()
}

/// The way to a page that lies below another; it needs absolute addresses.
fn breadcrumbs(site: &Publication<'_>, route: &Route) -> Option<Value> {
    let atlas = site.atlas;
    let home = (site.words(atlas.publisher.short_name.as_ref().unwrap_or(&atlas.publisher.name)), PageSubject::Site);
    let way = match &route.page {
        Page::Conference(id) => {
            let conference = atlas.conference(id)?;
            vec![home, (site.words(&conference.name), PageSubject::Conference(conference))]
        }
        Page::Session(id, session) => {
            let (conference, session) = atlas.session(id, session)?;
            let above = (site.words(&conference.name), PageSubject::Conference(conference));
            vec![home, above, (site.words(&session.title), PageSubject::Session(conference, session))]
        }
        Page::Program(id) => {
            let program = atlas.program(id)?;
            vec![home, (site.words(&program.name), PageSubject::Program(program))]
        }
        _ => return None,
    };
    let way: Option<Vec<(&str, String)>> =
        way.into_iter().map(|(name, subject)| Some((name, (site.page)(subject)?))).collect();
    Some(json_ld::breadcrumbs(way?.iter().map(|(name, url)| (*name, url.as_str()))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Updated, sample};

    #[test]
    fn a_picture_is_of_the_conference_that_leads_at_the_hour_of_the_feed() {
        let mut atlas = sample::atlas();
        atlas.conferences = vec![
            sample::conference("over", "Over", sample::span("2024-03-01", "2024-03-02")),
            sample::conference("coming", "Coming", sample::span("2025-06-10", "2025-06-12")),
        ];
        for (updated, shown) in [("2024-10-01T00:00Z", "over"), ("2024-11-01T00:00Z", "coming")] {
            atlas.updated = sample::when(updated).moment().map(Updated::At);
            assert_eq!(leading(&atlas).map(|conference| conference.id.as_str()), Some(shown), "at {updated}");
        }
    }
}
