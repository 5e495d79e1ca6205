//! Pictures that the build draws: of each conference for where a page is shared, and icons.
//!
//! Drawn as SVG and painted by resvg, which needs neither a browser nor a font of the
//! machine's. The map has dots and no borders: a picture travels without the line that says
//! what borders mean.

mod letters;
mod scene;

use std::collections::BTreeMap;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::{Output, PrerenderError, lists, parallel, read};
use crate::map::{Basemap, layout, participants};
use crate::model::{Conference, ConferenceId, Lang, MapMode};
use crate::route::files;
use crate::view::Loaded;
use crate::view::snapshot::{Caption, caption};

use letters::Letters;

/// Width and height in pixels: what Open Graph's readers show whole.
pub(super) const SIZE: (u32, u32) = (1200, 630);

/// Picture of a conference in a language: its path, and what it shows in words.
#[derive(Debug, Default)]
pub(super) struct Pictures(BTreeMap<(ConferenceId, Lang), (String, String)>);

impl Pictures {
    /// The picture of a conference, in another language where that one has none.
    pub fn of(&self, conference: &ConferenceId, lang: &Lang) -> Option<(&str, &str)> {
        let any = || self.0.iter().find(|((id, _), _)| id == conference).map(|(_, picture)| picture);
        let (path, alt) = self.0.get(&(conference.clone(), lang.clone())).or_else(any)?;
        Some((path, alt))
    }
}

/// Draws every picture. One whose language this machine has no letters for is not
/// drawn; another language's stands in.
pub(super) fn draw(output: &Output, loaded: &Loaded) -> Result<Pictures, PrerenderError> {
    let (atlas, letters) = (&loaded.atlas, Letters::new());
    let base = loaded.world.as_ref().filter(|_| atlas.map.mode != MapMode::None);
    let base = base.map(|world| Basemap::new(world, f64::from(atlas.map.center)));
    let wanted: Vec<(&Conference, &Lang)> = atlas
        .conferences
        .iter()
        .flat_map(|conference| atlas.languages.iter().map(move |lang| (conference, lang)))
        .collect();
    let drawn = parallel::each(&wanted, |(conference, lang)| {
        let caption = caption(loaded, lang, conference);
        let map = base
            .as_ref()
            .map(|base| (base, layout(base, &participants(atlas, conference, loaded.fewest), &atlas.map, None, &[])));
        let host = conference.place.point();
        let map = map.as_ref().map(|(base, map)| (*base, map));
        let svg = scene::scene(&letters, &caption, lang, map, host);
        let Some(png) = svg.and_then(|svg| paint(&letters.read(&svg)?, SIZE)) else { return Ok(None) };
        let path = files::picture(&conference.id, lang, &atlas.languages);
        output.put(&path, &png)?;
        let Caption { name, when_and_where, .. } = caption;
        let key = (conference.id.clone(), (*lang).clone());
        Ok(Some((key, (path, format!("{name}. {when_and_where}")))))
    })?;
    Ok(Pictures(drawn.into_iter().flatten().collect()))
}

/// Paints the icon of the site in the sizes that phones ask for.
pub(super) fn icons(icon: &Path, output: &Output) -> Result<(), PrerenderError> {
    let Ok(svg) = read(icon) else { return Ok(()) };
    let Ok(tree) = Tree::from_data(&svg, &Options::default()) else { return Ok(()) };
    for (name, side) in lists::ICONS {
        if let Some(png) = paint(&tree, (side, side)) {
            output.put(name, &png)?;
        }
    }
    Ok(())
}

/// A drawing as PNG of this width; its height follows.
fn paint(tree: &Tree, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    let mut canvas = Pixmap::new(width, height)?;
    let scale = width as f32 / tree.size().width();
    resvg::render(tree, Transform::from_scale(scale, scale), &mut canvas.as_mut());
    canvas.encode_png().ok()
}
