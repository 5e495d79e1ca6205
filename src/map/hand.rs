//! What a hand on the map does: dragging with one finger or the mouse, pinching with two.
//!
//! A gesture is measured from where it began, so that no rounding adds up: the point that was
//! taken hold of stays under the finger.

use super::view_box::ViewBox;

/// A finger, or the mouse, that holds the map; CSS pixels from the corner of the view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Finger {
    id: i32,
    x: i32,
    y: i32,
}

/// A hand that may hold the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hand {
    /// Where the fingers are now; the third and further ones are not counted.
    fingers: Vec<Finger>,
    /// Where they were, and what was seen, when the gesture began or a finger came or went.
    began: Vec<Finger>,
    view: ViewBox,
    dragged: bool,
}

/// How far a finger slips without meaning to drag, in CSS pixels.
const SLIP: i32 = 5;

impl Hand {
    /// A finger takes hold.
    pub fn takes(&mut self, view: ViewBox, id: i32, x: i32, y: i32) {
        if self.fingers.is_empty() {
            self.dragged = false;
        }
        if self.fingers.len() < 2 && self.fingers.iter().all(|finger| finger.id != id) {
            self.fingers.push(Finger { id, x, y });
            self.begin(view);
        }
    }

    /// A finger moves over a view that is `wide` CSS pixels wide. Gives what is seen now, or
    /// `None` while the hand does not hold the map or only slips.
    pub fn moves(&mut self, wide: i32, id: i32, x: i32, y: i32) -> Option<ViewBox> {
        let finger = self.fingers.iter_mut().find(|finger| finger.id == id)?;
        (finger.x, finger.y) = (x, y);
        let (was, is) = (span(&self.began)?, span(&self.fingers)?);
        self.dragged |=
            (is.x - was.x).abs() > SLIP || (is.y - was.y).abs() > SLIP || (is.apart - was.apart).abs() > SLIP;
        if !self.dragged {
            return None;
        }
        let (x, y) = self.view.point(was.x, was.y, wide);
        let zoomed = if was.apart > 0 { self.view.zoomed(x, y, is.apart, was.apart) } else { self.view };
        // What was under the middle of the fingers comes under it again.
        let (now_x, now_y) = zoomed.point(is.x, is.y, wide);
        Some(zoomed.moved(x.saturating_sub(now_x), y.saturating_sub(now_y)))
    }

    /// A finger lets go, with `view` seen. Whether the hand had moved the map and has left it.
    pub fn leaves(&mut self, view: ViewBox, id: i32) -> bool {
        self.fingers.retain(|finger| finger.id != id);
        self.begin(view);
        self.dragged && self.fingers.is_empty()
    }

    /// Whether the hand moves the map, or did so last: what follows is no press.
    pub fn dragged(&self) -> bool {
        self.dragged
    }

    fn begin(&mut self, view: ViewBox) {
        self.view = view;
        self.began.clone_from(&self.fingers);
    }
}

/// The middle of one or two fingers, and how far they are apart.
struct Grip {
    x: i32,
    y: i32,
    apart: i32,
}

fn span(fingers: &[Finger]) -> Option<Grip> {
    let (first, last) = (fingers.first()?, fingers.last()?);
    let (dx, dy) = (f64::from(last.x) - f64::from(first.x), f64::from(last.y) - f64::from(first.y));
    let half = |a: i32, b: i32| a.saturating_add(b) / 2;
    Some(Grip { x: half(first.x, last.x), y: half(first.y, last.y), apart: (dx * dx + dy * dy).sqrt() as i32 })
}

#[cfg(test)]
#[path = "hand_tests.rs"]
mod tests;
