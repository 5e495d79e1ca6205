//! A program as a card.

use leptos::prelude::*;

use super::country_chip;
use crate::feed::Choice as _;
use crate::locale::fill;
use crate::model::Program;
use crate::route::Page;
use crate::view::scope::Scope;

/// What a program is, where it was launched, with whom, how far it is: in one look.
fn program_card(scope: &Scope, program: &Program, heading: u8) -> AnyView {
    let w = scope.locale.words();
    let status = program.status.map(|status| {
        view! { <span class="tag" data-status=status.name()>{w.kinds.program_status.of(status)}</span> }
    });
    let launch = program.launched.as_ref().and_then(|launch| {
        let conference = launch.conference.as_ref().and_then(|id| scope.atlas.conference(id));
        let words = match (conference, launch.when) {
            (Some(conference), _) => fill(w.cards.launched_at, &[("conference", &scope.words(&conference.name))]),
            (None, Some(when)) => fill(w.cards.launched_on, &[("when", &scope.locale.when(when))]),
            (None, None) => return None,
        };
        Some(view! { <p class="card-launch">{words}</p> })
    });
    let whole = program.part_of.as_ref().and_then(|id| scope.atlas.program(id)).map(|whole| {
        view! {
            <p class="card-launch">
                {w.cards.part_of} " "
                <a href=scope.href(Page::Program(whole.id.clone()))>{scope.text(&whole.name)}</a>
            </p>
        }
    });
    let countries = (!program.countries.is_empty()).then(|| {
        let chips: Vec<_> =
            program.countries.iter().map(|code| view! { <li>{country_chip(scope, *code)}</li> }).collect();
        view! { <ul class="cluster">{chips}</ul> }
    });
    let link = view! { <a href=scope.href(Page::Program(program.id.clone()))>{scope.text(&program.name)}</a> };
    let name = match heading {
        2 => view! { <h2 class="card-name">{link}</h2> }.into_any(),
        _ => view! { <h3 class="card-name">{link}</h3> }.into_any(),
    };
    view! {
        <article class="card stack" data-program=program.id.to_string() data-kind=program.kind.name()>
            <p class="card-kind cluster"><span>{w.kinds.program.of(program.kind)}</span> {status}</p>
            {name}
            <p class="card-summary">{scope.text(&program.summary)}</p>
            {whole}
            {launch}
            {countries}
        </article>
    }
    .into_any()
}

/// Programs as cards side by side.
pub fn program_list<'a>(scope: &Scope, programs: impl IntoIterator<Item = &'a Program>, heading: u8) -> AnyView {
    let cards: Vec<_> =
        programs.into_iter().map(|program| view! { <li>{program_card(scope, program, heading)}</li> }).collect();
    view! { <ul class="cards tiles">{cards}</ul> }.into_any()
}
