//! The values that stand once in a feed: its format and how the map is drawn.

use serde_json::{Value as Json, json};

use super::FORMAT;
use super::definitions::Definitions;
use super::diagnostic::Rule;
use super::path::Path;
use super::reader::Reader;
use super::scalar::List;
use super::tree::Tree;
use super::value::{Value, quoted};
use crate::model::{Country, Lang};

/// The number of the format, which was checked before anything else was read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format;

impl Value for Format {
    fn read(_: &Json, _: &Path<'_>, _: &mut Reader) -> Option<Self> {
        Some(Self)
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        FORMAT.write(bare)
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "const": FORMAT })
    }
}

/// The central meridian of the map, in degrees east.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Center(pub(super) u8);

/// The meridians that the map can be centered on: Greenwich, the Bering Strait at the edge
/// (11), the Pacific (150).
const CENTERS: [u8; 3] = [0, 11, 150];

impl Value for Center {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let center = CENTERS.into_iter().find(|center| json.as_u64() == Some(u64::from(*center)));
        if center.is_none() {
            reader.report(at, Rule::BadValue, format_args!("the map cannot be centered on this"));
            reader.hint(format_args!("use one of 0, 11, 150"));
        }
        center.map(Self)
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        u64::from(self.0).write(bare)
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "enum": CENTERS })
    }
}

/// Codes that are drawn and listed as another: `{"XX": "YY"}`.
#[derive(Clone, Debug, Default)]
pub(super) struct Merge(pub(super) Vec<(Country, Country)>);

impl Value for Merge {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let Json::Object(map) = json else {
            reader.wrong_type(at, json, "an object");
            return None;
        };
        let mut merge = Vec::new();
        for (key, json) in map.iter().filter(|(key, _)| !key.starts_with("x_")) {
            let at = at.key(key);
            let Some(from) = Country::new(key) else {
                reader.report(
                    &at,
                    Rule::BadValue,
                    format_args!("{} is not a country code of two letters", quoted(key)),
                );
                continue;
            };
            if merge.iter().any(|(other, _)| *other == from) {
                reader.report(&at, Rule::BadValue, format_args!("{from} is merged into another already"));
                continue;
            }
            merge.extend(Country::read(json, &at, reader).map(|into| (from, into)));
        }
        Some(Self(merge))
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        Tree::Object(self.0.iter().map(|(from, into)| (from.to_string().into(), into.write(bare))).collect())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        let country = Country::schema(definitions);
        json!({ "type": "object", "patternProperties": { "^[A-Z]{2}$": country, "^x_": {} }, "additionalProperties": false })
    }
}

impl List for Merge {
    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
