//! `sitemap.xml` and `robots.txt`: which pages there are.

use super::markup::escape;
use super::page::Alternate;
use crate::model::Updated;

/// The most addresses that one file may list (<https://www.sitemaps.org/protocol.html>).
const MAX_ADDRESSES: usize = 50_000;

/// A file of the build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CrawledFile {
    /// Its name, relative to the site.
    pub name: String,
    pub text: String,
}

/// The site map: every version of every page, each with its other languages. One file, or
/// several with an index where there are more addresses than one may list.
///
/// `base` is the absolute address of the site, which ends in `/`; each page is the list of its
/// versions, that of the feed's first language first. `updated` is when the feed was changed.
pub fn sitemap(base: &str, pages: &[Vec<Alternate>], updated: Option<Updated>) -> Vec<CrawledFile> {
    sitemap_in_parts(base, pages, updated, MAX_ADDRESSES)
}

/// W3C date of the last change, as exact as it is known.
fn lastmod(updated: Updated) -> String {
    updated.when().moment().map_or_else(|| updated.date().to_string(), |moment| moment.rfc3339())
}

fn sitemap_in_parts(base: &str, pages: &[Vec<Alternate>], updated: Option<Updated>, most: usize) -> Vec<CrawledFile> {
    let lastmod = updated.map_or(String::new(), |at| format!("    <lastmod>{}</lastmod>\n", lastmod(at)));
    let entries: Vec<String> = pages.iter().flat_map(|versions| entries(versions, &lastmod)).collect();
    let parts: Vec<&[String]> = entries.chunks(most).collect();
    if let [] | [_] = parts[..] {
        return vec![CrawledFile { name: "sitemap.xml".to_owned(), text: url_set(&entries) }];
    }
    let mut index = format!("{DECLARATION}<sitemapindex {NAMESPACE}>\n");
    let mut files = Vec::new();
    for (number, part) in (1..).zip(parts) {
        let name = format!("sitemap-{number}.xml");
        index.push_str(&format!("  <sitemap>\n    <loc>{}{name}</loc>\n{lastmod}  </sitemap>\n", escape(base)));
        files.push(CrawledFile { name, text: url_set(part) });
    }
    index.push_str("</sitemapindex>\n");
    files.insert(0, CrawledFile { name: "sitemap.xml".to_owned(), text: index });
    files
}

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

fn url_set(entries: &[String]) -> String {
    format!(
        "{DECLARATION}<urlset {NAMESPACE} xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
        entries.concat()
    )
}

/// One entry for each version of a page; each names all of them, as Google asks.
fn entries(versions: &[Alternate], lastmod: &str) -> Vec<String> {
    let mut links = String::new();
    if versions.len() > 1 {
        let default = versions.first().map(|first| ("x-default", &first.url));
        let named = versions.iter().map(|version| (version.lang.as_str(), &version.url));
        for (lang, url) in named.chain(default) {
            let url = escape(url);
            links.push_str(&format!("    <xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>\n"));
        }
    }
    let entry =
        |version: &Alternate| format!("  <url>\n    <loc>{}</loc>\n{lastmod}{links}  </url>\n", escape(&version.url));
    versions.iter().map(entry).collect()
}

/// Rules for crawlers: everybody may read everything, save the desk, of which nothing is to be found.
/// Crawlers look for the file only at the root of a host; below it, it does no harm.
///
/// `url` is the absolute address of the site and `base` its path; both end in `/`.
pub fn robots(url: Option<&str>, base: &str) -> String {
    let sitemap = url.map_or(String::new(), |url| format!("\nSitemap: {url}sitemap.xml\n"));
    format!("User-agent: *\nDisallow: {base}desk\n{sitemap}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{lang, when};

    fn page(path: &str) -> Vec<Alternate> {
        let version = |tag: &str, at: &str| Alternate { lang: lang(tag), url: format!("https://a.example/{at}{path}") };
        vec![version("en", ""), version("zh-Hans", "zh-Hans/")]
    }

    #[test]
    fn every_version_names_all_versions() {
        let updated = Updated::new(when("2023-12-02T09:00+07:00"));
        let files = sitemap("https://a.example/", &[page("map?a=1&b=2")], updated);
        assert_eq!(files.len(), 1);
        let links = "    <xhtml:link rel=\"alternate\" hreflang=\"en\" href=\"https://a.example/map?a=1&amp;b=2\"/>
    <xhtml:link rel=\"alternate\" hreflang=\"zh-Hans\" href=\"https://a.example/zh-Hans/map?a=1&amp;b=2\"/>
    <xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://a.example/map?a=1&amp;b=2\"/>\n";
        let entry = |loc: &str| {
            format!(
                "  <url>\n    <loc>{loc}</loc>\n    <lastmod>2023-12-02T09:00:00+07:00</lastmod>\n{links}  </url>\n"
            )
        };
        let wanted = [entry("https://a.example/map?a=1&amp;b=2"), entry("https://a.example/zh-Hans/map?a=1&amp;b=2")];
        assert_eq!(files[0].text, url_set(&wanted));
    }

    #[test]
    fn a_page_in_one_language_has_no_alternates() {
        let only = vec![Alternate { lang: lang("en"), url: "https://a.example/".to_owned() }];
        assert!(!sitemap("https://a.example/", &[only], None)[0].text.contains("hreflang"));
    }

    #[test]
    fn too_many_addresses_are_spread_over_files() {
        let pages: Vec<_> = (0..5).map(|n| page(&n.to_string())).collect();
        let files = sitemap_in_parts("https://a.example/", &pages, None, 4);
        let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]);
        assert_eq!(files[0].text.matches("<loc>https://a.example/sitemap-").count(), 3);
        let listed: usize = files[1..].iter().map(|file| file.text.matches("<url>").count()).sum();
        assert_eq!(listed, 10);
    }

    #[test]
    fn robots_read_all_but_the_desk() {
        assert_eq!(robots(None, "/"), "User-agent: *\nDisallow: /desk\n");
        let wanted = "User-agent: *\nDisallow: /atlas/desk\n\nSitemap: https://a.example/atlas/sitemap.xml\n";
        assert_eq!(robots(Some("https://a.example/atlas/"), "/atlas/"), wanted);
    }
}
