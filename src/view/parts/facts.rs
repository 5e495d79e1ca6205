//! Labelled facts: when, where, who.

use leptos::prelude::*;

/// A label with what it labels.
#[derive(Debug)]
pub struct Fact {
    label: &'static str,
    value: AnyView,
}

impl Fact {
    /// A fact.
    pub fn new(label: &'static str, value: impl IntoView) -> Self {
        Self { label, value: value.into_any() }
    }
}

/// A list of facts.
pub fn facts(facts: Vec<Fact>) -> AnyView {
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div class="fact">
                    <dt>{fact.label}</dt>
                    <dd>{fact.value}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="facts">{facts}</dl> }.into_any()
}
