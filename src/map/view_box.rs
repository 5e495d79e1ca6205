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

/// How far one can zoom in.
const CLOSEST: i32 = 40;
/// From here on the finer layer shows more than the default one.
const FINE: i32 = 3;

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

    /// Zooms to `percent` of the present scale, over 100 in, with the point at `x`, `y` (map
    /// units) staying under the hand as far as the edge of the map allows.
    pub fn zoomed(self, x: i32, y: i32, percent: u32) -> Self {
        let width = i64::from(self.width) * 100 / i64::from(percent.clamp(1, 10_000));
        let width = width.clamp(i64::from(WIDTH / CLOSEST), i64::from(WIDTH));
        let keep = |point: i32, edge: i32| {
            let share = (i64::from(point) - i64::from(edge)) * width;
            i64::from(point) - share / i64::from(self.width.max(1))
        };
        Self::within(keep(x, self.x), keep(y, self.y), width)
    }

    /// Zooms about the middle.
    pub fn zoomed_middle(self, percent: u32) -> Self {
        self.zoomed(self.x + self.width / 2, self.y + self.height / 2, percent)
    }

    /// Moves what is seen; map units.
    pub fn moved(self, dx: i32, dy: i32) -> Self {
        Self::within(i64::from(self.x) + i64::from(dx), i64::from(self.y) + i64::from(dy), i64::from(self.width))
    }

    /// A box about a point, a share of the map's width given in percent.
    pub fn around(x: i32, y: i32, percent: u32) -> Self {
        let width = i64::from(WIDTH) * i64::from(percent.min(100)) / 100;
        let height = width * i64::from(HEIGHT) / i64::from(WIDTH);
        Self::within(i64::from(x) - width / 2, i64::from(y) - height / 2, width)
    }

    /// Where a point of the view lies on the map: `x` and `y` are CSS pixels from the upper
    /// left corner of a view that is `wide` pixels wide.
    pub fn point(self, x: i32, y: i32, wide: i32) -> (i32, i32) {
        let scaled = |at: i32| (i64::from(at) * i64::from(self.width) / i64::from(wide.max(1))) as i32;
        (self.x.saturating_add(scaled(x)), self.y.saturating_add(scaled(y)))
    }

    /// How many map units so many CSS pixels are in a view that is `wide` pixels wide; at least 1.
    pub fn units(self, wide: i32, pixels: i32) -> i32 {
        let units = i64::from(self.width) * i64::from(pixels.clamp(0, i32::from(i16::MAX))) / i64::from(wide.max(1));
        // A width is at most 20,000, so this is less than 2^30.
        units.max(1) as i32
    }

    /// Whether the finer layer is worth fetching.
    pub fn wants_fine(self) -> bool {
        self.width <= WIDTH / FINE
    }

    /// Whether nothing is left to zoom in or out.
    pub fn at_limit(self, inward: bool) -> bool {
        if inward { self.width <= WIDTH / CLOSEST } else { self.width >= WIDTH }
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
