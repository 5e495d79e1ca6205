//! Width of the label of a thing on the axis.

use super::{AxisLayoutInput, Subject, text_width};
use crate::model::{Atlas, Text};

/// The widest that a label is set in one line, in thousandths of an em; one that needs more is
/// set in two.
const WIDEST: i64 = 32_000;
/// The widest of the line over it.
const LINE: i64 = 18_000;
/// Hundredths of all its words that the longer of two lines takes.
const HALF: i64 = 57;
/// The size of the name of a conference beside other labels, in hundredths.
const NAME: i64 = 122;
/// The size of small letters beside those of a label, in thousandths.
const SMALL: i64 = 920;
/// The room of the mark before it, in thousandths of an em.
const MARK: i64 = 1_000;

/// Label of a thing on the axis; days and sessions have their place without one.
pub(super) fn label_of(atlas: &Atlas, subject: Subject) -> Option<&Text> {
    match subject {
        Subject::Conference(at) => atlas.conferences.get(at).map(|conference| &conference.name),
        Subject::Milestone(at) => atlas.milestones.get(at).map(|milestone| &milestone.title),
        Subject::Launch(at) => atlas.programs.get(at).map(|program| &program.name),
        Subject::Day(..) | Subject::Session(..) => None,
    }
}

/// Width of a label with the line over it, in thousandths of an em, and how many lines its name
/// takes.
pub(super) fn label_em(input: &AxisLayoutInput<'_>, subject: Subject, label: &Text) -> (i64, u32) {
    let size = if let Subject::Conference(_) = subject { NAME } else { 100 };
    let short = (input.short)(subject);
    let words = short.as_deref().unwrap_or_else(|| label.pick(input.lang, &input.atlas.default_language()).text);
    let words = text_width(words) * size / 100;
    let (words, lines) = if words > WIDEST { ((words * HALF / 100).min(WIDEST), 2) } else { (words, 1) };
    let line = text_width(&(input.line)(subject)) * SMALL / 1000;
    (words.max(line.min(LINE)) + MARK, lines)
}
