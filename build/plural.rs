//! CLDR's plural rules of a language, for whole numbers, as a table.

use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

/// Numbers up to here have an entry each; larger ones that of their last two digits.
const TABLE: u64 = 200;
/// In some languages whole millions have a form of their own.
const MILLION: u64 = 1_000_000;

/// A plural rule: the form that a number takes.
#[derive(Debug)]
pub struct Rule {
    /// The categories that whole numbers of the language have, in CLDR's order.
    pub categories: Vec<&'static str>,
    /// The index of a category for 0 to 199, and for whole millions: a digit each; a single one
    /// where all numbers share it.
    pub table: String,
}

impl Rule {
    /// The rule of a language.
    ///
    /// # Errors
    /// The tag is not a language's, or its rule needs more than the last two digits.
    pub fn of(tag: &str) -> Result<Self, String> {
        let locale: Locale = tag.parse().map_err(|error| format!("{tag} is not the tag of a language: {error}"))?;
        let rules = PluralRules::try_new_cardinal((&locale).into()).map_err(|error| format!("{tag}: {error}"))?;
        let category = |n: u64| rules.category_for(n);
        let numbers: Vec<u64> = (0..TABLE).chain([MILLION]).collect();
        let present = |category: &PluralCategory| numbers.iter().any(|&n| rules.category_for(n) == *category);
        let order: Vec<PluralCategory> = ORDER.map(|(category, _)| category).into_iter().filter(present).collect();
        let index = |n: u64| order.iter().position(|one| *one == category(n)).unwrap_or_default();
        for n in (TABLE..10_000).chain([12_345, 100_001, 100_111, 3 * MILLION, 5 * MILLION + 1]) {
            let short = if n % MILLION == 0 { MILLION } else { TABLE / 2 + n % (TABLE / 2) };
            if category(n) != category(short) {
                return Err(format!("the plural rule of {tag} is not told by the last two digits of {n}"));
            }
        }
        let table: String = numbers.iter().map(|&n| index(n).to_string()).collect();
        let table = if order.len() == 1 { "0".to_owned() } else { table };
        let name = |category: &PluralCategory| ORDER.iter().find(|(one, _)| one == category).map(|(_, name)| *name);
        Ok(Self { categories: order.iter().filter_map(name).collect(), table })
    }
}

const ORDER: [(PluralCategory, &str); 6] = [
    (PluralCategory::Zero, "zero"),
    (PluralCategory::One, "one"),
    (PluralCategory::Two, "two"),
    (PluralCategory::Few, "few"),
    (PluralCategory::Many, "many"),
    (PluralCategory::Other, "other"),
];
