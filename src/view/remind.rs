//! Reminders of starred sessions, and their titles, followed while a page is open.

use leptos::prelude::*;

use super::words;
use crate::locale::Locale;
use crate::state::State;

/// Takes the titles of new stars, from the first on: a page may be left at once.
pub fn learn(state: State) {
    Effect::new(move |_| {
        let stars = state.stars.get();
        state.atlas.with(|atlas| state.reminders.learn(atlas, &stars));
    });
}

/// Shows each reminder when it is due.
pub fn follow(state: State) {
    Effect::new(move |_| {
        let Some(now) = state.now.get() else { return };
        if state.reminders.minutes.with(Option::is_none) {
            return;
        }
        // What waits to be shown holds already.
        let atlas = state.live.waiting.get().unwrap_or_else(|| state.atlas.get());
        let lang = state.place.with_untracked(|(lang, _)| lang.clone());
        let Some(words) = words::at_hand(&lang) else { return };
        let locale = Locale::with(words, &lang, &atlas.default_language());
        state.reminders.remind(&atlas, &state.stars.get(), now, |session| {
            let start = session.span.start().moment().map_or(0, |start| start.unix() - now);
            locale.labelled(locale.text(&session.title).text, &locale.relative(start))
        });
    });
}
