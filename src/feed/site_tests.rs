use proptest::prelude::*;

use super::*;

fn site(text: &str) -> Result<Site, SiteError> {
    read(text.as_bytes())
}

fn at(text: &str) -> Address {
    Address::new(text).unwrap()
}

#[test]
fn everything_may_be_left_out() {
    assert_eq!(site("{}"), Ok(Site::default()));
    assert_eq!(site("\u{feff}{\"url\": null, \"desk\": null}"), Ok(Site::default()));
}

#[test]
fn every_setting_is_read() {
    let read = site(
        r#"{"$schema": "s", "url": "https://host.example/atlas", "feed": "feed.json", "live": "https://live.example/l.json",
            "desk": {"kind": "put", "url": "https://dav.example/live.json"},
            "calendar": "https://live.example/l.ics", "x_mine": 1, "dsk": {}}"#,
    )
    .unwrap();
    assert_eq!(read.url.as_ref().map(SiteUrl::as_str), Some("https://host.example/atlas/"));
    assert_eq!(read.feed, Some(at("feed.json")));
    assert_eq!(read.live, Some(at("https://live.example/l.json")));
    assert_eq!(read.desk, Some(Desk::Put { url: at("https://dav.example/live.json") }));
    assert_eq!(read.calendar, Some(at("https://live.example/l.ics")));
    assert_eq!(read.unknown, ["dsk"]);
}

#[test]
fn a_desk_is_one_of_three() {
    let desk = |text: &str| site(&format!("{{\"desk\": {text}}}")).map(|site| site.desk.unwrap());
    let api = "https://api.github.com/repos/o/r/contents/live.json";
    assert_eq!(
        desk(&format!(r#"{{"kind": "github", "url": "{api}", "branch": "main"}}"#)),
        Ok(Desk::GitHub { url: at(api), branch: Some("main".to_owned()) })
    );
    assert_eq!(desk(r#"{"kind": "share"}"#), Ok(Desk::Share { url: None }));
    assert_eq!(desk(r#"{"kind": "put", "url": "../live.json"}"#), Ok(Desk::Put { url: at("../live.json") }));
}

#[test]
fn what_cannot_be_used_is_said() {
    let cases = [
        ("{", "site.json is not JSON: line 1, column 1"),
        ("[]", "site.json is not a JSON object"),
        (r#"{"url": 1}"#, "site.json: /url: wanted a text"),
        (r#"{"feed": "javascript:x"}"#, "site.json: /feed: wanted an address"),
        (r#"{"live": ["x"]}"#, "site.json: /live: wanted a text"),
        (r#"{"desk": "put"}"#, "site.json: /desk: wanted an object"),
        (r#"{"desk": {"kind": "ftp"}}"#, "site.json: /desk/kind: wanted \"put\", \"github\" or \"share\""),
        (r#"{"desk": {"kind": "put"}}"#, "site.json: /desk/url: wanted the address to write to"),
        (
            r#"{"calendar": "live.ics"}"#,
            "site.json: /calendar: wanted an absolute http or https address that ends in .ics",
        ),
        (
            r#"{"calendar": "https://live.example/live.json"}"#,
            "site.json: /calendar: wanted an absolute http or https address that ends in .ics",
        ),
        (
            r#"{"desk": {"kind": "put", "url": "mailto:a@b.example"}}"#,
            "site.json: /desk/url: wanted the address to write to",
        ),
    ];
    for (text, wanted) in cases {
        assert_eq!(site(text).unwrap_err().to_string(), wanted, "{text}");
    }
    for url in [
        "host.example",
        "/atlas/",
        "ftp://a.example",
        "https://",
        "https://a.example/?x",
        "https://a.example/#x",
        "https://a@b.example/",
        "https://a.example/{x}",
        "https://a.example/$x;",
    ] {
        let error = site(&format!("{{\"url\": \"{url}\"}}")).unwrap_err();
        assert!(matches!(error, SiteError::BadField { path: "/url", .. }), "{url}: {error}");
    }
}

#[test]
fn an_address_has_an_origin_and_a_base() {
    let cases = [
        ("https://a.example", "https://a.example", "/"),
        ("https://a.example:8443/x/y", "https://a.example:8443", "/x/y/"),
        ("http://a.example/x/", "http://a.example", "/x/"),
    ];
    for (url, origin, base) in cases {
        let url = SiteUrl::new(url).unwrap();
        assert_eq!((url.origin(), url.base()), (origin, base));
    }
    assert_eq!(origin(&at("https://live.example:1/x?y#z")), Some("https://live.example:1"));
    assert_eq!(origin(&at("live.json")), None);
    assert_eq!(origin(&at("mailto:a@b.example")), None);
}

#[test]
fn a_relative_address_is_resolved_against_the_site() {
    let url = SiteUrl::new("https://a.example/atlas/").unwrap();
    let cases = [
        ("images/x.jpg", "https://a.example/atlas/images/x.jpg"),
        ("/images/x.jpg", "https://a.example/images/x.jpg"),
        ("../x.jpg", "https://a.example/x.jpg"),
        ("../../../x.jpg", "https://a.example/x.jpg"),
        ("./a/../b/", "https://a.example/atlas/b/"),
        ("..", "https://a.example/"),
        (".", "https://a.example/atlas/"),
        ("?q=1", "https://a.example/atlas/?q=1"),
        ("#x/../y", "https://a.example/atlas/#x/../y"),
        ("x?y=../z", "https://a.example/atlas/x?y=../z"),
        ("https://b.example/x", "https://b.example/x"),
        ("mailto:a@b.example", "mailto:a@b.example"),
    ];
    for (address, wanted) in cases {
        assert_eq!(url.resolve(&at(address)), wanted, "{address}");
    }
}

#[test]
fn a_file_lies_in_a_folder() {
    let url = SiteUrl::new("https://a.example/atlas/").unwrap();
    let cases = [
        ("feed.json", "https://a.example/atlas/"),
        ("data/feed.json?v=1/2", "https://a.example/atlas/data/"),
        ("https://b.example/feed.json", "https://b.example/"),
        ("https://b.example", "https://b.example/"),
    ];
    for (file, wanted) in cases {
        assert_eq!(url.folder_of(&at(file)).unwrap().as_str(), wanted, "{file}");
    }
    assert_eq!(url.folder_of(&at("mailto:a@b.example")), None);
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in any::<Vec<u8>>()) {
        let _ = read(&bytes);
    }

    #[test]
    fn a_relative_address_stays_on_the_host(path in "[a-z./?#]{1,30}") {
        let url = SiteUrl::new("https://a.example/atlas/").unwrap();
        if let Some(address) = Address::new(&path).filter(Address::is_relative) {
            prop_assert!(url.resolve(&address).starts_with("https://a.example/"));
        }
    }
}

#[test]
fn counts_of_few_people_are_shown_unless_a_number_says_which_are_not() {
    let fewest = |text: &str| read(text.as_bytes()).map(|site| site.fewest_people);
    assert_eq!(fewest("{}"), Ok(0));
    assert_eq!(fewest("{\"fewest_people\": 5}"), Ok(5));
    for wrong in ["-1", "\"5\"", "2.5"] {
        let error = SiteError::BadField { path: "/fewest_people", wanted: "a whole number" };
        assert_eq!(fewest(&format!("{{\"fewest_people\": {wrong}}}")), Err(error), "{wrong}");
    }
}
