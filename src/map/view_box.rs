//! The part of a map that is seen.

use super::equal_earth::{HEIGHT, WIDTH};

/// A part of the map in map units, as SVG's `viewBox` has it. It always has the shape of the
/// whole map and lies within it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewBox {
    /// The left edge.
    pub x: i32,
    /// The upper edge.
    pub y: i32,
    /// At least `WIDTH / 40`.
    pub width: i32,
    /// In proportion to the width.
    pub height: i32,
}

/// Limit of the zoom: the whole map over the closest view.
const CLOSEST: i32 = 40;
/// From this many map units to a CSS pixel on, the finer layer shows more than the default one,
/// which is right to some 17.
const FINE: i32 = 8;

impl Default for ViewBox {
    fn default() -> Self {
        Self::WHOLE
    }
}

impl ViewBox {
    /// The whole map.
    pub const WHOLE: Self = Self { x: 0, y: 0, width: WIDTH, height: HEIGHT };

    /// Brings a box of this width and corner into the map.
    fn within(x: i64, y: i64, width: i64) -> Self {
        let width = width.clamp(i64::from(WIDTH / CLOSEST), i64::from(WIDTH));
        let height = width * i64::from(HEIGHT) / i64::from(WIDTH);
        let x = x.clamp(0, i64::from(WIDTH) - width);
        let y = y.clamp(0, i64::from(HEIGHT) - height);
        // All four are within the map now.
        Self { x: x as i32, y: y as i32, width: width as i32, height: height as i32 }
    }

    /// Makes everything `new / old` times as large, with the point at `x`, `y` (map units)
    /// staying under the hand as far as the edge of the map allows.
    pub fn zoomed(self, x: i32, y: i32, new: i32, old: i32) -> Self {
        let width = i64::from(self.width) * i64::from(old.max(1)) / i64::from(new.max(1));
        let width = width.clamp(i64::from(WIDTH / CLOSEST), i64::from(WIDTH));
        let keep = |point: i32, edge: i32| {
            let share = (i64::from(point) - i64::from(edge)) * width;
            i64::from(point) - share / i64::from(self.width.max(1))
        };
        Self::within(keep(x, self.x), keep(y, self.y), width)
    }

    /// Zooms about the middle.
    pub fn zoomed_middle(self, new: i32, old: i32) -> Self {
        let (x, y) = self.middle();
        self.zoomed(x, y, new, old)
    }

    /// Moves what is seen; map units.
    pub fn moved(self, dx: i32, dy: i32) -> Self {
        Self::within(i64::from(self.x) + i64::from(dx), i64::from(self.y) + i64::from(dy), i64::from(self.width))
    }

    /// A box of this width about a point.
    pub fn around(x: i32, y: i32, width: i32) -> Self {
        let width = i64::from(width.clamp(1, WIDTH));
        let height = width * i64::from(HEIGHT) / i64::from(WIDTH);
        Self::within(i64::from(x) - width / 2, i64::from(y) - height / 2, width)
    }

    /// The same box, moved so that a point is in sight and not right at the edge.
    pub fn showing(self, x: i32, y: i32) -> Self {
        let lies_inside = |at: i32, from: i32, size: i32| at >= from + size / 16 && at <= from + size - size / 16;
        if lies_inside(x, self.x, self.width) && lies_inside(y, self.y, self.height) {
            return self;
        }
        Self::around(x, y, self.width)
    }

    /// The box on the way from this one to another: `step` of `steps` are gone.
    pub fn toward(self, other: Self, step: i32, steps: i32) -> Self {
        let (step, steps) = (i64::from(step), i64::from(steps.max(1)));
        let part = |from: i32, to: i32| i64::from(from) + (i64::from(to) - i64::from(from)) * step / steps;
        Self::within(part(self.x, other.x), part(self.y, other.y), part(self.width, other.width))
    }

    /// The point in the middle.
    pub fn middle(self) -> (i32, i32) {
        (self.x + self.width / 2, self.y + self.height / 2)
    }

    /// Place of a point of the view on the map: `x` and `y` are CSS pixels from the upper
    /// left corner of a view that is `wide` pixels wide.
    pub fn point(self, x: i32, y: i32, wide: i32) -> (i32, i32) {
        let scaled = |at: i32| (i64::from(at) * i64::from(self.width) / i64::from(wide.max(1))) as i32;
        (self.x.saturating_add(scaled(x)), self.y.saturating_add(scaled(y)))
    }

    /// Converts CSS pixels into map units in a view that is `wide` pixels wide; at least 1.
    pub fn units(self, wide: i32, pixels: i32) -> i32 {
        let units = i64::from(self.width) * i64::from(pixels.clamp(0, i32::from(i16::MAX))) / i64::from(wide.max(1));
        // A width is at most 20,000, so this is less than 2^30.
        units.max(1) as i32
    }

    /// Tells whether the finer layer is worth fetching for a view that is `wide` CSS pixels wide.
    pub fn wants_fine(self, wide: i32) -> bool {
        self.units(wide, 1) <= FINE
    }

    /// Tells whether nothing is left to zoom in or out.
    pub fn at_limit(self, inward: bool) -> bool {
        if inward { self.width <= WIDTH / CLOSEST } else { self.width >= WIDTH }
    }

    /// The box for an address: the point in its middle and its width, `9300,2700,4000`; empty
    /// for the whole map.
    pub fn written(self) -> String {
        if self == Self::WHOLE {
            return String::new();
        }
        let (x, y) = self.middle();
        [x, y, self.width].map(|number| number.to_string()).join(",")
    }

    /// Reads what [`written`](Self::written) wrote; the whole map for anything else.
    pub fn parse(text: &str) -> Self {
        let mut numbers = text.split(',').map(|number| number.parse::<u16>().map(i32::from));
        match [numbers.next(), numbers.next(), numbers.next()] {
            [Some(Ok(x)), Some(Ok(y)), Some(Ok(width))] => Self::around(x, y, width),
            _ => Self::WHOLE,
        }
    }
}

impl std::fmt::Display for ViewBox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {} {}", self.x, self.y, self.width, self.height)
    }
}

#[cfg(test)]
#[path = "view_box_tests.rs"]
mod tests;
