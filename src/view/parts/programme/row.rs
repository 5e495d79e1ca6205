//! Row of a session: in full near the reader, one light element far away.

use leptos::prelude::*;

use crate::feed::Choice as _;
use crate::model::{Conference, Session};
use crate::route::Page;
use crate::state::{ProgrammeState, RowSignals};
use crate::timeline::Block;
use crate::view::context::ViewContext;
use crate::view::dynamic::{attr, content, flag};
use crate::view::parts::{SessionCardProps, hours, session_card, track_tint};

/// A session in full.
pub(super) fn near_row(scope: &ViewContext, state: ProgrammeState, session: usize) -> AnyView {
    state.set_near(session);
    row(scope, state, session, |conference, session, row| {
        session_card(
            scope,
            conference,
            session,
            SessionCardProps { clock: state.clock(), standing: row.standing.into(), matches: row.matches.into() },
        )
    })
}

/// A session with its hour and its title, which leads to it: what find-in-page, an anchor and a
/// screen reader need. Its controls, people and tags come when it is near.
pub(super) fn far_row(scope: &ViewContext, state: ProgrammeState, session: usize) -> AnyView {
    row(scope, state, session, |conference, session, _| {
        let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
        let time = {
            let (scope, session, clock) = (scope.clone(), session.clone(), state.clock());
            content(move || hours(&scope, &session, clock.get()))
        };
        view! {
            <article
                class="session"
                id=session.id.to_string()
                data-session=session.id.to_string()
                data-conference=conference.id.to_string()
                data-kind=session.kind.name()
                data-tint=session.track.as_ref().and_then(|track| track_tint(conference, track))
                data-far=""
            >
                <p class="session-time">{time}</p>
                <div class="session-body stack">
                    <h4 class="session-title"><a href=href>{scope.texts.text(&session.title)}</a></h4>
                </div>
            </article>
        }
        .into_any()
    })
}

fn row(
    scope: &ViewContext,
    state: ProgrammeState,
    session: usize,
    draw: impl FnOnce(&Conference, &Session, RowSignals) -> AnyView,
) -> AnyView {
    let Some(row) = state.row(session) else { return ().into_any() };
    let Some(conference) = scope.atlas.conferences.get(state.at()) else { return ().into_any() };
    let Some(known) = conference.sessions.get(session) else { return ().into_any() };
    let card = draw(conference, known, row);
    let area = row.area.get_untracked();
    // No filter makes an end known, and hardly one makes ground of a block.
    let (open, ground) = area.map_or((false, false), |area| (area.open, area.ground));
    view! {
        <li
            class="block"
            hidden=flag(move || !row.shown.get())
            style=attr(move || row.area.with(|area| area.as_ref().map(place)))
            data-ground=ground.then_some("")
            data-open=open.then_some("")
        >
            {card}
        </li>
    }
    .into_any()
}

/// Rows and columns of a block, for the style sheet.
pub(super) fn place(block: &Block) -> String {
    let Block { row, row_end, column, column_end, lane, lanes, .. } = block;
    format!(
        "--row: {row}; --row-end: {row_end}; --column: {column}; --column-end: {column_end}; --lane: {lane}; --lanes: {lanes}"
    )
}
