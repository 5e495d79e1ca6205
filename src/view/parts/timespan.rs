//! Times in words, with what a machine reads.

use leptos::prelude::*;

use crate::model::{Span, When};
use crate::view::context::ViewContext;

/// A stretch of time, as exact as is known.
pub fn timespan(scope: &ViewContext, span: Span) -> AnyView {
    let start = span.start().to_string();
    view! { <time datetime=start>{scope.locale.span(span)}</time> }.into_any()
}

/// A point in time, as exact as is known.
pub fn moment(scope: &ViewContext, when: When) -> AnyView {
    view! { <time datetime=when.to_string()>{scope.locale.when(when)}</time> }.into_any()
}
