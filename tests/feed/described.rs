//! The schema and the files that use all there is belong together.

use super::*;
use serde_json::Value as Json;

/// Goes through `json` along `schema`, and gathers what does not fit, and which fields
/// of which object were there.
struct Walk<'a> {
    definitions: &'a Json,
    faults: Vec<String>,
    seen: BTreeSet<(String, String)>,
}

impl<'a> Walk<'a> {
    fn of(schema: &'a Json, json: &Json) -> Self {
        let mut walk = Self { definitions: &schema["$defs"], faults: Vec::new(), seen: BTreeSet::new() };
        let root = schema["$ref"].as_str().unwrap();
        walk.value(&serde_json::json!({ "$ref": root }), json, "", root);
        walk
    }

    fn value(&mut self, schema: &Json, json: &Json, at: &str, name: &str) {
        if let Some(reference) = schema["$ref"].as_str() {
            let definition = &self.definitions[reference.strip_prefix("#/$defs/").unwrap()];
            assert!(definition.is_object(), "{reference} is not defined");
            return self.value(&definition.clone(), json, at, reference);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            let fits = |choice: &&Json| {
                let mut trial = Walk { definitions: self.definitions, faults: Vec::new(), seen: BTreeSet::new() };
                trial.value(choice, json, at, name);
                trial.faults.is_empty()
            };
            return match choices.iter().find(fits) {
                Some(choice) => self.value(choice, json, at, name),
                None => self.faults.push(format!("{at}: none of {choices:?}")),
            };
        }
        let fits = match schema["type"].as_str() {
            Some("string") => json.is_string(),
            Some("integer") => json.is_u64(),
            Some("number") => json.is_number(),
            Some("boolean") => json.is_boolean(),
            Some("array") => json.is_array(),
            Some("object") => json.is_object(),
            Some(other) => panic!("{other} is no type"),
            None => match (&schema["const"], schema["enum"].as_array()) {
                (Json::Null, Some(names)) => names.contains(json),
                (constant, None) => constant == json,
                _ => false,
            },
        };
        if !fits {
            return self.faults.push(format!("{at}: not {schema}"));
        }
        for (index, item) in json.as_array().into_iter().flatten().enumerate() {
            self.value(&schema["items"], item, &format!("{at}/{index}"), name);
        }
        for key in schema["required"].as_array().into_iter().flatten().map(|key| key.as_str().unwrap()) {
            if json.get(key).is_none() {
                self.faults.push(format!("{at}: lacks {key}"));
            }
        }
        for (key, field) in json.as_object().into_iter().flatten() {
            let (at, open) = (format!("{at}/{key}"), schema.get("patternProperties").is_some());
            match schema["properties"].get(key) {
                Some(property) => {
                    self.seen.insert((name.to_owned(), key.clone()));
                    self.value(property, field, &at, name);
                }
                None if open => {}
                None => self.faults.push(format!("{at}: no such property")),
            }
        }
    }

    /// The fields of the schema that were nowhere.
    fn unseen(&self) -> Vec<(String, String)> {
        let objects = self.definitions.as_object().unwrap();
        let fields = objects.iter().flat_map(|(name, object)| {
            let keys = object["properties"].as_object().into_iter().flat_map(|fields| fields.keys());
            keys.map(move |key| (format!("#/$defs/{name}"), key.clone()))
        });
        fields.filter(|field| !self.seen.contains(field)).collect()
    }
}

#[test]
fn a_full_file_fits_its_schema_and_uses_every_field_of_it() {
    let cases = [("feeds/full.json", feed::schema()), ("feeds/live.json", feed::live::schema())];
    for (name, schema) in cases {
        let json: Json = serde_json::from_slice(&fs::read(here(name)).unwrap()).unwrap();
        let walk = Walk::of(&schema, &json);
        assert_eq!(walk.faults, [] as [String; 0], "{name}");
        let unseen: Vec<_> = walk.unseen().into_iter().filter(|(_, key)| key != "$schema").collect();
        assert_eq!(unseen, [], "{name}");
    }
}

#[test]
fn what_the_reader_reports_as_unreadable_does_not_fit_the_schema_either() {
    let schema = feed::schema();
    for rule in ["bad-value", "missing-field", "missing-alt"] {
        let json = fs::read(here("rules").join(rule).with_extension("json")).unwrap();
        let json: Json = serde_json::from_slice(&json).unwrap();
        assert_ne!(Walk::of(&schema, &json).faults, [] as [String; 0], "{rule}");
    }
}
