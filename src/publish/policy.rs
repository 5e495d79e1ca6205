//! The content security policy: what a page may load, run and ask (CSP Level 3).

use crate::feed::site::{Desk, Site, origin};
use crate::model::{Address, Atlas};

/// A second policy for the desk, which acts with somebody's rights: no page may frame it, so that
/// none can lead a thumb there. Of two policies a browser enforces both.
pub const UNFRAMED: &str = "frame-ancestors 'none'";

/// Policy for the referrer: nothing outside the site is told where a visitor comes from.
pub const REFERRER: &str = "same-origin";

/// Features of a device that pages may use: nothing but what a person asks for with a button.
pub const PERMISSIONS: &str = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), \
    geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(), \
    clipboard-write=(self), fullscreen=(self)";

/// The policy of one deployment.
///
/// # Design
/// Everything is forbidden that is not named. Styles come from files; a style attribute may
/// only stand there because geometry is handed to CSS as numbers (`style-src-attr`). Any site
/// may frame a part: that is what parts are for, and no page but the desk acts on a click with
/// somebody's rights ([`UNFRAMED`]). The desk writes elsewhere with a secret that it holds in
/// memory, so it deserves an origin of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    /// Origins besides its own that the site asks for the feed, its changes, and the desk.
    connect: Vec<String>,
    /// Hashes of inline scripts, as `sha256-…` in base64.
    scripts: Vec<String>,
    /// True if pictures lie on other hosts.
    foreign_pictures: bool,
}

impl Policy {
    /// The policy for these settings and this feed.
    pub fn new(site: &Site, atlas: &Atlas) -> Self {
        let desk = match &site.desk {
            Some(Desk::Put { url } | Desk::GitHub { url, .. }) => Some(url),
            // A page that is only linked to is not asked for.
            Some(Desk::Share { .. }) | None => None,
        };
        let own = site.url.as_ref().map(|url| url.origin());
        let live = site.live.as_ref().or(atlas.live.as_ref());
        let mut connect: Vec<String> = [site.feed.as_ref(), live, desk, site.calendar.as_ref()]
            .into_iter()
            .flatten()
            .filter_map(origin)
            .filter(|origin| Some(*origin) != own && is_plain(origin))
            .map(str::to_owned)
            .collect();
        connect.sort();
        connect.dedup();
        Self { connect, scripts: Vec::new(), foreign_pictures: pictures(atlas).any(|src| !src.is_relative()) }
    }

    /// Allows an inline script by its hash, `sha256-…` in base64.
    pub fn allow_script(mut self, hash: &str) -> Self {
        if hash.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'+' | b'/' | b'=')) {
            self.scripts.push(hash.to_owned());
        }
        self
    }

    /// As a header. It says nothing of `frame-ancestors`: anybody may frame a part, and to say so
    /// with `*` would shut out pages without a network scheme, such as `file:` and web views.
    pub fn header(&self) -> String {
        self.meta()
    }

    /// Demand of a page on all that it loads from elsewhere (`Cross-Origin-Embedder-Policy`), so
    /// that a host which isolates itself may frame it.
    pub fn embedder(&self) -> &'static str {
        // Pictures on other hosts rarely say that others may show them.
        if self.foreign_pictures { "credentialless" } else { "require-corp" }
    }

    /// As the content of a `<meta http-equiv="Content-Security-Policy">`, where
    /// `frame-ancestors` would be ignored with a warning in the console.
    pub fn meta(&self) -> String {
        let scripts: String = self.scripts.iter().map(|hash| format!(" '{hash}'")).collect();
        let connect: String = self.connect.iter().map(|origin| format!(" {origin}")).collect();
        let pictures = if self.foreign_pictures { " https:" } else { "" };
        [
            "default-src 'none'",
            &format!("script-src 'self' 'wasm-unsafe-eval'{scripts}"),
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            &format!("img-src 'self' data:{pictures}"),
            &format!("connect-src 'self'{connect}"),
            // The page that lets people try a part shows it in a frame.
            "frame-src 'self'",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        ]
        .join("; ")
    }
}

/// True if an origin is written so that it can mean nothing else in a policy.
fn is_plain(origin: &str) -> bool {
    origin.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b':' | b'/' | b'.' | b'-' | b'[' | b']'))
}

fn pictures(atlas: &Atlas) -> impl Iterator<Item = &Address> {
    let conferences = atlas.conferences.iter().flat_map(|conference| &conference.images);
    let milestones = atlas.milestones.iter().filter_map(|milestone| milestone.image.as_ref());
    let people = atlas.people.iter().filter_map(|person| person.image.as_ref());
    conferences.chain(milestones).chain(people).chain(&atlas.publisher.logo).map(|image| &image.src)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::site;
    use crate::model::sample::atlas;

    const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
        style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; \
        manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'";

    #[test]
    fn a_site_of_its_own_asks_nothing_of_others() {
        let policy = Policy::new(&Site::default(), &atlas());
        assert_eq!(policy.meta(), STRICT);
        assert_eq!(policy.header(), STRICT);
    }

    #[test]
    fn where_it_reads_and_writes_elsewhere_that_is_allowed_and_no_more() {
        let connect = |text: &str, live: Option<&str>| {
            let mut atlas = atlas();
            atlas.live = live.and_then(Address::new);
            let policy = Policy::new(&site::read(text.as_bytes()).unwrap(), &atlas).meta();
            let connect =
                policy.split("; ").find_map(|part| part.strip_prefix("connect-src 'self'")).map(str::to_owned);
            connect.unwrap()
        };
        let github = r#"{"desk": {"kind": "github", "url": "https://api.github.com/repos/o/r/contents/live.json"}}"#;
        assert_eq!(
            connect(github, Some("https://raw.example/live.json")),
            " https://api.github.com https://raw.example"
        );
        let both = r#"{"feed": "https://b.example:1/f.json", "live": "https://a.example/l", "desk": {"kind": "put", "url": "https://a.example/l"}}"#;
        assert_eq!(connect(both, Some("https://ignored.example/")), " https://a.example https://b.example:1");
        let own = r#"{"url": "https://a.example/atlas/", "live": "https://a.example/l"}"#;
        assert_eq!(connect(own, None), "");
        assert_eq!(connect(r#"{"desk": {"kind": "share", "url": "https://edit.example/"}}"#, None), "");
        assert_eq!(connect(r#"{"live": "https://a.example;script-src*/x"}"#, None), "", "nothing can be slipped in");
    }

    #[test]
    fn pictures_on_other_hosts_open_that_door_only() {
        let mut atlas = atlas();
        atlas.conferences[0].images[0].src = Address::new("https://img.example/x.jpg").unwrap();
        let policy = Policy::new(&Site::default(), &atlas).meta();
        assert_eq!(policy, STRICT.replace("data:;", "data: https:;"));
    }

    #[test]
    fn an_inline_script_is_allowed_by_its_hash() {
        let policy =
            Policy::new(&Site::default(), &atlas()).allow_script("sha256-ab+/=").allow_script("x' 'unsafe-inline");
        assert!(policy.meta().contains("script-src 'self' 'wasm-unsafe-eval' 'sha256-ab+/=';"));
    }
}
