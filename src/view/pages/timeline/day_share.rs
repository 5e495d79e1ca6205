//! A day handed on: its link, a code of it, its calendar file, paper.

use leptos::prelude::*;

use crate::model::{Conference, ConferenceId, SessionId};
use crate::platform::popovers::is_open;
use crate::platform::{page, share};
use crate::route::Page;
use crate::state::{State, viewer};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{Icon, calendar_button, opener, qr_code, share_bar};

/// The button at the end of the line of days, and what it opens. Without a day that is asked for it
/// is about all days of the edition.
pub(super) fn day_share(state: State, scope: &ViewContext, conference: &Conference) -> AnyView {
    let w = scope.locale.words();
    let id = ["share-", conference.id.as_str()].concat();
    let (of_href, of_body, edition) = (scope.clone(), scope.clone(), conference.id.clone());
    let of_edition = edition.clone();
    let href = move || {
        let query = state
            .query
            .with_untracked(|query| query.selecting(|selection| selection.conference = vec![of_edition.clone()]));
        of_href.links.with(Page::Timeline, query)
    };
    let open = RwSignal::new(false);
    let body = maybe(move || {
        open.get().then(|| {
            let conference = of_body.atlas.conference(&edition)?;
            let href = href.clone();
            let of_ids = edition.clone();
            let ids = move || sessions(state, &of_ids);
            let name = of_body.texts.short_name(conference);
            let code = share::absolute(&href()).and_then(|address| qr_code(&address, w.common.link_code));
            Some(
                view! {
                    {share_bar(&of_body, name.clone(), href)}
                    <div class="cluster">
                        {calendar_button(&of_body, name, || None, ids)}
                        <button class="button" type="button" on:click=|_| page::print()>{w.common.print}</button>
                    </div>
                    {code}
                }
                .into_any(),
            )
        })?
    });
    view! {
        <div class="day-share needs-app">
            {opener(id.clone(), Icon::Share, w.common.share.to_owned(), ().into_any())}
            <div class="menu stack" id=id popover="auto" on:toggle=move |event| open.set(is_open(&event))>
                {body}
            </div>
        </div>
    }
    .into_any()
}

/// Sessions of the days in the address, or of all days.
fn sessions(state: State, edition: &ConferenceId) -> Vec<(ConferenceId, SessionId)> {
    let query = state.query.get_untracked();
    let viewer = viewer(query.view.clock);
    state.atlas.with_untracked(|atlas| {
        let Some(conference) = atlas.conference(edition) else { return Vec::new() };
        let is_asked = |session: &&crate::model::Session| {
            let days = viewer.days_of(conference, session);
            query.selection.day.is_empty()
                || days.is_some_and(|(first, last)| query.selection.day.iter().any(|day| (first..=last).contains(day)))
        };
        conference.sessions.iter().filter(is_asked).map(|one| (edition.clone(), one.id.clone())).collect()
    })
}
