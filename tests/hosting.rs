//! The build behind a real nginx with the configuration that it brings.
//!
//! Runs where `ATLAS_DIST` names a build, as `cargo xtask test` does.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a test that goes wrong may stop there"
)]

#[path = "hosting/nginx.rs"]
mod nginx;

use nginx::Nginx;
use ureq::http::Response;
use ureq::{Agent, Body};

/// `None`, and it says why, where there is nothing to be tried.
fn start(base: &str) -> Option<Nginx> {
    let Some(dist) = std::env::var_os("ATLAS_DIST") else {
        println!("skipped: ATLAS_DIST names no build");
        return None;
    };
    Some(Nginx::start(dist.as_ref(), base).unwrap())
}

fn get(nginx: &Nginx, path: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
    let mut request = Agent::new_with_config(config).get(format!("{}{path}", nginx.address));
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
    if let Some(nginx) = start("/") {
        serves(&nginx);
    }
}

#[test]
fn nginx_serves_the_build_under_a_path_as_it_should() {
    if let Some(nginx) = start("/atlas/") {
        serves(&nginx);
    }
}

fn serves(nginx: &Nginx) {
    let wasm = asset(nginx, "_bg.wasm");
    let script = asset(nginx, ".js");
    // Types, caching and compression.
    for (path, kind, cached, encoding) in [
        ("", "text/html; charset=utf-8", "no-cache", "br"),
        ("map/", "text/html; charset=utf-8", "no-cache", "br"),
        ("feed.json", "application/json", "no-cache", "br"),
        (wasm.as_str(), "application/wasm", "public, max-age=31536000, immutable", "br"),
        (script.as_str(), "text/javascript; charset=utf-8", "public, max-age=31536000, immutable", "br"),
        ("calendar.ics", "text/calendar; charset=utf-8", "no-cache", "br"),
        ("changes.atom", "application/atom+xml; charset=utf-8", "no-cache", "br"),
        ("manifest.webmanifest", "application/manifest+json", "no-cache", "br"),
        ("icon-192.png", "image/png", "no-cache", ""),
    ] {
        let answer = get(nginx, path, &[("Accept-Encoding", "gzip, br")]);
        assert_eq!(answer.status(), 200, "/{path}");
        let type_ = header(&answer, "content-type").replace("application/javascript", "text/javascript");
        assert_eq!(type_, kind, "/{path}");
        assert_eq!(header(&answer, "cache-control"), cached, "/{path}");
        assert!(header(&answer, "content-encoding") == encoding || kind.contains("manifest"), "/{path}");
        assert_eq!(header(&answer, "access-control-allow-origin"), "*", "/{path}");
        let policy = header(&answer, "content-security-policy");
        assert!(
            policy.starts_with("default-src 'none';") && policy.ends_with("frame-ancestors *"),
            "/{path}: {policy}"
        );
        assert_eq!(header(&answer, "referrer-policy"), "same-origin", "/{path}");
        assert!(header(&answer, "permissions-policy").contains("camera=()"), "/{path}");
    }
    let mut feed = get(nginx, "feed.json", &[("Accept-Encoding", "br")]);
    let sent = feed.body_mut().read_to_vec().unwrap();
    assert!(
        sent == get(nginx, "feed.json.br", &[]).body_mut().read_to_vec().unwrap(),
        "what is sent is what was compressed"
    );
    assert_eq!(header(&get(nginx, "feed.json", &[("Accept-Encoding", "gzip")]), "content-encoding"), "gzip");
    // A feed that has not changed is not sent again.
    let again = get(nginx, "feed.json", &[("Accept-Encoding", "br"), ("If-None-Match", header(&feed, "etag"))]);
    assert_eq!(again.status(), 304);
    // A folder without its slash, and a page that is none.
    let led = get(nginx, "map", &[]);
    let path = nginx.address.split_once("//").unwrap().1.split_once('/').unwrap().1;
    assert_eq!((led.status().as_u16(), header(&led, "location")), (301, format!("/{path}map/").as_str()));
    let mut missing = get(nginx, "no/such/page/", &[]);
    assert_eq!(missing.status(), 404);
    assert!(
        missing.body_mut().read_to_string().unwrap().contains(&format!("data-root=\"/{path}\"")),
        "404.html starts the app"
    );
}

/// A hashed file of the app, from the list that other hosts read.
fn asset(nginx: &Nginx, ending: &str) -> String {
    let list = get(nginx, "_headers", &[]).body_mut().read_to_string().unwrap();
    let mut names = list.lines().filter_map(|line| line.rsplit('/').next());
    names.find(|name| name.starts_with("app-") && name.ends_with(ending)).unwrap().to_owned()
}
