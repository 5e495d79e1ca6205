//! Any bytes as a live file.
#![no_main]

use conference_atlas::feed::live;
use conference_atlas::model::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = live::read(bytes, &[Lang::english()]);
});
