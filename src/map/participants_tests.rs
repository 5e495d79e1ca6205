use super::*;
use crate::map::test_atlas::{atlas, conference, country, part, text};

#[test]
fn a_country_named_twice_is_one_entry_with_all_that_is_said() {
    let mut edition = conference("c", "2023", &[("TH", Some(12)), ("CN", None), ("TH", Some(3))]);
    edition.participants[0].role = Some(ParticipationRole::Delegate);
    edition.participants[2].role = Some(ParticipationRole::Speaker);
    edition.participants[2].organizations = vec![text("A"), text("B")];
    edition.participants[0].organizations = vec![text("A")];
    let atlas = atlas(vec![edition]);
    let entries = participants(&atlas, &atlas.conferences[0], 0);
    assert_eq!(entries.iter().map(|e| e.country.as_str()).collect::<Vec<_>>(), ["CN", "TH"]);
    assert_eq!((entries[0].people, entries[0].presence()), (None, Presence::Named));
    assert_eq!((entries[1].people, entries[1].presence()), (Some(15), Presence::Counted));
    assert_eq!(entries[1].role, Some(ParticipationRole::Speaker));
    assert_eq!(entries[1].organizations, [&text("A"), &text("B")]);
}

#[test]
fn a_count_of_too_few_is_not_shown_and_the_country_stays_named() {
    let atlas = atlas(vec![conference("c", "2023", &[("TH", Some(5)), ("LA", Some(4))])]);
    let entries = participants(&atlas, &atlas.conferences[0], 5);
    assert_eq!(entries.iter().map(|e| e.people).collect::<Vec<_>>(), [None, Some(5)]);
    assert_eq!(entries[0].presence(), Presence::Named);
}

#[test]
fn a_merged_code_counts_for_the_other_and_does_not_name_it() {
    let mut edition = conference("c", "2023", &[("FR", Some(7))]);
    edition.participants.push(part("GF", Some(2)));
    edition.participants[1].name = Some(text("Guyane"));
    let mut atlas = atlas(vec![edition]);
    atlas.map.merge = vec![(country("GF"), country("FR"))];
    let entries = participants(&atlas, &atlas.conferences[0], 0);
    assert_eq!(entries.len(), 1);
    assert_eq!((entries[0].people, entries[0].name), (Some(9), None));
}

#[test]
fn the_countries_of_a_program_are_entries_too_once_each_and_as_they_are_drawn() {
    let mut atlas = atlas(vec![]);
    atlas.map.merge = vec![(country("GF"), country("FR"))];
    let entries = named(&atlas, ["TH", "GF", "CN", "FR"].map(country));
    assert_eq!(entries.iter().map(|e| e.country.as_str()).collect::<Vec<_>>(), ["CN", "FR", "TH"]);
    assert!(entries.iter().all(|entry| entry.presence() == Presence::Named));
}

#[test]
fn of_all_editions_each_country_has_the_number_of_those_that_name_it_and_no_count() {
    let editions = vec![
        conference("a", "2023", &[("TH", Some(12)), ("CN", None), ("TH", Some(3))]),
        conference("b", "2025", &[("CN", Some(7)), ("LA", None)]),
    ];
    let atlas = atlas(editions);
    let entries = participants_of_all(&atlas, &atlas.conferences.iter().collect::<Vec<_>>());
    let told: Vec<_> = entries.iter().map(|one| (one.country.as_str(), one.editions, one.people)).collect();
    assert_eq!(told, [("CN", 2, None), ("LA", 1, None), ("TH", 1, None)]);
}
