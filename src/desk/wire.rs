//! HTTP requests and answers of a store.

use std::fmt;

use super::base64;
use super::message::{Event, Request, UploadError, Version};
use crate::feed::contents;
use crate::feed::site::Desk;

/// Identity of an organizer at a store. It is kept in memory, or at most as long as the tab; it
/// is never in an address, a log or a feed, and does not print itself.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret {
    /// A name for `Basic` (RFC 7617); without one the password is a token for `Bearer`
    /// (RFC 6750).
    pub user: String,
    pub password: String,
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl Secret {
    fn header(&self) -> Option<(&'static str, String)> {
        if self.password.is_empty() && self.user.is_empty() {
            return None;
        }
        let value = if self.user.is_empty() {
            ["Bearer ", &self.password].concat()
        } else {
            let pair = [self.user.as_str(), ":", &self.password].concat();
            ["Basic ", &base64::encode(pair.as_bytes())].concat()
        };
        Some(("Authorization", value))
    }
}

/// A request as HTTP has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    pub method: &'static str,
    pub url: String,
    pub headers: Vec<(&'static str, String)>,
    pub body: Option<String>,
}

/// Reply, as HTTP has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    pub status: u16,
    pub etag: Option<String>,
    pub body: Vec<u8>,
}

/// Addresses where a file is kept and where visitors read it; both absolute, or as a page would ask
/// for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Store {
    pub desk: Option<Desk>,
    /// The address to write to.
    pub url: Option<String>,
    /// The address that visitors read.
    pub public: Option<String>,
    /// The address at which the calendar that follows the day is written, if there is one.
    pub calendar: Option<String>,
}

impl Store {
    /// True if the desk can write to it.
    pub fn can_put(&self) -> bool {
        self.url.is_some() && matches!(self.desk, Some(Desk::Put { .. } | Desk::GitHub { .. }))
    }

    /// The request as it is sent; `None` where there is no address for it.
    pub fn wire(&self, request: &Request, secret: &Secret) -> Option<Wire> {
        let get = |url: String, headers: Vec<(&'static str, String)>| Wire { method: "GET", url, headers, body: None };
        if *request == Request::ReadBack {
            return Some(get(self.public.clone()?, Vec::new()));
        }
        let github = match &self.desk {
            Some(Desk::GitHub { branch, .. }) => Some(branch.as_deref()),
            Some(Desk::Put { .. }) => None,
            // Shared by hand: what there is, is what visitors read.
            _ => return (*request == Request::Load).then(|| self.public.clone().map(|url| get(url, Vec::new())))?,
        };
        let mut url = self.url.clone()?;
        let mut headers: Vec<_> = secret.header().into_iter().collect();
        if github.is_some() {
            headers.push(("Accept", "application/vnd.github+json".to_owned()));
        }
        let Request::Put { body, version } = request else {
            if let Some(branch) = github.flatten() {
                url.push_str("?ref=");
                url.extend(percent_encoding::utf8_percent_encode(branch, percent_encoding::NON_ALPHANUMERIC));
            }
            return Some(get(url, headers));
        };
        let is_calendar = url.split(['?', '#']).next().is_some_and(|path| path.ends_with(".ics"));
        let kind = if is_calendar && github.is_none() { "text/calendar; charset=utf-8" } else { "application/json" };
        headers.push(("Content-Type", kind.to_owned()));
        let body = match github {
            Some(branch) => {
                let sha = version.as_ref().map(|version| version.0.as_str());
                contents::write("Changes of the day", &base64::encode(body.as_bytes()), sha, branch)
            }
            None => {
                headers.push(match version {
                    Some(version) => ("If-Match", version.0.clone()),
                    None => ("If-None-Match", "*".to_owned()),
                });
                body.clone()
            }
        };
        Some(Wire { method: "PUT", url, headers, body: Some(body) })
    }

    /// Event that an answer stands for.
    pub fn event(&self, request: &Request, reply: Reply) -> Event {
        let github = matches!(self.desk, Some(Desk::GitHub { .. }));
        match (request, reply.status) {
            (Request::ReadBack, 200) => Event::Public(Some(reply.body)),
            (Request::ReadBack, _) => Event::Public(None),
            (Request::Load, 200) if github => match contents::read(&reply.body) {
                Some((content, sha)) => {
                    let bytes = base64::decode(&content).unwrap_or_default();
                    Event::Loaded { bytes, version: Some(Version(sha)) }
                }
                None => Event::Loaded { bytes: reply.body, version: None },
            },
            (Request::Load, 200) => Event::Loaded { bytes: reply.body, version: reply.etag.map(Version) },
            (Request::Load, 404 | 410) => Event::Missing,
            (Request::Put { .. }, 200 | 201 | 204) => Event::Stored,
            (Request::Put { .. }, 409 | 412) => Event::Changed,
            // GitHub says so of a file that is there and whose `sha` was not given.
            (Request::Put { .. }, 422) if github => Event::Changed,
            (_, 401 | 403) => Event::Refused,
            // GitHub hides what a token has no right to.
            (Request::Put { .. }, 404) if github => Event::Refused,
            (_, status) => Event::Failed(UploadError::Status(status)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Address;

    fn store(desk: fn(Address) -> Desk) -> Store {
        let url = "https://store.example/live.json";
        Store {
            desk: Some(desk(Address::new(url).unwrap())),
            url: Some(url.to_owned()),
            public: Some("live.json".to_owned()),
            calendar: Some("https://store.example/live.ics".to_owned()),
        }
    }

    fn put() -> Store {
        store(|url| Desk::Put { url })
    }

    fn github() -> Store {
        store(|url| Desk::GitHub { url, branch: Some("a/b".to_owned()) })
    }

    fn secret(user: &str) -> Secret {
        Secret { user: user.to_owned(), password: "pässword".to_owned() }
    }

    fn header<'a>(wire: &'a Wire, name: &str) -> Option<&'a str> {
        wire.headers.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn save(version: Option<&str>) -> Request {
        Request::Put { body: "{}".to_owned(), version: version.map(|version| Version(version.to_owned())) }
    }

    #[test]
    fn a_put_is_tied_to_the_version_that_was_loaded() {
        let wire = put().wire(&save(Some("\"1\"")), &secret("ada")).unwrap();
        assert_eq!((wire.method, header(&wire, "If-Match")), ("PUT", Some("\"1\"")));
        assert_eq!(header(&wire, "Authorization"), Some("Basic YWRhOnDDpHNzd29yZA=="));
        let new = put().wire(&save(None), &secret("")).unwrap();
        assert_eq!((header(&new, "If-None-Match"), header(&new, "If-Match")), (Some("*"), None));
        assert_eq!(header(&new, "Authorization"), Some("Bearer pässword"));
    }

    #[test]
    fn github_is_told_the_sha_and_the_branch() {
        let wire = github().wire(&save(Some("3d21")), &secret("")).unwrap();
        let body = wire.body.as_deref().unwrap();
        let sent: serde_json::Value = serde_json::from_str(body).unwrap();
        assert_eq!(sent["content"], "e30=");
        assert_eq!((&sent["sha"], &sent["branch"]), (&"3d21".into(), &"a/b".into()));
        assert_eq!(header(&wire, "If-Match"), None);
        let load = github().wire(&Request::Load, &Secret::default()).unwrap();
        assert_eq!(load.url, "https://store.example/live.json?ref=a%2Fb");
        assert_eq!(header(&load, "Authorization"), None);
    }

    #[test]
    fn the_public_file_is_read_as_a_visitor_reads_it() {
        for store in [put(), github()] {
            let wire = store.wire(&Request::ReadBack, &secret("ada")).unwrap();
            assert_eq!((wire.url.as_str(), wire.headers.len()), ("live.json", 0));
        }
        let share = store(|url| Desk::Share { url: Some(url) });
        assert!(!share.can_put());
        assert_eq!(share.wire(&Request::Load, &secret("a")).unwrap().url, "live.json");
        assert_eq!(share.wire(&save(None), &secret("a")), None);
    }

    #[test]
    fn an_answer_means_what_its_status_says() {
        let says = |store: &Store, request: &Request, status| {
            store.event(request, Reply { status, etag: Some("\"1\"".to_owned()), body: Vec::new() })
        };
        let version = || Some(Version("\"1\"".to_owned()));
        let load = Request::Load;
        assert_eq!(says(&put(), &load, 200), Event::Loaded { bytes: Vec::new(), version: version() });
        let cases = [
            (&load, 404, Event::Missing),
            (&load, 401, Event::Refused),
            (&load, 503, Event::Failed(UploadError::Status(503))),
            (&save(None), 201, Event::Stored),
            (&save(None), 204, Event::Stored),
            (&save(None), 412, Event::Changed),
            (&save(None), 409, Event::Changed),
            (&save(None), 403, Event::Refused),
            (&save(None), 404, Event::Failed(UploadError::Status(404))),
            (&save(None), 507, Event::Failed(UploadError::Status(507))),
            (&Request::ReadBack, 304, Event::Public(None)),
            (&Request::ReadBack, 200, Event::Public(Some(Vec::new()))),
        ];
        for (request, status, expected) in cases {
            assert_eq!(says(&put(), request, status), expected, "{request:?} {status}");
        }
        assert_eq!(says(&github(), &save(None), 422), Event::Changed);
        assert_eq!(says(&github(), &save(None), 404), Event::Refused);
        let file = br#"{"sha":"3d21","content":"e30=\n"}"#.to_vec();
        let told = github().event(&load, Reply { status: 200, etag: None, body: file });
        assert_eq!(told, Event::Loaded { bytes: b"{}".to_vec(), version: Some(Version("3d21".to_owned())) });
    }

    #[test]
    fn the_calendar_is_put_as_one_and_on_github_as_any_file() {
        let wire = |store: Store| store.of_calendar().unwrap().wire(&save(None), &secret("")).unwrap();
        assert_eq!(wire(put()).url, "https://store.example/live.ics");
        assert_eq!(header(&wire(put()), "Content-Type"), Some("text/calendar; charset=utf-8"));
        assert_eq!(header(&wire(github()), "Content-Type"), Some("application/json"));
        assert_eq!(Store { desk: None, ..put() }.of_calendar(), None, "nobody writes it");
        assert_eq!(Store { calendar: None, ..put() }.of_calendar(), None, "there is none");
    }

    #[test]
    fn a_secret_does_not_print_itself() {
        assert!(!format!("{:?}", secret("ada")).contains("ssword"));
    }
}
