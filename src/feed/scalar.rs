//! The plain values: numbers, truth, strings, lists, and where each item of a list stood.

use serde_json::{Value as Json, json};

use super::definitions::Definitions;
use super::diagnostic::Rule;
use super::path::Path;
use super::reader::Reader;
use super::tree::Tree;
use super::value::{Value, string};
use crate::model::Lang;

/// A whole number from `least` to `most`, or a report.
fn whole(json: &Json, at: &Path<'_>, reader: &mut Reader, least: u64, most: u64) -> Option<u64> {
    if !json.is_number() {
        reader.wrong_type(at, json, "a whole number");
        return None;
    }
    // Counts written with a fraction of nothing (`82.0`) are whole too, as JSON Schema has it.
    let float = || json.as_f64().filter(|n| n.fract() == 0.0 && (0.0..9e15).contains(n)).map(|n| n as u64);
    let number = json.as_u64().or_else(float).filter(|n| (least..=most).contains(n));
    if number.is_none() {
        reader.report(at, Rule::BadValue, format_args!("this is not a whole number of at least {least}"));
    }
    number
}

/// A count: zero or more.
impl Value for u64 {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        whole(json, at, reader, 0, u64::MAX)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Word(self.to_string())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "integer", "minimum": 0 })
    }
}

/// A size or an ordinal: one or more.
impl Value for u32 {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        whole(json, at, reader, 1, u64::from(u32::MAX)).map(|n| n as u32)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Word(self.to_string())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "integer", "minimum": 1, "maximum": u32::MAX })
    }
}

/// Degrees of latitude or longitude, at most `MOST` either way, to seven decimals: that is
/// a centimetre on the ground, and few enough digits to be read back just as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Degrees<const MOST: u8>(pub(super) f64);

impl<const MOST: u8> Degrees<MOST> {
    pub(super) fn of(degrees: f64) -> Self {
        const PARTS: f64 = 1e7;
        Self((degrees * PARTS).round() / PARTS)
    }
}

impl<const MOST: u8> Value for Degrees<MOST> {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let Some(degrees) = json.as_f64() else {
            reader.wrong_type(at, json, "a number of degrees");
            return None;
        };
        if degrees.abs() > f64::from(MOST) {
            let message = format_args!("this is not from -{MOST} to {MOST} degrees");
            reader.report(at, Rule::BadValue, message);
            return None;
        }
        Some(Self::of(degrees))
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Word(self.0.to_string())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "number", "minimum": -i32::from(MOST), "maximum": MOST })
    }
}

impl Value for bool {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let value = json.as_bool();
        if value.is_none() {
            reader.wrong_type(at, json, "true or false");
        }
        value
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Word(if *self { "true" } else { "false" }.to_owned())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "boolean" })
    }
}

impl Value for String {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        string(json, at, reader, "a string").map(str::to_owned)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.clone())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string" })
    }
}

/// A list; the items that cannot be read are left out of it.
impl<T: Value> Value for Vec<T> {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let Json::Array(items) = json else {
            reader.wrong_type(at, json, "a list");
            return None;
        };
        let mut list = Self::new();
        for (index, item) in items.iter().enumerate() {
            // Not `extend`, which the compiler would make twice as long.
            if let Some(value) = T::read(item, &at.index(index), reader) {
                list.push(value);
            }
        }
        Some(list)
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        Tree::List(self.iter().map(|item| item.write(bare)).collect())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "type": "array", "items": T::schema(definitions) })
    }
}

/// A value, or a list of them. One alone is written without the list.
#[derive(Clone, Debug)]
pub(super) struct Several<T>(pub(super) Vec<T>);

impl<T> Default for Several<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Value> Value for Several<T> {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        if json.is_array() {
            return Vec::read(json, at, reader).map(Self);
        }
        T::read(json, at, reader).map(|value| Self(vec![value]))
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        match self.0.as_slice() {
            [one] => one.write(bare),
            _ => self.0.write(bare),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let one = T::schema(definitions);
        json!({ "anyOf": [one, { "type": "array", "items": one }] })
    }
}

/// Value that may be left out by being empty.
pub(super) trait List: Value + Default {
    fn is_empty(&self) -> bool;
}

impl<T: Value> List for Vec<T> {
    fn is_empty(&self) -> bool {
        self.is_empty()
    }
}

impl<T: Value> List for Several<T> {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An item of a list, which knows where it stood there: what is found out about it later
/// can be reported at its place, though others before it were left out.
#[derive(Clone, Debug)]
pub(super) struct Item<T> {
    /// Counted from 0; none where it stood bare, in no list.
    pub(super) index: Option<usize>,
    pub(super) value: T,
}

impl<T: Value> Value for Item<T> {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        T::read(json, at, reader).map(|value| Self { index: at.last_index(), value })
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        self.value.write(bare)
    }

    fn schema(definitions: &mut Definitions) -> Json {
        T::schema(definitions)
    }
}
