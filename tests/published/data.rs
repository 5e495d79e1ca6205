//! Structured data by Google's rules, oEmbed by its specification, the lists for crawlers.

use std::path::Path;

use conference_atlas::publish::json_ld::rules;
use serde_json::Value;

use super::build::{URL, files, nothing_in, published};
use super::html::tags;

/// Kind of page at a path, by its first folder below the language's: `programs`.
fn kind(root: &Path, path: &str) -> String {
    // A language has its own overview, which is more than a list of folders.
    let (first, rest) = path.split_once('/').unwrap_or(("", path));
    let is_language = root.join(first).join("timeline").is_dir() && !first.is_empty() && first != "embed";
    let path = if is_language { rest } else { path };
    path.split_once('/').map_or("", |(first, _)| first).to_owned()
}

#[test]
fn the_structured_data_of_every_page_keeps_the_rules() {
    let root = published();
    let (mut complaints, mut events) = (Vec::new(), 0);
    for (path, file) in files(root, ".html") {
        let html = std::fs::read_to_string(file).unwrap();
        let data: Vec<_> =
            tags(&html).into_iter().filter(|tag| tag.get("type") == Some("application/ld+json")).collect();
        let wanted = path != "404.html"
            && matches!(kind(root, &path).as_str(), "" | "timeline" | "map" | "programs" | "conferences");
        if data.is_empty() && wanted {
            complaints.push(format!("/{path}: has no structured data"));
        }
        for tag in data {
            match serde_json::from_str::<Value>(&tag.text) {
                Ok(document) => {
                    events += rules::events(&document).len();
                    complaints.extend(rules::check(&document).into_iter().map(|what| format!("/{path}: {what}")));
                }
                Err(error) => complaints.push(format!("/{path}: {error}")),
            }
        }
    }
    assert!(events > 0, "no page has an event");
    nothing_in(&complaints);
}

#[test]
fn what_a_page_becomes_in_another_is_answered_as_oembed_says() {
    let root = published();
    let mut complaints = Vec::new();
    let answers = files(root, "oembed.json");
    // Every page that a part can stand for has one, and no other page has.
    for (path, _) in files(root, "index.html") {
        let answer = path.replace("index.html", "oembed.json");
        let kind = kind(root, &path);
        let wanted = matches!(kind.as_str(), "" | "timeline" | "map" | "programs" | "conferences" | "countries")
            || kind == "embed" && !path.ends_with("embed/index.html");
        if answers.iter().any(|(path, _)| *path == answer) != wanted {
            complaints.push(format!("/{path}: an answer is {}", if wanted { "missing" } else { "not wanted" }));
        }
    }
    for (path, file) in answers {
        let answer: Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
        let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
        let mut must = |holds: bool, what: &str| {
            if !holds {
                complaints.push(format!("/{path}: {what}"));
            }
        };
        must(text("version") == "1.0" && text("type") == "rich", "is no rich answer of version 1.0");
        must(answer["width"].is_u64() && answer["height"].is_u64(), "has no size");
        must(!text("title").is_empty() && text("provider_url") == URL, "has no title or no provider");
        let html = text("html");
        let frames: Vec<_> = tags(&html).into_iter().filter(|tag| tag.name == "iframe").collect();
        must(frames.len() == 1, "has not one frame");
        let src = frames.first().and_then(|frame| frame.get("src")).unwrap_or_default();
        let part = src.strip_prefix(URL).and_then(|path| path.split('?').next()).unwrap_or_default();
        must(part.contains("embed/") && root.join(part).join("index.html").is_file(), "its frame shows no part");
        let picture = text("thumbnail_url");
        let drawn = picture.strip_prefix(URL).is_some_and(|path| root.join(path).is_file());
        must(picture.is_empty() || drawn, "its picture is not there");
    }
    nothing_in(&complaints);
}

#[test]
fn every_page_says_what_it_is_and_where_its_answer_lies() {
    let root = published();
    let mut complaints = Vec::new();
    for (path, file) in files(root, "index.html") {
        let html = std::fs::read_to_string(file).unwrap();
        let tags = tags(&html);
        let own = format!("{URL}{}", path.strip_suffix("index.html").unwrap());
        let meta = |key: &str, name: &str| {
            let tag = tags.iter().find(|tag| tag.name == "meta" && tag.get(key) == Some(name));
            tag.and_then(|tag| tag.get("content")).unwrap_or_default().to_owned()
        };
        let link = |rel: &str, media_type: Option<&str>| {
            let fits = |tag: &&super::html::Tag| tag.get("rel") == Some(rel) && tag.get("type") == media_type;
            tags.iter().find(fits).and_then(|tag| tag.get("href")).unwrap_or_default().to_owned()
        };
        let mut must = |holds: bool, what: &str| {
            if !holds {
                complaints.push(format!("/{path}: {what}"));
            }
        };
        let is_listed = meta("name", "robots") != "noindex";
        let kind = kind(root, &path);
        let is_part = kind == "embed" && !path.ends_with("embed/index.html");
        let hidden = is_part || ["mine", "desk", "screen"].contains(&kind.as_str());
        must(is_listed != hidden, if hidden { "is listed" } else { "is not listed" });
        must(
            !meta("name", "description").is_empty() && !meta("property", "og:title").is_empty(),
            "says not what it is",
        );
        if is_listed {
            must(link("canonical", None) == own, "its canonical address is not its own");
            must(meta("property", "og:url") == own, "og:url is not its own address");
            let picture = meta("property", "og:image");
            must(picture.strip_prefix(URL).is_some_and(|path| root.join(path).is_file()), "its picture is not there");
            let versions = tags.iter().filter(|tag| tag.get("hreflang").is_some() && tag.name == "link").count();
            must(versions != 1, "it names one language only");
        }
        let oembed = link("alternate", Some("application/json+oembed"));
        let answer = path.replace("index.html", "oembed.json");
        let wanted = if root.join(answer).is_file() { format!("{own}oembed.json") } else { String::new() };
        must(oembed == wanted, "does not name its oEmbed answer");
    }
    nothing_in(&complaints);
}

#[test]
fn a_front_page_names_the_conference_that_its_picture_shows() {
    let root = published();
    let feed: Value = serde_json::from_slice(&std::fs::read(root.join("feed.json")).unwrap()).unwrap();
    for (at, lang) in feed["languages"].as_array().unwrap().iter().map(|lang| lang.as_str().unwrap()).enumerate() {
        let folder = if at == 0 { String::new() } else { format!("{lang}/") };
        let html = std::fs::read_to_string(root.join(format!("{folder}index.html"))).unwrap();
        let tags = tags(&html);
        let meta = |name: &str| {
            let tag = tags.iter().find(|tag| tag.name == "meta" && tag.get("property") == Some(name));
            tag.and_then(|tag| tag.get("content")).unwrap_or_default()
        };
        let named = |property: &str| {
            let conferences = feed["conferences"].as_array().unwrap().iter();
            let name = |conference: &&Value| meta(property).contains(conference["name"][lang].as_str().unwrap());
            conferences.filter(name).map(|conference| conference["id"].as_str().unwrap()).collect::<Vec<_>>()
        };
        let leading = named("og:title");
        assert_eq!(leading.len(), 1, "{lang}: {}", meta("og:title"));
        assert_eq!(named("og:description"), leading, "{lang}: {}", meta("og:description"));
        assert!(meta("og:image").contains(leading[0]), "{lang}: {} is not of {}", meta("og:image"), leading[0]);
    }
}

#[test]
fn the_script_of_hosts_knows_the_languages_of_the_feed() {
    let root = published();
    let feed: Value = serde_json::from_slice(&std::fs::read(root.join("feed.json")).unwrap()).unwrap();
    let script = std::fs::read_to_string(root.join("embed.js")).unwrap();
    let facts = script.split_once("\"conference-atlas/1 ").unwrap().1.split_once('"').unwrap().0;
    let languages: Vec<Value> = facts.split(' ').skip(1).map(Value::from).collect();
    assert_eq!(Value::from(languages), feed["languages"]);
}
