//! Transfer of the stars: a calendar file, a link, and a code of the link.

use leptos::prelude::*;

use super::remind::remind;
use crate::model::{Conference, Session};
use crate::platform::share;
use crate::query::Query;
use crate::query::star::Star;
use crate::route::Page;
use crate::state::State;
use crate::view::context::ViewContext;
use crate::view::parts::{calendar_button, qr_code, section, share_bar};

/// The ways to another device.
pub(super) fn carry(state: State, scope: &ViewContext, known: &[(&Conference, &Session)]) -> AnyView {
    let w = scope.locale.words();
    let stars = known.iter().map(|(conference, session)| Star::of(&conference.id, &session.id)).collect();
    let href = scope.links.with(Page::Mine, Query { stars, ..Query::default() });
    let ids: Vec<_> = known.iter().map(|(c, s)| (c.id.clone(), s.id.clone())).collect();
    let address = share::absolute(&href).unwrap_or_default();
    let code = qr_code(&address, w.mine.code).unwrap_or_else(|| view! { <p>{w.mine.too_many}</p> }.into_any());
    let to_share = href.clone();
    let body = view! {
        <p>{w.mine.carry_how}</p>
        {code}
        <p class="carry-link"><a href=href>{address}</a></p>
        {share_bar(scope, w.nav.mine.to_owned(), move || to_share.clone())}
        {remind(state, scope)}
        {calendar_button(scope, w.nav.mine.to_owned(), move || state.reminders.minutes.get_untracked(), move || ids.clone())}
    };
    section("carry", w.mine.carry.to_owned(), None, body)
}
