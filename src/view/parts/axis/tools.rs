//! Tools that move along the axis without a gesture.

use leptos::prelude::*;

use crate::view::context::ViewContext;
use crate::view::dynamic::list;

/// Actions of the buttons, and the words for what is visible.
#[derive(Clone, Copy, Debug)]
pub struct Tools {
    /// Magnifies about the middle: in (`true`) or out.
    pub zoom: Callback<bool>,
    /// The stretches that can be gone to, each with its address and whether it is shown.
    pub ways: Signal<Vec<(&'static str, String, bool)>>,
    /// The stretch that is visible, in words.
    pub told: Signal<String>,
}

/// The row of buttons above the axis.
pub fn axis_tools(scope: &ViewContext, tools: Tools) -> AnyView {
    let w = scope.locale.words();
    let Tools { zoom, ways, told } = tools;
    let ways = list(move || {
        let way = |(words, href, shown): (&'static str, String, bool)| {
            let current = shown.then_some("true");
            view! { <li><a class="axis-way" href=href data-noscroll="" aria-current=current>{words}</a></li> }
                .into_any()
        };
        ways.get().into_iter().map(way).collect::<Vec<_>>()
    });
    view! {
        <div class="axis-tools cluster">
            <div class="axis-zoom" role="group" aria-label=w.timeline.view>
                <button type="button" class="axis-button" on:click=move |_| zoom.run(false)>
                    <span aria-hidden="true">"\u{2212}"</span>
                    <span class="visually-hidden">{w.common.zoom_out}</span>
                </button>
                <button type="button" class="axis-button" on:click=move |_| zoom.run(true)>
                    <span aria-hidden="true">"+"</span>
                    <span class="visually-hidden">{w.common.zoom_in}</span>
                </button>
            </div>
            <ul class="axis-ways cluster">{ways}</ul>
            <p class="axis-told" role="status">{told}</p>
        </div>
    }
    .into_any()
}
