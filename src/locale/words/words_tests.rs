use std::collections::{BTreeMap, BTreeSet};

use super::*;

type Entries = BTreeMap<&'static str, Vec<&'static str>>;

/// The forms of every entry of a language, by its key.
fn entries(text: &'static str) -> Entries {
    let forms = |line: &'static str| line.split('\u{1f}').collect();
    let entries: Entries = KEYS.iter().copied().zip(text.lines().skip(1).map(forms)).collect();
    assert_eq!(entries.len(), text.lines().count() - 1, "a key stands twice, or a line has none");
    entries
}

/// The tag and the entries of every language.
fn all() -> impl Iterator<Item = (&'static str, Entries)> {
    TAGS.iter().zip(TEXTS).map(|(tag, text)| (*tag, entries(text)))
}

/// The names of the slots of a template.
fn slots(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).map(|rest| rest.split_once('}').expect("a slot is closed").0).collect()
}

#[test]
fn every_language_can_be_read_and_english_is_the_first() {
    let tags: Vec<&str> = catalogues().iter().map(|words| words.tag).collect();
    assert_eq!(tags.split_last(), Some((&pseudo::TAG, TAGS)), "the last is for tests");
    assert_eq!(tags.first(), Some(&"en"));
}

#[test]
fn a_file_of_another_version_or_a_part_of_one_is_not_read() {
    let text = TEXTS[0];
    let broken: [String; 4] = [
        text.replacen(char::is_numeric, "x", 1),
        text.rsplit_once('\n').expect("lines").0.to_owned(),
        format!("{text}\nmore"),
        String::new(),
    ];
    for text in broken {
        assert!(Words::decode(text.clone().leak()).is_none(), "{}", text.get(..40).unwrap_or_default());
    }
}

#[test]
fn no_language_but_english_is_partly_english() {
    // What a language lacks is filled from English; proper names and bare slots are the same.
    let english = entries(TEXTS[0]);
    let words = |form: &str| form.split('{').map(|part| part.rsplit('}').next().unwrap_or(part)).collect::<String>();
    let is_worded = |form: &&str| words(form).chars().filter(|c| c.is_ascii_alphabetic()).count() > 12;
    for (tag, entries) in all().skip(1) {
        let same: Vec<_> =
            entries.iter().filter(|(key, forms)| english[*key] == **forms && is_worded(&forms[0])).collect();
        assert!(same.iter().all(|(key, _)| **key == "nav-atlas"), "{tag}: {same:?}");
    }
}

#[test]
fn no_word_is_empty_or_padded_by_accident() {
    // These join others, and so begin or end with a space where the language wants one.
    let joints = ["lists-", "figures-exactly", "figures-group"];
    for (tag, entries) in all() {
        for (key, forms) in entries {
            for form in forms {
                let joint = joints.iter().any(|joint| key.starts_with(joint));
                assert!(!form.is_empty() && (joint || form.trim() == form), "{tag}: {key}: {form:?}");
            }
        }
    }
}

#[test]
fn a_template_has_the_same_slots_in_every_language() {
    // A date needs only the slots of its own way of writing; any form may leave out `{n}`
    // where the language says the number by the word (Arabic's dual).
    let english = entries(TEXTS[0]);
    for (tag, entries) in all() {
        for (key, forms) in entries.iter().filter(|(key, _)| !key.starts_with("dates-")) {
            let wanted: BTreeSet<&str> = english[key].iter().copied().flat_map(slots).collect();
            let last = slots(forms.last().expect("a form"));
            assert_eq!(last, wanted, "{tag}: {key}");
            for form in forms {
                let named: BTreeSet<_> = wanted.iter().copied().filter(|slot| *slot != "n").collect();
                assert!(slots(form).is_subset(&wanted) && slots(form).is_superset(&named), "{tag}: {key}: {form}");
            }
        }
    }
}

#[test]
fn a_slot_in_a_language_from_right_to_left_is_isolated() {
    // Numbers, and what dates and lengths are made of, are the catalogue's own.
    let own = ["dates-", "durations-"];
    let mut isolated = 0;
    for (tag, entries) in all() {
        let is_rtl = Lang::new(tag).expect(tag).dir() == crate::model::Dir::Rtl;
        for (key, forms) in entries.iter().filter(|(key, _)| !own.iter().any(|group| key.starts_with(group))) {
            for form in forms {
                for slot in slots(form).into_iter().filter(|slot| !["n", "all"].contains(slot)) {
                    assert_eq!(form.contains(&format!("\u{2068}{{{slot}}}\u{2069}")), is_rtl, "{tag}: {key}: {form}");
                    isolated += usize::from(is_rtl);
                }
            }
        }
    }
    assert!(isolated > 40, "{isolated}");
}

#[test]
fn a_visitor_gets_the_catalogue_of_the_nearest_language() {
    let cases = [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("th", "th"),
        ("ar-EG", "ar"),
        ("fr-CA", "fr"),
        ("es-419", "es"),
        ("ru", "ru"),
        ("tlh", "en"),
    ];
    for (wanted, given) in cases {
        let lang = Lang::new(wanted).unwrap();
        assert_eq!((nearest(&lang), catalogue(&lang).tag), (given, given), "{wanted}");
    }
}

#[test]
fn the_file_of_one_language_names_that_of_any_other() {
    let (thai, chinese) = (Lang::new("th").unwrap(), Lang::new("zh-Hans").unwrap());
    assert_eq!(file_beside(&file(&chinese), &thai), file(&thai));
    assert_eq!(file_beside(&file(&thai), &chinese), file(&chinese));
    assert!(crate::publish::hosting::is_hashed(&file(&thai)), "{}", file(&thai));
}

#[test]
fn slots_are_filled_once_and_braces_survive() {
    assert_eq!(fill("{n} of {m}", &[("n", "3"), ("m", "5")]), "3 of 5");
    assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "x")]), "{b}");
    assert_eq!(fill("{unknown} { {n}", &[("n", "1")]), "{unknown} { 1");
    assert_eq!(fill("{n", &[("n", "1")]), "{n");
}

/// The plural categories that a language's numbers take.
fn forms(tag: &str, numbers: &[u64]) -> Vec<usize> {
    let words = catalogue(&Lang::new(tag).unwrap());
    numbers.iter().map(|&n| words.plural.form(n)).collect()
}

#[test]
fn english_counts_one_apart_and_chinese_and_thai_none() {
    assert_eq!(forms("en", &[0, 1, 2, 21, 101, 1_000_001]), [1, 0, 1, 1, 1, 1]);
    assert_eq!(forms("zh-Hans", &[0, 1, 2, 21]), [0; 4]);
    assert_eq!(forms("th", &[0, 1, 2, 21]), [0; 4]);
}

#[test]
fn arabic_has_the_six_forms_of_cldr() {
    let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 110, 111, 200, 1000, 1003, 1011];
    assert_eq!(forms("ar", &numbers), [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 3, 4, 5, 5, 3, 4]);
}

#[test]
fn a_plural_gives_the_form_of_a_number_or_its_only_one() {
    let plural = Plural("{n} day\u{1f}{n} days");
    assert_eq!([0, 1, 2].map(|index| plural.form(index)), ["{n} day", "{n} days", "{n} days"]);
    assert_eq!(Plural("{n} 天").form(3), "{n} 天");
}

#[test]
fn every_region_of_the_map_has_a_name() {
    // The sub-regions of M49 and its continents, with Antarctica.
    let codes = "002 019 142 150 009 010 015 014 017 018 011 029 013 005 021 143 030 035 034 145 151 154 039 155 053 054 057 061";
    for words in catalogues() {
        let names: BTreeSet<_> = codes.split(' ').map(|code| words.regions.of(code).expect(code)).collect();
        assert_eq!(names.len(), 28, "{}", words.tag);
        assert_eq!(words.regions.of("999"), None);
    }
}
