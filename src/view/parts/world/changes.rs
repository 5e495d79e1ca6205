//! Countries that are new, returning and absent, as three lists.

use leptos::prelude::*;

use super::Chart;
use crate::locale::{Words, fill};
use crate::map::{Changes, PresenceChange};
use crate::model::{Conference, Country};
use crate::view::parts::section;

/// The word for a change.
pub fn word(w: &'static Words, change: PresenceChange) -> &'static str {
    match change {
        PresenceChange::New => w.map.new,
        PresenceChange::Returning => w.map.returning,
        PresenceChange::Absent => w.map.absent,
    }
}

/// The three lists, each with how many are in it; every name chooses its country on the map.
pub fn changes(chart: &Chart, changes: &Changes, before: &Conference) -> AnyView {
    let scope = &chart.scope;
    let w = scope.locale.words();
    let list = |change: PresenceChange, countries: &[Country]| {
        let heading = scope.locale.labelled(word(w, change), &scope.locale.number(countries.len() as u64));
        let names = countries.iter().map(|&code| {
            let chart = chart.clone();
            let name = scope.texts.country(code);
            view! {
                <li>
                    <button class="chooses" type="button" data-country=code.to_string() on:click=move |_| chart.toggle(Some(code))>
                        {name}
                    </button>
                </li>
            }
        });
        view! {
            <div class="stack changed" data-change=change.name()>
                <h3 class="label"><span class="swatch" data-swatch=change.name() aria-hidden="true"></span> {heading}</h3>
                <ul class="cluster">{names.collect_view()}</ul>
            </div>
        }
    };
    let lists = [
        list(PresenceChange::New, &changes.new),
        list(PresenceChange::Returning, &changes.returning),
        list(PresenceChange::Absent, &changes.absent),
    ];
    let heading = fill(w.map.compared_with, &[("conference", &scope.texts.words(&before.name))]);
    section("changes", heading, None, view! { <div class="tiles">{lists.into_iter().collect_view()}</div> })
}
