//! oEmbed 1.0 (<https://oembed.com>): what a page becomes where its address is pasted.

use serde_json::{Value, json};

use super::markup::escape;

/// A page as a part inside another.
#[derive(Clone, Copy, Debug)]
pub struct EmbeddedPage<'a> {
    pub title: &'a str,
    /// The publisher and the site.
    pub provider_name: &'a str,
    pub provider_url: &'a str,
    /// The absolute address of the page.
    pub page: &'a str,
    /// The absolute address of the part without site chrome.
    pub part: &'a str,
    /// Width in pixels that is asked for; the host may make it narrower.
    pub width: u32,
    /// Height in pixels until the part has told its own.
    pub height: u32,
    /// The absolute address, width and height of a picture.
    pub thumbnail: Option<(&'a str, u32, u32)>,
}

/// The answer of type `rich`.
///
/// Its HTML has the shape that WordPress knows from itself: a `blockquote` with a link and an
/// `iframe`. WordPress lets through only these, adds `data-secret` and the secret in the
/// fragment, hides the frame until it answers, and drops every other attribute; so nothing
/// that matters is in one. Elsewhere the frame works as it is, and the link without it.
pub fn rich(embed: &EmbeddedPage<'_>) -> Value {
    let (title, page, part) = (escape(embed.title), escape(embed.page), escape(embed.part));
    // As wide as its column: a number of pixels would leave the edge of a phone.
    let height = embed.height;
    let html = format!(
        "<blockquote class=\"wp-embedded-content\"><a href=\"{page}\">{title}</a></blockquote>\
         <iframe sandbox=\"allow-scripts allow-popups allow-popups-to-escape-sandbox \
         allow-top-navigation-by-user-activation\" \
         src=\"{part}\" width=\"100%\" height=\"{height}\" title=\"{title}\" frameborder=\"0\" marginwidth=\"0\" \
         marginheight=\"0\" scrolling=\"no\" loading=\"lazy\" class=\"wp-embedded-content\"></iframe>"
    );
    let mut answer = json!({
        "version": "1.0",
        "type": "rich",
        "title": embed.title,
        "provider_name": embed.provider_name,
        "provider_url": embed.provider_url,
        "cache_age": 3600,
        "html": html,
        "width": embed.width,
        "height": embed.height,
    });
    if let (Some((url, width, height)), Some(fields)) = (embed.thumbnail, answer.as_object_mut()) {
        fields.insert("thumbnail_url".to_owned(), url.into());
        fields.insert("thumbnail_width".to_owned(), width.into());
        fields.insert("thumbnail_height".to_owned(), height.into());
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed() -> EmbeddedPage<'static> {
        EmbeddedPage {
            title: "Map & \"more\"",
            provider_name: "Center",
            provider_url: "https://a.example/",
            page: "https://a.example/map?a=1&b=2",
            part: "https://a.example/embed/map?a=1&b=2",
            width: 600,
            height: 480,
            thumbnail: Some(("https://a.example/p.png", 1200, 630)),
        }
    }

    #[test]
    fn an_answer_has_what_the_specification_requires() {
        let answer = rich(&embed());
        assert_eq!(answer["version"], "1.0");
        assert_eq!(answer["type"], "rich");
        for text in ["html", "title", "provider_name", "provider_url", "thumbnail_url"] {
            assert!(answer[text].as_str().is_some_and(|text| !text.is_empty()), "{text}");
        }
        for number in ["width", "height", "cache_age", "thumbnail_width", "thumbnail_height"] {
            assert!(answer[number].as_u64().is_some_and(|number| number > 0), "{number}");
        }
        assert_eq!(rich(&EmbeddedPage { thumbnail: None, ..embed() }).get("thumbnail_url"), None);
    }

    #[test]
    fn its_html_is_a_quote_with_a_link_and_one_frame() {
        let html = rich(&embed())["html"].as_str().unwrap().to_owned();
        // What `wp_filter_oembed_result` looks for.
        let quote = html.strip_prefix("<blockquote").and_then(|rest| rest.split_once("</blockquote>")).unwrap();
        assert!(quote.0.contains("<a href=\"https://a.example/map?a=1&amp;b=2\">Map &amp; &quot;more&quot;</a>"));
        assert!(quote.1.starts_with("<iframe ") && quote.1.ends_with("></iframe>"));
        assert_eq!(html.matches("<iframe").count(), 1);
        assert!(html.contains(" src=\"https://a.example/embed/map?a=1&amp;b=2\""));
        assert!(html.contains("sandbox=\"allow-scripts"));
        assert!(html.contains(" width=\"100%\" height=\"480\" "), "it fits a column of any width");
        assert!(!html.contains("allow-same-origin") && !html.contains("<script"));
    }
}
