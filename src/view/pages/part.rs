//! Frame of a part on the pages of others.

use leptos::prelude::*;

use leptos_router::hooks::use_location;

use crate::model::{Atlas, Conference, Text};
use crate::query::{Embed, Query, Selection};
use crate::route::{Page, Part, Route};
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::dynamic::attr;
use crate::view::shell::static_note;

/// A page in the frame of a part, with the way back to the part and the name of its publisher.
pub fn frame(state: State, scope: &ViewContext, part: Part, page: &Page, body: AnyView) -> AnyView {
    let w = scope.locale.words();
    if part == Part::Timeline {
        follow_session(state);
    }
    let back = (*page != Page::Part(part)).then(|| {
        let href = scope.links.with(Page::Part(part), state.part_query());
        view! { <nav><a class="part-back" href=href>{w.nav.back}</a></nav> }
    });
    let publisher: &Text = scope.atlas.publisher.short_name.as_ref().unwrap_or(&scope.atlas.publisher.name);
    let publisher = scope.texts.text(publisher);
    let (lang, root, languages) = (scope.lang().clone(), scope.links.root.clone(), scope.links.languages.clone());
    let whole = if *page == Page::Part(part) { part.whole() } else { page.clone() };
    let whole = attr(move || {
        let query = Query { embed: Embed::default(), ..state.query.get() };
        Route::new(&lang, whole.clone()).with(query).href(&root, &languages)
    });
    view! {
        <main id="main" class="part-page stack" tabindex="-1">
            {back}
            {body}
            <p class="part-source soft"><a href=whole target="_blank" rel="external">{publisher}</a></p>
        </main>
        {static_note(scope)}
    }
    .into_any()
}

/// Turns to the conference of the session that the host's page names, as in `#session=opening`. An
/// effect, for it changes the address.
fn follow_session(state: State) {
    let (hash, look) = (use_location().hash, state.looker());
    Effect::new(move |_| {
        let query = state.query.get_untracked();
        let other = state.atlas.with_untracked(|atlas| hash.with(|hash| conference_of(atlas, hash, &query.selection)));
        if let Some(selection) = other {
            look(query.select(selection));
        }
    });
}

/// Selection that shows the session of a fragment; `None` where this one does, or no conference has
/// it. Of several that do the latest is meant.
fn conference_of(atlas: &Atlas, fragment: &str, selection: &Selection) -> Option<Selection> {
    let named = fragment.trim_start_matches('#').strip_prefix("session=")?;
    let has_it = |one: &&Conference| one.sessions.iter().any(|session| session.id.as_str() == named);
    let having = atlas.conferences.iter().filter(has_it);
    if having.clone().any(|one| selection.conference.contains(&one.id)) {
        return None;
    }
    let id = having.max_by_key(|one| one.span.start().order())?.id.clone();
    Some(Selection { conference: vec![id], day: Vec::new(), ..selection.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ConferenceId;
    use crate::model::sample::{atlas, conference, session, span};

    fn two() -> Atlas {
        let mut old = conference("old", "Old", span("2021-05-01", "2021-05-02"));
        for id in ["opening", "outing"] {
            old.sessions.push(session(id, "A session", span("2021-05-01", "2021-05-01")));
        }
        let mut atlas = atlas();
        atlas.conferences.push(old);
        atlas
    }

    fn shown(fragment: &str, conference: &str) -> Option<Vec<String>> {
        let conference = ConferenceId::new(conference).into_iter().collect();
        let selection = Selection { conference, ..Selection::default() };
        let selection = conference_of(&two(), fragment, &selection)?;
        Some(selection.conference.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn a_session_of_the_hosts_address_turns_the_part_to_its_conference() {
        assert_eq!(shown("#session=outing", ""), Some(vec!["old".to_owned()]));
        assert_eq!(shown("#session=outing", "another"), Some(vec!["old".to_owned()]));
        assert_eq!(shown("#session=opening", ""), Some(vec!["forum-2023".to_owned()]), "the latest that has it");
    }

    #[test]
    fn a_part_that_shows_the_session_and_a_fragment_without_one_change_nothing() {
        assert_eq!(shown("#session=opening", "old"), None);
        assert_eq!(shown("#session=nobody-has-it", ""), None);
        assert_eq!(shown("#opening", ""), None);
    }
}
