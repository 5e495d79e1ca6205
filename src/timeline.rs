//! Timelines: dated things as positions on one axis.
//!
//! Everything here is a value computed from the model, `now` and the viewer's clock; the view
//! only draws it. Two forms of one thing:
//!
//! - [`Axis`] and [`AxisLayout`]: milestones, editions, launches, days and sessions on one axis, from
//!   decades to a quarter of an hour. Positions run from 0 to [`FULL`] over what is visible.
//! - [`Schedule`]: the days of one conference, each as a [`Grid`] of places and time or as a
//!   [`DayList`]; all of them at once as a [`ProgrammeLayout`].
//!
//! The rules of the day stand here once: [`SessionState`] says what is live and what a
//! cancellation means, [`now_and_next`] what is on and what comes, [`lead`] which conference
//! leads.

mod axis;
mod axis_items;
mod axis_layout;
mod axis_layout_input;
mod axis_margin;
mod board;
mod clashes;
mod clock;
mod editions;
mod extent;
mod fold;
mod fold_names;
mod grid;
mod label;
mod lanes;
mod layout;
mod lead;
mod list;
mod moves;
mod pack;
mod place_labels;
mod range;
mod row;
mod schedule;
mod shape;
mod state;
mod step;
mod ticks;
mod version;
mod viewer;
mod walk;
mod width;

pub use axis::{Axis, FULL};
pub use axis_items::{Detail, Item, Subject};
pub use axis_layout::{AxisLayout, FoldMark};
pub use axis_layout_input::AxisLayoutInput;
pub use board::{Board, board};
pub use clashes::clashes;
pub use clock::Clock;
pub use editions::{editions_with_days, leading_programme};
pub use extent::{Exactness, Extent, extent_of, extents};
pub use fold::{Fold, Folds};
pub use fold_names::named_folds;
pub use grid::{Block, Grid, HourMark, RowFold};
pub use lanes::{Lanes, lanes, lanes_like};
pub use layout::{DayLayout, ProgrammeLayout, zones};
pub use lead::{Lead, lead};
pub use list::{DayList, Group};
pub use moves::{Move, step as move_focus};
pub use range::Range;
pub use row::{RowInput, SessionRow, SessionStanding};
pub use schedule::{Day, Schedule};
pub use shape::{Bar, ProgrammeShape};
pub use state::{
    Mark, NowAndNext, Phase, SessionChange, SessionPhases, SessionState, change_of, now_and_next, phase_of,
};
pub use step::Step;
pub use ticks::{Head, Tick, Ticks, ticks};
pub use version::{ProgrammeVersion, RowGroup, RowKey};
pub use viewer::Viewer;
pub use walk::{Walk, walk};
pub use width::text_width;
