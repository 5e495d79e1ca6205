use std::path::PathBuf;

use super::*;
use crate::model::sample::{atlas, lang};
use crate::model::{Address, Atlas};

fn schedule(atlas: &Atlas) -> Value {
    let page = |c: &Conference, s: Option<&Session>| {
        Some(format!("https://a.example/{}/{}", c.id, s.map_or("", |s| s.id.as_str())))
    };
    let file = |address: &Address| Some(address.to_string());
    frab_json(&Edition { atlas, lang: &lang("en"), page: &page, file: &file }, &atlas.conferences[0])
}

#[test]
fn a_timetable_is_told_by_day_and_room() {
    let json = schedule(&atlas());
    let conference = &json["schedule"]["conference"];
    assert_eq!(conference["acronym"], "forum_2023");
    assert_eq!(conference["daysCount"], 1);
    let day = &conference["days"][0];
    assert_eq!((day["index"].as_u64(), day["date"].as_str()), (Some(1), Some("2023-11-06")));
    assert_eq!(day["day_start"], "2023-11-06T04:00:00+08:00");
    assert_eq!(day["day_end"], "2023-11-07T04:00:00+08:00");
    let opening = &day["rooms"]["Hall A / Hall B"][0];
    assert_eq!(opening["date"], "2023-11-06T09:00:00+08:00");
    assert_eq!(opening["start"], "09:00");
    assert_eq!(opening["duration"], "01:30");
    assert_eq!(opening["end"], "2023-11-06T10:30:00+08:00");
    assert_eq!(opening["track"], "Green growth");
    assert_eq!(opening["persons"][0]["name"], "Ada Lovelace");
    assert_eq!(opening["links"][0]["type"], "slides");
    assert_eq!(day["rooms"]["Hall A"][0]["title"], "Late talk", "half past midnight belongs to the day before");
    assert_eq!(day["rooms"]["Expo Hall"][0]["title"], "Lunch");
    let lost = super::super::losses::losses(super::super::losses::FRAB_JSON, &atlas(), atlas().conferences.first());
    let left_out = ["a session that was cancelled", "only the day is known", "only the year is known"];
    assert_eq!(left_out.map(|words| lost.count(words)), [1, 1, 1], "{lost}");
}

#[test]
fn what_names_the_schema_takes_is_kept() {
    for (id, wanted) in [("a", "a___"), ("forum-2023", "forum_2023")] {
        assert_eq!(acronym(id), wanted);
    }
    for (id, wanted) in [("a", "a0"), ("ab", "ab"), ("ab-", "ab-0")] {
        assert_eq!(slug(id), wanted);
    }
    for zone in ["Asia/Shanghai", "America/New_York", "UTC"] {
        assert!(is_zone(zone), "{zone}");
    }
    for zone in ["Etc/GMT+8", "EST", "", "asia/x", "America/"] {
        assert!(!is_zone(zone), "{zone}");
    }
}

/// Folder of files of real conferences, if there is one.
fn real_data() -> Option<PathBuf> {
    let folder = std::env::var_os("ATLAS_REAL_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"), PathBuf::from);
    folder.is_dir().then_some(folder)
}

#[test]
fn the_schema_of_the_c3voc_accepts_it() {
    let Some(folder) = real_data() else {
        eprintln!("skipped: no files of real conferences here (ATLAS_REAL_DATA)");
        return;
    };
    let schema = std::fs::read(folder.join("schedules/schema/c3voc-schedule.schema.json")).unwrap();
    let schema: Value = serde_json::from_slice(&schema).unwrap();
    let mut atlas = atlas();
    assert_eq!(faults(&schema, &schema, &schedule(&atlas)), Vec::<String>::new());
    atlas.conferences[0].sessions.clear();
    assert_eq!(faults(&schema, &schema, &schedule(&atlas)), Vec::<String>::new());

    let mut bad = schedule(&crate::model::sample::atlas());
    bad["schedule"]["conference"]["days"][0]["rooms"]["Hall A"][0]["persons"] =
        json!([{"name": "a", "id": 1, "public_name": "b"}]);
    bad["schedule"]["conference"]["days"][0]["index"] = json!("1");
    bad["schedule"]["conference"]["mine"] = json!(1);
    assert_eq!(faults(&schema, &schema, &bad).len(), 3, "the check can fail");
    if let Some(out) = std::env::var_os("ATLAS_FRAB_OUT") {
        std::fs::write(out, schedule(&crate::model::sample::atlas()).to_string()).unwrap();
    }
}

/// The part of JSON Schema (draft 6) that this schema uses, without patterns and formats,
/// which have tests of their own above.
fn faults(root: &Value, schema: &Value, value: &Value) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str() {
        return faults(root, root.pointer(name.trim_start_matches('#')).unwrap(), value);
    }
    if *schema == Value::Bool(false) {
        return vec![format!("{value}: nothing may stand here")];
    }
    let mut out = Vec::new();
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_u64() || number.is_i64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let fits = |wanted: &Value| wanted == kind || wanted == "number" && kind == "integer";
    match &schema["type"] {
        Value::Array(kinds) if !kinds.iter().any(fits) => out.push(format!("{value}: none of {kinds:?}")),
        Value::String(_) if !fits(&schema["type"]) => out.push(format!("{value}: not {}", schema["type"])),
        _ => {}
    }
    if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
        out.push(format!("{value}: none of {}", schema["enum"]));
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fitting = choices.iter().filter(|choice| faults(root, choice, value).is_empty()).count();
        if fitting != 1 {
            out.push(format!("{value}: fits {fitting} instead of one"));
        }
    }
    if let Value::Array(items) = value {
        out.extend(
            items.iter().filter(|_| schema["items"].is_object()).flat_map(|item| faults(root, &schema["items"], item)),
        );
    }
    if let Value::Object(fields) = value {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !fields.contains_key(name.as_str().unwrap()) {
                out.push(format!("{name} is missing"));
            }
        }
        for (name, field) in fields {
            let any = schema["patternProperties"].as_object().and_then(|all| all.get(".*"));
            match schema["properties"].get(name).or(any) {
                Some(known) => out.extend(faults(root, known, field)),
                None if schema["additionalProperties"] == false => out.push(format!("{name} is not known")),
                None => {}
            }
        }
    }
    out
}
