//! The time-zone table that the command line brings along.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::feed::Zones;
use crate::model::Offset;

/// The IANA time zone database that is bundled with jiff.
#[derive(Clone, Copy, Debug)]
pub(super) struct BundledZones;

impl Zones for BundledZones {
    fn offset_at(&self, zone: &str, unix: i64) -> Option<Offset> {
        let (zone, instant) = (TimeZone::get(zone).ok()?, Timestamp::from_second(unix).ok()?);
        Offset::from_minutes(zone.to_offset(instant).seconds().div_euclid(60))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::When;

    #[test]
    fn an_offset_follows_daylight_saving() {
        let at = |zone: &str, when: &str| {
            let instant = When::parse(when).unwrap().moment().unwrap();
            BundledZones.offset_at(zone, instant.unix()).map(|offset| offset.to_string())
        };
        assert_eq!(at("Europe/Lisbon", "2023-03-26T00:59Z").as_deref(), Some("+00:00"));
        assert_eq!(at("Europe/Lisbon", "2023-03-26T01:00Z").as_deref(), Some("+01:00"));
        assert_eq!(at("Asia/Shanghai", "2023-11-06T01:00Z").as_deref(), Some("+08:00"));
        assert_eq!(at("Asia/Bangkock", "2023-11-06T01:00Z"), None);
    }
}
