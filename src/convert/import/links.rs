//! Addresses in other formats, and what they lead to.

use crate::model::{Address, Lang, Link, LinkKind, Text};
use crate::search::fold;

/// Words in a link's folded type or title, and what the link leads to. The first that is found counts.
const WORDS: &[(&str, LinkKind)] = &[
    ("slide", LinkKind::Slides),
    ("folien", LinkKind::Slides),
    ("presentation", LinkKind::Slides),
    ("prasentation", LinkKind::Slides),
    ("recording", LinkKind::Recording),
    ("video", LinkKind::Recording),
    ("audio", LinkKind::Recording),
    ("aufzeichnung", LinkKind::Recording),
    ("livestream", LinkKind::Stream),
    ("live stream", LinkKind::Stream),
    ("stream", LinkKind::Stream),
    ("registration", LinkKind::Registration),
    ("register", LinkKind::Registration),
    ("sign up", LinkKind::Registration),
    ("signup", LinkKind::Registration),
    ("ticket", LinkKind::Registration),
    ("paper", LinkKind::Report),
    ("report", LinkKind::Report),
    ("proceedings", LinkKind::Report),
];

/// Hosts that hold recordings.
const RECORDING_HOSTS: &[&str] = &[
    "media.ccc.de",
    "video.fosdem.org",
    "youtube.com",
    "youtu.be",
    "vimeo.com",
    "peertube.tv",
    "meetings-archive.debian.net",
];
/// Hosts that hold slides.
const SLIDE_HOSTS: &[&str] = &["speakerdeck.com", "slideshare.net", "slides.com"];

/// Target of a link, from the type or title that the file gives it and from its host.
pub fn kind(said: &str, url: &Address) -> LinkKind {
    let said = fold(said);
    let host = url.host().unwrap_or_default();
    let by_host = || {
        let of = |hosts: &[&str]| hosts.contains(&host);
        if of(RECORDING_HOSTS) {
            LinkKind::Recording
        } else if of(SLIDE_HOSTS) {
            LinkKind::Slides
        } else {
            LinkKind::Other
        }
    };
    WORDS.iter().find(|(word, _)| said.contains(word)).map_or_else(by_host, |(_, kind)| *kind)
}

/// The address that `href` means in a document whose addresses are relative to `base`;
/// `None` if it is no address that may be linked to, or is relative without a base.
pub fn resolve(href: &str, base: Option<&str>) -> Option<Address> {
    let href = href.trim().replace(' ', "%20");
    let base = base.map(str::trim).filter(|base| base.starts_with("http"));
    let origin = |base: &str| {
        let (scheme, rest) = base.split_once("://")?;
        Some((scheme.to_owned(), rest.split(['/', '?', '#']).next()?.to_owned()))
    };
    let address = if let Some(rest) = href.strip_prefix("//") {
        let scheme = base.and_then(origin).map_or("https".into(), |(scheme, _)| scheme);
        Address::new(&format!("{scheme}://{rest}"))?
    } else {
        Address::new(&href)?
    };
    if !address.is_relative() {
        return Some(address);
    }
    let base = base?;
    let (scheme, host) = origin(base)?;
    if href.starts_with('/') {
        return Address::new(&format!("{scheme}://{host}{href}"));
    }
    let folder = match base.rsplit_once('/') {
        Some((folder, _)) if folder.len() > scheme.len() + 3 => folder,
        _ => base,
    };
    Address::new(&format!("{folder}/{href}"))
}

/// A link with a title; without one it is titled by its host.
pub fn link(url: Address, title: &str, said: &str, lang: &Lang) -> Link {
    let shown = match title.trim() {
        "" => url.host().unwrap_or(url.as_str()),
        title => title,
    };
    let kind = kind(if said.is_empty() { title } else { said }, &url);
    Link { title: Text::new(lang.clone(), shown), kind: Some(kind), url }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_resolved_against_the_base_of_its_file() {
        let base = Some("https://a.example/camp/Fahrplan/");
        let cases = [
            ("/system/x.pdf?1", Some("https://a.example/system/x.pdf?1")),
            ("events/1.html", Some("https://a.example/camp/Fahrplan/events/1.html")),
            ("https://b.example/x y", Some("https://b.example/x%20y")),
            ("//b.example/x", Some("https://b.example/x")),
            ("javascript:alert(1)", None),
            ("", None),
        ];
        for (href, wanted) in cases {
            assert_eq!(resolve(href, base).map(|a| a.to_string()).as_deref(), wanted, "{href}");
        }
        assert_eq!(resolve("/x", None), None);
        assert_eq!(
            resolve("x", Some("https://a.example")).map(|a| a.to_string()).as_deref(),
            Some("https://a.example/x")
        );
    }

    #[test]
    fn what_a_link_leads_to_is_told_by_its_words_and_its_host() {
        let cases = [
            ("Video recording (mp4)", "https://x.example/a.mp4", LinkKind::Recording),
            ("slides", "https://x.example/a.pdf", LinkKind::Slides),
            ("", "https://www.youtube.com/watch?v=1", LinkKind::Recording),
            ("Live stream", "https://x.example", LinkKind::Stream),
            ("Project", "https://x.example", LinkKind::Other),
        ];
        for (said, url, wanted) in cases {
            assert_eq!(kind(said, &Address::new(url).unwrap()), wanted, "{said} {url}");
        }
    }
}
