//! Every link inside the build leads to a file of it, and every fragment to an element.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use percent_encoding::percent_decode_str;

use super::build::{URL, files, nothing_in, published};
use super::html::{Tag, tags};

/// Attributes that name a file or a page.
const LINKS: [&str; 4] = ["href", "src", "data-root", "action"];

#[test]
fn every_link_inside_the_build_leads_somewhere() {
    let root = published();
    let pages: Vec<(String, Vec<Tag>)> = files(root, ".html")
        .into_iter()
        .map(|(path, file)| (path, tags(&std::fs::read_to_string(file).unwrap())))
        .collect();
    let ids: BTreeMap<&str, BTreeSet<&str>> = pages
        .iter()
        .map(|(path, tags)| (path.as_str(), tags.iter().filter_map(|tag| tag.get("id")).collect()))
        .collect();
    let (mut complaints, mut seen) = (Vec::new(), 0);
    for (path, tags) in &pages {
        for (tag, link) in tags.iter().flat_map(|tag| LINKS.iter().filter_map(move |name| Some((tag, tag.get(name)?))))
        {
            seen += 1;
            if let Err(what) = check(root, path, link, &ids) {
                complaints.push(format!("/{path}: <{}> {link}: {what}", tag.name));
            }
        }
    }
    assert!(seen > pages.len() * 5, "only {seen} links were found");
    nothing_in(&complaints);
}

#[test]
fn every_page_of_the_sitemap_is_there() {
    let root = published();
    let map = std::fs::read_to_string(root.join("sitemap.xml")).unwrap();
    let pages: Vec<&str> = map.split("<loc>").skip(1).map(|rest| rest.split("</loc>").next().unwrap()).collect();
    assert!(pages.len() > 10, "{} pages", pages.len());
    let none = BTreeMap::new();
    let missing =
        pages.iter().filter_map(|page| check(root, "", page, &none).err().map(|what| format!("{page}: {what}")));
    nothing_in(&missing.collect::<Vec<_>>());
}

fn check(root: &Path, page: &str, link: &str, ids: &BTreeMap<&str, BTreeSet<&str>>) -> Result<(), String> {
    let inside = match link.strip_prefix(URL) {
        Some(inside) => format!("/{inside}"),
        // The page for unknown addresses is served anywhere: its links start at the host.
        None => match link.strip_prefix("/site/") {
            Some(inside) => format!("/{inside}"),
            None if link.contains(':') => return Ok(()),
            None => link.to_owned(),
        },
    };
    let (rest, fragment) = inside.split_once('#').unwrap_or((&inside, ""));
    let target = rest.split('?').next().unwrap();
    let target = percent_decode_str(target).decode_utf8().map_err(|error| error.to_string())?;
    let resolved =
        if target.is_empty() { page.to_owned() } else { resolve(page, &target).ok_or("it leaves the site")? };
    let file = if resolved.is_empty() || resolved.ends_with('/') { format!("{resolved}index.html") } else { resolved };
    if !root.join(&file).is_file() {
        return Err(format!("there is no {file}"));
    }
    match ids.get(file.as_str()) {
        Some(known) if !fragment.is_empty() && !known.contains(fragment) => Err(format!("{file} has no #{fragment}")),
        _ => Ok(()),
    }
}

/// A path from the site's root; `None` where it leads out of it.
fn resolve(page: &str, link: &str) -> Option<String> {
    let mut folders: Vec<&str> = match link.starts_with('/') {
        true => Vec::new(),
        false => page.rsplit_once('/').map_or(Vec::new(), |(folder, _)| folder.split('/').collect()),
    };
    let (path, name) = link.trim_start_matches('/').rsplit_once('/').unwrap_or(("", link.trim_start_matches('/')));
    for part in path.split('/').filter(|part| !part.is_empty()).chain([name]) {
        match part {
            "." | "" => {}
            ".." => drop(folders.pop()?),
            part => folders.push(part),
        }
    }
    let is_folder = name.is_empty() || name == "." || name == "..";
    let mut out = folders.join("/");
    if is_folder && !out.is_empty() {
        out.push('/');
    }
    Some(out)
}

#[test]
fn a_link_is_resolved_as_a_browser_does() {
    for (page, link, expected) in [
        ("map/index.html", "../x.css", Some("x.css")),
        ("map/index.html", "./", Some("map/")),
        ("index.html", "zh/map/", Some("zh/map/")),
        ("a/b/index.html", "../../", Some("")),
        ("a/index.html", "../../x", None),
        ("a/index.html", "/x/", Some("x/")),
    ] {
        assert_eq!(resolve(page, link).as_deref(), expected, "{page} {link}");
    }
}
