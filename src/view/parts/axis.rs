//! The axis: a ruler over milestones, editions, launches, days and sessions.
//!
//! ```text
//! story      the axis as it stands            drawing   the axis that can be moved along
//! frame      what both have in common         entry     a thing on it, with its label
//! ruler      ticks under their headings       line      the line over a label
//! day        a day on it                      folds     stretches that are folded away
//! tools      buttons that do what gestures do
//! ```

mod day;
mod drawing;
mod entry;
mod folds;
mod frame;
mod line;
mod ruler;
mod story;
mod tools;

pub use drawing::axis;
pub use line::{axis_line, axis_name};
pub use story::{AXIS_EM, AXIS_PX, story};
pub use tools::{Tools, axis_tools};
