//! The overview: the conference that matters now in one look, and ways on.
//!
//! ```text
//! before   the countdown and the programme
//! during   what is on now and next
//! after    the figures, and what came of it
//! then     a stretch of the timeline, the map, the newest programs, other milestones
//! ```

mod editions;
mod lead;
mod now;

use std::sync::Arc;

use leptos::prelude::*;

use crate::cards::{Order, arrange};
use crate::map::World;
use crate::model::{Conference, Milestone, Order as _, Program};
use crate::query::Selection;
use crate::relations::Thing;
use crate::route::Page;
use crate::state::State;
use crate::timeline::{self, Phase};
use crate::view::context::ViewContext;
use crate::view::dynamic::maybe;
use crate::view::parts::{
    atlas_map, country_list, milestone_link, named_at, program_list, section, session_link, story,
};

/// Number of cards that the overview shows.
const CARDS: usize = 6;
/// Number of sessions of a programme to come.
const SESSIONS: usize = 8;
/// Number of milestones.
const MILESTONES: usize = 6;

/// The page. It is drawn anew when another conference leads, or the same one in another phase.
pub fn draw(state: State, scope: &ViewContext, land: Option<Arc<World>>) -> AnyView {
    let scope = scope.clone();
    let (now, atlas) = (scope.now, scope.atlas.clone());
    let leading = Memo::new(move |_| {
        let lead = timeline::lead(&atlas, now.get())?;
        Some((lead.conference.id.clone(), lead.phase))
    });
    maybe(move || {
        let (id, phase) = leading.get()?;
        let conference = scope.atlas.conference(&id)?;
        Some(page(state, &scope, conference, phase, land.clone()))
    })
}

fn page(
    state: State,
    scope: &ViewContext,
    conference: &Conference,
    phase: Option<Phase>,
    land: Option<Arc<World>>,
) -> AnyView {
    let w = scope.locale.words();
    let map = map(scope, land.as_ref());
    // Before and during an event its programme stands where the drawing does else.
    let (drawing, then, below) = match phase {
        Some(Phase::Ahead) => match programme(scope, conference) {
            Some(_) => {
                let (scope, id) = (scope.clone(), conference.id.clone());
                // Its hours may change on the day.
                let programme = maybe(move || {
                    let scope = scope.of_atlas(state.atlas.get());
                    programme(&scope, scope.atlas.conference(&id)?)
                });
                (programme, None, Some(map))
            }
            None => (map, None, None),
        },
        Some(Phase::During | Phase::Live) => (now::draw(state, scope, conference), None, Some(map)),
        Some(Phase::Past) | None => (map, outcomes(scope, conference), None),
    };
    let story_more = Some((scope.links.href(Page::Timeline), w.overview.to_timeline.to_owned()));
    view! {
        <div class="front">
            {lead::draw(state, scope, conference, phase)}
            <div class="front-drawing">{drawing}</div>
            {editions::draw(scope)}
        </div>
        {then}
        {section("timeline", w.timeline.title.to_owned(), story_more, story(scope))}
        {below}
        {newest_programs(scope, conference, phase)}
        {milestones(scope, conference)}
    }
    .into_any()
}

/// The countries that any edition names, as a picture with the ways to their hosts, and in words.
fn map(scope: &ViewContext, land: Option<&Arc<World>>) -> AnyView {
    let w = scope.locale.words();
    let editions: Vec<&Conference> = scope.atlas.conferences.iter().collect();
    let codes = named_at(scope, &editions);
    let said = match codes.is_empty() {
        true => w.map.none_named.to_owned(),
        false => scope.locale.count(&w.map.named_only, codes.len() as u64),
    };
    let heading = scope.locale.labelled(w.map.title, &said);
    let more = Some((scope.links.href(Page::Map), w.overview.to_map.to_owned()));
    let body = view! { {atlas_map(scope, land, &editions)} {country_list(scope, &codes)} };
    section("map", heading, more, body)
}

/// Start of the programme, where it is known.
fn programme(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let timeline = scope.links.route(Page::Timeline).with(Selection::of_conference(&conference.id));
    let more = Some((scope.links.href_to(&timeline), w.records.programme.to_owned()));
    let mut sessions: Vec<_> = conference.sessions.iter().collect();
    sessions.order_by_key(|session| session.span.start().order());
    let items: Vec<_> = sessions
        .into_iter()
        .take(SESSIONS)
        .map(|session| view! { <li>{session_link(scope, conference, session)}</li> })
        .collect();
    (!items.is_empty()).then(|| {
        let list = view! { <ol class="relatives tiles">{items}</ol> };
        section("timetable", w.conference.timetable.to_owned(), more, list)
    })
}

/// Outcomes of a conference.
fn outcomes(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let mut programs = scope.relations.programs(&scope.atlas, &Thing::Conference(conference.id.clone()));
    programs.truncate(CARDS);
    let more = Some((scope.links.href(Page::Conference(conference.id.clone())), w.overview.to_conference.to_owned()));
    (!programs.is_empty())
        .then(|| section("outcomes", w.conference.outcomes.to_owned(), more, program_list(scope, programs, 3)))
}

/// The newest programs but for those that stand above as outcomes.
fn newest_programs(scope: &ViewContext, conference: &Conference, phase: Option<Phase>) -> Option<AnyView> {
    let w = scope.locale.words();
    let shown = match phase {
        Some(Phase::Past) | None => scope.relations.programs(&scope.atlas, &Thing::Conference(conference.id.clone())),
        _ => Vec::new(),
    };
    let all =
        arrange(&scope.atlas, &scope.relations, &Selection::default(), None, Order::Newest, scope.lang()).programs;
    let all = all.into_iter().filter_map(|index| scope.atlas.programs.get(index));
    let others = all.filter(|program| !shown.iter().any(|known| known.id == program.id));
    let programs: Vec<&Program> = others.take(CARDS).collect();
    let more = Some((scope.links.href(Page::Programs), w.overview.to_programs.to_owned()));
    (!programs.is_empty())
        .then(|| section("programs", w.records.newest_programs.to_owned(), more, program_list(scope, programs, 3)))
}

/// The newest milestones that are not about this conference.
fn milestones(scope: &ViewContext, conference: &Conference) -> Option<AnyView> {
    let w = scope.locale.words();
    let other = |milestone: &&Milestone| milestone.conference.as_ref() != Some(&conference.id);
    let items: Vec<_> = scope
        .atlas
        .milestones_by_time()
        .into_iter()
        .rev()
        .filter(other)
        .take(MILESTONES)
        .map(|milestone| view! { <li>{milestone_link(scope, milestone)}</li> })
        .collect();
    let more = Some((scope.links.href(Page::Timeline), w.overview.to_timeline.to_owned()));
    let list = view! { <ol class="relatives milestones tiles">{items}</ol> };
    (!scope.atlas.milestones.is_empty())
        .then(|| section("milestones", w.records.other_milestones.to_owned(), more, list))
}
