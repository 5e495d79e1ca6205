//! Contents of the wasm.

use std::collections::HashMap;
use std::ops::Range;

use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

use crate::Error;
use crate::gate::kilo;

/// Bytes of code by who wrote it, and the bytes of data beside it.
#[derive(Debug, Default)]
pub struct Weights {
    functions: Vec<(String, usize)>,
    data: usize,
}

/// Weighs a module that still has its names.
pub fn weights(module: &[u8]) -> Result<Weights, Error> {
    let mut sizes = Vec::new();
    let mut names = HashMap::new();
    let mut imported = 0;
    let mut data = 0;
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += usize::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => sizes.push(body.as_bytes().len()),
            Payload::DataSection(section) => data = length(&section.range()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else { continue };
                for subsection in subsections {
                    let Name::Function(map) = subsection? else { continue };
                    for naming in map {
                        let naming = naming?;
                        names.insert(naming.index as usize, format!("{:#}", rustc_demangle::demangle(naming.name)));
                    }
                }
            }
            _ => {}
        }
    }
    let name = |index: usize| names.get(&(index + imported)).cloned().unwrap_or_else(|| "without a name".to_owned());
    // What tells wasm-bindgen of an import goes with it.
    let stays = |(name, _): &(String, usize)| !name.starts_with("__wbindgen_describe");
    let functions = sizes.into_iter().enumerate().map(|(index, size)| (name(index), size)).filter(stays).collect();
    Ok(Weights { functions, data })
}

fn length(range: &Range<u64>) -> usize {
    usize::try_from(range.end.saturating_sub(range.start)).unwrap_or(usize::MAX)
}

impl Weights {
    /// The heaviest crates and functions, `count` of each.
    pub fn table(&self, count: usize) -> String {
        let code: usize = self.functions.iter().map(|(_, size)| size).sum();
        let mut table = format!(
            "the wasm before wasm-opt: {} kB of code in {} functions, {} kB of data\n",
            kilo(code),
            self.functions.len(),
            kilo(self.data)
        );
        let crates = self.functions.iter().map(|(name, size)| (author(name).to_owned(), *size));
        table += &rows("by crate", heaviest(crates, count));
        table += &rows("by function", heaviest(self.functions.iter().cloned(), count.min(40)));
        table
    }
}

fn rows(title: &str, weights: Vec<(String, usize)>) -> String {
    let rows = weights.into_iter().map(|(name, size)| {
        let short: String = name.chars().take(110).collect();
        format!("  {:>7} kB  {short}\n", kilo(size))
    });
    format!("{title}\n{}", rows.collect::<String>())
}

/// Sums by name, the heaviest first.
fn heaviest(weights: impl Iterator<Item = (String, usize)>, count: usize) -> Vec<(String, usize)> {
    let mut sums: HashMap<String, usize> = HashMap::new();
    for (name, size) in weights {
        *sums.entry(name).or_default() += size;
    }
    let mut sums: Vec<_> = sums.into_iter().collect();
    sums.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    sums.truncate(count);
    sums
}

/// The crate that a function is there for: the first one in its name that is not the standard
/// library, for `core::ptr::drop_in_place<leptos::…>` is there for leptos.
fn author(name: &str) -> &str {
    let is_letter = |c: char| c.is_alphanumeric() || c == '_';
    let mut heads = Vec::new();
    for (start, word) in words(name, is_letter) {
        let (before, rest) = name.split_at_checked(start).unwrap_or_default();
        let leads_on = rest.strip_prefix(word).is_some_and(|rest| rest.starts_with("::"));
        if leads_on && !before.ends_with("::") {
            heads.push(word);
        }
    }
    let standard = |head: &&str| matches!(*head, "core" | "alloc" | "std" | "hashbrown");
    let first = heads.first().copied();
    heads.into_iter().find(|head| !standard(head)).or(first).unwrap_or("other")
}

/// The words of a text with where each starts.
fn words(text: &str, is_letter: impl Fn(char) -> bool) -> impl Iterator<Item = (usize, &str)> {
    let base = text.as_ptr() as usize;
    text.split(move |c| !is_letter(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - base, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_the_crate_that_it_is_there_for() {
        for (name, expected) in [
            ("leptos::mount::mount_to", "leptos"),
            ("<tachys::html::Element<A> as tachys::Render>::build", "tachys"),
            ("core::ptr::drop_in_place<alloc::vec::Vec<conference_atlas::model::Session>>", "conference_atlas"),
            ("<alloc::vec::Vec<T> as core::ops::Drop>::drop", "alloc"),
            ("core::fmt::Formatter::pad", "core"),
            ("alloc::vec::Vec<T>::retain::<F>", "alloc"),
            ("__wbindgen_malloc", "other"),
        ] {
            assert_eq!(author(name), expected, "{name}");
        }
    }

    #[test]
    fn the_heaviest_come_first_and_are_summed_by_name() {
        let weights = [("a", 1), ("b", 5), ("a", 6), ("c", 2)].map(|(name, size)| (name.to_owned(), size));
        assert_eq!(heaviest(weights.into_iter(), 2), [("a".to_owned(), 7), ("b".to_owned(), 5)]);
    }

    #[test]
    fn what_is_no_wasm_is_an_error() {
        assert!(weights(b"<!doctype html>").is_err());
    }
}
