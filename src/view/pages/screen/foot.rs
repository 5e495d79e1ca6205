//! Foot of a screen: the age of what is shown.

use leptos::prelude::*;

use crate::locale::fill;
use crate::model::{Conference, Moment, When};
use crate::state::{Health, State};
use crate::timeline::Clock;
use crate::view::context::ViewContext;

/// The age of what is shown, by the clock of the conference like everything on the screen.
pub(super) fn foot(state: State, scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = &scope.locale.words().live;
    let health = state.live.health.get();
    let template = match health {
        Health::Fine => w.checked,
        Health::Stale => w.stale,
        Health::Offline => w.offline,
        Health::Broken => w.broken,
    };
    let clock = Clock::of(conference);
    let words = state.live.checked.get().map(|at| {
        let at = Moment::new(at, clock.offset(at));
        let is_today = scope.now.get().is_some_and(|now| Moment::new(now, clock.offset(now)).date() == at.date());
        let time = if is_today { scope.locale.time(at) } else { scope.locale.when(When::Time(at)) };
        fill(template, &[("time", &time)])
    });
    let is_old = health != Health::Fine;
    view! { <footer class="screen-foot" data-old=is_old.to_string()>{words}</footer> }.into_any()
}
