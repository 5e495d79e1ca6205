//! The plates, in the order of their names.

use leptos::prelude::*;

use super::{Example, GalleryProps};
use crate::feed::Choice as _;
use crate::map::named;
use crate::model::{AppearanceRole, Country, Notice, ProgramStatus, Text};
use crate::query::{ClockChoice, Form, Query};
use crate::relations::Thing;
use crate::route::Page;
use crate::state::ProgrammeInput;
use crate::timeline::{Phase, SessionState, extent_of};
use crate::view::context::ViewContext;
use crate::view::parts::{
    self, CardProps, Chip, Choice, Facet, Fact, ProgrammeProps, SessionCardProps, calendar_links, chips, choices,
    choose_one, clock_choice, conference_calendars, copyable, country_chip, country_list, facet_list, facts, figures,
    inset_map, link_list, many_choices, milestone_entry, milestone_link, notices, person_link, program_card,
    program_link, program_list, prose, related, search_box, section, session_card, session_link, share_bar,
    source_list, standing, story,
};

/// A plate: its name, and how its examples are drawn.
type Plate = (&'static str, fn(&GalleryProps) -> Vec<Example>);

/// All of them.
pub(super) const ALL: &[Plate] = &[
    ("calendar", calendars),
    ("chips", chips_plate),
    ("choices", choices_plate),
    ("controls", controls),
    ("country", countries),
    ("facts", facts_plate),
    ("figures", figures_plate),
    ("inset-map", inset_maps),
    ("links", links),
    ("milestone", milestones),
    ("notices", notices_plate),
    ("person", people),
    ("program", programs),
    ("programme", programme),
    ("prose", proses),
    ("related", relatives),
    ("section", sections),
    ("session", sessions),
    ("sources", sources),
    ("standing", standings),
    ("story", stories),
];

fn example(name: impl ToString, view: impl IntoView) -> Example {
    Example { name: name.to_string(), view: view.into_any() }
}

/// The names of the feed's programs, which are plain, long, Thai, Arabic, Chinese and short.
fn texts(scope: &ViewContext) -> Vec<(String, &Text)> {
    scope.atlas.programs.iter().map(|program| (program.id.to_string(), &program.name)).collect()
}

/// The same as words.
fn words(scope: &ViewContext) -> Vec<String> {
    texts(scope).into_iter().map(|(_, text)| scope.texts.words(text)).collect()
}

fn calendars(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let of_all = calendar_links(scope, Page::Timeline);
    let each = scope.atlas.conferences.iter().map(|one| example(&one.id, conference_calendars(scope, one)));
    std::iter::once(example("all", of_all)).chain(each).collect()
}

fn chips_plate(props: &GalleryProps) -> Vec<Example> {
    let w = props.scope.locale.words();
    let chip = |words: String| Chip { label: words.clone(), words, href: String::new() };
    let all: Vec<Chip> = words(&props.scope).into_iter().map(chip).collect();
    vec![
        example("one", chips(w.filters.clear, String::new(), all.iter().take(1).cloned().collect())),
        example("many", chips(w.filters.clear, String::new(), all)),
    ]
}

/// Choices with and without counts: chosen, and with nothing behind them.
fn some_choices(scope: &ViewContext) -> Vec<Choice> {
    let choice = |(at, words)| Choice { href: String::new(), words, count: Some(at * 7), chosen: at == 1 };
    words(scope).into_iter().enumerate().map(choice).collect()
}

fn choices_plate(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let w = scope.locale.words();
    let few = some_choices(scope);
    let many: Vec<Choice> = few.iter().cycle().take(24).cloned().collect();
    let rest = few.clone();
    let facet = Facet { label: w.cards.by_topic, choices: few.clone(), rest };
    vec![
        example("few", choices(w.cards.by_kind, few)),
        example("many", many_choices(scope, w.cards.by_topic, many)),
        example("facets", facet_list(vec![facet], |more| scope.locale.count(&w.counts.more, more))),
    ]
}

fn controls(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let w = scope.locale.words();
    let options = words(scope).into_iter().map(|words| (words.clone(), words)).collect();
    let long = words(scope).into_iter().nth(1).unwrap_or_default();
    let snippet = format!("<script src=\"https://example.org/embed.js\" async></script>\n{long}");
    vec![
        example("search", search_box(w.filters.search, "", Signal::stored(String::new()), |_| ())),
        example("search for a long text", search_box(w.filters.search, "", Signal::stored(long), |_| ())),
        example("select", choose_one("gallery-one", w.map.country, options, String::new(), |_| ())),
        example("clock", clock_choice(scope, Signal::stored(Query::default()))),
        example("copy", copyable(w, w.common.copy, Signal::stored(snippet))),
        example("share", share_bar(scope, String::new(), String::new)),
    ]
}

fn countries(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let codes: Vec<Country> = ["TH", "VC", "GS", "CD"].into_iter().filter_map(Country::new).collect();
    let of_feed: Vec<Country> =
        scope.atlas.conferences.iter().flat_map(|c| &c.participants).map(|p| p.country).collect();
    let one = codes.iter().map(|code| example(code, country_chip(scope, *code)));
    one.chain([example("of the feed", country_list(scope, &of_feed))]).collect()
}

fn facts_plate(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let w = scope.locale.words();
    let fact = |(_, text): (String, &Text)| Fact::new(w.conference.organizers, scope.texts.text(text));
    vec![
        example("one", facts(texts(scope).into_iter().take(1).map(fact).collect())),
        example("many", facts(texts(scope).into_iter().map(fact).collect())),
    ]
}

fn figures_plate(props: &GalleryProps) -> Vec<Example> {
    let conferences = props.scope.atlas.conferences.iter().filter(|one| !one.reported.is_empty());
    conferences.map(|one| example(&one.id, figures(&props.scope, &one.reported))).collect()
}

fn inset_maps(props: &GalleryProps) -> Vec<Example> {
    let (scope, land) = (&props.scope, Some(&props.land));
    let of = |codes: &[&str]| {
        let entries = named(&scope.atlas, codes.iter().filter_map(|code| Country::new(code)));
        example(codes.join(" "), inset_map(scope, land, &entries))
    };
    vec![of(&["TH"]), of(&["FJ", "NZ"]), of(&["IS", "KE", "SG", "BR"]), of(&["RU", "US", "AQ"])]
}

fn links(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let lists = scope.atlas.conferences.iter().filter(|one| !one.links.is_empty());
    let mut examples: Vec<Example> = lists.map(|one| example(&one.id, link_list(scope, &one.links))).collect();
    for program in &scope.atlas.programs {
        examples.push(example(&program.id, program_link(scope, program)));
    }
    for conference in &scope.atlas.conferences {
        let sessions = conference.sessions.iter();
        examples.extend(sessions.map(|session| example(&session.id, session_link(scope, conference, session))));
    }
    examples
}

fn milestones(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let both = |one| view! { {milestone_entry(scope, one)} {milestone_link(scope, one)} };
    scope.atlas.milestones.iter().map(|one| example(&one.id, both(one))).collect()
}

fn notices_plate(props: &GalleryProps) -> Vec<Example> {
    let all: Vec<&Notice> = props.scope.atlas.notices.iter().collect();
    vec![example("all", notices(&props.scope, &all))]
}

fn people(props: &GalleryProps) -> Vec<Example> {
    let link = |person| person_link(&props.scope, person, Some(AppearanceRole::Chair));
    props.scope.atlas.people.iter().map(|person| example(&person.id, link(person))).collect()
}

fn programs(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let all = &scope.atlas.programs;
    let one = all.iter().map(|program| example(&program.id, program_card(scope, program, CardProps::alone(2))));
    one.chain([example("side by side", program_list(scope, all, 3))]).collect()
}

fn programme(props: &GalleryProps) -> Vec<Example> {
    let form = |name, at, form| {
        let input = ProgrammeInput {
            at,
            atlas: Signal::stored(props.scope.atlas.clone()),
            clock: Signal::stored(ClockChoice::Event),
            now: props.scope.now,
            stars: props.scope.stars,
            news: props.scope.news,
            filter: None,
        };
        let of_programme = ProgrammeProps { input, form: Signal::stored(form), drawn: Trigger::new() };
        example(name, parts::programme(&props.scope, of_programme))
    };
    vec![form("list", 0, Some(Form::List)), form("grid", 0, Some(Form::Grid)), form("without sessions", 2, None)]
}

fn proses(props: &GalleryProps) -> Vec<Example> {
    let bodies = props.scope.atlas.programs.iter().filter_map(|program| Some((&program.id, program.body.as_ref()?)));
    let of_milestones = props.scope.atlas.milestones.iter().filter_map(|one| Some((&one.id, one.body.as_ref()?)));
    let first: Vec<Example> = bodies.map(|(id, body)| example(id, prose(&props.scope, body))).collect();
    first.into_iter().chain(of_milestones.map(|(id, body)| example(id, prose(&props.scope, body)))).collect()
}

fn relatives(props: &GalleryProps) -> Vec<Example> {
    let ids = props.scope.atlas.conferences.iter().map(|one| one.id.clone());
    ids.map(|id| example(&id, related(&props.scope, &Thing::Conference(id.clone())))).collect()
}

fn sections(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let one = |(id, text): (String, &Text)| {
        let more = Some((String::new(), scope.texts.words(text)));
        example(id, section("gallery", scope.texts.words(text), more, scope.texts.text(text)))
    };
    texts(scope).into_iter().map(one).collect()
}

fn sessions(props: &GalleryProps) -> Vec<Example> {
    let scope = &props.scope;
    let Some(conference) = scope.atlas.conferences.first() else { return Vec::new() };
    let card = |session, state| {
        let props = SessionCardProps::alone(scope, conference, session, state, ClockChoice::Event);
        session_card(scope, conference, session, props)
    };
    let state = |session| SessionState::of(session, &extent_of(conference, session), scope.now.get_untracked());
    let each = conference.sessions.iter().map(|one| example(&one.id, card(one, state(one))));
    let Some(first) = conference.sessions.first() else { return each.collect() };
    let next = SessionState { next: true, ..SessionState::default() };
    let of = |phase| SessionState { phase, ..SessionState::default() };
    let states = [("live", of(Phase::Live)), ("next", next), ("past", of(Phase::Past))];
    each.chain(states.map(|(name, state)| example(name, card(first, state)))).collect()
}

fn sources(props: &GalleryProps) -> Vec<Example> {
    let ids: Vec<_> = props.scope.atlas.sources.iter().map(|source| source.id.clone()).collect();
    vec![example("all", source_list(&props.scope, &ids))]
}

fn standings(props: &GalleryProps) -> Vec<Example> {
    let all = ProgramStatus::ALL.iter();
    all.map(|status| example(status.name(), standing(&props.scope, *status, None))).collect()
}

fn stories(props: &GalleryProps) -> Vec<Example> {
    vec![example("all", story(&props.scope))]
}
