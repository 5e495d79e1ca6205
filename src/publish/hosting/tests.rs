use super::*;
use crate::feed::site::Site;
use crate::model::sample::atlas;

fn hosting(base: &str) -> Hosting {
    let policy = Policy::new(&Site::default(), &atlas());
    Hosting {
        base: base.to_owned(),
        host: Some("atlas.example".to_owned()),
        policy,
        changing: vec!["feed.json".to_owned(), "day/live.json".to_owned()],
    }
}

#[test]
fn a_name_with_a_hash_is_kept_and_any_other_asked_for() {
    for hashed in ["/app-0123456789abcdef.js", "a/app-0123456789abcdef_bg.wasm", "style-0123456789abcdef00.css"] {
        assert!(is_hashed(hashed), "{hashed}");
        assert!(hosting("/").headers(hashed).contains(&("Cache-Control", IMMUTABLE.to_owned())));
    }
    for other in [
        "index.html",
        "feed.json",
        "sw.js",
        "photo-20231106.jpg",
        "app-0123456789ABCDEF.js",
        "0123456789abcdef.js",
        "app-0123456789abcdeg.js",
        "conferences/forum-0123456789abcdef/index.html",
        "app-0123456789abcdef",
        "",
    ] {
        assert!(!is_hashed(other), "{other}");
        assert!(hosting("/").headers(other).contains(&("Cache-Control", ASK.to_owned())));
    }
}

#[test]
fn every_file_carries_the_policy_and_may_be_read_by_a_sandboxed_frame() {
    let headers = hosting("/").headers("index.html");
    for name in ["Content-Security-Policy", "Referrer-Policy", "Permissions-Policy", "X-Content-Type-Options"] {
        assert!(headers.iter().any(|(header, _)| *header == name), "{name}");
    }
    assert!(headers.contains(&("Access-Control-Allow-Origin", "*".to_owned())));
}

#[test]
fn no_page_may_frame_the_desk() {
    let unframed = |path: &str| hosting("/").headers(path).contains(&("Content-Security-Policy", UNFRAMED.to_owned()));
    for desk in ["desk/index.html", "/zh-Hans/desk/index.html", "/atlas/desk/"] {
        assert!(unframed(desk), "{desk}");
    }
    for other in ["index.html", "frontdesk/index.html", "desk/other.html", "timeline/index.html"] {
        assert!(!unframed(other), "{other}");
    }
}

#[test]
fn a_file_has_its_type() {
    for (path, wanted) in [
        ("a/index.html", "text/html; charset=utf-8"),
        ("app_bg.wasm", "application/wasm"),
        ("manifest.webmanifest", "application/manifest+json"),
        ("all.ics", "text/calendar; charset=utf-8"),
        ("embed.d.ts", "text/plain; charset=utf-8"),
        ("a.b/none", "application/octet-stream"),
        ("", "application/octet-stream"),
    ] {
        assert_eq!(media_type(path), wanted, "{path}");
    }
}

#[test]
fn netlify_has_one_rule_for_all_and_one_for_each_hashed_file() {
    let text = hosting("/atlas/").netlify(["index.html", "b-0123456789abcdef.js", "a-0123456789abcdef.css"]);
    let rules: Vec<_> = text.lines().filter(|line| line.starts_with('/')).collect();
    assert_eq!(rules[..3], ["/atlas/*", "/atlas/desk/*", "/atlas/:language/desk/*"]);
    assert_eq!(rules[3..], ["/atlas/a-0123456789abcdef.css", "/atlas/b-0123456789abcdef.js"]);
    assert_eq!(text.matches("Cache-Control").count(), 2);
    assert!(text.lines().all(|line| line.len() < 2000), "Cloudflare reads no longer line");
}

#[test]
fn nginx_and_caddy_say_the_same_as_we_do() {
    let hosting = hosting("/atlas/");
    for text in [hosting.nginx("/srv/www"), hosting.caddy("/srv/www")] {
        for (name, value) in hosting.common() {
            assert!(text.contains(&format!("{name} \"{value}\"")), "{name} in {text}");
        }
        for said in [
            IMMUTABLE,
            ASK,
            DESK,
            UNFRAMED,
            "/atlas/404.html",
            "application/wasm",
            "atlas.example",
            "/srv/www",
            "/atlas/day/live.json",
            "_headers",
        ] {
            assert!(text.contains(said), "{said} in {text}");
        }
        assert_eq!(text.matches('{').count(), text.matches('}').count());
    }
}
