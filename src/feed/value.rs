//! The values of the format: how each is read, written and described.

use serde_json::{Value as Json, json};

use super::definitions::Definitions;
use super::diagnostic::Rule;
use super::path::Path;
use super::reader::Reader;
pub(super) use super::reader::Value;
use super::tree::Tree;
use crate::model::{Address, Country, Id, Kind, Lang, Moment, TimeOfDay, Updated, When};

/// A string in quotation marks, cut where it grows long.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        short.push('…');
    }
    format!("\"{short}\"")
}

/// A string, or a report that one is `wanted`.
pub(super) fn string<'j>(json: &'j Json, at: &Path<'_>, reader: &mut Reader, wanted: &str) -> Option<&'j str> {
    let text = json.as_str();
    if text.is_none() {
        reader.wrong_type(at, json, wanted);
    }
    text
}

/// A string that `parse` accepts, or a report that it is not what is `wanted`.
fn parsed<T>(
    json: &Json,
    at: &Path<'_>,
    reader: &mut Reader,
    (wanted, example): (&str, &str),
    parse: impl FnOnce(&str) -> Option<T>,
) -> Option<T> {
    let text = string(json, at, reader, wanted)?;
    let value = parse(text);
    if value.is_none() {
        reader.report(at, Rule::BadValue, format_args!("{} is not {wanted}", quoted(text)));
        reader.hint(format_args!("write it like {example}"));
    }
    value
}

impl<K: Kind> Value for Id<K> {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let wanted = ("an id of lower-case letters, digits and hyphens, at most 64", "\"opening-ceremony\"");
        parsed(json, at, reader, wanted, Self::new)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.as_str().to_owned())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("id", |_| {
            json!({
                "description": "The link, the calendar UID and the anchor; unique among its kind, never reused.",
                "type": "string", "pattern": "^[a-z0-9][a-z0-9-]{0,63}$",
            })
        })
    }
}

impl Value for When {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let wanted = ("a time", "\"2019\", \"2019-11\", \"2019-11-28\" or \"2023-11-06T09:00+08:00\"");
        parsed(json, at, reader, wanted, Self::parse)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.to_string())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("when", |_| {
            json!({
                "description": "As exact as is known and no more; a clock time always carries its offset.",
                "type": "string",
                "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?)?)?$",
                "examples": ["2019", "2019-11", "2019-11-28", "2023-11-06T09:00+08:00"],
            })
        })
    }
}

impl Value for Moment {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let wanted = ("a clock time with its offset", "\"2023-11-06T09:00+08:00\"");
        parsed(json, at, reader, wanted, |text| When::parse(text)?.moment())
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.to_string())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("moment", |_| {
            json!({
                "description": "A clock time with its offset.",
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})$",
                "examples": ["2023-11-06T09:00+08:00"],
            })
        })
    }
}

impl Value for Updated {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let wanted = ("a day or a clock time with its offset", "\"2023-12-02\" or \"2023-12-02T09:00+07:00\"");
        parsed(json, at, reader, wanted, |text| Self::new(When::parse(text)?))
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        self.when().write(bare)
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("updated", |_| {
            json!({
                "description": "A day, or a clock time with its offset.",
                "type": "string",
                "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?$",
                "examples": ["2023-12-02", "2023-12-02T09:00+07:00"],
            })
        })
    }
}

/// Days of a conference: a time that is no more exact than a day. Of a clock time the day
/// is taken.
#[derive(Clone, Copy, Debug)]
pub(super) struct Days(pub(super) When);

impl Days {
    pub(super) fn of(when: When) -> Self {
        Self(when.moment().map_or(when, |moment| When::Day(moment.date())))
    }
}

impl Value for Days {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let wanted = ("a day", "\"2019-11-28\"; of what is only announced \"2019-11\" or \"2019\"");
        parsed(json, at, reader, wanted, When::parse).map(Self::of)
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        self.0.write(bare)
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({
            "type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "examples": ["2019-11-28", "2019"],
        })
    }
}

impl Value for TimeOfDay {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        parsed(json, at, reader, ("a time on the clock", "\"04:00\""), Self::parse)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.to_string())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$" })
    }
}

/// The name of a time zone, checked only in its form: the reader has no table of them.
#[derive(Clone, Debug)]
pub(super) struct ZoneName(pub(super) String);

impl Value for ZoneName {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let fits = |c: char| c.is_ascii_alphanumeric() || "_+-".contains(c);
        let is_name = |name: &str| name.split('/').all(|part| !part.is_empty() && part.chars().all(fits));
        parsed(json, at, reader, ("the IANA name of a time zone", "\"Asia/Bangkok\""), |name| {
            is_name(name).then(|| Self(name.to_owned()))
        })
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.0.clone())
    }

    fn schema(_: &mut Definitions) -> Json {
        json!({ "type": "string", "pattern": "^[A-Za-z0-9_+-]+(/[A-Za-z0-9_+-]+)*$", "examples": ["Asia/Bangkok"] })
    }
}

impl Value for Lang {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        parsed(json, at, reader, ("a language tag", "\"en\" or \"zh-Hans\""), Self::new)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.as_str().to_owned())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named(
            "language",
            |_| json!({ "description": "A BCP 47 language tag.", "type": "string", "pattern": LANG_PATTERN }),
        )
    }
}

/// The language tags that [`Lang`] reads.
pub(super) const LANG_PATTERN: &str = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

impl Value for Country {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let country = parsed(json, at, reader, ("a country code of two letters", "\"TH\""), Self::new)?;
        if !country.is_assigned() {
            let message = format_args!("no country has the code {country}: it is kept in lists and off the map");
            reader.report(at, Rule::UnknownCountry, message);
        }
        Some(country)
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.as_str().to_owned())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("country", |_| {
            json!({
                "description": "ISO 3166-1 alpha-2, or XK.",
                "type": "string", "pattern": "^[A-Z]{2}$", "examples": ["TH"],
            })
        })
    }
}

impl Value for Address {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let text = string(json, at, reader, "an address")?;
        let address = Self::new(text);
        if address.is_none() {
            reader.report(at, Rule::BadUrl, format_args!("{} is not an address that may be linked to", quoted(text)));
            let allowed = "https, http, mailto, tel, geo or webcal, or an address relative to the feed";
            reader.hint(format_args!("use {allowed}, and write a space as %20"));
        }
        address
    }

    fn write(&self, _: Option<&Lang>) -> Tree {
        Tree::Text(self.as_str().to_owned())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("url", |_| {
            json!({
                "description": "https, http, mailto, tel, geo, webcal, or relative to the feed.",
                "type": "string",
            "pattern": ADDRESS_PATTERN,
                "examples": ["https://example.org/", "images/opening.jpg"],
            })
        })
    }
}

/// The addresses that [`Address`] reads, with schemes in lower case: with a scheme, from the
/// root, a file or folder beside the feed, or only a query or fragment.
const ADDRESS_PATTERN: &str =
    r"^((https?|mailto|tel|geo|webcal):[^\s\\]*|/([^/\s\\][^\s\\]*)?|[^\s\\/?#:]+([/?#][^\s\\]*)?|[?#][^\s\\]*)$";
