//! Names of countries and regions outside a browser: for the pages of the build, and for files
//! that name countries in words. In the browser `Intl.DisplayNames` knows them in every language.
//!
//! The names are CLDR's; `cargo xtask country-names` writes the files and says where they are from.

use crate::model::{Country, Lang};

/// The languages and, of each, a line for each code: the code, a space, the name.
const NAMES: [(&str, &str); 7] = [
    ("ar", include_str!("countries/ar.txt")),
    ("en", include_str!("countries/en.txt")),
    ("es", include_str!("countries/es.txt")),
    ("fr", include_str!("countries/fr.txt")),
    ("ru", include_str!("countries/ru.txt")),
    ("th", include_str!("countries/th.txt")),
    ("zh", include_str!("countries/zh-Hans.txt")),
];

/// The name of a country by its ISO code, or of a region by its M49 code, in a language or the
/// nearest to it; `None` where that language is not at hand or the code is not known.
///
/// The names are simplified Chinese's for every Chinese but `zh-Hant`, which is not at hand.
pub fn name(lang: &Lang, code: &str) -> Option<&'static str> {
    let traditional = lang.as_str().starts_with("zh-Hant");
    let (_, lines) = NAMES.iter().find(|(known, _)| *known == lang.base() && !traditional)?;
    pairs(lines).find(|(known, _)| *known == code).map(|(_, name)| name)
}

/// The name of every country in a language where that is at hand, else in English.
pub fn names(lang: &Lang) -> Vec<(Country, Box<str>)> {
    let english = Lang::english();
    let of = |code: Country| name(lang, code.as_str()).or_else(|| name(&english, code.as_str()));
    Country::all().filter_map(|code| Some((code, of(code)?.into()))).collect()
}

/// Every name of every country (not of regions) in every language at hand: code and name.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    let countries = |(code, _): &(&str, &str)| code.len() == 2;
    NAMES.iter().flat_map(move |(_, lines)| pairs(lines).filter(countries))
}

fn pairs(lines: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines.lines().filter_map(|line| line.split_once(' '))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{continent, regions};

    fn lang(tag: &str) -> Lang {
        Lang::new(tag).unwrap()
    }

    #[test]
    fn every_country_and_region_has_a_name_in_every_language() {
        for tag in crate::locale::words::TAGS {
            for country in Country::all() {
                let name = name(&lang(tag), country.as_str());
                assert!(name.is_some_and(|name| !name.is_empty() && name != country.as_str()), "{tag} {country}");
            }
            for region in regions() {
                assert!(
                    name(&lang(tag), region).is_some() && name(&lang(tag), continent(region)).is_some(),
                    "{region}"
                );
            }
        }
    }

    #[test]
    fn a_visitor_gets_the_name_in_the_nearest_language() {
        let cases = [
            ("en", "NA", Some("Namibia")),
            ("en-GB", "TH", Some("Thailand")),
            ("zh-Hans", "CN", Some("中国")),
            ("zh", "HK", Some("香港")),
            ("th", "TH", Some("ไทย")),
            ("en", "HK", Some("Hong Kong")),
            ("en", "PS", Some("Palestine")),
            ("zh-Hant", "CN", None),
            ("ar", "TH", Some("تايلاند")),
            ("ru", "TH", Some("Таиланд")),
            ("tlh", "TH", None),
            ("en", "ZZ", None),
        ];
        for (tag, code, wanted) in cases {
            assert_eq!(name(&lang(tag), code), wanted, "{tag} {code}");
        }
    }

    #[test]
    fn a_language_that_is_not_at_hand_gets_english_names() {
        let (laos, name) = (Country::new("LA").unwrap(), |tag| names(&lang(tag)));
        for (tag, wanted) in [("tlh", "Laos"), ("zh-Hans", "老挝")] {
            let found = name(tag).into_iter().find(|(code, _)| *code == laos);
            assert_eq!(found.map(|(_, name)| name), Some(wanted.into()), "{tag}");
        }
        assert_eq!(name("tlh").len(), Country::all().count());
    }

    #[test]
    fn no_two_countries_share_a_name_in_one_language() {
        for (tag, lines) in NAMES {
            let mut names: Vec<_> = pairs(lines).filter(|(code, _)| code.len() == 2).map(|(_, name)| name).collect();
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{tag}");
        }
    }
}
