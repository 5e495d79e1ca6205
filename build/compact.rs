//! The file of a language that a visitor loads: a line for each entry, in the order of the
//! English catalogue.
//!
//! The first line has the print of the keys, the language's tag and its plural rule. The forms
//! of a plural stand side by side. In a language that is written from right to left each slot is
//! set apart by isolates (Unicode Annex 9, 2.7), as Fluent's own formatters do.

use super::catalogue::{Catalogue, Entry, Piece};
use super::plural::Rule;

/// Between the forms of a plural.
const FORM: char = '\u{1f}';
/// Around what may run in the other direction.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Slots for numbers, and groups whose slots take numbers and words of the catalogue itself:
/// these cannot run in the other direction.
const PLAIN_SLOTS: [&str; 2] = ["n", "all"];
const PLAIN_GROUPS: [&str; 2] = ["dates-", "durations-"];

/// Scripts and languages that are written from right to left.
const RIGHT_TO_LEFT: [&str; 12] = ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"];

/// A compiled language.
#[derive(Debug)]
pub struct Compiled {
    pub text: String,
    /// Keys that it does not say.
    pub missing: Vec<String>,
}

/// The file of a language.
///
/// # Errors
/// It says what English does not, or has a plural form that its numbers do not take.
pub fn compile(catalogue: &Catalogue, english: &Catalogue) -> Result<Compiled, String> {
    let rule = Rule::of(&catalogue.tag)?;
    if let Some(entry) = catalogue.entries.iter().find(|entry| english.get(&entry.key).is_none()) {
        return Err(format!("{} is not in en.ftl, so nothing uses it", entry.key));
    }
    let mut text = format!("{} {} {}", print(keys(english)), catalogue.tag, rule.table);
    let mut missing = Vec::new();
    for original in &english.entries {
        let entry = catalogue.get(&original.key).unwrap_or_else(|| {
            missing.push(original.key.clone());
            original
        });
        let is_own = std::ptr::eq(entry, original) == (catalogue.tag == english.tag);
        if is_own && let Some(odd) = entry.categories().find(|name| !rule.categories.contains(&name.as_str())) {
            return Err(format!("{}: no whole number of {} takes the form [{odd}]", entry.key, catalogue.tag));
        }
        if entry.is_plural() && !original.is_plural() {
            return Err(format!("{}: its English has no number to choose a form by", entry.key));
        }
        text.push('\n');
        text.push_str(&forms(entry, &rule, &catalogue.tag));
    }
    Ok(Compiled { text, missing })
}

fn forms(entry: &Entry, rule: &Rule, tag: &str) -> String {
    let form = |category: &&str| template(&entry.form(category), &entry.key, tag);
    let mut forms: Vec<String> = rule.categories.iter().map(form).collect();
    if forms.windows(2).all(|pair| matches!(pair, [a, b] if a == b)) {
        forms.truncate(1);
    }
    forms.join(&FORM.to_string())
}

/// A text with its slots in braces.
fn template(pieces: &[&Piece], key: &str, tag: &str) -> String {
    let base = tag.split('-').next().unwrap_or(tag);
    let isolates = RIGHT_TO_LEFT.contains(&base) && !PLAIN_GROUPS.iter().any(|group| key.starts_with(group));
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push_str(words),
            Piece::Slot(name) if isolates && !PLAIN_SLOTS.contains(&name.as_str()) => {
                text.push(ISOLATE.0);
                text.push_str(&format!("{{{name}}}"));
                text.push(ISOLATE.1);
            }
            Piece::Slot(name) => text.push_str(&format!("{{{name}}}")),
            Piece::Choice(..) => {}
        }
    }
    text
}

/// The keys of a catalogue, in order.
pub fn keys(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    catalogue.entries.iter().map(|entry| entry.key.as_str())
}

/// A print of texts: 16 hexadecimal digits (FNV-1a, 64 bits).
pub fn print<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for text in texts {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    format!("{hash:016x}")
}
