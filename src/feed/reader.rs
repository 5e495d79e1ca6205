//! Reading an object: each field by its name, every fault with its place.

use std::fmt;

use serde_json::Value as Json;

use super::definitions::Definitions;
use super::diagnostic::{Diagnostics, Kept, Rule};
use super::path::Path;
use super::tree::Tree;
use super::unique_keys::DuplicateKey;
use crate::model::Lang;

/// State of one reading.
#[derive(Debug)]
pub(super) struct Reader {
    /// The languages of the feed, never empty: a bare text is in the first.
    pub(super) languages: Vec<Lang>,
    pub(super) diagnostics: Diagnostics,
    /// The diagnostic that made the value read last unreadable.
    cause: Kept,
}

impl Reader {
    pub(super) fn new(languages: Vec<Lang>) -> Self {
        Self { languages, diagnostics: Diagnostics::default(), cause: Kept::default() }
    }

    /// Reports what is wrong here.
    pub(super) fn report(&mut self, at: &Path<'_>, rule: Rule, message: fmt::Arguments<'_>) {
        self.cause = self.diagnostics.report(at, rule, message);
    }

    /// Reports keys that stand twice in one object.
    pub(super) fn report_duplicates(&mut self, duplicates: &[DuplicateKey]) {
        for DuplicateKey { path, first, again } in duplicates {
            let message = format_args!("this key stands in line {first} and again in line {again}; the first counts");
            self.cause = self.diagnostics.report(path, Rule::DuplicateKey, message);
            self.hint(format_args!("join the two, or take one of them out"));
        }
    }

    /// Gives advice on what was reported last.
    pub(super) fn hint(&mut self, hint: fmt::Arguments<'_>) {
        self.diagnostics.hint(self.cause, hint);
    }

    /// Reports that another type of value is `wanted` here.
    pub(super) fn wrong_type(&mut self, at: &Path<'_>, json: &Json, wanted: &str) {
        self.report(at, Rule::BadValue, format_args!("{} stands where {wanted} is wanted", kind_of(json)));
    }
}

/// A type of value that a feed may hold. One implementation says all there is to say of it,
/// so that reading, writing and the schema cannot drift apart.
pub(super) trait Value: Sized {
    /// Reads it; an unreadable one is reported and `None`.
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self>;

    /// Writes it. A text that is only in the `bare` language is written without saying so.
    fn write(&self, bare: Option<&Lang>) -> Tree;

    /// Its JSON Schema.
    fn schema(definitions: &mut Definitions) -> Json;
}

/// Name of a JSON value's type, with its article.
fn kind_of(json: &Json) -> &'static str {
    match json {
        Json::Null => "null",
        Json::Bool(_) => "true or false",
        Json::Number(_) => "a number",
        Json::String(_) => "a string",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

/// Consequence of leaving a field out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mode {
    /// The object is left out.
    Required,
    /// It is reported under this rule.
    Expected(Rule),
    /// Nothing.
    Optional,
}

/// Slot for the value of a field, so that one function reads every object, whatever the
/// types of its fields, and the browser need not load a copy of it for each.
pub(super) trait Slot {
    /// Reads the value, and says whether it could be read.
    fn fill(&mut self, json: &Json, at: &Path<'_>, reader: &mut Reader) -> bool;
}

impl<T: Value> Slot for Option<T> {
    fn fill(&mut self, json: &Json, at: &Path<'_>, reader: &mut Reader) -> bool {
        *self = T::read(json, at, reader);
        self.is_some()
    }
}

/// A field that an object may have: its name, and what it means to leave it out.
pub(super) type Field = (&'static str, Mode);

impl Reader {
    /// Reads the fields of an object into their slots; `label` says what it is, for messages.
    /// False, and reported, if it is no object or lacks a required field. `null` says as much
    /// as leaving a field out.
    pub(super) fn object(
        &mut self,
        json: &Json,
        at: &Path<'_>,
        (label, fields): (&str, &[Field]),
        slots: &mut [&mut dyn Slot],
    ) -> bool {
        let Json::Object(map) = json else {
            self.wrong_type(at, json, "an object");
            return false;
        };
        let mut lacking = None;
        for ((key, mode), slot) in fields.iter().zip(slots) {
            let at = at.key(key);
            let json = map.get(*key).filter(|json| !json.is_null());
            let read = match (json, mode) {
                // Words that stand for a picture do not if there are none.
                (Some(Json::String(text)), Mode::Expected(rule)) if text.is_empty() => {
                    self.report(&at, *rule, format_args!("`{key}` is empty"));
                    false
                }
                (Some(json), _) => slot.fill(json, &at, self),
                (None, Mode::Required) => {
                    self.report(&at, Rule::MissingField, format_args!("`{key}` is missing"));
                    false
                }
                (None, Mode::Expected(rule)) => {
                    self.report(&at, *rule, format_args!("`{key}` is missing"));
                    false
                }
                (None, Mode::Optional) => true,
            };
            if !read && matches!(mode, Mode::Required) && lacking.is_none() {
                lacking = Some(self.cause);
            }
        }
        for key in map.keys() {
            if !key.starts_with("x_") && fields.iter().all(|(known, _)| known != key) {
                self.report_unknown(&at.key(key), label, key, fields);
            }
        }
        if let Some(cause) = lacking {
            self.cause = cause;
            self.diagnostics.consequence(cause, format_args!(", so the {label} is left out"));
        }
        lacking.is_none()
    }

    fn report_unknown(&mut self, at: &Path<'_>, label: &str, key: &str, fields: &[Field]) {
        self.report(at, Rule::UnknownField, format_args!("a {label} has no such field"));
        match fields.iter().find(|(known, _)| is_near(known, key)) {
            Some((near, _)) => self.hint(format_args!("is it `{near}`?")),
            None => self.hint(format_args!("start the name of a field of your own with `x_`")),
        }
    }
}

/// True if one name becomes the other by adding, dropping or changing one letter, by
/// swapping two neighbors, or by the case of its letters.
fn is_near(a: &str, b: &str) -> bool {
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = |(x, y): &(&u8, &u8)| x.eq_ignore_ascii_case(y);
    let head = a.iter().zip(b).take_while(same).count();
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(same).count();
    let differ = a.len().max(b.len()).saturating_sub(head + tail);
    let swapped = || a.get(head) == b.get(head + 1) && a.get(head + 1) == b.get(head);
    differ <= 1 || (differ == 2 && a.len() == b.len() && swapped())
}

#[cfg(test)]
mod tests {
    use super::is_near;

    #[test]
    fn a_slip_of_the_finger_is_near() {
        for (wanted, given) in [("end", "ends"), ("title", "tilte"), ("id", "ID"), ("places", "place"), ("end", "and")]
        {
            assert!(is_near(wanted, given), "{given}");
        }
        for (wanted, given) in [("end", "start"), ("title", "text"), ("programs", "project"), ("id", "")] {
            assert!(!is_near(wanted, given), "{given}");
        }
    }
}
