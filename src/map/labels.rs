//! Names beside the spots of a map, as many as fit without touching each other.

use super::view_box::ViewBox;
use crate::model::Country;

/// A name that wants to stand at a spot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    pub country: Country,
    /// Map units.
    pub x: i32,
    /// Map units.
    pub y: i32,
    /// Width that it is set to, in CSS pixels.
    pub wide: i32,
}

/// The side of its spot on which a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Right,
    Left,
    Above,
    Below,
}

impl Side {
    /// The sides in the order in which they are tried.
    const ALL: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];

    /// Its name in the page.
    pub fn name(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Left => "left",
            Self::Above => "above",
            Self::Below => "below",
        }
    }
}

/// The height of a name, and how far it stands from its spot; CSS pixels.
const HIGH: i32 = 16;
const AWAY: i32 = 7;
/// Room that is kept free around a spot, so that no name reads as the neighbor's; CSS pixels.
const SPOT: i32 = 5;

/// Gives each name the first side on which it meets no name before it and stays in a view that
/// is `wide` CSS pixels wide; those that find none are left out. The first names go first.
pub fn place_names(names: &[Name], view: ViewBox, wide: i32) -> Vec<(Country, Side)> {
    let pixel = |at: i32, from: i32| (i64::from(at - from) * i64::from(wide) / i64::from(view.width.max(1))) as i32;
    let high = pixel(view.y.saturating_add(view.height), view.y);
    // Spots are kept free for the names of others.
    let spots: Vec<[i32; 4]> = names
        .iter()
        .map(|name| {
            let (x, y) = (pixel(name.x, view.x), pixel(name.y, view.y));
            [x - SPOT, y - SPOT, x + SPOT, y + SPOT]
        })
        .collect();
    let mut taken: Vec<[i32; 4]> = Vec::new();
    let mut placed = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let (x, y) = (pixel(name.x, view.x), pixel(name.y, view.y));
        let fits = |side: &Side| {
            let area = area(*side, (x, y), name.wide);
            let [left, top, right, bottom] = area;
            let inside = left >= 0 && top >= 0 && right <= wide && bottom <= high;
            let others = spots.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, spot)| spot);
            inside && !taken.iter().chain(others).any(|other| meet(&area, other))
        };
        if let Some(side) = Side::ALL.into_iter().find(fits) {
            taken.push(area(side, (x, y), name.wide));
            placed.push((name.country, side));
        }
    }
    placed
}

/// Left, top, right and bottom of a name.
fn area(side: Side, (x, y): (i32, i32), wide: i32) -> [i32; 4] {
    let (left, top) = match side {
        Side::Right => (x + AWAY, y - HIGH / 2),
        Side::Left => (x - AWAY - wide, y - HIGH / 2),
        Side::Above => (x - wide / 2, y - AWAY - HIGH),
        Side::Below => (x - wide / 2, y + AWAY),
    };
    [left, top, left + wide, top + HIGH]
}

fn meet(one: &[i32; 4], other: &[i32; 4]) -> bool {
    one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(code: &str, x: i32, y: i32) -> Name {
        Name { country: Country::new(code).unwrap(), x, y, wide: 60 }
    }

    #[test]
    fn names_stand_beside_their_spots_and_make_room_for_each_other() {
        // A pixel is 20 units here.
        let names = [name("CN", 10_000, 4_000), name("MN", 10_200, 4_100), name("TH", 19_900, 4_000)];
        let placed = place_names(&names, ViewBox::WHOLE, 1_000);
        let sides: Vec<_> = placed.iter().map(|(_, side)| *side).collect();
        assert_eq!(placed.len(), 3);
        assert_eq!((sides[0], sides[1]), (Side::Left, Side::Right));
        assert_eq!(sides[2], Side::Left, "at the edge of the map a name stands before its spot");
    }

    #[test]
    fn a_name_without_room_is_left_out_and_none_stands_on_another() {
        let crowd: Vec<Name> = (0..40).map(|n| name("CN", 10_000 + n * 40, 4_000)).collect();
        let placed = place_names(&crowd, ViewBox::WHOLE, 400);
        assert!(!placed.is_empty() && placed.len() < crowd.len());
    }
}
