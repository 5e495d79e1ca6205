//! The countries of a conference as a table: the same as the map says, and the first way in.

use leptos::prelude::*;

use super::Chart;
use super::country_row::country_row;
use super::country_search::{by_names, finds};
use crate::locale::fill;
use crate::map::Changes;
use crate::map::region;
use crate::map::table::{Column, Row, SortBy, rows, sort};
use crate::model::{Country, Text};
use crate::search::fold;
use crate::view::dynamic::{attr, list, words};

/// Props of the table beside the map.
#[derive(Clone, Copy)]
pub struct TableProps {
    pub sort: Memo<SortBy>,
    pub words: Signal<String>,
    pub changes: Memo<Option<Changes>>,
    pub on_sort: UnsyncCallback<Column>,
}

/// All rows in the order of the table.
pub fn rows_of(chart: &Chart, props: TableProps) -> Vec<Row<'_>> {
    let scope = &chart.scope;
    let entries = chart.entries();
    let name = |code, own: Option<&Text>| own.map_or_else(|| scope.texts.country(code), |name| scope.texts.words(name));
    let rows = props.changes.with(|changes| rows(&entries, changes.as_ref(), &name));
    sort(rows, props.sort.get(), &|one, other| fold(one).cmp(&fold(other)))
}

/// The table; its search field stands before it.
pub fn country_table(chart: &Chart, props: TableProps) -> AnyView {
    let scope = chart.scope.clone();
    let w = scope.locale.words();
    let counted = chart.entries().iter().any(|entry| entry.people.is_some());
    let known = {
        let scope = scope.clone();
        Memo::new(move |_| by_names(&scope, &|code| region(code).and_then(|code| w.regions.of(code))))
    };
    let chart = chart.clone();
    let head = move |column: Column, words: &'static str| {
        let sorted = attr(move || {
            let SortBy { column: by, reversed } = props.sort.get();
            // People are sorted from the most to the fewest.
            let falls = reversed != (column == Column::People);
            (by == column).then_some(if falls { "descending" } else { "ascending" })
        });
        view! {
            <th scope="col" data-column=column.name() aria-sort=sorted>
                <button class="sort" type="button" on:click=move |_| props.on_sort.run(column)>{words}</button>
            </th>
        }
    };
    // Which rows the search leaves, in their order, and of how many.
    let found = {
        let chart = chart.clone();
        Memo::new(move |_| {
            let all = rows_of(&chart, props);
            let codes = all.iter().map(|row| row.country);
            let found: Vec<Country> = props.words.with(|words| match words.trim() {
                "" => codes.collect(),
                words => known.with(|known| codes.filter(|code| finds(known, words, *code)).collect()),
            });
            (found, all.len())
        })
    };
    let left = {
        let scope = scope.clone();
        words(move || {
            let (left, all) = found.with(|(found, all)| (found.len(), *all));
            let [left, all] = [left, all].map(|count| scope.locale.number(count as u64));
            fill(w.map.left_of_all, &[("n", &left), ("all", &all)])
        })
    };
    let lines = list(move || {
        let rows = rows_of(&chart, props);
        let is_found = |row: &&Row<'_>| found.with(|(found, _)| found.contains(&row.country));
        rows.iter().filter(is_found).map(|row| country_row(&chart, row, counted)).collect()
    });
    view! {
        <div class="table-frame" tabindex="0" role="region" aria-label=w.map.table>
            <table class="countries">
                <caption class="label">{w.map.table} " " <span aria-hidden="true">"· "</span> <span role="status">{left}</span></caption>
                <thead>
                    <tr>
                        {head(Column::Name, w.map.country)}
                        {head(Column::Region, w.map.region)}
                        {counted.then(|| head(Column::People, w.map.people))}
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}
