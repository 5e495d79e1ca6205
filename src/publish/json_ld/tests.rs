use serde_json::json;

use super::*;
use crate::model::sample::{atlas, lang, span, when};
use crate::model::{Address, Atlas, AttendanceMode, Span};

/// Addresses of the pages of the sample.
fn page(subject: PageSubject<'_>) -> Option<String> {
    let path = match subject {
        PageSubject::Site => String::new(),
        PageSubject::Timeline => "timeline".to_owned(),
        PageSubject::Map(_) => "map".to_owned(),
        PageSubject::Programs => "programs".to_owned(),
        PageSubject::Program(program) => format!("programs/{}", program.id),
        PageSubject::Conference(conference) => format!("conferences/{}", conference.id),
        PageSubject::Session(conference, session) => format!("conferences/{}/sessions/{}", conference.id, session.id),
        PageSubject::Country(code) => format!("countries/{code}"),
    };
    Some(format!("https://atlas.example/{path}"))
}

fn file(address: &Address) -> Option<String> {
    Some(if address.is_relative() { format!("https://atlas.example/{address}") } else { address.to_string() })
}

fn with<R>(atlas: &Atlas, run: impl FnOnce(&Publication<'_>) -> R) -> R {
    run(&Publication { atlas, lang: &lang("en"), page: &page, file: &file })
}

/// Every document of every page, with a name to find it by.
fn documents(atlas: &Atlas, site: &Publication<'_>) -> Vec<(String, Value)> {
    let image = Some("https://atlas.example/preview.png");
    let mut all = vec![
        ("overview".to_owned(), overview(site, image)),
        ("milestones".to_owned(), milestones(site)),
        ("programs".to_owned(), programs(site)),
        ("map".to_owned(), map(site, None, "Countries", "Who took part.", Some("https://atlas.example/countries.csv"))),
        ("whole".to_owned(), whole(site)),
        ("breadcrumbs".to_owned(), breadcrumbs([("Atlas", "https://atlas.example/")])),
    ];
    all.extend(atlas.programs.iter().map(|p| (p.id.to_string(), program(site, p))));
    for c in &atlas.conferences {
        all.push((c.id.to_string(), conference(site, c, image)));
        all.extend(c.sessions.iter().map(|s| (format!("{}.{}", c.id, s.id), session(site, c, s, image))));
    }
    all
}

fn document(atlas: &Atlas, name: &str) -> Value {
    with(atlas, |site| documents(atlas, site)).into_iter().find(|(n, _)| n == name).unwrap().1
}

#[test]
fn every_page_passes_the_rules_of_google() {
    let mut atlas = atlas();
    for mode in [None, Some(AttendanceMode::InPerson), Some(AttendanceMode::Online), Some(AttendanceMode::Mixed)] {
        for links in [true, false] {
            atlas.conferences[0].attendance_mode = mode;
            if !links {
                atlas.conferences[0].links.clear();
            }
            for (name, document) in with(&atlas, |site| documents(&atlas, site)) {
                assert_eq!(rules::check(&document), Vec::<String>::new(), "{mode:?} {name} {document:#}");
            }
        }
    }
}

#[test]
fn without_an_address_of_the_site_every_page_still_passes() {
    let atlas = atlas();
    let nowhere = |_: PageSubject<'_>| None;
    let own = |address: &Address| (!address.is_relative()).then(|| address.to_string());
    let site = Publication { atlas: &atlas, lang: &lang("zh-Hans"), page: &nowhere, file: &own };
    for (name, document) in documents(&atlas, &site) {
        assert_eq!(rules::check(&document), Vec::<String>::new(), "{name} {document:#}");
    }
}

#[test]
fn the_rules_find_what_is_wrong() {
    let good = json!({
        "@context": "https://schema.org", "@type": "Event", "name": "A", "startDate": "2023-11-06",
        "location": {"@type": "Place", "address": {"@type": "PostalAddress", "addressCountry": "CN"}}
    });
    assert_eq!(rules::check(&good), Vec::<String>::new());
    let cases = [
        ("/name", json!(null)),
        ("/name", json!(" ")),
        ("/startDate", json!("2023-11")),
        ("/startDate", json!("2023-11-06T09:00")),
        ("/endDate", json!("2023-11-05")),
        ("/endDate", json!("soon")),
        ("/location", json!([])),
        ("/location", json!({"@type": "Thing"})),
        ("/location/address", json!({"@type": "Place", "name": "Hall"})),
        ("/location/url", json!({"@type": "VirtualLocation", "url": "live"})),
        ("/eventStatus", json!("https://schema.org/EventDelayed")),
        ("/previousStartDate", json!("2023-11-05")),
        ("/eventAttendanceMode", json!("https://schema.org/Online")),
        ("/performer", json!("Ada")),
        ("/organizer", json!({"@type": "Organization"})),
        ("/image", json!("images/x.jpg")),
        ("/url", json!("/x")),
        ("/@context", json!("http://example.org")),
    ];
    for (path, value) in cases {
        let mut bad = good.clone();
        bad[path.split('/').nth(1).unwrap()] = value.clone();
        let faults = rules::check(&bad);
        assert!(faults.iter().any(|fault| fault.starts_with(path)), "{path} {value}: {faults:?}");
        let nested = json!({"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "about": bad}]});
        assert!(
            path == "/@context" || rules::check(&nested).iter().any(|f| f.starts_with("/@graph/0/about")),
            "{path}"
        );
    }
    let mut moved = good.clone();
    moved["eventStatus"] = json!("https://schema.org/EventRescheduled");
    assert_eq!(rules::check(&moved), ["/previousStartDate: a rescheduled event needs one"]);
}

#[test]
fn a_session_tells_its_state_and_its_conference() {
    let mut atlas = atlas();
    let late = document(&atlas, "forum-2023.late");
    assert_eq!(late["eventStatus"], "https://schema.org/EventRescheduled");
    assert_eq!(late["previousStartDate"], "2023-11-07T00:00+08:00");
    assert_eq!(late["startDate"], "2023-11-07T00:30+08:00");
    assert_eq!(late["superEvent"]["@id"], "https://atlas.example/conferences/forum-2023#event");
    assert_eq!(document(&atlas, "forum-2023.called-off")["eventStatus"], "https://schema.org/EventCancelled");
    assert_eq!(document(&atlas, "forum-2023.tour")["eventStatus"], "https://schema.org/EventScheduled");

    atlas.conferences[0].sessions[1].was.as_mut().unwrap().start = Some(when("2023-11-07T00:30+08:00"));
    let unmoved = document(&atlas, "forum-2023.late");
    assert_eq!(unmoved["eventStatus"], "https://schema.org/EventScheduled");
}

#[test]
fn a_session_names_its_rooms_its_people_and_its_languages() {
    let opening = document(&atlas(), "forum-2023.opening");
    assert_eq!(opening["location"][0]["name"], "Hall A, Expo Hall");
    assert_eq!(opening["location"][1]["name"], "Hall B, Expo Hall");
    assert_eq!(opening["location"][0]["address"]["addressCountry"], "CN");
    assert_eq!(opening["location"][0]["geo"]["latitude"], 29.56);
    assert_eq!(opening["location"][2], json!({"@type": "VirtualLocation", "url": "https://stream.example/live"}));
    assert_eq!(opening["eventAttendanceMode"], "https://schema.org/MixedEventAttendanceMode");
    assert_eq!(opening["performer"]["name"], "Ada Lovelace");
    assert_eq!(opening["contributor"]["name"], "Bob");
    assert_eq!(opening["inLanguage"], json!(["zh", "en"]));
    assert_eq!(opening["image"][0], "https://atlas.example/images/hall.jpg");
    assert_eq!(opening["organizer"]["name"], "Ministry of Tests");
}

#[test]
fn a_conference_has_its_sessions_but_no_break_and_nothing_without_a_day() {
    let forum = document(&atlas(), "forum-2023");
    let names: Vec<_> = forum["subEvent"].as_array().unwrap().iter().map(|e| e["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Tour", "Opening; with words, and \\ more", "Late talk", "Called off"]);
    assert_eq!(forum["description"], "The second one, with a link.");
    let later = document(&atlas(), "forum-2031");
    assert_eq!(later["@type"], "WebPage");
}

#[test]
fn a_large_conference_lists_first_what_carries_it() {
    let mut atlas = atlas();
    let one = atlas.conferences[0].sessions[1].clone();
    atlas.conferences[0].sessions.truncate(1);
    for n in 0..200 {
        let mut more = one.clone();
        more.id = crate::model::Id::new(&format!("s{n}")).unwrap();
        more.span = Span::from(when("2023-11-05"));
        atlas.conferences[0].sessions.push(more);
    }
    let forum = document(&atlas, "forum-2023");
    let sessions = forum["subEvent"].as_array().unwrap();
    assert_eq!(sessions.len(), MAX_SUB_EVENTS);
    assert_eq!(sessions.last().unwrap()["name"], "Opening; with words, and \\ more");
    assert_eq!(rules::events(&document(&atlas, "whole")).len(), 203, "the whole has them all");
}

#[test]
fn the_newest_conference_with_a_day_is_on_the_overview() {
    let mut atlas = atlas();
    assert_eq!(document(&atlas, "overview")["@graph"][2]["name"], "Second Forum");
    atlas.conferences[2].span = span("2031-05-01", "2031-05-02");
    let overview = document(&atlas, "overview");
    assert_eq!(overview["@graph"][0]["@type"], "WebSite");
    assert_eq!(overview["@graph"][2]["name"], "Third Forum");
}

#[test]
fn nothing_in_a_script_can_end_it() {
    let data = json!({"name": "</script><!-- & \u{2028}\u{2029} \" \\ 共"});
    let written = script(&data);
    for forbidden in ['<', '>', '&', '\u{2028}', '\u{2029}', '\n'] {
        assert!(!written.contains(forbidden), "{forbidden:?} in {written}");
    }
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap(), data);
}
