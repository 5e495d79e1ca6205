//! Modules that go into one file.
//!
//! The splitter makes a module for every set of chunks that share some code, dozens of them
//! and most of them tiny. Modules are put together until no page loads many files: always the
//! two that make pages load the least that they do not need. These packs are for who goes on to
//! another kind of page, and lacks only some of them; the first page comes whole, in one file
//! beside what every page runs (see `chunks::Manifest`).

use std::collections::{BTreeMap, BTreeSet};

/// Files that a page loads at most beside the app, where it is not the first.
const FILES: usize = 16;
/// So many bytes more over all pages are worth a file less, whatever the number of files.
const SMALL: u64 = 1_000;

/// Chunks that no page waits for: loaded once a page stands, or when somebody asks for them.
pub const AFTERWARDS: [&str; 3] = ["calendar", "deferred", "editor"];

/// Modules that are loaded together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The chunks that need it; all of them, if it is the app's.
    pub users: BTreeSet<String>,
    /// The names of the modules; the app's own has none.
    pub modules: Vec<String>,
    pub bytes: u64,
}

impl Pack {
    /// Cost of what pages would load for nothing if the two were one.
    fn cost(&self, other: &Self) -> u64 {
        let more = |pack: &Self, users: &BTreeSet<String>| pack.bytes * users.difference(&pack.users).count() as u64;
        more(self, &other.users) + more(other, &self.users)
    }

    fn join(&mut self, other: Self) {
        self.users.extend(other.users);
        self.modules.extend(other.modules);
        self.bytes += other.bytes;
    }
}

/// Packs the modules of each chunk, whose sizes `bytes` knows. Those that go into the app itself
/// come first.
pub fn packs(chunks: &BTreeMap<String, Vec<String>>, bytes: impl Fn(&str) -> u64) -> Vec<Pack> {
    let everyone: BTreeSet<String> = chunks.keys().cloned().collect();
    let mut users: BTreeMap<&String, BTreeSet<String>> = BTreeMap::new();
    for (chunk, modules) in chunks {
        for module in modules {
            users.entry(module).or_default().insert(chunk.clone());
        }
    }
    let mut packs = vec![Pack { users: everyone.clone(), modules: Vec::new(), bytes: 0 }];
    for (name, users) in users {
        packs.push(Pack { users, modules: vec![name.clone()], bytes: bytes(name) });
    }
    while let Some((cost, into, from)) = cheapest(&packs) {
        if cost > SMALL && most_files(&packs, &everyone) <= FILES {
            break;
        }
        let pack = packs.remove(from);
        if let Some(kept) = packs.get_mut(into) {
            kept.join(pack);
        }
    }
    packs
}

/// The two whose union costs least, the first of equals.
fn cheapest(packs: &[Pack]) -> Option<(u64, usize, usize)> {
    let pairs = packs
        .iter()
        .enumerate()
        .flat_map(|(i, one)| packs.iter().enumerate().skip(i + 1).map(move |(j, other)| (one.cost(other), i, j)));
    pairs.min()
}

fn most_files(packs: &[Pack], everyone: &BTreeSet<String>) -> usize {
    let files = |chunk: &String| packs.iter().skip(1).filter(|pack| pack.users.contains(chunk)).count();
    everyone.iter().map(files).max().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chunks(chunks: &[(&str, &[&str])]) -> BTreeMap<String, Vec<String>> {
        let owned = |modules: &&[&str]| modules.iter().map(|&module| module.to_owned()).collect();
        chunks.iter().map(|(chunk, modules)| ((*chunk).to_owned(), owned(modules))).collect()
    }

    fn modules(packs: &[Pack]) -> Vec<Vec<&str>> {
        packs.iter().map(|pack| pack.modules.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn what_every_page_needs_goes_into_the_app() {
        let chunks = chunks(&[("a", &["a", "all"]), ("b", &["b", "all"])]);
        assert_eq!(modules(&packs(&chunks, |_| 50_000)), [vec!["all"], vec!["a"], vec!["b"]]);
    }

    #[test]
    fn small_modules_make_no_file_of_their_own() {
        let chunks = chunks(&[("a", &["a", "ab"]), ("b", &["b", "ab"]), ("c", &["c"])]);
        let packs = packs(&chunks, |name| if name == "ab" { 100 } else { 50_000 });
        assert_eq!(modules(&packs), [vec!["ab"], vec!["a"], vec!["b"], vec!["c"]]);
    }

    #[test]
    fn no_page_loads_many_files_and_none_goes_without_a_module() {
        // Every chunk needs 32 of them, all large enough to be a file.
        let names: Vec<String> = (0..64).map(|i| format!("m{i}")).collect();
        // Chunk `i` needs every module whose number has bit `i`.
        let needs = |i: usize| -> Vec<&str> {
            names.iter().enumerate().filter(|(n, _)| n >> i & 1 == 1).map(|(_, name)| name.as_str()).collect()
        };
        let needs: Vec<Vec<&str>> = (0..6).map(needs).collect();
        let named: Vec<(&str, &[&str])> =
            ["a", "b", "c", "d", "e", "f"].into_iter().zip(needs.iter().map(Vec::as_slice)).collect();
        let chunks = chunks(&named);
        let packs = packs(&chunks, |name| 7_000 + name.len() as u64);
        for (chunk, modules) in &chunks {
            let loaded: Vec<&Pack> = packs.iter().filter(|pack| pack.users.contains(chunk)).collect();
            assert!(loaded.len() <= FILES + 1, "{packs:?}");
            assert!(modules.iter().all(|module| loaded.iter().any(|pack| pack.modules.contains(module))), "{packs:?}");
        }
    }
}
