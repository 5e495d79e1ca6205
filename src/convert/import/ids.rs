//! Readable ids that stay the same when a file is imported again.
//!
//! # Design
//! An id is made only of what its own item says, the title and the key that its program gave
//! it, never of its position or of what was seen before. So a session that is added or taken
//! away changes no other id. Only where a file gives two items the same title and the same
//! key does the start time tell them apart.

use std::collections::{HashMap, HashSet};

use crate::model::{Id, Kind};

/// The longest an id may be, in bytes.
const MAX_LEN: usize = 64;
/// The longest that the words of an id may be, so that an address stays readable.
const MAX_WORDS: usize = 44;
/// The longest key of a program that is shown as it is; a longer one, such as a UUID, is hashed.
const MAX_KEY: usize = 10;

/// Lower-case Latin letters and digits joined by hyphens: `Überblick: 地图` is
/// `uberblick-di-tu`. Empty where there is no letter or digit.
pub fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in deunicode::deunicode(text).chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !matches!(c, '\'' | '`') && !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// The first whole words of a slug that fit into `max` bytes.
fn cut(slug: &str, max: usize) -> &str {
    match slug.get(..max) {
        Some(head) if slug.len() > max => head.rsplit_once('-').map_or(head, |(words, _)| words),
        _ => slug,
    }
}

/// Six letters and digits that stand for `text`: FNV-1a of 64 bits (Fowler, Noll and Vo,
/// RFC 9923), its low 30 bits in base 32.
pub fn short_hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let folded = hash ^ (hash >> 32);
    let digit = |place: u32| match (folded >> (place * 5) & 31) as u8 {
        letter @ 0..=25 => char::from(b'a' + letter),
        number => char::from(b'2' + (number - 26)),
    };
    (0..6).map(digit).collect()
}

/// The short form of a key that another program gave: itself where it is short and plain,
/// else its hash.
pub fn key(given: &str) -> String {
    let given = given.trim();
    // A key with a hyphen could not be told from the words before it.
    let is_plain = given.len() <= MAX_KEY && given.bytes().all(|b| b.is_ascii_alphanumeric());
    if is_plain { given.to_ascii_lowercase() } else { short_hash(given) }
}

/// The id that a name alone gives; `None` if it has no letter or digit.
pub fn id_of<K: Kind>(name: &str) -> Option<Id<K>> {
    Id::new(cut(&slug(name), MAX_LEN))
}

/// The id of an item that shares its title and key with no other; see [`Ids::give`].
pub fn base(title: &str, key: Option<&str>, kind: &str) -> String {
    let words = slug(title);
    let words = if words.is_empty() { kind } else { cut(&words, MAX_WORDS) };
    let base = match key {
        Some(key) if !key.is_empty() && words != key => format!("{words}-{key}"),
        _ if words == kind && !title.trim().is_empty() => format!("{kind}-{}", short_hash(title)),
        _ => words.to_owned(),
    };
    base.get(..MAX_LEN.min(base.len())).unwrap_or_default().trim_matches('-').to_owned()
}

/// True if the last part of an id has the form of a key: digits, or the six letters and digits
/// of a hash with at least one that is no letter.
pub fn ends_like_a_key(id: &str) -> bool {
    let Some((_, last)) = id.rsplit_once('-') else { return false };
    let digits = last.bytes().filter(u8::is_ascii_digit).count();
    digits == last.len() || last.len() == 6 && (digits > 0 || !last.bytes().any(|b| b"aeiou".contains(&b)))
}

/// The ids of one kind that are already given.
#[derive(Clone, Debug, Default)]
pub struct Ids {
    taken: HashSet<String>,
    /// Count of the items with this title, key and twin.
    twins: HashMap<String, u32>,
}

impl Ids {
    /// An id from the words of `title` and a key. `kind` stands in where the title has no
    /// letters; `twin` tells apart two items with the same title and key.
    pub fn give<K: Kind>(&mut self, title: &str, key: Option<&str>, kind: &str, twin: &str) -> Option<Id<K>> {
        let base = base(title, key, kind);
        let free = if self.taken.contains(&base) { self.apart(&base, twin) } else { base };
        let id = Id::new(&free)?;
        self.taken.insert(free);
        Some(id)
    }

    /// Takes an id as it is; `false` if it is taken already.
    pub fn take<K: Kind>(&mut self, id: &Id<K>) -> bool {
        self.taken.insert(id.as_str().to_owned())
    }

    /// Distinguishes an item whose id is taken: the hash of `twin`, and then a number.
    fn apart(&mut self, base: &str, twin: &str) -> String {
        let stem = format!("{}-{}", cut(base, MAX_LEN - 14), short_hash(twin));
        let count = self.twins.entry(stem.clone()).or_insert(0);
        loop {
            *count += 1;
            let id = if *count == 1 { stem.clone() } else { format!("{stem}-{count}") };
            if !self.taken.contains(&id) {
                return id;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SessionId;

    fn give(ids: &mut Ids, title: &str, key: Option<&str>, twin: &str) -> String {
        let id: Option<SessionId> = ids.give(title, key, "session", twin);
        id.map(|id| id.to_string()).unwrap_or_default()
    }

    #[test]
    fn a_slug_is_in_latin_letters() {
        let cases = [
            ("Opening Ceremony!", "opening-ceremony"),
            ("  --Ünïcode & ærø--", "unicode-aero"),
            ("What's new?", "whats-new"),
            ("地图", "di-tu"),
            ("", ""),
            ("!?", ""),
        ];
        for (title, wanted) in cases {
            assert_eq!(slug(title), wanted, "{title}");
        }
    }

    #[test]
    fn an_id_is_the_title_and_the_key_of_its_program() {
        let ids = &mut Ids::default();
        assert_eq!(give(ids, "Opening Ceremony", Some("10386"), ""), "opening-ceremony-10386");
        assert_eq!(give(ids, "Lunch", None, "12:00"), "lunch");
        assert_eq!(give(ids, "!?", Some("7"), ""), "session-7");
        let long = give(ids, &"word ".repeat(40), Some("7"), "");
        assert_eq!(long, "word-word-word-word-word-word-word-word-7");
    }

    #[test]
    fn a_long_key_is_hashed_and_a_short_one_kept() {
        assert_eq!(key("10386"), "10386");
        assert_eq!(key("MJA8QY"), "mja8qy");
        assert_eq!(key("a0a0fcfe-b7fb-46e3-84b6-97a5406016b4").len(), 6);
        assert_ne!(key("46939@a.example"), key("46939@b.example"));
    }

    #[test]
    fn twins_are_told_apart_by_when_they_are() {
        let ids = &mut Ids::default();
        let first = give(ids, "Lunch", None, "one");
        let second = give(ids, "Lunch", None, "two");
        let third = give(ids, "Lunch", None, "two");
        assert_eq!(first, "lunch");
        assert!(second.starts_with("lunch-") && third.starts_with(&second), "{second} {third}");
        assert!(SessionId::new(&third).is_some());
    }
}
