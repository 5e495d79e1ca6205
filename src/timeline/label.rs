//! Width of the label of a thing on the axis.

use super::{AxisLayoutInput, Subject, text_width};
use crate::model::{Atlas, Text};

/// The widest that a label is set before it wraps, in thousandths of an em, and that one is set
/// whose two lines need more.
const WIDEST: [i64; 2] = [18_000, 32_000];
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

/// Width of a label with the line over it, in thousandths of an em.
pub(super) fn label_em(input: &AxisLayoutInput<'_>, subject: Subject, label: &Text) -> i64 {
    let size = if let Subject::Conference(_) = subject { NAME } else { 100 };
    let words = label.pick(input.lang, &input.atlas.default_language()).text;
    let words = text_width(words) * size / 100;
    let words = words.min(WIDEST[0]).max((words * HALF / 100).min(WIDEST[1]));
    let line = text_width(&(input.line)(subject)) * SMALL / 1000;
    words.max(line.min(WIDEST[0])) + MARK
}
