//! Any text as Markdown.
#![no_main]

use conference_atlas::markdown;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = markdown::plain(text);
});
