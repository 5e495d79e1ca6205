//! Code that a page runs: the app, and the chunks that its kind of page loads.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dist, EMBED, Size, brotli, kilo, load};
use crate::Error;
use crate::chunks::{MANIFEST, Manifest, is_words};

/// The chunks of pages without a map.
const WITHOUT_MAP: [&str; 4] = ["about", "conference", "programs", "timeline"];
/// The chunk of the map's page.
const MAP: &str = "map";

/// Chunks that are loaded after a page can be used, and when.
const AFTERWARDS: [(&str, &str); 2] = [("later", "once a page stands"), ("editor", "when it is asked for")];

/// The worker, and what only a page in a frame runs: neither is waited for.
const BESIDE: [&str; 2] = ["sw.js", "frame-"];

/// The code of a build, each file compressed by itself.
#[derive(Debug)]
pub struct Code {
    /// Size of what every page loads.
    common: Size,
    /// The files of each kind of page beside that, and the bytes of each; those of words as well.
    kinds: BTreeMap<String, Vec<(String, usize)>>,
}

impl Code {
    /// Weighs the code of a build. Scripts and wasm that are no chunk are every page's.
    pub fn read(dist: &Dist) -> Result<Self, Error> {
        let manifest = load(&dist.root.join(MANIFEST)).map_err(|error| format!("{error}; is the wasm cut?"))?;
        let manifest: Manifest = serde_json::from_slice(&manifest)?;
        let weigh = |name: &String| Ok((name.clone(), brotli(&load(&dist.root.join(name))?)?));
        let kinds = manifest
            .iter()
            .map(|(kind, files)| Ok((kind.clone(), files.iter().map(weigh).collect::<Result<_, Error>>()?)))
            .collect::<Result<_, Error>>()?;
        let chunks: BTreeSet<&String> = manifest.values().flatten().collect();
        let beside = |name: &str| name == EMBED || BESIDE.iter().any(|start| name.starts_with(start));
        let is_code = |name: &str| !beside(name) && (name.ends_with(".wasm") || name.ends_with(".js"));
        let common = dist.sum(brotli, |name| is_code(name) && !chunks.contains(&name.to_owned()))?;
        Ok(Self { common, kinds })
    }

    fn of_kind(&self, kind: &str, files: &[(String, usize)]) -> Size {
        let (words, language) = self.words();
        let bytes = self.common.bytes + sum(files) + words;
        let named: Vec<String> = files.iter().map(|(name, size)| format!("{} {}", short(name), kilo(*size))).collect();
        Size { bytes, of: format!("{kind}: {}, {language} {}", named.join(", "), kilo(words)) }
    }

    /// The language with the most bytes of words.
    fn words(&self) -> (usize, &str) {
        let words = self.kinds.iter().filter(|(kind, _)| is_words(kind));
        words.map(|(kind, files)| (sum(files), kind.as_str())).max().unwrap_or((0, "no words"))
    }

    /// The kinds of pages.
    fn pages(&self) -> impl Iterator<Item = (&String, &Vec<(String, usize)>)> {
        let is_page = |kind: &str| !is_words(kind) && AFTERWARDS.iter().all(|(other, _)| *other != kind);
        self.kinds.iter().filter(move |(kind, _)| is_page(kind))
    }

    /// The kind of page that loads most, of those that are `meant`.
    pub fn largest(&self, meant: impl Fn(&str) -> bool) -> Result<Size, Error> {
        let kinds = self.pages().filter(|(kind, _)| meant(kind)).map(|(kind, files)| self.of_kind(kind, files));
        kinds.max_by_key(|size| size.bytes).ok_or_else(|| "the build has no chunk".into())
    }

    /// Size of what the map's page loads more than any page without a map.
    pub fn of_map(&self) -> Result<Size, Error> {
        let without: BTreeSet<&String> =
            WITHOUT_MAP.iter().filter_map(|kind| self.kinds.get(*kind)).flatten().map(|(name, _)| name).collect();
        let map = self.kinds.get(MAP).ok_or("the build has no chunk of the map")?;
        let own: Vec<_> = map.iter().filter(|(name, _)| !without.contains(name)).cloned().collect();
        let named: Vec<&str> = own.iter().map(|(name, _)| short(name)).collect();
        Ok(Size { bytes: sum(&own), of: named.join(", ") })
    }

    /// Every kind of page with what it loads.
    pub fn table(&self) -> String {
        let mut table = format!("  {:>7} kB  every page: {}\n", kilo(self.common.bytes), self.common.of);
        for (kind, files) in self.pages() {
            let Size { bytes, of } = self.of_kind(kind, files);
            table += &format!("  {:>7} kB  {of}\n", kilo(bytes));
        }
        for (kind, when) in AFTERWARDS {
            let files = self.kinds.get(kind).map_or(&[][..], Vec::as_slice);
            table += &format!("  {:>7} kB  {when}: {kind}, but for what the page has already\n", kilo(sum(files)));
        }
        table
    }
}

fn sum(files: &[(String, usize)]) -> usize {
    files.iter().map(|(_, bytes)| bytes).sum()
}

/// The name of a chunk's file without its hash.
fn short(name: &str) -> &str {
    let name = name.trim_start_matches("chunk-");
    name.split('-').next().unwrap_or(name)
}
