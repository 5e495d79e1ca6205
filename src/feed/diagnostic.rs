//! Diagnostics: faults of a feed, told to the person who wrote it.

use std::fmt;

use super::path::Path;

/// Severity of a diagnostic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The item at fault is left out.
    Error,
    /// The item is kept, and is probably not what was meant.
    Warning,
    /// Worth knowing.
    Note,
}

impl Severity {
    /// The name as it is printed: `error`, `warning` or `note`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Rule that a feed breaks; the table of `docs/feed.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// A field has the wrong type or an unreadable value. An optional field is dropped, an
    /// item that lacks a required one is left out.
    BadValue,
    /// A required field is not there.
    MissingField,
    /// An id is taken already; the second is left out.
    DuplicateId,
    /// An object says one key twice; the first stands.
    DuplicateKey,
    /// Nothing has the id that is referred to; the reference is dropped.
    UnknownRef,
    /// An end lies before its start; the end is dropped.
    EndBeforeStart,
    /// An address has a scheme that is not allowed, or is none; the link is dropped.
    BadUrl,
    /// A session lies more than a day outside its conference.
    OutsideConference,
    /// Two timed sessions share one place.
    OverlapInPlace,
    /// One person is in two places at once.
    PersonOverlap,
    /// The offset is not the one that the time zone has at that instant.
    OffsetMismatch,
    /// Nobody assigned the country's code: it is kept in lists and off the map.
    UnknownCountry,
    /// More countries are named than an exact figure says.
    NamedExceedsReported,
    /// A text lacks one of the feed's languages.
    MissingLanguage,
    /// An image has no words that stand for it.
    MissingAlt,
    /// A field that this version does not know.
    UnknownField,
}

impl Rule {
    /// Every rule, in the order of `feed.md`.
    pub const ALL: [Self; 16] = [
        Self::BadValue,
        Self::MissingField,
        Self::DuplicateId,
        Self::DuplicateKey,
        Self::UnknownRef,
        Self::EndBeforeStart,
        Self::BadUrl,
        Self::OutsideConference,
        Self::OverlapInPlace,
        Self::PersonOverlap,
        Self::OffsetMismatch,
        Self::UnknownCountry,
        Self::NamedExceedsReported,
        Self::MissingLanguage,
        Self::MissingAlt,
        Self::UnknownField,
    ];

    /// The name as it is printed, such as `bad-value`.
    pub fn name(self) -> &'static str {
        match self {
            Self::BadValue => "bad-value",
            Self::MissingField => "missing-field",
            Self::DuplicateId => "duplicate-id",
            Self::DuplicateKey => "duplicate-key",
            Self::UnknownRef => "unknown-ref",
            Self::EndBeforeStart => "end-before-start",
            Self::BadUrl => "bad-url",
            Self::OutsideConference => "outside-conference",
            Self::OverlapInPlace => "overlap-in-place",
            Self::PersonOverlap => "person-overlap",
            Self::OffsetMismatch => "offset-mismatch",
            Self::UnknownCountry => "unknown-country",
            Self::NamedExceedsReported => "named-exceeds-reported",
            Self::MissingLanguage => "missing-language",
            Self::MissingAlt => "missing-alt",
            Self::UnknownField => "unknown-field",
        }
    }

    /// Severity of what breaks the rule.
    pub fn severity(self) -> Severity {
        match self {
            Self::BadValue
            | Self::MissingField
            | Self::DuplicateId
            | Self::DuplicateKey
            | Self::UnknownRef
            | Self::EndBeforeStart
            | Self::BadUrl => Severity::Error,
            Self::OutsideConference
            | Self::OverlapInPlace
            | Self::PersonOverlap
            | Self::OffsetMismatch
            | Self::UnknownCountry
            | Self::NamedExceedsReported
            | Self::MissingAlt => Severity::Warning,
            Self::MissingLanguage | Self::UnknownField => Severity::Note,
        }
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// RFC 6901 JSON pointer into the file as it was read, such as
    /// `/conferences/0/sessions/3/start`. Of a missing field it is where that would be.
    pub path: String,
    pub rule: Rule,
    pub severity: Severity,
    /// Fault, in one line.
    pub message: String,
    /// Advice.
    pub hint: Option<String>,
}

impl fmt::Display for Diagnostic {
    /// One line: `path: rule: message (hint)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "(the whole file)" } else { &self.path };
        write!(f, "{path}: {}: {}", self.rule.name(), self.message)?;
        match &self.hint {
            Some(hint) => write!(f, " ({hint})"),
            None => Ok(()),
        }
    }
}

/// Limit of diagnostics of one rule. The others are only counted, so that a file of
/// 64 MiB that is wrong throughout does not fill the memory with complaints.
const MOST_OF_A_RULE: usize = 1000;

/// The diagnostics of one reading.
#[derive(Debug, Default)]
pub(super) struct Diagnostics {
    /// Errors, warnings and notes, each as they were found.
    lists: [Vec<Diagnostic>; 3],
    counts: [usize; Rule::ALL.len()],
}

/// A diagnostic that was reported, to say more of it; none if it was only counted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Kept(Option<(Severity, usize)>);

impl Diagnostics {
    /// Adds one.
    pub(super) fn report(&mut self, at: &dyn fmt::Display, rule: Rule, message: fmt::Arguments<'_>) -> Kept {
        let Some(count) = self.counts.get_mut(rule as usize) else { return Kept(None) };
        *count += 1;
        if *count > MOST_OF_A_RULE {
            return Kept(None);
        }
        self.push(at, rule, message)
    }

    fn push(&mut self, at: &dyn fmt::Display, rule: Rule, message: fmt::Arguments<'_>) -> Kept {
        let severity = rule.severity();
        let (path, message) = (at.to_string(), message.to_string());
        let list = self.lists.get_mut(severity as usize);
        Kept(list.map(|list| {
            list.push(Diagnostic { path, rule, severity, message, hint: None });
            (severity, list.len() - 1)
        }))
    }

    fn get_mut(&mut self, kept: Kept) -> Option<&mut Diagnostic> {
        let (severity, index) = kept.0?;
        self.lists.get_mut(severity as usize)?.get_mut(index)
    }

    /// Gives advice with a diagnostic.
    pub(super) fn hint(&mut self, kept: Kept, hint: fmt::Arguments<'_>) {
        if let Some(diagnostic) = self.get_mut(kept) {
            diagnostic.hint = Some(hint.to_string());
        }
    }

    /// Says what follows from a diagnostic.
    pub(super) fn consequence(&mut self, kept: Kept, consequence: fmt::Arguments<'_>) {
        if let Some(diagnostic) = self.get_mut(kept) {
            diagnostic.message.push_str(&consequence.to_string());
        }
    }

    /// The first error so far at or below a path.
    pub(super) fn first_error_under(&self, path: &str) -> Option<&Diagnostic> {
        self.lists.first()?.iter().find(|error| error.path.starts_with(path))
    }

    /// All of them: errors, then warnings, then notes, each as they were found. Of a rule
    /// with more than a thousand, a last one says how many were not kept.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        for (rule, count) in Rule::ALL.into_iter().zip(self.counts) {
            if count > MOST_OF_A_RULE {
                self.push(&Path::ROOT, rule, format_args!("{} more like these", count - MOST_OF_A_RULE));
            }
        }
        let [mut all, warnings, notes] = self.lists;
        all.extend(warnings);
        all.extend(notes);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_rule_a_thousand_are_kept_and_the_others_counted() {
        let mut diagnostics = Diagnostics::default();
        for index in 0..1234 {
            diagnostics.report(&Path::ROOT.index(index), Rule::UnknownField, format_args!("x"));
        }
        diagnostics.report(&Path::ROOT, Rule::BadUrl, format_args!("y"));
        let list = diagnostics.finish();
        assert_eq!(list.len(), 1002);
        assert_eq!(list.first().map(|d| d.rule), Some(Rule::BadUrl), "errors come first");
        assert_eq!(list.last().map(|d| d.message.as_str()), Some("234 more like these"));
    }

    #[test]
    fn a_rule_is_counted_under_its_own_place_in_the_table() {
        for (index, rule) in Rule::ALL.into_iter().enumerate() {
            assert_eq!(rule as usize, index, "{}", rule.name());
        }
    }
}
