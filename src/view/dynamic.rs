//! Dynamic pieces of a view, as few types as can be.
//!
//! Each closure is a type of its own, and whatever draws it would be compiled once for each. In
//! a box they are all the same: this is what keeps the wasm small, so views take what changes
//! from here.

use std::sync::Arc;

use leptos::prelude::*;

/// A value that an attribute follows.
pub type Follow<T> = Box<dyn FnMut() -> T + Send>;

/// Value that an attribute follows.
pub fn attr<T: 'static>(value: impl FnMut() -> T + Send + 'static) -> Follow<T> {
    Box::new(value)
}

/// An attribute that is there, and empty, while something holds.
pub fn flag(mut holds: impl FnMut() -> bool + Send + 'static) -> Follow<Option<&'static str>> {
    Box::new(move || holds().then_some(""))
}

/// `aria-current` where something is what is looked at.
pub fn current(mut is: impl FnMut() -> bool + Send + 'static) -> Follow<Option<&'static str>> {
    Box::new(move || is().then_some("true"))
}

/// A piece of a page that changes.
pub fn content(draw: impl FnMut() -> AnyView + Send + 'static) -> AnyView {
    let draw: Follow<AnyView> = Box::new(draw);
    draw.into_any()
}

/// A piece of a page that is there at times.
pub fn maybe(mut draw: impl FnMut() -> Option<AnyView> + Send + 'static) -> AnyView {
    content(move || draw().unwrap_or_else(|| ().into_any()))
}

/// Pieces of a page that change together.
pub fn list(mut draw: impl FnMut() -> Vec<AnyView> + Send + 'static) -> AnyView {
    content(move || draw().into_any())
}

/// Words that change.
pub fn words(mut say: impl FnMut() -> String + Send + 'static) -> AnyView {
    content(move || say().into_any())
}

/// Key of a piece in a list of pieces that are kept.
pub type PieceKey = (i64, i64);

/// Pieces of a page that come and go by their keys; those that stay are not drawn again.
pub fn keyed(
    keys: impl Fn() -> Vec<PieceKey> + Send + Sync + 'static,
    draw: impl Fn(PieceKey) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    keyed_list(Arc::new(keys), Arc::new(draw))
}

fn keyed_list(
    keys: Arc<dyn Fn() -> Vec<PieceKey> + Send + Sync>,
    draw: Arc<dyn Fn(PieceKey) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || keys() key=|key| *key children=move |key| draw(key) /> }.into_any()
}
