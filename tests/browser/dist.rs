//! Pages that a build has, read from its files alone.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Outcome;

/// A build.
#[derive(Debug)]
pub struct Dist {
    pub folder: PathBuf,
    /// Paths from the site's root without its slash, sorted: ``, `map/`, `zh-Hans/map/` …
    pub paths: Vec<String>,
    /// The folders of the languages beside the default one: `zh-Hans/`.
    pub languages: Vec<String>,
}

impl Dist {
    /// Lists the pages of the build in `folder`.
    pub fn read(folder: &Path) -> Outcome<Self> {
        let mut paths = Vec::new();
        collect(folder, "", &mut paths).map_err(|error| format!("{}: {error}", folder.display()))?;
        paths.sort();
        let before_map = paths.iter().filter_map(|path| path.strip_suffix("map/"));
        let is_language = |start: &&str| start.matches('/').count() == 1 && *start != "embed/";
        let languages = before_map.filter(is_language).map(str::to_owned).collect();
        Ok(Self { folder: folder.to_path_buf(), paths, languages })
    }

    /// The default language's folder, which is none, and the others.
    pub fn all_languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once("").chain(self.languages.iter().map(String::as_str))
    }

    /// The four pages that everything starts from.
    pub fn main_pages() -> [&'static str; 4] {
        ["", "timeline/", "map/", "programs/"]
    }

    /// One page of every kind, in every language.
    ///
    /// # Errors
    /// The build has no page of some kind.
    pub fn one_of_each_kind(&self) -> Outcome<Vec<String>> {
        let mut found = Vec::new();
        for kind in [
            "",
            "timeline/",
            "map/",
            "programs/",
            "programs/*/",
            "conferences/*/",
            "conferences/*/sessions/*/",
            "countries/*/",
            "people/*/",
            "about/",
            "embed/",
            "embed/timeline/",
            "embed/map/",
            "embed/programs/",
            "embed/now/",
        ] {
            // The same page in every language.
            let page = self.paths.iter().find(|path| fits(path, kind));
            let page = page.ok_or_else(|| format!("the build has no page /{kind}"))?;
            for language in self.all_languages() {
                let path = format!("{language}{page}");
                if !self.paths.contains(&path) {
                    return Err(format!("the build has no page /{path}"));
                }
                found.push(path);
            }
        }
        Ok(found)
    }
}

/// True if a path is of a kind, in which `*` stands for one part.
fn fits(path: &str, kind: &str) -> bool {
    let (parts, kinds): (Vec<_>, Vec<_>) = (path.split('/').collect(), kind.split('/').collect());
    parts.len() == kinds.len() && parts.iter().zip(&kinds).all(|(part, kind)| *kind == "*" || part == kind)
}

fn collect(folder: &Path, path: &str, paths: &mut Vec<String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}{name}/"), paths)?;
        } else if name == "index.html" {
            paths.push(path.to_owned());
        }
    }
    Ok(())
}
