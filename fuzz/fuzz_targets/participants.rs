//! Any bytes as a spreadsheet of participants, put into a feed.
#![no_main]

use conference_atlas::convert::import::Omissions;
use conference_atlas::convert::merge::participants::put_into;
use conference_atlas::convert::participants_csv;
use conference_atlas::feed;
use conference_atlas::model::Lang;
use conference_atlas_fuzz::read;
use libfuzzer_sys::fuzz_target;

/// A feed of two conferences.
const FEED: &str = r#"{"format": 1, "languages": ["en"], "publisher": {"id": "p", "name": "P", "url": "./"}, "conferences": [
    {"id": "one", "name": "One", "edition": 1, "start": "2031-05-01", "end": "2031-05-02", "time_zone": "Etc/UTC",
     "place": {"city": "A", "country": "TH", "lat": 0, "lon": 0}},
    {"id": "two", "name": "Two", "edition": 2, "start": "2033-05-01", "end": "2033-05-02", "time_zone": "Etc/UTC",
     "place": {"city": "A", "country": "TH", "lat": 0, "lon": 0}}]}"#;

fuzz_target!(|bytes: &[u8]| {
    let Ok(found) = participants_csv::read(bytes, &Lang::english(), &mut Omissions::default()) else { return };
    let mut atlas = read(FEED);
    put_into(&mut atlas, found.editions);
    let written = feed::write(&atlas);
    assert_eq!(feed::write(&read(&written)), written);
});
