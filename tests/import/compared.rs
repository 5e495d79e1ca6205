//! Real files, compared session by session by a reader of another language (`compare.py`).

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::support::{atlas, file};

/// Folder of real files; `None`, said aloud, where there is none.
fn real_data() -> Option<PathBuf> {
    let given = std::env::var_os("ATLAS_REAL_DATA").map(PathBuf::from);
    let folder =
        given.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data")).join("schedules");
    if !folder.is_dir() {
        println!("skipped: no files of real conferences are at hand (ATLAS_REAL_DATA)");
        return None;
    }
    Some(folder)
}

/// The answer of the other reader; `None`, said aloud, where there is no Python.
fn compared(format: &str, feed: &str, offset: i32, files: &[String]) -> Option<Value> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import/compare.py");
    let run = Command::new("python3").arg(script).args([format, feed, &offset.to_string()]).args(files).output();
    let Ok(run) = run else {
        println!("skipped: python3 is not at hand");
        return None;
    };
    assert!(run.status.success(), "{format}: {}", String::from_utf8_lossy(&run.stderr));
    Some(serde_json::from_slice(&run.stdout).unwrap())
}

/// A real file: its format, its parts, the offset of its local times in minutes, its sessions.
const FILES: [(&str, &[&str], i32, u64); 10] = [
    ("frab-json", &["camp2019-frab.json"], 0, 79),
    ("frab-json", &["rc3-pretalx.json"], 0, 48),
    ("frab-json", &["c3voc-invalid-example.json"], 0, 1),
    ("frab-xml", &["debconf23.xml"], 0, 117),
    ("frab-xml", &["fosdem-2024.xml"], 0, 874),
    ("sessionize", &["globalazure-linz-2024-sessionize.json"], 120, 15),
    ("open-event", &["open-event-fossasia-2016/event.json", "open-event-fossasia-2016/sessions.json"], 480, 491),
    ("ics", &["moca24.ics"], 0, 88),
    ("timelinejs", &["marktwain.json"], 0, 17),
    ("timelinejs", &["eras.json"], 0, 23),
];

#[test]
fn every_session_of_a_real_file_is_in_the_feed_as_another_reader_finds_it() {
    let Some(folder) = real_data() else { return };
    for (format, names, offset, count) in FILES {
        let files: Vec<String> = names.iter().map(|name| folder.join(name).to_str().unwrap().to_owned()).collect();
        let mut args = vec!["import", format];
        args.extend(files.iter().map(String::as_str));
        if format == "sessionize" {
            args.extend(["--time-zone", "Europe/Vienna"]);
        }
        let feed = file(&format!("compared-{}.json", names[0].replace('/', "-")), "");
        args.extend(["--output", &feed, "--json"]);
        let (code, out, err) = atlas(&args);
        assert_eq!(code, 0, "{names:?}: {err}");
        let account: Value = serde_json::from_str(&out).unwrap();
        let Some(answer) = compared(format, &feed, offset, &files) else { return };
        assert_eq!(answer["sessions"], count, "{names:?}");
        assert_eq!(answer["differences"], Value::Array(Vec::new()), "{names:?}");
        let wanted: BTreeMap<String, u64> = serde_json::from_value(answer["lost"].clone()).unwrap();
        let listed = account["lost"].as_array().unwrap().iter();
        let listed: BTreeMap<String, u64> =
            listed.map(|each| (each["what"].as_str().unwrap().to_owned(), each["count"].as_u64().unwrap())).collect();
        assert_eq!(listed, wanted, "{names:?}: the losses that are listed and those that the other reader finds");
    }
}
