//! Areas whose status is disputed, and which of them a feed's countries touch.
//!
//! The list is Natural Earth's (breakaway and disputed areas, 1:50m, version 5, without border
//! valleys and claims that nobody pursues on the ground), with Hala'ib, and with the territories
//! of which the UN says that sovereignty is in dispute. Where no code exists the key is two small letters.

use super::world::Key;
use crate::model::Order as _;
use crate::model::{Atlas, Country};

/// An area whose status is disputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The area's code if ISO gives it one, else two small letters.
    pub key: Key,
    /// Name that Natural Earth or the UN uses, in English.
    pub name: &'static str,
    /// Codes of those who hold or claim it, run together; the first is who administers it,
    /// `--` where the area administers itself.
    parties: &'static str,
}

const fn dispute(key: &Key, name: &'static str, parties: &'static str) -> Dispute {
    Dispute { key: *key, name, parties }
}

/// Every area that the neutral view hatches, in the order of the keys.
pub const DISPUTES: [Dispute; 25] = [
    dispute(b"EH", "Western Sahara", "MAEH"),
    dispute(b"FK", "Falkland Islands (Malvinas)", "FKGBAR"),
    dispute(b"GS", "South Georgia and the South Sandwich Islands", "GSGBAR"),
    dispute(b"XK", "Kosovo", "XKRS"),
    dispute(b"ab", "Abkhazia", "--GE"),
    dispute(b"ac", "Aksai Chin", "CNIN"),
    dispute(b"ap", "Arunachal Pradesh", "INCN"),
    dispute(b"ay", "Abyei", "SDSS"),
    dispute(b"co", "Courantyne headwaters", "GYSR"),
    dispute(b"cr", "Crimea", "RUUA"),
    dispute(b"do", "Donetsk and Luhansk", "RUUA"),
    dispute(b"gb", "Gilgit-Baltistan and Azad Kashmir", "PKIN"),
    dispute(b"go", "Golan Heights", "ILSY"),
    dispute(b"ha", "Hala'ib", "EGSD"),
    dispute(b"il", "Ilemi Triangle", "KESS"),
    dispute(b"jk", "Jammu and Kashmir", "INPK"),
    dispute(b"ki", "Southern Kuril Islands", "RUJP"),
    dispute(b"la", "Lawa headwaters", "GFFRSR"),
    dispute(b"nc", "Northern Cyprus", "--CY"),
    dispute(b"nk", "Nagorno-Karabakh", "AZAM"),
    dispute(b"sg", "Siachen Glacier", "INPK"),
    dispute(b"sh", "Shaksgam Valley", "CNIN"),
    dispute(b"sl", "Somaliland", "--SO"),
    dispute(b"so", "South Ossetia", "--GE"),
    dispute(b"tn", "Transnistria", "--MD"),
];

impl Dispute {
    /// The dispute about the area with this key.
    pub fn of(key: Key) -> Option<&'static Self> {
        DISPUTES.iter().find(|dispute| dispute.key == key)
    }

    /// Those who hold or claim the area.
    pub fn parties(&self) -> impl Iterator<Item = Country> + use<> {
        self.parties.as_bytes().chunks_exact(2).filter_map(|code| Country::new(std::str::from_utf8(code).ok()?))
    }

    /// Tells whether its shape lies over those of countries, being outlined by hand, and is not cut out of them.
    pub fn lies_over(&self) -> bool {
        self.key.iter().all(u8::is_ascii_lowercase) && !matches!(&self.key, b"cr" | b"ki" | b"nc" | b"sg" | b"sl")
    }

    /// Country that administers the area, as the `de_facto` view draws it; `None` if it does so itself.
    pub fn administered_by(&self) -> Option<Country> {
        self.parties.get(..2).and_then(Country::new)
    }
}

/// A dispute that a feed touches, and through which of its participants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Touched {
    /// Area that is disputed.
    pub dispute: &'static Dispute,
    /// The parties to it that the feed names, in the order of their codes.
    pub through: Vec<Country>,
}

/// The disputes that countries of a feed touch: those with a party among the participants or
/// hosts of its conferences. `atlas check` notes them where nothing in the feed says how borders
/// are to be drawn, so that a publisher chooses knowingly.
pub fn touched(atlas: &Atlas) -> Vec<Touched> {
    let mut named: Vec<Country> = Vec::new();
    for conference in &atlas.conferences {
        named.push(conference.place.country);
        named.extend(conference.participants.iter().map(|participation| participation.country));
    }
    named.order();
    named.dedup();
    let through = |dispute: &Dispute| {
        let mut through: Vec<_> = dispute.parties().filter(|party| named.binary_search(party).is_ok()).collect();
        through.order();
        through
    };
    let touched = DISPUTES.iter().map(|dispute| Touched { dispute, through: through(dispute) });
    touched.filter(|touched| !touched.through.is_empty()).collect()
}

#[cfg(test)]
#[path = "disputes_tests.rs"]
mod tests;
