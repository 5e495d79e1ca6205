//! Input of the layout of the axis.

use std::fmt;

use super::axis_items::Subject;
use super::axis_layout::AxisLayout;
use super::{Axis, Range, Viewer};
use crate::model::{Atlas, Lang};

/// Everything that the layout of the axis depends on.
#[derive(Clone, Copy)]
pub struct AxisLayoutInput<'a> {
    pub atlas: &'a Atlas,
    pub axis: &'a Axis,
    pub range: Range,
    /// Unix seconds.
    pub now: i64,
    pub viewer: Viewer,
    /// The language that labels are picked in.
    pub lang: &'a Lang,
    /// The room of the axis, in pixels.
    pub width: u32,
    /// The size of a label's letters, in pixels.
    pub em: u32,
    /// Tells whether a thing is shown.
    pub shown: &'a dyn Fn(Subject) -> bool,
    /// Line of small letters over the label of a thing.
    pub line: &'a dyn Fn(Subject) -> String,
    /// Name of a thing where it is shorter on the axis than in the feed.
    pub short: &'a dyn Fn(Subject) -> Option<String>,
    /// Layout before this one: things keep their lanes where possible.
    pub previous: Option<&'a AxisLayout>,
    /// Margin on each side of what is visible, in millionths of it, which is laid out too: what a
    /// gesture is about to bring in.
    pub margin: i64,
}

impl fmt::Debug for AxisLayoutInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AxisLayoutInput")
            .field("range", &self.range)
            .field("width", &self.width)
            .finish_non_exhaustive()
    }
}
