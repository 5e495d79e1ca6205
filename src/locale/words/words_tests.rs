use std::collections::{BTreeMap, BTreeSet};

use super::*;

type Entries = BTreeMap<String, Vec<&'static str>>;

fn entries(words: &Words) -> Entries {
    let mut all = Entries::new();
    words.visit(&mut |path, forms| {
        assert!(all.insert(path.to_owned(), forms.to_vec()).is_none(), "{path} twice");
    });
    all
}

/// The names of the slots of a template.
fn slots(template: &str) -> BTreeSet<&str> {
    template.split('{').skip(1).map(|rest| rest.split_once('}').expect("a slot is closed").0).collect()
}

#[test]
fn no_word_is_empty_or_padded_by_accident() {
    // These join others, and so begin or end with a space where the language wants one.
    let joints = ["lists.", "figures.exactly"];
    for words in CATALOGUES {
        for (path, forms) in entries(words) {
            assert!(!forms.is_empty(), "{}: {path}", words.tag);
            for form in forms {
                assert!(!form.trim().is_empty(), "{}: {path}", words.tag);
                let joint = joints.iter().any(|joint| path.starts_with(joint));
                assert!(joint || form.trim() == form, "{}: {path}: {form:?}", words.tag);
            }
        }
    }
}

#[test]
fn a_template_has_the_same_slots_in_every_language() {
    // A date needs only the slots of its own way of writing; any form may leave out `{n}`
    // where the language says the number by the word (Arabic's dual).
    let english = entries(CATALOGUES[0]);
    for words in CATALOGUES {
        for (path, forms) in entries(words) {
            if path.starts_with("dates.") {
                continue;
            }
            let wanted = slots(english[&path].last().unwrap());
            let last = slots(forms.last().unwrap());
            assert_eq!(last, wanted, "{}: {path}", words.tag);
            for form in forms {
                assert!(slots(form).is_subset(&wanted), "{}: {path}: {form}", words.tag);
                let named: BTreeSet<_> = wanted.iter().copied().filter(|slot| *slot != "n").collect();
                assert!(slots(form).is_superset(&named), "{}: {path}: {form}", words.tag);
            }
        }
    }
}

#[test]
fn a_plural_has_a_form_for_every_number() {
    for words in CATALOGUES {
        let needed = (0..=1000).map(words.plural).max().unwrap() + 1;
        for (path, forms) in entries(words) {
            if forms.len() > 1 {
                assert_eq!(forms.len(), needed, "{}: {path}", words.tag);
            } else if entries(CATALOGUES[0])[&path].len() > 1 {
                assert_eq!(needed, 1, "{}: {path} has one form", words.tag);
            }
        }
    }
}

#[test]
fn a_visitor_gets_the_catalogue_of_the_nearest_language() {
    let tag = |lang| catalogue(&Lang::new(lang).unwrap()).tag;
    let cases = [
        ("en", "en"),
        ("en-GB", "en"),
        ("zh", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("th", "th"),
        ("ar-EG", "ar"),
        ("fr", "en"),
    ];
    for (wanted, given) in cases {
        assert_eq!(tag(wanted), given, "{wanted}");
    }
}

#[test]
fn slots_are_filled_once_and_braces_survive() {
    assert_eq!(fill("{n} of {m}", &[("n", "3"), ("m", "5")]), "3 of 5");
    assert_eq!(fill("{a}", &[("a", "{b}"), ("b", "x")]), "{b}");
    assert_eq!(fill("{unknown} { {n}", &[("n", "1")]), "{unknown} { 1");
    assert_eq!(fill("{n", &[("n", "1")]), "{n");
}

#[test]
fn english_counts_one_apart() {
    let words = CATALOGUES[0];
    let form = |n| words.counts.countries.form((words.plural)(n));
    assert_eq!([0, 1, 2, 21].map(form), ["{n} countries", "{n} country", "{n} countries", "{n} countries"]);
}

#[test]
fn arabic_has_the_six_forms_of_cldr() {
    let numbers = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 110, 111, 200, 1000, 1003, 1011];
    let forms = [0, 1, 2, 3, 3, 4, 4, 5, 5, 3, 3, 4, 5, 5, 3, 4];
    assert_eq!(numbers.map(rules::six), forms);
}

#[test]
fn every_region_of_the_map_has_a_name() {
    // The sub-regions of M49 and its continents, with Antarctica.
    let codes = "002 019 142 150 009 010 015 014 017 018 011 029 013 005 021 143 030 035 034 145 151 154 039 155 053 054 057 061";
    for words in CATALOGUES {
        let names: BTreeSet<_> = codes.split(' ').map(|code| words.regions.of(code).expect(code)).collect();
        assert_eq!(names.len(), 28, "{}", words.tag);
        assert_eq!(words.regions.of("999"), None);
    }
}
