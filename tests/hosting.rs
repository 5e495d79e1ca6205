//! A build behind real web servers with the configuration that it brings.
//!
//! Runs where Debian's nginx and Caddy are found, or the ones that `NGINX` and `CADDY` name;
//! elsewhere a test says that it is skipped.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that goes wrong may stop there"
)]

#[path = "hosting/caddy.rs"]
mod caddy;
#[path = "hosting/nginx.rs"]
mod nginx;
#[path = "support/site.rs"]
mod site;

use std::fs;
use std::io::Read as _;
use std::path::Path;

use caddy::Caddy;
use nginx::Nginx;
use ureq::http::Response;
use ureq::{Agent, Body};

/// `None`, and it says why, where there is no such server.
fn nginx(base: &str) -> Option<Nginx> {
    is_here("NGINX", nginx::program()).then(|| Nginx::start(base).unwrap())
}

/// As [`nginx`].
fn caddy(base: &str) -> Option<Caddy> {
    is_here("CADDY", caddy::program()).then(|| Caddy::start(base).unwrap())
}

fn is_here<T>(named_by: &str, program: Result<T, String>) -> bool {
    if let Err(reason) = &program {
        assert!(std::env::var_os(named_by).is_none(), "{reason}");
        println!("skipped: {reason}");
    }
    program.is_ok()
}

fn get(address: &str, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let mut request = Agent::new_with_config(config).get(format!("{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.call().unwrap()
}

fn header<'r>(answer: &'r Response<Body>, name: &str) -> &'r str {
    answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[test]
fn nginx_serves_the_build_at_its_root_as_it_should() {
    if let Some(nginx) = nginx("/") {
        serves(&nginx.address, &nginx.site);
    }
}

#[test]
fn nginx_serves_the_build_under_a_path_as_it_should() {
    if let Some(nginx) = nginx("/atlas/") {
        serves(&nginx.address, &nginx.site);
    }
}

#[test]
fn caddy_serves_the_build_at_its_root_as_it_should() {
    if let Some(caddy) = caddy("/") {
        serves(&caddy.address, &caddy.site);
    }
}

#[test]
fn caddy_serves_the_build_under_a_path_as_it_should() {
    if let Some(caddy) = caddy("/atlas/") {
        serves(&caddy.address, &caddy.site);
    }
}

#[test]
fn behind_nginx_a_file_that_is_overwritten_is_served_new_at_once() {
    if let Some(nginx) = nginx("/atlas/") {
        serves_changes(&nginx.address, &nginx.site);
    }
}

#[test]
fn behind_caddy_a_file_that_is_overwritten_is_served_new_at_once() {
    if let Some(caddy) = caddy("/atlas/") {
        serves_changes(&caddy.address, &caddy.site);
    }
}

/// The feed and the changes of the day, overwritten beside copies that an earlier build left.
fn serves_changes(address: &str, site: &Path) {
    for (file, text) in [("feed.json", "new feed "), ("live.json", "new changes ")] {
        let text = text.repeat(200);
        for end in ["br", "gz"] {
            fs::write(site.join(format!("{file}.{end}")), "an old copy").unwrap();
        }
        fs::write(site.join(file), &text).unwrap();
        for encoding in ["br", "gzip", "identity"] {
            let mut answer = get(address, file, &[("Accept-Encoding", encoding)]);
            let sent = header(&answer, "content-encoding").to_owned();
            let body = answer.body_mut().read_to_vec().unwrap();
            let body = match sent.as_str() {
                "gzip" => {
                    let mut plain = String::new();
                    flate2::read::GzDecoder::new(&body[..]).read_to_string(&mut plain).unwrap();
                    plain
                }
                _ => String::from_utf8(body).unwrap(),
            };
            assert!(body == text, "/{file} by {encoding} is {sent}: {body:.40}");
        }
    }
}

fn serves(address: &str, site: &Path) {
    let wasm = asset(site, "_bg.wasm");
    let script = asset(site, ".js");
    // Types, caching and compression.
    for (path, kind, cached, encoding) in [
        ("", "text/html; charset=utf-8", "no-cache", "br"),
        ("map/", "text/html; charset=utf-8", "no-cache", "br"),
        ("feed.json", "application/json", "no-cache", "gzip"),
        (wasm.as_str(), "application/wasm", "public, max-age=31536000, immutable", "br"),
        (script.as_str(), "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "br"),
        ("calendar.ics", "text/calendar; charset=utf-8", "no-cache", "br"),
        ("changes.atom", "application/atom+xml; charset=utf-8", "no-cache", "br"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache", "br"),
        ("embed.d.ts", "text/plain; charset=utf-8", "no-cache", "br"),
        ("icon-192.png", "image/png", "no-cache", ""),
    ] {
        let answer = get(address, path, &[("Accept-Encoding", "gzip, br")]);
        assert_eq!(answer.status(), 200, "/{path}");
        let type_ = header(&answer, "content-type").replace("application/javascript", "text/javascript");
        assert_eq!(type_, kind, "/{path}");
        assert_eq!(header(&answer, "cache-control"), cached, "/{path}");
        assert!(header(&answer, "content-encoding") == encoding || kind.contains("manifest"), "/{path}");
        assert_eq!(header(&answer, "access-control-allow-origin"), "*", "/{path}");
        let policy = header(&answer, "content-security-policy");
        assert!(policy.starts_with("default-src 'none';"), "/{path}: {policy}");
        assert!(!policy.contains("frame-ancestors"), "/{path}: anybody may frame a part: {policy}");
        assert_eq!(header(&answer, "cross-origin-embedder-policy"), "require-corp", "/{path}");
        assert_eq!(header(&answer, "cross-origin-resource-policy"), "cross-origin", "/{path}");
        assert_eq!(header(&answer, "referrer-policy"), "same-origin", "/{path}");
        assert!(header(&answer, "permissions-policy").contains("camera=()"), "/{path}");
    }
    let page = get(address, "map/", &[("Accept-Encoding", "gzip")]);
    assert_eq!(header(&page, "content-encoding"), "gzip");
    // A feed that has not changed is not sent again.
    let feed = get(address, "feed.json", &[]);
    let again = get(address, "feed.json", &[("If-None-Match", header(&feed, "etag"))]);
    assert_eq!(again.status(), 304);
    // A folder without its slash keeps its query; a page that is none, and a folder without one.
    let base = address.split_once("//").unwrap().1.split_once('/').unwrap().1;
    for (path, to) in [("map", "map/"), ("map?country=TH", "map/?country=TH")] {
        let led = get(address, path, &[]);
        assert!(matches!(led.status().as_u16(), 301 | 308), "/{path}: {}", led.status());
        assert_eq!(header(&led, "location"), format!("/{base}{to}"), "/{path}");
    }
    for path in ["no/such/page/", "conferences/", "_headers"] {
        let mut missing = get(address, path, &[]);
        assert_eq!(missing.status(), 404, "/{path}");
        let page = missing.body_mut().read_to_string().unwrap();
        assert!(page.contains(&format!("data-root=\"/{base}\"")), "/{path}: 404.html starts the app");
    }
}

/// A hashed file of the app, from the list that other hosts read.
fn asset(site: &Path, ending: &str) -> String {
    let list = fs::read_to_string(site.join("_headers")).unwrap();
    let mut names = list.lines().filter_map(|line| line.rsplit('/').next());
    names.find(|name| name.starts_with("app-") && name.ends_with(ending)).unwrap().to_owned()
}
