//! Stars in an address: short enough for a QR code, and the same however the feed changes.

use crate::model::{Atlas, Conference, ConferenceId, Session, SessionId};

/// The digits of base64url (RFC 4648, section 5): none is escaped in an address.
const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Number of digits of a star.
const LENGTH: usize = 5;
/// The most stars that an address carries.
const MOST: usize = 1_000;

/// A session in an address: thirty bits of the hash of its ids.
///
/// Ids are never reused, so a star finds its session in any later state of the feed. Of ten
/// thousand sessions two share a star once in twenty feeds; then it finds both, and the visitor,
/// who is shown what a link would add, sees so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Star(u32);

impl Star {
    /// The star of a session (FNV-1a, folded as its authors advise).
    pub fn of(conference: &ConferenceId, session: &SessionId) -> Self {
        let name = conference.as_str().bytes().chain([b'/']).chain(session.as_str().bytes());
        let hash =
            name.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Self(((hash >> 30) ^ hash) as u32 & 0x3fff_ffff)
    }
}

/// Writes stars without anything between them.
pub fn write(stars: &[Star]) -> String {
    let digit = |star: &Star, at: usize| DIGITS.get((star.0 >> (6 * at)) as usize & 63).copied().unwrap_or(b'A');
    let digits = stars.iter().flat_map(|star| (0..LENGTH).rev().map(move |at| char::from(digit(star, at))));
    digits.collect()
}

/// Reads stars; one with another character is left out, and so is what is left over.
pub fn read(text: &str) -> Vec<Star> {
    let value = |byte: &u8| DIGITS.iter().position(|digit| digit == byte).and_then(|at| u32::try_from(at).ok());
    let star = |digits: &[u8]| digits.iter().try_fold(0_u32, |star, byte| Some((star << 6) | value(byte)?)).map(Star);
    let mut stars: Vec<Star> = Vec::new();
    for star in text.as_bytes().chunks_exact(LENGTH).take(MOST).filter_map(star) {
        if !stars.contains(&star) {
            stars.push(star);
        }
    }
    stars
}

/// The sessions that stars stand for, and how many stars stand for none.
pub fn find<'a>(stars: &[Star], atlas: &'a Atlas) -> (Vec<(&'a Conference, &'a Session)>, usize) {
    let all = atlas.conferences.iter().flat_map(|c| c.sessions.iter().map(move |s| (Star::of(&c.id, &s.id), c, s)));
    let found: Vec<_> = all.filter(|(star, ..)| stars.contains(star)).collect();
    let lost = stars.iter().filter(|star| !found.iter().any(|(known, ..)| known == *star)).count();
    (found.into_iter().map(|(_, conference, session)| (conference, session)).collect(), lost)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn star(conference: &str, session: &str) -> Star {
        Star::of(&ConferenceId::new(conference).unwrap(), &SessionId::new(session).unwrap())
    }

    #[test]
    fn a_star_is_the_same_for_ever() {
        assert_eq!(write(&[star("bcste-2023", "opening"), star("bcste-2025", "forum")]), "avPOIEiEiq");
    }

    #[test]
    fn what_is_no_star_is_left_out() {
        let known = star("a", "b");
        let text = write(&[known, known]);
        assert_eq!(read(&format!("{text}!AAAA{text}AAA")), [known]);
        assert_eq!(read("日本"), []);
    }

    #[test]
    fn ten_thousand_sessions_hardly_share_a_star() {
        let mut stars: Vec<Star> = (0..10_000).map(|n| star("conference", &format!("session-{n}"))).collect();
        stars.sort();
        stars.dedup();
        assert!(stars.len() >= 9_999, "{}", stars.len());
    }

    proptest! {
        #[test]
        fn stars_are_read_as_they_are_written(ids in proptest::collection::btree_set("[a-z0-9]{1,8}", 0..60)) {
            let stars: Vec<Star> = ids.iter().map(|id| star("c", id)).collect();
            prop_assert_eq!(read(&write(&stars)), stars);
        }
    }
}
