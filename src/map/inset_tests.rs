use super::*;
use crate::map::test_atlas::{atlas, conference, country};
use crate::map::{Basemap, WORLD, World, layout, participants};
use crate::model::{MapMode, MapSettings};

fn map_of(codes: &[&str], mode: MapMode) -> WorldMap {
    let parts: Vec<_> = codes.iter().map(|code| (*code, None)).collect();
    let atlas = atlas(vec![conference("c", "2023", &parts)]);
    let base = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    let settings = MapSettings { mode, ..MapSettings::default() };
    layout(&base, &participants(&atlas, &atlas.conferences[0], 0), &settings, None, &[])
}

#[test]
fn every_country_is_seen_whole_or_as_a_dot() {
    let base = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    for code in Country::all() {
        let atlas = atlas(vec![conference("c", "2023", &[(code.as_str(), None)])]);
        let map = layout(&base, &participants(&atlas, &atlas.conferences[0], 0), &MapSettings::default(), None, &[]);
        let inset = inset(&map, Reach::Around, 320).unwrap();
        let marker = map.marker(code).unwrap();
        let ViewBox { x, y, width, height, .. } = inset.view;
        assert!((x..=x + width).contains(&marker.x) && (y..=y + height).contains(&marker.y), "{code} is outside");
        let dot = inset.dots.iter().any(|(known, ..)| *known == code);
        assert!(dot || inset.areas.iter().any(|(known, _)| *known == code), "{code} is not marked");
    }
}

#[test]
fn the_land_around_is_kept_and_the_rest_left_out() {
    let near = inset(&map_of(&["TH"], MapMode::Borders), Reach::Around, 320).unwrap();
    let whole: usize = map_of(&["TH"], MapMode::Borders).areas.iter().map(|area| area.path.len()).sum();
    assert!(near.view.width * 3 < ViewBox::WHOLE.width, "{:?}", near.view);
    assert!((1..whole / 2).contains(&near.land.len()), "{} of {whole} bytes", near.land.len());
    let neighbors = near.land.matches('M').count();
    assert!(neighbors > 10, "only {neighbors} outlines around Thailand");
    // Far apart, all of it is shown.
    let far = inset(&map_of(&["CL", "NZ", "NO"], MapMode::Borders), Reach::Around, 320).unwrap();
    assert_eq!(far.view, ViewBox::WHOLE);
    assert_eq!(far.areas.len(), 3);
}

#[test]
fn a_map_without_borders_marks_by_dots_alone() {
    let inset = inset(&map_of(&["CN", "TH"], MapMode::Dots), Reach::Around, 320).unwrap();
    assert!(inset.land.is_empty() && inset.areas.is_empty() && inset.hatched.is_empty());
    assert_eq!(inset.dots.iter().map(|(code, ..)| *code).collect::<Vec<_>>(), [country("CN"), country("TH")]);
}

#[test]
fn nothing_is_cut_out_around_nobody() {
    assert_eq!(inset(&map_of(&[], MapMode::Borders), Reach::Around, 320), None);
    assert_eq!(inset(&map_of(&["QZ"], MapMode::Borders), Reach::Around, 320), None);
}

#[test]
fn lines_outside_a_view_and_specks_are_left_out() {
    let view = ViewBox::around(1000, 1000, 1000);
    let kept = ["990 990l40 0 0-25z", "1000 1000l2 0 0-2z", "9000 10l20 0 0-5z"].map(|line| reaches(line, view, 3));
    assert_eq!(kept, [true, false, false]);
    assert!(is_seen("M1000 1000l2 0 0-2z", view) && !is_seen("M9000 10l20 0 0-5z", view));
    assert_eq!(points("10 20l20 0 0-25-5 3z").collect::<Vec<_>>(), [(10, 20), (30, 20), (30, -5), (25, -2)]);
}

#[test]
fn the_land_around_has_no_more_points_than_pixels() {
    let map = map_of(&["TH"], MapMode::Borders);
    let inset = inset(&map, Reach::World, 320).unwrap();
    let pixel = ViewBox::WHOLE.units(320, 1);
    assert!(pixel > 30, "{pixel}");
    for line in inset.land.split('M').filter(|line| !line.is_empty()) {
        assert!(points(line).all(|(x, y)| x.rem_euclid(pixel) == 0 && y.rem_euclid(pixel) == 0), "{line}");
    }
}
