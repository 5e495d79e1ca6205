//! Lighting up what is related to the thing that a person points at.

use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::{highlight as elements, page};
use crate::relations::{Highlight, Relations, Thing, highlight};
use crate::state::State;

/// Gives the relations of the atlas as it is.
pub type RelationsNow = Arc<dyn Fn() -> Option<Arc<Relations>> + Send + Sync>;

/// Follows the pointer and the focus, and marks what is related to the thing there, also when
/// parts of the page are drawn anew meanwhile.
pub fn follow(state: State, relations: RelationsNow) {
    let pointed: RwSignal<Option<Thing>> = RwSignal::new(None);
    elements::on_point(move |handles| pointed.set(handles.as_ref().and_then(Thing::of_handles)));
    // On a new page nothing is pointed at before the pointer or the focus says so.
    Effect::new(move |before: Option<()>| {
        state.place.track();
        if before.is_some() {
            pointed.set(None);
        }
    });
    Effect::new(move |before: Option<bool>| {
        state.query.track();
        state.atlas.track();
        let thing = pointed.get();
        let lit = thing.is_some();
        if lit || before == Some(true) {
            let relations = relations.clone();
            page::next_frame(move || {
                let relations = relations();
                elements::mark(|handles| {
                    let other = Thing::of_handles(handles)?;
                    highlight(relations.as_deref()?, thing.as_ref()?, &other).map(Highlight::name)
                });
            });
        }
        lit
    });
}
