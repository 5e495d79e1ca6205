//! The app that a site is made with: the wasm, its script, the style sheet, the land.
//!
//! `atlas` carries it as one run of bytes, which `build/app.rs` puts together. A folder can take its
//! place: that of `cargo xtask app`, or an earlier build.

use std::fs;
use std::path::{Path, PathBuf};

use super::compress;
use super::output::listed;
use crate::cli::prerender::PrerenderError;

/// One file of the app.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
    /// The same by brotli, where that was made before.
    pub brotli: Option<Vec<u8>>,
}

/// All files of the app.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct App(pub Vec<File>);

impl App {
    /// The app in a folder.
    ///
    /// # Errors
    /// The folder has no app; the message says what makes one.
    pub fn of_folder(folder: &Path) -> Result<Self, PrerenderError> {
        let mut names = listed(folder, "app");
        if names.is_empty() {
            let entries = fs::read_dir(folder).map_err(|error| PrerenderError::of(folder, &error))?;
            names = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
            names.retain(|name| !name.starts_with('.') && !name.ends_with(".br") && !name.ends_with(".gz"));
            names.sort();
        }
        let file = |name: String| {
            let path = folder.join(&name);
            let bytes = fs::read(&path).map_err(|error| PrerenderError::of(&path, &error))?;
            let brotli = fs::read(folder.join(format!("{name}.br"))).ok();
            let brotli = brotli.filter(|small| compress::unbrotli(small).is_ok_and(|back| back == bytes));
            Ok(File { name, bytes, brotli })
        };
        names.into_iter().map(file).collect::<Result<Vec<_>, _>>().map(Self)
    }

    /// The app that `atlas` carries; `None` in a program that was built without one.
    ///
    /// # Errors
    /// The bytes are none that `build/app.rs` wrote.
    pub fn of_bundle(bundle: &[u8]) -> Result<Option<Self>, PrerenderError> {
        let mut reader = Reader(bundle);
        let mut files = Vec::new();
        while !reader.0.is_empty() {
            let file = reader.file().ok_or_else(|| PrerenderError("the app in this program is damaged".to_owned()))?;
            files.push(file);
        }
        Ok(Some(Self(files)).filter(|app| !app.0.is_empty()))
    }

    /// Lays the files into an empty folder, to be named by their content.
    pub(super) fn stage(&self) -> Result<Stage, PrerenderError> {
        let stage = Stage::new()?;
        for File { name, bytes, .. } in &self.0 {
            let path = stage.folder.join(name);
            fs::write(&path, bytes).map_err(|error| PrerenderError::of(&path, &error))?;
        }
        Ok(stage)
    }

    /// The copy by brotli of a file with these bytes, whatever its name is now.
    pub(super) fn brotli_of(&self, bytes: &[u8]) -> Option<&[u8]> {
        self.0.iter().find(|file| file.bytes == bytes)?.brotli.as_deref()
    }
}

/// Files of a bundle: the length of the name, the name, whether the rest is by brotli (1) or as
/// it is (0), its length, the rest. Lengths are 32 bits, the low byte first.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn sized(&mut self) -> Option<&'b [u8]> {
        let length: [u8; 4] = self.take(4)?.try_into().ok()?;
        self.take(usize::try_from(u32::from_le_bytes(length)).ok()?)
    }

    fn file(&mut self) -> Option<File> {
        let name = String::from_utf8(self.sized()?.to_vec()).ok()?;
        let is_small = self.take(1)? == [1];
        let content = self.sized()?.to_vec();
        Some(match is_small {
            true => File { name, bytes: compress::unbrotli(&content).ok()?, brotli: Some(content) },
            false => File { name, bytes: content, brotli: None },
        })
    }
}

/// A folder in which the files of the app get their names; it goes with this.
#[derive(Debug)]
pub struct Stage {
    pub folder: PathBuf,
}

impl Stage {
    fn new() -> Result<Self, PrerenderError> {
        let folder = super::scratch("stage")?;
        Ok(Self { folder })
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, kind: u8, content: &[u8]) -> Vec<u8> {
        let sized = |bytes: &[u8]| [&(bytes.len() as u32).to_le_bytes()[..], bytes].concat();
        [sized(name.as_bytes()), vec![kind], sized(content)].concat()
    }

    #[test]
    fn a_bundle_is_read_as_it_was_written() {
        let small = compress::brotli("a.js", b"hello hello hello").unwrap();
        let bundle = [entry("a.js", 1, &small), entry("icon.png", 0, b"png")].concat();
        let app = App::of_bundle(&bundle).unwrap().unwrap();
        let names: Vec<&str> = app.0.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names, ["a.js", "icon.png"]);
        assert_eq!(app.0[0].bytes, b"hello hello hello");
        assert_eq!((app.brotli_of(b"hello hello hello"), app.brotli_of(b"png")), (Some(&small[..]), None));
    }

    #[test]
    fn a_program_without_an_app_says_so_and_a_damaged_one_is_refused() {
        assert_eq!(App::of_bundle(&[]).unwrap(), None);
        let bundle = entry("a", 0, b"abc");
        assert!(App::of_bundle(&bundle[..bundle.len() - 1]).is_err());
    }
}
