//! The folder that a build writes into: only what changed is written, and what an earlier build
//! left and this one lacks is removed.

use std::collections::BTreeSet;
use std::fs;
use std::io::{Error, ErrorKind};
use std::path::{Component, Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::{Value, json};

use super::compress;
use crate::cli::prerender::PrerenderError;

/// The list of files of a build, in its folder.
pub const LIST: &str = ".atlas-build.json";

/// Endings of compressed copies.
const COPIES: [&str; 2] = ["br", "gz"];

/// A folder of files, written by any number of threads at once.
#[derive(Debug)]
pub struct Output {
    root: PathBuf,
    compresses: bool,
    /// Every file that this build has, its compressed copies among them.
    files: Mutex<BTreeSet<String>>,
    written: AtomicUsize,
}

/// Numbers of files that a build wrote, left as they were, and removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
}

impl Output {
    /// Output into the folder `root`, with compressed copies or without.
    pub fn new(root: &Path, compresses: bool) -> Self {
        Self { root: root.to_path_buf(), compresses, files: Mutex::default(), written: AtomicUsize::new(0) }
    }

    /// The folder.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Writes a file that changes with the next build at the earliest, with compressed copies.
    pub fn put(&self, path: &str, bytes: impl AsRef<[u8]>) -> Result<(), PrerenderError> {
        self.put_made(path, bytes.as_ref(), None)
    }

    /// Writes a file of which the copy by brotli may be at hand.
    pub fn put_made(&self, path: &str, bytes: &[u8], brotli: Option<&[u8]>) -> Result<(), PrerenderError> {
        let copied = self.compresses && compress::gains(path, bytes.len());
        self.note(path);
        if copied {
            COPIES.iter().for_each(|end| self.note(&format!("{path}.{end}")));
        }
        let file = self.root.join(path);
        let is_there = |end: &str| beside(&file, end).is_file();
        let has_copies = !copied || COPIES.iter().all(|end| is_there(end));
        if has_copies && fs::read(&file).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
        // The file takes its place last: a build that is interrupted before finds it changed. It
        // is written first, for a copy must not be older than its file.
        let new = beside(&file, "new");
        self.write(&new, bytes)?;
        if copied {
            let failed = |error: Error| PrerenderError::of(&file, &error);
            let small = match brotli {
                Some(made) => made.to_vec(),
                None => compress::brotli(path, bytes).map_err(failed)?,
            };
            self.write(&beside(&file, "br"), &small)?;
            self.write(&beside(&file, "gz"), &compress::gzip(bytes).map_err(failed)?)?;
        }
        fs::rename(&new, &file).map_err(|error| PrerenderError::of(&file, &error))?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    /// Writes a file that is overwritten in place on the host: no copy of it may grow old there.
    pub fn put_live(&self, path: &str, bytes: &[u8]) -> Result<(), PrerenderError> {
        self.note(path);
        let file = self.root.join(path);
        if fs::read(&file).is_ok_and(|old| old == bytes) {
            return Ok(());
        }
        self.write(&file, bytes)?;
        self.written.fetch_add(1, Ordering::Relaxed);
        Ok(())
    }

    fn note(&self, path: &str) {
        // A list is whole after each insertion, whatever panicked beside it.
        self.files.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).insert(path.to_owned());
    }

    fn write(&self, file: &Path, bytes: &[u8]) -> Result<(), PrerenderError> {
        let folder = file.parent().unwrap_or(&self.root);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(file, bytes))
            .map_err(|error| PrerenderError::of(file, &error))
    }

    /// The files so far, without their compressed copies.
    pub fn files(&self) -> Vec<String> {
        let files = self.files.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let is_copy = |path: &&String| {
            COPIES.iter().any(|end| {
                path.strip_suffix(end)
                    .is_some_and(|rest| rest.strip_suffix('.').is_some_and(|file| files.contains(file)))
            })
        };
        files.iter().filter(|path| !is_copy(path)).cloned().collect()
    }

    /// True if the build has a file.
    pub fn has(&self, path: &str) -> bool {
        self.files.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).contains(path)
    }

    /// Removes what an earlier build left and this one lacks, and lists what there is now; `app`
    /// are the files of the app, by which a later build finds them.
    pub fn finish(&self, app: &[String]) -> Result<Counts, PrerenderError> {
        let own = self.files();
        let files = self.files.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        let mut removed = Vec::new();
        for old in listed(&self.root, "files").into_iter().filter(|old| !files.contains(old)) {
            let file = self.root.join(&old);
            match fs::remove_file(&file) {
                Ok(()) => removed.push(old),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(PrerenderError::of(&file, &error)),
            }
            remove_empty(&self.root, file.parent());
        }
        let list = json!({ "files": *files, "app": app });
        self.write(&self.root.join(LIST), format!("{list:#}\n").as_bytes())?;
        let written = self.written.load(Ordering::Relaxed);
        let is_file = |path: &&String| !COPIES.iter().any(|end| path.ends_with(&format!(".{end}")));
        let removed = removed.iter().filter(is_file).count();
        Ok(Counts { written, unchanged: own.len().saturating_sub(written), removed })
    }
}

/// The files that a build listed under a key; none where there is no build. A path that leads
/// out of the folder is none of a build's.
pub fn listed(root: &Path, key: &str) -> Vec<String> {
    let list = fs::read(root.join(LIST)).ok().and_then(|bytes| serde_json::from_slice::<Value>(&bytes).ok());
    let paths = list.as_ref().and_then(|list| list.get(key)?.as_array()).into_iter().flatten();
    let is_inside = |path: &&str| Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    paths.filter_map(Value::as_str).filter(is_inside).map(str::to_owned).collect()
}

/// Removes a folder that became empty, and then the one above it, up to the root.
fn remove_empty(root: &Path, folder: Option<&Path>) {
    let mut folder = folder;
    while let Some(empty) = folder.filter(|folder| *folder != root && fs::remove_dir(folder).is_ok()) {
        folder = empty.parent();
    }
}

fn beside(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_os_string();
    name.push(".");
    name.push(end);
    name.into()
}

#[cfg(test)]
#[path = "output_tests.rs"]
mod tests;
