//! The site that somebody keeps: a feed, its settings, and the files that it names.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::cli::prerender::PrerenderError;
use crate::feed::site::{self, Site};

/// The name of the feed in a folder, unless the settings say another.
pub(super) const FEED: &str = "feed.json";
/// The name of the settings.
const SETTINGS: &str = "site.json";

/// A feed file, or a folder with a `feed.json`.
#[derive(Clone, Debug)]
pub struct Source {
    folder: PathBuf,
    /// The feed, where it was named itself: of its folder only what it names is published.
    feed: Option<PathBuf>,
}

impl Source {
    /// The site at a path.
    ///
    /// # Errors
    /// There is neither a feed nor a folder with one; the message says what makes one.
    pub fn open(path: &Path) -> Result<Self, PrerenderError> {
        let path = fs::canonicalize(path).map_err(|error| PrerenderError::of(path, &error))?;
        if path.is_file() {
            let folder = path.parent().unwrap_or(&path).to_path_buf();
            return Ok(Self { folder, feed: Some(path) });
        }
        let source = Self { folder: path, feed: None };
        let feed = source.feed(&source.settings()?);
        if !feed.is_file() {
            let message =
                format!("{}: there is no such feed; `atlas new FOLDER` makes a site with one", feed.display());
            return Err(PrerenderError(message));
        }
        Ok(source)
    }

    /// The file of the settings, which may be missing.
    pub fn settings_file(&self) -> PathBuf {
        self.folder.join(SETTINGS)
    }

    /// The settings of the deployment; without the file every one is left out.
    pub fn settings(&self) -> Result<Site, PrerenderError> {
        let path = self.settings_file();
        match fs::read(&path) {
            Ok(bytes) => site::read(&bytes).map_err(|error| PrerenderError(format!("{}: {error}", path.display()))),
            Err(_) => Ok(Site::default()),
        }
    }

    /// The file of the feed.
    pub fn feed(&self, site: &Site) -> PathBuf {
        self.feed.clone().unwrap_or_else(|| self.folder.join(feed_name(site)))
    }

    /// Every file that is published beside the pages: its path in the build, and where it is.
    /// The folder `output` is none of them, wherever it lies.
    pub fn files(&self, site: &Site, output: &Path) -> Result<BTreeMap<String, PathBuf>, PrerenderError> {
        let mut files = BTreeMap::new();
        if self.feed.is_none() {
            let output = fs::canonicalize(output).unwrap_or_else(|_| output.to_path_buf());
            collect(&self.folder, "", &output, &mut files)?;
        } else {
            let feed = self.feed(site);
            let bytes = fs::read(&feed).map_err(|error| PrerenderError::of(&feed, &error))?;
            let named = serde_json::from_slice::<Value>(&bytes).unwrap_or_default();
            let mut paths = vec![SETTINGS.to_owned(), "live.json".to_owned()];
            paths.extend(site.live.as_ref().map(|live| live.as_str().to_owned()));
            texts(&named, &mut paths);
            for path in paths {
                let path = path.trim_start_matches("./").to_owned();
                let is_plain =
                    !path.is_empty() && path.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
                let file = self.folder.join(&path);
                if is_plain && path.len() < 512 && file.is_file() {
                    files.insert(path, file);
                }
            }
            files.insert(feed_name(site).to_owned(), feed);
        }
        Ok(files)
    }
}

/// Path of the feed in the build: as the settings say, if it lies there.
pub(in crate::cli) fn feed_name(site: &Site) -> &str {
    site.feed.as_ref().filter(|feed| feed.is_relative()).map_or(FEED, |feed| feed.as_str().trim_start_matches("./"))
}

/// Every file of a folder that is not hidden.
fn collect(
    folder: &Path,
    path: &str,
    output: &Path,
    files: &mut BTreeMap<String, PathBuf>,
) -> Result<(), PrerenderError> {
    let failed = |error: std::io::Error| PrerenderError::of(folder, &error);
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        let file = entry.path();
        // The notes of whoever keeps the site are for them alone.
        if name.starts_with('.') || file == output || (path.is_empty() && name == "README.md") {
            continue;
        }
        if file.is_dir() {
            collect(&file, &format!("{path}{name}/"), output, files)?;
        } else {
            files.insert(format!("{path}{name}"), file);
        }
    }
    Ok(())
}

/// Every text of a document, of which some name files.
fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        Value::Object(map) => map.values().for_each(|one| texts(one, found)),
        _ => {}
    }
}

#[cfg(test)]
#[path = "source_tests.rs"]
mod tests;
