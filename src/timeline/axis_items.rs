//! Things of an axis: which of them are shown, and their positions and labels along it.

use super::axis::scale;
use super::clock::midnight;
use super::label::{label_em, label_of};
use super::{AxisLayoutInput, Exactness, Extent, FULL, Phase, SessionState, phase_of};
use crate::model::Order as _;
use crate::model::{Atlas, Date, Offset, Text};

/// A month in seconds, and from how many pixels of it on launches come apart from their
/// conference.
const MONTH: i64 = 30 * 86_400;
const APART_PX: i64 = 60;

/// Thing that an item on the axis stands for, by its index in the feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    Conference(usize),
    Milestone(usize),
    /// The launch of a program.
    Launch(usize),
    /// A day of a conference.
    Day(usize, Date),
    /// A session of a conference.
    Session(usize, usize),
}

/// Level of detail at a zoom; each tells all that the one before does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    Story,
    Days,
    Sessions,
}

/// One thing on the axis. Positions are 0 to [`FULL`] and beyond: what starts before what is
/// visible has a negative one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    pub subject: Subject,
    pub start: i64,
    /// Not before `start`.
    pub end: i64,
    pub exactness: Exactness,
    /// Start of its label; always within what is visible.
    pub label: i64,
    pub label_end: i64,
    /// Lines that its name takes, 1 or 2.
    pub lines: u32,
    /// Its lane, from 0, among things of its [`Detail`].
    pub lane: u32,
    /// Set where its label stands before its mark.
    pub leads: bool,
    /// Set where there is no room for its label: it is a mark alone until it is pointed at.
    pub bare: bool,
    /// Its lane, from 0, in a strip of marks without labels: all details are in one.
    pub strip: u32,
    /// Phase at the present instant.
    pub phase: Phase,
}

impl Item {
    /// From which detail on it is shown: things of one detail share their lanes.
    pub fn detail(&self) -> Detail {
        detail_of(self.subject)
    }
}

/// Collects what is shown and visible, without lanes.
pub(super) fn gather(
    input: &AxisLayoutInput<'_>,
    detail: Detail,
    offset: &dyn Fn(i64) -> Offset,
    items: &mut Vec<Item>,
) {
    let AxisLayoutInput { atlas, axis, range, .. } = *input;
    let visible = |subject: Subject, extent: &Extent| {
        range.shows(extent.start, extent.end) && detail_of(subject) <= detail && (input.shown)(subject)
    };
    let (width, length) = (i64::from(input.width.max(1)), axis.length(range));
    let is_near = scale(MONTH, width, length) >= APART_PX;
    for (subject, extent) in axis.things() {
        if !is_near && is_carried(atlas, *subject) {
            continue;
        }
        // A session of which not even the day is known is told with its conference.
        let dated = extent.exactness != Exactness::Vague || detail_of(*subject) == Detail::Story;
        if dated && visible(*subject, extent) {
            items.push(item(input, *subject, *extent, label_of(atlas, *subject)));
        }
    }
    for (at, conference) in atlas.conferences.iter().enumerate().filter(|_| detail >= Detail::Days) {
        let days = conference.sessions.iter().filter_map(|session| input.viewer.days_of(conference, session));
        let mut dates: Vec<Date> = Vec::new();
        for (first, last) in days {
            // Sessions mostly come day by day.
            if dates.last() != Some(&last) {
                dates.extend((0..=last.days() - first.days()).map(|step| first.plus(step)));
            }
        }
        dates.order();
        dates.dedup();
        for date in dates {
            let (start, end) = (midnight(date, offset), midnight(date.plus(1), offset));
            let extent = Extent { start, end, exactness: Exactness::Days, open: false };
            if visible(Subject::Day(at, date), &extent) {
                items.push(item(input, Subject::Day(at, date), extent, None));
            }
        }
    }
}

/// True if a thing is told with its conference at the scale of years: what that launched.
fn is_carried(atlas: &Atlas, subject: Subject) -> bool {
    let Subject::Launch(at) = subject else { return false };
    let launch = atlas.programs.get(at).and_then(|program| program.launched.as_ref());
    launch.and_then(|launch| launch.conference.as_ref()).is_some_and(|id| atlas.conference(id).is_some())
}

fn detail_of(subject: Subject) -> Detail {
    match subject {
        Subject::Conference(_) | Subject::Milestone(_) | Subject::Launch(_) => Detail::Story,
        Subject::Day(..) => Detail::Days,
        Subject::Session(..) => Detail::Sessions,
    }
}

fn item(input: &AxisLayoutInput<'_>, subject: Subject, extent: Extent, label: Option<&Text>) -> Item {
    let (em, width) = (i64::from(input.em), i64::from(input.width.max(1)));
    let start = input.axis.position(input.range, extent.start);
    let end = input.axis.position(input.range, extent.end).max(start);
    let (label_em, lines) = label.map_or((0, 1), |text| label_em(input, subject, text));
    let label_width = scale(label_em * em / 1000, FULL, width).min(FULL);
    let label = start.clamp(0, FULL - label_width);
    let session = match subject {
        Subject::Session(at, index) => input.atlas.conferences.get(at).and_then(|one| one.sessions.get(index)),
        _ => None,
    };
    let phase = match session {
        Some(session) => SessionState::of(session, &extent, Some(input.now)).phase,
        None => phase_of(&extent, input.now),
    };
    let (label_end, exactness) = (label + label_width, extent.exactness);
    Item {
        subject,
        start,
        end,
        exactness,
        label,
        label_end,
        lines,
        lane: 0,
        leads: false,
        bare: false,
        strip: 0,
        phase,
    }
}
