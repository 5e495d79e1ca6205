//! A folder of files as a site: which file answers, with which headers.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::headers::Headers;
use crate::publish::hosting::{is_hashed, media_type};

/// A request, as far as a static host looks at it.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    pub method: &'a str,
    /// The path and the query, as they came.
    pub target: &'a str,
    pub accept_encoding: &'a str,
    pub if_none_match: Option<&'a str>,
}

/// The answer to a request. Its length is for the server to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// A short text with a status.
    pub fn text(status: u16, text: &str) -> Self {
        let kind = ("Content-Type".to_owned(), media_type("x.txt").to_owned());
        Self { status, headers: vec![kind], body: text.as_bytes().to_vec() }
    }

    /// A script that may change at any time.
    pub fn script(text: &str) -> Self {
        Self { status: 200, headers: Vec::new(), body: text.as_bytes().to_vec() }
            .with("Content-Type", media_type("x.js"))
            .with("Cache-Control", "no-store")
    }

    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}

/// A build, served under a path.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    base: String,
    headers: Headers,
}

/// A path of the site with exactly one `/` at each end.
pub(super) fn base(path: &str) -> String {
    match path.trim_matches('/') {
        "" => "/".to_owned(),
        inner => format!("/{inner}/"),
    }
}

impl Site {
    /// The site in `dist`, under the path `base`.
    ///
    /// # Errors
    /// There is no build there; the message says so.
    pub fn open(dist: &Path, base: &str) -> Result<Self, String> {
        let root = fs::canonicalize(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
        if !root.join("index.html").is_file() {
            return Err(format!("{}: has no index.html; build the site first", dist.display()));
        }
        let headers = fs::read_to_string(root.join("_headers")).map(|text| Headers::read(&text)).unwrap_or_default();
        Ok(Self { root, base: self::base(base), headers })
    }

    /// Answers one request.
    pub fn answer(&self, ask: &Ask<'_>) -> Answer {
        if !matches!(ask.method, "GET" | "HEAD") {
            return Answer::text(405, "only GET and HEAD are answered\n").with("Allow", "GET, HEAD");
        }
        let path = ask.target.split(['?', '#']).next().unwrap_or_default();
        let query = ask.target.strip_prefix(path).unwrap_or_default();
        let Some(inside) = path.strip_prefix(&self.base) else {
            // The root, or the base without its `/`: lead on to the site.
            let leads_on = path == "/" || self.base.strip_suffix('/') == Some(path);
            return if leads_on { redirect(302, &self.base, query) } else { self.missing(ask) };
        };
        let Some(file) = self.locate(inside) else { return self.missing(ask) };
        if file.is_dir() {
            if !(inside.is_empty() || inside.ends_with('/')) {
                return redirect(301, &format!("{path}/"), query);
            }
            let index = file.join("index.html");
            return if index.is_file() { self.file(ask, &index, 200) } else { self.missing(ask) };
        }
        if inside.ends_with('/') { self.missing(ask) } else { self.file(ask, &file, 200) }
    }

    /// The file or folder of a path, if there is one and it is for everybody: nothing outside
    /// the build, nothing hidden, and not what is meant for the host.
    fn locate(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.root.clone();
        for part in decode(path)?.split('/').filter(|part| !part.is_empty()) {
            let hidden = part.starts_with('.') && part != ".well-known";
            if hidden || part.contains(['\\', '\0', ':']) {
                return None;
            }
            file.push(part);
        }
        let file = fs::canonicalize(file).ok().filter(|file| file.starts_with(&self.root))?;
        let is_for_host = ["_headers", "_redirects"].iter().any(|name| file == self.root.join(name));
        (!is_for_host).then_some(file)
    }

    fn missing(&self, ask: &Ask<'_>) -> Answer {
        let page = self.root.join("404.html");
        if page.is_file() { self.file(ask, &page, 404) } else { Answer::text(404, "there is no such page\n") }
    }

    fn file(&self, ask: &Ask<'_>, file: &Path, status: u16) -> Answer {
        let (packed, encoding) = packed(file, ask.accept_encoding);
        let Ok(body) = fs::read(&packed) else { return Answer::text(500, "the file cannot be read\n") };
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let cache = if is_hashed(&name) { "public, max-age=31536000, immutable" } else { "no-cache" };
        let etag = etag(&body);
        let mut answer = Answer { status, ..Answer::default() }
            .with("Content-Type", media_type(&name))
            .with("Cache-Control", cache)
            .with("ETag", etag.as_str())
            .with("Vary", "Accept-Encoding")
            .with("Access-Control-Allow-Origin", "*");
        if let Some(encoding) = encoding {
            answer = answer.with("Content-Encoding", encoding);
        }
        let path =
            ask.target.split(['?', '#']).next().and_then(|path| path.strip_prefix(&self.base)).unwrap_or_default();
        for (name, value) in self.headers.of(&format!("/{path}")) {
            answer.headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name));
            answer = answer.with(name, value.as_str());
        }
        let known = ask.if_none_match.is_some_and(|tags| tags.split(',').any(|tag| matches(tag.trim(), &etag)));
        if status == 200 && known {
            answer.status = 304;
        } else {
            answer.body = body;
        }
        answer
    }
}

/// True if a tag that the browser sent is this one; weak or not makes no difference to GET
/// (RFC 9110, 13.1.2).
fn matches(tag: &str, etag: &str) -> bool {
    tag == "*" || tag.strip_prefix("W/").unwrap_or(tag) == etag
}

fn redirect(status: u16, path: &str, query: &str) -> Answer {
    Answer { status, ..Answer::default() }.with("Location", format!("{path}{query}")).with("Cache-Control", "no-cache")
}

/// The file compressed ahead of time in the best way that the browser takes, or the file. A copy
/// that is older than its file is of what was there before.
fn packed(file: &Path, accept: &str) -> (PathBuf, Option<&'static str>) {
    for (end, encoding) in [("br", "br"), ("gz", "gzip")] {
        let mut name = file.as_os_str().to_os_string();
        name.push(".");
        name.push(end);
        let name = PathBuf::from(name);
        if accepts(accept, encoding) && name.is_file() && changed(&name) >= changed(file) {
            return (name, Some(encoding));
        }
    }
    (file.to_path_buf(), None)
}

/// When a file was last written, where the system knows.
fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

/// True if an `Accept-Encoding` takes this encoding (RFC 9110, 12.5.3).
fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|item| {
        let mut parts = item.split(';').map(str::trim);
        let named = parts.next().is_some_and(|name| name.eq_ignore_ascii_case(encoding));
        let refused = parts.any(|part| matches!(part, "q=0" | "q=0.0" | "q=0.00" | "q=0.000"));
        named && !refused
    })
}

fn etag(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("\"{:016x}\"", hasher.finish())
}

/// A path with its `%41` read; nothing where that is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        let read = match (first, tail) {
            (b'%', [high, low, after @ ..]) => {
                rest = after;
                let digit = |byte: u8| char::from(byte).to_digit(16);
                u8::try_from(digit(*high)? * 16 + digit(*low)?).ok()?
            }
            (b'%', _) => return None,
            (byte, _) => byte,
        };
        bytes.push(read);
    }
    String::from_utf8(bytes).ok()
}
