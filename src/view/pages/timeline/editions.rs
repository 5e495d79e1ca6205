//! The days of the editions below the axis, each under its line of days.

use leptos::prelude::*;

use super::days::day_line;
use crate::model::Conference;
use crate::query::{Form, Selection};
use crate::route::Page;
use crate::search::Numbering;
use crate::state::{Finding, ProgrammeFilter, State};
use crate::timeline::editions_with_days;
use crate::view::context::ViewContext;
use crate::view::dynamic::{flag, maybe};
use crate::view::parts::{ProgrammeProps, programme};
use crate::view::slices::sliced;

/// The editions that are asked for, or the one that leads. One that was drawn once stays and is
/// hidden: what is looked for shows and hides its rows.
pub(super) fn editions(
    state: State,
    scope: &ViewContext,
    finding: Finding,
    form: Signal<Option<Form>>,
    drawn: Trigger,
) -> AnyView {
    let atlas = scope.atlas.clone();
    let now = scope.now;
    let shown = Memo::new(move |_| {
        // The words count as they are typed.
        let selection = state.query.with(|query| query.selection.clone());
        let q = finding.words.with(|words| words.trim().to_owned());
        editions_with_days(&atlas, &Selection { q, ..selection }, now.get())
    });
    let numbering = Numbering::of(&scope.atlas);
    let words = finding.query();
    let sections = scope.atlas.conferences.iter().enumerate().filter(|(_, known)| !known.sessions.is_empty());
    let sections: Vec<_> = sections
        .map(|(at, conference)| {
            let is_shown = Memo::new(move |_| shown.with(|shown| shown.contains(&at)));
            let is_drawn = Memo::new(move |before: Option<&bool>| before.copied().unwrap_or(false) || is_shown.get());
            let (scope, id) = (scope.clone(), conference.id.clone());
            let filter = ProgrammeFilter {
                first: numbering.first(at),
                visible: finding.visible,
                settled: finding.settled,
                words,
            };
            let clock = Memo::new(move |_| state.query.with(|query| query.view.clock));
            let props = ProgrammeProps { form, drawn, ..ProgrammeProps::all(state, at) }.filtered(clock.into(), filter);
            maybe(move || {
                let (scope, id) = (scope.clone(), id.clone());
                let draw = move || {
                    let conference = scope.atlas.conference(&id);
                    conference.map(|conference| edition(state, &scope, conference, props, is_shown)).into_any()
                };
                is_drawn.get().then(|| sliced("section.edition-days", draw))
            })
        })
        .collect();
    view! { {sections} {others(scope, shown)} }.into_any()
}

fn edition(
    state: State,
    scope: &ViewContext,
    conference: &Conference,
    props: ProgrammeProps,
    is_shown: Memo<bool>,
) -> AnyView {
    let clock = Memo::new(move |_| state.query.with(|query| query.view.clock));
    view! {
        <section
            class="edition-days"
            data-conference=conference.id.to_string()
            data-group=""
            data-away=flag(move || !is_shown.get())
            aria-label=scope.texts.words(&conference.name)
        >
            {day_line(state, scope, conference, clock)}
            {programme(scope, props)}
        </section>
    }
    .into_any()
}

/// The editions whose days are not shown, each with the way to its page, which works without
/// the app as well.
fn others(scope: &ViewContext, shown: Memo<Vec<usize>>) -> AnyView {
    let scope = scope.clone();
    maybe(move || {
        let w = scope.locale.words();
        let all = scope.atlas.conferences.iter().enumerate();
        let rest = all.filter(|(at, known)| !known.sessions.is_empty() && !shown.with(|shown| shown.contains(at)));
        let link = |(_, conference): (usize, &Conference)| {
            let href = scope.links.href(Page::Conference(conference.id.clone()));
            let count = scope.locale.count(&w.counts.sessions, conference.sessions.len() as u64);
            view! {
                <li>
                    <a class="edition-link" href=href title=scope.texts.words(&conference.name)>
                        <span>{scope.texts.short_name(conference)}</span>
                        <span class="soft">{count}</span>
                    </a>
                </li>
            }
        };
        let links: Vec<_> = rest.map(link).collect();
        (!links.is_empty()).then(|| {
            view! {
                <nav class="edition-others" aria-label=w.conference.other_editions>
                    <p class="label" aria-hidden="true">{w.conference.other_editions}</p>
                    <ul class="cluster">{links}</ul>
                </nav>
            }
            .into_any()
        })
    })
}
