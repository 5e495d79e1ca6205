//! The regions of the world after the United Nations' M49 standard.

use crate::model::Country;

/// The code of a region, three digits: `035` is South-eastern Asia. `Intl.DisplayNames` and the
/// country names of the build know its name in every language.
pub type Region = &'static str;

/// Sub-regions (for Africa and the Americas the intermediate ones) and the countries in each,
/// after M49; `TW` and `XK`, which M49 does not list, as in CLDR. The order is that of the
/// continents in M49.
const REGIONS: [(Region, &str); 22] = [
    // Western Africa
    ("011", "BFBJCICVGHGMGNGWLRMLMRNENGSHSLSNTG"),
    // Eastern Africa
    ("014", "BIDJERETIOKEKMMGMUMWMZRERWSCSOSSTFTZUGYTZMZW"),
    // Northern Africa
    ("015", "DZEGEHLYMASDTN"),
    // Middle Africa
    ("017", "AOCDCFCGCMGAGQSTTD"),
    // Southern Africa
    ("018", "BWLSNASZZA"),
    // South America
    ("005", "ARBOBRBVCLCOECFKGFGSGYPEPYSRUYVE"),
    // Central America
    ("013", "BZCRGTHNMXNIPASV"),
    // Northern America
    ("021", "BMCAGLPMUS"),
    // Caribbean
    ("029", "AGAIAWBBBLBQBSCUCWDMDOGDGPHTJMKNKYLCMFMQMSPRSXTCTTVCVGVI"),
    // Eastern Asia
    ("030", "CNHKJPKPKRMNMOTW"),
    // Southern Asia
    ("034", "AFBDBTINIRLKMVNPPK"),
    // South-eastern Asia
    ("035", "BNIDKHLAMMMYPHSGTHTLVN"),
    // Central Asia
    ("143", "KGKZTJTMUZ"),
    // Western Asia
    ("145", "AEAMAZBHCYGEILIQJOKWLBOMPSQASASYTRYE"),
    // Southern Europe
    ("039", "ADALBAESGIGRHRITMEMKMTPTRSSISMVAXK"),
    // Eastern Europe
    ("151", "BGBYCZHUMDPLRORUSKUA"),
    // Northern Europe
    ("154", "AXDKEEFIFOGBGGIEIMISJELTLVNOSESJ"),
    // Western Europe
    ("155", "ATBECHDEFRLILUMCNL"),
    // Australia and New Zealand
    ("053", "AUCCCXHMNFNZ"),
    // Melanesia
    ("054", "FJNCPGSBVU"),
    // Micronesia
    ("057", "FMGUKIMHMPNRPWUM"),
    // Polynesia
    ("061", "ASCKNUPFPNTKTOTVWFWS"),
];

/// The region of a country; `None` for Antarctica, which is in none, and for unknown codes.
pub fn region(country: Country) -> Option<Region> {
    let code = country.as_str();
    let holds = |list: &str| list.as_bytes().chunks_exact(2).any(|pair| pair == code.as_bytes());
    REGIONS.iter().find(|(_, list)| holds(list)).map(|(region, _)| *region)
}

/// Every region, in the order of the continents.
pub fn regions() -> impl Iterator<Item = Region> {
    REGIONS.iter().map(|(region, _)| *region)
}

/// The continent of a region: `002` Africa, `019` Americas, `142` Asia, `150` Europe, `009` Oceania.
pub fn continent(region: Region) -> Region {
    match region {
        "011" | "014" | "015" | "017" | "018" => "002",
        "005" | "013" | "021" | "029" => "019",
        "030" | "034" | "035" | "143" | "145" => "142",
        "039" | "151" | "154" | "155" => "150",
        _ => "009",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_but_antarctica_has_one_region() {
        let without: Vec<_> = Country::all().filter(|country| region(*country).is_none()).collect();
        assert_eq!(without, [Country::new("AQ").unwrap()]);
        assert_eq!(REGIONS.iter().map(|(_, list)| list.len()).sum::<usize>(), 249 * 2);
        assert_eq!(region(Country::new("TH").unwrap()), Some("035"));
        assert_eq!(continent("035"), "142");
        assert_eq!(region(Country::new("ZZ").unwrap()), None);
    }
}
