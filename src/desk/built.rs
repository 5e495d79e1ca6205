//! Comparison of the settings that a page was built with and those that hold now.
//!
//! `site.json` is read when the site is built, for its policy, its service worker and the address
//! that visitors read; the desk reads it again when it is opened. A file that was edited in a
//! finished folder would make the desk write one file while visitors read another.

use super::Store;

/// Facts that the build wrote into a page.
#[derive(Clone, Debug, Default)]
pub struct Built {
    /// The address that visitors read, as it would be asked for; none where there is no such file.
    pub public: Option<String>,
    /// The page's content security policy, where the page names one.
    pub policy: Option<String>,
    /// The origin of the page: `https://atlas.example`.
    pub origin: String,
}

impl Built {
    /// True if the site must be built anew before the desk and visitors go by the same settings.
    pub fn is_outdated(&self, store: &Store) -> bool {
        let foreign = |url: &Option<String>| url.as_deref().and_then(origin).filter(|other| *other != self.origin);
        let url = foreign(&store.url).is_some_and(|origin| !self.allows(&origin));
        url || store.public != self.public
    }

    /// True if the policy allows requests to an origin.
    fn allows(&self, origin: &str) -> bool {
        let Some(policy) = &self.policy else { return true };
        let connect = policy.split(';').find_map(|part| part.trim().strip_prefix("connect-src "));
        connect.is_none_or(|sources| sources.split_whitespace().any(|source| source == origin || source == "*"))
    }
}

/// Scheme, host and port of an absolute address.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    Some([scheme, "://", rest.split(['/', '?', '#']).next()?].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::site::Desk;
    use crate::model::Address;

    fn is_outdated(url: &str, public: &str) -> bool {
        let built = Built {
            public: Some("https://live.example/live.json".to_owned()),
            policy: Some("default-src 'none'; connect-src 'self' https://live.example; img-src 'self'".to_owned()),
            origin: "https://atlas.example".to_owned(),
        };
        let desk = Some(Desk::Put { url: Address::new(url).unwrap() });
        built.is_outdated(&Store { desk, url: Some(url.to_owned()), public: Some(public.to_owned()), calendar: None })
    }

    #[test]
    fn settings_edited_after_the_build_are_found_out() {
        let live = "https://live.example/live.json";
        assert!(!is_outdated(live, live));
        assert!(!is_outdated("https://atlas.example/live.json", live), "its own origin is always allowed");
        assert!(!is_outdated("/dav/live.json", live));
        assert!(is_outdated(live, "https://live.example/other.json"), "visitors read another file");
        assert!(is_outdated("https://other.example/live.json", live), "the policy allows no such store");
    }
}
