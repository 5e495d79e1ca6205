//! Pan and zoom of the map by gestures, and the transform that shows them before it is drawn anew.

use super::view_box::ViewBox;
use crate::gesture::{Movement, Point};

/// The parts of one that [`Transform::zoom`] counts in.
const UNIT: f64 = 100_000.0;

/// Movement of a drawing as it is, about its upper left corner: it is magnified, then shifted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transform {
    /// Hundredths of a CSS pixel.
    pub x: i32,
    /// Hundredths of a CSS pixel.
    pub y: i32,
    /// Magnification in hundred-thousandths.
    pub zoom: i32,
}

impl Transform {
    /// Nothing moves.
    pub const NONE: Self = Self { x: 0, y: 0, zoom: UNIT as i32 };
}

impl ViewBox {
    /// Carries the view along with a movement that began with it on a map `wide` CSS pixels wide:
    /// what was at one point is at the other, as far as the edge of the map allows.
    pub fn carried(self, movement: &Movement, wide: i32) -> Self {
        let pixels = |point: Point| (point.x as i32, point.y as i32);
        let ((from_x, from_y), (to_x, to_y)) = (pixels(movement.from), pixels(movement.to));
        let (x, y) = self.point(from_x, from_y, wide);
        // A finger's distance to another is a few thousand pixels at most.
        let zoomed = self.zoomed(x, y, (movement.scale * 1_000.0) as i32, 1_000);
        let (now_x, now_y) = zoomed.point(to_x, to_y, wide);
        zoomed.moved(x.saturating_sub(now_x), y.saturating_sub(now_y))
    }

    /// Shows `seen` by a drawing of this that is `wide` CSS pixels wide.
    pub fn transform_to(self, seen: Self, wide: i32) -> Transform {
        if self == seen {
            return Transform::NONE;
        }
        let pixels = f64::from(wide) / f64::from(seen.width.max(1));
        let shift = |drawn: i32, seen: i32| ((f64::from(drawn) - f64::from(seen)) * pixels * 100.0).round() as i32;
        let zoom = (f64::from(self.width) / f64::from(seen.width.max(1)) * UNIT).round() as i32;
        Transform { x: shift(self.x, seen.x), y: shift(self.y, seen.y), zoom }
    }
}

#[cfg(test)]
#[path = "pan_zoom_tests.rs"]
mod tests;
