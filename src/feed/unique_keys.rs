//! JSON whose objects say each key once: of a key that stands twice the first value is kept, and
//! both places are told.
//!
//! `serde_json` by itself keeps the last value without a word, so that a second `sessions` list
//! deletes the first.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value as Json};

use super::path::Path;

/// A key that stands twice in one object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DuplicateKey {
    /// RFC 6901 JSON pointer to the value that was kept.
    pub(super) path: String,
    /// Line of the key that was kept, from 1.
    pub(super) first: usize,
    /// Line of the key that was dropped, from 1.
    pub(super) again: usize,
}

/// Parses a document, with the first value of each key.
///
/// # Errors
/// As `serde_json::from_str`.
pub(super) fn parse(text: &str) -> serde_json::Result<(Json, Vec<DuplicateKey>)> {
    let mut dropped = 0;
    let mut parser = serde_json::Deserializer::from_str(text);
    let json = Seed { dropped: &mut dropped }.deserialize(&mut parser)?;
    parser.end()?;
    // The parser tells no lines, and nearly every file does without this second look.
    let duplicates = if dropped > 0 { find(text) } else { Vec::new() };
    Ok((json, duplicates))
}

/// Reads one value and counts the keys that it drops.
struct Seed<'a> {
    dropped: &'a mut usize,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value.into()))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Json, E> {
        Ok(Number::from_f64(value).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Json, E> {
        Ok(Json::String(value.to_owned()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Json, E> {
        Ok(Json::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Seed { dropped: &mut *self.dropped })? {
            list.push(item);
        }
        Ok(Json::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut map = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let value = fields.next_value_seed(Seed { dropped: &mut *self.dropped })?;
            if map.contains_key(&key) {
                *self.dropped += 1;
            } else {
                map.insert(key, value);
            }
        }
        Ok(Json::Object(map))
    }
}

/// An object or a list that is open at some point of the text.
enum Open {
    /// The keys so far, each with its line; the one whose value is being read; whether a key is
    /// what comes next.
    Object { keys: HashMap<String, usize>, key: String, wants_key: bool },
    /// The position of the item that is being read.
    List(usize),
}

/// The keys that stand twice in a text that is known to be JSON, in its order.
fn find(text: &str) -> Vec<DuplicateKey> {
    let (mut found, mut open, mut line) = (Vec::new(), Vec::<Open>::new(), 1);
    let mut rest = text.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        rest = tail;
        match byte {
            b'\n' => line += 1,
            b'{' => open.push(Open::Object { keys: HashMap::new(), key: String::new(), wants_key: true }),
            b'[' => open.push(Open::List(0)),
            b'}' | b']' => drop(open.pop()),
            b',' => match open.last_mut() {
                Some(Open::Object { wants_key, .. }) => *wants_key = true,
                Some(Open::List(index)) => *index += 1,
                None => {}
            },
            b'"' => {
                let length = string_length(rest);
                let (string, tail) = rest.split_at_checked(length).unwrap_or((rest, &[]));
                rest = tail.get(1..).unwrap_or_default();
                let first = match open.last_mut() {
                    Some(Open::Object { keys, key, wants_key }) if *wants_key => {
                        *wants_key = false;
                        *key = unescaped(string);
                        let known = keys.get(key).copied();
                        if known.is_none() {
                            keys.insert(key.clone(), line);
                        }
                        known
                    }
                    _ => None,
                };
                if let Some(first) = first {
                    found.push(DuplicateKey { path: pointer(&open, &Path::ROOT), first, again: line });
                }
            }
            _ => {}
        }
    }
    found
}

/// Number of bytes up to the quotation mark that ends a string.
fn string_length(text: &[u8]) -> usize {
    let mut escaped = false;
    let end = text.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(text.len())
}

/// The characters that a string stands for.
fn unescaped(string: &[u8]) -> String {
    let quoted = [b"\"", string, b"\""].concat();
    serde_json::from_slice(&quoted).unwrap_or_default()
}

/// The JSON pointer of the value that is being read below `at`.
fn pointer(open: &[Open], at: &Path<'_>) -> String {
    match open.split_first() {
        None => at.to_string(),
        Some((Open::Object { key, .. }, rest)) => pointer(rest, &at.key(key)),
        Some((Open::List(index), rest)) => pointer(rest, &at.index(*index)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn duplicates(text: &str) -> Vec<(String, usize, usize)> {
        let (_, duplicates) = parse(text).unwrap();
        duplicates.into_iter().map(|one| (one.path, one.first, one.again)).collect()
    }

    #[test]
    fn a_document_without_duplicates_is_what_serde_json_reads() {
        let text = r#"{"a": [1, -2, 0.5, true, null, "x\"}{\n\u00e9"], "b": {"a": {}, "c/d": []}}"#;
        let (json, duplicates) = parse(text).unwrap();
        assert_eq!(json, serde_json::from_str::<Json>(text).unwrap());
        assert_eq!(duplicates, []);
        assert!(parse("{} {}").is_err() && parse("[1").is_err() && parse("").is_err());
    }

    #[test]
    fn of_a_key_that_stands_twice_the_first_value_is_kept_and_both_lines_are_told() {
        let text = "{\n  \"a\": 1,\n  \"list\": [{}, {\"x\": 1,\n  \"x\": 2}],\n  \"a\": {\"x\": 3}\n}";
        let (json, _) = parse(text).unwrap();
        assert_eq!(json, serde_json::json!({ "a": 1, "list": [{}, { "x": 1 }] }));
        assert_eq!(duplicates(text), [("/list/1/x".to_owned(), 3, 4), ("/a".to_owned(), 2, 5)]);
    }

    #[test]
    fn keys_are_compared_by_the_characters_that_they_stand_for() {
        assert_eq!(duplicates(r#"{"a\u0062": 1, "ab": 2}"#), [("/ab".to_owned(), 1, 1)]);
        assert_eq!(duplicates(r#"{"a": "b", "c": "a", "d": "\"a\": 1", "\\": 1, "\\\"": "\\"}"#), []);
        assert_eq!(duplicates("{\"a~/\": 1,\n\n\"a~/\": 2}"), [("/a~0~1".to_owned(), 1, 3)]);
    }

    #[test]
    fn a_key_that_stands_three_times_is_told_twice() {
        assert_eq!(duplicates("{\"a\":1,\n\"a\":2,\n\"a\":3}"), [("/a".to_owned(), 1, 2), ("/a".to_owned(), 1, 3)]);
    }
}
