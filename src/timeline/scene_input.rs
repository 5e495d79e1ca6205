//! What a scene is laid out for.

use std::fmt;

use super::scene::{Scene, Subject};
use super::{Axis, Range, Viewer};
use crate::model::{Atlas, Lang};

/// What a scene is laid out for.
#[derive(Clone, Copy)]
pub struct SceneInput<'a> {
    pub atlas: &'a Atlas,
    pub axis: &'a Axis,
    pub range: Range,
    /// Unix seconds.
    pub now: i64,
    pub viewer: Viewer<'a>,
    /// The language that labels are picked in.
    pub lang: &'a Lang,
    /// The room of the axis, in pixels.
    pub width: u32,
    /// The size of a label's letters, in pixels.
    pub em: u32,
    /// Whether a thing is shown.
    pub shown: &'a dyn Fn(Subject) -> bool,
    /// What stands in a line of small letters over the label of a thing.
    pub line: &'a dyn Fn(Subject) -> String,
    /// What was drawn before: things keep their lanes where possible.
    pub previous: Option<&'a Scene>,
}

impl fmt::Debug for SceneInput<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SceneInput").field("range", &self.range).field("width", &self.width).finish_non_exhaustive()
    }
}
