//! Chunks that the app comes in, and the files of each.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use super::assets::{is_hash, rename};
use super::{PrerenderError, read};

/// The build's list of the files of each chunk.
const MANIFEST: &str = "chunks.json";

/// Files by chunk, relative to the site's root.
type Files = BTreeMap<String, Vec<String>>;

/// The files of each chunk; none in a build that is not cut.
#[derive(Debug, Default)]
pub(in crate::cli) struct Chunks {
    /// Those that the first page of a kind loads.
    first: Files,
    /// Those that it loads once it stands.
    after: Files,
}

impl Chunks {
    /// Names the files by their bytes, in the manifest and in the `script` that loads them.
    pub(super) fn settle(dist: &Path, script: &str) -> Result<Self, PrerenderError> {
        let manifest = dist.join(MANIFEST);
        if !manifest.exists() {
            return Ok(Self::default());
        }
        let trouble = |path: &str, error: &dyn std::fmt::Display| PrerenderError(format!("{path}: {error}"));
        let mut chunks: BTreeMap<String, Files> =
            serde_json::from_slice(&read(&manifest)?).map_err(|error| trouble(MANIFEST, &error))?;
        let mut text = String::from_utf8(read(&dist.join(script))?).map_err(|error| trouble(script, &error))?;
        let old: BTreeSet<String> = chunks.values().flat_map(Files::values).flatten().cloned().collect();
        for old in old {
            let new = rename(dist, &old, stem(&old), ".wasm")?.name;
            text = text.replace(&format!("/{old}\""), &format!("/{new}\""));
            for name in chunks.values_mut().flat_map(Files::values_mut).flatten().filter(|name| **name == old) {
                name.clone_from(&new);
            }
        }
        let json = serde_json::to_vec(&chunks).map_err(|error| trouble(MANIFEST, &error))?;
        fs::write(&manifest, json).map_err(|error| trouble(MANIFEST, &error))?;
        fs::write(dist.join(script), text).map_err(|error| trouble(script, &error))?;
        let mut take = |name: &str| chunks.remove(name).unwrap_or_default();
        Ok(Self { first: take("first"), after: take("after") })
    }

    /// The files of a chunk for the first page of a visit; where there are changes of the day, which
    /// are read before the page stands, with what else would come after it.
    pub(super) fn files(&self, chunk: &str, is_live: bool) -> Vec<String> {
        let of = |files: &Files| files.get(chunk).cloned().unwrap_or_default();
        let after = if is_live { of(&self.after) } else { Vec::new() };
        [of(&self.first), after].concat()
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
        fs::write(dist.join("chunk-page-map.wasm"), "ms").unwrap();
        let script = r#"{map:c("./chunk-page-map.wasm","./chunk-map.wasm","./chunk-shared1.wasm")}"#;
        fs::write(dist.join("app.js"), script).unwrap();
        let then = r#""then":{"map":["chunk-map.wasm","chunk-shared1.wasm"],"later":["chunk-shared1.wasm"]}"#;
        fs::write(dist.join(MANIFEST), format!(r#"{{"first":{{"map":["chunk-page-map.wasm"]}},{then}}}"#)).unwrap();
        let once = Chunks::settle(&dist, "app.js").unwrap();
        let script = fs::read_to_string(dist.join("app.js")).unwrap();
        let twice = Chunks::settle(&dist, "app.js").unwrap();
        let (files, again) = (once.files("map", true), twice.files("map", true));
        let there = files.iter().all(|file| dist.join(file).exists() && script.contains(&format!("\"./{file}\"")));
        let same = fs::read_to_string(dist.join("app.js")).unwrap() == script;
        fs::remove_dir_all(&dist).unwrap();
        assert!(there && same, "{files:?} {script}");
        assert_eq!(files, again);
        assert!(matches!(&files[..], [map] if map.starts_with("chunk-page-map-")), "{files:?}");
        assert!(!script.contains("chunk-shared1.wasm"), "{script}");
        assert!(once.files("about", true).is_empty());
    }
}
