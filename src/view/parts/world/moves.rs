//! What moves on a map while a hand is on it.

use leptos::prelude::*;

use crate::map::ViewBox;
use crate::model::Country;
use crate::platform::motion::Later;

/// The width of a map whose width is not known, as in the build: between a phone's and a desk's.
const WIDE: i32 = 640;
/// What moves on a map while a hand is on it.
#[derive(Clone, Copy, Debug)]
pub struct Moves {
    /// What is seen in this frame.
    pub view: RwSignal<ViewBox>,
    /// What is seen once the hand rests: markers are thinned for it, and the address says it.
    pub rest: RwSignal<ViewBox>,
    /// How wide the map is; CSS pixels.
    pub wide: RwSignal<i32>,
    /// The country that has the focus.
    pub focus: RwSignal<Option<Country>>,
    /// The country under the mouse, and where that is; CSS pixels.
    pub tip: RwSignal<Option<(Country, i32, i32)>>,
    pub(super) later: StoredValue<Later, LocalStorage>,
}

impl Moves {
    /// Nothing moves yet, and `view` is seen.
    pub fn new(view: ViewBox) -> Self {
        Self {
            view: RwSignal::new(view),
            rest: RwSignal::new(view),
            wide: RwSignal::new(WIDE),
            focus: RwSignal::new(None),
            tip: RwSignal::new(None),
            later: StoredValue::new_local(Later::default()),
        }
    }

    /// How many map units so many CSS pixels are while the hand rests.
    pub fn units(self, pixels: i32) -> i32 {
        self.rest.get().units(self.wide.get(), pixels)
    }
}
