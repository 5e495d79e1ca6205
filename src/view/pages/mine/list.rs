//! Starred sessions by day, each with those that it overlaps with.

use leptos::prelude::*;

use crate::locale::fill;
use crate::model::{Conference, Session, When};
use crate::query::ClockChoice;
use crate::route::Page;
use crate::state::viewer;
use crate::timeline::{Schedule, SessionPhases, clashes, extent_of};
use crate::view::context::ViewContext;
use crate::view::parts::{SessionCardProps, session_card};

/// Everything that is starred, conference by conference.
pub(super) fn list(scope: &ViewContext, known: &[(&Conference, &Session)], clock: ClockChoice) -> AnyView {
    let w = scope.locale.words();
    // What was called off keeps nobody from being elsewhere.
    let held: Vec<_> = known.iter().copied().filter(|(_, session)| !session.is_cancelled()).collect();
    let extents: Vec<_> = held.iter().map(|(conference, session)| extent_of(conference, session)).collect();
    let pairs: Vec<_> =
        clashes(&extents).into_iter().filter_map(|(one, other)| Some((*held.get(one)?, *held.get(other)?))).collect();
    let said = match pairs.len() {
        0 => w.mine.no_clash.to_owned(),
        count => scope.locale.count(&w.mine.clashes, count as u64),
    };
    let conferences = scope.atlas.conferences.iter().filter(|c| known.iter().any(|(of, _)| of.id == c.id));
    let conferences: Vec<_> = conferences
        .map(|conference| {
            let href = scope.links.href(Page::Conference(conference.id.clone()));
            let shown =
                |session: &Session| known.iter().any(|(of, other)| of.id == conference.id && other.id == session.id);
            view! {
                <section class="section stack">
                    <h2><a class="section-title" href=href>{scope.texts.text(&conference.name)}</a></h2>
                    {by_day(scope, conference, &shown, &pairs, clock)}
                </section>
            }
        })
        .collect();
    view! {
        <p class="cluster">
            <strong>{scope.locale.count(&w.counts.sessions, known.len() as u64)}</strong>
            <span class="clashes">{said}</span>
        </p>
        {conferences}
    }
    .into_any()
}

type Pair<'a> = ((&'a Conference, &'a Session), (&'a Conference, &'a Session));

fn by_day(
    scope: &ViewContext,
    conference: &Conference,
    shown: &dyn Fn(&Session) -> bool,
    pairs: &[Pair<'_>],
    clock: ClockChoice,
) -> AnyView {
    let at = scope.atlas.conferences.iter().position(|known| known.id == conference.id).unwrap_or_default();
    let Some(schedule) = Schedule::new(&scope.atlas, at, viewer(clock)) else { return ().into_any() };
    let phases = SessionPhases::new(&schedule, scope.now.get().unwrap_or_default(), true);
    let is_shown = |index: usize| schedule.session(index).is_some_and(shown);
    let cards = |indices: &mut dyn Iterator<Item = usize>| {
        let sessions = indices.filter_map(|index| Some((schedule.session(index)?, phases.state(index))));
        let cards: Vec<_> = sessions
            .map(|(session, state)| {
                let props = SessionCardProps::alone(scope, conference, session, state, clock);
                item(scope, conference, session, pairs, props)
            })
            .collect();
        view! { <ol class="sessions">{cards}</ol> }
    };
    let days: Vec<_> = schedule
        .days(&is_shown)
        .into_iter()
        .map(|day| {
            let list = schedule.list(day.date, &is_shown);
            let date = day.date.to_string();
            let begins = |index: &usize| schedule.days_of(*index).is_none_or(|(first, _)| first == day.date);
            let timed = list.groups.iter().flat_map(|group| group.sessions.iter().copied());
            view! {
                <section class="day stack">
                    <h3 class="day-head"><time datetime=date>{scope.locale.when(When::Day(day.date))}</time></h3>
                    {cards(&mut list.during.iter().copied().chain(timed).filter(begins))}
                </section>
            }
        })
        .collect();
    let undated = schedule.undated(&is_shown);
    let undated = (!undated.is_empty()).then(|| cards(&mut undated.iter().copied()));
    view! { <div class="days stack">{days} {undated}</div> }.into_any()
}

fn item(
    scope: &ViewContext,
    conference: &Conference,
    session: &Session,
    pairs: &[Pair<'_>],
    props: SessionCardProps,
) -> AnyView {
    let w = scope.locale.words();
    let is_this = |(c, s): &(&Conference, &Session)| c.id == conference.id && s.id == session.id;
    let others = pairs.iter().filter_map(|(one, other)| match () {
        () if is_this(one) => Some(other),
        () if is_this(other) => Some(one),
        () => None,
    });
    let clashes: Vec<_> = others
        .map(|(_, other)| view! { <li>{fill(w.session.clash, &[("title", &scope.texts.words(&other.title))])}</li> })
        .collect();
    let clashes = (!clashes.is_empty()).then(|| view! { <ul class="clash">{clashes}</ul> });
    view! { <li>{session_card(scope, conference, session, props)} {clashes}</li> }.into_any()
}
