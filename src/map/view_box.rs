//! The part of a map that is seen.

use super::equal_earth::{HEIGHT, WIDTH};

/// A part of the map in map units, as SVG's `viewBox` has it. It keeps its shape when it is moved
/// or zoomed, and lies within the map; one that is higher than the map has the map in its middle.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ViewBox {
    /// The left edge.
    pub x: i32,
    /// The upper edge; negative where the view is higher than the map.
    pub y: i32,
    /// At least `WIDTH / 40`.
    pub width: i32,
    /// In proportion to the width.
    pub height: i32,
    /// The shape.
    ratio: AspectRatio,
}

/// Shape of a view: its height over its width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AspectRatio {
    /// The height that a view of the map's whole width has; map units.
    height: i32,
}

impl AspectRatio {
    /// That of the whole map.
    pub const MAP: Self = Self { height: HEIGHT };

    /// That of an element, in CSS pixels or anything else; between a fifth and three times as high
    /// as wide.
    pub fn new(wide: i32, high: i32) -> Self {
        let height = i64::from(WIDTH) * i64::from(high.max(0)) / i64::from(wide.max(1));
        // Three times the width of the map at most.
        Self { height: height.clamp(i64::from(WIDTH / 5), i64::from(WIDTH * 3)) as i32 }
    }

    /// Height of a view of this shape.
    fn height(self, width: i64) -> i64 {
        width * i64::from(self.height) / i64::from(WIDTH)
    }
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
    pub const WHOLE: Self = Self { x: 0, y: 0, width: WIDTH, height: HEIGHT, ratio: AspectRatio::MAP };

    /// Brings a box of this width and corner into the map.
    fn within(x: i64, y: i64, width: i64, ratio: AspectRatio) -> Self {
        let width = width.clamp(i64::from(WIDTH / CLOSEST), i64::from(WIDTH));
        let height = ratio.height(width);
        let x = x.clamp(0, i64::from(WIDTH) - width);
        let below = i64::from(HEIGHT) - height;
        let y = match below {
            ..0 => below / 2,
            // From the north down: what is left out in the south is where nobody lives.
            _ if width == i64::from(WIDTH) => 0,
            _ => y.clamp(0, below),
        };
        // All four are about as large as the map now.
        Self { x: x as i32, y: y as i32, width: width as i32, height: height as i32, ratio }
    }

    /// A box of this width and shape about a point.
    fn about((x, y): (i32, i32), width: i64, ratio: AspectRatio) -> Self {
        let width = width.clamp(1, i64::from(WIDTH));
        Self::within(i64::from(x) - width / 2, i64::from(y) - ratio.height(width) / 2, width, ratio)
    }

    /// A box of this width about a point, of the map's shape.
    pub fn around(x: i32, y: i32, width: i32) -> Self {
        Self::about((x, y), i64::from(width), AspectRatio::MAP)
    }

    /// The box of just these edges, as far as it can be so near: left, top, right and bottom.
    pub fn of_edges([left, top, right, bottom]: [i32; 4]) -> Self {
        let width = right.saturating_sub(left);
        let ratio = AspectRatio::new(width, bottom.saturating_sub(top));
        Self::about((left.midpoint(right), top.midpoint(bottom)), i64::from(width), ratio)
    }

    /// The same part of the map in another shape: as wide, about the same middle.
    pub fn with_ratio(self, ratio: AspectRatio) -> Self {
        Self::about(self.middle(), i64::from(self.width), ratio)
    }

    /// The part of another shape that shows all of this, as SVG shows a `viewBox` in an element
    /// of that shape.
    pub fn fitted(self, ratio: AspectRatio) -> Self {
        let of_height = i64::from(self.height) * i64::from(WIDTH) / i64::from(ratio.height.max(1));
        Self::about(self.middle(), i64::from(self.width).max(of_height), ratio)
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
        Self::within(keep(x, self.x), keep(y, self.y), width, self.ratio)
    }

    /// Zooms about the middle.
    pub fn zoomed_middle(self, new: i32, old: i32) -> Self {
        let (x, y) = self.middle();
        self.zoomed(x, y, new, old)
    }

    /// Moves what is seen; map units.
    pub fn moved(self, dx: i32, dy: i32) -> Self {
        let (x, y) = (i64::from(self.x) + i64::from(dx), i64::from(self.y) + i64::from(dy));
        Self::within(x, y, i64::from(self.width), self.ratio)
    }

    /// The same box, moved so that a point is in sight and not right at the edge.
    pub fn showing(self, x: i32, y: i32) -> Self {
        let lies_inside = |at: i32, from: i32, size: i32| at >= from + size / 16 && at <= from + size - size / 16;
        if lies_inside(x, self.x, self.width) && lies_inside(y, self.y, self.height) {
            return self;
        }
        Self::about((x, y), i64::from(self.width), self.ratio)
    }

    /// The box on the way from this one to another: `step` of `steps` are gone.
    pub fn toward(self, other: Self, step: i32, steps: i32) -> Self {
        let (step, steps) = (i64::from(step), i64::from(steps.max(1)));
        let part = |from: i32, to: i32| i64::from(from) + (i64::from(to) - i64::from(from)) * step / steps;
        Self::within(part(self.x, other.x), part(self.y, other.y), part(self.width, other.width), other.ratio)
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

    /// The height of an element in the shape of this that is so wide, in the same unit.
    pub fn high(self, wide: i32) -> i32 {
        // Three times as high as wide at most.
        self.ratio.height(i64::from(wide.clamp(0, WIDTH))) as i32
    }

    /// Tells whether the finer layer is worth fetching for a view that is `wide` CSS pixels wide.
    pub fn wants_fine(self, wide: i32) -> bool {
        self.units(wide, 1) <= FINE
    }

    /// Tells whether nothing is left to zoom in or out.
    pub fn at_limit(self, inward: bool) -> bool {
        if inward { self.width <= WIDTH / CLOSEST } else { self.width >= WIDTH }
    }

    /// The box for an address, in whatever shape it will be seen: the point in its middle and its
    /// width, `9300,2700,4000`.
    pub fn written(self) -> String {
        let (x, y) = self.middle();
        [x, y, self.width].map(|number| number.to_string()).join(",")
    }

    /// Reads what [`written`](Self::written) wrote, for an element of this shape.
    pub fn parse(text: &str, ratio: AspectRatio) -> Option<Self> {
        let mut numbers = text.split(',').map(|number| number.parse::<u16>().map(i32::from));
        match [numbers.next(), numbers.next(), numbers.next()] {
            [Some(Ok(x)), Some(Ok(y)), Some(Ok(width))] => Some(Self::about((x, y), i64::from(width), ratio)),
            _ => None,
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
