//! What hands do to a line that can be dragged and magnified.
//!
//! One pointer drags; two magnify and drag; ctrl or meta with the wheel magnifies. The plain
//! wheel and a finger that moves up or down belong to the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Element, Event, PointerEvent, WheelEvent};

use super::page::{is_right_to_left, later, next_frame};

/// A whole line: positions run from 0 at its start.
const FULL: f64 = 1_000_000.0;
/// How far a pointer moves before it drags, in pixels.
const THRESHOLD: f64 = 4.0;
/// How long the wheel rests before its gesture is over, in milliseconds.
const REST: i32 = 200;

/// What a hand did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// It takes hold.
    Begin,
    /// Since then: what was at `from` is at `to`, magnified `factor` times. At most once a frame.
    Move { from: i64, to: i64, factor: f64 },
    /// It lets go.
    End,
}

/// What an event is called, and who hears it.
type Listener = (&'static str, Closure<dyn Fn(Event)>);

/// Listens to an element for as long as this is kept.
pub struct Gestures {
    element: Element,
    hand: Rc<Hand>,
    listeners: Vec<Listener>,
}

impl std::fmt::Debug for Gestures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Gestures").finish_non_exhaustive()
    }
}

impl Drop for Gestures {
    fn drop(&mut self) {
        self.hand.gone.set(true);
        for (name, listener) in &self.listeners {
            let _ = self.element.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
    }
}

/// Calls `on` with what hands do to an element.
pub fn gestures(element: &Element, on: impl Fn(Gesture) + 'static) -> Option<Gestures> {
    super::window()?;
    let hand = Rc::new(Hand {
        element: element.clone(),
        on: Box::new(on),
        pointers: RefCell::default(),
        held: Cell::default(),
        wheel: Cell::default(),
        pending: Cell::default(),
        dragged: Cell::default(),
        gone: Cell::default(),
    });
    let mut all = Gestures { element: element.clone(), hand: hand.clone(), listeners: Vec::new() };
    let names = ["pointerdown", "pointermove", "pointerup", "pointercancel", "wheel", "click", "dragstart"];
    for name in names {
        let hand = hand.clone();
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| hand.hear(name, &event));
        let options = AddEventListenerOptions::new();
        options.set_passive(false);
        options.set_capture(name == "click");
        let callback = listener.as_ref().unchecked_ref();
        let _ = element.add_event_listener_with_callback_and_add_event_listener_options(name, callback, &options);
        all.listeners.push((name, listener));
    }
    Some(all)
}

struct Hand {
    element: Element,
    on: Box<dyn Fn(Gesture)>,
    /// The pointers that are down, with where they are.
    pointers: RefCell<Vec<(i32, f64)>>,
    /// Where the pointers were when they took hold: their middle and how far they are apart.
    held: Cell<Option<(f64, f64)>>,
    /// Where the wheel began, how far it magnified, and how often it turned.
    wheel: Cell<Option<(f64, f64, u32)>>,
    pending: Cell<Option<Gesture>>,
    /// Whether the click that follows belongs to a drag.
    dragged: Cell<bool>,
    /// Whether nobody listens any more.
    gone: Cell<bool>,
}

impl Hand {
    fn hear(self: &Rc<Self>, name: &str, event: &Event) {
        match (name, event.dyn_ref::<PointerEvent>(), event.dyn_ref::<WheelEvent>()) {
            ("pointerdown", Some(event), _) => self.down(event),
            ("pointermove", Some(event), _) => self.moved(event),
            ("pointerup" | "pointercancel", Some(event), _) => self.up(event),
            ("wheel", _, Some(event)) => self.turned(event),
            ("click", ..) if self.dragged.take() => {
                event.prevent_default();
                event.stop_propagation();
            }
            ("dragstart", ..) => event.prevent_default(),
            _ => {}
        }
    }

    fn down(&self, event: &PointerEvent) {
        self.dragged.set(false);
        // One that was let go elsewhere never said so.
        self.pointers.borrow_mut().retain(|(id, _)| *id != event.pointer_id());
        if event.button() != 0 || self.pointers.borrow().len() > 1 {
            return;
        }
        self.pointers.borrow_mut().push((event.pointer_id(), f64::from(event.client_x())));
        // Two at once magnify from the start; one has to move first, for it may only press.
        if self.pointers.borrow().len() == 2 {
            self.capture();
            self.hold();
        } else if let Some((_, x)) = self.pointers.borrow().first() {
            self.held.set(Some((*x, 0.0)));
        }
    }

    fn moved(self: &Rc<Self>, event: &PointerEvent) {
        let x = f64::from(event.client_x());
        match self.pointers.borrow_mut().iter_mut().find(|(id, _)| *id == event.pointer_id()) {
            Some((_, known)) => *known = x,
            None => return,
        }
        let Some((held, apart)) = self.held.get() else { return };
        let (middle, now_apart) = self.middle();
        if !self.dragged.get() {
            if apart == 0.0 && (middle - held).abs() < THRESHOLD {
                return;
            }
            self.dragged.set(true);
            self.capture();
            self.say(Gesture::Begin);
        }
        let factor = if apart > 0.0 { now_apart / apart } else { 1.0 };
        self.tell(Gesture::Move { from: self.position(held), to: self.position(middle), factor });
    }

    fn up(&self, event: &PointerEvent) {
        let before = self.pointers.borrow().len();
        self.pointers.borrow_mut().retain(|(id, _)| *id != event.pointer_id());
        let after = self.pointers.borrow().len();
        if before == after {
            return;
        }
        self.flush();
        match after {
            0 => {
                self.held.set(None);
                if self.dragged.get() {
                    self.say(Gesture::End);
                }
                if event.type_() == "pointercancel" {
                    self.dragged.set(false);
                }
            }
            _ => self.hold(),
        }
    }

    fn turned(self: &Rc<Self>, event: &WheelEvent) {
        if !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        event.prevent_default();
        let x = f64::from(event.client_x());
        // Lines and pages, where the wheel counts in them, are as good as a notch.
        let turn = if event.delta_mode() == 0 { event.delta_y() } else { event.delta_y() * 40.0 };
        let step = 1.0 + turn.abs().min(60.0) / 100.0;
        let step = if turn < 0.0 { step } else { 1.0 / step };
        let (from, factor, turns) = match self.wheel.get() {
            Some((from, factor, turns)) if (from - x).abs() < 1.0 => (from, factor * step, turns + 1),
            other => {
                self.flush();
                self.say(Gesture::Begin);
                (x, step, other.map_or(0, |(_, _, turns)| turns + 1))
            }
        };
        self.wheel.set(Some((from, factor, turns)));
        let at = self.position(from);
        self.tell(Gesture::Move { from: at, to: at, factor });
        let hand = self.clone();
        later(REST, move || {
            if hand.wheel.get().is_some_and(|(_, _, last)| last == turns) {
                hand.wheel.set(None);
                hand.flush();
                hand.say(Gesture::End);
            }
        });
    }

    /// Takes hold anew of what the pointers are on.
    fn hold(&self) {
        self.flush();
        self.held.set(Some(self.middle()));
        self.dragged.set(true);
        self.say(Gesture::Begin);
    }

    fn middle(&self) -> (f64, f64) {
        match *self.pointers.borrow().as_slice() {
            [(_, one), (_, other), ..] => (f64::midpoint(one, other), (one - other).abs().max(1.0)),
            [(_, one)] => (one, 0.0),
            [] => (0.0, 0.0),
        }
    }

    fn capture(&self) {
        for (id, _) in self.pointers.borrow().iter() {
            let _ = self.element.set_pointer_capture(*id);
        }
    }

    /// A place on the page as one on the line, from its start in the direction of reading.
    fn position(&self, x: f64) -> i64 {
        let rect = self.element.get_bounding_client_rect();
        let from_left = (x - rect.left()) / rect.width().max(1.0);
        let share = if is_right_to_left() { 1.0 - from_left } else { from_left };
        (share * FULL) as i64
    }

    /// Tells with the next frame; what comes before that takes its place.
    fn tell(self: &Rc<Self>, gesture: Gesture) {
        if self.pending.replace(Some(gesture)).is_none() {
            let hand = self.clone();
            next_frame(move || hand.flush());
        }
    }

    fn flush(&self) {
        if let Some(gesture) = self.pending.take() {
            self.say(gesture);
        }
    }

    fn say(&self, gesture: Gesture) {
        if !self.gone.get() {
            (self.on)(gesture);
        }
    }
}
