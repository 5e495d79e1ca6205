//! Choice of the clock that times are told on, with the names of both zones.

use leptos::prelude::*;

use crate::platform::zone;
use crate::query::{ClockChoice, Query};
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, current};

/// Two choices: the time at the conference, and the visitor's own.
pub fn clock_choice(scope: &ViewContext, query: Signal<Query>) -> AnyView {
    let w = scope.locale.words();
    let mut zones: Vec<&str> = Vec::new();
    for conference in scope.atlas.conferences.iter().filter(|conference| !conference.sessions.is_empty()) {
        if !zones.contains(&&*conference.time_zone) {
            zones.push(&conference.time_zone);
        }
    }
    let there = scope.locale.list(&zones);
    let here = zone::name().unwrap_or_default();
    let choice = |clock: ClockChoice, words: &'static str, zone: String| {
        let scope = scope.clone();
        let href = attr(move || query.with(|query| scope.links.here(query.viewing(|view| view.clock = clock))));
        let is_current = current(move || query.with(|query| query.view.clock == clock));
        view! {
            <li>
                <a class="choice" href=href data-noscroll="" aria-current=is_current>
                    <span>{words}</span>
                    <span class="clock-zone">{zone}</span>
                </a>
            </li>
        }
    };
    view! {
        <ul class="clock-choice cluster needs-app">
            {choice(ClockChoice::Event, w.timeline.event_time, there)}
            {choice(ClockChoice::Local, w.timeline.your_time, here)}
        </ul>
    }
    .into_any()
}
