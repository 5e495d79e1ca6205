//! Real schedules, imported and laid out: every session once in each of its places, in its day
//! and hour as its own file has them, and nothing over another.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use conference_atlas::convert::import::{Format, Settings, import};
use conference_atlas::feed;
use conference_atlas::model::{Atlas, Conference, Lang};
use conference_atlas::timeline::{Grid, Schedule, Viewer};
use serde_json::Value;

use crate::support::only;

/// Number of sessions by place, day and time on the clock.
type Seen = BTreeMap<(String, String, String), usize>;

fn real(name: &str) -> Option<Vec<u8>> {
    let given = std::env::var_os("ATLAS_REAL_DATA").map(PathBuf::from);
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let bytes = std::fs::read(given.unwrap_or(beside).join("schedules").join(name)).ok();
    if bytes.is_none() {
        println!("skipped: {name} is not at hand (ATLAS_REAL_DATA)");
    }
    bytes
}

fn words(text: &str) -> String {
    let plain = text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\"");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// As the layout has it: from the blocks of the grids, read by their hour marks.
fn laid_out(conference: &Conference) -> Seen {
    let (atlas, _) = feed::read(include_bytes!("../../public/feed.json")).unwrap();
    let atlas = Atlas { conferences: vec![conference.clone()], ..atlas };
    let schedule = Schedule::new(&Arc::new(atlas), 0, Viewer::Event).unwrap();
    let programme = schedule.layout(&|_| true, None);
    let (mut in_grids, mut in_lists) = (Seen::new(), Seen::new());
    let name = |place: usize| words(conference.places[place].name.pick(&Lang::english(), &Lang::english()).text);
    for day in &programme.days {
        let date = day.list.date.to_string();
        assert_no_overlap(&day.grid);
        for block in &day.grid.blocks {
            let mark = day.grid.hours.iter().rev().find(|mark| mark.row <= block.row).unwrap();
            let time = mark.at.plus(i64::from(block.row - mark.row) * 60).time().to_string();
            for column in block.column..block.column_end {
                let place = day.grid.columns[column as usize].map_or_else(String::new, name);
                *in_grids.entry((place, date.clone(), time.clone())).or_default() += 1;
            }
        }
        for group in &day.list.groups {
            for session in &group.sessions {
                let session = &conference.sessions[*session];
                let places =
                    session.places.iter().map(|id| conference.places.iter().position(|p| p.id == *id).unwrap());
                for place in places {
                    *in_lists.entry((name(place), date.clone(), group.time.time().to_string())).or_default() += 1;
                }
            }
        }
    }
    assert_eq!(in_grids, in_lists, "the grid and the list say the same");
    in_grids
}

fn assert_no_overlap(grid: &Grid) {
    for (index, a) in grid.blocks.iter().enumerate() {
        for b in &grid.blocks[index + 1..] {
            let same_time = a.row < b.row_end && b.row < a.row_end;
            let same_place = a.column < b.column_end && b.column < a.column_end;
            assert!(!(same_time && same_place && a.lane == b.lane), "{a:?} lies over {b:?}");
        }
    }
}

/// Text between two words, from `from` on, and where that ends.
fn between<'a>(text: &'a str, from: usize, start: &str, end: &str) -> Option<(&'a str, usize)> {
    let at = from + text.get(from..)?.find(start)? + start.len();
    let to = at + text.get(at..)?.find(end)?;
    Some((text.get(at..to)?, to))
}

#[test]
fn a_conference_of_eight_hundred_sessions_is_laid_out_as_its_file_says() {
    let Some(bytes) = real("fosdem-2024.xml") else { return };
    let imported = import(Format::FrabXml, &[&bytes], &Settings::default()).unwrap();
    // Read by its letters alone, not by the importer.
    let text = String::from_utf8(bytes).unwrap();
    let mut wanted = Seen::new();
    for day in text.split("<day ").skip(1) {
        let date = between(day, 0, "date=\"", "\"").unwrap().0;
        for room in day.split("<room ").skip(1) {
            let name = words(between(room, 0, "name=\"", "\"").unwrap().0);
            for event in room.split("<event ").skip(1) {
                let start = between(event, 0, "<start>", "</start>").unwrap().0;
                *wanted.entry((name.clone(), date.to_owned(), start.to_owned())).or_default() += 1;
            }
        }
    }
    let count: usize = wanted.values().sum();
    println!("{count} sessions in {} places and hours", wanted.len());
    assert!(count > 800);
    assert_eq!(laid_out(only(&imported)), wanted);
}

#[test]
fn nights_stay_with_their_day_as_the_file_says() {
    let Some(bytes) = real("camp2019-frab.json") else { return };
    let imported = import(Format::FrabJson, &[&bytes], &Settings::default()).unwrap();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    let mut wanted = Seen::new();
    let days = file.pointer("/schedule/conference/days").and_then(Value::as_array).unwrap();
    let mut over_midnight = 0;
    for day in days {
        let date = day["date"].as_str().unwrap();
        for (room, events) in day["rooms"].as_object().unwrap() {
            for event in events.as_array().unwrap() {
                let start = event["start"].as_str().unwrap();
                let minutes = |text: &str| text.split(':').fold(0, |sum, part| sum * 60 + part.parse::<u32>().unwrap());
                let length = minutes(event["duration"].as_str().unwrap());
                over_midnight += usize::from(minutes(start) + length > 24 * 60);
                *wanted.entry((words(room), date.to_owned(), start.to_owned())).or_default() += 1;
            }
        }
    }
    assert!(over_midnight > 0, "there is a night in it");
    assert_eq!(laid_out(only(&imported)), wanted);
}
