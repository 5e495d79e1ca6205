//! Parts of a JSON Schema: definitions with a name of their own, and the fields of an object.

use serde_json::{Map, Value as Json, json};

/// The schemas that have a name of their own, as `$defs`.
#[derive(Debug, Default)]
pub(super) struct Definitions(pub(super) Map<String, Json>);

impl Definitions {
    /// A reference to the schema of this name, which is made if it is not there yet.
    pub(super) fn named(&mut self, name: &str, schema: impl FnOnce(&mut Self) -> Json) -> Json {
        let name = name.replace(' ', "_");
        if !self.0.contains_key(&name) {
            let schema = schema(self);
            self.0.insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// The schema of one object, field by field. Unknown fields are allowed, as they are to the
/// reader: an older schema survives a newer feed.
#[derive(Debug)]
pub(super) struct Record {
    about: &'static str,
    required: Vec<&'static str>,
    properties: Map<String, Json>,
}

impl Record {
    pub(super) fn new(about: &'static str) -> Self {
        Self { about, required: Vec::new(), properties: Map::new() }
    }

    /// Adds a field; its schema may be a reference, which a description may stand beside.
    pub(super) fn field(&mut self, key: &'static str, mode: &str, doc: &'static str, mut schema: Json) {
        if let (Json::Object(schema), false) = (&mut schema, doc.is_empty()) {
            schema.insert("description".to_owned(), doc.trim().into());
        }
        if matches!(mode, "required" | "expected") {
            self.required.push(key);
        }
        self.properties.insert(key.to_owned(), schema);
    }

    pub(super) fn finish(self) -> Json {
        let mut schema = json!({ "type": "object", "description": self.about.trim(), "properties": self.properties });
        if let (Json::Object(schema), false) = (&mut schema, self.required.is_empty()) {
            schema.insert("required".to_owned(), json!(self.required));
        }
        schema
    }
}
