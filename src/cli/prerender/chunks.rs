//! The chunks that the app comes in, and which files each is of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::assets::{is_hash, rename};
use super::{PrerenderError, read};

/// File in which the build says which files each chunk is of.
const MANIFEST: &str = "chunks.json";

/// The files of each chunk, relative to the site's root; none in a build that is not cut.
#[derive(Debug, Default)]
pub(in crate::cli) struct Chunks(BTreeMap<String, Vec<String>>);

impl Chunks {
    /// Names the files by their bytes, in the manifest and in the `script` that loads them.
    pub(super) fn settle(dist: &Path, script: &str) -> Result<Self, PrerenderError> {
        let manifest = dist.join(MANIFEST);
        if !manifest.exists() {
            return Ok(Self::default());
        }
        let trouble = |path: &str, error: &dyn std::fmt::Display| PrerenderError(format!("{path}: {error}"));
        let mut chunks: BTreeMap<String, Vec<String>> =
            serde_json::from_slice(&read(&manifest)?).map_err(|error| trouble(MANIFEST, &error))?;
        let mut text = String::from_utf8(read(&dist.join(script))?).map_err(|error| trouble(script, &error))?;
        let old: BTreeSet<String> = chunks.values().flatten().cloned().collect();
        for old in old {
            let new = rename(dist, &old, stem(&old), ".wasm")?.name;
            text = text.replace(&format!("/{old}\""), &format!("/{new}\""));
            for name in chunks.values_mut().flatten().filter(|name| **name == old) {
                name.clone_from(&new);
            }
        }
        let json = serde_json::to_vec(&chunks).map_err(|error| trouble(MANIFEST, &error))?;
        fs::write(&manifest, json).map_err(|error| trouble(MANIFEST, &error))?;
        fs::write(dist.join(script), text).map_err(|error| trouble(script, &error))?;
        Ok(Self(chunks))
    }

    /// The files of a chunk.
    pub(super) fn files(&self, chunk: &str) -> &[String] {
        self.0.get(chunk).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The name of a file without the hash that an earlier run put into it.
fn stem(name: &str) -> &str {
    let name = name.trim_end_matches(".wasm");
    match name.rsplit_once('-') {
        Some((stem, hash)) if is_hash(hash) => stem,
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_files_of_chunks_are_named_by_their_bytes_however_often() {
        let dist = std::env::temp_dir().join(format!("atlas-chunks-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("chunk-map.wasm"), "m").unwrap();
        fs::write(dist.join("chunk-shared1.wasm"), "s").unwrap();
        fs::write(dist.join("app.js"), r#"{map:c("./chunk-map.wasm","./chunk-shared1.wasm")}"#).unwrap();
        fs::write(dist.join(MANIFEST), r#"{"map":["chunk-map.wasm","chunk-shared1.wasm"]}"#).unwrap();
        let once = Chunks::settle(&dist, "app.js").unwrap();
        let script = fs::read_to_string(dist.join("app.js")).unwrap();
        let twice = Chunks::settle(&dist, "app.js").unwrap();
        let (files, again) = (once.files("map").to_vec(), twice.files("map").to_vec());
        let there = files.iter().all(|file| dist.join(file).exists() && script.contains(&format!("\"./{file}\"")));
        let same = fs::read_to_string(dist.join("app.js")).unwrap() == script;
        fs::remove_dir_all(&dist).unwrap();
        assert!(there && same, "{files:?} {script}");
        assert_eq!(files, again);
        assert!(files.iter().all(|file| file.len() > "chunk-shared1.wasm".len()), "{files:?}");
        assert!(once.files("about").is_empty());
    }
}
