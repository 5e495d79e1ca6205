//! Any bytes as a feed: read without a panic; a feed that was read is written and read as the same.
#![no_main]

use conference_atlas::feed;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok((atlas, _)) = feed::read(bytes) {
        let written = feed::write(&atlas);
        let again = feed::read(written.as_bytes()).map(|(again, _)| feed::write(&again));
        assert_eq!(again.ok().as_deref(), Some(written.as_str()));
    }
});
