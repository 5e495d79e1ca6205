//! Twenty-four real editions on the map, and who is new, returning and absent between them, held
//! to a plain computation over the file.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::test_atlas::{atlas, conference, country};
use super::{Basemap, Changes, ViewBox, WORLD, World, editions, layout, participants};
use crate::locale::countries;
use crate::model::{Atlas, Country, Lang};

/// An edition and its rows: code and people.
type Rows = (String, Vec<(String, u64)>);

/// The rows of the file, of each edition in its order: code and people. The file is not part of
/// this repository; `None`, and said so, where it is not at hand.
fn rows() -> Option<Vec<Rows>> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let folder = std::env::var_os("ATLAS_REAL_DATA").map_or_else(beside, PathBuf::from);
    let Ok(text) = std::fs::read_to_string(folder.join("participants/ietf-72-95-by-country.csv")) else {
        eprintln!("skipped: there is no ietf-72-95-by-country.csv; set ATLAS_REAL_DATA to where it is");
        return None;
    };
    let mut editions: Vec<Rows> = Vec::new();
    for line in text.lines().skip(1) {
        let [meeting, code, people] = line.split(',').collect::<Vec<_>>().try_into().unwrap();
        if editions.last().is_none_or(|(last, _)| last != meeting) {
            editions.push((meeting.to_owned(), Vec::new()));
        }
        editions.last_mut().unwrap().1.push((code.to_owned(), people.parse().unwrap()));
    }
    Some(editions)
}

fn atlas_of(editions: &[Rows]) -> Atlas {
    let made = editions.iter().enumerate().map(|(index, (name, rows))| {
        let parts: Vec<_> = rows.iter().map(|(code, people)| (code.as_str(), Some(*people))).collect();
        conference(&format!("ietf-{name}"), &format!("{}-01-01", 2000 + index), &parts)
    });
    atlas(made.collect())
}

#[test]
fn every_row_of_24_real_editions_is_on_the_map_with_its_people() {
    let Some(editions) = rows() else { return };
    let (atlas, base) = (atlas_of(&editions), Basemap::new(&World::decode(WORLD).unwrap(), 11.0));
    assert_eq!(editions.len(), 24);
    for (edition, (name, rows)) in atlas.conferences.iter().zip(&editions) {
        let map = layout(&base, &participants(&atlas, edition, 0), &atlas.map, None, &[]);
        assert_eq!((map.marked().count(), map.off_map.len()), (rows.len(), 0), "{name}");
        let groups = map.marker_groups(ViewBox::WHOLE, 360, None);
        for (code, people) in rows {
            let marker = map.marker(country(code)).unwrap();
            assert_eq!((marker.marked, marker.people), (true, Some(*people)), "{name} {code}");
            let touch = ViewBox::WHOLE.units(360, 24);
            let crowded = |group: &&super::MarkerGroup| group.crowd.contains(&marker.country);
            let hit = marker.size.0.min(marker.size.1) >= touch
                || groups.iter().any(|group| group.country == marker.country)
                || groups.iter().any(|group| crowded(&group));
            assert!(hit, "{name} {code}");
        }
    }
    assert!(editions.iter().any(|(_, rows)| rows.iter().any(|(code, _)| code == "NA")));
    let namibia = base.labels.iter().find(|label| &label.key == b"NA").unwrap();
    assert!((12.0..25.0).contains(&namibia.lon) && (-29.0..-17.0).contains(&namibia.lat));
    assert_eq!(countries::name(&Lang::english(), "NA"), Some("Namibia"));
}

#[test]
fn new_returning_and_absent_are_what_a_plain_computation_over_the_file_says() {
    let Some(rows) = rows() else { return };
    let atlas = atlas_of(&rows);
    let sets: Vec<BTreeSet<&str>> =
        rows.iter().map(|(_, rows)| rows.iter().map(|(code, _)| code.as_str()).collect()).collect();
    let codes = |list: &[Country]| list.iter().map(ToString::to_string).collect::<Vec<_>>();
    let check = |changes: &Changes, before: &BTreeSet<&str>, now: &BTreeSet<&str>| {
        assert_eq!(codes(&changes.new), now.difference(before).copied().collect::<Vec<_>>());
        assert_eq!(codes(&changes.returning), now.intersection(before).copied().collect::<Vec<_>>());
        assert_eq!(codes(&changes.absent), before.difference(now).copied().collect::<Vec<_>>());
    };
    for (at, now) in sets.iter().enumerate() {
        let edition = &atlas.conferences[at];
        // With every other edition, as a visitor may choose it.
        for (other, before) in sets.iter().enumerate().filter(|(other, _)| *other != at) {
            let [was, is] = [other, at].map(|at| editions::countries(&atlas, &atlas.conferences[at]));
            check(&Changes::between(&was, &is), before, now);
        }
        match at {
            0 => assert_eq!(editions::since_earlier(&atlas, edition), None),
            _ => {
                let all: BTreeSet<&str> = sets[..at].iter().flatten().copied().collect();
                check(&editions::since_earlier(&atlas, edition).unwrap(), &all, now);
                check(&editions::since_previous(&atlas, edition).unwrap(), &sets[at - 1], now);
            }
        }
    }
}
