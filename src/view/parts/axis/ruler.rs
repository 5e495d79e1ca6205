//! The ruler of the axis.

use leptos::prelude::*;

use crate::timeline::Ticks;
use crate::view::context::ViewContext;

/// Ticks under the headings that they share, up to the position `end`, for a wide or a narrow
/// `room`.
pub fn axis_ruler(scope: &ViewContext, ticks: &Ticks, end: i64, room: &'static str) -> AnyView {
    let heads: Vec<_> = ticks
        .heads
        .iter()
        .map(|head| {
            let place = format!("--at: {}; --to: {}", head.position, head.position_end);
            view! { <li class="axis-head" style=place><span>{scope.texts.tick_head(head)}</span></li> }
        })
        .collect();
    let room_of_label = ticks.label;
    let ticks: Vec<_> = ticks
        .ticks
        .iter()
        .map(|tick| {
            let at = format!("--at: {}", tick.position);
            let words = (tick.position + room_of_label <= end).then(|| scope.texts.tick(tick));
            view! { <li class="tick" style=at><span>{words}</span></li> }
        })
        .collect();
    view! {
        <div class="axis-ruler" data-room=room aria-hidden="true">
            <ol>{heads}</ol>
            <ol>{ticks}</ol>
        </div>
    }
    .into_any()
}
