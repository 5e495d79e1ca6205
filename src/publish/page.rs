//! Head of a page, as machines read it.

use serde_json::Value;

use super::json_ld;
use super::markup::escape;
use crate::model::Lang;

/// A picture that stands for a page where it is shared.
#[derive(Clone, Copy, Debug)]
pub struct Preview<'a> {
    /// Absolute address.
    pub url: &'a str,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// Description of the picture.
    pub alt: &'a str,
}

/// A version of a page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    pub lang: Lang,
    /// Absolute address.
    pub url: String,
}

/// Another form of what a page says, for a reader to discover.
#[derive(Clone, Copy, Debug)]
pub struct Discovery<'a> {
    /// Media type: `application/json+oembed`, `application/atom+xml`, `text/calendar`.
    pub media_type: &'a str,
    /// Absolute address, or one relative to the page.
    pub url: &'a str,
    pub title: &'a str,
}

/// Everything that is said of a page.
#[derive(Clone, Copy, Debug)]
pub struct PageMeta<'a> {
    pub lang: &'a Lang,
    pub title: &'a str,
    /// One or two sentences; see [`excerpt`](super::excerpt).
    pub description: &'a str,
    /// The name of the site.
    pub site_name: &'a str,
    /// The absolute address of the page; none where the site's own is not known, and then
    /// nothing is said that would need one.
    pub canonical: Option<&'a str>,
    /// Every version of the page, its own too, that of the feed's first language first.
    pub alternates: &'a [Alternate],
    pub preview: Option<Preview<'a>>,
    pub discoveries: &'a [Discovery<'a>],
    pub json_ld: &'a [Value],
    /// True if search engines may list it; a part for embedding or the desk is not listed.
    pub listed: bool,
}

/// The elements for the head of the page, each on a line of its own.
pub fn head(page: &PageMeta<'_>) -> String {
    let mut out = HeadTags::default();
    out.line(&format!("<title>{}</title>", escape(page.title)));
    out.meta("name", "description", page.description);
    if !page.listed {
        out.meta("name", "robots", "noindex");
    }
    if let Some(canonical) = page.canonical.filter(|_| page.listed) {
        out.link("canonical", canonical, "");
    }
    if page.listed && page.alternates.len() > 1 {
        for alternate in page.alternates {
            out.link("alternate", &alternate.url, &format!(" hreflang=\"{}\"", alternate.lang));
        }
        if let Some(default) = page.alternates.first() {
            out.link("alternate", &default.url, " hreflang=\"x-default\"");
        }
    }
    for found in page.discoveries {
        let more = format!(" type=\"{}\" title=\"{}\"", escape(found.media_type), escape(found.title));
        out.link("alternate", found.url, &more);
    }
    open_graph(&mut out, page);
    for data in page.json_ld {
        out.line(&format!("<script type=\"application/ld+json\">{}</script>", json_ld::script(data)));
    }
    out.0
}

/// The Open Graph protocol (<https://ogp.me>), and the one name that X needs besides.
fn open_graph(out: &mut HeadTags, page: &PageMeta<'_>) {
    out.meta("property", "og:type", "website");
    out.meta("property", "og:site_name", page.site_name);
    out.meta("property", "og:title", page.title);
    out.meta("property", "og:description", page.description);
    if let Some(canonical) = page.canonical {
        out.meta("property", "og:url", canonical);
    }
    match page.preview {
        Some(preview) => {
            out.meta("property", "og:image", preview.url);
            out.meta("property", "og:image:width", &preview.width.to_string());
            out.meta("property", "og:image:height", &preview.height.to_string());
            out.meta("property", "og:image:alt", preview.alt);
            out.meta("name", "twitter:card", "summary_large_image");
        }
        None => out.meta("name", "twitter:card", "summary"),
    }
}

#[derive(Default)]
struct HeadTags(String);

impl HeadTags {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn meta(&mut self, key: &str, name: &str, content: &str) {
        if !content.is_empty() {
            self.line(&format!("<meta {key}=\"{name}\" content=\"{}\">", escape(content)));
        }
    }

    /// `more` is written as it is.
    fn link(&mut self, rel: &str, href: &str, more: &str) {
        self.line(&format!("<link rel=\"{rel}\"{more} href=\"{}\">", escape(href)));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::sample::lang;

    fn alternates() -> Vec<Alternate> {
        let alternate = |tag: &str, url: &str| Alternate { lang: lang(tag), url: url.to_owned() };
        vec![alternate("en", "https://a.example/map"), alternate("zh-Hans", "https://a.example/zh-Hans/map")]
    }

    fn page<'a>(lang: &'a Lang, alternates: &'a [Alternate], json_ld: &'a [Value]) -> PageMeta<'a> {
        PageMeta {
            lang,
            title: "Map & \"more\"",
            description: "Who <came>.",
            site_name: "Center",
            canonical: Some("https://a.example/map"),
            alternates,
            preview: Some(Preview { url: "https://a.example/p.png", width: 1200, height: 630, alt: "A map" }),
            discoveries: &[Discovery {
                media_type: "application/json+oembed",
                url: "https://a.example/oembed/map.json",
                title: "Map",
            }],
            json_ld,
            listed: true,
        }
    }

    #[test]
    fn a_page_says_what_it_is() {
        let (en, alternates, data) = (lang("en"), alternates(), [json!({"name": "</script>"})]);
        assert_eq!(
            head(&page(&en, &alternates, &data)),
            r#"<title>Map &amp; &quot;more&quot;</title>
<meta name="description" content="Who &lt;came&gt;.">
<link rel="canonical" href="https://a.example/map">
<link rel="alternate" hreflang="en" href="https://a.example/map">
<link rel="alternate" hreflang="zh-Hans" href="https://a.example/zh-Hans/map">
<link rel="alternate" hreflang="x-default" href="https://a.example/map">
<link rel="alternate" type="application/json+oembed" title="Map" href="https://a.example/oembed/map.json">
<meta property="og:type" content="website">
<meta property="og:site_name" content="Center">
<meta property="og:title" content="Map &amp; &quot;more&quot;">
<meta property="og:description" content="Who &lt;came&gt;.">
<meta property="og:url" content="https://a.example/map">
<meta property="og:image" content="https://a.example/p.png">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="A map">
<meta name="twitter:card" content="summary_large_image">
<script type="application/ld+json">{"name":"\u003c/script\u003e"}</script>
"#
        );
    }

    #[test]
    fn what_needs_an_absolute_address_is_left_out_without_one() {
        let en = lang("en");
        let bare = PageMeta { canonical: None, preview: None, discoveries: &[], ..page(&en, &[], &[]) };
        let head = head(&bare);
        assert!(!head.contains("http") && !head.contains("<link"), "{head}");
        assert!(head.contains("<meta name=\"twitter:card\" content=\"summary\">"));
    }

    #[test]
    fn a_part_for_embedding_is_not_listed() {
        let (en, alternates) = (lang("en"), alternates());
        let head = head(&PageMeta { listed: false, ..page(&en, &alternates, &[]) });
        assert!(head.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(!head.contains("canonical") && !head.contains("hreflang"));
    }
}
