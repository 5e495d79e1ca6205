//! Words of the vocabularies of other programs, compared whatever their case.

/// Lower case of a word. Accents stay: folded, "año" (a year) would be another word.
#[allow(clippy::disallowed_methods, reason = "a vocabulary is compared by its letters, not searched")]
pub(super) fn lower(word: &str) -> String {
    word.to_lowercase()
}
