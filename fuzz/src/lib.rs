//! Rules that hold for any bytes given to an importer.

use conference_atlas::convert::account::Account;
use conference_atlas::convert::import::{Format, Imported, Omissions, Settings, import};
use conference_atlas::convert::merge::{Options, merge, new_feed};
use conference_atlas::feed::{self, Severity, Zones};
use conference_atlas::model::{Atlas, Offset};

/// Clocks of Central Europe, in every zone with a name of two parts: summer time from the 86th to
/// the 300th day of a year.
struct Clocks;

impl Zones for Clocks {
    fn offset_at(&self, zone: &str, unix: i64) -> Option<Offset> {
        let (area, city) = zone.split_once('/')?;
        let is_name = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
        if !is_name(area) || !is_name(city) {
            return None;
        }
        let day = unix.div_euclid(86_400).rem_euclid(365);
        Offset::from_minutes(if (86..300).contains(&day) { 120 } else { 60 })
    }
}

/// Imports bytes: they are refused, or they make a feed that reads back without an error, and
/// importing them into that feed again changes no byte of it.
///
/// # Panics
/// If a rule does not hold.
pub fn any_bytes(format: Format, bytes: &[u8]) {
    for zone in [Some("Europe/Vienna".to_owned()), None] {
        let settings =
            Settings { file_name: Some("x".into()), time_zone: zone, zones: Some(&Clocks), ..Settings::default() };
        let Ok(imported) = import(format, &[bytes], &settings) else { continue };
        twice(imported);
    }
}

fn twice(imported: Imported) {
    let Some(atlas) = new_feed(imported.clone(), &mut Omissions::default()) else { return };
    let written = feed::write(&atlas);
    let mut atlas = read(&written);
    assert_eq!(feed::write(&atlas), written, "the feed is read back as another");
    merge(&mut atlas, imported, Options::default(), &mut Account::default());
    assert_eq!(feed::write(&atlas), written, "the second import changes the feed");
}

/// Reads a feed without an error.
///
/// # Panics
/// If it is none, or has errors.
pub fn read(written: &str) -> Atlas {
    let (atlas, diagnostics) = feed::read(written.as_bytes()).expect("a feed that was written");
    assert!(diagnostics.iter().all(|each| each.severity != Severity::Error), "{diagnostics:?}");
    atlas
}
