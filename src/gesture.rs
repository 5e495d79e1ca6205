//! Recognition of gestures: pointer and wheel input becomes pan, pinch, zoom and tap.
//!
//! Positions are CSS pixels from the upper left corner of the element. A gesture is measured from
//! where it began, so that no rounding adds up: the point that was taken hold of stays under the
//! pointer. One pointer pans; two pinch and pan; a third is not counted.

/// The distance that a pointer slips without meaning to pan, in CSS pixels.
const SLIP: f64 = 4.0;
/// The most that one turn of the wheel counts for, in the pixels that the browser gives.
const NOTCH: f64 = 60.0;

/// A point of an element.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

/// Input of a pointer or a wheel on an element.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PointerInput {
    /// A finger touches, or the main button of the mouse goes down.
    Down { id: i32, at: Point },
    /// A pointer moves, pressed or not.
    Move { id: i32, at: Point },
    /// A finger or the button is let go.
    Up { id: i32 },
    /// The browser takes the pointer for itself, to scroll the page.
    Cancel { id: i32 },
    /// The wheel turns with Ctrl or Meta held, or a trackpad is pinched; down is positive.
    Wheel { at: Point, by: f64 },
    /// A click; with a key it has no position.
    Click { at: Option<Point> },
}

/// Movement since a gesture began: what was at `from` is at `to`, magnified `scale` times.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Movement {
    pub from: Point,
    pub to: Point,
    /// Positive and finite.
    pub scale: f64,
}

/// A step of a gesture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// It begins, or begins anew because a finger came or went: what is seen now is what the
    /// movements to come are measured from.
    Begin,
    /// It goes on.
    Move(Movement),
    /// It is over.
    End,
    /// A click that ends no movement.
    Tap(Option<Point>),
}

/// A pointer that is down, with where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pointer {
    id: i32,
    at: Point,
}

/// The middle of one or two pointers, and how far they are apart; 0 for one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Grip {
    middle: Point,
    apart: f64,
}

/// State of the gestures on one element.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recognizer {
    /// At most two.
    pointers: Vec<Pointer>,
    /// The pointers as they were when the gesture began.
    held: Option<Grip>,
    /// The point that the wheel began at, and how far it has magnified.
    wheel: Option<(Point, f64)>,
    /// Set from the first movement of a gesture to the click that follows it.
    moved: bool,
}

impl Recognizer {
    /// Takes an input in, and tells the steps of gestures that it makes. Gives whether it belongs
    /// to a gesture, so that the browser does nothing of its own.
    pub fn input(&mut self, input: PointerInput, tell: &mut dyn FnMut(Gesture)) -> bool {
        match input {
            PointerInput::Down { id, at } => self.down(Pointer { id, at }, tell),
            PointerInput::Move { id, at } => return self.move_to(Pointer { id, at }, tell),
            PointerInput::Up { id } => self.up(id, tell),
            PointerInput::Cancel { id } => {
                self.up(id, tell);
                // No click follows.
                self.moved &= !self.pointers.is_empty();
            }
            PointerInput::Wheel { at, by } => self.turn(at, by, tell),
            // A key means what it says, whatever was moved before.
            PointerInput::Click { at: Some(_) } if std::mem::take(&mut self.moved) => return true,
            PointerInput::Click { at } => {
                tell(Gesture::Tap(at));
                return false;
            }
        }
        matches!(input, PointerInput::Wheel { .. })
    }

    /// Tells whether a gesture goes on that pointers have begun.
    pub fn is_moving(&self) -> bool {
        self.moved && !self.pointers.is_empty()
    }

    /// Ends the gesture of a wheel that has come to rest.
    pub fn rest(&mut self, tell: &mut dyn FnMut(Gesture)) {
        if self.wheel.take().is_some() {
            tell(Gesture::End);
        }
    }

    fn down(&mut self, pointer: Pointer, tell: &mut dyn FnMut(Gesture)) {
        // One that was let go elsewhere never said so.
        self.pointers.retain(|known| known.id != pointer.id);
        match self.pointers.len() {
            0 => {
                self.rest(tell);
                self.moved = false;
                self.pointers.push(pointer);
                // It has to move first, for it may only press.
                self.held = grip(&self.pointers);
            }
            1 => {
                self.pointers.push(pointer);
                self.hold(tell);
            }
            _ => {}
        }
    }

    fn move_to(&mut self, pointer: Pointer, tell: &mut dyn FnMut(Gesture)) -> bool {
        let Some(known) = self.pointers.iter_mut().find(|known| known.id == pointer.id) else { return false };
        known.at = pointer.at;
        let (Some(held), Some(now)) = (self.held, grip(&self.pointers)) else { return false };
        if !self.moved {
            let (dx, dy) = (now.middle.x - held.middle.x, now.middle.y - held.middle.y);
            if dx.abs() <= SLIP && dy.abs() <= SLIP {
                return false;
            }
            self.rest(tell);
            self.moved = true;
            tell(Gesture::Begin);
        }
        let scale = if held.apart > 0.0 { now.apart / held.apart } else { 1.0 };
        tell(Gesture::Move(Movement { from: held.middle, to: now.middle, scale }));
        true
    }

    fn up(&mut self, id: i32, tell: &mut dyn FnMut(Gesture)) {
        let before = self.pointers.len();
        self.pointers.retain(|known| known.id != id);
        match self.pointers.len() {
            after if after == before => {}
            0 => {
                self.held = None;
                if self.moved {
                    tell(Gesture::End);
                }
            }
            // The other goes on from where it is.
            _ => self.hold(tell),
        }
    }

    fn turn(&mut self, at: Point, by: f64, tell: &mut dyn FnMut(Gesture)) {
        if self.is_moving() {
            return;
        }
        let factor = 1.0 + if by.is_finite() { by.abs().min(NOTCH) / 100.0 } else { 0.0 };
        let factor = if by < 0.0 { factor } else { 1.0 / factor };
        let same = self.wheel.filter(|(from, _)| (from.x - at.x).abs() < 1.0 && (from.y - at.y).abs() < 1.0);
        let (from, scale) = same.unwrap_or_else(|| {
            tell(Gesture::Begin);
            (at, 1.0)
        });
        // Nothing is magnified a million times; a wheel that turns for ever stays finite.
        let scale = (scale * factor).clamp(1e-6, 1e6);
        self.wheel = Some((from, scale));
        tell(Gesture::Move(Movement { from, to: from, scale }));
    }

    /// Begins anew with the pointers as they are.
    fn hold(&mut self, tell: &mut dyn FnMut(Gesture)) {
        self.rest(tell);
        self.held = grip(&self.pointers);
        self.moved = true;
        tell(Gesture::Begin);
    }
}

fn grip(pointers: &[Pointer]) -> Option<Grip> {
    let (first, last) = (pointers.first()?.at, pointers.last()?.at);
    let apart = if pointers.len() > 1 { (last.x - first.x).hypot(last.y - first.y).max(1.0) } else { 0.0 };
    let middle = Point { x: f64::midpoint(first.x, last.x), y: f64::midpoint(first.y, last.y) };
    Some(Grip { middle, apart })
}

#[cfg(test)]
#[path = "gesture_tests.rs"]
mod tests;
