//! The feed as its writers meet it: one bad file for each rule, and files that use all there is.
//!
//! `UPDATE=1 cargo test --test feed` writes the expected diagnostics anew, to be looked at.

// All of this file is tests; clippy knows only the marked functions as such.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "feed/broken.rs"]
mod broken;
#[path = "feed/described.rs"]
mod described;
#[path = "feed/documented.rs"]
mod documented;
#[path = "feed/examples.rs"]
mod examples;
#[path = "feed/record.rs"]
mod record;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use conference_atlas::feed::{self, Rule, Zones};
use conference_atlas::model::Offset;

/// Zones of the files of this folder, without daylight saving.
struct TwoZones;

impl Zones for TwoZones {
    fn offset_at(&self, zone: &str, _: i64) -> Option<Offset> {
        let hours = match zone {
            "Asia/Bangkok" => 7,
            "Asia/Tokyo" => 9,
            _ => return None,
        };
        Offset::from_minutes(hours * 60)
    }
}

fn here(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

#[test]
fn every_rule_has_a_file_whose_diagnostics_are_as_expected() {
    for rule in Rule::ALL {
        let file = here("rules").join(rule.name());
        let bytes = fs::read(file.with_extension("json")).unwrap_or_else(|_| panic!("no file for {}", rule.name()));
        let (atlas, diagnostics) = feed::read_with(&bytes, Some(&TwoZones)).unwrap();
        let said: String = diagnostics.iter().map(|diagnostic| format!("{diagnostic}\n")).collect();
        if std::env::var_os("UPDATE").is_some() {
            fs::write(file.with_extension("txt"), &said).unwrap();
        }
        let expected = fs::read_to_string(file.with_extension("txt")).unwrap_or_default();
        assert_eq!(said, expected, "{}", rule.name());
        assert!(diagnostics.iter().any(|diagnostic| diagnostic.rule == rule), "{} is not reported", rule.name());
        let (again, _) = feed::read(feed::write(&atlas).as_bytes()).unwrap();
        assert_eq!(again, atlas, "what is left of {} is valid", rule.name());
    }
}

#[test]
fn every_file_belongs_to_a_rule() {
    let files = fs::read_dir(here("rules")).unwrap().map(|entry| entry.unwrap().path());
    let names: BTreeSet<String> = files.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    assert_eq!(names, Rule::ALL.map(|rule| rule.name().to_owned()).into());
}
