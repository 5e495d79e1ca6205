//! Places of a conference.

use leptos::prelude::*;

use crate::model::Place;
use crate::view::context::ViewContext;

/// A place in words: its floor, how many people it holds, whether it is reached without steps.
pub fn place_notes(scope: &ViewContext, place: &Place) -> Vec<AnyView> {
    let w = &scope.locale.words().conference;
    let floor = place.floor.as_ref().map(|floor| scope.texts.text(floor));
    let capacity = place.capacity.map(|people| scope.locale.count(&w.capacity, people.into()).into_any());
    let steps = place.accessible.map(|is| if is { w.step_free } else { w.not_step_free }.into_any());
    [floor, capacity, steps].into_iter().flatten().collect()
}

/// All places of which more than the name is known, with that.
pub fn place_list(scope: &ViewContext, places: &[Place]) -> Option<AnyView> {
    let items: Vec<_> = places
        .iter()
        .filter_map(|place| {
            let notes = place_notes(scope, place);
            let notes: Vec<_> = notes.into_iter().map(|note| view! { <li>{note}</li> }).collect();
            (!notes.is_empty()).then(|| {
                view! {
                    <li>
                        <strong>{scope.texts.text(&place.name)}</strong>
                        <ul class="place-notes cluster">{notes}</ul>
                    </li>
                }
            })
        })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="place-list">{items}</ul> }.into_any())
}
