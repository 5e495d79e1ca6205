//! Headers that a good static host sends with a build, and the settings that make a host do so.
//!
//! [`Hosting::headers`] says it once; `atlas serve` answers by it, and the files for hosts say
//! the same in their own words.

mod caddy;
mod github_pages;
mod netlify;
mod nginx;

use super::policy::{PERMISSIONS, Policy, REFERRER, UNFRAMED};

/// Facts of a build that a host has to know.
#[derive(Clone, Debug)]
pub struct Hosting {
    /// The path at which the site lies, from `/` to `/`.
    pub base: String,
    /// The host's name, or none where it is not known.
    pub host: Option<String>,
    pub policy: Policy,
    /// Files that are overwritten in place, relative to the site: no copy may hide a change.
    pub changing: Vec<String>,
}

/// A file of the build that is for one kind of host, and nobody's business on another.
const FOR_HOSTS: &str = "_headers";

/// Cache for a year without asking: the name changes when the content does.
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

/// Keep, but ask each time whether it is still good; with an ETag the answer is short.
const ASK: &str = "no-cache";

/// The pattern of [`is_hashed`], as nginx and Caddy read it.
const HASHED: &str = r"-[0-9a-f]{16,}(_bg)?\.[a-z0-9]+$";

/// The pattern of [`is_desk`], as nginx and Caddy read it.
const DESK: &str = r"/desk/(index\.html)?$";

impl Hosting {
    /// The headers for a file of the build, besides its type.
    ///
    /// Every file may be read from anywhere, for the parts run in sandboxed frames, whose
    /// origin is `null`.
    pub fn headers(&self, path: &str) -> Vec<(&'static str, String)> {
        let mut headers = self.common();
        if is_desk(path) {
            headers.push(("Content-Security-Policy", UNFRAMED.to_owned()));
        }
        headers.push(("Cache-Control", if is_hashed(path) { IMMUTABLE } else { ASK }.to_owned()));
        headers
    }

    fn common(&self) -> Vec<(&'static str, String)> {
        vec![
            ("Content-Security-Policy", self.policy.header()),
            ("Referrer-Policy", REFERRER.to_owned()),
            ("Permissions-Policy", PERMISSIONS.to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Access-Control-Allow-Origin", "*".to_owned()),
            ("Cross-Origin-Resource-Policy", "cross-origin".to_owned()),
            ("Cross-Origin-Embedder-Policy", self.policy.embedder().to_owned()),
        ]
    }
}

/// True if a file is the desk's page, in any language.
fn is_desk(path: &str) -> bool {
    let path = path.strip_suffix("index.html").unwrap_or(path);
    path == "desk/" || path.ends_with("/desk/")
}

/// True if the name of a file carries the hash of its content: at least 16 hexadecimal digits
/// after a hyphen, before the ending, as in `app-0123456789abcdef_bg.wasm`.
pub fn is_hashed(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let Some((stem, ending)) = name.rsplit_once('.') else { return false };
    let stem = stem.strip_suffix("_bg").unwrap_or(stem);
    let Some((_, hash)) = stem.rsplit_once('-') else { return false };
    let is_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    let is_ending = !ending.is_empty() && ending.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    is_ending && hash.len() >= 16 && hash.bytes().all(is_hex)
}

/// The media type of a file by the ending of its name.
pub fn media_type(path: &str) -> &'static str {
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, ending)| ending);
    match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "jsonld" => "application/ld+json",
        "webmanifest" => "application/manifest+json",
        "atom" => "application/atom+xml; charset=utf-8",
        "xml" => "application/xml; charset=utf-8",
        "ics" => "text/calendar; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "gif" => "image/gif",
        "ico" => "image/x-icon",
        "pdf" => "application/pdf",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Endings whose types the tables of common hosts lack or have wrong: to nginx `ts` is a film.
const RARE_TYPES: [&str; 6] = ["wasm", "webmanifest", "atom", "ics", "csv", "ts"];

#[cfg(test)]
mod tests;
