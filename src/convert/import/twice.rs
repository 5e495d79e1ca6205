//! Keys that one object of a JSON file says twice, which a map of values cannot show.

use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, MapAccess, SeqAccess, Visitor};

/// The most that are listed.
const MOST: usize = 20;

/// JSON pointers of the keys that an object has a second time.
pub fn keys(bytes: &[u8]) -> Vec<String> {
    let mut found = DuplicateKeys { at: Vec::new(), twice: Vec::new() };
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    // The bytes were read before; what is wrong with them was said then.
    let _ = Node(&mut found).deserialize(&mut reader);
    found.twice
}

/// Pointer of the value that is read, and what was found so far.
struct DuplicateKeys {
    at: Vec<String>,
    twice: Vec<String>,
}

struct Node<'a>(&'a mut DuplicateKeys);

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut keys: HashSet<String> = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            self.0.at.push(super::json::step(&key));
            if !keys.insert(key) && self.0.twice.len() < MOST {
                self.0.twice.push(format!("/{}", self.0.at.join("/")));
            }
            map.next_value_seed(Node(self.0))?;
            self.0.at.pop();
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut index = 0_usize;
        loop {
            self.0.at.push(index.to_string());
            let more = seq.next_element_seed(Node(self.0))?;
            self.0.at.pop();
            index += 1;
            if more.is_none() {
                return Ok(());
            }
        }
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_written_twice_is_found_with_its_place() {
        assert_eq!(keys(br#"{"a": [{"b": 1, "b/c": 2, "b/c": {"d": 1}}], "a": 1}"#), ["/a/0/b~1c", "/a"]);
        assert!(keys(br#"[{"a": 1}, {"a": 2}]"#).is_empty());
        assert!(keys(b"{").is_empty());
    }
}
