//! Country codes.

use std::fmt;

/// An ISO 3166-1 alpha-2 code, or `XK`: two upper-case letters.
///
/// A code that nobody assigned is a `Country` too, for a feed may name one: it is listed
/// by the name that the feed gives and stays off the map ([`Country::is_assigned`]).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Country([u8; 2]);

impl Country {
    /// `ZZ`, which ISO 3166-1 leaves to its users and CLDR calls "unknown region": stands
    /// where nobody has said which country it is.
    pub const UNKNOWN: Self = Self(*b"ZZ");

    /// Checks that `code` is two letters; lower case is read as upper.
    pub fn new(code: &str) -> Option<Self> {
        match code.as_bytes() {
            &[a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                Some(Self([a.to_ascii_uppercase(), b.to_ascii_uppercase()]))
            }
            _ => None,
        }
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// True if ISO 3166-1 assigns the code (or it is `XK`, in use for Kosovo).
    pub fn is_assigned(self) -> bool {
        ISO_CODES.as_bytes().chunks_exact(2).any(|code| code == self.0)
    }

    /// Every assigned code, in alphabetical order.
    pub fn all() -> impl Iterator<Item = Self> {
        ISO_CODES.as_bytes().chunks_exact(2).filter_map(|code| match code {
            &[a, b] => Some(Self([a, b])),
            _ => None,
        })
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The 249 codes of ISO 3166-1 alpha-2 and `XK`, run together in alphabetical order.
pub const ISO_CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZ\
BABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZ\
DEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFR\
GAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGY\
HKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJP\
KEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLY\
MAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZ\
NANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPY\
QARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZ\
TCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZUAUGUMUSUYUZ\
VAVCVEVGVIVNVUWFWSXKYEYTZAZMZW";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_assigned_codes_and_xk_in_order() {
        let all: Vec<_> = Country::all().collect();
        assert_eq!(all.len(), 250);
        assert!(all.is_sorted());
        assert!(all.iter().all(|c| c.is_assigned()));
        assert!(Country::new("xk").unwrap().is_assigned());
        assert!(!Country::new("ZZ").unwrap().is_assigned());
        assert_eq!(Country::new("T1"), None);
        assert_eq!(Country::new("THA"), None);
    }
}
