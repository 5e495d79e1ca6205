//! What is drawn follows what is looked for: rows come and go, and their words are marked.

use std::rc::Rc;

use leptos::prelude::*;

use crate::platform::rows::{Find, Handle, Quotes, Rows};
use crate::platform::timer::{Rest, TURN, Turn};
use crate::search::{Found, Marker, Numbering, quote};
use crate::state::Finding;
use crate::view::scope::Scope;

/// Milliseconds between two turns of laying out ahead.
const IDLE: i32 = 30;

/// Keeps the sessions and milestones below the element `id` up with what is looked for, however
/// they are drawn there.
pub fn follow(scope: &Scope, finding: Finding, id: &'static str) {
    let rows: StoredValue<Option<Rows>, LocalStorage> = StoredValue::new_local(None);
    let drawn = Trigger::new();
    let milestones: Vec<_> = scope.atlas.milestones.iter().map(|milestone| milestone.id.clone()).collect();
    let sessions = finding.total();
    let numbered = move |handle: Handle<'_>| match handle {
        Handle::Session(conference, session) => finding.number(conference, session),
        Handle::Milestone(id) => milestones.iter().position(|known| known.as_str() == id).map(|index| sessions + index),
    };
    let of_quotes = scope.clone();
    let watched = StoredValue::new_local(Some(numbered));
    let (marking, ahead) = (Rest::default(), Rest::default());
    let work = move |some: fn(&mut Rows, Turn) -> bool| {
        move |turn| rows.try_update_value(|rows| rows.as_mut().is_some_and(|rows| some(rows, turn))).unwrap_or(false)
    };
    Effect::new(move |before: Option<String>| {
        drawn.track();
        let words = finding.words.with(|words| words.trim().to_owned());
        let hits = finding.hits.get();
        rows.update_value(|rows| {
            if rows.is_none() {
                let numbered = watched.try_update_value(Option::take).flatten();
                *rows = numbered.and_then(|numbered| Rows::below(id, Box::new(numbered), move || drawn.notify()));
            }
            let Some(rows) = rows else { return };
            finding.seen.with(|seen| {
                let shows = |number: usize| match number.checked_sub(sessions) {
                    None => seen.visible.contains(number),
                    Some(index) => hits.as_ref().is_none_or(|hits| hits.contains(Found::Milestone(index))),
                };
                rows.show(&shows);
            });
            if before.as_deref().unwrap_or_default() != words {
                let marker = Rc::new(Marker::new(&words));
                let quotes = quotes(&of_quotes, marker.clone());
                let looked_for = !marker.is_empty();
                let find: Find = Rc::new(move |text: &str| marker.marks(text));
                rows.look_for(looked_for.then_some((find, quotes)));
            }
        });
        marking.in_turns(TURN, work(Rows::mark_some));
        ahead.in_later_turns(IDLE, work(Rows::lay_out_some));
        words
    });
}

/// What is found in words that the page does not show, for they are in another language.
fn quotes(scope: &Scope, marker: Rc<Marker>) -> Quotes {
    let scope = scope.clone();
    let numbering = Numbering::of(&scope.atlas);
    Rc::new(move |number, marks| {
        // A single word that is marked is shown.
        if marks > 0 && marker.words() == 1 {
            return None;
        }
        let found = match numbering.session(number) {
            Some((at, index)) => Found::Session(at, index),
            None => Found::Milestone(number - numbering.len()),
        };
        quote(&scope.atlas, found, &marker, scope.lang())
    })
}
