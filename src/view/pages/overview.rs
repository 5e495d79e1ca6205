//! The overview: the newest conference in one look, and ways on.

use std::sync::Arc;

use leptos::prelude::*;

use super::conference::head;
use super::world::world_figure;
use crate::cards::Thing;
use crate::filters::Filters;
use crate::map::World;
use crate::model::{Conference, Program};
use crate::route::Page;
use crate::state::State;
use crate::view::parts::{figures, program_list, section, story};
use crate::view::scope::Scope;

/// How many cards the overview shows.
const CARDS: usize = 6;

/// The page.
pub fn draw(state: State, scope: &Scope, land: Option<Arc<World>>) -> AnyView {
    let w = scope.locale.words();
    let Some(conference) = scope.leading() else { return ().into_any() };
    let to = |page| scope.href_to(&scope.route(page).with(Filters::of_conference(&conference.id)));
    let ways = [
        (scope.href(Page::Conference(conference.id.clone())), w.overview.to_conference),
        (scope.href(Page::Timeline), w.overview.to_timeline),
        (to(Page::Map), w.overview.to_map),
        (scope.href(Page::Programs), w.overview.to_programs),
    ];
    let ways: Vec<_> =
        ways.into_iter().map(|(href, words)| view! { <li><a class="way" href=href>{words}</a></li> }).collect();
    let programs = newest_programs(scope, conference);
    let programs = (!programs.is_empty()).then(|| {
        let more = Some((scope.href(Page::Programs), w.overview.to_programs.to_owned()));
        section("programs", w.nav.programs.to_owned(), more, program_list(scope, programs, 3))
    });
    let story_more = Some((scope.href(Page::Timeline), w.overview.to_timeline.to_owned()));
    let map_more = Some((to(Page::Map), w.overview.to_map.to_owned()));
    let map = section("map", w.map.title.to_owned(), map_more, world_figure(state, scope, conference, land, true));
    view! {
        <div class="lead stack" data-conference=conference.id.to_string()>
            {head(scope, conference)}
            {(!conference.reported.is_empty()).then(|| figures(scope, &conference.reported))}
            <ul class="ways cluster">{ways}</ul>
        </div>
        {section("timeline", w.timeline.title.to_owned(), story_more, story(scope, true))}
        {map}
        {programs}
    }
    .into_any()
}

/// The programs of the leading conference, then the others, the newest conferences first.
fn newest_programs<'a>(scope: &'a Scope, conference: &Conference) -> Vec<&'a Program> {
    let thing = Thing::Conference(conference.id.clone());
    let of_leading = scope.relations.of(&thing).filter_map(|relative| match relative {
        Thing::Program(id) => scope.atlas.program(id),
        _ => None,
    });
    let mut programs: Vec<&Program> = of_leading.collect();
    let others = scope.atlas.programs.iter().filter(|program| !programs.iter().any(|known| known.id == program.id));
    let others: Vec<&Program> = others.collect();
    programs.extend(others);
    programs.truncate(CARDS);
    programs
}
