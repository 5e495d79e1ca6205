//! Code of the pages: the app, and what each kind of page loads beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dist, EMBED, Size, brotli, kilo, load};
use crate::Error;
use crate::chunks::{AFTERWARDS, Files, MANIFEST, Manifest};

/// The chunks of pages without a map.
const WITHOUT_MAP: [&str; 4] = ["about", "conference", "programs", "timeline"];
/// The chunk of the map's page.
const MAP: &str = "map";

/// The worker, and what only a page in a frame runs: neither is waited for.
const BESIDE: [&str; 2] = ["sw.js", "frame-"];

/// Names of files with the bytes of each.
type Weighed = BTreeMap<String, Vec<(String, usize)>>;

/// The code of a build, each file compressed by itself.
#[derive(Debug)]
pub struct Code {
    /// Size of what every page loads, and the number of its files.
    pub common: Size,
    common_files: usize,
    /// Files that the first page of each kind loads beside that.
    first: Weighed,
    /// Files that it loads once it stands.
    after: Weighed,
    /// Files of each chunk, which chunks share.
    then: Weighed,
}

impl Code {
    /// Weighs the code of a build. Scripts and wasm that are no chunk are every page's.
    pub fn read(dist: &Dist) -> Result<Self, Error> {
        let manifest = load(&dist.root.join(MANIFEST)).map_err(|error| format!("{error}; is the wasm cut?"))?;
        let Manifest { first, after, then } = Manifest::parse(&manifest)?;
        let all: BTreeSet<&String> = first.values().chain(after.values()).chain(then.values()).flatten().collect();
        let mut sizes = BTreeMap::new();
        for name in &all {
            sizes.insert((*name).clone(), brotli(&load(&dist.root.join(name))?)?);
        }
        let weigh = |files: &Files| -> Weighed {
            let size = |name: &String| (name.clone(), sizes.get(name).copied().unwrap_or_default());
            files.iter().map(|(kind, files)| (kind.clone(), files.iter().map(size).collect())).collect()
        };
        let beside = |name: &str| name == EMBED || BESIDE.iter().any(|start| name.starts_with(start));
        let is_code = |name: &str| !beside(name) && (name.ends_with(".wasm") || name.ends_with(".js"));
        let is_common = |name: &str| is_code(name) && !all.contains(&name.to_owned());
        let common = dist.sum(brotli, is_common)?;
        let common_files = dist.files.iter().filter(|file| is_common(&dist.name(file))).count();
        Ok(Self { common, common_files, first: weigh(&first), after: weigh(&after), then: weigh(&then) })
    }

    fn of_kind(&self, kind: &str, files: &[(String, usize)]) -> Size {
        let bytes = self.common.bytes + sum(files);
        let named: Vec<String> = files.iter().map(|(name, size)| format!("{} {}", short(name), kilo(*size))).collect();
        Size { bytes, of: format!("{kind}: {}", named.join(", ")) }
    }

    /// The kind of page that loads most, of those that are `meant`.
    pub fn largest(&self, meant: impl Fn(&str) -> bool) -> Result<Size, Error> {
        let kinds = self.first.iter().filter(|(kind, _)| meant(kind)).map(|(kind, files)| self.of_kind(kind, files));
        kinds.max_by_key(|size| size.bytes).ok_or_else(|| "the build has no chunk".into())
    }

    /// The most files of code that a first page loads: the common ones, its own, and what comes once it
    /// stands.
    pub fn most_files(&self) -> Result<Size, Error> {
        let count = |files: &Weighed, kind: &String| files.get(kind).map_or(0, Vec::len);
        let files = |kind: &String| self.common_files + count(&self.first, kind) + count(&self.after, kind);
        let most = self.first.keys().max_by_key(|kind| files(kind)).ok_or("the build has no chunk")?;
        Ok(Size { bytes: files(most), of: format!("{most}, as many as on any page") })
    }

    /// Size of what the map's page loads more than any page without a map.
    pub fn of_map(&self) -> Result<Size, Error> {
        let without: BTreeSet<&String> =
            WITHOUT_MAP.iter().filter_map(|kind| self.then.get(*kind)).flatten().map(|(name, _)| name).collect();
        let map = self.then.get(MAP).ok_or("the build has no chunk of the map")?;
        let own: Vec<_> = map.iter().filter(|(name, _)| !without.contains(name)).cloned().collect();
        let named: Vec<&str> = own.iter().map(|(name, _)| short(name)).collect();
        Ok(Size { bytes: sum(&own), of: named.join(", ") })
    }

    /// Every kind of page with what it loads.
    pub fn table(&self) -> String {
        let mut table = format!("  {:>7} kB  every page: {}\n", kilo(self.common.bytes), self.common.of);
        for (kind, files) in self.first.iter() {
            let Size { bytes, of } = self.of_kind(kind, files);
            table += &format!("  {:>7} kB  {of}\n", kilo(bytes));
        }
        for (kind, files) in &self.after {
            table += &format!("  {:>7} kB  once {kind} stands\n", kilo(sum(files)));
        }
        for kind in AFTERWARDS {
            let files = self.then.get(kind).map_or(&[][..], Vec::as_slice);
            table += &format!("  {:>7} kB  {kind}, but for what the page has already\n", kilo(sum(files)));
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
    name.rsplit_once('-').map_or(name, |(stem, _)| stem)
}
