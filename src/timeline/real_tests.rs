//! A real programme whose clock changes in its last night, laid out as its own file says.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::tests::{check, conference, schedule, session};
use super::*;
use crate::model::TimeOfDay;
use crate::search::fold;

/// The real files, where there are any: they are not part of this repository.
fn real(file: &str) -> Option<serde_json::Value> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let path = std::env::var_os("ATLAS_REAL_DATA").map_or_else(beside, PathBuf::from).join(file);
    match std::fs::read(&path) {
        Ok(bytes) => Some(serde_json::from_slice(&bytes).unwrap()),
        Err(_) => {
            eprintln!("skipped: there is no {file}; set ATLAS_REAL_DATA to where it is");
            None
        }
    }
}

fn id_of(name: &str) -> String {
    fold(name).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect()
}

/// Place, day and time by the clock, just as the file writes it.
type Seen = BTreeMap<(String, String, String), Vec<usize>>;

#[test]
fn a_programme_whose_clock_changes_keeps_every_session_in_its_place_day_and_hour() {
    let Some(file) = real("schedules/scale-16x-2018.json") else { return };
    let entries = file.as_array().unwrap();
    let of = |entry: &serde_json::Value, name: &str| entry[name].as_str().unwrap().to_owned();
    let mut places: Vec<String> = entries.iter().map(|entry| id_of(&of(entry, "Location"))).collect();
    places.sort();
    places.dedup();
    let places: Vec<&str> = places.iter().map(String::as_str).collect();
    let mut wanted = Seen::new();
    let mut sessions = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let (place, start) = (id_of(&of(entry, "Location")), of(entry, "StartTime"));
        let (date, time) = (start.get(..10).unwrap(), start.get(11..16).unwrap());
        wanted.entry((place.clone(), date.into(), time.into())).or_default().push(index);
        sessions.push(session(&format!("s{index}"), &start, &of(entry, "EndTime"), &place));
    }
    let mut conference = conference("2018-03-08", "2018-03-11", &places, sessions);
    conference.day_starts = TimeOfDay::parse("04:00").unwrap();
    let schedule = schedule(&conference, Viewer::Event);

    let days: Vec<_> = schedule.days(&|_| true).iter().map(|day| (day.date.to_string(), day.sessions)).collect();
    let counted = [("2018-03-08", 20), ("2018-03-09", 71), ("2018-03-10", 73), ("2018-03-11", 49)];
    assert_eq!(days, counted.map(|(date, count)| (date.to_owned(), count)));

    let (mut in_grids, mut in_lists) = (Seen::new(), Seen::new());
    for day in schedule.days(&|_| true) {
        let grid = schedule.grid(day.date, &|_| true);
        check(&schedule, day.date, &grid);
        for block in &grid.blocks {
            let place = grid.columns[block.column as usize].map(|place| conference.places[place].id.to_string());
            // The hour as the marks beside the block tell it.
            let mark = grid.hours.iter().rev().find(|mark| mark.row <= block.row).unwrap();
            let shown = mark.at.plus(i64::from(block.row - mark.row) * 60);
            let key = (place.unwrap(), day.date.to_string(), shown.time().to_string());
            in_grids.entry(key).or_default().push(block.session);
        }
        for group in schedule.list(day.date, &|_| true).groups {
            for index in group.sessions {
                let place = conference.sessions[index].places[0].to_string();
                let key = (place, day.date.to_string(), group.time.time().to_string());
                in_lists.entry(key).or_default().push(index);
            }
        }
    }
    for seen in [&mut in_grids, &mut in_lists] {
        seen.values_mut().for_each(|sessions| sessions.sort_unstable());
        assert_eq!(*seen, wanted);
    }
}
