//! Gestures on an element: the browser's pointer and wheel events for the recognizer of layer 3.
//!
//! The plain wheel, and a finger that moves up or down where the stylesheet says so, belong to
//! the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, MouseEvent, PointerEvent, WheelEvent};

use super::listeners::{Listeners, listen};
use super::page::next_frame;
use super::timer::Debounce;
use crate::gesture::{Gesture, Point, PointerInput, Recognizer};

/// The pause after which the gesture of a wheel is over, in milliseconds.
const REST: i32 = 200;
/// The pixels that a line of a wheel counts for that turns by lines or pages.
const LINE: f64 = 33.0;

const EVENTS: &[&str] =
    &["pointerdown", "pointermove", "pointerup", "pointercancel", "wheel", "click", "dragstart", "touchstart"];

/// Size and place of the element that gestures are made on; CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Surface {
    pub left: f64,
    pub top: f64,
    /// At least 1.
    pub width: f64,
}

impl Surface {
    /// As it is now, for which the browser may have to lay the page out.
    pub fn of(element: &Element) -> Self {
        let place = element.get_bounding_client_rect();
        Self { left: place.left(), top: place.top(), width: place.width().max(1.0) }
    }

    /// The point of the element that a mouse is at.
    pub fn point(self, event: &MouseEvent) -> Point {
        Point { x: f64::from(event.client_x()) - self.left, y: f64::from(event.client_y()) - self.top }
    }
}

/// Receiver of gestures: the step, and for a tap the element that was hit. Gives whether a
/// tap was dealt with, so that the browser does nothing of its own.
type Tell = dyn Fn(Gesture, Surface, Option<Element>) -> bool;

struct GestureWatch {
    element: Element,
    tell: Box<Tell>,
    recognizer: RefCell<Recognizer>,
    surface: Cell<Surface>,
    /// The last movement that no frame has shown yet.
    pending: Cell<Option<Gesture>>,
    rest: Debounce,
}

/// Calls `tell` with the gestures on an element for as long as what it returns is kept. Movements
/// come at most once a frame, the last of several.
pub fn watch_gestures(
    element: &Element,
    tell: impl Fn(Gesture, Surface, Option<Element>) -> bool + 'static,
) -> Option<Listeners> {
    super::window()?;
    let watch = Rc::new(GestureWatch {
        element: element.clone(),
        tell: Box::new(tell),
        recognizer: RefCell::default(),
        surface: Cell::default(),
        pending: Cell::default(),
        rest: Debounce::default(),
    });
    Some(listen(element, EVENTS, move |event| watch.hear(event)))
}

impl GestureWatch {
    fn hear(self: &Rc<Self>, event: &Event) -> bool {
        let name = event.type_();
        match name.as_str() {
            // A link would be dragged away, and the page magnified with two fingers.
            "dragstart" => return true,
            "touchstart" => return touches(event) > 1,
            _ => {}
        }
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return false };
        if name != "pointermove" && name != "wheel" {
            // Not asked for anew while something moves: that would lay out the page in every frame.
            self.surface.set(Surface::of(&self.element));
        } else if name == "wheel" && !(mouse.ctrl_key() || mouse.meta_key()) {
            return false;
        } else if name == "wheel" && self.pending.get().is_none() {
            self.surface.set(Surface::of(&self.element));
        }
        let at = self.surface.get().point(mouse);
        let id = event.dyn_ref::<PointerEvent>().map_or(0, PointerEvent::pointer_id);
        let input = match name.as_str() {
            "pointerdown" if mouse.button() == 0 => PointerInput::Down { id, at },
            "pointermove" if mouse.buttons() != 0 => PointerInput::Move { id, at },
            "pointerup" => PointerInput::Up { id },
            "pointercancel" => PointerInput::Cancel { id },
            "wheel" => PointerInput::Wheel { at, by: turn(event) },
            "click" => PointerInput::Click { at: (mouse.detail() > 0).then_some(at) },
            _ => return false,
        };
        self.take(input, event)
    }

    fn take(self: &Rc<Self>, input: PointerInput, event: &Event) -> bool {
        let mut steps = Vec::new();
        let Ok(mut recognizer) = self.recognizer.try_borrow_mut() else { return false };
        let mut belongs = recognizer.input(input, &mut |gesture| steps.push(gesture));
        let is_moving = recognizer.is_moving();
        drop(recognizer);
        // The click that ends a pan is for nobody.
        if belongs && matches!(input, PointerInput::Click { .. }) {
            event.stop_propagation();
        }
        if let (PointerInput::Down { id, .. } | PointerInput::Move { id, .. }, true) = (input, is_moving) {
            // From now on the pointer may leave the element without being lost.
            if !self.element.has_pointer_capture(id) {
                let _ = self.element.set_pointer_capture(id);
            }
        }
        for step in steps {
            match step {
                Gesture::Move(_) => self.show_with_next_frame(step),
                Gesture::Tap(_) => belongs |= self.tap(step, event),
                Gesture::Begin | Gesture::End => {
                    self.show();
                    (self.tell)(step, self.surface.get(), None);
                }
            }
        }
        if let PointerInput::Wheel { .. } = input {
            let watch = Rc::downgrade(self);
            self.rest.after(REST, move || {
                if let Some(watch) = watch.upgrade() {
                    watch.come_to_rest();
                }
            });
        }
        belongs
    }

    fn tap(&self, step: Gesture, event: &Event) -> bool {
        let mouse = event.dyn_ref::<MouseEvent>();
        let commands = mouse.is_some_and(|mouse| mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key());
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        !commands && (self.tell)(step, self.surface.get(), target)
    }

    fn come_to_rest(&self) {
        self.show();
        let mut is_over = false;
        if let Ok(mut recognizer) = self.recognizer.try_borrow_mut() {
            recognizer.rest(&mut |_| is_over = true);
        }
        if is_over {
            (self.tell)(Gesture::End, self.surface.get(), None);
        }
    }

    fn show_with_next_frame(self: &Rc<Self>, step: Gesture) {
        if self.pending.replace(Some(step)).is_none() {
            let watch = Rc::downgrade(self);
            next_frame(move || {
                if let Some(watch) = watch.upgrade() {
                    watch.show();
                }
            });
        }
    }

    /// Tells the movement that waits for a frame.
    fn show(&self) {
        if let Some(step) = self.pending.take() {
            (self.tell)(step, self.surface.get(), None);
        }
    }
}

/// The turn of a wheel in pixels.
fn turn(event: &Event) -> f64 {
    let Some(wheel) = event.dyn_ref::<WheelEvent>() else { return 0.0 };
    wheel.delta_y() * if wheel.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { LINE }
}

fn touches(event: &Event) -> u32 {
    let touches = js_sys::Reflect::get(event, &JsValue::from_str("touches"));
    let count = touches.and_then(|touches| js_sys::Reflect::get(&touches, &JsValue::from_str("length")));
    count.ok().and_then(|count| count.as_f64()).unwrap_or_default() as u32
}
