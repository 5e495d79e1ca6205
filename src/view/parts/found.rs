//! Words of a session with those marked that were searched for.
//!
//! The browser paints the marks over the words ([`text_marks`](crate::platform::text_marks)). One
//! that cannot is given them in the words.

use std::ops::Range;
use std::sync::Arc;

use leptos::prelude::*;

use crate::model::{Conference, Fragment, Session, Text};
use crate::platform::text_marks;
use crate::search::{Found, Quote, SeenWords, WordMarker, quote, seen_words};
use crate::view::context::ViewContext;
use crate::view::dynamic::{content, maybe};

/// A text of a session in which the words are marked that its row is found by.
pub fn found(scope: &ViewContext, text: &Text, matches: Signal<Option<Arc<str>>>) -> AnyView {
    if text_marks::is_supported() {
        return scope.texts.text(text);
    }
    let Fragment { text: plain, lang } = scope.locale.text(text);
    let (page, plain, lang) = (scope.lang().clone(), plain.to_owned(), lang.clone());
    content(move || {
        let marks = matches.with(|words| words.as_ref().map(|words| WordMarker::new(words).marks(&plain)));
        let marked = marked(&plain, &marks.unwrap_or_default());
        if lang == page {
            return marked;
        }
        view! { <span lang=lang.to_string() dir=lang.dir().as_str()>{marked}</span> }.into_any()
    })
}

fn quoted(quote: &Quote) -> AnyView {
    let (lang, dir) = (quote.lang.to_string(), quote.lang.dir().as_str());
    view! { <q lang=lang dir=dir>{marked(&quote.text, &quote.marks)}</q> }.into_any()
}

fn marked(text: &str, marks: &[Range<usize>]) -> AnyView {
    let mut pieces: Vec<AnyView> = Vec::with_capacity(marks.len() * 2 + 1);
    let mut at = 0;
    let cut = |from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    for mark in marks {
        pieces.push(cut(at, mark.start).into_any());
        pieces.push(view! { <mark>{cut(mark.start, mark.end)}</mark> }.into_any());
        at = mark.end;
    }
    pieces.push(cut(at, text.len()).into_any());
    pieces.into_any()
}

/// Words that the session is found by and that the card does not show, for they are in another
/// language.
pub fn quote_of(
    scope: &ViewContext,
    conference: &Conference,
    session: &Session,
    matches: Signal<Option<Arc<str>>>,
) -> AnyView {
    let (atlas, lang) = (scope.atlas.clone(), scope.lang().clone());
    let (conference, session) = (conference.id.clone(), session.id.clone());
    // Folded at the first search, for each key asks every card.
    let mut known: Option<(Found, SeenWords)> = None;
    maybe(move || {
        let marker = WordMarker::new(&matches.get()?);
        if known.is_none() {
            let at = atlas.conferences.iter().position(|known| known.id == conference)?;
            let index = atlas.conferences.get(at)?.sessions.iter().position(|known| known.id == session)?;
            let found = Found::Session(at, index);
            known = Some((found, seen_words(&atlas, found, &lang)));
        }
        let (found, seen) = known.as_ref()?;
        quote(&atlas, *found, &marker, &lang, seen).as_ref().map(quoted)
    })
}
