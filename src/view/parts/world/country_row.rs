//! A country of the table.

use leptos::prelude::*;

use super::Chart;
use crate::map::table::Row;
use crate::view::dynamic::current;

/// Row of a country. A click anywhere in it chooses the country in place, and so does its link;
/// opened beside, that leads to the country's page.
pub fn country_row(chart: &Chart, row: &Row<'_>, counted: bool) -> AnyView {
    let scope = &chart.scope;
    let w = scope.locale.words();
    let (code, chosen) = (row.country, chart.chosen);
    let role = row.role.map(|role| w.kinds.participation.of(role));
    let change = row.change.map(|change| super::changes::word(w, change));
    let beneath: Vec<&str> = role.into_iter().chain(change).collect();
    let beneath = (!beneath.is_empty()).then(|| view! { <span class="row-note">{beneath.join(w.lists.comma)}</span> });
    let region = row.region.and_then(|region| w.regions.of(region));
    let choose = chart.clone();
    view! {
        <tr
            data-country=code.to_string()
            data-state=row.presence.name()
            data-change=row.change.map(|change| change.name())
            aria-current=current(move || chosen.get() == Some(code))
            on:click=move |event| {
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    choose.toggle(Some(code));
                }
            }
        >
            <th scope="row">
                <a
                    class="country row-link"
                    href=chart.href(code)
                >
                    <span class="country-code" aria-hidden="true">{code.to_string()}</span>
                    <span>{row.name.clone()}</span>
                </a>
                {beneath}
            </th>
            <td class="row-region">{region}</td>
            {counted.then(|| view! { <td class="number">{row.people.map(|people| scope.locale.number(people))}</td> })}
        </tr>
    }
    .into_any()
}
