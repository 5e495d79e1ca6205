//! A small map of a few countries, beside a text that names them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::map::{Basemap, Entry, Inset, Reach, World, inset, layout};
use crate::model::{Country, MapMode};
use crate::view::context::ViewContext;

/// The width in pixels that the drawing is made for: that of a side column and of a phone.
const WIDE: i32 = 340;

/// So many countries are looked at from near.
const FEW: usize = 3;

/// Content of a small map beside its countries.
#[derive(Debug, Default)]
pub struct InsetProps {
    /// The picture in words.
    pub name: String,
    /// The `d` of the way from a country to where it went.
    pub ways: Vec<(Country, String)>,
    /// Host cities, in map units.
    pub hosts: Vec<(i32, i32)>,
}

/// The part of the world around these countries; nothing where the publisher wants no map, or
/// none of them is on one. It repeats what the text says, so it is one picture to a screen
/// reader, and none of it can be chosen.
pub fn inset_map(scope: &ViewContext, land: Option<&Arc<World>>, entries: &[Entry<'_>]) -> Option<AnyView> {
    let settings = &scope.atlas.map;
    let land = land.filter(|_| settings.mode != MapMode::None && !entries.is_empty())?;
    let draw = if entries.len() > FEW { Basemap::new } else { Basemap::exact };
    let base = draw(land, f64::from(settings.center));
    let drawn = inset(&layout(&base, entries, settings, None, &[]), Reach::Around, WIDE)?;
    let names: Vec<String> = entries.iter().map(|entry| scope.texts.country(entry.country)).collect();
    let props = InsetProps { name: scope.locale.list(&names), ..InsetProps::default() };
    Some(
        view! {
            <figure class="inset stack">
                {inset_drawing(&base, &drawn, props)}
                <figcaption class="inset-note">{map_note(scope)}</figcaption>
            </figure>
        }
        .into_any(),
    )
}

/// The drawing alone.
pub fn inset_drawing(base: &Basemap, drawn: &Inset, props: InsetProps) -> AnyView {
    let InsetProps { name, ways, hosts } = props;
    let Inset { view, land, areas, hatched, dots, radius } = drawn;
    let areas: Vec<_> = areas
        .iter()
        .map(|(code, path)| view! { <path class="inset-area" data-country=code.to_string() d=path.to_string() /> })
        .collect();
    let hatched: Vec<_> =
        hatched.iter().map(|path| view! { <path fill="url(#inset-hatch)" d=path.to_string() /> }).collect();
    let dots: Vec<_> = dots
        .iter()
        .map(|(code, x, y)| {
            let (x, y, r) = (x.to_string(), y.to_string(), radius.to_string());
            view! { <circle class="inset-dot" data-country=code.to_string() cx=x cy=y r=r /> }
        })
        .collect();
    let ways: Vec<_> = ways
        .into_iter()
        .map(|(code, way)| view! { <path class="inset-way" data-country=code.to_string() d=way /> })
        .collect();
    let host = |(x, y): (i32, i32)| view! { <path class="inset-host" d=format!("M{x} {y}h0") /> };
    let hosts: Vec<_> = hosts.into_iter().map(host).collect();
    let (size, line) = ((radius * 2).to_string(), (radius / 2).max(1).to_string());
    let (ground, high) = (size.clone(), size.clone());
    view! {
        <svg class="inset-drawing" viewBox=view.to_string() role="img" aria-label=name>
            <defs>
                <pattern
                    id="inset-hatch"
                    width=size.clone()
                    height=size
                    patternUnits="userSpaceOnUse"
                    patternTransform="rotate(45)"
                >
                    <rect class="hatch-ground" width=ground.clone() height=ground />
                    <rect class="hatch-line" width=line height=high />
                </pattern>
            </defs>
            <path class="sphere" d=base.sphere.to_string() />
            <path class="graticule" d=base.graticule.to_string() />
            <path class="inset-land" d=land.clone() />
            {areas}
            {hatched}
            {ways}
            {dots}
            {hosts}
        </svg>
    }
    .into_any()
}

/// Note under every map: what its borders mean, where its shapes come from, and who approved it.
pub fn map_note(scope: &ViewContext) -> AnyView {
    let w = scope.locale.words();
    let settings = &scope.atlas.map;
    let disclaimer = match &settings.disclaimer {
        Some(text) => scope.texts.text(text),
        None => w.map.disclaimer.into_any(),
    };
    let approval =
        settings.approval_number.as_ref().map(|number| crate::locale::fill(w.map.approval, &[("number", number)]));
    view! { {disclaimer} " " {w.map.provenance} " " {approval} }.into_any()
}
