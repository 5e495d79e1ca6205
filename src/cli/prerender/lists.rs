//! Metadata of the site as a whole, for machines: which pages there are, what changed, what a
//! phone installs.

use super::deployment::Deployment;
use super::head;
use crate::locale::Locale;
use crate::model::Lang;
use crate::publish::manifest::{self, Colors, ManifestIcon};
use crate::publish::{changes, crawl};
use crate::route::{Page, Route, files};

/// The colors around the installed app, as in `style/tokens.css`.
const COLORS: Colors<'_> = Colors { theme: "#0b6e4f", background: "#fbfaf6" };

/// The icons that the build draws, by their side in pixels.
pub(super) const ICONS: [(&str, u32); 3] =
    [("icon-192.png", 192), ("icon-512.png", 512), ("apple-touch-icon.png", 180)];

/// The files with their paths. Without the address of the site, what needs it is left out.
pub(super) fn all(deployment: &Deployment<'_>, routes: &[Route]) -> Vec<(String, String)> {
    let mut found = vec![("robots.txt".to_owned(), robots(deployment))];
    if let Some(url) = deployment.url() {
        let default = deployment.atlas.default_language();
        let listed = routes.iter().filter(|route| route.lang == default && head::is_listed(route));
        let pages: Vec<_> = listed.map(|route| head::alternates(deployment, route)).collect();
        let files = crawl::sitemap(url.as_str(), &pages, deployment.atlas.updated);
        found.extend(files.into_iter().map(|file| (file.name, file.text)));
    }
    for lang in deployment.languages() {
        found.extend(news(deployment, lang));
        found.push((files::manifest(lang, deployment.languages()), installed(deployment, lang)));
    }
    found
}

fn robots(deployment: &Deployment<'_>) -> String {
    crawl::robots(deployment.url().map(|url| url.as_str()), deployment.base())
}

fn news(deployment: &Deployment<'_>, lang: &Lang) -> Option<(String, String)> {
    let path = files::changes(lang, deployment.languages());
    let own = deployment.absolute(&path)?;
    let locale = Locale::new(lang, &deployment.atlas.default_language());
    let statuses = &locale.words().kinds.session_status;
    let text = deployment.publication(lang, |site| {
        let words = changes::ChangeWords {
            title: site.words(&site.atlas.publisher.name),
            cancelled: statuses.cancelled,
            moved: statuses.moved,
            delayed: statuses.delayed,
        };
        changes::atom(site, &words, Some(&own))
    });
    Some((path, text))
}

fn installed(deployment: &Deployment<'_>, lang: &Lang) -> String {
    let publisher = &deployment.atlas.publisher;
    let default = deployment.atlas.default_language();
    let pick = |text: &crate::model::Text| text.pick(lang, &default).text.to_owned();
    let name = pick(&publisher.name);
    let short = publisher.short_name.as_ref().map_or_else(|| name.clone(), pick);
    let start = Route::new(lang, Page::Overview).path(deployment.languages());
    let drawing = ManifestIcon { src: "icon.svg", sizes: "any", media_type: "image/svg+xml", maskable: false };
    let sizes = ICONS.map(|(_, side)| format!("{side}x{side}"));
    let pixels = ICONS.iter().zip(&sizes).filter(|((name, _), _)| name.starts_with("icon-"));
    let pixels = pixels.map(|((src, _), sizes)| ManifestIcon { src, sizes, media_type: "image/png", maskable: false });
    let icons: Vec<ManifestIcon<'_>> = pixels.chain([drawing]).collect();
    format!("{:#}\n", manifest::manifest(&name, &short, lang, &start, COLORS, &icons))
}
