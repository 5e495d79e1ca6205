//! Losses and changes of an import, grouped and counted.

use std::collections::HashMap;
use std::fmt;

use crate::convert::shown::shown;

/// Number of places that are named in print for each thing; `--json` names all.
const PLACES_TOLD: usize = 3;

/// Fate of something that a file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fate {
    /// It is not in the feed.
    Lost,
    /// It is in the feed in another form, or read in one of several possible ways.
    Changed,
}

/// One sort of thing that the feed has no field for, or that the file says unreadably.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    /// Description in plain words.
    pub what: String,
    pub fate: Fate,
    /// Count of occurrences.
    pub count: usize,
    /// Titles with their places in the file: JSON pointers, line numbers or cells.
    pub places: Vec<String>,
}

/// Everything that an import lost or changed. Texts are fit for a terminal.
#[derive(Clone, Debug, Default)]
pub struct Omissions {
    groups: Vec<Omission>,
    index: HashMap<(Fate, String), usize>,
}

impl Omissions {
    /// Notes that `what` was lost at `place`.
    pub fn add(&mut self, what: impl Into<String>, place: impl Into<String>) {
        self.note(Fate::Lost, &what.into(), &place.into());
    }

    /// Notes that `what` was carried in another form at `place`.
    pub fn changed(&mut self, what: impl Into<String>, place: impl Into<String>) {
        self.note(Fate::Changed, &what.into(), &place.into());
    }

    fn note(&mut self, fate: Fate, what: &str, place: &str) {
        let what = shown(what);
        let next = self.groups.len();
        let index = *self.index.entry((fate, what.clone())).or_insert(next);
        if index == next {
            self.groups.push(Omission { what, fate, count: 0, places: Vec::new() });
        }
        if let Some(group) = self.groups.get_mut(index) {
            group.count += 1;
            if !place.is_empty() {
                group.places.push(shown(place));
            }
        }
    }

    /// Adds everything that another list has.
    pub fn extend(&mut self, other: &Self) {
        for group in &other.groups {
            for index in 0..group.count {
                self.note(group.fate, &group.what, group.places.get(index).map_or("", String::as_str));
            }
        }
    }

    /// The list without the groups whose words contain any of these.
    pub fn without(&self, words: &[&str]) -> Self {
        let mut left = Self::default();
        let groups = self.groups.iter().filter(|group| !words.iter().any(|word| group.what.contains(word)));
        left.groups = groups.cloned().collect();
        left.index = left.groups.iter().enumerate().map(|(at, group)| ((group.fate, group.what.clone()), at)).collect();
        left
    }

    /// The groups, in the order in which they were first met.
    pub fn groups(&self) -> &[Omission] {
        &self.groups
    }

    /// The groups of one fate.
    pub fn of(&self, fate: Fate) -> impl Iterator<Item = &Omission> {
        self.groups.iter().filter(move |group| group.fate == fate)
    }

    /// Count of notes whose text contains `words`.
    pub fn count(&self, words: &str) -> usize {
        self.groups.iter().filter(|group| group.what.contains(words)).map(|group| group.count).sum()
    }
}

impl fmt::Display for Omission {
    /// One line: how often, what, and where.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:>6} × {}", self.count, self.what)?;
        let told: Vec<&str> = self.places.iter().take(PLACES_TOLD).map(String::as_str).collect();
        if told.is_empty() {
            return Ok(());
        }
        write!(f, "  [{}", told.join(", "))?;
        match self.count.saturating_sub(told.len()) {
            0 => f.write_str("]"),
            more => write!(f, ", and {more} more]"),
        }
    }
}

impl fmt::Display for Omissions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.groups.iter().try_for_each(|group| writeln!(f, "{group}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_are_grouped_counted_and_placed() {
        let mut lost = Omissions::default();
        for place in ["/a/0", "/a/1", "/a/2", "/a/3"] {
            lost.add("the license of a recording", place);
        }
        lost.add("the logo", "");
        let told = "     4 × the license of a recording  [/a/0, /a/1, /a/2, and 1 more]\n     1 × the logo\n";
        assert_eq!(lost.to_string(), told);
        assert_eq!((lost.count("license"), lost.groups()[0].places.len()), (4, 4));
    }

    #[test]
    fn a_change_is_no_loss_and_neither_reaches_a_terminal_raw() {
        let mut lost = Omissions::default();
        lost.add("the word \u{1b}[2J", "\u{7}");
        lost.changed("the word \u{1b}[2J", "x");
        assert_eq!(lost.of(Fate::Lost).count(), 1);
        assert_eq!(lost.of(Fate::Changed).next().unwrap().to_string(), "     1 × the word \\u{1b}[2J  [x]");
    }
}
