//! Taking the map and its table away as files, all made in the browser.

use leptos::prelude::*;

use super::Chart;
use super::country_table::{TableProps, rows_of};
use crate::map::table::csv;
use crate::map::{ExportFigure, Sample};
use crate::model::Dir;
use crate::platform::picture;

/// The least width of a picture in pixels: with fewer its legend is cramped.
const NARROWEST: i32 = 720;
/// The drawing on the page.
const DRAWING: &str = ".world-map .world";

/// Buttons that save the view as SVG and PNG and the table as CSV. `said` is what stands over the
/// map, `notes` what stands under it.
pub fn take_away(chart: &Chart, props: TableProps, said: Vec<String>, notes: Vec<String>) -> AnyView {
    let w = chart.scope.locale.words();
    let name = ["map-", chart.edition.as_ref().map_or("all", |id| id.as_str())].concat();
    let figure = {
        let (chart, title) = (chart.clone(), w.map.title);
        move || figure(&chart, title, said.clone(), notes.clone()).map(|figure| (figure.wide, figure.draw()))
    };
    let (draw, svg) = (figure.clone(), [&name, ".svg"].concat());
    let as_svg = move |_| {
        draw().and_then(|(_, (text, _))| picture::save_text(&svg, "image/svg+xml", &text));
    };
    let png = [&name, ".png"].concat();
    let as_png = move |_| {
        figure().and_then(|(wide, (text, high))| picture::save_png(&png, &text, wide, high));
    };
    let (chart, file) = (chart.clone(), [&name, ".csv"].concat());
    let as_csv = move |_| {
        let rows = untrack(|| rows_of(&chart, props));
        // The mark tells spreadsheets that it is UTF-8.
        let text = ["\u{FEFF}", &csv(&rows, &|text| chart.scope.texts.words(text))].concat();
        picture::save_text(&file, "text/csv;charset=utf-8", &text);
    };
    view! {
        <p class="take-away cluster">
            <button class="button" type="button" on:click=as_svg>{w.common.download_svg}</button>
            <button class="button" type="button" on:click=as_png>{w.common.download_png}</button>
            <button class="button" type="button" on:click=as_csv>{w.common.download_csv}</button>
        </p>
    }
    .into_any()
}

/// The figure of what is seen now; `None` where nothing is drawn.
fn figure(chart: &Chart, title: &str, mut said: Vec<String>, notes: Vec<String>) -> Option<ExportFigure> {
    let (view, wide) = (chart.moves.view.get_untracked(), chart.moves.wide.get_untracked().max(NARROWEST));
    let drawing = picture::inside(DRAWING, view.units(wide, 1))?;
    let locale = &chart.scope.locale;
    let edition = chart.edition.as_ref().and_then(|id| chart.scope.atlas.conference(id));
    let of_all = locale.words().map.all_editions;
    said.insert(0, edition.map_or_else(|| of_all.to_owned(), |edition| chart.scope.texts.words(&edition.name)));
    let mut legend: Vec<Sample> = Vec::new();
    for (state, words) in chart.swatches() {
        let fill = match state {
            "absent" | "disputed" => ["url(#", state, ")"].concat(),
            state => picture::look(&["[data-swatch=", state, "]"].concat(), "background-color")?,
        };
        legend.push(Sample { fill, dot: None, words });
    }
    let dots = chart.map.with_untracked(|map| map.legend.clone());
    let dark = picture::look(".size-dot", "background-color").unwrap_or_default();
    for (dot, wide) in dots.iter().zip(picture::widths(".size-dot")) {
        legend.push(Sample {
            fill: dark.clone(),
            dot: Some(wide),
            words: locale.count(&locale.words().counts.people, dot.people),
        });
    }
    let ground = picture::look("html", "background-color")?;
    let ink = picture::look("html", "color")?;
    let right_to_left = locale.dir() == Dir::Rtl;
    Some(ExportFigure { title: title.to_owned(), said, legend, notes, drawing, view, wide, ground, ink, right_to_left })
}
