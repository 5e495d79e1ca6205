//! Any bytes to the importer of `open-event`.
#![no_main]

use conference_atlas::convert::import::Format;
use conference_atlas_fuzz::any_bytes;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| any_bytes(Format::OpenEvent, bytes));
