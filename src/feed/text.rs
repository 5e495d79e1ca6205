//! Texts: a bare string, or one for each language.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use super::definitions::Definitions;
use super::diagnostic::Rule;
use super::path::Path;
use super::reader::Reader;
use super::tree::Tree;
use super::value::{LANG_PATTERN, Value, quoted};
use crate::model::{Lang, Markdown, Measure, Text};

/// Limit of versions of one text; more than any feed has, and few enough that
/// going through them for each language stays cheap.
const MOST_VERSIONS: usize = 256;

impl Value for Text {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        let text = match json {
            Json::String(words) if words.trim().is_empty() => None,
            Json::String(words) => reader.languages.first().map(|first| Self::new(first.clone(), words.as_str())),
            Json::Object(map) => Self::from_versions(versions(map, at, reader)),
            _ => {
                reader.wrong_type(at, json, "a text");
                return None;
            }
        };
        match &text {
            Some(text) => report_missing_languages(text, at, reader),
            None => reader.report(at, Rule::BadValue, format_args!("the text is empty")),
        }
        text
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        let mut versions = self.versions();
        match (versions.next(), versions.next()) {
            (Some(only), None) if Some(only.lang) == bare => Tree::Text(only.text.to_owned()),
            _ => Tree::Object(
                self.versions().map(|v| (v.lang.to_string().into(), Tree::Text(v.text.to_owned()))).collect(),
            ),
        }
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("text", |_| text_schema("Plain text: in the feed's first language, or by language tag."))
    }
}

impl Value for Markdown {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        Text::read(json, at, reader).map(Self)
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        self.0.write(bare)
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("markdown", |_| text_schema("CommonMark without raw HTML; as a text."))
    }
}

fn text_schema(description: &str) -> Json {
    json!({
        "description": description,
        "anyOf": [
            { "type": "string", "minLength": 1 },
            {
                "type": "object", "minProperties": 1, "maxProperties": MOST_VERSIONS,
                "patternProperties": { LANG_PATTERN: { "type": "string" }, "^x_": {} },
                "additionalProperties": false,
            },
        ],
    })
}

/// The versions of a text. One that is empty counts as not there: so a person marks what
/// is still to be translated.
fn versions(map: &Map<String, Json>, at: &Path<'_>, reader: &mut Reader) -> Vec<(Lang, Arc<str>)> {
    let mut versions: Vec<(Lang, Arc<str>)> = Vec::new();
    for (key, json) in map.iter().filter(|(key, json)| !key.starts_with("x_") && !json.is_null()) {
        let at = at.key(key);
        let Some(lang) = Lang::new(key) else {
            reader.report(&at, Rule::BadValue, format_args!("{} is not a language tag", quoted(key)));
            continue;
        };
        let Json::String(words) = json else {
            reader.wrong_type(&at, json, "a string");
            continue;
        };
        if words.trim().is_empty() {
            continue;
        }
        if versions.len() >= MOST_VERSIONS {
            reader.report(&at, Rule::BadValue, format_args!("a text has at most {MOST_VERSIONS} languages"));
            break;
        }
        if versions.iter().any(|(other, _)| *other == lang) {
            reader.report(&at, Rule::BadValue, format_args!("the text is there in {lang} already"));
            continue;
        }
        versions.push((lang, words.as_str().into()));
    }
    versions
}

/// One note that names all the languages of the feed that have no version of the text; a
/// version in `zh` serves those who read `zh-Hans`.
fn report_missing_languages(text: &Text, at: &Path<'_>, reader: &mut Reader) {
    let served = |lang: &Lang| {
        let mut ancestry = std::iter::successors(Some(lang.clone()), Lang::parent);
        ancestry.any(|lang| text.exact(&lang).is_some())
    };
    let missing: Vec<&str> = reader.languages.iter().filter(|lang| !served(lang)).map(Lang::as_str).collect();
    if !missing.is_empty() {
        let missing = missing.join(", ");
        reader.report(at, Rule::MissingLanguage, format_args!("the text is missing in {missing}"));
    }
}

/// Measures that have a name in the format.
const MEASURES: [&str; 4] = ["people", "countries", "organizations", "sessions"];

impl Value for Measure {
    fn read(json: &Json, at: &Path<'_>, reader: &mut Reader) -> Option<Self> {
        match json.as_str() {
            Some("people") => Some(Self::People),
            Some("countries") => Some(Self::Countries),
            Some("organizations") => Some(Self::Organizations),
            Some("sessions") => Some(Self::Sessions),
            _ => Text::read(json, at, reader).map(Self::Other),
        }
    }

    fn write(&self, bare: Option<&Lang>) -> Tree {
        let name = match self {
            Self::People => "people",
            Self::Countries => "countries",
            Self::Organizations => "organizations",
            Self::Sessions => "sessions",
            Self::Other(text) => {
                return match text.write(bare) {
                    // A word that the format has its own meaning for must not be taken for that.
                    Tree::Text(word) if MEASURES.contains(&word.as_str()) => text.write(None),
                    tree => tree,
                };
            }
        };
        Tree::Text(name.to_owned())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        json!({ "anyOf": [{ "enum": MEASURES }, Text::schema(definitions)] })
    }
}
