//! A feed while somebody works on it: the file as it is, with what is wrong in it.
//!
//! # Design
//! The file is edited and not the model: what reading would leave out, for it is not
//! yet right or not known to this version, must not be lost by being edited. Checking is
//! reading, so that a form says just what `atlas check` says; and a diagnostic's path is the
//! path of a field.

mod forms;

use serde_json::{Map, Value};

pub use forms::{Field, Kind, Thing};

use super::diagnostic::{Diagnostic, Rule, Severity};
use super::error::ReadError;
use super::json;
use super::tree::Tree;
use crate::model::{Atlas, Lang};

/// A feed that is worked on. A clone is a copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Editor {
    json: Value,
    languages: Vec<Lang>,
}

impl Editor {
    /// Begins with a file.
    ///
    /// # Errors
    /// If it is no feed of a format that is known here.
    pub fn new(bytes: &[u8]) -> Result<Self, ReadError> {
        let (json, _) = json::document(bytes)?;
        Ok(Self { languages: super::languages(&json), json })
    }

    /// The languages of the feed, the first the default.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// Reads what there is: what the site would show of it, and what is wrong.
    ///
    /// # Errors
    /// As [`read`](super::read).
    pub fn check(&self) -> Result<(Atlas, Vec<Diagnostic>), ReadError> {
        super::read(self.text_of_all().as_bytes())
    }

    /// The file: as the format writes it where everything in it is understood, else as it
    /// stands, so that nothing is lost.
    pub fn file(&self) -> String {
        match self.check() {
            Ok((atlas, found)) if found.iter().all(is_kept) && !self.has_own_fields() => super::write(&atlas),
            _ => self.text_of_all(),
        }
    }

    /// The file just as it stands, to go on with later.
    pub fn draft(&self) -> String {
        self.text_of_all()
    }

    fn text_of_all(&self) -> String {
        tree(&self.json).print()
    }

    /// True if the writer has fields of their own (`x_…`), which a model does not keep.
    fn has_own_fields(&self) -> bool {
        fn has(json: &Value) -> bool {
            match json {
                Value::Object(fields) => fields.iter().any(|(key, value)| key.starts_with("x_") || has(value)),
                Value::Array(items) => items.iter().any(has),
                _ => false,
            }
        }
        has(&self.json)
    }

    /// Number of things in a list.
    pub fn count(&self, list: &str) -> usize {
        self.json.pointer(list).and_then(Value::as_array).map_or(0, Vec::len)
    }

    /// Label of a thing: its title or its name in a language or the nearest, its
    /// country, or its id.
    pub fn title(&self, path: &str, lang: &Lang) -> String {
        let words = |key: &str| {
            let own = self.words(&[path, "/", key].concat(), lang);
            let any = || self.languages.iter().map(|lang| self.words(&[path, "/", key].concat(), lang));
            std::iter::once(own).chain(any()).find(|words| !words.is_empty())
        };
        ["title", "name", "country", "id"].into_iter().find_map(words).unwrap_or_else(|| path.to_owned())
    }

    /// The words of a field: of a text those in just this language, of anything else what is
    /// written.
    pub fn words(&self, path: &str, lang: &Lang) -> String {
        match self.json.pointer(path) {
            Some(Value::String(words)) => {
                let is_text = self.languages.first() != Some(lang) && is_text(path);
                if is_text { String::new() } else { words.clone() }
            }
            Some(Value::Object(versions)) => {
                versions.get(lang.as_str()).and_then(Value::as_str).unwrap_or_default().to_owned()
            }
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", "),
            _ => String::new(),
        }
    }

    /// Fills a field in: of a text in this language. Nothing takes it out.
    pub fn fill(&mut self, thing: &str, field: Field, lang: &Lang, words: &str) {
        let value = self.value(&[thing, "/", field.key].concat(), field.kind, lang, words);
        self.set(thing, field.key, value);
    }

    /// Control for a value that no form has; `None` if it can only be taken out.
    pub fn kind_at(&self, path: &str) -> Option<Kind> {
        match self.json.pointer(path) {
            None | Some(Value::String(_) | Value::Object(_)) if is_text(path) => Some(Kind::Text),
            None | Some(Value::String(_)) => Some(Kind::Plain),
            Some(Value::Number(_)) => Some(Kind::Number),
            Some(_) => None,
        }
    }

    /// Fills in what no form has.
    pub fn fill_at(&mut self, path: &str, kind: Kind, lang: &Lang, words: &str) {
        let Some((thing, key)) = path.rsplit_once('/') else { return };
        let value = self.value(path, kind, lang, words);
        self.set(thing, key, value);
    }

    fn value(&self, path: &str, kind: Kind, lang: &Lang, words: &str) -> Option<Value> {
        let words = words.trim();
        match kind {
            Kind::Text | Kind::Long => self.text_with(path, lang, words),
            Kind::Number => (!words.is_empty()).then(|| number(words)),
            Kind::Plain if words.contains(',') && matches!(self.json.pointer(path), Some(Value::Array(_))) => {
                Some(Value::Array(words.split(',').map(|word| Value::String(word.trim().to_owned())).collect()))
            }
            _ => (!words.is_empty()).then(|| Value::String(words.to_owned())),
        }
    }

    /// A text with other words in one language.
    fn text_with(&self, path: &str, lang: &Lang, words: &str) -> Option<Value> {
        let first = self.languages.first()?;
        let mut versions = match self.json.pointer(path) {
            Some(Value::Object(versions)) => versions.clone(),
            Some(Value::String(bare)) if first == lang && !words.is_empty() && !bare.is_empty() => {
                return Some(Value::String(words.to_owned()));
            }
            Some(Value::String(bare)) => Map::from_iter([(first.to_string(), Value::String(bare.clone()))]),
            _ => Map::new(),
        };
        if words.is_empty() {
            versions.shift_remove(lang.as_str());
        } else {
            versions.insert(lang.to_string(), Value::String(words.to_owned()));
        }
        (!versions.is_empty()).then_some(Value::Object(versions))
    }

    fn set(&mut self, thing: &str, key: &str, value: Option<Value>) {
        let Some(mut at) = self.json.pointer_mut(thing) else { return };
        let mut keys: Vec<&str> = key.split('/').collect();
        let last = keys.pop().unwrap_or_default();
        for key in keys {
            let Some(fields) = at.as_object_mut() else { return };
            at = fields.entry(key.to_owned()).or_insert_with(|| Value::Object(Map::new()));
        }
        let Some(fields) = at.as_object_mut() else { return };
        match value {
            Some(value) => {
                fields.insert(last.to_owned(), value);
            }
            None => {
                fields.shift_remove(last);
            }
        }
    }

    /// Adds an empty thing at the end of a list, and gives its path.
    pub fn add(&mut self, list: &str) -> Option<String> {
        let (parent, key) = list.rsplit_once('/')?;
        if self.json.pointer(list).is_none() {
            self.set(parent, key, Some(Value::Array(Vec::new())));
        }
        let items = self.json.pointer_mut(list)?.as_array_mut()?;
        items.push(Value::Object(Map::new()));
        Some([list, "/", &(items.len() - 1).to_string()].concat())
    }

    /// Takes a thing out of its list, or a field out of its thing.
    pub fn remove(&mut self, path: &str) -> Option<()> {
        let (parent, key) = path.rsplit_once('/')?;
        match self.json.pointer_mut(parent)? {
            Value::Array(items) => {
                let index: usize = key.parse().ok().filter(|index| *index < items.len())?;
                items.remove(index);
                Some(())
            }
            Value::Object(fields) => fields.shift_remove(key).map(drop),
            _ => None,
        }
    }

    /// True if anything stands at a path.
    pub fn has(&self, path: &str) -> bool {
        self.json.pointer(path).is_some()
    }

    /// Says that the feed was changed now.
    pub fn touch(&mut self, now: crate::model::Moment) {
        self.set("", "updated", Some(Value::String(now.to_string())));
    }
}

/// True if writing the model would lose nothing of what a diagnostic complains about.
fn is_kept(found: &Diagnostic) -> bool {
    found.severity != Severity::Error && found.rule != Rule::UnknownField
}

/// True if what stands at a path is a text in languages, where it is written as a bare one.
fn is_text(path: &str) -> bool {
    let key = path.rsplit('/').next().unwrap_or_default();
    let things = Thing::ALL.into_iter().flat_map(Thing::fields);
    let mut texts = things.filter(|field| matches!(field.kind, Kind::Text | Kind::Long));
    texts.any(|field| field.key.rsplit('/').next() == Some(key))
}

/// A number where it is one, else the words, for the check to complain about.
fn number(words: &str) -> Value {
    let number: Option<serde_json::Number> = serde_json::from_str(words).ok();
    number.map_or_else(|| Value::String(words.to_owned()), Value::Number)
}

fn tree(json: &Value) -> Tree {
    match json {
        Value::Null => Tree::Word("null".to_owned()),
        Value::Bool(is) => Tree::Word(is.to_string()),
        Value::Number(number) => Tree::Word(number.to_string()),
        Value::String(text) => Tree::Text(text.clone()),
        Value::Array(items) => Tree::List(items.iter().map(tree).collect()),
        Value::Object(fields) => {
            Tree::Object(fields.iter().map(|(key, value)| (key.clone().into(), tree(value))).collect())
        }
    }
}

#[cfg(test)]
#[path = "editor_tests.rs"]
mod tests;
