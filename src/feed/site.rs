//! `site.json`: what belongs to one deployment and not to the content.

use std::fmt;

use serde_json::{Map, Value};

use crate::model::Address;

/// Store to which the organizer's desk publishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Desk {
    /// Conditional PUT to this address (RFC 9110; WebDAV, S3-compatible stores).
    Put { url: Address },
    /// The GitHub contents API at this address, on this branch or else the default one.
    GitHub { url: Address, branch: Option<String> },
    /// The file is shared or downloaded; perhaps edited by hand at this address.
    Share { url: Option<Address> },
}

/// The settings of one deployment. Every one may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Absolute address of the site.
    pub url: Option<SiteUrl>,
    /// Address of the feed, relative to the site; `feed.json` if not said.
    pub feed: Option<Address>,
    /// Address of the changes of the day; overrides what the feed says.
    pub live: Option<Address>,
    pub desk: Option<Desk>,
    /// Absolute address of the calendar that follows the day, which the desk writes.
    pub calendar: Option<Address>,
    /// Counts of fewer people from one country are not shown, and the country is only named: one
    /// or two would say who came. 0 shows every count.
    pub fewest_people: u64,
    /// Fields that are not known, for whoever builds the site to be told.
    pub unknown: Vec<String>,
}

/// The absolute address of a site: `http` or `https`, a host, and a path that ends in `/`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteUrl {
    text: String,
    /// Length in bytes of scheme and host.
    origin: usize,
}

impl SiteUrl {
    /// Reads an address; a missing `/` at its end is added. `None` if it is not an absolute
    /// web address, has a query or a fragment, or has characters that would mean something in
    /// the settings of a host, into which it is written.
    pub fn new(text: &str) -> Option<Self> {
        let address = Address::new(text)?;
        address.host()?;
        let is_plain = |b: u8| b.is_ascii_alphanumeric() || b"-._~:/%[]".contains(&b);
        if !text.bytes().all(is_plain) {
            return None;
        }
        let (scheme, rest) = text.split_once("://")?;
        let host = rest.split('/').next()?;
        let origin = scheme.len() + "://".len() + host.len();
        let mut text = text.to_owned();
        if !text.ends_with('/') {
            text.push('/');
        }
        Some(Self { text, origin })
    }

    /// The address, which ends in `/`.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Scheme, host and port: `https://atlas.example`.
    pub fn origin(&self) -> &str {
        self.text.get(..self.origin).unwrap_or_default()
    }

    /// The path at which the site lies, from `/` to `/`.
    pub fn base(&self) -> &str {
        self.text.get(self.origin..).unwrap_or("/")
    }

    /// The absolute address of what is written relative to the site (RFC 3986, 5.2, without
    /// the parts that an [`Address`] cannot have).
    pub fn resolve(&self, address: &Address) -> String {
        let text = address.as_str();
        if !address.is_relative() {
            return text.to_owned();
        }
        let (path, rest) = text.split_at_checked(text.find(['?', '#']).unwrap_or(text.len())).unwrap_or((text, ""));
        let from_root = path.starts_with('/');
        let mut segments: Vec<&str> = if from_root { Vec::new() } else { steps(self.base()).collect() };
        for step in steps(path) {
            match step {
                "." => {}
                ".." => {
                    segments.pop();
                }
                step => segments.push(step),
            }
        }
        let is_folder =
            path.is_empty() || path.ends_with('/') || path.ends_with("/.") || path.ends_with("..") || path == ".";
        let mut out = self.origin().to_owned();
        out.push('/');
        out.push_str(&segments.join("/"));
        if is_folder && !segments.is_empty() {
            out.push('/');
        }
        out.push_str(rest);
        out
    }

    /// The folder in which a file lies, as a base of its own: what a feed names relative to
    /// itself is resolved against the folder of the feed. `None` if it is no web address.
    pub fn folder_of(&self, file: &Address) -> Option<Self> {
        let file = self.resolve(file);
        let path = file.split(['?', '#']).next()?;
        let (folder, _) = path.rsplit_once('/')?;
        // An address without a path, such as `https://a.example`.
        Self::new(if folder.ends_with('/') { path } else { folder })
    }
}

/// The segments of a path.
fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|step| !step.is_empty())
}

/// The scheme, host and port of an absolute web address.
pub fn origin(address: &Address) -> Option<&str> {
    address.host()?;
    let text = address.as_str();
    let (scheme, rest) = text.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    text.get(..scheme.len() + "://".len() + host.len())
}

/// Error of settings that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SiteError {
    /// Not JSON in UTF-8; line and column from 1.
    NotJson { line: usize, column: usize },
    /// JSON, but no object.
    NotAnObject,
    /// A field has a value that cannot stand there.
    BadField { path: &'static str, wanted: &'static str },
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson { line, column } => write!(f, "site.json is not JSON: line {line}, column {column}"),
            Self::NotAnObject => f.write_str("site.json is not a JSON object"),
            Self::BadField { path, wanted } => write!(f, "site.json: {path}: wanted {wanted}"),
        }
    }
}

impl std::error::Error for SiteError {}

/// Reads the settings of a deployment; a byte-order mark is allowed.
///
/// # Errors
/// A value that cannot be used is an error and not a guess: with a wrong address every page
/// of a build would carry it. A field that is not known is only told in [`Site::unknown`].
pub fn read(bytes: &[u8]) -> Result<Site, SiteError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let value: Value = serde_json::from_slice(bytes)
        .map_err(|error| SiteError::NotJson { line: error.line(), column: error.column() })?;
    let Value::Object(fields) = value else { return Err(SiteError::NotAnObject) };
    let url = text(&fields, "url", "/url")?.map(SiteUrl::new);
    let wanted = "an absolute http or https address without query or fragment";
    let desk = match fields.get("desk") {
        None | Some(Value::Null) => None,
        Some(desk) => Some(read_desk(desk)?),
    };
    let known = |name: &str| {
        matches!(name, "$schema" | "url" | "feed" | "live" | "desk" | "calendar" | "fewest_people")
            || name.starts_with("x_")
    };
    let fewest_people = match fields.get("fewest_people") {
        None | Some(Value::Null) => 0,
        Some(number) => {
            number.as_u64().ok_or(SiteError::BadField { path: "/fewest_people", wanted: "a whole number" })?
        }
    };
    let calendar = address(&fields, "calendar", "/calendar")?;
    if calendar.as_ref().is_some_and(|calendar| calendar.host().is_none() || !is_calendar(calendar)) {
        let wanted = "an absolute http or https address that ends in .ics";
        return Err(SiteError::BadField { path: "/calendar", wanted });
    }
    Ok(Site {
        url: url.map(|url| url.ok_or(SiteError::BadField { path: "/url", wanted })).transpose()?,
        feed: address(&fields, "feed", "/feed")?,
        live: address(&fields, "live", "/live")?,
        desk,
        calendar,
        fewest_people,
        unknown: fields.keys().filter(|name| !known(name)).cloned().collect(),
    })
}

fn is_calendar(address: &Address) -> bool {
    address.as_str().split(['?', '#']).next().is_some_and(|path| path.ends_with(".ics"))
}

fn read_desk(desk: &Value) -> Result<Desk, SiteError> {
    let Value::Object(fields) = desk else {
        return Err(SiteError::BadField { path: "/desk", wanted: "an object" });
    };
    let url = address(fields, "url", "/desk/url")?;
    let required = || {
        let url = url.clone().filter(|url| url.is_relative() || url.host().is_some());
        url.ok_or(SiteError::BadField { path: "/desk/url", wanted: "the address to write to" })
    };
    match text(fields, "kind", "/desk/kind")? {
        Some("put") => Ok(Desk::Put { url: required()? }),
        Some("github") => {
            let branch = text(fields, "branch", "/desk/branch")?.map(str::to_owned);
            Ok(Desk::GitHub { url: required()?, branch })
        }
        Some("share") => Ok(Desk::Share { url }),
        _ => Err(SiteError::BadField { path: "/desk/kind", wanted: "\"put\", \"github\" or \"share\"" }),
    }
}

/// A text; `null` is as good as nothing.
fn text<'f>(fields: &'f Map<String, Value>, name: &str, path: &'static str) -> Result<Option<&'f str>, SiteError> {
    match fields.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text)),
        Some(_) => Err(SiteError::BadField { path, wanted: "a text" }),
    }
}

fn address(fields: &Map<String, Value>, name: &str, path: &'static str) -> Result<Option<Address>, SiteError> {
    let text = text(fields, name, path)?;
    let address = text.map(|text| Address::new(text).ok_or(SiteError::BadField { path, wanted: "an address" }));
    address.transpose()
}

#[cfg(test)]
#[path = "site_tests.rs"]
mod tests;
