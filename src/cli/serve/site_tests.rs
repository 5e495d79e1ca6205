use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use super::{Answer, Ask, Site};

/// A build of a few files, which goes when the test ends.
struct Build(PathBuf);

impl Build {
    fn new(files: &[(&str, &str)]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("atlas-serve-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let root = std::env::temp_dir().join(name).join("dist");
        let outside = [("../secret.txt", "secret")];
        let usual = [("index.html", "home"), ("map/index.html", "map"), ("404.html", "missing"), ("feed.json", "{}")];
        for (name, text) in usual.iter().chain(&outside).chain(files) {
            let path = root.join(name);
            fs::create_dir_all(root.join("map")).unwrap();
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(root)
    }

    fn site(&self, base: &str) -> Site {
        Site::open(&self.0, base).unwrap()
    }
}

impl Drop for Build {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(self.0.parent().unwrap());
    }
}

fn get(site: &Site, target: &str) -> Answer {
    site.answer(&Ask { method: "GET", target, accept_encoding: "", if_none_match: None })
}

/// The status, then the place that is led to or the content.
fn short(answer: &Answer) -> String {
    let rest =
        answer.header("Location").map_or_else(|| String::from_utf8_lossy(&answer.body).into_owned(), str::to_owned);
    format!("{} {rest}", answer.status)
}

#[test]
fn each_path_leads_to_its_file() {
    let build = Build::new(&[("zh-Hans/map/index.html", "图"), ("a b.txt", "space"), ("empty/x.txt", "x")]);
    let site = build.site("/");
    for (target, expected) in [
        ("/", "200 home"),
        ("/?q=x", "200 home"),
        ("/index.html", "200 home"),
        ("/map/", "200 map"),
        ("/map", "301 /map/"),
        ("/map?country=TH", "301 /map/?country=TH"),
        ("/zh-Hans/map/", "200 图"),
        ("/a%20b.txt", "200 space"),
        ("/feed.json", "200 {}"),
        ("/feed.json/", "404 missing"),
        ("/empty/", "404 missing"),
        ("/nowhere", "404 missing"),
        ("/map/nowhere/", "404 missing"),
    ] {
        assert_eq!(short(&get(&site, target)), expected, "{target}");
    }
}

#[test]
fn a_site_may_live_under_a_path() {
    let build = Build::new(&[]);
    let site = build.site("atlas");
    for (target, expected) in [
        ("/atlas/", "200 home"),
        ("/atlas", "302 /atlas/"),
        ("/", "302 /atlas/"),
        ("/atlas/map", "301 /atlas/map/"),
        ("/map/", "404 missing"),
        ("/atlasmap/", "404 missing"),
    ] {
        assert_eq!(short(&get(&site, target)), expected, "{target}");
    }
}

#[test]
fn nothing_outside_the_build_and_nothing_hidden_is_served() {
    let build = Build::new(&[(".env", "hidden"), (".well-known/x", "known"), ("_headers", "/*\n  A: b\n")]);
    let site = build.site("/");
    for target in [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/map/../../secret.txt",
        "/..\\secret.txt",
        "//../secret.txt",
        "/.env",
        "/%2eenv",
        "/_headers",
        "/map/..",
        "/%00",
        "/%ff",
        "/%4",
        "secret.txt",
    ] {
        assert_eq!(get(&site, target).status, 404, "{target}");
    }
    assert_eq!(get(&site, "/.well-known/x").status, 200);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_build_leads_nowhere() {
    let build = Build::new(&[]);
    std::os::unix::fs::symlink("../secret.txt", build.0.join("link.txt")).unwrap();
    assert_eq!(get(&build.site("/"), "/link.txt").status, 404);
}

#[test]
fn what_is_named_by_its_hash_may_be_kept_for_ever_and_nothing_else() {
    let build = Build::new(&[("app-0123456789abcdef_bg.wasm", "wasm")]);
    let site = build.site("/");
    for (target, cache, kind) in [
        ("/", "no-cache", "text/html; charset=utf-8"),
        ("/feed.json", "no-cache", "application/json"),
        ("/app-0123456789abcdef_bg.wasm", "public, max-age=31536000, immutable", "application/wasm"),
        ("/nowhere-0123456789abcdef", "no-cache", "text/html; charset=utf-8"),
    ] {
        let answer = get(&site, target);
        assert_eq!(answer.header("Cache-Control"), Some(cache), "{target}");
        assert_eq!(answer.header("content-type"), Some(kind), "{target}");
        assert_eq!(answer.header("Access-Control-Allow-Origin"), Some("*"), "{target}");
    }
}

#[test]
fn a_page_that_the_browser_has_is_not_sent_again() {
    let build = Build::new(&[]);
    let site = build.site("/");
    let tag = get(&site, "/").header("ETag").unwrap().to_owned();
    let again = |target, tags: &str| {
        site.answer(&Ask { method: "GET", target, accept_encoding: "", if_none_match: Some(tags) })
    };
    for (target, tags, status) in [
        ("/", tag.clone(), 304),
        ("/", format!("\"other\", W/{tag}"), 304),
        ("/", "*".to_owned(), 304),
        ("/", "\"other\"".to_owned(), 200),
        ("/map/", tag.clone(), 200),
        ("/nowhere", "*".to_owned(), 404),
    ] {
        let answer = again(target, &tags);
        assert_eq!(answer.status, status, "{target} {tags}");
        assert_eq!(answer.body.is_empty(), status == 304, "{target} {tags}");
    }
}

#[test]
fn what_was_compressed_ahead_is_sent_to_whom_takes_it() {
    let build = Build::new(&[("feed.json.br", "BR"), ("feed.json.gz", "GZ"), ("map/index.html.gz", "GZ")]);
    let site = build.site("/");
    for (target, accept, body, encoding) in [
        ("/feed.json", "gzip, deflate, br;q=1.0", "BR", Some("br")),
        ("/feed.json", "gzip, br;q=0", "GZ", Some("gzip")),
        ("/feed.json", "", "{}", None),
        ("/feed.json", "brotli", "{}", None),
        ("/map/", "br, gzip", "GZ", Some("gzip")),
        ("/", "br, gzip", "home", None),
    ] {
        let answer = site.answer(&Ask { method: "GET", target, accept_encoding: accept, if_none_match: None });
        assert_eq!(String::from_utf8_lossy(&answer.body), body, "{target} {accept}");
        assert_eq!(answer.header("Content-Encoding"), encoding, "{target} {accept}");
        assert_ne!(answer.header("Content-Type"), Some("application/octet-stream"), "{target} {accept}");
    }
}

#[test]
fn the_build_says_which_headers_its_host_adds() {
    let rules = "/*\n  X-Content-Type-Options: nosniff\n/map/\n  Cache-Control: no-store\n";
    let build = Build::new(&[("_headers", rules)]);
    let site = build.site("/atlas/");
    let page = get(&site, "/atlas/map/");
    assert_eq!(page.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    assert_eq!(page.headers.iter().filter(|(name, _)| name == "Cache-Control").count(), 1);
    assert_eq!(get(&site, "/atlas/").header("Cache-Control"), Some("no-cache"));
}

#[test]
fn only_reading_is_answered() {
    let build = Build::new(&[]);
    let ask = |method| build.site("/").answer(&Ask { method, target: "/", accept_encoding: "", if_none_match: None });
    assert_eq!(ask("HEAD").status, 200);
    assert_eq!(ask("POST").status, 405);
    assert_eq!(ask("POST").header("Allow"), Some("GET, HEAD"));
}

#[test]
fn a_folder_without_a_build_is_refused_with_its_name() {
    let error = Site::open(&std::env::temp_dir().join("atlas-no-such-folder"), "/").unwrap_err();
    assert!(error.contains("atlas-no-such-folder"), "{error}");
}
