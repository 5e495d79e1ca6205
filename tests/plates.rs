//! The gallery's plates as text: one HTML file for each part and direction of writing, compared
//! on every machine.
//!
//! A part that changed on purpose: `cargo xtask gallery --accept [PLATE…]`, then read the
//! difference as you would read code. Pictures of the same plates are the second layer, in the
//! browser tests.

// All of this file is tests; clippy knows only the marked functions as such.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "plates/lines.rs"]
mod lines;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use conference_atlas::locale::countries;
use conference_atlas::map::{WORLD, World};
use conference_atlas::model::Lang;
use conference_atlas::view::gallery::{Gallery, LANGUAGES};

/// The folder of the accepted texts.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/plates")
}

fn gallery() -> Gallery {
    Gallery::open(Arc::new(World::decode(WORLD).unwrap()), countries::names).unwrap()
}

/// Plates to be accepted anew: `UPDATE=1` for all, or their names with commas between.
fn is_accepted(plate: &str) -> bool {
    let asked = std::env::var("UPDATE").unwrap_or_default();
    asked == "1" || asked.split(',').any(|name| name == plate)
}

#[test]
fn every_part_draws_what_was_accepted() {
    let gallery = gallery();
    let mut changed = Vec::new();
    for (plate, tag) in Gallery::plates().flat_map(|plate| LANGUAGES.map(|tag| (plate, tag))) {
        let html = gallery.draw(plate, &Lang::new(tag).unwrap()).expect("a plate of the list");
        let (name, drawn) = (format!("{plate}.{tag}.html"), lines::of(&html));
        if is_accepted(plate) {
            fs::write(folder().join(&name), &drawn).unwrap();
        }
        let accepted = fs::read_to_string(folder().join(&name)).unwrap_or_default();
        changed.extend(lines::first_difference(&accepted, &drawn).map(|difference| format!("{name}: {difference}")));
    }
    assert!(
        changed.is_empty(),
        "{}\n\nif this is right: cargo xtask gallery --accept, and read the difference",
        changed.join("\n")
    );
}

#[test]
fn every_accepted_text_belongs_to_a_plate() {
    let kept = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let kept: BTreeSet<String> = kept.filter(|name| name.ends_with(".html")).collect();
    let plates = Gallery::plates().flat_map(|plate| LANGUAGES.map(|tag| format!("{plate}.{tag}.html")));
    assert_eq!(kept, plates.collect());
}
