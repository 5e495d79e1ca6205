//! `docs/feed.md` says what the code reads: every object, field, word of a choice, and rule.

use super::*;
use serde_json::Value as Json;

fn page() -> String {
    fs::read_to_string(here("../docs/feed.md")).unwrap()
}

/// The text under the heading `### name`.
fn section<'a>(page: &'a str, name: &str) -> &'a str {
    let section = page.split("\n### ").find_map(|section| section.strip_prefix(&format!("{name}\n")));
    let section = section.unwrap_or_else(|| panic!("docs/feed.md has no section `{name}`"));
    section.split("\n## ").next().unwrap_or_default()
}

/// The rows of the table under the heading `### name`: the names of the first column, and the
/// other columns.
fn table(page: &str, name: &str) -> Vec<(Vec<String>, String)> {
    let rows = section(page, name).lines().filter(|line| line.starts_with("| `") || line.starts_with("| **`"));
    let row = |line: &str| {
        let (names, rest) = line.trim_start_matches('|').split_once('|').unwrap();
        (names.split('`').skip(1).step_by(2).map(str::to_owned).collect(), rest.to_owned())
    };
    rows.map(row).collect()
}

/// The words of all choices below a schema.
fn words(schema: &Json, found: &mut Vec<String>) {
    match schema {
        Json::Object(fields) => {
            let listed = fields.get("enum").and_then(Json::as_array).into_iter().flatten();
            found.extend(listed.map(|word| word.as_str().map_or_else(|| word.to_string(), str::to_owned)));
            fields.values().for_each(|field| words(field, found));
        }
        Json::Array(items) => items.iter().for_each(|item| words(item, found)),
        _ => {}
    }
}

#[test]
fn every_object_of_the_schema_has_its_fields_in_the_documentation_and_no_other() {
    let page = page();
    for schema in [feed::schema(), feed::live::schema()] {
        for (name, object) in schema["$defs"].as_object().unwrap() {
            let Some(properties) = object["properties"].as_object() else { continue };
            let label = name.replace('_', " ");
            let rows = table(&page, &label);
            let documented: BTreeSet<&str> = rows.iter().flat_map(|(names, _)| names).map(String::as_str).collect();
            let fields: BTreeSet<&str> = properties.keys().map(String::as_str).collect();
            assert_eq!(documented, fields, "{name}");
            for (key, property) in properties {
                let (_, said) = rows.iter().find(|(names, _)| names.contains(key)).unwrap();
                let mut choice = Vec::new();
                words(property, &mut choice);
                // What is described elsewhere may refer to it.
                if !said.contains("as the session") {
                    for word in choice {
                        assert!(said.contains(&format!("`{word}`")), "{name}/{key} may be `{word}`, which is not said");
                    }
                }
            }
            for key in object["required"].as_array().into_iter().flatten().filter_map(Json::as_str) {
                let is_said = page.contains(&format!("**`{key}`**")) || section(&page, &label).contains("xpected");
                assert!(is_said, "{name}/{key} is required or expected, which is not said");
            }
        }
    }
}

#[test]
fn every_rule_is_documented_with_its_severity_and_sample() {
    let page = page();
    for rule in Rule::ALL {
        let name = rule.name();
        let row = page.lines().find(|line| line.starts_with(&format!("| `{name}` |")));
        let row = row.unwrap_or_else(|| panic!("docs/feed.md does not have the rule {name}"));
        assert!(row.contains(&format!("| {} |", rule.severity().name())), "{row}");
        assert!(row.contains(&format!("(../tests/rules/{name}.json)")), "{row}");
    }
}

#[test]
fn the_smallest_feed_of_the_documentation_is_clean() {
    let page = page();
    let sample = page.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let (atlas, diagnostics) = feed::read(sample.as_bytes()).unwrap();
    assert_eq!((atlas.conferences.len(), diagnostics), (1, Vec::new()));
}
