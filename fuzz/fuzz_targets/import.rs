//! Any bytes to an importer, which the first byte chooses: an import is refused, or a feed
//! without an error.
#![no_main]

use conference_atlas::convert::import::{Format, Omissions, Settings, import};
use conference_atlas::convert::merge::new_feed;
use conference_atlas::feed::{self, Severity};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let Some(format) = Format::ALL.get(usize::from(*which) % Format::ALL.len()) else { return };
    let settings = Settings { file_name: Some("x".into()), ..Settings::default() };
    let Ok(imported) = import(*format, &[bytes], &settings) else { return };
    let Some(atlas) = new_feed(imported, &mut Omissions::default()) else { return };
    let (_, diagnostics) = feed::read(feed::write(&atlas).as_bytes()).expect("a feed that was written");
    assert!(diagnostics.iter().all(|each| each.severity != Severity::Error), "{diagnostics:?}");
});
