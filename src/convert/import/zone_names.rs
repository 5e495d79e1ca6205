//! Names of time zones as other programs write them, and the IANA names that they mean.
//!
//! Windows names come from CLDR's `windowsZones` (`windows_zones.txt`, made by `cargo xtask
//! windows-zones`); those of Ruby on Rails, which Open Event and Indico show, are its
//! documented list.

use crate::feed::Zones;

/// Windows names and IANA names, a pair a line, with a tab between.
const WINDOWS: &str = include_str!("windows_zones.txt");
/// The names of `ActiveSupport::TimeZone` and IANA names, in the same form.
const RAILS: &str = include_str!("rails_zones.txt");

/// The IANA name that a name means: itself, an alias of it, its last parts (as in
/// `/citadel.org/20210210_1/Europe/Berlin`), or the fixed zone of an offset such as `UTC+02:00`.
///
/// Without a table of zones a name of the form `Area/City` is taken for one.
pub fn iana(name: &str, zones: Option<&dyn Zones>) -> Option<String> {
    let name = name.trim().trim_matches('"').trim();
    if let Some(known) = known(name, zones) {
        return Some(known);
    }
    let alias = |table: &'static str| {
        table.lines().filter_map(|line| line.split_once('\t')).find(|(known, _)| known.eq_ignore_ascii_case(name))
    };
    if let Some((_, zone)) = alias(WINDOWS).or_else(|| alias(RAILS)) {
        return Some(zone.to_owned());
    }
    // Rails also shows its names with their offset before: "(GMT-05:00) Eastern Time (US & Canada)".
    if let Some((_, rest)) = name.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && !rest.trim().is_empty()
    {
        return iana(rest, zones);
    }
    let parts = name.match_indices('/').filter_map(|(at, _)| known(name.get(at + 1..)?, zones));
    parts.into_iter().find(|zone| zone.contains('/')).or_else(|| of_offset(name))
}

/// A name that the table has, in the case of the table where it has only that.
fn known(name: &str, zones: Option<&dyn Zones>) -> Option<String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "_+-".contains(c);
    let is_form = !name.is_empty() && name.split('/').all(|part| !part.is_empty() && part.chars().all(fits));
    if !is_form {
        return None;
    }
    let in_table = match zones {
        Some(zones) => zones.offset_at(name, 0).is_some(),
        None => {
            let capital = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
            name.contains('/') && name.split('/').take(2).all(capital) && !name.starts_with("Etc/GMT")
        }
    };
    let utc = ["UTC", "Z", "GMT", "Etc/UTC", "Etc/GMT"].iter().any(|utc| name.eq_ignore_ascii_case(utc));
    if utc { Some("Etc/UTC".into()) } else { in_table.then(|| name.to_owned()) }
}

/// The fixed zone of `UTC+02:00`, `GMT-5` or `+0200`, where it is of whole hours.
fn of_offset(name: &str) -> Option<String> {
    let bare = ["UTC", "GMT", "utc", "gmt"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name).trim();
    let (sign, digits) = bare.split_at_checked(1).filter(|(sign, _)| matches!(*sign, "+" | "-"))?;
    let padded = if digits.len() == 1 { format!("{sign}0{digits}") } else { bare.to_owned() };
    super::clock::offset(&padded).and_then(|offset| fixed(offset.minutes()))
}

/// The fixed zone of so many minutes ahead of UTC: `Etc/GMT-1` is one hour *ahead*. None
/// where that is no whole hour between -12 and +14.
pub fn fixed(minutes: i32) -> Option<String> {
    match (minutes / 60, minutes % 60) {
        (0, 0) => Some("Etc/UTC".to_owned()),
        (hours @ 1..=14, 0) => Some(format!("Etc/GMT-{hours}")),
        (hours @ -12..=-1, 0) => Some(format!("Etc/GMT+{}", -hours)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_other_programs_become_iana_names() {
        let cases = [
            ("Europe/Vienna", Some("Europe/Vienna")),
            ("W. Europe Standard Time", Some("Europe/Berlin")),
            ("Romance Standard Time", Some("Europe/Paris")),
            ("Eastern Time (US & Canada)", Some("America/New_York")),
            ("(GMT-05:00) Eastern Time (US & Canada)", Some("America/New_York")),
            ("/citadel.org/20210210_1/Europe/Berlin", Some("Europe/Berlin")),
            ("UTC", Some("Etc/UTC")),
            ("UTC+02:00", Some("Etc/GMT-2")),
            ("GMT-5", Some("Etc/GMT+5")),
            ("UTC+05:30", None),
            ("Nowhere", None),
            ("", None),
        ];
        for (name, wanted) in cases {
            assert_eq!(iana(name, None).as_deref(), wanted, "{name}");
        }
    }
}
