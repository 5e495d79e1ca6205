//! A thing of schema.org while it is put together.

use serde_json::{Map, Value};

/// A JSON object that leaves out what is not known.
#[derive(Clone, Debug)]
pub struct KnownObject(Map<String, Value>);

impl KnownObject {
    /// A thing of this type.
    pub fn new(kind: &str) -> Self {
        Self::bare().set("@type", kind)
    }

    /// A thing without a type.
    pub fn bare() -> Self {
        Self(Map::new())
    }

    /// Gives the thing an identity: a fragment of its page.
    pub fn id(self, page: Option<&str>, fragment: &str) -> Self {
        self.maybe("@id", page.map(|page| format!("{page}{fragment}")))
    }

    /// Says something.
    pub fn set(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// Says something, if it is known.
    pub fn maybe(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// Says several things under one name; nothing without any, and one without brackets.
    pub fn list<V: Into<Value>>(self, name: &str, values: impl IntoIterator<Item = V>) -> Self {
        let mut values: Vec<Value> = values.into_iter().map(Into::into).collect();
        match values.len() {
            0 => self,
            // `@graph` and lists of parts are lists whatever their length.
            1 if !matches!(name, "@graph" | "subEvent" | "itemListElement") => self.maybe(name, values.pop()),
            _ => self.set(name, values),
        }
    }

    /// The thing inside another.
    pub fn done(self) -> Value {
        Value::Object(self.0)
    }

    /// The thing as a document of its own.
    pub fn root(self) -> Value {
        let mut root = Map::new();
        root.insert("@context".to_owned(), "https://schema.org".into());
        root.extend(self.0);
        Value::Object(root)
    }
}
