//! Countries by what people call them: codes, and names in Arabic, Chinese, English, French,
//! Russian, Spanish and Thai with their common variants, in any case and with accents lost.
//!
//! A name is never guessed: what is not known word for word gets suggestions.

use std::collections::BTreeMap;

use crate::locale::countries;
use crate::model::Country;
use crate::search::fold;

/// CLDR's other names and the alpha-3 codes.
const OTHERS: &str = include_str!("../locale/countries/others.txt");
/// Names that registration forms, the UN and the World Bank use; by hand.
const VARIANTS: &str = include_str!("country_variants.txt");

/// The most suggestions that are given.
const SUGGESTIONS: usize = 3;

/// Every known name, folded.
#[derive(Debug)]
pub struct CountryLookup {
    known: BTreeMap<String, Country>,
}

impl Default for CountryLookup {
    fn default() -> Self {
        Self::new()
    }
}

impl CountryLookup {
    /// Reads the tables; keep it for as long as there are names to look up.
    pub fn new() -> Self {
        let lines = |text: &'static str| text.lines().filter_map(|line| line.split_once(' '));
        let variants = lines(VARIANTS).flat_map(|(code, names)| names.split('|').map(move |name| (code, name)));
        let mut known = BTreeMap::new();
        for (code, name) in countries::all().chain(lines(OTHERS)).chain(variants) {
            let Some(country) = Country::new(code) else { continue };
            for key in keys(name) {
                // The usual names come first and stay.
                known.entry(key).or_insert(country);
            }
        }
        Self { known }
    }

    /// The country of a code or name.
    ///
    /// # Errors
    /// If it is not known: the countries whose names are nearest, the best first, or none.
    pub fn resolve(&self, text: &str) -> Result<Country, Vec<Country>> {
        let text = text.trim();
        if let Some(country) = Country::new(text).filter(|country| country.is_assigned()) {
            return Ok(country);
        }
        let keys = keys(text);
        match keys.iter().find_map(|key| self.known.get(key)) {
            Some(country) => Ok(*country),
            None => Err(self.suggestions(keys.first().map_or("", String::as_str))),
        }
    }

    /// The countries with a name within a few changed letters of this one, or that has all its words.
    fn suggestions(&self, key: &str) -> Vec<Country> {
        let letters = key.chars().filter(|letter| *letter != ' ').count();
        // Of three letters anything is near; and nothing is near what is longer than any name.
        if !(4..=100).contains(&letters) && key.is_ascii() || letters > 100 {
            return Vec::new();
        }
        let words: Vec<&str> = key.split(' ').collect();
        let mut near: Vec<(usize, Country)> = Vec::new();
        for (name, country) in &self.known {
            let has_all = words.iter().all(|word| name.split(' ').any(|other| other == *word));
            let off = if has_all { 1 } else { distance(key, name) };
            if has_all || off <= (letters / 4).max(1) {
                near.push((off, *country));
            }
        }
        near.sort_unstable();
        let mut suggestions = Vec::new();
        for (_, country) in near {
            if !suggestions.contains(&country) && suggestions.len() < SUGGESTIONS {
                suggestions.push(country);
            }
        }
        suggestions
    }
}

/// The ways in which a name is looked up: folded, and turned round where it is written as
/// `Korea (Republic of)` or `Korea, Republic of`.
fn keys(name: &str) -> Vec<String> {
    let mut keys = vec![plain(name)];
    let bracket =
        name.split_once(['(', '（']).map(|(outer, inner)| (outer, inner.trim_end().trim_end_matches([')', '）'])));
    if let Some((outer, inner)) = bracket.or_else(|| name.split_once(',')) {
        keys.push(plain(&format!("{inner} {outer}")));
    }
    keys.retain(|key| !key.is_empty());
    keys
}

/// A name folded, without punctuation and the words that come and go: `the`, `and`, `&`; `St` is
/// `Saint`.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    for letter in fold(name).chars() {
        match letter {
            '.' | '*' => {}
            // Apostrophes of every sort stand between words, as in `Côte d'Ivoire`.
            letter if letter.is_alphanumeric() || is_mark(letter) => plain.push(letter),
            _ => plain.push(' '),
        }
    }
    let words = plain.split_whitespace().filter(|word| !matches!(*word, "the" | "and" | "et" | "y"));
    words.map(|word| if matches!(word, "st" | "ste") { "saint" } else { word }).collect::<Vec<_>>().join(" ")
}

/// Thai vowels and tones that Unicode does not count as letters.
fn is_mark(letter: char) -> bool {
    ('\u{0e31}'..='\u{0e4e}').contains(&letter)
}

/// Count of letters that must be put in, left out or changed to make one word of another
/// (Levenshtein 1966).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        let mut next = vec![left];
        for (y, &above) in b.iter().zip(row.iter().skip(1)) {
            left = (diagonal + usize::from(x != *y)).min(above + 1).min(left + 1);
            diagonal = above;
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
#[path = "country_names_tests.rs"]
mod tests;
