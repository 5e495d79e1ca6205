//! A program as a card.

use leptos::prelude::*;

use super::{country_chip, standing};
use crate::feed::Choice as _;
use crate::locale::fill;
use crate::model::{Country, Program};
use crate::route::Page;
use crate::view::scope::Scope;

/// The most countries that a card names.
const COUNTRIES: usize = 6;

/// What a program is, where it was launched, with whom, how far it is: in one look.
pub fn program_card(scope: &Scope, program: &Program, heading: u8) -> AnyView {
    let w = scope.locale.words();
    let whole = program.part_of.as_ref().and_then(|id| scope.atlas.program(id)).map(|whole| {
        view! {
            <p class="card-launch">
                {w.cards.part_of} " "
                <a href=scope.href(Page::Program(whole.id.clone())) data-program=whole.id.to_string()>
                    {scope.text(&whole.name)}
                </a>
            </p>
        }
    });
    let partners = (!program.partners.is_empty()).then(|| {
        let partners = fill(w.records.with_partners, &[("partners", &scope.list(&program.partners))]);
        view! { <p class="card-launch">{partners}</p> }
    });
    let link = view! { <a href=scope.href(Page::Program(program.id.clone()))>{scope.text(&program.name)}</a> };
    let name = match heading {
        2 => view! { <h2 class="card-name">{link}</h2> }.into_any(),
        _ => view! { <h3 class="card-name">{link}</h3> }.into_any(),
    };
    view! {
        <article class="card stack" data-program=program.id.to_string() data-kind=program.kind.name()>
            <p class="card-kind cluster">
                <span>{w.kinds.program.of(program.kind)}</span>
                {program.status.map(|status| standing(scope, status))}
            </p>
            {name}
            <p class="card-summary">{scope.text(&program.summary)}</p>
            <div class="card-foot stack">
                {whole}
                {launch(scope, program)}
                {partners}
                {countries(scope, &program.countries)}
            </div>
        </article>
    }
    .into_any()
}

/// Where and when it was launched.
fn launch(scope: &Scope, program: &Program) -> Option<AnyView> {
    let w = scope.locale.words();
    let launch = program.launched.as_ref()?;
    let conference = launch.conference.as_ref().and_then(|id| scope.atlas.conference(id));
    let when = scope.launch_span(program).map(|span| super::timespan(scope, span));
    let words = match (conference, launch.when) {
        (Some(conference), _) => fill(w.cards.launched_at, &[("conference", &scope.words(&conference.name))]),
        (None, Some(when)) => {
            let words = fill(w.cards.launched_on, &[("when", &scope.locale.when(when))]);
            return Some(view! { <p class="card-launch">{words}</p> }.into_any());
        }
        (None, None) => return None,
    };
    Some(view! { <p class="card-launch">{when} " · " {words}</p> }.into_any())
}

/// The first of the countries, and how many more there are.
fn countries(scope: &Scope, codes: &[Country]) -> Option<AnyView> {
    let w = scope.locale.words();
    let chips: Vec<_> =
        codes.iter().take(COUNTRIES).map(|code| view! { <li>{country_chip(scope, *code)}</li> }).collect();
    let more = codes.len().checked_sub(COUNTRIES).filter(|more| *more > 0);
    let more = more.map(|more| view! { <li class="soft">{scope.locale.count(&w.counts.more, more as u64)}</li> });
    (!codes.is_empty()).then(|| view! { <ul class="card-countries cluster">{chips} {more}</ul> }.into_any())
}

/// Programs as cards side by side.
pub fn program_list<'a>(scope: &Scope, programs: impl IntoIterator<Item = &'a Program>, heading: u8) -> AnyView {
    let cards: Vec<_> =
        programs.into_iter().map(|program| view! { <li>{program_card(scope, program, heading)}</li> }).collect();
    view! { <ul class="cards tiles">{cards}</ul> }.into_any()
}
