//! Program cards.

use leptos::prelude::*;

use super::{country_chip, standing};
use crate::feed::Choice as _;
use crate::locale::fill;
use crate::model::{Country, Program};
use crate::route::Page;
use crate::view::context::ViewContext;

/// The most countries that a card names.
const COUNTRIES: usize = 6;

/// Parts of a card that its surroundings may have said already.
#[derive(Clone, Copy, Debug)]
pub struct CardProps<'a> {
    /// The level of its heading, 2 to 4.
    pub heading: u8,
    /// True if the conference of its launch is named.
    pub says_conference: bool,
    /// True if its countries are named.
    pub says_countries: bool,
    /// Programs that are parts of it, listed inside.
    pub parts: &'a [&'a Program],
}

impl CardProps<'_> {
    /// A card that stands by itself and says all.
    pub fn alone(heading: u8) -> Self {
        Self { heading, says_conference: true, says_countries: true, parts: &[] }
    }
}

/// Card of a program: what it is, how far it is, where it was launched, with whom.
pub fn program_card(scope: &ViewContext, program: &Program, props: CardProps<'_>) -> AnyView {
    let w = scope.locale.words();
    let whole = program.part_of.as_ref().and_then(|id| scope.atlas.program(id));
    let whole = whole.map(|whole| view! { <p class="card-launch">{w.cards.part_of} " " {link(scope, whole)}</p> });
    let partners = (!program.partners.is_empty()).then(|| {
        let partners = fill(w.records.with_partners, &[("partners", &scope.texts.list(&program.partners))]);
        view! { <p class="card-launch">{partners}</p> }
    });
    let name =
        view! { <a href=scope.links.href(Page::Program(program.id.clone()))>{scope.texts.text(&program.name)}</a> };
    let name = match props.heading {
        2 => view! { <h2 class="card-name">{name}</h2> }.into_any(),
        3 => view! { <h3 class="card-name">{name}</h3> }.into_any(),
        _ => view! { <h4 class="card-name">{name}</h4> }.into_any(),
    };
    let when = program.launched.as_ref().and_then(|launch| launch.when);
    view! {
        <article class="card stack" data-program=program.id.to_string() data-kind=program.kind.name()>
            <p class="card-kind">{w.kinds.program.of(program.kind)}</p>
            {name}
            <p class="card-summary">{scope.texts.text(&program.summary)}</p>
            {program.status.map(|status| view! { <p class="card-launch">{standing(scope, status, when)}</p> })}
            {launch(scope, program, props.says_conference)}
            {whole}
            {partners}
            {props.says_countries.then(|| countries(scope, &program.countries))}
            {parts(scope, props.parts)}
        </article>
    }
    .into_any()
}

fn link(scope: &ViewContext, program: &Program) -> AnyView {
    let href = scope.links.href(Page::Program(program.id.clone()));
    view! { <a href=href data-program=program.id.to_string()>{scope.texts.text(&program.name)}</a> }.into_any()
}

/// The session that launched it, and the conference where that is not said already.
fn launch(scope: &ViewContext, program: &Program, says_conference: bool) -> Option<AnyView> {
    let launch = program.launched.as_ref()?;
    let conference = launch.conference.as_ref().and_then(|id| scope.atlas.conference(id))?;
    let session = launch.session.as_ref().and_then(|id| conference.session(id)).map(|session| {
        let href = scope.links.href(Page::Session(conference.id.clone(), session.id.clone()));
        let (id, of) = (session.id.to_string(), conference.id.to_string());
        view! { <a href=href data-session=id data-conference=of>{scope.texts.text(&session.title)}</a> }
    });
    let at = says_conference.then(|| {
        let href = scope.links.href(Page::Conference(conference.id.clone()));
        let (id, name) = (conference.id.to_string(), scope.texts.words(&conference.name));
        let title = name.clone();
        view! {
            <a href=href data-conference=id title=title>
                {scope.texts.short_name(conference)} <span class="visually-hidden">" · " {name}</span>
            </a>
        }
    });
    let between = (session.is_some() && at.is_some()).then_some(" · ");
    (session.is_some() || at.is_some())
        .then(|| view! { <p class="card-launch">{session} {between} {at}</p> }.into_any())
}

/// Parts, as a list inside the card.
fn parts(scope: &ViewContext, parts: &[&Program]) -> Option<AnyView> {
    let items: Vec<_> = parts.iter().map(|part| view! { <li>{link(scope, part)}</li> }).collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="card-parts">
                <p class="label">{scope.locale.words().cards.parts}</p>
                <ul>{items}</ul>
            </div>
        }
        .into_any()
    })
}

/// The first of the countries, and how many more there are.
fn countries(scope: &ViewContext, codes: &[Country]) -> Option<AnyView> {
    let w = scope.locale.words();
    let chips: Vec<_> =
        codes.iter().take(COUNTRIES).map(|code| view! { <li>{country_chip(scope, *code)}</li> }).collect();
    let more = codes.len().saturating_sub(COUNTRIES) as u64;
    let more = (more > 0).then(|| view! { <li class="soft">{scope.locale.count(&w.counts.more, more)}</li> });
    (!codes.is_empty()).then(|| view! { <ul class="card-countries cluster">{chips} {more}</ul> }.into_any())
}
