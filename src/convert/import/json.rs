//! Lenient reading of JSON: a field that is missing or of another type is simply not there.

use serde_json::Value;

use super::{ImportError, Omissions};

/// Reads bytes as JSON; a byte-order mark is allowed, and UTF-16 with one. A key that one
/// object says twice is listed: its last value stands, as for most programs.
pub fn parse(bytes: &[u8], lost: &mut Omissions) -> Result<Value, ImportError> {
    let decoded;
    let bytes = match bytes {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            decoded = super::encoding::decode(bytes, None, lost);
            decoded.as_bytes()
        }
        _ => bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes),
    };
    let value = serde_json::from_slice(bytes).map_err(|error| ImportError::new(format!("it is not JSON: {error}")))?;
    for key in super::twice::keys(bytes) {
        lost.add("the first of two values that one object of the file has for a key", key);
    }
    Ok(value)
}

/// Names what a file has in place of what was looked for, in a few of its own words.
pub fn contents(value: &Value) -> String {
    const SHOWN: usize = 8;
    let keys = |fields: &serde_json::Map<String, Value>| {
        fields.keys().take(SHOWN).map(String::as_str).collect::<Vec<_>>().join(", ")
    };
    match value {
        Value::Object(fields) if !fields.is_empty() => format!("it has {}", keys(fields)),
        Value::Array(items) => match items.first() {
            Some(Value::Object(fields)) => format!("it is a list of objects with {}", keys(fields)),
            Some(_) => "it is a list".to_owned(),
            None => "it is an empty list".to_owned(),
        },
        Value::Object(_) => "it is an empty object".to_owned(),
        _ => "it is a single value".to_owned(),
    }
}

/// All words in a value, joined by spaces.
pub fn all_words(value: &Value) -> String {
    match value {
        Value::Object(fields) => fields.values().filter_map(words).collect::<Vec<_>>().join(" "),
        _ => words(value).unwrap_or_default(),
    }
}

/// The text at `name`, or the texts of a list there, joined by commas.
pub fn listed(value: &Value, name: &str) -> String {
    match value.get(name) {
        Some(Value::Array(items)) => items.iter().filter_map(words).collect::<Vec<_>>().join(", "),
        Some(value) => words(value).unwrap_or_default(),
        None => String::new(),
    }
}

/// The text at the first of `names` that has one; a number counts as text. Of texts in
/// several languages, given as an object, it is the English one or the first.
pub fn text(value: &Value, names: &[&str]) -> String {
    names.iter().find_map(|name| words(value.get(name)?)).unwrap_or_default()
}

/// The text that a value is.
pub fn words(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Object(versions) => {
            let english = versions.get("en").and_then(Value::as_str);
            english.or_else(|| versions.values().find_map(Value::as_str)).map(str::to_owned)
        }
        _ => None,
    }
}

/// The items of the list at `name`; an object's values count as a list.
pub fn list<'a>(value: &'a Value, name: &str) -> Vec<&'a Value> {
    match value.get(name) {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(Value::Object(items)) => items.values().collect(),
        _ => Vec::new(),
    }
}

/// True where the value at `name` is, in any notation.
pub fn is_true(value: &Value, name: &str) -> bool {
    match value.get(name) {
        Some(Value::Bool(is)) => *is,
        Some(Value::String(text)) => ["true", "yes", "1"].iter().any(|yes| text.trim().eq_ignore_ascii_case(yes)),
        Some(Value::Number(number)) => number.as_i64() == Some(1),
        _ => false,
    }
}

/// A positive whole number at `name`.
pub fn count(value: &Value, name: &str) -> Option<u32> {
    let number = value.get(name)?;
    number
        .as_u64()
        .or_else(|| number.as_str()?.trim().parse().ok())
        .and_then(|n| u32::try_from(n).ok())
        .filter(|n| *n > 0)
}

/// One step of a JSON pointer (RFC 6901), escaped.
pub fn step(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// True for a value that says nothing.
pub fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(items) => items.is_empty(),
        _ => false,
    }
}
