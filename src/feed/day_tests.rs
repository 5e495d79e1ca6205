//! Tests of the rules by which files take the place of others.

use super::*;
use crate::model::{Moment, When, sample};

const NOW: i64 = 1_700_000_000;

fn moment(text: &str) -> Option<Moment> {
    When::parse(text).and_then(When::moment)
}

fn feed(updated: &str, name: &str) -> Vec<u8> {
    let mut atlas = sample::atlas();
    atlas.updated = moment(updated).map(Updated::At);
    atlas.publisher.name = sample::text(name);
    crate::feed::write(&atlas).into_bytes()
}

fn live(updated: &str, revision: u64) -> Vec<u8> {
    let file = LiveFile { updated: moment(updated), revision, ..LiveFile::default() };
    live::write(&file).into_bytes()
}

fn name(day: &Day) -> String {
    crate::feed::write(&day.atlas()).lines().find(|line| line.contains("\"name\"")).unwrap_or_default().to_owned()
}

#[test]
fn half_a_file_an_older_one_and_one_of_another_format_leave_the_good_one() {
    let good = feed("2023-11-06T09:00Z", "Good");
    let mut day = Day::open(&good).unwrap();
    let kept = name(&day);
    let newer = String::from_utf8(feed("2023-11-07T09:00Z", "Newer")).unwrap();
    let other = newer.replacen("\"format\": 1", "\"format\": 9", 1).into_bytes();
    let half = &good[..good.len() / 2];
    for bad in [half, b"", b"<!doctype html>", &other, &feed("2023-11-06T08:59Z", "Older")] {
        assert_eq!(day.take_feed(bad, NOW), Taken::Refused);
        assert_eq!(name(&day), kept);
    }
    assert_eq!(day.take_feed(&good, NOW), Taken::Same);
    assert_eq!(day.take_feed(newer.as_bytes(), NOW), Taken::New);
    assert_ne!(name(&day), kept);
}

#[test]
fn a_time_that_has_not_come_yet_keeps_nobody_out() {
    let mut day = Day::open(&feed("2123-11-06T09:00Z", "A slip of the pen")).unwrap();
    assert_eq!(day.take_feed(&feed("2023-11-06T09:00Z", "Corrected"), NOW), Taken::New);
}

#[test]
fn an_older_revision_of_the_changes_is_refused_and_the_same_is_the_same() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    assert!(day.live().is_none());
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 2), NOW), Taken::New);
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 2), NOW), Taken::Same);
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 1), NOW), Taken::Refused);
    assert_eq!(day.take_live(b"{", NOW), Taken::Refused);
    assert_eq!(day.take_live(&live("2023-11-06T10:01Z", 3), NOW), Taken::New);
}

#[test]
fn a_live_file_that_is_gone_holds_until_a_newer_feed_is_there() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    assert_eq!(day.lose_live(), Taken::Same, "there never was one");
    let begun = LiveFile {
        feed_updated: moment("2023-11-06T09:00Z"),
        updated: moment("2023-11-06T12:00Z"),
        revision: 1,
        ..LiveFile::default()
    };
    assert_eq!(day.take_live(live::write(&begun).as_bytes(), NOW), Taken::New);
    assert_eq!(day.lose_live(), Taken::Refused, "a host that fails");
    assert!(day.live().is_some());
    assert_eq!(day.take_feed(&feed("2023-11-06T10:00Z", "Taken over"), NOW), Taken::New);
    assert_eq!(day.lose_live(), Taken::New);
    assert_eq!(day.atlas().updated, moment("2023-11-06T10:00Z").map(Updated::At));
    let anew = LiveFile { updated: moment("2023-11-06T11:00Z"), ..begun };
    assert_eq!(day.take_live(live::write(&anew).as_bytes(), NOW), Taken::New, "its revision counts from 1 again");
}

#[test]
fn a_desk_whose_clock_is_ahead_silences_nobody() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    assert_eq!(day.take_live(&live("2023-11-06T10:10Z", 5), NOW), Taken::New);
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 6), NOW), Taken::New, "the revision decides");
    assert_eq!(day.take_live(&live("2023-11-06T10:11Z", 5), NOW), Taken::Refused, "whatever the clocks say");
}

#[test]
fn of_two_files_with_one_revision_the_one_that_the_store_has_stands() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    assert_eq!(day.take_live(&live("2023-11-06T10:10Z", 5), NOW), Taken::New);
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 5), NOW), Taken::New);
}

#[test]
fn a_file_begun_anew_for_a_later_feed_counts_from_one_again() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    let of = |feed: &str, revision| {
        let file = LiveFile { feed_updated: moment(feed), revision, ..LiveFile::default() };
        live::write(&file).into_bytes()
    };
    assert_eq!(day.take_live(&of("2023-11-06T09:00Z", 40), NOW), Taken::New);
    assert_eq!(day.take_live(&of("2023-11-06T09:00Z", 1), NOW), Taken::Refused);
    assert_eq!(day.take_live(&of("2023-11-07T09:00Z", 1), NOW), Taken::New);
}

#[test]
fn files_that_do_not_count_are_told_apart_by_their_time() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    assert_eq!(day.take_live(&live("2023-11-06T10:00Z", 0), NOW), Taken::New);
    assert_eq!(day.take_live(&live("2023-11-06T09:59Z", 0), NOW), Taken::Refused);
    assert_eq!(day.take_live(&live("2023-11-06T10:01Z", 0), NOW), Taken::New);
}

#[test]
fn what_is_shown_was_changed_when_the_feed_or_the_changes_were() {
    let mut day = Day::open(&feed("2023-11-06T09:00Z", "Feed")).unwrap();
    let updated = |day: &Day| day.atlas().updated;
    for (live_updated, wanted) in
        [("2023-11-06T08:00Z", "2023-11-06T09:00Z"), ("2023-11-06T10:00Z", "2023-11-06T10:00Z")]
    {
        assert_eq!(day.take_live(&live(live_updated, 0), NOW), Taken::New);
        assert_eq!(updated(&day), moment(wanted).map(Updated::At));
    }
}

#[test]
fn a_day_of_a_build_is_that_of_its_feed_once_its_details_are_there() {
    let bytes = crate::feed::write(&sample::atlas()).into_bytes();
    let read = Day::open(&bytes).unwrap();
    let start = compact::write_start(read.feed(), read.diagnostics());
    let mut day = Day::of_build(&start, FeedPrint::of(&bytes)).unwrap();
    assert_eq!(day.take_feed(&bytes, NOW), Taken::Same);
    assert_ne!(day.feed(), read.feed());
    assert!(!day.complete(b"damaged") && !day.is_whole());
    assert!(day.complete(&compact::write_details(read.feed())));
    assert_eq!(day.feed(), read.feed());
}

#[test]
fn what_a_feed_names_lies_beside_it() {
    for (feed, address, wanted) in [
        ("feed.json", "live.json", "live.json"),
        ("data/feed.json", "live.json", "data/live.json"),
        ("https://a.example/f/feed.json", "live.json", "https://a.example/f/live.json"),
        ("data/feed.json", "https://b.example/live.json", "https://b.example/live.json"),
        ("data/feed.json", "/live.json", "/live.json"),
    ] {
        assert_eq!(beside(feed, address), wanted);
    }
}
