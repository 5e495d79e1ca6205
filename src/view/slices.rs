//! Slices of the first page: parts that are drawn one a task, so that a visitor is answered in
//! between. Until its turn comes, a part of the snapshot stands as the build drew it.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::task::Poll;

use leptos::prelude::*;

use super::dynamic::content;
use crate::platform::adopt::{begin_part, finish_part};
use crate::platform::clock::yield_now;

thread_local! {
    /// Turns of the parts that wait; none once the first page stands.
    static TURNS: RefCell<Option<VecDeque<RwSignal<bool>>>> = const { RefCell::new(None) };
}

/// From now on parts wait for their turns.
pub fn begin() {
    TURNS.set(Some(VecDeque::new()));
}

/// A part of the page, drawn at its turn while the first page is, else at once. `selector` tells the element
/// of the snapshot that it adopts, among those that come next.
pub fn sliced(selector: impl Into<String>, draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let wait = |turns: &mut VecDeque<RwSignal<bool>>| {
        let turn = RwSignal::new(false);
        turns.push_back(turn);
        turn
    };
    let Some(turn) = TURNS.with_borrow_mut(|turns| turns.as_mut().map(wait)) else { return draw() };
    let selector = selector.into();
    let mut draw: Option<Box<dyn FnOnce() -> AnyView + Send>> = Some(Box::new(draw));
    content(move || match draw.take_if(|_| turn.get()) {
        Some(draw) => untrack(draw),
        None => view! { <template data-adopts=selector.clone()></template> }.into_any(),
    })
}

/// Draws the parts that wait, one a task.
pub async fn take_turns() {
    while let Some(turn) = TURNS.with_borrow_mut(|turns| turns.as_mut()?.pop_front()) {
        yield_now().await;
        begin_part();
        // On a page that was left meanwhile there is nothing to draw.
        let _ = turn.try_set(true);
        drawn().await;
        finish_part();
    }
    TURNS.set(None);
}

/// Lets what follows a signal run, and nothing that it begins.
async fn drawn() {
    let mut is_over = false;
    poll_fn(|context| {
        if is_over {
            return Poll::Ready(());
        }
        is_over = true;
        context.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}
