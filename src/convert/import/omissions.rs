//! What an import could not carry over.

use std::collections::HashMap;
use std::fmt;

/// How many places are named for each thing that was left behind.
const PLACES_TOLD: usize = 3;

/// One sort of thing that the feed has no room for, or that the file says unreadably.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Omission {
    /// What was left behind or changed, in plain words.
    pub what: String,
    /// How often.
    pub count: usize,
    /// Where in the file: the first few places, as JSON pointers or line numbers.
    pub places: Vec<String>,
}

/// Everything that an import could not carry over, grouped and counted.
#[derive(Clone, Debug, Default)]
pub struct Omissions {
    groups: Vec<Omission>,
    index: HashMap<String, usize>,
}

impl Omissions {
    /// Notes that `what` was left behind at `place`.
    pub fn add(&mut self, what: impl Into<String>, place: impl Into<String>) {
        let what = what.into();
        let next = self.groups.len();
        let index = *self.index.entry(what.clone()).or_insert(next);
        if index == next {
            self.groups.push(Omission { what, count: 0, places: Vec::new() });
        }
        if let Some(group) = self.groups.get_mut(index) {
            group.count += 1;
            let place = place.into();
            if group.places.len() < PLACES_TOLD && !place.is_empty() {
                group.places.push(place);
            }
        }
    }

    /// Adds everything that another list has.
    pub fn extend(&mut self, other: &Self) {
        for group in &other.groups {
            for index in 0..group.count {
                self.add(group.what.as_str(), group.places.get(index).map_or("", String::as_str));
            }
        }
    }

    /// The groups, in the order in which they were first met.
    pub fn groups(&self) -> &[Omission] {
        &self.groups
    }

    /// How often something that contains `words` was noted.
    pub fn count(&self, words: &str) -> usize {
        self.groups.iter().filter(|group| group.what.contains(words)).map(|group| group.count).sum()
    }
}

impl fmt::Display for Omissions {
    /// One line a group: how often, what, and where.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for Omission { what, count, places } in &self.groups {
            write!(f, "{count:>6} × {what}")?;
            if !places.is_empty() {
                write!(f, "  [{}", places.join(", "))?;
                match count.saturating_sub(places.len()) {
                    0 => f.write_str("]")?,
                    more => write!(f, ", and {more} more]")?,
                }
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_behind_is_grouped_counted_and_placed() {
        let mut lost = Omissions::default();
        for place in ["/a/0", "/a/1", "/a/2", "/a/3"] {
            lost.add("the biography of a person", place);
        }
        lost.add("the logo", "");
        let told = "     4 × the biography of a person  [/a/0, /a/1, /a/2, and 1 more]\n     1 × the logo\n";
        assert_eq!(lost.to_string(), told);
        assert_eq!(lost.count("biography"), 4);
    }
}
