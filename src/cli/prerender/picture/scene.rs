//! Picture of a conference: its name, when and where, and who came.

use super::SIZE;
use super::letters::{Letters, Style};
use crate::map::{Basemap, Presence, WIDTH, WorldMap};
use crate::model::{Dir, Lang};
use crate::publish::markup::escape;
use crate::view::snapshot::Caption;

/// Colors, as in `style/tokens.css` in light.
const PAPER: &str = "#fbfaf6";
const INK: &str = "#17202d";
const SOFT: &str = "#4a5260";
const ACCENT: &str = "#0b6e4f";
const SEA: &str = "#f1efe8";
const LAND: &str = "#d8d4c8";

const MARGIN: u32 = 56;
/// Top of the map, in pixels from above.
const MAP_TOP: u32 = 256;
/// Height of the map above that, in map units: the ice of the north.
const NORTH: i32 = 350;

/// Sizes of the name, from which the first that fits is taken, with the most lines.
const SIZES: [(u32, usize); 5] = [(66, 1), (50, 2), (44, 2), (38, 2), (30, 3)];

/// The drawing; `None` where a letter is missing or the name is too long for any size.
pub(super) fn scene(
    letters: &Letters,
    caption: &Caption,
    lang: &Lang,
    map: Option<(&Basemap, &WorldMap)>,
    host: Option<(f64, f64)>,
) -> Option<String> {
    let (width, height) = SIZE;
    let room = (width - 2 * MARGIN) as f32;
    let style = |size, bold| Style { lang, size, bold };
    let (size, lines) = SIZES
        .iter()
        .find_map(|(size, most)| Some((*size, letters.lines(&caption.name, style(*size, true), room, *most)?)))?;
    let site = letters.lines(&caption.site, style(24, true), room, 1)?;
    let when = letters.lines(&caption.when_and_where, style(30, false), room, 1)?;

    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\">\
         <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>\
         <rect width=\"{width}\" height=\"10\" fill=\"{ACCENT}\"/>"
    );
    if let Some((base, map)) = map {
        out.push_str(&world(base, map, host));
    }
    let (at, anchor) = match lang.dir() {
        Dir::Ltr => (MARGIN, "start"),
        Dir::Rtl => (width - MARGIN, "end"),
    };
    let mut line = |y: u32, text: &str, style: Style<'_>, fill: &str| {
        let (attributes, text) = (style.attributes(), escape(text));
        out.push_str(&format!(
            "<text x=\"{at}\" y=\"{y}\" text-anchor=\"{anchor}\" fill=\"{fill}\" {attributes}>{text}</text>"
        ));
    };
    // The middle of the block of text is that of the room above the map.
    let title = lines.len() as u32 * (size + size / 8);
    let mut y = 10 + (MAP_TOP - 10).saturating_sub(24 + 6 + title + 44) / 2 + 20;
    site.iter().for_each(|text| line(y, text, style(24, true), ACCENT));
    y += 6;
    for text in &lines {
        y += size + size / 8;
        line(y, text, style(size, true), INK);
    }
    y += 44;
    when.iter().for_each(|text| line(y, text, style(30, false), SOFT));
    out.push_str("</svg>");
    Some(out)
}

/// The land without borders, a dot for each country that took part, a ring at the host's city
/// where that is known.
fn world(base: &Basemap, map: &WorldMap, host: Option<(f64, f64)>) -> String {
    let (width, height) = SIZE;
    let high = height - MAP_TOP;
    let units = |pixels: u32| i64::from(pixels) * i64::from(WIDTH) / i64::from(width);
    let mut out = format!(
        "<svg y=\"{MAP_TOP}\" width=\"{width}\" height=\"{high}\" viewBox=\"0 {NORTH} {WIDTH} {}\">\
         <path d=\"{}\" fill=\"{SEA}\"/>",
        units(high),
        map.sphere,
    );
    // An edge of its own color closes the gaps between neighbors, so that no border is seen.
    for shape in &base.shapes {
        out.push_str(&format!(
            "<path d=\"{}\" fill=\"{LAND}\" stroke=\"{LAND}\" stroke-width=\"{}\" fill-rule=\"evenodd\"/>",
            shape.path,
            units(1)
        ));
    }
    let came = map.markers.iter().filter(|marker| marker.presence != Presence::Unnamed);
    for marker in came {
        out.push_str(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{ACCENT}\" stroke=\"{PAPER}\" stroke-width=\"{}\"/>",
            marker.x,
            marker.y,
            units(8),
            units(2)
        ));
    }
    if let Some((lon, lat)) = host {
        let (x, y) = base.projection.forward(lon, lat);
        out.push_str(&format!(
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{PAPER}\" stroke=\"{ACCENT}\" stroke-width=\"{}\"/>",
            x as i64,
            y as i64,
            units(10),
            units(6)
        ));
    }
    out.push_str("</svg>");
    out
}
