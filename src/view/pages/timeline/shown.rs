//! Things on the axis that the filters leave.

use crate::model::{Atlas, ConferenceId};
use crate::search::{Bits, Found, Hits, Numbering};
use crate::timeline::Subject;

/// Visibility of each thing of a feed, by its index.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    conferences: Vec<bool>,
    /// By conference.
    sessions: Vec<Vec<bool>>,
    milestones: Vec<bool>,
    programs: Vec<bool>,
}

impl Shown {
    /// Things that are left of these conferences, or of all where there are none: `hits` of the
    /// words, and the sessions that are `visible`. A conference stays with any of its sessions.
    pub fn by(atlas: &Atlas, conferences: &[ConferenceId], hits: Option<&Hits>, visible: &Bits) -> Self {
        let hit = |thing: Found| hits.is_none_or(|hits| hits.contains(thing));
        let numbering = Numbering::of(atlas);
        let mut shown = Self {
            milestones: (0..atlas.milestones.len()).map(|at| hit(Found::Milestone(at))).collect(),
            programs: (0..atlas.programs.len()).map(|at| hit(Found::Program(at))).collect(),
            ..Self::default()
        };
        for (at, conference) in atlas.conferences.iter().enumerate() {
            let is_visible = |index| numbering.number(at, index).is_some_and(|number| visible.contains(number));
            let sessions: Vec<bool> = (0..conference.sessions.len()).map(is_visible).collect();
            let looked_at = conferences.is_empty() || conferences.contains(&conference.id);
            shown.conferences.push(looked_at && (hit(Found::Conference(at)) || sessions.contains(&true)));
            shown.sessions.push(sessions);
        }
        shown
    }

    /// Tells whether a thing is shown.
    pub fn shows(&self, subject: Subject) -> bool {
        let is = |all: &Vec<bool>, at: usize| all.get(at).copied().unwrap_or(true);
        match subject {
            Subject::Conference(at) | Subject::Day(at, _) => is(&self.conferences, at),
            Subject::Milestone(at) => is(&self.milestones, at),
            Subject::Launch(at) => is(&self.programs, at),
            Subject::Session(at, index) => self.sessions.get(at).is_none_or(|sessions| is(sessions, index)),
        }
    }
}
