use super::*;
use crate::map::test_atlas::{atlas, conference};
use crate::map::{AspectRatio, Basemap, WORLD, World, layout, participants};
use crate::model::MapSettings;

fn home(codes: &[&str]) -> ViewBox {
    let parts: Vec<_> = codes.iter().map(|code| (*code, None)).collect();
    let atlas = atlas(vec![conference("c", "2023", &parts)]);
    let base = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    layout(&base, &participants(&atlas, &atlas.conferences[0], 0), &MapSettings::default(), None, &[]).home()
}

#[test]
fn the_countries_are_seen_from_near_in_a_frame_of_any_shape() {
    let codes = ["CN", "TH", "ZA", "HU"];
    let base = Basemap::new(&World::decode(WORLD).unwrap(), 11.0);
    for (wide, high) in [(360, 330), (1440, 628), (768, 500)] {
        let seen = home(&codes).fitted(AspectRatio::new(wide, high));
        for label in base.labels.iter().filter(|label| codes.iter().any(|code| code.as_bytes() == label.key)) {
            let (x, y) = (label.x - seen.x, label.y - seen.y);
            assert!((0..seen.width).contains(&x) && (0..seen.height).contains(&y), "{wide} × {high}: {:?}", label.key);
        }
        assert!(seen.width < WIDTH * 4 / 5, "{wide} × {high}: {seen} is nearly the world");
    }
    // A frame as high as wide leaves out what is beside the countries, which a flat one cannot.
    let [phone, desk] =
        [(360, 330), (1440, 628)].map(|(wide, high)| home(&codes).fitted(AspectRatio::new(wide, high)).width);
    assert!(phone * 3 < desk * 2, "{phone} and {desk}");
}

#[test]
fn one_country_is_seen_with_its_part_of_the_world() {
    let view = home(&["TH"]);
    assert!((WIDTH * 29 / 100..=WIDTH * 31 / 100).contains(&view.width), "{view}");
}

#[test]
fn countries_all_over_the_world_or_none_are_seen_on_the_whole_map() {
    assert_eq!(home(&[]), ViewBox::WHOLE);
    assert_eq!(home(&["NZ", "AR", "US", "RU"]), ViewBox::WHOLE);
}
