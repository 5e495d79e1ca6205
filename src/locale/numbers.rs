//! Numbers, counts, reported figures and lists.

use super::{Locale, Plural, fill};
use crate::model::{Bound, Figure, Fragment, Measure};

impl Locale {
    /// A number, its digits grouped where the language groups as many: "1,000".
    pub fn number(&self, value: u64) -> String {
        let digits = value.to_string();
        if digits.len() < self.words().figures.group_from.parse().unwrap_or(0) {
            return digits;
        }
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                out.push_str(self.words().figures.group);
            }
            out.push(digit);
        }
        out
    }

    /// The form of a plural for `n`, with its slot `{n}` filled: "3 sessions".
    pub fn count(&self, plural: &Plural, n: u64) -> String {
        self.count_with(plural, n, &[])
    }

    /// As [`count`](Self::count), for a template with further slots.
    pub fn count_with(&self, plural: &Plural, n: u64, slots: &[(&str, &str)]) -> String {
        let number = self.number(n);
        let mut all = vec![("n", number.as_str())];
        all.extend_from_slice(slots);
        fill(self.form(plural, n), &all)
    }

    /// The form of a plural for `n`, its slots unfilled.
    pub fn form(&self, plural: &Plural, n: u64) -> &'static str {
        plural.form(self.words().plural.form(n))
    }

    /// A reported number with its hedge and what it counts: "nearly 1,000 participants".
    pub fn figure(&self, figure: &Figure) -> String {
        let words = &self.words().figures;
        let hedged = self.hedge(figure);
        let plural = match &figure.measure {
            Measure::People => words.people,
            Measure::Countries => words.countries,
            Measure::Organizations => words.organizations,
            Measure::Sessions => words.sessions,
            Measure::Other(what) => {
                let slots = [("n", hedged.trim_start()), ("what", self.text(what).text)];
                return fill(words.other, &slots);
            }
        };
        tidy(fill(self.form(&plural, figure.value), &[("n", &hedged)]))
    }

    /// The number of a figure with its hedge, for large type: "nearly 1,000".
    pub fn figure_number(&self, figure: &Figure) -> String {
        tidy(self.hedge(figure))
    }

    /// Label of what a figure counts, to stand below its number: "participants".
    pub fn figure_label<'a>(&'a self, figure: &'a Figure) -> Fragment<'a> {
        let words = &self.words().figures;
        let plural = match &figure.measure {
            Measure::People => words.people_label,
            Measure::Countries => words.countries_label,
            Measure::Organizations => words.organizations_label,
            Measure::Sessions => words.sessions_label,
            Measure::Other(what) => return self.text(what),
        };
        self.word(self.form(&plural, figure.value))
    }

    /// Numbers of countries that are reported and that are named: "more than 80 countries
    /// reported, 5 named". Where sources disagree, all that they report is said.
    pub fn named_of_reported(&self, reported: &[&Figure], named: u64) -> String {
        let map = &self.words().map;
        if reported.is_empty() {
            return match named {
                0 => map.none_named.to_owned(),
                _ => self.count(&map.named_only, named),
            };
        }
        let mut said: Vec<String> = Vec::new();
        for figure in reported {
            let figure = self.figure(figure);
            if !said.contains(&figure) {
                said.push(figure);
            }
        }
        self.count_with(&map.named_of_reported, named, &[("reported", &self.alternatives(&said))])
    }

    /// "A, B and C".
    pub fn list(&self, items: &[impl AsRef<str>]) -> String {
        let words = &self.words().lists;
        self.join(items, if items.len() == 2 { words.pair } else { words.and })
    }

    /// "A, B or C".
    pub fn alternatives(&self, items: &[impl AsRef<str>]) -> String {
        self.join(items, self.words().lists.or)
    }

    /// Separator before each item of a list but the first: for a list whose items are
    /// elements of the page and not text.
    pub fn separator(&self, index: usize, len: usize) -> &'static str {
        let words = &self.words().lists;
        match (index + 1 == len, len) {
            _ if index == 0 => "",
            (true, 2) => words.pair,
            (true, _) => words.and,
            (false, _) => words.comma,
        }
    }

    /// Place of something: a city and its country.
    pub fn place(&self, city: &str, country: &str) -> String {
        fill(self.words().common.place, &[("city", city), ("country", country)])
    }

    /// A label and its value in running text: "Place: Chongqing".
    pub fn labelled(&self, label: &str, value: &str) -> String {
        fill(self.words().common.labelled, &[("label", label), ("value", value)])
    }

    fn join(&self, items: &[impl AsRef<str>], last: &str) -> String {
        let mut out = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                out.push_str(if index + 1 == items.len() { last } else { self.words().lists.comma });
            }
            out.push_str(item.as_ref());
        }
        out
    }

    fn hedge(&self, figure: &Figure) -> String {
        let words = &self.words().figures;
        let template = match figure.bound {
            Bound::Exactly => words.exactly,
            Bound::About => words.about,
            Bound::Nearly => words.nearly,
            Bound::AtLeast => words.at_least,
            Bound::MoreThan => words.more_than,
        };
        fill(template, &[("n", &self.number(figure.value))])
    }
}

/// Without the space that a hedge may bring at the front.
fn tidy(text: String) -> String {
    match text.trim_start() {
        trimmed if trimmed.len() == text.len() => text,
        trimmed => trimmed.to_owned(),
    }
}
