//! Names of the countries: the feed's own names first, then the language's.

use std::sync::Arc;

use crate::locale::Locale;
use crate::model::{Atlas, Country};

/// Names of countries in one language, in the order of their codes.
pub type CountryNames = Arc<[(Country, Box<str>)]>;

/// Puts the feed's own names over those of a language; the first of several names counts.
pub fn with_own(mut names: Vec<(Country, Box<str>)>, atlas: &Atlas, locale: &Locale) -> CountryNames {
    let mut own: Vec<Country> = Vec::new();
    for participation in atlas.conferences.iter().flat_map(|conference| &conference.participants) {
        let Some(name) = &participation.name else { continue };
        let code = participation.country;
        let Err(at) = own.binary_search(&code) else { continue };
        own.insert(at, code);
        let name: Box<str> = locale.text(name).text.into();
        match names.binary_search_by_key(&code, |(known, _)| *known) {
            Ok(at) => {
                if let Some(known) = names.get_mut(at) {
                    known.1 = name;
                }
            }
            Err(at) => names.insert(at, (code, name)),
        }
    }
    names.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::sample::{atlas, both, lang};

    fn country(code: &str) -> Country {
        Country::new(code).unwrap()
    }

    #[test]
    fn the_feeds_own_name_comes_first_in_the_language_of_the_page() {
        let mut atlas = atlas();
        atlas.conferences[0].participants[0].name = Some(both("The Middle Kingdom", "中央之国"));
        atlas.conferences[0].participants[1].country = country("QZ");
        atlas.conferences[0].participants[1].name = Some(both("Quz", "库兹"));
        let known = vec![(country("CN"), "China".into()), (country("TH"), "Thailand".into())];
        let names = with_own(known, &atlas, &Locale::new(&lang("zh-Hans"), &lang("en")));
        let expected: Vec<(Country, Box<str>)> = vec![
            (country("CN"), "中央之国".into()),
            (country("QZ"), "库兹".into()),
            (country("TH"), "Thailand".into()),
        ];
        assert_eq!(names.to_vec(), expected);
    }
}
