//! Web addresses: the one check through which an address of a feed reaches a page.

use std::fmt;
use std::sync::Arc;

/// An address that is safe to link to: `https`, `http`, `mailto`, `tel`, `geo`, `webcal`,
/// or relative to the feed.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Address(Arc<str>);

/// The schemes that an address may have.
const SCHEMES: [&str; 6] = ["https", "http", "mailto", "tel", "geo", "webcal"];

impl Address {
    /// Checks `address`: `None` if it is empty, has a scheme other than those allowed, is
    /// relative to the protocol (`//host`), or has a space or a control character, which a
    /// browser would drop and so read another address than was checked.
    pub fn new(address: &str) -> Option<Self> {
        let unsafe_char = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
        if address.is_empty() || address.contains(unsafe_char) || address.starts_with("//") {
            return None;
        }
        let scheme =
            address.split_once(':').map(|(scheme, _)| scheme).filter(|scheme| !scheme.contains(['/', '?', '#']));
        match scheme {
            Some(scheme) if !SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)) => None,
            _ => Some(Self(address.into())),
        }
    }

    /// Address of the feed's own folder.
    pub fn here() -> Self {
        Self("./".into())
    }

    /// The address as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for an address without a scheme, which is relative to the feed.
    pub fn is_relative(&self) -> bool {
        self.0.split_once(':').is_none_or(|(scheme, _)| scheme.contains(['/', '?', '#']))
    }

    /// The host of an `http` or `https` address, without a leading `www.`.
    pub fn host(&self) -> Option<&str> {
        let (scheme, rest) = self.0.split_once("://")?;
        let web = scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http");
        let host = rest.split(['/', '?', '#']).next().filter(|host| web && !host.is_empty())?;
        Some(host.strip_prefix("www.").unwrap_or(host))
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_safe_schemes_and_relative_addresses_pass() {
        let good = [
            "https://a.example/b?c:d",
            "HTTP://a",
            "mailto:a@b.example",
            "tel:+66",
            "geo:1,2",
            "webcal://a",
            "images/x.jpg",
            "../x",
            "/x",
            "#a",
            "?q=a:b",
            "a/b:c",
        ];
        for address in good {
            assert!(Address::new(address).is_some(), "{address}");
        }
        let bad = [
            "",
            "javascript:alert(1)",
            "JaVaScRiPt:x",
            "java\nscript:x",
            " javascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///x",
            "//evil.example",
            "\\\\evil",
            "blob:x",
            "x y",
        ];
        for address in bad {
            assert!(Address::new(address).is_none(), "{address}");
        }
    }

    #[test]
    fn a_host_is_that_of_a_web_address() {
        let host = |a| Address::new(a).unwrap().host().map(str::to_owned);
        assert_eq!(host("https://www.ait.ac.th/x").as_deref(), Some("ait.ac.th"));
        assert_eq!(host("https://a.example?x").as_deref(), Some("a.example"));
        assert_eq!(host("mailto:a@b.example"), None);
        assert_eq!(host("x/y"), None);
    }
}
