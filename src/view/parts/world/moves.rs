//! Reactive state of what is seen of a map, and of what is pointed at.

use leptos::prelude::*;

use crate::map::{AspectRatio, Transform, ViewBox};
use crate::model::Country;

/// The width of a map whose width is not known, as in the build: between a phone's and a desk's.
const WIDE: i32 = 640;
/// Signals of what is seen and pointed at.
#[derive(Clone, Copy, Debug)]
pub struct Moves {
    /// View of this frame.
    pub view: RwSignal<ViewBox>,
    /// View that is drawn, and seen once the gesture is over: markers are thinned for it, and the
    /// address says it. Until then the drawing is moved as it is.
    pub rest: RwSignal<ViewBox>,
    /// Width of the map; CSS pixels.
    pub wide: RwSignal<i32>,
    /// Shape of the element that the map is seen in, once it is known; until then the browser fits
    /// the view into it.
    pub ratio: RwSignal<Option<AspectRatio>>,
    /// The country that has the focus.
    pub focus: RwSignal<Option<Country>>,
    /// The country under the mouse, and where that is; CSS pixels.
    pub tip: RwSignal<Option<(Country, i32, i32)>>,
}

impl Moves {
    /// Nothing moves yet, and `view` is seen.
    pub fn new(view: ViewBox) -> Self {
        Self {
            view: RwSignal::new(view),
            rest: RwSignal::new(view),
            wide: RwSignal::new(WIDE),
            ratio: RwSignal::new(None),
            focus: RwSignal::new(None),
            tip: RwSignal::new(None),
        }
    }

    /// The movement of the drawing that shows what is seen.
    pub fn transform(self) -> Transform {
        self.rest.get().transform_to(self.view.get(), self.wide.get())
    }

    /// Converts CSS pixels of the drawing into map units.
    pub fn units(self, pixels: i32) -> i32 {
        self.rest.get().units(self.wide.get(), pixels)
    }
}
