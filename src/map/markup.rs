//! The land and the lines of a map as SVG: hundreds of shapes are one text, not hundreds of views.

use super::arcs::great_circle;
use super::equal_earth::Projection;
use super::layout::WorldMap;
use crate::model::Country;

/// The shapes of a map, one `path` each, with the handles of the page: `data-country`,
/// `data-state`, `data-editions` where several name it (`3` is three or more), and `data-change` where editions are compared. `only` keeps the shapes of some
/// countries; what is disputed is not among them.
pub fn shapes(map: &WorldMap, only: &dyn Fn(Country) -> bool) -> String {
    let mut out = String::new();
    for area in map.areas.iter().filter(|area| area.dispute.is_none()) {
        // An area that administers itself is land like that of who did not take part.
        if !area.country.map_or_else(|| only(Country::UNKNOWN), only) {
            continue;
        }
        out.push_str("<path");
        if let Some(country) = area.country {
            attribute(&mut out, "country", country.as_str());
            attribute(&mut out, "state", area.presence.name());
            if area.editions > 1 {
                attribute(&mut out, "editions", if area.editions == 2 { "2" } else { "3" });
            }
        }
        if let Some(change) = area.change {
            attribute(&mut out, "change", change.name());
        }
        path(&mut out, &area.path);
    }
    out
}

/// Disputed areas, in the neutral view: to be hatched over everything else, whatever is chosen.
pub fn disputed(map: &WorldMap) -> String {
    let mut out = String::new();
    for area in map.areas.iter().filter(|area| area.dispute.is_some()) {
        out.push_str("<path");
        path(&mut out, &area.path);
    }
    out
}

/// The ways from the countries that took part to where they met, one `path` each. `host` is
/// longitude and latitude in degrees; `only` keeps the ways from some countries.
pub fn lines(map: &WorldMap, projection: Projection, host: (f64, f64), only: &dyn Fn(Country) -> bool) -> String {
    let mut out = String::new();
    for marker in map.present().filter(|marker| only(marker.country)) {
        let line = great_circle(projection, (marker.lon, marker.lat), host);
        if !line.is_empty() {
            out.push_str("<path");
            attribute(&mut out, "country", marker.country.as_str());
            path(&mut out, &line);
        }
    }
    out
}

/// Neither names nor values have a character that would have to be escaped.
fn attribute(out: &mut String, name: &str, value: &str) {
    for part in [" data-", name, "=\"", value, "\""] {
        out.push_str(part);
    }
}

fn path(out: &mut String, d: &str) {
    for part in [" d=\"", d, "\"/>"] {
        out.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::test_atlas::{atlas, conference, country};
    use crate::map::{Basemap, Changes, WORLD, World, layout, participants};

    fn map() -> WorldMap {
        let atlas = atlas(vec![conference("c", "2023", &[("TH", Some(3)), ("CN", None)])]);
        let base = Basemap::new(&World::decode(WORLD).unwrap(), 0.0);
        let changes = Changes::between(&[country("CN"), country("KE")], &[country("TH"), country("CN")]);
        layout(&base, &participants(&atlas, &atlas.conferences[0], 0), &atlas.map, Some(&changes), &[])
    }

    #[test]
    fn every_area_is_one_shape_with_its_handles() {
        let map = map();
        let all = shapes(&map, &|_| true);
        let hatched = disputed(&map);
        assert_eq!(all.matches("<path").count() + hatched.matches("<path").count(), map.areas.len());
        assert_eq!(hatched.matches("<path d=").count(), crate::map::DISPUTES.len());
        assert!(all.contains("<path data-country=\"TH\" data-state=\"counted\" data-change=\"new\" d=\"M"));
        assert!(all.contains("<path data-country=\"KE\" data-state=\"unnamed\" data-change=\"absent\" d=\"M"));
        assert_eq!(shapes(&map, &|code| code == country("CN")).matches("<path").count(), 1);
    }

    #[test]
    fn a_line_leads_from_each_country_that_took_part_but_not_from_the_host_itself() {
        let map = map();
        let china = map.marker(country("CN")).unwrap();
        let lines = lines(&map, Projection::new(0.0), (china.lon, china.lat), &|_| true);
        assert_eq!(lines.matches("data-country=\"TH\"").count(), 1);
        assert_eq!(lines.matches("<path").count(), 1);
    }
}
