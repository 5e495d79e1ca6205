//! Marks of the words that are searched for, over the rows that are drawn.

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::text_marks;
use crate::platform::timer::{Debounce, FRAME};
use crate::search::WordMarker;
use crate::state::Finding;

/// Marks the words of the search below the element `id`; `drawn` is told when rows are drawn
/// there. An effect, for the marks lie in the browser, over what is drawn.
pub fn mark_found(finding: Finding, id: &'static str, drawn: Trigger) {
    let query = finding.query();
    let debounce = Debounce::default();
    let keep = StoredValue::new_local(debounce.clone());
    on_cleanup(move || {
        let _ = keep.try_with_value(Debounce::stop);
        text_marks::clear();
    });
    Effect::new(move |marked: Option<bool>| {
        drawn.track();
        finding.visible.track();
        let words = query.get();
        match &words {
            None if marked == Some(true) => {
                debounce.stop();
                text_marks::clear();
            }
            None => {}
            Some(words) => {
                let marker = Rc::new(WordMarker::new(words));
                // The rows are told in between.
                debounce.after(FRAME, move || {
                    let _ = text_marks::mark(id, &|text| marker.marks(text));
                });
            }
        }
        words.is_some()
    });
}
