//! The files that every page loads, named by what is in them.
//!
//! Each file is named by the hash of its final bytes, so that an immutable cache never serves
//! one for another.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use super::chunks::Chunks;
use super::{PrerenderError, read, write};
use crate::feed::HEAD;
use crate::locale::words;
use crate::model::Lang;

/// Script that the browser loads the app with, and what it does when the app cannot start.
const BOOT: &str = include_str!("boot.js");

/// Adoption of the snapshot, after [`BOOT`] in the same script.
const ADOPT: &str = include_str!("adopt.js");

/// Links to other languages, after these in the same script.
const LANGUAGES: &str = include_str!("languages.js");

/// Script of a part in the frame of a host.
const FRAME: &str = include_str!("frame.js");

/// Starts and ends of the names of files that this module writes.
const WRITTEN: [(&str, &str); 3] = [("boot-", ".js"), ("frame-", ".js"), ("words-", ".txt")];

/// The names of the files, relative to the site's root.
#[derive(Debug)]
pub(in crate::cli) struct Assets {
    pub style: Asset,
    pub boot: Asset,
    pub frame: Asset,
    pub script: Asset,
    pub world: Asset,
    pub chunks: Chunks,
    /// The finer land, for who zooms in.
    pub world_fine: Asset,
}

/// One file.
#[derive(Debug)]
pub(in crate::cli) struct Asset {
    pub name: String,
    /// Subresource integrity: `sha384-…`.
    pub integrity: String,
}

impl Assets {
    /// Finds the files of the app in `dist`, names them by their bytes, and adds what
    /// starts the app. A build that was settled before is settled again to the same names.
    pub(in crate::cli) fn settle(dist: &Path) -> Result<Self, PrerenderError> {
        let style = rename(dist, &find(dist, "site", ".css")?, "site", ".css")?;
        let script = find(dist, "app", ".js")?;
        let chunks = Chunks::settle(dist, &script)?;
        let script = rename(dist, &script, "app", ".js")?;
        let wasm = rename(dist, &find(dist, "app", "_bg.wasm")?, "app", "_bg.wasm")?;
        let world = rename(dist, &find(dist, "world", ".bin")?, "world", ".bin")?;
        let world_fine = rename(dist, &find(dist, "world-fine", ".bin")?, "world-fine", ".bin")?;
        let written =
            |name: &&String| WRITTEN.iter().any(|(start, end)| name.starts_with(start) && name.ends_with(end));
        for stale in names(dist)?.iter().filter(written) {
            fs::remove_file(dist.join(stale)).map_err(|error| PrerenderError(format!("{stale}: {error}")))?;
        }
        for (tag, text) in words::TAGS.iter().zip(words::TEXTS) {
            let lang = Lang::new(tag).unwrap_or_else(Lang::english);
            write(&dist.join(words::file(&lang)), text.as_bytes())?;
        }
        let boot = without_comments(BOOT).replace("{script}", &script.name).replace("{wasm}", &wasm.name);
        let boot = boot.replace("{last}", &(HEAD - 1).to_string());
        let boot = boot + &without_comments(ADOPT) + &languages()?;
        write(&dist.join("boot.js"), boot.as_bytes())?;
        let boot = rename(dist, "boot.js", "boot", ".js")?;
        write(&dist.join("frame.js"), without_comments(FRAME).as_bytes())?;
        let frame = rename(dist, "frame.js", "frame", ".js")?;
        Ok(Self { style, boot, frame, script, world, world_fine, chunks })
    }

    /// Address of the land of the map.
    pub(super) fn world(&self) -> &str {
        &self.world.name
    }
}

/// The script of the links to other languages, which reads lines of the files of words.
fn languages() -> Result<String, PrerenderError> {
    let english = words::catalogue(&Lang::english());
    let line = |text: &str| {
        let line = words::line(text).ok_or_else(|| PrerenderError(format!("no catalogue says “{text}”")))?;
        Ok(line.to_string())
    };
    let script = without_comments(LANGUAGES).replace("{offer}", &line(english.nav.offer)?);
    Ok(script.replace("{close}", &line(english.common.close)?))
}

/// A script without the lines that only its readers need.
fn without_comments(script: &str) -> String {
    script.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| [line, "\n"]).collect()
}

fn names(dist: &Path) -> Result<Vec<String>, PrerenderError> {
    let entries = fs::read_dir(dist).map_err(|error| PrerenderError(format!("{}: {error}", dist.display())))?;
    let mut names: Vec<String> = entries.flatten().filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

fn find(dist: &Path, start: &str, end: &str) -> Result<String, PrerenderError> {
    let fits = |name: &String| {
        let middle = name.strip_prefix(start).and_then(|rest| rest.strip_suffix(end));
        middle.is_some_and(|middle| middle.is_empty() || middle.strip_prefix('-').is_some_and(is_hash))
    };
    names(dist)?
        .into_iter()
        .find(fits)
        .ok_or_else(|| PrerenderError(format!("{}: has no {start}-…{end}; it is no app", dist.display())))
}

/// True if it is the hash that an earlier run put into a name.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() >= 8 && text.bytes().all(|b| b.is_ascii_hexdigit())
}

/// The first 64 bits of the SHA-384 of a file: what its name has.
pub(super) fn hash(bytes: &[u8]) -> String {
    Sha384::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Names a file by its bytes.
pub(super) fn rename(dist: &Path, name: &str, start: &str, end: &str) -> Result<Asset, PrerenderError> {
    let bytes = read(&dist.join(name))?;
    let digest = Sha384::digest(&bytes);
    let new_name = format!("{start}-{}{end}", hash(&bytes));
    fs::rename(dist.join(name), dist.join(&new_name)).map_err(|error| PrerenderError(format!("{name}: {error}")))?;
    Ok(Asset { name: new_name, integrity: format!("sha384-{}", BASE64_STANDARD.encode(digest)) })
}
