//! Day on the axis.

use std::sync::Arc;

use leptos::prelude::*;

use crate::model::Date;
use crate::view::context::ViewContext;
use crate::view::dynamic::{Follow, attr};

/// Address of a day of the axis: the stretch of time that it is.
pub type DayHref = Arc<dyn Fn(Date) -> String + Send + Sync>;

/// Draws a day: choosing it shows the whole of it.
pub fn axis_day(
    scope: &ViewContext,
    date: Date,
    href: DayHref,
    place: Follow<String>,
    stop: Option<&'static str>,
) -> AnyView {
    view! {
        <li class="story-item" data-sort="day" style=place>
            <span class="story-mark" aria-hidden="true"></span>
            <span class="story-label">
                <a class="story-title" href=attr(move || href(date)) tabindex=stop data-noscroll="" draggable="false">
                    <time datetime=date.to_string()>{scope.locale.day_short(date)}</time>
                </a>
            </span>
        </li>
    }
    .into_any()
}
