//! Names and where they were met.

use std::collections::HashMap;

/// Names, each with a number. One type for all look-ups of a reading, so that the browser
/// need not load a hash map for each kind of key.
#[derive(Debug, Default)]
pub(super) struct Index(HashMap<Box<str>, usize>);

impl Index {
    /// The names, each with its position; of two that are the same, the first counts.
    pub(super) fn of<'a>(names: impl Iterator<Item = &'a str>) -> Self {
        let mut index = Self::default();
        for (name, position) in names.zip(0..) {
            index.0.entry(name.into()).or_insert(position);
        }
        index
    }

    /// The number of a name; of a new one the next, from 0.
    pub(super) fn add(&mut self, name: &str) -> usize {
        let next = self.0.len();
        *self.0.entry(name.into()).or_insert(next)
    }

    /// Adds a name, and says whether it was new.
    pub(super) fn is_new(&mut self, name: &str) -> bool {
        let next = self.0.len();
        self.add(name) == next
    }

    /// The number of a name.
    pub(super) fn get(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// Number of names.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }
}
