//! The JSON Schema of a feed, from the same declarations that read and write it.

use serde_json::{Value as Json, json};

use super::definitions::Definitions;
use super::raw;
use super::value::Value;

/// The JSON Schema (draft 2020-12) of `feed.json`.
///
/// It says which fields there are and in what form, a little stricter than the reader is.
/// Uniqueness of ids, targets of references and the order of start and end only reading
/// tells.
pub fn schema() -> Json {
    whole::<raw::Feed>("Conference Atlas feed, format 1")
}

/// The schema of a whole file.
pub(super) fn whole<T: Value>(title: &str) -> Json {
    let mut definitions = Definitions::default();
    let root = T::schema(&mut definitions);
    let mut schema = json!({ "$schema": "https://json-schema.org/draft/2020-12/schema", "title": title });
    if let (Json::Object(schema), Json::Object(root)) = (&mut schema, root) {
        schema.extend(root);
        schema.insert("$defs".to_owned(), Json::Object(definitions.0));
    }
    schema
}
