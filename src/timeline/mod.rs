//! Timelines: when things happen, as positions on one axis.
//!
//! Everything here is a value worked out from the model, `now` and the viewer's clock; the
//! view only draws it. Two forms of one thing:
//!
//! - [`Axis`] and [`Scene`]: milestones, editions, launches, days and sessions on one axis, from
//!   decades to a quarter of an hour. Positions run from 0 to [`FULL`] over what is visible.
//! - [`Schedule`]: the days of one conference, each as a [`Grid`] of places and time or as a
//!   [`DayList`].

mod axis;
mod clashes;
mod clock;
mod extent;
mod fold;
mod grid;
mod hang;
mod label;
mod lanes;
mod lead;
mod list;
mod moves;
mod pack;
mod programme;
mod range;
mod scene;
mod scene_input;
mod schedule;
mod shape;
mod state;
mod step;
mod ticks;
mod viewer;
mod width;

pub use axis::{Axis, FULL};
pub use clashes::clashes;
pub use clock::Clock;
pub use extent::{Exactness, Extent, extent_of, extents};
pub use fold::{Fold, Folds};
pub use grid::{Block, Grid, HourMark, RowFold};
pub use lanes::{Lanes, lanes, lanes_like};
pub use lead::{Lead, lead};
pub use list::{DayList, Group};
pub use moves::{Step as Move, step as move_focus};
pub use programme::{DayPlan, Programme, Standing, zones};
pub use range::Range;
pub use scene::{Detail, FoldMark, Item, Scene, Subject};
pub use scene_input::SceneInput;
pub use schedule::{Day, Schedule};
pub use shape::{Bar, Shape};
pub use state::{Change, NowView, Phase, change_of, now_view, phase_of, running};
pub use step::Step;
pub use ticks::{Head, Tick, Ticks, ticks};
pub use viewer::Viewer;
pub use width::text_width;
